"""The ``galleyproof`` command: lists, options and errors."""

from __future__ import annotations

import socket
import subprocess
import sys
from http.server import BaseHTTPRequestHandler
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from galleyproof.cli import main as cli
from galleyproof.cli import serve as hosting
from galleyproof.cli.control_client import ControlClient
from galleyproof.http.validation.contract import ContractError

from tests.client.support.sockets import answer, serving
from tests.support.certificate import Certificate, make_certificate
from tests.support.live import GALLEYPROOF


def galleyproof(*arguments: str) -> Result:
    """Run the command in this process; nothing here ever gets to serve."""
    return CliRunner().invoke(cli.main, arguments, prog_name="galleyproof")


@pytest.fixture(scope="module")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> Certificate:
    """A certificate of one's own."""
    return make_certificate(tmp_path_factory.mktemp("tls"))


def test_help_and_version() -> None:
    """The command explains itself."""
    helped, version = galleyproof("--help"), galleyproof("--version")

    assert (helped.exit_code, "serve" in helped.output, "settings" in helped.output) == (0, True, True)
    assert (version.exit_code, version.output.startswith("galleyproof")) == (0, True)


def test_a_command_for_a_running_server_does_without_the_mock() -> None:
    """Whoever moves a clock does not wait until a whole mock is imported."""
    heavy = "{'connexion', 'starlette', 'PIL', 'galleyproof.app'}"
    program = (
        "import sys; from galleyproof.cli.main import main; "
        "main(['clock', 'show', '--help'], standalone_mode=False); "
        f"print({heavy} & set(sys.modules))"
    )

    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True)

    assert done.stdout.splitlines()[-1] == "set()"


def test_events_that_are_not_listed_are_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    """The server lists the latest events only; the command says how many came before them."""
    now = "2026-01-06T09:00:00.000Z"
    clock = {"now": now, "mode": "frozen", "speed": 1.0, "pending_events": 0, "next_event": None}
    event = {"at": now, "event": "ubiqlu.dispatch", "record_id": "target_1"}
    moved = {"clock": clock, "event_count": 1500, "events": [event], "outcome_count": 1, "outcomes": []}
    monkeypatch.setattr(ControlClient, "post", lambda *_arguments: moved)

    output = galleyproof("clock", "advance", "1d", "-s", "a").output

    assert output.splitlines()[-1].startswith("1,500 earlier ones are not listed. 2026-01-06")


def test_settings_are_listed() -> None:
    """Every setting is listed with all its values, the default first, and what it means."""
    lines = galleyproof("settings").output.splitlines()

    assert "ubiqlu.platform_rules=at_publish|at_create|off" in lines
    assert "ubiqlu.auto_complete_uploads=off|on" in lines
    assert all(line.startswith("    ") and line.endswith(".") for line in lines[1::2])


@pytest.mark.parametrize(
    ("options", "sentence"),
    [
        (["--setting", "ubiqlu.x=on"], "Unknown setting 'x' of ubiqlu. Known: scheduled_at"),
        (["--setting", "ubiqlu.rate_limit=maybe"], "ubiqlu.rate_limit must be one of on, off, got 'maybe'."),
        (
            ["--setting", "rate_limit=off"],
            "Expected SERVICE.SETTING=VALUE, got 'rate_limit=off'. Services:",
        ),
        (["--only", "nothing"], "Invalid value for '--only': 'nothing' is not one of"),
        (["--clock", "slow"], "Invalid value for '--clock': 'slow' is not one of"),
        (["--port", "65536"], "Invalid value for '--port': 65536 is not in the range 0<=x<=65535."),
        (["--port", "http"], "Invalid value for '--port': 'http' is not a valid integer range."),
        (["--nonsense"], "No such option"),
        (["--tls-cert", "missing.pem"], "Invalid value for '--tls-cert': File 'missing.pem' does not exist."),
        (["--start", "2026-03-01"], "--start '2026-03-01' is not a time with an offset"),
        (["--start", "soon"], "--start 'soon' is not a time with an offset"),
        (["--log-level", "loud"], "Invalid value for '--log-level': 'loud' is not one of"),
    ],
)
def test_invalid_options(options: list[str], sentence: str) -> None:
    """Wrong usage is reported in one sentence, with exit status 2."""
    result = galleyproof("serve", *options)

    error = result.stderr.splitlines()[-1]
    assert (result.exit_code, result.stdout) == (2, "")
    assert error.startswith("Error: ")
    assert sentence in error


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_redirects_are_not_followed(status: int) -> None:
    """No other server gets the control token, whatever the server at the URL answers."""
    seen: list[str | None] = []

    def never(handler: BaseHTTPRequestHandler) -> None:
        seen.append(handler.path)
        answer(handler, {})

    def redirect(handler: BaseHTTPRequestHandler) -> None:
        seen.append(handler.headers["Authorization"])
        handler.send_response(status)
        handler.send_header("Location", elsewhere)
        handler.send_header("Content-Length", "0")
        handler.end_headers()

    with serving(never) as elsewhere, serving(redirect) as server:
        result = galleyproof("clock", "show", "--server", server, "--token", "s3cret")

    assert (result.exit_code, seen) == (1, ["Bearer s3cret"])
    assert f"answered {status}" in result.stderr


