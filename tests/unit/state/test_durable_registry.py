"""Sandboxes in a database: what was answered is there after a restart, and nothing else."""

from __future__ import annotations

import sqlite3
from pathlib import Path
from typing import Any

import pytest
from galleyproof.app import Server, create_server
from galleyproof.kernel.registry import StateError
from galleyproof.state.database import FILE, Database

from tests.support.control import Control, control_client
from tests.support.images import image
from tests.support.publer_posts import FACEBOOK, LINKEDIN, PHOTO, PostHelper, X, content, of_type, status

Json = dict[str, Any]


def start(folder: Path, **options: Any) -> Server:
    """Return a server with its sandboxes in a folder."""
    return create_server(state=folder, **options)


def control(server: Server, name: str = "test") -> Control:
    """Return the control of a sandbox, which may exist."""
    return Control(server, name, control_client(server))


def use(box: Control) -> None:
    """Do a bit of everything in a sandbox."""
    helper = PostHelper(box.publer)
    helper.send(
        status(
            X,
            comments=[{"text": "Below", "delay": {"duration": 2, "unit": "Hour"}}],
            share={"text": "Look", "account_ids": [LINKEDIN], "delay": {"duration": 1, "unit": "Hour"}},
        ),
        content(of_type("photo", PHOTO), FACEBOOK) | {"recycling": {"gap": 1, "gap_freq": "Day"}},
    )
    box.publer.upload(image(20, 10), "bread.png")
    box.ubiqlu.upload(image(20, 10))
    box.ubiqlu.post(caption="Rye", socialAccountIds=["acc_facebook", "acc_linkedin_company"])
    box.ask("POST", "clock/advance", {"by": "90m"})
    box.publer.request("DELETE", "/posts", params={"post_ids[]": "600000000000000000000401"})
    box.fault("flaky", network="facebook")
    box.ask("PATCH", "settings", {"publer": {"dialect": "live"}})


def seen(box: Control) -> Json:
    """Return everything that can be read of a sandbox."""
    return {
        "sandbox": box.ask("GET", "") | {"persistent": True},
        "contents": box.ask("GET", "contents"),
        "ledger": box.ask("GET", "ledger"),
        # Without the bodies of uploads: their boundaries are random.
        "journal": [
            (entry["sequence"], entry["at"], entry["operation"], entry["status"], entry["response_body"])
            for entry in box.ask("GET", "journal")["requests"]
        ],
        "faults": box.ask("GET", "faults"),
        "posts": box.publer.read("/posts", state="all"),
        "media": box.publer.read("/media"),
    }


def test_a_restart_changes_nothing(tmp_path: Path) -> None:
    """A sandbox is the same after a restart, and goes on as if there had been none."""
    memory, first = Control.of(create_server()), control(start(tmp_path))
    for box in (memory, first):
        use(box)
    expected = seen(memory)
    assert seen(first) == expected
    first.server.registry.close()

    again = control(start(tmp_path))
    # The three reads of the journal before the restart are the only difference.
    for box in (memory, again):
        box.ask("DELETE", "journal")
        box.ask("POST", "clock/advance", {"by": "3d"})
        PostHelper(box.publer).send(status(X, text="Later", ahead=8 * 1440))
        box.ubiqlu.upload(image(20, 10))
    assert seen(again) == seen(memory)


def test_sandboxes_that_are_released_and_loaded_again(tmp_path: Path) -> None:
    """With room for one sandbox in memory, several are used in turn, and each is as it was."""
    server = start(tmp_path, sandboxes_in_memory=1)
    boxes = [control(server, f"box{number}") for number in range(4)]
    for box in boxes:
        use(box)
    alone = Control.of(create_server(), "box2")
    use(alone)

    assert len(server.registry._persistent) + len(server.registry._ephemeral) <= 1  # type: ignore[attr-defined]
    assert seen(boxes[2]) == seen(alone)
    assert {box["name"] for box in boxes[0].ask("GET", "/sandboxes")["sandboxes"]} == {
        "demo", "box0", "box1", "box2", "box3",
    }  # fmt: skip


def test_snapshots_resets_and_forks(tmp_path: Path) -> None:
    """Snapshots, the initial state and forks are there after a restart."""
    box = control(start(tmp_path), "origin")
    box.ask(
        "POST",
        "/sandboxes",
        {"name": "origin", "seed": 7, "data": "empty", "settings": {"publer": {"rate_limit": True}}},
    )
    box.ask("PUT", "snapshots/before")
    box.ubiqlu.upload(image(20, 10))
    box.ask("POST", "fork", {"name": "copy"})
    copy = control(box.server, "copy")
    forked = copy.ubiqlu.upload(image(30, 10))
    box.server.registry.close()

    server = start(tmp_path)
    box, copy = control(server, "origin"), control(server, "copy")
    assert [media["id"] for media in copy.ask("GET", "contents")["media"]][-1] == forked["id"]
    copy.ask("POST", "reset")
    assert len(copy.ask("GET", "contents")["media"]) == 1
    box.ask("POST", "snapshots/before/restore")
    assert box.ask("GET", "contents")["media"] == []
    box.ubiqlu.upload(image(20, 10))
    box.ask("POST", "reset")
    shown = box.ask("GET", "")
    assert (shown["seed"], shown["settings"]["publer"]["rate_limit"]) == (7, True)
    assert box.ask("GET", "contents")["accounts"] == []


