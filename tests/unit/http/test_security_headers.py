"""No response can run in a browser with the rights of the server's pages."""

from __future__ import annotations

import asyncio
import base64
import hashlib
import re
from html.parser import HTMLParser

import httpx
import pytest
from galleyproof.app import create_server
from galleyproof.http import docs_app
from galleyproof.http.asgi import Message, Send
from galleyproof.http.security_headers import with_security_headers
from galleyproof.services.publer.media.media_types import FORMATS
from galleyproof.services.ubiqlu.records import StoredObject

from tests.support.control import Control, shared_server
from tests.support.images import image
from tests.support.mock import Ubiqlu, open_client
from tests.support.publer import Publer

ACTIVE = b"<html><svg xmlns='http://www.w3.org/2000/svg'><script>parent.stolen = 1</script></svg></html>"
ACTIVE_TYPES = (
    "text/html",
    "TEXT/HTML; charset=utf-8",
    "image/svg+xml",
    "application/xhtml+xml",
    "application/xml",
    "text/xml",
    "text/javascript",
    "text/css",
    "application/pdf",
    "text/plain",
    "application/octet-stream",
    "multipart/x-mixed-replace; boundary=a",
    "",
    "nonsense",
)


def policy(response: httpx.Response) -> dict[str, list[str]]:
    """Check the headers that every response has once, and return its policy by directive."""
    for name, value in (("X-Content-Type-Options", "nosniff"), ("X-Frame-Options", "DENY")):
        assert response.headers.get_list(name) == [value], response.url
    (text,) = response.headers.get_list("Content-Security-Policy")
    directives = {words[0]: words[1:] for part in text.split(";") if (words := part.split())}
    for name in ("default-src", "base-uri", "form-action", "frame-ancestors"):
        assert directives[name] == ["'none'"], response.url
    return directives


def is_inert(response: httpx.Response) -> bool:
    """Return whether a browser runs no script in a response and gives it an origin of its own."""
    directives = policy(response)
    return directives.get("sandbox") == [] and "script-src" not in directives


@pytest.mark.parametrize("content_type", ACTIVE_TYPES)
def test_uploads_of_ubiqlu(content_type: str) -> None:
    """An upload can be replaced by bytes of any type after it was registered; a browser runs none of them."""
    ubiqlu = Ubiqlu.build(sign_content_type=False)
    reserved = ubiqlu.reserve(ACTIVE)
    assert is_inert(ubiqlu.put(reserved, ACTIVE, "image/png"))
    asset = ubiqlu.finalize(reserved, bytes=len(ACTIVE)).json()["asset"]
    replaced = ubiqlu.put(reserved, ACTIVE, content_type)
    assert (replaced.status_code, is_inert(replaced)) == (200, True)

    public = ubiqlu.http.get(asset["publicUrl"])

    assert (public.content, is_inert(public)) == (ACTIVE, True)
    assert public.headers["Content-Type"].startswith(content_type or "application/octet-stream")


def test_simulated_uploads_of_ubiqlu() -> None:
    """Bytes that a setting makes up are served in the same way."""
    ubiqlu = Ubiqlu.build(auto_complete_uploads=True)
    asset = ubiqlu.finalize(ubiqlu.reserve(b"bytes"), bytes=5).json()["asset"]

    assert ubiqlu.sandbox.store.count(StoredObject) == 1
    assert is_inert(ubiqlu.http.get(asset["publicUrl"]))


def test_no_format_of_publer_is_active() -> None:
    """Publer detects the type from the bytes; none of its types runs scripts in a page."""
    active = re.compile(r"html|xml$|svg|script|css|^text/", re.IGNORECASE)

    assert [found.content_type for found in FORMATS.values() if active.search(found.content_type)] == []


@pytest.mark.parametrize("name", ["a.html", "a.svg", "a.png"])
def test_uploads_of_publer(publer: Publer, name: str) -> None:
    """Files of every name are inert, with their thumbnails; HTML and SVG are not accepted at all."""
    picture = image(10, 10) + ACTIVE
    accepted = publer.request("POST", "/media", files={"file": (name, picture, "text/html")})
    rejected = publer.request("POST", "/media", files={"file": (name, ACTIVE, "image/svg+xml")})
    path = accepted.json()["path"]

    with open_client(publer.server) as http:
        served = [http.get(url) for url in (path, accepted.json()["thumbnail"], path + "x")]

    assert rejected.status_code >= 400
    assert [response.status_code for response in served] == [200, 200, 404]
    assert all(is_inert(response) for response in (accepted, rejected, *served))
    assert served[0].headers["Content-Type"] == "image/png"


