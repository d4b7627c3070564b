"""The commands that talk to a running server."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import httpx
import pytest
from click.testing import CliRunner, Result
from galleyproof.cli.main import main

from tests.support.live import LiveServer

Run = Callable[..., Result]


@pytest.fixture
def run(live_server: LiveServer, request: pytest.FixtureRequest) -> Run:
    """Runs a command about a fresh sandbox of the test's own."""
    name = request.node.name.split("[")[0].replace("_", "-")
    environment = {"GALLEYPROOF_SERVER": live_server.address, "GALLEYPROOF_SANDBOX": name, "COLUMNS": "300"}
    runner = CliRunner()

    def command(*arguments: str) -> Result:
        return runner.invoke(main, arguments, env=environment)

    made = command("sandbox", "create", name)
    assert made.exit_code == 0 or "already" in made.output, made.output
    return command


def answered(result: Result) -> object:
    """Return the JSON that a command printed."""
    assert result.exit_code == 0, result.output
    return json.loads(result.stdout)


def rows(result: Result) -> list[list[str]]:
    """Return the words of each line that a command printed."""
    assert result.exit_code == 0, result.output
    return [line.split() for line in result.stdout.splitlines()]


def post(live_server: LiveServer, name: str) -> None:
    """Publish a text to Facebook."""
    httpx.post(
        f"{live_server.api}/workspaces/ws_demo/posts",
        json={"caption": "Hello", "socialAccountIds": ["acc_facebook"]},
        headers={"Authorization": f"Bearer sandbox_{name}"},
    ).raise_for_status()


def test_advancing_the_clock(live_server: LiveServer, run: Run) -> None:
    """Moving the clock prints what happened on the way, and what time it is."""
    post(live_server, "test-advancing-the-clock")

    shown = rows(run("clock", "advance", "3h"))

    assert [row[:2] for row in shown[:-1]] == [
        ["AT", "EVENT"],
        ["2026-01-05T09:00:03.000Z", "ubiqlu.network_response"],
        ["2026-01-05T09:00:03.000Z", "published"],
        ["2026-01-05T09:00:03.000Z", "completed"],
    ]
    assert " ".join(shown[-1]) == "2026-01-05T12:00:00.000Z, frozen; no events pending."


@pytest.mark.parametrize(
    ("target", "status", "message"),
    [
        ("soon", 2, "'soon' is not a duration such as 3h or 1d12h, a time such as"),
        ("-3h", 2, "The clock cannot move backwards: '-3h' is negative."),
        ("2020-01-01T00:00:00Z", 1, "The clock cannot move backwards"),
    ],
)
def test_invalid_clock_moves(run: Run, target: str, status: int, message: str) -> None:
    """A clock that cannot be moved is reported in one sentence: 2 for wrong usage, 1 for a failure."""
    result = run("clock", "advance", target)

    assert result.exit_code == status
    assert result.stderr.splitlines()[-1].startswith(f"Error: {message}")


def test_running_and_freezing(run: Run) -> None:
    """A clock is let run at a speed and frozen again."""
    assert "running at 60 times real time" in run("clock", "run", "--speed", "60").output
    assert "frozen" in run("clock", "freeze").output
    assert "frozen" in run("clock", "show").output


def test_faults(run: Run) -> None:
    """Faults are added with match criteria and parameters, listed and removed."""
    run(
        "faults",
        "add",
        "status",
        "--api",
        "publer",
        "--times",
        "2",
        "-o",
        "status=429",
        "-o",
        "retry_after=5",
    )
    run("faults", "add", "ig.aspect_ratio", "--probability", "0.5")

    listed = rows(run("faults", "list"))
    removed = run("faults", "remove", "fault_1").output
    run("faults", "clear")

    assert listed == [
        ["ID", "TYPE", "KIND", "MATCH", "PARAMETERS", "TIMES", "MATCHED", "TRIGGERED"],
        ["fault_1", "status", "documented", "api=publer", "status=429", "retry_after=5", "2", "0", "0"],
        [
            "fault_2",
            "ig.aspect_ratio",
            "network_rejection",
            "network=instagram",
            "probability=0.5",
            "-",
            "unlimited",
            "0",
            "0",
        ],
    ]
    assert removed == "Removed fault_1 (triggered 0 times).\n"
    assert answered(run("faults", "list", "--json")) == {"faults": []}


def test_unknown_faults(run: Run) -> None:
    """An unknown fault type is reported with the nearest one."""
    result = run("faults", "add", "ig.aspectratio")

    assert (
        result.exit_code,
        result.stderr,
    ) == (1, "Error: Unknown fault type 'ig.aspectratio'. Did you mean ig.aspect_ratio?\n")


