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
        ["AT", "WHAT"],
        ["2026-01-05T09:00:03.000Z", "ubiqlu.network_response"],
        ["2026-01-05T09:00:03.000Z", "published"],
        ["2026-01-05T09:00:03.000Z", "completed"],
    ]
    assert " ".join(shown[-1]) == "It is 2026-01-05T12:00:00.000Z, frozen; nothing is due."


@pytest.mark.parametrize(
    ("how_far", "sentence"),
    [
        ("soon", "'soon' is neither a span such as 3h or 1d12h nor a time, nor next or idle."),
        ("2020-01-01T00:00:00Z", "The clock cannot move backwards"),
    ],
)
def test_clocks_do_not_go_back(run: Run, how_far: str, sentence: str) -> None:
    """What a clock cannot do is said in a sentence, with exit status 2."""
    result = run("clock", "advance", how_far)

    assert (result.exit_code, result.stderr.startswith(f"Error: {sentence}")) == (2, True)


def test_running_and_freezing(run: Run) -> None:
    """A clock is let run at a speed and frozen again."""
    assert "running at 60 times the wall's speed" in run("clock", "follow", "--speed", "60").output
    assert "frozen" in run("clock", "freeze").output
    assert "frozen" in run("clock", "show").output


def test_faults(run: Run) -> None:
    """Faults are set with a match and figures, listed, and taken back."""
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
        ["ID", "EFFECT", "KIND", "MATCH", "OPTIONS", "TIMES", "SEEN", "STRUCK"],
        ["fault_1", "status", "documented", "api=publer", "status=429", "retry_after=5", "2", "0", "0"],
        [
            "fault_2",
            "ig.aspect_ratio",
            "network_rejection",
            "network=instagram",
            "probability=0.5",
            "-",
            "∞",
            "0",
            "0",
        ],
    ]
    assert removed == "fault_1 is gone; it struck 0 times.\n"
    assert answered(run("faults", "list", "--json")) == {"faults": []}


def test_unknown_faults(run: Run) -> None:
    """A fault that does not exist is answered with the one that was probably meant."""
    result = run("faults", "add", "ig.aspectratio")

    assert (
        result.exit_code,
        result.stderr,
    ) == (2, "Error: Unknown fault type 'ig.aspectratio'. Did you mean ig.aspect_ratio?\n")


def test_available_faults(run: Run) -> None:
    """Everything that can go wrong is listed, or one kind of it."""
    names = [row[0] for row in rows(run("faults", "available", "--kind", "scenario"))]

    assert names[:3] == ["EFFECT", "timeout_after_commit", "reset_after_commit"]
    assert "html_502" not in names


def test_journal_and_ledger(live_server: LiveServer, run: Run) -> None:
    """Journal and ledger are printed as tables, and the journal as HAR."""
    post(live_server, "test-journal-and-ledger")
    run("clock", "advance", "idle")

    journal, ledger = rows(run("journal")), rows(run("ledger", "--kind", "published"))
    har = answered(run("journal", "--har"))

    assert journal[1][1:4] == ["POST", "201", "create_post"]
    assert journal[-1] == ["1", "of", "1", "calls."]
    assert ledger[1][1:5] == ["published", "ubiqlu", "facebook", "acc_facebook"]
    assert isinstance(har, dict)
    assert len(har["log"]["entries"]) == 1


def test_actions(run: Run) -> None:
    """People and platforms act by name."""
    assert (
        run("act", "suspend_plan").output
        == "Done in publer, ubiqlu: The plan is suspended, as after a failed payment.\n"
    )
    assert run("act", "reconnect_account", "nobody").exit_code == 2


def test_life_of_a_sandbox(run: Run, tmp_path: Path) -> None:
    """A sandbox is made from a file, changed, remembered, forked, put back and deleted."""
    world = tmp_path / "world.yaml"
    world.write_text(
        "ubiqlu:\n  accounts:\n    - {id: a, platform: linkedin, connected_at: 2026-01-01T00:00:00Z}\n",
        "utf-8",
    )
    steps = [
        ("sandbox", "create", "own", "--world", str(world), "--start", "2026-03-01T08:00:00Z", "--seed", "5"),
        ("sandbox", "settings", "-s", "own", "ubiqlu.rate_limit=on"),
        ("sandbox", "snapshot", "-s", "own", "before"),
        ("sandbox", "fork", "-s", "own", "twin"),
        ("sandbox", "rewind", "-s", "own", "before"),
        ("sandbox", "reset", "-s", "sandbox_own"),
        ("sandbox", "key", "-s", "own", "--scope", "posts:read"),
        ("sandbox", "list"),
        ("sandbox", "delete", "-s", "twin"),
        ("sandbox", "delete", "-s", "own"),
    ]

    results = [run(*step) for step in steps]

    assert [0] * len(steps) == [result.exit_code for result in results], [r.output for r in results]
    assert results[-1].output == "own is gone.\n"
    assert run("sandbox", "show", "-s", "own").exit_code == 2


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("--world", "nowhere.yaml"), "nowhere.yaml cannot be read: No such file or directory."),
        (("--setting", "rate_limit"), "'rate_limit' is not SERVICE.NAME=VALUE."),
        (
            ("--start", "2026-02-30T00:00:00Z"),
            'The request body is not valid: "2026-02-30T00:00:00Z" is not a',
        ),
    ],
)
def test_sandboxes_that_cannot_be_made(run: Run, arguments: tuple[str, ...], sentence: str) -> None:
    """What is wrong with an order is said in one sentence."""
    result = run("sandbox", "create", "wrong", *arguments)

    assert (result.exit_code, result.stderr.startswith(f"Error: {sentence}")) == (2, True)


def test_worlds_that_cannot_be_made(run: Run, tmp_path: Path) -> None:
    """What is wrong in a world document is said with its place."""
    world = tmp_path / "world.yaml"
    world.write_text("ubiqlu: {accounts: [{id: acc_one, platfrom: instagram}]}", "utf-8")

    result = run("sandbox", "create", "wrong", "--world", str(world))

    assert result.exit_code == 2
    assert result.stderr.startswith("Error: Unknown field 'platfrom'.")
    assert result.stderr.endswith("(at /data/ubiqlu/accounts/0/platfrom)\n")


@pytest.mark.parametrize(
    ("server", "sentence"),
    [
        ("http://127.0.0.1:9", "start one with `galleyproof serve`"),
        ("nonsense", "'nonsense' is no address of a server"),
    ],
)
def test_no_server(server: str, sentence: str) -> None:
    """Without a server a command says how to start one."""
    result = CliRunner().invoke(main, ["clock", "show", "--server", server])

    assert (result.exit_code, sentence in result.stderr) == (2, True)


def test_something_else_answers(live_server: LiveServer) -> None:
    """A server that is no Galleyproof is recognised."""
    result = CliRunner().invoke(main, ["clock", "show", "--server", f"{live_server.address}/ubiqlu"])

    assert (result.exit_code, "that is no Galleyproof control API" in result.stderr) == (2, True)
