"""Stock HTTP clients of several languages against a running server.

The table in docs/http-clients.md has a row for each client and a column for each feature; it is compared with
what is tested here.
"""

from __future__ import annotations

import gzip
import json
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any

import httpx
import pytest
from galleyproof.services.publer.seed.ids import WORKSPACE

from tests.http_clients.clients import CLIENTS, HttpClient
from tests.http_clients.relay import relay
from tests.support.images import image
from tests.support.live import serving

KEY = "sandbox_clients"
UBIQLU = "/ubiqlu/api/v1/workspaces/ws_demo"
PUBLER = "/publer/api/v1"
UBIQLU_HEADERS = {"Authorization": f"Bearer {KEY}"}
PUBLER_HEADERS = {"Authorization": f"Bearer-API {KEY}", "Publer-Workspace-Id": WORKSPACE}
JSON = {"Content-Type": "application/json"}
POST = {"caption": "Brötchen 🥖", "socialAccountIds": ["acc_facebook"]}
Write = Callable[[bytes], Path]


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    """A running server; its clock is frozen."""
    with serving("--clock", "frozen", "--no-access-log") as running:
        yield running.address


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """Write a body into a file and return its path."""

    def written(content: bytes) -> Path:
        (tmp_path / "body").write_bytes(content)
        return tmp_path / "body"

    return written


def _reserve(address: str, size: int) -> Any:
    """Reserve an upload with Ubiqlu and return its URL and key."""
    body = {"fileName": "a.jpg", "mimeType": "image/jpeg", "bytes": size}
    answer = httpx.post(f"{address}{UBIQLU}/media/upload-url", json=body, headers=UBIQLU_HEADERS)
    assert answer.status_code == 200, answer.text
    return answer.json()


def _json(client: HttpClient, address: str, write: Write) -> None:
    body = write(json.dumps(POST).encode())
    (answer,) = client.send("POST", f"{address}{UBIQLU}/posts", UBIQLU_HEADERS | JSON, body)
    assert answer.status == 201, answer
    assert json.loads(answer.text)["post"]["caption"] == POST["caption"]
    change = write(json.dumps({"post": {"text": "Changed"}}).encode())
    (answer,) = client.send("PUT", f"{address}{PUBLER}/posts/nobody", PUBLER_HEADERS | JSON, change)
    assert answer.status == 404, answer


def _form(client: HttpClient, address: str, write: Write) -> None:
    content = image(300, 200, "JPEG")
    (answer,) = client.send("POST", f"{address}{PUBLER}/media", PUBLER_HEADERS, write(content), form=True)
    assert answer.status == 200, answer
    stored = json.loads(answer.text)
    assert (stored["width"], stored["height"]) == (300, 200)


def _upload(client: HttpClient, address: str, write: Write) -> None:
    content = image(300, 200, "JPEG")
    reserved = _reserve(address, len(content))
    kind = {"Content-Type": "image/jpeg"}
    (answer,) = client.send("PUT", reserved["uploadUrl"], kind, write(content))
    assert answer.status == 200, answer
    facts = {
        "fileName": "a.jpg",
        "storageKey": reserved["storageKey"],
        "mimeType": "image/jpeg",
        "bytes": len(content),
    }
    made = httpx.post(f"{address}{UBIQLU}/media", json=facts, headers=UBIQLU_HEADERS)
    assert made.status_code == 201, made.text
    assert httpx.get(reserved["publicUrl"]).content == content


def _large(client: HttpClient, address: str, write: Write) -> None:
    content = image(300, 200, "JPEG") + bytes(20_000_000)
    (answer,) = client.send("POST", f"{address}{PUBLER}/media", PUBLER_HEADERS, write(content), form=True)
    assert answer.status == 200, answer
    path = json.loads(answer.text)["path"]
    assert len(httpx.get(path).content) == len(content)


def _over_the_limit(client: HttpClient, address: str, write: Write) -> None:
    body = write(json.dumps({"caption": "x" * 20_000_000}).encode())
    (answer,) = client.send("POST", f"{address}{UBIQLU}/posts", UBIQLU_HEADERS | JSON, body)
    assert answer.status == 400, answer
    assert "larger than" in answer.text


def _keep_alive(client: HttpClient, address: str, write: Write) -> None:
    body = write(json.dumps(POST).encode())
    with relay(address) as between:
        url = f"{between.address}{UBIQLU}/posts"
        answers = client.send("POST", url, UBIQLU_HEADERS | JSON, body, times=5)
    assert [answer.status for answer in answers] == [201] * 5
    # Node's pool opens a second connection while the first one is not back yet.
    assert between.connections in ({1, 2} if client.keeps_alive else {5})


def _gzip(client: HttpClient, address: str, write: Write) -> None:
    body = write(gzip.compress(json.dumps(POST).encode()))
    headers = UBIQLU_HEADERS | JSON | {"Content-Encoding": "gzip", "Accept-Encoding": "gzip"}
    (answer,) = client.send("POST", f"{address}{UBIQLU}/posts", headers, body)
    assert answer.status == 400, answer
    assert "compressed (gzip)" in answer.text


FEATURES: Mapping[str, Callable[[HttpClient, str, Write], None]] = MappingProxyType(
    {
        "JSON": _json,
        "form": _form,
        "PUT upload": _upload,
        "20 MB": _large,
        "20 MB, too large": _over_the_limit,
        "keep-alive": _keep_alive,
        "gzip": _gzip,
    }
)


@pytest.mark.parametrize("feature", FEATURES)
@pytest.mark.parametrize("client", CLIENTS, ids=lambda client: client.name)
def test_http_client(client: HttpClient, feature: str, address: str, write: Write) -> None:
    """A client as it is, without settings, can use the feature."""
    if missing := client.missing():
        pytest.skip(missing)
    FEATURES[feature](client, address, write)


def test_the_table_in_the_docs() -> None:
    """The table has exactly the clients and features that are tested."""
    page = (Path(__file__).parents[2] / "docs/http-clients.md").read_text("utf-8")
    rows = [
        [cell.strip() for cell in line.strip("|").split("|")]
        for line in page.splitlines()
        if line.startswith("|") and "---" not in line
    ]
    assert rows[0] == ["Client", *FEATURES]
    expected = [
        [
            client.name,
            *(
                "one connection each" if name == "keep-alive" and not client.keeps_alive else "yes"
                for name in FEATURES
            ),
        ]
        for client in CLIENTS
    ]
    assert rows[1:] == expected
