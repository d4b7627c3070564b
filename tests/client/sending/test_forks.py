"""Clients that are used before and after a process is forked, as prefork servers and multiprocessing do."""

from __future__ import annotations

import subprocess
import sys
from http.server import BaseHTTPRequestHandler

import pytest

from tests.client.support.fakes import post
from tests.client.support.sockets import Serve, Start, answer

# The tests run in processes of their own, because forking a process with threads is a warning.
FORKING = """
import asyncio, os, sys
from ubiqlu_client import AsyncUbiqlu, Ubiqlu

kind, address = sys.argv[1:]
options = {"api_key": "key", "workspace_id": "ws_1", "base_url": address, "timeout": 30}
client = Ubiqlu(**options) if kind == "sync" else AsyncUbiqlu(**options)
loop = asyncio.new_event_loop()

def look(name):
    for number in range(25):
        post_id = f"{name}-{number}"
        if kind == "sync":
            assert client.posts.get(post_id).id == post_id
        elif name == "parent":
            assert loop.run_until_complete(client.posts.get(post_id)).id == post_id
        else:
            assert asyncio.run(client.posts.get(post_id)).id == post_id

look("parent")
children = []
for number in range(4):
    child = os.fork()
    if not child:
        look(f"child{number}")
        os._exit(0)
    children.append(child)
look("parent")
assert [os.waitpid(child, 0)[1] for child in children] == [0] * 4
look("parent")
if kind == "sync":
    client.close()
else:
    loop.run_until_complete(client.aclose())
loop.close()
"""

OWN_CLIENT = """
import os, sys
import httpx
from ubiqlu_client import InvalidArgumentError, Ubiqlu

own = httpx.Client()
client = Ubiqlu("key", "ws_1", base_url=sys.argv[1], http_client=own)
client.posts.get("parent")
child = os.fork()
if not child:
    try:
        client.posts.get("child")
    except InvalidArgumentError as error:
        os._exit(0 if "another process" in str(error) else 1)
    os._exit(2)
assert os.waitpid(child, 0)[1] == 0
own.close()
"""

HELD_LOCK = """
import os
from galleyproof_client._sending.processes import ForkSafeLock

lock = ForkSafeLock()
with lock:
    child = os.fork()
    if not child:
        with lock:
            os._exit(0)
assert os.waitpid(child, 0)[1] == 0
with lock:
    pass
"""

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows cannot fork processes")


def _run(script: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-W", "error", "-c", script, *arguments]
    return subprocess.run(command, capture_output=True, text=True, timeout=120, check=False)


def _echo(asked: list[str]) -> Serve:
    """Answer with the post that the request names."""

    def serve(handler: BaseHTTPRequestHandler) -> None:
        name = handler.path.rpartition("/")[2]
        asked.append(name)
        answer(handler, post(id=name))

    return serve


@pytest.mark.parametrize("kind", ["sync", "async"])
def test_parent_and_children_share_a_used_client(serve: Start, kind: str) -> None:
    """Each process gets the responses to its own requests, because it has its own connections."""
    asked: list[str] = []

    ended = _run(FORKING, kind, serve(_echo(asked)))

    assert (ended.returncode, ended.stderr) == (0, "")
    expected = [f"{name}-{number}" for name in ("parent",) * 3 for number in range(25)]
    expected += [f"child{child}-{number}" for child in range(4) for number in range(25)]
    assert sorted(asked) == sorted(expected)


def test_the_callers_own_http_client_stays_in_its_process(serve: Start) -> None:
    """An HTTP client of the caller is refused in a forked process before anything is sent."""
    asked: list[str] = []

    ended = _run(OWN_CLIENT, serve(_echo(asked)))

    assert (ended.returncode, ended.stderr) == (0, "")
    assert asked == ["parent"]


def test_a_lock_that_is_held_while_forking_is_free_in_the_child() -> None:
    """A forked process does not wait for a thread that exists in its parent only."""
    ended = _run(HELD_LOCK)

    assert (ended.returncode, ended.stderr) == (0, "")
