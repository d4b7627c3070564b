"""The rooms of the code that are mutated, and the tests that must notice."""

from collections.abc import Iterable, Mapping
from pathlib import Path

PACKAGES: Mapping[str, str] = {
    "galleyproof": "mock_server/galleyproof",
    "galleyproof_client": "client_runtime/galleyproof_client",
    "publer_client": "generated_client/publer_client",
    "ubiqlu_client": "generated_client/ubiqlu_client",
}
"""The packages, and where they are in the repository."""

ROOMS: Mapping[str, tuple[str, ...]] = {
    # Not the files of single networks: their functions make failures while the mock is imported, before a
    # mutant is chosen. Their numbers are tables, see below.
    "rules": (
        "galleyproof/networks/shared/rules.py",
        "galleyproof/services/publer/posts/rules/*.py",
        "galleyproof/services/ubiqlu/posts/rules.py",
    ),
    "limits": ("galleyproof/networks/text/limits.py", "galleyproof/networks/text/measures.py"),
    "lifecycles": (
        "galleyproof/kernel/lifecycle.py",
        "galleyproof/networks/publishing/*.py",
        "galleyproof/services/publer/publishing/*.py",
        "galleyproof/services/ubiqlu/publishing/*.py",
    ),
    "access": (
        "galleyproof/control/access.py",
        "galleyproof/services/publer/access.py",
        "galleyproof/services/publer/posts/access.py",
        "galleyproof/services/publer/rate_limit.py",
        "galleyproof/services/ubiqlu/access.py",
        "galleyproof/services/ubiqlu/rate_limit.py",
    ),
    "retry": (
        "galleyproof_client/_sending/deadlines.py",
        "galleyproof_client/_sending/rate_limits.py",
        "galleyproof_client/_sending/retry.py",
        "galleyproof_client/_sending/timing.py",
    ),
    "paging": ("galleyproof_client/_paging.py",),
}
"""By room: patterns of files, below the packages."""

_OF_CLIENTS = (
    "tests/client/sending",
    "tests/client/jobs",
    "tests/client/test_list_ends.py",
    "tests/client/test_page_ends.py",
    "tests/client/test_paging.py",
)
_OF_THE_MOCK = (
    "tests/unit/publer",
    "tests/unit/ubiqlu",
    "tests/unit/networks",
    "tests/unit/faults",
    "tests/unit/kernel",
    "tests/unit/control",
)
WITHOUT = (
    "tests/client/sending/test_forks.py",
    "tests/client/sending/test_trio.py",
    "tests/unit/faults/test_histories.py::test_the_same_in_every_process",
)
"""Tests that start a Python of their own, which would run the unchanged code."""

TABLES = (
    "mock_server/galleyproof/networks/*.py",
    "mock_server/galleyproof/services/publer/posts/rules/limits.py",
    "mock_server/galleyproof/services/publer/posts/rules/network_rules.py",
    "mock_server/galleyproof/services/publer/posts/rules/poll_rules.py",
    "mock_server/galleyproof/services/publer/posts/rules/quotas.py",
)
"""Files whose constants are numbers that are copied from documents."""

TESTS_OF_TABLES = (
    "tests/unit/networks",
    "tests/unit/publer/posts/rules",
    "tests/unit/publer/media",
    "tests/unit/ubiqlu/posts",
)


def room_of(path: str) -> str:
    """Return the room that a file belongs to.

    Args:
        path: below the packages, such as ``galleyproof/kernel/lifecycle.py``.
    """
    return next(room for room, patterns in ROOMS.items() if any(Path(path).match(each) for each in patterns))


def tests_of(rooms: Iterable[str]) -> list[str]:
    """Return the tests that notice mutants of some rooms."""
    chosen = (_OF_CLIENTS if room in ("retry", "paging") else _OF_THE_MOCK for room in rooms)
    return list(dict.fromkeys(test for tests in chosen for test in tests))