def test_a_nested_parameter_of_a_fault() -> None:
    """A value that is nested too deeply is wrong usage, not a traceback."""
    result = galleyproof("faults", "add", "slow", "-o", f"seconds={'[' * 100_000}")

    error = "Error: The value of --option seconds is nested deeper than 100 levels."
    assert (result.exit_code, result.stderr.splitlines()[-1]) == (2, error)


EMPTY = "is empty. Give a value, or omit the option."
SPACES = "has characters that are not printable ASCII, or spaces. Give a value, or omit the option."


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["serve", "--host", "0.0.0.0", "--control-token", ""], f"--control-token {EMPTY}"),
        (["serve", "--control-token", "  "], f"--control-token {EMPTY}"),
        (["serve", "--control-token", "two words"], f"--control-token {SPACES}"),
        (["clock", "show", "--token", ""], f"--token {EMPTY}"),
        (["clock", "show", "--token", "s3cret\n"], f"--token {SPACES}"),
        (["ledger", "-s", ""], f"--sandbox {EMPTY}"),
        (["sandbox", "show", " "], "Invalid value for '[NAME]': It is empty."),
        (["faults", "add", "reset", "--key", ""], f"--key {EMPTY}"),
        (["keys", "create", ""], "Invalid value for '[KEY]': It is empty."),
        (["keys", "revoke", ""], "Invalid value for 'KEY': It is empty."),
    ],
)
def test_empty_secrets(arguments: list[str], sentence: str) -> None:
    """An empty token, key or name is often a variable that was not set; nothing is served or sent."""
    result = galleyproof(*arguments)

    assert (result.exit_code, result.stderr.splitlines()[-1]) == (2, f"Error: {sentence}")


@pytest.mark.parametrize(
    ("variable", "arguments"),
    [
        ("GALLEYPROOF_CONTROL_TOKEN", ["serve", "--host", "0.0.0.0"]),
        ("GALLEYPROOF_CONTROL_TOKEN", ["clock", "show"]),
        ("GALLEYPROOF_SANDBOX", ["sandbox", "reset"]),
    ],
)
@pytest.mark.parametrize("value", ["", " "])
def test_empty_environment_variables(
    monkeypatch: pytest.MonkeyPatch, variable: str, arguments: list[str], value: str
) -> None:
    """A variable that is set and empty is an error, not the default."""
    monkeypatch.setenv(variable, value)

    result = galleyproof(*arguments)

    sentence = f"Error: {variable} is set and empty. Give it a value, or unset it."
    assert (result.exit_code, result.stderr.splitlines()[-1]) == (2, sentence)


@pytest.mark.parametrize(
    ("options", "sentence"),
    [
        (["--host", "256.0.0.1"], "Cannot listen on 256.0.0.1 port 8080: "),
        (["--host", "256.0.0.1"], "Choose an address of this machine with --host, such as 127.0.0.1."),
        (["--host", ""], "Cannot listen on '' port 8080: "),
        (["--host", "192.0.2.1", "--port", "0"], "Cannot listen on 192.0.2.1 port 0: "),
        (["--host", "192.0.2.1", "--port", "0"], "Choose an address of this machine with --host"),
        (
            ["--seed-file", "nowhere.yaml"],
            "Cannot read the seed file nowhere.yaml: No such file or directory.",
        ),
    ],
)
def test_failures(options: list[str], sentence: str) -> None:
    """A server that cannot start says why in one sentence, with exit status 1."""
    result = galleyproof("serve", *options)

    assert (result.exit_code, result.stdout, len(result.stderr.splitlines())) == (1, "", 1)
    assert result.stderr.startswith("Error: ")
    assert sentence in result.stderr


