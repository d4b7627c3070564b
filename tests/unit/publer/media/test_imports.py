"""Importing media from URLs."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import attrs
import pytest
from galleyproof.app import create_server
from galleyproof.services.publer.media import fetching
from galleyproof.services.publer.media.fetching import Download
from galleyproof.services.publer.media.imports import Downloads
from galleyproof.services.publer.records import Job, MediaContent, Workspace
from galleyproof.services.publer.seed.ids import OTHER_WORKSPACE, WORKSPACE
from galleyproof.services.publer.settings import PublerSettings

from tests.support.files import pdf
from tests.support.images import image
from tests.support.publer import Publer, error_of

LIVE = {"dialect": "live"}


def start(publer: Publer, *urls: str, **body: Any) -> str:
    media = [{"url": url, "name": ""} for url in urls]
    answer = publer.request("POST", "/media/from-url", json={"media": media} | body)
    assert answer.status_code in (200, 202), answer.text
    job_id: str = answer.json()["job_id"]
    return job_id


def finished(publer: Publer, *urls: str, **body: Any) -> Any:
    job_id = start(publer, *urls, **body)
    publer.advance(minutes=1)
    return publer.read(f"/job_status/{job_id}")["payload"]


def test_job_in_the_live_dialect() -> None:
    """In the live dialect the payload of a job is the list of media, in the form of an upload."""
    publer = Publer.build(**LIVE)
    entry = {
        "url": "https://files.example/a/dawn.jpg",
        "name": "dawn.jpg",
        "caption": "Dawn",
        "source": "canva",
    }

    (media,) = finished(publer, media=[entry], in_library=True)

    assert {name: media[name] for name in ("type", "name", "caption", "source")} == {
        "type": "photo",
        "name": "dawn.jpg",
        "caption": "Dawn",
        "source": "canva",
    }
    assert media["validity"]["instagram"]["post"] is True
    assert publer.read("/media", search="dawn.jpg")["media"][0]["id"] == media["id"]


def test_job_in_the_introduction_dialect(publer: Publer) -> None:
    """In the default dialect the payload has the media beside the failures."""
    payload = finished(publer, "https://files.example/a.png")

    assert payload["failures"] == {}
    assert [media["name"] for media in payload["media"]] == ["a.png"]


@pytest.mark.parametrize(
    ("url", "name", "kind", "kept"),
    [
        ("https://files.example/a.jpeg?size=big", "", "photo", "a.jpeg"),
        ("https://files.example/a.GIF", "wave", "gif", "wave"),
        ("https://files.example/clip.mp4", "clip", "video", "clip"),
        ("https://files.example/menu.docx", "", "document", "menu.docx"),
        ("https://files.example/download.php", "talk.mov", "video", "talk.mov"),
        ("https://files.example/600/400", "", "photo", "400"),
        ("https://files.example", "my picture", "photo", "my picture"),
        ("http://files.example/k%C3%A4se.png", "", "photo", "käse.png"),
        ("https://files.example/600/400", "Opening day v1.2", "photo", "Opening day v1.2"),
        ("https://files.example/clip.mp4", None, "video", "clip.mp4"),
    ],
)
def test_synthesized_media(url: str, name: str | None, kind: str, kept: str) -> None:
    """The type follows from the extension of the URL, else of the name; without one it is a photo."""
    publer = Publer.build(**LIVE)

    (media,) = finished(publer, media=[{"url": url} if name is None else {"url": url, "name": name}])

    assert (media["type"], media["name"]) == (kind, kept)


@pytest.mark.parametrize(("pages", "expected"), [(1, 1), (3, 3), (100, 100), (101, None), (0, None)])
def test_pages_of_a_pdf(monkeypatch: pytest.MonkeyPatch, pages: int, expected: int | None) -> None:
    """The live service makes a photo of each page, if it can count them and a post accepts so many."""
    publer = publer_with_allowed_host()
    url = "https://allowed.example/menu.pdf"
    monkeypatch.setattr(fetching, "fetch_all", lambda urls, hosts: {url: Download(pdf(pages))})

    media = finished(publer, url)

    names = ["menu.pdf"] if expected is None else [f"menu-{page}.jpg" for page in range(1, expected + 1)]
    assert [item["name"] for item in media] == names
    assert {item["type"] for item in media} == {"document" if expected is None else "photo"}


def test_synthesized_pdf(publer: Publer) -> None:
    """A synthesized PDF has a few pages, which are photos in the live dialect only."""
    url = "https://files.example/menu.pdf"

    pages = finished(Publer.build(**LIVE), url)

    assert [page["name"] for page in pages] == [f"menu-{number}.jpg" for number in range(1, len(pages) + 1)]
    assert 1 <= len(pages) <= 5
    assert [media["name"] for media in finished(publer, url)["media"]] == ["menu.pdf"]


def test_same_url_same_media() -> None:
    """The same URL always has the same synthesized media."""
    one, other = (
        finished(Publer.build(**LIVE), "https://files.example/a.mp4", "https://files.example/b.mp4")
        for _ in range(2)
    )

    assert one == other
    assert one[0]["id"] != one[1]["id"]


@pytest.mark.parametrize(
    ("url", "message"),
    [
        ("not a URL", "'not a URL' is not a valid http or https URL."),
        ("ftp://files.example/a.png", "'ftp://files.example/a.png' is not a valid http or https URL."),
        ("https://[broken/a.png", "'https://[broken/a.png' is not a valid http or https URL."),
        ("https://nowhere.invalid/a.png", "https://nowhere.invalid/a.png cannot be reached."),
        ("https://files.example/a.exe", "The format .exe is not accepted."),
    ],
)
def test_failures(publer: Publer, url: str, message: str) -> None:
    """A URL that cannot be imported is one failure; the others are imported."""
    payload = finished(publer, "https://files.example/a.png", url)

    assert payload["failures"] == {
        "1": [{"account_id": None, "account_name": None, "provider": None, "message": message}]
    }
    assert [media["name"] for media in payload["media"]] == ["a.png"]


def test_one_at_a_time(publer: Publer) -> None:
    """A second import of a workspace is rejected until the first has finished, with the live message."""
    start(publer, "https://files.example/a.png")
    body = {"media": [{"url": "https://files.example/b.png", "name": "b.png"}]}

    refused = publer.request("POST", "/media/from-url", json=body)
    elsewhere = publer.within(OTHER_WORKSPACE).request("POST", "/media/from-url", json=body)
    publer.advance(minutes=1)
    later = publer.request("POST", "/media/from-url", json=body)

    assert error_of(refused) == (
        403,
        "Please wait until your other download media from URL jobs have finished",
    )
    assert (elsewhere.status_code, later.status_code) == (202, 202)


@pytest.mark.parametrize(
    "body", [{}, {"media": []}, {"media": [{"name": "a"}]}, {"url": "https://files.example/a.png"}]
)
def test_invalid_bodies(publer: Publer, body: dict[str, Any]) -> None:
    """A request without a URL starts no job."""
    assert publer.request("POST", "/media/from-url", json=body).status_code == 400


def publer_with_allowed_host(dialect: str = "live") -> Publer:
    settings = PublerSettings(dialect=dialect, import_allowed_hosts=("allowed.example",))
    return Publer(create_server(settings={PublerSettings: settings}))


ALLOWED = "https://allowed.example/a.jpg"
PICTURE = Download(image(333, 222, "JPEG"))


def test_allowed_hosts_are_fetched(monkeypatch: pytest.MonkeyPatch) -> None:
    """Media from an allowed host has the fetched content, whatever its URL looks like."""
    parameters = []

    def fetch_all(urls: list[str], hosts: frozenset[str]) -> dict[str, Download]:
        parameters.append((urls, hosts))
        return dict.fromkeys(urls, PICTURE)

    monkeypatch.setattr(fetching, "fetch_all", fetch_all)
    publer = publer_with_allowed_host()

    payload = finished(publer, "https://allowed.example/a.pdf", "https://files.example/b.png")

    assert parameters == [(["https://allowed.example/a.pdf"], frozenset({"allowed.example"}))]
    assert [(media["type"], media["name"]) for media in payload] == [("photo", "a.pdf"), ("photo", "b.png")]
    assert (payload[0]["width"], payload[0]["height"]) == (333, 222)
    assert publer.fetch(payload[0]["path"]).content == PICTURE.content
    assert publer.sandbox.store.count(Downloads) == 0


def test_allowed_hosts_can_fail(monkeypatch: pytest.MonkeyPatch) -> None:
    """A URL that cannot be fetched or is not media is a failure of this URL; live, it is missing."""
    results = {
        "https://allowed.example/a.png": Download(None, "HTTP Error 404: Not Found."),
        "https://allowed.example/text": Download(b"Just a text."),
        ALLOWED: PICTURE,
    }
    monkeypatch.setattr(fetching, "fetch_all", lambda _urls, _hosts: results)

    payload = finished(publer_with_allowed_host("introduction"), *results)
    (media,) = finished(publer_with_allowed_host(), *results)

    assert media["type"] == "photo"
    assert [failure["message"] for (failure,) in payload["failures"].values()] == [
        "https://allowed.example/a.png cannot be downloaded: HTTP Error 404: Not Found.",
        "The format of the file at https://allowed.example/text is not accepted.",
    ]


def during_the_download(
    monkeypatch: pytest.MonkeyPatch, happens: Callable[[Publer], object]
) -> tuple[Publer, Any]:
    """Start an import, let something happen while its file is downloaded, and return the response to it."""
    publer = publer_with_allowed_host()
    publer.server.registry.reset("test")

    def fetch_all(urls: list[str], _hosts: frozenset[str]) -> dict[str, Download]:
        happens(publer)
        return dict.fromkeys(urls, PICTURE)

    monkeypatch.setattr(fetching, "fetch_all", fetch_all)
    body = {"media": [{"url": ALLOWED, "name": ""}]}
    return publer, publer.request("POST", "/media/from-url", json=body)


def test_other_requests_meanwhile(monkeypatch: pytest.MonkeyPatch) -> None:
    """While files are downloaded, other requests are handled; the job then starts at the sandbox's time."""
    seen = []

    def read_and_move(publer: Publer) -> None:
        seen.append(publer.read("/users/me")["email"])
        publer.advance(hours=1)

    publer, answer = during_the_download(monkeypatch, read_and_move)

    job = publer.sandbox.store.get(Job, answer.json()["job_id"])
    assert len(seen) == 1
    assert (job.state, job.created_at) == ("working", publer.sandbox.clock.now())


