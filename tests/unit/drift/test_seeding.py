"""A sandbox that is like the workspace in a recording."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import httpx
import pytest
from galleyproof.app import create_server
from galleyproof.drift.seeding import seed_from
from galleyproof.services.installed import installed_services
from galleyproof.services.publer.records import Account, Post
from galleyproof.services.publer.seed.ids import WORKSPACE
from galleyproof.spec.problems import ContractError
from galleyproof.testing import InProcessTransport
from publer_client import Publer as Client

from tests.support.control import Control
from tests.support.live import run, serving
from tests.support.publer import DIALECTS, Publer
from tests.support.publer_posts import FACEBOOK, X, status

Json = Any
SERVICES = list(installed_services().values())


def archive(folder: Path, *entries: Json) -> Path:
    """Write an archive with these exchanges: method, URL, headers of the request and body of the response."""
    listed = [
        {
            "request": {
                "method": method,
                "url": url,
                "headers": [{"name": k, "value": v} for k, v in headers.items()],
            },
            "response": {
                "status": 200,
                "headers": [{"name": "Content-Type", "value": "application/json"}],
                "content": {"text": json.dumps(body), "mimeType": "application/json"},
            },
        }
        for method, url, headers, body in entries
    ]
    file = folder / "live.har"
    file.write_text(json.dumps({"log": {"entries": listed}}))
    return file


def shape(account: Account) -> tuple[str, ...]:
    """Return what responses show of an account; two kinds of WordPress look alike."""
    kind = "" if account.provider == "wordpress" else account.analytics_type
    return (account.id, account.provider, account.type, kind, account.name, account.status)


@pytest.mark.parametrize("dialect", DIALECTS)
def test_a_likeness_of_a_recorded_publer(tmp_path: Path, dialect: str) -> None:
    """What a program listed is there in the new sandbox: workspaces, accounts and posts with their states."""
    live = Publer.build(dialect=dialect)
    bulk = {"bulk": {"state": "scheduled", "posts": [status(X, FACEBOOK, text="To come", ahead=600)]}}
    live.request("POST", "/posts/schedule", json=bulk)
    live.advance(minutes=1)
    file = tmp_path / "live.har"
    transport = InProcessTransport(live.server.asgi)
    with Client(
        api_key=live.secret, workspace_id=WORKSPACE, base_url="http://galleyproof.test/publer/api/v1",
        transport=transport, allow_insecure=True, record=file,
    ) as client:  # fmt: skip
        client.workspaces.list()
        accounts = client.accounts.list()
        list(client.posts.list(state="all"))
    assert accounts

    likeness = Control.of(create_server(data=seed_from(file, SERVICES)))
    found = likeness.sandbox.store
    assert [shape(account) for account in found.all(Account)] == [
        shape(account) for account in live.sandbox.store.all(Account) if account.workspace_id == WORKSPACE
    ]
    texts = sorted((post.text or "", post.state.partition("_")[0]) for post in found.all(Post))
    usual = ("scheduled", "published", "failed", "draft")
    assert texts == sorted(
        (post.text or "", post.state.partition("_")[0])
        for post in live.sandbox.store.all(Post)
        if post.workspace_id == WORKSPACE and post.account_id and post.state.partition("_")[0] in usual
    )
    likeness.ask("POST", "clock/advance", {"by": "12h"})
    assert {post.state for post in found.all(Post) if post.text == "To come"} == {"published_posted"}


def test_a_likeness_of_a_recorded_ubiqlu(tmp_path: Path) -> None:
    """Accounts, posts and targets are there; posts of accounts that are not listed are left out."""
    live = Control.of(create_server())
    post = live.ubiqlu.post(caption="Rye", socialAccountIds=["acc_facebook", "acc_linkedin_company"])
    live.publer.advance(minutes=1)
    base, path = "https://ubiqlu.example/api/v1/workspaces/w", "/ubiqlu/api/v1/workspaces/ws_demo"
    shown = live.ubiqlu.http.get(f"{path}/posts/{post['id']}").json()
    listed = live.ubiqlu.http.get(f"{path}/social-accounts").json()
    of_nobody = json.dumps(shown).replace(post["id"], "post_foreign").replace("Galley Goods", "Nobody")
    foreign = json.loads(of_nobody)
    file = archive(
        tmp_path,
        ("GET", f"{base}/social-accounts", {}, listed),
        ("GET", f"{base}/posts/{post['id']}", {}, shown),
        ("GET", f"{base}/posts/post_foreign", {}, foreign),
    )

    likeness = Control.of(create_server(data=seed_from(file, SERVICES)))
    contents = likeness.ask("GET", "contents")
    assert [each["text"] for each in contents["posts"]] == ["Rye"]
    assert [target["state"] for target in contents["posts"][0]["targets"]] == ["published", "published"]
    assert {each["id"] for each in contents["accounts"]} == {each["id"] for each in listed["accounts"]}


@pytest.mark.parametrize(
    "body",
    [
        None,
        [],
        "text",
        [None],
        [{"id": None}],
        [{"id": "a", "provider": "none"}],
        {"posts": [{"id": 1}]},
        [[1]],
    ],
)
@pytest.mark.parametrize("path", ["accounts", "workspaces", "posts"])
def test_recordings_that_show_nothing(tmp_path: Path, path: str, body: Json) -> None:
    """Odd bodies are no error of ours; a recording without anything says so."""
    file = archive(tmp_path, ("GET", f"https://publer.example/api/v1/{path}", {}, body))
    if path == "workspaces" and body == [{"id": "a", "provider": "none"}]:
        assert seed_from(file, SERVICES)["publer"]["workspaces"][0]["id"] == "a"
        return
    with pytest.raises(ContractError, match="Shows no workspaces"):
        seed_from(file, SERVICES)


def test_serve_from_a_recording(tmp_path: Path) -> None:
    """The command serves the likeness; a file that is no recording is an error."""
    accounts = [{"id": "acc_1", "provider": "mastodon", "name": "Our own", "type": "profile"}]
    headers = {"Publer-Workspace-Id": "5f0000000000000000000001"}
    file = archive(tmp_path, ("GET", "https://app.publer.example/api/v1/accounts", headers, accounts))
    with serving("--from-har", str(file)) as server:
        answer = httpx.get(
            f"{server.address}/publer/api/v1/accounts",
            headers={"Authorization": "Bearer-API sandbox_demo", **headers},
        )
    assert [(each["id"], each["name"]) for each in answer.json()] == [("acc_1", "Our own")]

    (tmp_path / "bad.har").write_text("[]")
    ended = run("serve", "--port", "0", "--from-har", str(tmp_path / "bad.har"))
    assert ended.returncode == 1
    assert "Is no HTTP Archive" in ended.stderr
