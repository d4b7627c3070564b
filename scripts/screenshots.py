"""Make the screenshots of the documents: a mock with a few posts, and the page in a browser."""

import asyncio
import json
import shutil
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import click
from galleyproof.app import create_server
from galleyproof.http.calls import call
from galleyproof.server import Binding, address_of, bind, prepare

from scripts.paths import ROOT


def _at(time: str) -> dict[str, str]:
    return {"timing": "scheduled", "scheduledAt": time}


_POSTS = (
    ("The summer posters are off the press.", "acc_facebook", {"timing": "now"}),
    ("Open until eight tonight, with music in the yard.", "acc_linkedin_company", {"timing": "now"}),
    ("New on the shelf: hand-set cards.", "acc_facebook", _at("2026-01-08T09:30:00Z")),
    ("مرحبا بكم في ورشتنا يوم السبت 🖨️", "acc_linkedin_personal", _at("2026-01-10T08:00:00Z")),
    ("Grüße aus der Werkstatt, bald mehr.", "acc_facebook", {"timing": "draft"}),
)  # fmt: skip
_VIEWS = {"calendar": "calendar", "requests": "requests", "faults": "faults", "post": "post/{post}"}
_SIZES = {
    "wide-light": (1280, 860, "light"),
    "wide-dark": (1280, 860, "dark"),
    "narrow-light": (360, 780, "light"),
}


@contextmanager
def _mock() -> Iterator[tuple[str, str]]:
    """Serve a mock with a few posts; yield its address and the id of a post."""
    built = create_server()
    posts = []
    for caption, account, fields in _POSTS:
        body = json.dumps({"caption": caption, "socialAccountIds": [account], **fields}).encode()
        headers = {"authorization": "Bearer sandbox_demo", "content-type": "application/json"}
        path = "/ubiqlu/api/v1/workspaces/ws_demo/posts"
        reply = call(built.asgi, "POST", path, headers=headers, content=body)
        posts.append(json.loads(reply.content)["post"]["id"])
    advance = json.dumps({"by": "2h"}).encode()
    control = "/_control/v1/sandboxes/demo/clock/advance"
    call(built.asgi, "POST", control, headers={"content-type": "application/json"}, content=advance)
    binding = Binding("127.0.0.1", 0)
    listener = bind(binding)
    ready = threading.Event()
    prepared = prepare(built.asgi, binding, ready.set)
    serve = threading.Thread(target=lambda: asyncio.run(prepared.serve(sockets=[listener])), daemon=True)
    serve.start()
    ready.wait(10)
    yield address_of(listener, binding), posts[0]
    prepared.should_exit = True
    serve.join(10)


@click.command()
@click.option(
    "--into",
    type=click.Path(file_okay=False, path_type=Path),
    default=ROOT / "docs" / "images",
    help="Folder for the images; this repository's by default.",
)
def main(into: Path) -> None:
    """Write screenshots of the page to docs/images/. It needs Chromium, and playwright."""
    from playwright.sync_api import sync_playwright

    browser = shutil.which("chromium") or shutil.which("google-chrome")
    if browser is None:
        click.echo("There is no Chromium on this machine.", err=True)
        sys.exit(2)
    with _mock() as (address, post), sync_playwright() as driver:
        opened = driver.chromium.launch(executable_path=browser, args=["--no-sandbox"])
        for name, (width, height, scheme) in _SIZES.items():
            context = opened.new_context(
                viewport={"width": width, "height": height},
                color_scheme="dark" if scheme == "dark" else "light",
            )
            page = context.new_page()
            for view, path in _VIEWS.items():
                page.goto("about:blank")
                page.goto(f"{address}/#/demo/{path.format(post=post)}")
                page.locator("main h1").first.wait_for()
                page.screenshot(path=into / f"page-{view}-{name}.png")
            context.close()
        opened.close()
    click.echo(f"Wrote {len(_VIEWS) * len(_SIZES)} images to {into}.")


if __name__ == "__main__":
    main()
