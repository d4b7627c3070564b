"""`serve --state` with real processes: killed at any moment, nothing that was answered is lost."""

from __future__ import annotations

import signal
import threading
from pathlib import Path
from typing import Any

import httpx
import pytest
from galleyproof.kernel.ids import Ids

from tests.support.live import LiveServer, run, serving

HEADERS = {"Authorization": "Bearer sandbox_kept"}
POSTS = "/ubiqlu/api/v1/workspaces/ws_demo/posts"
CONTENTS = "/_control/v1/sandboxes/kept/contents"


def create(http: httpx.Client, number: int) -> bool:
    """Create a post and return whether the response came."""
    body = {"caption": f"Loaf {number}", "socialAccountIds": ["acc_facebook", "acc_linkedin_company"]}
    try:
        answer = http.post(POSTS, json=body, headers=HEADERS)
    except httpx.HTTPError:
        return False
    assert answer.status_code == 201, answer.text
    return True


def posts(server: LiveServer) -> list[dict[str, Any]]:
    """Return the posts of the sandbox, the first one first."""
    answer = httpx.get(f"{server.address}{CONTENTS}", params={"api": "ubiqlu", "limit": 1000})
    if answer.status_code == 404:
        return []
    found: list[dict[str, Any]] = answer.json()["posts"]
    return found


def test_killed_at_any_moment(tmp_path: Path) -> None:
    """Each post that was answered is there, none is half there, and ids are those of a run without kills."""
    chance = Ids(14)
    expected: list[str] = []
    number = 0
    for turn in range(6):
        with serving("--clock", "frozen", "--state", str(tmp_path), "--no-access-log") as server:
            found = posts(server)
            captions = [post["text"] for post in found]
            # The request that was under way may be there, or not.
            assert captions in (expected, [*expected, f"Loaf {number}"])
            assert all(len(post["targets"]) == 2 for post in found)
            expected = captions
            with httpx.Client(base_url=server.address) as http:
                for _ in range(5 + chance.random_int(turn, below=20)):
                    number += 1
                    assert create(http, number)
                    expected.append(f"Loaf {number}")
                number += 1
                kill_while_answering(server, http, number, 0.004 * chance.random_float(turn))

    with serving("--clock", "frozen", "--state", str(tmp_path), "--no-access-log") as server:
        disturbed = posts(server)
    with (
        serving("--clock", "frozen", "--no-access-log") as server,
        httpx.Client(base_url=server.address) as http,
    ):
        for post in disturbed:
            assert create(http, int(post["text"].removeprefix("Loaf ")))
        assert posts(server) == disturbed


def kill_while_answering(server: LiveServer, http: httpx.Client, number: int, delay: float) -> None:
    """Kill the server while a request is under way."""
    killer = threading.Timer(delay, lambda: server.process.send_signal(signal.SIGKILL))
    killer.start()
    create(http, number)
    killer.join()
    server.process.wait()


def test_stopped_and_started(tmp_path: Path) -> None:
    """After Ctrl-C and a new start, the demo sandbox is as it was, and its running clock has run on."""
    with serving("--state", str(tmp_path)) as server:
        httpx.post(f"{server.address}/_control/v1/sandboxes/demo/clock/advance", json={"by": "2d"})
        before = httpx.get(f"{server.address}/_control/v1/sandboxes/demo").json()["clock"]["now"]
        assert server.stop() == 0
    with serving("--state", str(tmp_path)) as server:
        after = httpx.get(f"{server.address}/_control/v1/sandboxes/demo").json()["clock"]["now"]
    assert before <= after < before[:8] + "99"


@pytest.mark.parametrize("options", [("--state", "{folder}/file")])
def test_a_folder_that_cannot_be_used(tmp_path: Path, options: tuple[str, ...]) -> None:
    """The command says what is wrong, without a traceback."""
    (tmp_path / "file").write_text("")
    ended = run("serve", "--port", "0", *(option.format(folder=tmp_path) for option in options))

    assert ended.returncode != 0
    assert "Traceback" not in ended.stderr
    assert "file" in ended.stderr
