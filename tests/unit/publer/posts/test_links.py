"""Previewing a link."""

from __future__ import annotations

import pytest

from tests.support.publer import Publer

PAGE = "https://www.harbourlane.example/journal/rye-and-spelt.html?from=feed"


def test_preview(publer: Publer) -> None:
    """A preview is made from the address alone; nothing is fetched."""
    answer = publer.request("POST", "/posts/links", data={"url": PAGE})

    assert (answer.status_code, answer.json()) == (
        200,
        {
            "link": {
                "title": "Rye and spelt",
                "description": "Rye and spelt, a page of harbourlane.example.",
                "url": PAGE,
                "original_url": PAGE,
                "images": ["https://www.harbourlane.example/preview.png"],
                "favicon": "https://www.harbourlane.example/favicon.ico",
                "provider_display": "harbourlane.example",
                "type": "link",
            }
        },
    )


@pytest.mark.parametrize(
    ("url", "title", "read_as"),
    [
        ("example.org", "example.org", "https://example.org"),
        (" example.org/a_b ", "A b", "https://example.org/a_b"),
        ("http://example.org/", "example.org", "http://example.org/"),
        ("https://example.org/K%C3%A4se/", "Käse", "https://example.org/K%C3%A4se/"),
        ("HTTPS://Example.org:8443/x", "X", "HTTPS://Example.org:8443/x"),
    ],
)
def test_titles(publer: Publer, url: str, title: str, read_as: str) -> None:
    """The last part of the path is the title, the host where there is none; https is the default."""
    link = publer.request("POST", "/posts/links", data={"url": url}).json()["link"]

    assert (link["title"], link["url"], link["original_url"]) == (title, read_as, url)


@pytest.mark.parametrize(
    "url", ["", "  ", "ftp://example.org/a", "https://", "https://[broken", "mailto://x"]
)
def test_no_addresses(publer: Publer, url: str) -> None:
    """What is no address of a page is refused."""
    assert publer.request("POST", "/posts/links", data={"url": url}).status_code == 400


@pytest.mark.parametrize(
    ("request_", "status"),
    [
        ({"data": {"address": PAGE}}, 400),
        ({"json": {"url": PAGE}}, 415),
        ({"content": b"url=%FF", "headers": {"Content-Type": "application/x-www-form-urlencoded"}}, 400),
        ({"data": {f"x{number}": "" for number in range(999)} | {"url": PAGE}}, 200),
        ({"data": {f"x{number}": "" for number in range(1000)} | {"url": PAGE}}, 400),
        ({"content": b"\xff", "headers": {"Content-Type": "application/x-www-form-urlencoded"}}, 400),
        ({"content": PAGE, "headers": {"Content-Type": "text/plain"}}, 415),
        ({}, 400),
    ],
)
def test_wrong_bodies(publer: Publer, request_: dict[str, object], status: int) -> None:
    """Bodies of another shape or kind are refused."""
    assert publer.request("POST", "/posts/links", **request_).status_code == status