def test_another_import_meanwhile(monkeypatch: pytest.MonkeyPatch) -> None:
    """Of two imports at the same time, the one that is downloaded first is accepted."""
    publer, answer = during_the_download(
        monkeypatch, lambda publer: start(publer, "https://files.example/a.png")
    )

    assert answer.status_code == 403
    assert publer.sandbox.store.count(Job) == 1
    assert publer.sandbox.store.count(Downloads) == 0


def test_the_workspace_is_deleted_meanwhile(monkeypatch: pytest.MonkeyPatch) -> None:
    """The rights are checked again after the download."""

    def delete(publer: Publer) -> None:
        store = publer.sandbox.store
        store.remove(store.get(Workspace, WORKSPACE))

    _, answer = during_the_download(monkeypatch, delete)

    assert answer.status_code == 401


def test_the_sandbox_is_reset_meanwhile(monkeypatch: pytest.MonkeyPatch) -> None:
    """It is as if the sandbox had been reset after the request."""
    publer, answer = during_the_download(monkeypatch, lambda publer: publer.server.registry.reset("test"))

    assert answer.status_code == 200
    assert publer.get(f"/job_status/{answer.json()['job_id']}").status_code == 404


def test_downloads_go_with_their_job(monkeypatch: pytest.MonkeyPatch) -> None:
    """A fork has what was downloaded; a job of a locked workspace drops it."""
    publer, answer = during_the_download(monkeypatch, lambda publer: None)
    fork = publer.sandbox.fork("other")
    store = publer.sandbox.store
    store.put(attrs.evolve(store.get(Workspace, WORKSPACE), locked=True))

    publer.advance(minutes=1)
    fork.advance(timedelta(minutes=1))

    job_id = answer.json()["job_id"]
    assert store.get(Job, job_id).state == "failed"
    assert store.count(Downloads) == fork.store.count(Downloads) == 0
    (media_id,) = fork.store.get(Job, job_id).media_ids
    assert fork.store.get(MediaContent, media_id).content == PICTURE.content
