"""Publer over a real socket: the command's options, large uploads, media in a browser."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from http.server import BaseHTTPRequestHandler, HTTPServer, SimpleHTTPRequestHandler
from pathlib import Path
from threading import Thread

import httpx
import pytest
from galleyproof.services.publer.seed.ids import WORKSPACE

from tests.support.files import mp4
from tests.support.images import image
from tests.support.live import LiveServer, serving

MEGABYTE = 1024 * 1024


def connect(server: LiveServer, key: str, path: str = "/publer/api/v1") -> httpx.Client:
    headers = {"Authorization": f"Bearer-API sandbox_{key}", "Publer-Workspace-Id": WORKSPACE}
    return httpx.Client(base_url=server.address + path, headers=headers, timeout=60)


def padded_video(size: int) -> Iterator[bytes]:
    """Yield a form with a video of exactly so many bytes."""
    head = b'--B\r\nContent-Disposition: form-data; name="file"; filename="a.mp4"\r\n\r\n'
    yield head + mp4()
    left = size - len(mp4())
    while left:
        yield b"\0" * min(left, MEGABYTE)
        left -= min(left, MEGABYTE)
    yield b"\r\n--B--\r\n"


def test_both_services_are_announced(live_server: LiveServer) -> None:
    """The banner and the catalogue, which the front page shows, name both services."""
    services = httpx.get(f"{live_server.address}/_control/v1/catalogue").json()["services"]
    paths = [each["api_path"] for each in services]
    banner = "\n".join(live_server.banner)

    for path in ("/ubiqlu/api/v1", "/publer/api/v1"):
        assert (path in paths, live_server.address + path in banner) == (True, True)
    assert httpx.get(f"{live_server.address}/publer/docs").status_code == 200


@pytest.mark.parametrize(("size", "status"), [(200 * MEGABYTE, 200), (200 * MEGABYTE + 1, 413)])
def test_largest_upload(live_server: LiveServer, size: int, status: int) -> None:
    """200 MB are taken; a byte more is refused, and the client hears why."""
    with connect(live_server, f"large_{status}") as http:
        answer = http.post(
            "/media",
            content=padded_video(size),
            headers={"Content-Type": "multipart/form-data; boundary=B"},
        )

    assert answer.status_code == status
    assert answer.json().get("errors") == (["The file is larger than 200 MB."] if status == 413 else None)


def test_media_in_a_browser(live_server: LiveServer) -> None:
    """What was uploaded is there for everyone at its address."""
    content = image(320, 200, "JPEG")
    with connect(live_server, "browser") as http:
        path = http.post("/media", files={"file": ("bread.jpg", content)}).json()["path"]

    answer = httpx.get(path)

    assert (answer.headers["content-type"], answer.content) == ("image/jpeg", content)


def test_options(tmp_path: Path) -> None:
    """The short options reach the service: dialect, rate limit, hosts to fetch from, and standing alone."""
    (tmp_path / "a.bin").write_bytes(image(33, 22))
    handler = partial(_Quiet, directory=str(tmp_path))
    short = ["--publer-dialect", "live", "--publer-rate-limit", "--import-allowed-host", "127.0.0.1"]
    with HTTPServer(("127.0.0.1", 0), handler) as files, serving("--only", "publer", *short) as server:
        Thread(target=files.serve_forever, daemon=True).start()
        url = f"http://127.0.0.1:{files.server_port}/a.bin"
        with connect(server, "options", "/api/v1") as http:
            type_ = http.get("/accounts").json()[0]["type"]
            job = http.post("/media/from-url", json={"media": [{"url": url, "name": "a"}]}).json()["job_id"]
            answers = [http.get(f"/job_status/{job}") for _ in range(99)]
        files.shutdown()

    assert type_ == "fb_page"
    assert [answer.status_code for answer in answers].index(429) == 98


def test_imports_of_the_mock_s_own_files() -> None:
    """A program may import what it uploaded to the mock before."""
    content = image(320, 200, "JPEG")
    options = ["--publer-dialect", "live", "--clock", "frozen", "--import-allowed-host", "127.0.0.1"]
    with serving(*options) as server, connect(server, "own") as http:
        path = http.post("/media", files={"file": ("bread.jpg", content)}).json()["path"]
        job = http.post("/media/from-url", json={"media": [{"url": path, "name": "again"}]}).json()["job_id"]
        _advance(server, "own")
        (media,) = http.get(f"/job_status/{job}").json()["payload"]
        again = httpx.get(media["path"]).content

    assert again == content


def test_requests_during_a_download() -> None:
    """While a host sends a file, the mock handles other requests, also of the same sandbox."""

    class AnswersLate(BaseHTTPRequestHandler):
        """Sends the file after it has read the user from the mock."""

        def do_GET(self) -> None:
            users.append(http.get("/users/me").status_code)
            self.send_response(200)
            self.end_headers()
            self.wfile.write(image(33, 22))

        def log_message(self, *_args: object) -> None:
            """Log nothing."""

    users: list[int] = []
    options = ["--publer-dialect", "live", "--clock", "frozen", "--import-allowed-host", "127.0.0.1"]
    with (
        HTTPServer(("127.0.0.1", 0), AnswersLate) as files,
        serving(*options) as server,
        connect(server, "late") as http,
    ):
        Thread(target=files.serve_forever, daemon=True).start()
        entry = {"url": f"http://127.0.0.1:{files.server_port}/a.png", "name": "a"}
        job = http.post("/media/from-url", json={"media": [entry]}).json()["job_id"]
        _advance(server, "late")
        (media,) = http.get(f"/job_status/{job}").json()["payload"]
        files.shutdown()

    assert (users, media["width"]) == ([200], 33)


def _advance(server: LiveServer, sandbox: str) -> None:
    path = f"{server.address}/_control/v1/sandboxes/{sandbox}/clock/advance"
    httpx.post(path, json={"by": "1m"}).raise_for_status()


def test_settings_win_over_their_short_forms() -> None:
    """A long setting beside its short form is what counts."""
    with (
        serving("--publer-dialect", "live", "--setting", "publer.dialect=reference") as server,
        connect(server, "both") as http,
    ):
        answer = http.get("/accounts")

    assert answer.json()[0]["type"] == "page"


class _Quiet(SimpleHTTPRequestHandler):
    """Serves files without a word."""

    def log_message(self, *_args: object) -> None:
        """Say nothing."""