def test_responses_of_the_apis() -> None:
    """Successes, errors, faults with HTML, streams and unknown paths are inert."""
    control = Control.of(shared_server())
    control.fault("html_502", api="ubiqlu")
    http = control.ubiqlu.http
    responses = [
        *(http.get("/ubiqlu/api/v1/workspaces") for _ in range(2)),
        control.ubiqlu.create(),
        http.get("/ubiqlu/api/v1/nothing"),
        http.get("/nothing/<script>"),
        http.post("/"),
        http.get("/ubiqlu/cdn/nothing/a.html"),
        http.put("/ubiqlu/storage/nothing/a.html", content=ACTIVE),
        http.get("/publer/media/nothing/a.html"),
        http.get("/ubiqlu/docs/openapi.json"),
        http.get("/ubiqlu/docs/swagger-ui-bundle.js"),
        http.get("/ubiqlu/docs/nothing.html"),
        control.request("GET", "journal/export"),
        control.request("GET", "/sandboxes/nothing"),
        control.request("GET", "/catalogue"),
    ]

    assert "text/html" in responses[0].headers["Content-Type"]
    assert {response.status_code for response in responses} >= {200, 400, 404, 405, 502}
    assert all(is_inert(response) for response in responses)


class _Page(HTMLParser):
    """Collects what a page loads and runs."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.loaded: list[str] = []
        self.scripts: list[str] = []
        self.handlers: list[str] = []
        self._is_script = False
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        self._is_script = tag == "script" and "src" not in given
        self.handlers += [name for name in given if name.startswith("on")]
        if tag in ("script", "link", "img"):
            self.loaded += [url for name in ("src", "href") if (url := given.get(name))]

    def handle_endtag(self, tag: str) -> None:
        self._is_script = False

    def handle_data(self, data: str) -> None:
        if self._is_script:
            self.scripts.append(data)


@pytest.mark.parametrize("name", ["publer", "ubiqlu", "_control"])
def test_documentation_pages_work(ubiqlu: Ubiqlu, name: str) -> None:
    """The policy allows what the page loads and its own script, by its hash, and nothing else."""
    response = ubiqlu.http.get(f"/{name}/docs")
    page, directives = _Page(response.text), policy(response)

    hashes = [base64.b64encode(hashlib.sha256(text.encode()).digest()).decode() for text in page.scripts]
    assert len(hashes) == 1
    assert directives["script-src"] == ["'self'", *(f"'sha256-{found}'" for found in hashes)]
    assert page.handlers == []
    assert len(page.loaded) == 3
    for url in page.loaded:
        assert url.startswith(f"/{name}/docs/")
        assert ubiqlu.http.get(url).status_code == 200
    for directive in ("style-src", "img-src", "connect-src"):
        assert "'self'" in directives[directive]
    # The style sheet has images in data URLs, and the script sets styles.
    assert ("data:" in directives["img-src"], "'unsafe-inline'" in directives["style-src"]) == (True, True)
    assert "sandbox" not in directives


def test_pages_without_scripts(monkeypatch: pytest.MonkeyPatch) -> None:
    """The list of operations runs no scripts; its styles are allowed."""
    monkeypatch.setattr(docs_app, "swagger_ui_folder", lambda: None)
    with open_client(create_server()) as http:
        responses = [http.get(path) for path in ("/publer/docs", "/ubiqlu/docs", "/_control/docs")]

    for response in responses:
        page, directives = _Page(response.text), policy(response)
        assert (page.scripts, page.handlers, "script-src" in directives) == ([], [], False)
        assert all(url.startswith("data:") for url in page.loaded)
        assert directives["style-src"] == ["'unsafe-inline'"]


def test_headers_that_a_response_has_are_kept() -> None:
    """A response has each header once, also if it brings its own in another spelling."""
    sent: list[Message] = []

    async def send(message: Message) -> None:
        sent.append(message)

    own = (b"Content-Security-Policy", b"default-src 'none'")
    messages: list[Message] = [
        {"type": "http.response.start", "status": 200, "headers": [own]},
        {"type": "http.response.start", "status": 204},
        {"type": "http.response.body", "body": b"x"},
    ]
    for message in messages:
        asyncio.run(_send_one(with_security_headers(send), message))

    assert [len(message.get("headers", ())) for message in sent] == [3, 3, 0]
    assert (sent[0]["headers"][0], sent[2], messages[1]) == (
        own,
        messages[2],
        {"type": "http.response.start", "status": 204},
    )


async def _send_one(send: Send, message: Message) -> None:
    await send(message)
