"""The operation of a path."""

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
    """A path has its own methods only, not those of a path with a variable that also matches."""
    response = publer.request(method, path)

    assert (response.status_code, response.headers["allow"]) == (405, allowed)


@pytest.mark.parametrize(("path", "status"), [("/locations/nowhere?q=x", 404), ("/media?page=x", 400)])
def test_wrong_parameters(publer: Publer, path: str, status: int) -> None:
    """An invalid path parameter gets a 404, any other invalid parameter a 400."""
    assert publer.get(path).status_code == status
