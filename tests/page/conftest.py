"""A browser, a server, and a page that shows a sandbox of its own for each test."""

from __future__ import annotations

import itertools
import json
import shutil
from collections.abc import Iterator
from typing import Any
from urllib.request import Request, urlopen

import pytest
from attrs import frozen
from galleyproof.services.publer.seed.ids import WORKSPACE

from tests.support.live import LiveServer, serving

playwright = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
BROWSER = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
ARGUMENTS = ["--no-sandbox", "--disable-background-networking", "--disable-sync", "--no-first-run"]
_numbers = itertools.count(1)


@pytest.fixture(scope="session")
def server() -> Iterator[LiveServer]:
    with serving("--clock", "frozen") as found:
        yield found


# Not for the session: playwright runs an event loop in this thread, which other tests cannot share.
@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    if BROWSER is None:
        pytest.skip("there is no Chromium on this machine")
    with playwright.sync_playwright() as driver:
        opened = driver.chromium.launch(executable_path=BROWSER, args=ARGUMENTS)
        yield opened
        opened.close()


@frozen
class Viewer:
    """The page in a browser, and the sandbox that it shows."""

    page: Any
    server: LiveServer
    sandbox: str

    def open(self, view: str, query: str = "") -> Any:
        """Show a view of the sandbox, and return the page."""
        self.page.goto("about:blank")
        self.page.goto(f"{self.server.address}/#/{self.sandbox}/{view}{query}")
        self.page.locator("main h1").first.wait_for()
        return self.page

    def call(self, method: str, path: str, body: Any = None) -> Any:
        """Send a request to the server, with the key of the sandbox for the services."""
        scheme = "Bearer-API" if path.startswith("/publer") else "Bearer"
        headers = {"Authorization": f"{scheme} sandbox_{self.sandbox}", "Content-Type": "application/json"}
        if path.startswith("/publer"):
            headers["Publer-Workspace-Id"] = WORKSPACE
        if path.startswith("/_control"):
            del headers["Authorization"]
        content = None if body is None else json.dumps(body).encode()
        request = Request(self.server.address + path, content, headers, method=method)
        with urlopen(request) as response:
            return json.loads(response.read() or "null")

    def control(self, method: str, path: str, body: Any = None) -> Any:
        """Send a request about the sandbox to the control API."""
        return self.call(method, f"/_control/v1/sandboxes/{self.sandbox}/{path}", body)

    def publish(self, caption: str, account: str = "acc_facebook", **fields: Any) -> str:
        """Create a post with Ubiqlu, and return its id."""
        body = {"caption": caption, "socialAccountIds": [account], **fields}
        post = self.call("POST", "/ubiqlu/api/v1/workspaces/ws_demo/posts", body)["post"]
        return str(post["id"])


@pytest.fixture
def viewer(server: LiveServer, browser: Any) -> Iterator[Viewer]:
    """A page at 1,440 pixels; a script error or a rejected resource fails the test."""
    context = browser.new_context(viewport={"width": 1440, "height": 900})
    page = context.new_page()
    problems: list[str] = []
    page.on("pageerror", lambda error: problems.append(str(error)))
    page.on("console", lambda message: problems.append(message.text) if message.type == "error" else None)
    name = f"page-{next(_numbers)}"
    made = Viewer(page, server, name)
    made.call("POST", "/_control/v1/sandboxes", {"name": name})
    yield made
    context.close()
    assert problems == []
