"""The ``galleyproof`` command serving on a real socket, as `make serve` runs it."""

from __future__ import annotations

import asyncio
import contextlib
import re
import shlex
import shutil
import signal
import socket
import ssl
import subprocess
from datetime import timedelta
from pathlib import Path

import httpx
import pytest

from tests.support.certificate import make_certificate
from tests.support.images import image
from tests.support.live import LiveServer, run, serving
from tests.support.mock import START

WORKSPACES = {"Authorization": "Bearer sandbox_demo"}
PUBLER_HEADERS = {"Authorization": "Bearer-API sk_live_1"}
TEXT = {"caption": "Hello", "socialAccountIds": ["acc_facebook"]}


def open_http(server: LiveServer, key: str, **options: object) -> httpx.Client:
    """Return a client whose paths are those of the workspace."""
    headers = {"Authorization": f"Bearer {key}"}
    return httpx.Client(base_url=f"{server.api}/workspaces/ws_demo", headers=headers, **options)  # type: ignore[arg-type]


def test_banner(live_server: LiveServer) -> None:
    """The first line says where it listens; the rest says what is there, the key and how it is stopped."""
    first, *rest = live_server.banner

    assert re.fullmatch(r"Galleyproof is listening on http://127\.0\.0\.1:\d+", first)
    assert any("sandbox_demo" in line for line in rest)
    assert any(live_server.api in line and f"{live_server.address}/ubiqlu/docs" in line for line in rest)
    assert rest[-1] == "Ctrl-C stops it."


def test_curl_line_works(live_server: LiveServer) -> None:
    """The line to try does what it says, typed as it stands."""
    if shutil.which("curl") is None:
        pytest.skip("curl is not installed")
    (line,) = (line for line in live_server.banner if "curl" in line)

    answer = subprocess.run(
        shlex.split(line[line.index("curl") :]), capture_output=True, text=True, check=True
    )

    assert answer.stdout.startswith('{"id":"600000000000000000000010",')


def test_addresses_in_answers_work(live_server: LiveServer) -> None:
    """An upload over real HTTP, through the addresses that the server gives out."""
    content = image(8, 8)
    file = {"fileName": "a.png", "mimeType": "image/png", "bytes": len(content)}
    with open_http(live_server, "sandbox_upload") as http:
        reserved = http.post("/media/upload-url", json=file).json()
        put = httpx.put(reserved["uploadUrl"], content=content, headers={"Content-Type": "image/png"})
        asset = http.post("/media", json=file | {"storageKey": reserved["storageKey"]}).json()["asset"]
        public = httpx.get(asset["publicUrl"])

    assert reserved["uploadUrl"].startswith(f"{live_server.address}/ubiqlu/storage/")
    assert (200, content, "image/png") == (public.status_code, public.content, public.headers["Content-Type"])
    assert put.status_code == 200


def test_posts_go_out_by_the_wall_clock(tmp_path: Path) -> None:
    """A post is published when the wall clock says so, and of 200 retries at once one starts it again."""
    wall = tmp_path / "wall"

    def set_wall(seconds: float) -> None:
        wall.write_text((START + timedelta(seconds=seconds)).isoformat())

    set_wall(0)
    with serving(system_clock=str(wall)) as server, open_http(server, "sandbox_a") as http:
        sent = http.post("/posts", json=TEXT).json()["post"]
        long = http.post("/posts", json=TEXT | {"caption": "x" * 63_207}).json()["post"]
        set_wall(2.999)
        before = http.get(f"/posts/{sent['id']}").json()["post"]["aggregateStatus"]
        set_wall(3)
        after = [http.get(f"/posts/{post['id']}").json()["post"]["aggregateStatus"] for post in (sent, long)]
        statuses = asyncio.run(_retry_at_once(server, long["targets"][0]["id"]))

    assert (before, after) == ("publishing", ["published", "failed"])
    assert sorted(statuses) == [200] + [409] * 199