def test_fault_types(run: Run) -> None:
    """The fault types are listed, all or of one kind, with their whole descriptions."""
    listed = run("faults", "types", "--kind", "scenario")
    names = [row[0] for row in rows(listed)]

    assert names[:3] == ["TYPE", "timeout_after_commit", "reset_after_commit"]
    assert "html_502" not in names
    assert "…" not in listed.output


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("faults", "types", "--kind", "nope"), "'nope' is not one of 'documented'"),
        (("faults", "types", "--network", "facebok"), "Unknown network 'facebok'. Did you mean facebook?"),
        (("journal", "list", "--operation", "creat_post"), "Did you mean create_post?"),
        (("journal", "list", "--api", "publr"), "Unknown service 'publr'. Did you mean publer?"),
        (("journal", "list", "--operation", "put_objct"), "Did you mean put_object?"),
        (
            ("journal", "list", "--api", "publer", "--operation", "put_object"),
            "Unknown operation 'put_object'.",
        ),
        (("ledger", "--network", "facebok"), "Unknown network 'facebok'. Did you mean facebook?"),
        (("ledger", "--kind", "ran"), "'ran' is not one of 'published'"),
        (("simulate", "lock_plan"), "'lock_plan' is not one of 'disconnect_account'"),
        (("sandbox", "config", "--set", "rate_limit"), "'rate_limit' is not SERVICE.NAME=VALUE."),
        (("sandbox", "show", "one", "-s", "two"), "Two sandboxes are given, 'one' and --sandbox 'two'"),
        (("sandbox", "list", "-s", "x"), "No such option"),
    ],
)
def test_unknown_names(run: Run, arguments: tuple[str, ...], message: str) -> None:
    """An unknown name is wrong usage, with the known names or the nearest one, and never an empty list."""
    result = run(*arguments)

    assert (result.exit_code, message in result.stderr) == (2, True), result.stderr


def test_operations_on_files_can_be_filtered(run: Run) -> None:
    """Uploads and downloads are operations of the journal, although no contract has them."""
    for arguments in (("--operation", "put_object"), ("--api", "publer", "--operation", "get_object")):
        assert rows(run("journal", "list", *arguments)) == [["0", "of", "0", "requests."]]


def test_an_unknown_account(run: Run) -> None:
    """An account that the sandbox does not have is a failure, with the nearest one."""
    result = run("ledger", "--account", "acc_facebok")

    assert (result.exit_code, result.stderr) == (
        1,
        "Error: Unknown account 'acc_facebok'. Did you mean acc_facebook?\n",
    )


def test_journal_and_ledger(live_server: LiveServer, run: Run) -> None:
    """Journal and ledger are printed as tables, and the journal as HAR."""
    post(live_server, "test-journal-and-ledger")
    run("clock", "advance", "idle")

    journal, ledger = rows(run("journal", "list")), rows(run("ledger", "--kind", "published"))
    har = answered(run("journal", "export"))

    assert journal[1][1:4] == ["POST", "201", "create_post"]
    assert journal[-1] == ["1", "of", "1", "requests."]
    assert ledger[1][1:5] == ["published", "ubiqlu", "facebook", "acc_facebook"]
    assert isinstance(har, dict)
    assert len(har["log"]["entries"]) == 1
    assert run("journal", "clear").output == "Cleared the journal of test-journal-and-ledger.\n"
    assert rows(run("journal", "list")) == [["0", "of", "0", "requests."]]


def test_actions(run: Run) -> None:
    """Actions of users and networks are simulated by name."""
    assert run("simulate", "suspend_plan").output == "Simulated suspend_plan in publer, ubiqlu.\n"
    assert run("simulate", "reconnect_account", "nobody").exit_code == 1
    assert run("simulate", "suspend_plan").exit_code == 1


def test_life_of_a_sandbox(run: Run, tmp_path: Path) -> None:
    """A sandbox is created from a file, changed, saved, forked, restored, reset and deleted."""
    seed_file = tmp_path / "seed.yaml"
    seed_file.write_text(
        "ubiqlu:\n  accounts:\n    - {id: a, platform: linkedin, connected_at: 2026-01-01T00:00:00Z}\n",
        "utf-8",
    )
    steps = [
        ("sandbox", "create", "own", "--data", str(seed_file), "--start", "2026-03-01T08:00:00Z"),
        ("sandbox", "config", "own", "--set", "ubiqlu.rate_limit=on"),
        ("sandbox", "snapshot", "own", "--label", "before"),
        ("sandbox", "snapshots", "own"),
        ("sandbox", "fork", "own", "--as", "twin"),
        ("sandbox", "restore", "-s", "own", "--label", "before"),
        ("sandbox", "reset", "sandbox_own"),
        ("sandbox", "list"),
        ("sandbox", "delete", "twin"),
        ("sandbox", "delete", "own"),
    ]

    results = [run(*step) for step in steps]

    assert [0] * len(steps) == [result.exit_code for result in results], [r.output for r in results]
    assert results[-1].output == "Deleted sandbox own.\n"
    assert ["ubiqlu.rate_limit", "on"] in rows(results[1])
    assert [row[0] for row in rows(results[3])] == ["LABEL", "before"]
    assert run("sandbox", "show", "own").exit_code == 1


