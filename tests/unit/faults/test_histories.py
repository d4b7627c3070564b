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


# With LC_ALL=C and without UTF-8 mode, texts and file names are ASCII by default.
ASCII = {"LC_ALL": "C", "LANG": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
ENVIRONMENTS = (
    {"PYTHONHASHSEED": "1", "TZ": "Asia/Kathmandu", "LC_ALL": "C.UTF-8", "LANG": "tr_TR.UTF-8"},
    {"PYTHONHASHSEED": "2", "TZ": "America/St_Johns", **ASCII},
    {"PYTHONHASHSEED": "0", "TZ": "Pacific/Kiritimati", "LC_ALL": "tr_TR.UTF-8", "PYTHONOPTIMIZE": "1"},
)


def digest_elsewhere(environment: dict[str, str]) -> str:
    """Return the digest of a history in another process with another environment."""
    done = subprocess.run(
        [sys.executable, "-m", "tests.support.random_calls_with_faults"],
        capture_output=True,
        text=True,
        check=True,
        cwd=ROOT,
        env={**os.environ, **environment},
    )
    return done.stdout.strip()


def test_the_same_in_every_process() -> None:
    """The same requests, seed and faults lead to the same bytes in every process, zone and locale."""
    history = faulty_history(1, "a")
    here = digest(history.everything())
    kinds = {answer[:3] for answer in history.answers}

    assert [here] * 3 == [digest_elsewhere(environment) for environment in ENVIRONMENTS]
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