async def _retry_at_once(server: LiveServer, target: str) -> list[int]:
    limits = httpx.Limits(max_connections=None)
    headers = {"Authorization": "Bearer sandbox_a"}
    async with httpx.AsyncClient(limits=limits, headers=headers, timeout=None) as http:
        url = f"{server.api}/workspaces/ws_demo/post-targets/{target}/retry"
        answers = await asyncio.gather(*(http.post(url) for _ in range(200)))
    return [answer.status_code for answer in answers]


def test_interrupt_stops_it_cleanly() -> None:
    """Ctrl-C ends it with status 0 and without a word, also while a client is still connected."""
    with serving("--clock", "frozen") as server, httpx.Client() as http:
        http.get(server.address)

        status = server.stop()

        assert server.process.stdout is not None
        assert (status, server.process.stdout.read()) == (0, "")


def wait_until_deaf(server: LiveServer) -> None:
    """Wait until nobody listens any more."""
    host, _, port = server.address.removeprefix("http://").partition(":")
    with contextlib.suppress(OSError):
        while True:
            socket.create_connection((host, int(port))).close()


@pytest.mark.parametrize("interrupts", [1, 2])
def test_interrupt_with_a_stream_open(interrupts: int) -> None:
    """Whoever follows a sandbox's events is hung up on at Ctrl-C, or at a second one; the log stays empty."""
    with serving("--clock", "frozen") as server, httpx.Client(timeout=None) as http:
        events = f"{server.address}/_control/v1/sandboxes/demo/events?follow=true"
        http.get(f"{server.api}/workspaces", headers=WORKSPACES)
        with http.stream("GET", events) as stream:
            pieces = stream.iter_raw()
            next(pieces)
            for _ in range(interrupts - 1):
                server.process.send_signal(signal.SIGINT)
                wait_until_deaf(server)
            status = server.stop()
            with pytest.raises(httpx.RemoteProtocolError):
                list(pieces)

        assert server.process.stdout is not None
        assert (status, server.process.stdout.read()) == (0, "")


def test_upgrade_is_declined() -> None:
    """A client that would rather speak WebSocket or HTTP/2 is answered in HTTP, without a word in the log."""
    upgrades = (
        b"websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==",
        b"h2c",
    )
    with serving("--clock", "frozen") as server:
        host, _, port = server.address.removeprefix("http://").partition(":")
        answers = []
        for upgrade in upgrades:
            with socket.create_connection((host, int(port))) as connection:
                connection.sendall(
                    b"GET / HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: %s\r\n\r\n" % upgrade
                )
                answers.append(connection.recv(15))
        server.stop()

        assert server.process.stdout is not None
        assert (answers, server.process.stdout.read()) == ([b"HTTP/1.1 200 OK"] * 2, "")


def test_busy_port(live_server: LiveServer) -> None:
    """A second server on the same port says so and ends with status 2."""
    port = live_server.address.rpartition(":")[2]

    second = run("serve", "--port", port)

    assert (second.returncode, second.stdout, len(second.stderr.splitlines())) == (1, "", 1)
    assert f"Cannot listen on 127.0.0.1 port {port}" in second.stderr


def test_only_one_service() -> None:
    """With --only the service stands at /api/v1, and the line to try says so."""
    with serving("--only", "ubiqlu", "--clock", "frozen", "--seed", "7") as server:
        answer = httpx.get(f"{server.address}/api/v1/workspaces", headers=WORKSPACES)

    assert answer.status_code == 200
    assert any("curl" in line and line.endswith("/api/v1/workspaces") for line in server.banner)
    assert not any("/ubiqlu/" in line for line in server.banner)


def test_https(tmp_path: Path) -> None:
    """With a certificate it speaks https, in its addresses too."""
    certificate = make_certificate(tmp_path)
    options = ("--tls-cert", str(certificate.certificate), "--tls-key", str(certificate.private_key))
    with serving("--clock", "frozen", *options) as server:
        trusted = ssl.create_default_context(cafile=str(certificate.certificate))
        with open_http(server, "sandbox_a", verify=trusted) as http:
            file = {"fileName": "a.png", "mimeType": "image/png", "bytes": 1}
            reserved = http.post("/media/upload-url", json=file).json()
            put = http.put(reserved["uploadUrl"], content=b"x")

    assert server.address.startswith("https://")
    assert any("curl -s -k" in line for line in server.banner)
    assert (f"{server.address}/ubiqlu/storage/", 200) == (
        reserved["uploadUrl"][: len(server.address) + 16],
        put.status_code,
    )