def test_keys(run: Run) -> None:
    """Restricted keys are created, listed and revoked."""
    key = run("keys", "create", "--scope", "posts:read").output.strip()

    listed = rows(run("keys", "list"))
    revoked = run("keys", "revoke", key)

    assert listed == [
        ["KEY", "SCOPES", "API", "ACCESS", "REVOKED", "EXPIRES"],
        [key, "posts:read", "yes", "no", "-"],
    ]
    assert revoked.output == f"Revoked {key}.\n"
    assert rows(run("keys", "list"))[1][3] == "yes"


def test_demo_sandbox_exists_from_the_start(run: Run) -> None:
    """The demo sandbox is listed on every server."""
    assert "demo" in [row[0] for row in rows(run("sandbox", "list"))]


@pytest.mark.parametrize(
    ("arguments", "status", "message"),
    [
        (("--data", "nowhere.yaml"), 1, "Cannot read the seed file nowhere.yaml: No such file or directory."),
        (("--setting", "rate_limit"), 2, "'rate_limit' is not SERVICE.NAME=VALUE."),
        (
            ("--start", "2026-02-30T00:00:00Z"),
            1,
            'The request body is not valid: "2026-02-30T00:00:00Z" is not a',
        ),
    ],
)
def test_invalid_sandboxes(run: Run, arguments: tuple[str, ...], status: int, message: str) -> None:
    """A sandbox that cannot be created is reported in one sentence."""
    result = run("sandbox", "create", "wrong", *arguments)

    assert result.exit_code == status
    assert result.stderr.splitlines()[-1].startswith(f"Error: {message}")


def test_too_large_seed_file(run: Run, tmp_path: Path) -> None:
    """The server rejects a large file while it is being sent; the command prints the reason."""
    path = tmp_path / "large.json"
    path.write_text(json.dumps({"ubiqlu": {"accounts": [{"id": "a" * 12_000_000}]}}))

    result = run("sandbox", "create", "too-large", "--seed-file", str(path))

    assert result.exit_code == 1
    assert result.stderr == "Error: The request body is larger than 10,485,760 bytes.\n"


def test_invalid_seed_files(run: Run, tmp_path: Path) -> None:
    """An error in a seed file is reported with its place."""
    seed_file = tmp_path / "seed.yaml"
    seed_file.write_text("ubiqlu: {accounts: [{id: acc_one, platfrom: instagram}]}", "utf-8")

    result = run("sandbox", "create", "wrong", "--data", str(seed_file))

    assert result.exit_code == 1
    assert result.stderr.startswith("Error: Unknown field 'platfrom'.")
    assert result.stderr.endswith("(at /data/ubiqlu/accounts/0/platfrom)\n")


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("", "is not valid: Expected an object with services, got None."),
        ("base: full", "is not valid: base must be one of demo, empty, got 'full'. (at /base)"),
        ("ubiqlu: [", "is not valid YAML or JSON: "),
    ],
)
def test_files_without_seed_data(run: Run, tmp_path: Path, content: str, message: str) -> None:
    """A file that is no seed data is reported by name, before anything is sent to the server."""
    seed_file = tmp_path / "seed.yaml"
    seed_file.write_text(content, "utf-8")

    result = run("sandbox", "create", "wrong", "--data", str(seed_file))

    assert result.exit_code == 1
    assert result.stderr.startswith(f"Error: The seed file {seed_file} {message}")


@pytest.mark.parametrize(
    ("server", "status", "message"),
    [
        ("http://127.0.0.1:9", 1, "Start one with `galleyproof serve`"),
        ("nonsense", 2, "--server 'nonsense' is not a URL such as http://127.0.0.1:8080."),
    ],
)
def test_no_server(server: str, status: int, message: str) -> None:
    """Without a server, the message says how to start one."""
    result = CliRunner().invoke(main, ["clock", "show", "--server", server])

    assert (result.exit_code, message in result.stderr) == (status, True)


def test_something_else_answers(live_server: LiveServer) -> None:
    """Another server is recognized."""
    result = CliRunner().invoke(main, ["clock", "show", "--server", f"{live_server.address}/ubiqlu"])

    message = "is not the control API of a Galleyproof server"
    assert (result.exit_code, message in result.stderr) == (1, True)