def test_error_in_a_seed_file(tmp_path: Path) -> None:
    """An error in a seed file is reported with its place before the server starts."""
    seed_file = tmp_path / "seed.yaml"
    seed_file.write_text("ubiqlu: {accounts: [{id: acc_one, platfrom: instagram}]}", "utf-8")

    result = galleyproof("serve", "--seed-file", str(seed_file))

    assert (result.exit_code, result.stdout) == (1, "")
    assert "Unknown field 'platfrom'." in result.stderr
    assert "(at /ubiqlu/accounts/0/platfrom in the seed file)" in result.stderr


@pytest.mark.parametrize(
    ("variable", "value", "sentence"),
    [
        ("GALLEYPROOF_PORT", "http", "Invalid value for '--port'"),
        ("GALLEYPROOF_CLOCK", "slow", "Invalid value for '--clock'"),
        ("GALLEYPROOF_START", "soon", "--start 'soon' is not a time"),
    ],
)
def test_environment_variables(variable: str, value: str, sentence: str) -> None:
    """Each option can be set with a variable of the environment."""
    result = CliRunner().invoke(cli.main, ["serve"], env={variable: value}, prog_name="galleyproof")

    assert (result.exit_code, sentence in result.stderr) == (2, True)


def test_unknown_command() -> None:
    """An unknown command is wrong usage."""
    assert galleyproof("serf").exit_code == 2


def test_busy_port() -> None:
    """A port that is taken is named, with what to do."""
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        result = galleyproof("serve", "--port", str(port))

    sentence = "Address already in use. Choose another with --port; --port 0 picks a free one."
    assert (1, f"Error: Cannot listen on 127.0.0.1 port {port}: {sentence}\n") == (
        result.exit_code,
        result.stderr,
    )


@pytest.mark.parametrize("option", ["--tls-cert", "--tls-key"])
def test_half_of_a_certificate(certificate: Certificate, option: str) -> None:
    """A certificate needs its key and the other way round."""
    result = galleyproof("serve", option, str(certificate.certificate))

    message = "Error: --tls-cert and --tls-key require each other: give both or neither."
    assert (2, message) == (result.exit_code, result.stderr.splitlines()[-1])


def test_unusable_certificate(certificate: Certificate, tmp_path: Path) -> None:
    """Files that hold no certificate, or another one's key, are refused before anything is served."""
    text = tmp_path / "text.pem"
    text.write_text("Not a certificate.")
    (tmp_path / "other").mkdir()
    other = make_certificate(tmp_path / "other")

    results = [
        galleyproof("serve", "--tls-cert", str(chain), "--tls-key", str(key))
        for chain, key in ((text, text), (certificate.certificate, other.private_key))
    ]

    assert [result.exit_code for result in results] == [1, 1]
    for result in results:
        assert result.stderr.startswith("Error: --tls-cert and --tls-key cannot be used together: ")
        assert "Give a certificate and its own unencrypted key, both in PEM." in result.stderr
        assert len(result.stderr.splitlines()) == 1


def test_encrypted_key(certificate: Certificate, tmp_path: Path) -> None:
    """A key behind a password is refused, and nobody is asked for the password."""
    encrypted = tmp_path / "encrypted.pem"
    command = ["openssl", "pkey", "-aes256", "-passout", "pass:secret", "-out", str(encrypted)]
    subprocess.run([*command, "-in", str(certificate.private_key)], check=True, capture_output=True)

    options = ("serve", "--tls-cert", str(certificate.certificate), "--tls-key", str(encrypted))
    done = subprocess.run(
        [GALLEYPROOF, *options], stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False
    )

    assert (done.returncode, done.stdout, len(done.stderr.splitlines())) == (1, "", 1)
    assert "Give a certificate and its own unencrypted key" in done.stderr


def test_broken_contract(monkeypatch: pytest.MonkeyPatch) -> None:
    """A contract that cannot be served stops the command with one sentence."""

    def fail(**_options: object) -> None:
        raise ContractError("Contract ubiqlu cannot be read: gone. Build it with `make generate`.")

    monkeypatch.setattr(hosting, "create_server", fail)

    result = galleyproof("serve")

    expected = "Error: Contract ubiqlu cannot be read: gone. Build it with `make generate`.\n"
    assert (1, expected) == (result.exit_code, result.stderr)