def test_settings_reach_the_server() -> None:
    """A setting on the command line changes what is served."""
    options = ("--clock", "frozen", "--setting", "ubiqlu.duplicate_accounts=dedupe")
    with serving(*options) as server, open_http(server, "sandbox_a") as http:
        answer = http.post("/posts", json=TEXT | {"socialAccountIds": ["acc_facebook"] * 2})

    assert (answer.status_code, len(answer.json()["post"]["targets"])) == (201, 1)


@pytest.mark.parametrize(
    ("options", "environment"), [(("--accept-any-key",), {}), ((), {"GALLEYPROOF_ACCEPT_ANY_KEY": "1"})]
)
def test_any_key_is_accepted(options: tuple[str, ...], environment: dict[str, str]) -> None:
    """With the option, each unknown key opens a sandbox of its own, on both services."""
    with serving("--clock", "frozen", *options, environment=environment) as server:
        assert any("every other key opens a sandbox of its own" in line for line in server.banner)
        with open_http(server, "sk_live_1") as first, open_http(server, "sk_live_2") as second:
            for _ in range(2):
                assert first.post("/posts", json=TEXT).status_code == 201
            assert second.get("/social-accounts").status_code == 200
            me = first.get(f"{server.address}/publer/api/v1/users/me", headers=PUBLER_HEADERS)
            assert me.status_code == 200
            boxes = httpx.get(f"{server.address}/_control/v1/sandboxes").json()["sandboxes"]

    requests = {box["name"]: box["requests"] for box in boxes if box["name"] != "demo"}
    assert sorted(requests.values()) == [1, 3]
    assert "sk_live" not in str(requests)


def test_unknown_keys_are_rejected(live_server: LiveServer) -> None:
    """Without the option an unknown key is a 401 that names it, and no sandbox is created."""
    boxes = f"{live_server.address}/_control/v1/sandboxes"
    before = httpx.get(boxes).json()["count"]
    with open_http(live_server, "sk_live_1") as http:
        responses = [
            http.get("/social-accounts"),
            http.get(f"{live_server.address}/publer/api/v1/users/me", headers=PUBLER_HEADERS),
        ]

    assert [response.status_code for response in responses] == [401, 401]
    assert ["--accept-any-key" in response.text for response in responses] == [True, True]
    assert httpx.get(boxes).json()["count"] == before


@pytest.mark.parametrize("headers", [{"Host": "rebound.test"}, {"Origin": "https://evil.test"}])
def test_web_pages_of_others(live_server: LiveServer, headers: dict[str, str]) -> None:
    """The command's control API is closed to web pages of other origins, and to names that lead to it."""
    url = f"{live_server.address}/_control/v1/sandboxes/demo/reset"

    assert httpx.post(url, headers=headers).status_code == 403
    assert httpx.post(url).status_code == 200


def exchange(server: LiveServer, request: bytes) -> tuple[int, bytes]:
    """Send raw bytes and return the status and all that is answered."""
    host, _, port = server.address.removeprefix("http://").partition(":")
    with socket.create_connection((host, int(port))) as connection:
        connection.sendall(request)
        answer = b"".join(iter(lambda: connection.recv(65_536), b""))
    return int(answer.split(b" ", 2)[1]), answer


START_LINE = b"POST /ubiqlu/api/v1/workspaces/ws_demo/posts HTTP/1.1\r\n"
HEADERS = (
    b"Host: x\r\nConnection: close\r\nAuthorization: Bearer sandbox_raw\r\nContent-Type: application/json\r\n"
)
BODY = b'{"caption": "Hello", "socialAccountIds": ["acc_facebook"]}'
LENGTH = b"Content-Length: %d\r\n" % len(BODY)

