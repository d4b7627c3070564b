"""Long random histories with faults are reproducible and independent."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from galleyproof.app import create_server

from tests.support.history import digest
from tests.support.random_calls_with_faults import faulty_history

ROOT = Path(__file__).parents[3]


def digest_elsewhere(hash_seed: str) -> str:
    """Return the digest of a history in another process with another hash seed."""
    environment = {**os.environ, "PYTHONHASHSEED": hash_seed}
    done = subprocess.run(
        [sys.executable, "-m", "tests.support.random_calls_with_faults"],
        capture_output=True,
        text=True,
        check=True,
        cwd=ROOT,
        env=environment,
    )
    return done.stdout.strip()


def test_the_same_in_every_process() -> None:
    """The same requests, seed and faults lead to the same bytes in every process."""
    history = faulty_history(1, "a")
    here = digest(history.everything())
    kinds = {answer[:3] for answer in history.answers}

    assert [here] * 2 == [digest_elsewhere("1"), digest_elsewhere("2")]
    assert {b"200", b"201", b"202", b"403", b"502", b"Rea"} <= kinds, "the history must be worth its name"


def test_another_seed_gives_another_history() -> None:
    """Another seed leads to another digest."""
    assert digest(faulty_history(1, "a").everything()) != digest(faulty_history(2, "a").everything())


def test_interleaved_histories_are_the_same_as_alone() -> None:
    """Two interleaved histories on one server are the same as alone."""
    alone = [faulty_history(seed, name).everything() for seed, name in ((1, "a"), (2, "b"))]
    server = create_server()
    together = [faulty_history(seed, name, server) for seed, name in ((1, "a"), (2, "b"))]

    for _ in zip(*(history.walk() for history in together), strict=True):
        pass

    assert alone == [history.recorded() for history in together]