def test_keys_and_deletions(tmp_path: Path) -> None:
    """Keys are there after a restart; those of a deleted sandbox are not, and neither is the sandbox."""
    box = control(start(tmp_path))
    box.ubiqlu.accounts()
    kept = box.ask("POST", "keys", {"scopes": []})["key"]
    gone = control(box.server, "gone")
    gone.ask("POST", "/sandboxes", {"name": "gone"})
    lost = gone.ask("POST", "keys", {})["key"]
    gone.ask("DELETE", "")
    box.server.registry.close()

    again = control(start(tmp_path))
    assert [key["key"] for key in again.ask("GET", "keys")["keys"] if key["key"] == kept] == [kept]
    assert again.server.registry.key(lost) is None
    assert again.server.registry.find("gone") is None


def test_a_failed_write_changes_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """When the disk is full, the answer is 503, and the state is that of the last success."""
    box = control(start(tmp_path))
    box.ubiqlu.post(caption="Rye", socialAccountIds=["acc_facebook"])
    database: Database = box.server.registry.database  # type: ignore[attr-defined]
    database._connection.execute("PRAGMA max_page_count = 1")
    for number in range(100):
        answer = box.ubiqlu.create(caption="x" * 3_000 + str(number), socialAccountIds=["acc_facebook"])
    answer = box.ubiqlu.create(caption="Spelt", socialAccountIds=["acc_facebook"])
    assert answer.status_code == 503
    assert "disk is full" in answer.text
    database._connection.execute("PRAGMA max_page_count = 1000000")

    captions = [post["text"] for post in box.ask("GET", "contents")["posts"] if post["api"] == "ubiqlu"]
    stored = control(box.server)
    assert "Rye" in captions
    assert "Spelt" not in captions
    assert len(captions) == len(stored.ask("GET", "contents", api="ubiqlu")["posts"])


@pytest.mark.parametrize(
    ("damage", "message"),
    [
        (lambda file: file.write_bytes(b"no database " * 1000), "damaged or no database"),
        (lambda file: file.write_bytes(file.read_bytes()[:5000]), "damaged"),
        (lambda file: _change_version(file, 99), "has version 99"),
        (lambda file: _other_tables(file), "is not a database of Galleyproof"),
    ],
)
def test_files_that_cannot_be_used(tmp_path: Path, damage: Any, message: str) -> None:
    """A file that cannot be used is an error that says why; it is not touched."""
    server = start(tmp_path)
    use(control(server))
    server.registry.close()
    damage(tmp_path / FILE)
    before = (tmp_path / FILE).read_bytes()

    with pytest.raises(StateError, match=message):
        start(tmp_path)
    assert (tmp_path / FILE).read_bytes() == before


def test_two_servers_with_one_folder(tmp_path: Path) -> None:
    """A second server says that another process uses the state."""
    server = start(tmp_path)
    with pytest.raises(StateError, match="another process uses it"):
        start(tmp_path)
    server.registry.close()


def test_a_file_in_place_of_a_folder(tmp_path: Path) -> None:
    """A path that is a file is an error."""
    (tmp_path / "file").write_text("")
    with pytest.raises(StateError, match="cannot be used"):
        start(tmp_path / "file")


def _change_version(file: Path, version: int) -> None:
    with sqlite3.connect(file) as connection:
        connection.execute("UPDATE about SET value = ?", (version,))
    connection.close()


def _other_tables(file: Path) -> None:
    file.unlink()
    with sqlite3.connect(file) as connection:
        connection.execute("CREATE TABLE other (id)")
    connection.close()


def test_whole_states_move(tmp_path: Path) -> None:
    """The state of a sandbox can be put into another server, also one with a database."""
    box = Control.of(create_server())
    use(box)
    document = box.ask("GET", "state")
    expected = seen(box)

    for server in (create_server(), start(tmp_path)):
        copy = control(server)
        shown = copy.ask("PUT", "state", document)
        assert shown == expected["sandbox"]
        assert seen(copy) == expected
        assert copy.ask("POST", "reset") == expected["sandbox"]
    copy.server.registry.close()
    again = control(start(tmp_path))
    assert again.ask("GET", "contents") == expected["contents"]
    again.ubiqlu.upload(image(20, 10))
    again.ask("POST", "reset")
    assert again.ask("GET", "contents") == expected["contents"]


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"version": 2}, "has version 2"),
        ({"records": {"galleyproof.nothing:Here": []}}, "no records 'galleyproof.nothing:Here'"),
        ({"records": {"os:system": []}}, "no records 'os:system'"),
        ({"essence": {}}, "cannot be read"),
        ({"events": [{"at": "never"}]}, "cannot be read"),
        ({"records": {"galleyproof.services.publer.records:Label": [[1]]}}, "damaged"),
    ],
)
def test_documents_that_are_no_state(change: Json, message: str) -> None:
    """A document that cannot be used is an error that says why, and changes nothing."""
    box = Control.of(create_server())
    use(box)
    document, before = box.ask("GET", "state"), box.ask("GET", "contents")

    status, error = box.error("PUT", "state", document | change)

    assert (status, message in error["message"]) == (400, True), error
    assert box.ask("GET", "contents") == before