RAW = {
    "good": (START_LINE + HEADERS + LENGTH + b"\r\n" + BODY, 201),
    "chunked": (
        START_LINE + HEADERS + b"Transfer-Encoding: chunked\r\n\r\n%x\r\n%s\r\n0\r\n\r\n" % (len(BODY), BODY),
        201,
    ),
    "no length": (START_LINE + HEADERS + b"\r\n", 400),
    "bad chunk": (START_LINE + HEADERS + b"Transfer-Encoding: chunked\r\n\r\nzz\r\n", 400),
    "bad length": (START_LINE + HEADERS + b"Content-Length: x\r\n\r\n", 400),
    "no HTTP": (b"\x00\xff\r\n\r\n", 400),
    "no host": (b"GET / HTTP/1.0\r\n\r\n", 200),
    "odd host": (b'GET / HTTP/1.1\r\nHost: "><script>\r\nConnection: close\r\n\r\n', 200),
    "absolute address": (
        b"GET http://evil.example/ HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n",
        200,
    ),
    "raw bytes in the path": (b"GET /\xff\xfe HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n", 400),
    "traversal": (
        b"GET /ubiqlu/docs/../../../etc/passwd HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
        404,
    ),
    "asterisk": (b"OPTIONS * HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n", 404),
    "head": (b"HEAD /ubiqlu/api/v1/workspaces HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n", 405),
}


@pytest.mark.parametrize(("request_bytes", "status"), RAW.values(), ids=RAW)
def test_raw_bytes(live_server: LiveServer, request_bytes: bytes, status: int) -> None:
    """What only a socket can send gets a sensible answer, and the connection an end."""
    answered, answer = exchange(live_server, request_bytes)

    assert status == answered, answer
    assert b'"><script>' not in answer
    assert b"root:" not in answer
    for header in (b"x-content-type-options: nosniff", b"x-frame-options: deny", b"content-security-policy:"):
        assert answer.lower().count(header) == 1


@pytest.mark.parametrize("request_bytes", [START_LINE, START_LINE + HEADERS + LENGTH + b"\r\n" + BODY[:9]])
def test_incomplete_requests(request_bytes: bytes) -> None:
    """A request that stops arriving gets a 408, and its connection an end."""
    with serving("--clock", "frozen", "--request-timeout", "0.01") as server:
        answered, answer = exchange(server, request_bytes)

    assert answered == 408, answer
    assert b"The request is incomplete: " in answer
    assert b"x-content-type-options: nosniff" in answer


@pytest.mark.parametrize("key", ["sandbox_large", "nobody"])
def test_large_body_is_answered(live_server: LiveServer, key: str) -> None:
    """A client that sends 20 MB where no such thing is taken gets its answer, not a broken connection."""
    with open_http(live_server, key) as http:
        answer = http.post(
            "/posts", content=b'"' + b"x" * 20_000_000 + b'"', headers={"Content-Type": "application/json"}
        )
        again = http.get("/media")

    expected = {"sandbox_large": (400, 200), "nobody": (401, 401)}
    assert expected[key] == (answer.status_code, again.status_code)


def test_large_upload(live_server: LiveServer) -> None:
    """The object store takes 8 MiB over the wire, and refuses 70 MB in its own XML."""
    content = bytes(8 * 1024 * 1024)
    file = {"fileName": "a.mp4", "mimeType": "video/mp4", "bytes": len(content)}
    with open_http(live_server, "sandbox_large") as http:
        reserved = http.post("/media/upload-url", json=file).json()
        put = http.put(reserved["uploadUrl"], content=content, headers={"Content-Type": "video/mp4"})
        refused = http.put(reserved["uploadUrl"], content=bytes(70_000_000))
        finalized = http.post("/media", json=file | {"storageKey": reserved["storageKey"]})

    assert [put.status_code, refused.status_code, finalized.status_code] == [200, 400, 201]
    assert "<Code>EntityTooLarge</Code>" in refused.text
