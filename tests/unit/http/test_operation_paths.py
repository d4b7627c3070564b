"""Which operation a path means."""

from __future__ import annotations

import pytest

from tests.support.publer import Publer


@pytest.mark.parametrize(
    ("method", "path", "allowed"),
    [
        ("PUT", "/posts/links", "POST"),
        ("DELETE", "/posts/schedule", "POST"),
        ("POST", "/posts/1", "DELETE, PUT"),
        ("PUT", "/posts", "DELETE, GET, POST"),
        ("POST", "/analytics/charts", "GET"),
    ],
)
def test_methods_of_a_path(publer: Publer, method: str, path: str, allowed: str) -> None:
    """A concrete path has its own methods only, not those of one with a variable in its place."""
    answer = publer.request(method, path)

    assert (answer.status_code, answer.headers["allow"]) == (405, allowed)


@pytest.mark.parametrize(("path", "status"), [("/locations/nowhere?q=x", 404), ("/media?page=x", 400)])
def test_wrong_parameters(publer: Publer, path: str, status: int) -> None:
    """What is wrong in the path cannot be found; what is wrong elsewhere is a bad request."""
    assert publer.get(path).status_code == status
