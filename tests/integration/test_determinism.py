"""The same calls give the same bytes: in two servers, in another process, under another key."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from datetime import timedelta
from pathlib import Path

import pytest
from galleyproof.app import create_server
from galleyproof.services.ubiqlu.records import Account, MediaAsset, Post, Target

from tests.support.history import digest, history

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def answers() -> list[bytes]:
    """All answers of one long history."""
    return history(1)


def test_history_is_worth_comparing(answers: list[bytes]) -> None:
    """The history holds answers of every kind, and every way a post can end."""
    whole = b"".join(answers)

    for status in (200, 201, 400, 405, 409):
        assert any(answer.startswith(b"%d\n" % status) for answer in answers)
    for word in (b"published", b"partially_published", b"failed", b"scheduled", b"publishJobId", b"subcode"):
        assert word in whole


def test_two_servers(answers: list[bytes]) -> None:
    """The same calls under the same key give the same bytes on a fresh server, headers and all."""
    assert answers == history(1)


def test_two_keys_on_one_server(answers: list[bytes]) -> None:
    """Two fresh sandboxes answer alike, but for the handle in the object store's signed addresses."""
    server = create_server()

    first, second = (history(1, name=name, server=server) for name in ("history", "other"))

    own, others = (server.registry.sandbox(name).public_id.encode() for name in ("history", "other"))
    assert answers == first
    assert [unsigned(answer) for answer in first] == [
        unsigned(answer.replace(others, own)) for answer in second
    ]


def unsigned(answer: bytes) -> bytes:
    """Leave out the signature, which covers the handle."""
    return re.sub(rb"X-Amz-Signature=[0-9a-f]{64}", b"", answer)


def test_another_process(answers: list[bytes]) -> None:
    """Another process, with another order of its hashes and another time zone, gives the same bytes."""
    done = subprocess.run(
        [sys.executable, "-m", "tests.support.history"],
        env={**os.environ, "PYTHONHASHSEED": "12345", "TZ": "Asia/Kathmandu", "LC_ALL": "C"},
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )

    assert digest(answers) == done.stdout.strip()


def test_other_seeds_differ(answers: list[bytes]) -> None:
    """A server with another seed makes other ids of the same calls."""
    assert digest(answers) != digest(history(1, server=create_server(seed=1)))


def test_one_long_step_or_many_short_ones() -> None:
    """How often one looks makes no difference to what happens."""
    endings = []
    for steps in (1, 60):
        server = create_server()
        history(2, server=server)
        sandbox = server.registry.sandbox("history")
        for _ in range(steps):
            sandbox.advance(timedelta(hours=1) / steps)
        endings.append([list(sandbox.store.all(kind)) for kind in (Account, MediaAsset, Post, Target)])

    assert endings[0] == endings[1]
