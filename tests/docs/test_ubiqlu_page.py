"""What docs/ubiqlu.md says, held against the contract, the settings and the demo world."""

from __future__ import annotations

import re
from pathlib import Path

from galleyproof.http.validation.contract import load_contract
from galleyproof.services.ubiqlu.access import SCOPES
from galleyproof.services.ubiqlu.records import Account

from tests.support.live import run
from tests.support.mock import Ubiqlu

PAGE = (Path(__file__).parents[2] / "docs" / "ubiqlu.md").read_text("utf-8")


def rows(heading: str) -> list[list[str]]:
    """Return the cells of the table in one section, without its head; backticks are taken off."""
    (text,) = (part for part in re.split(r"^## ", PAGE, flags=re.MULTILINE) if part.startswith(heading))
    lines = [line[1:-1].split("|") for line in text.splitlines() if line.startswith("|")]
    return [[cell.strip().replace("`", "") for cell in cells] for cells in lines[2:]]


def test_operations() -> None:
    """The table has each operation of the contract with its call and the scope it needs."""
    assert rows("Operations") == [
        [operation.id, f"{operation.method.upper()} {operation.path}", SCOPES.get(operation.id, "")]
        for name, _, _ in rows("Operations")
        for operation in load_contract("ubiqlu").operations
        if operation.id == name
    ]
    assert len(rows("Operations")) == len(load_contract("ubiqlu").operations)


def test_settings() -> None:
    """The table has each setting with its values, as the command lists them."""
    listed = re.findall(r"^(ubiqlu\.\w+)=(\S+)$", run("settings").stdout, re.MULTILINE)

    assert [(name, values.replace(", ", "|")) for name, values, _ in rows("Settings")] == listed


def test_accounts(ubiqlu: Ubiqlu) -> None:
    """The table tells each account of the demo world as it is."""
    assert rows("The demo world") == [
        [account.id, account.platform, account.display_name, account.status]
        for account in ubiqlu.sandbox.store.all(Account)
    ]


def test_what_is_refused_at_once_and_what_later(ubiqlu: Ubiqlu) -> None:
    """A request that is wrong makes no post; what a network refuses fails its target."""

    def post(account: str, caption: str = "Bread", **more: str) -> int:
        body = {"caption": caption, "socialAccountIds": [account], "timing": "now", **more}
        return ubiqlu.http.post("/ubiqlu/api/v1/workspaces/ws_demo/posts", json=body).status_code

    assert [post("acc_none"), post("acc_disconnected"), post("acc_instagram")] == [400] * 3
    assert post("acc_facebook", timing="scheduled", scheduledAt="2020-01-01T00:00:00Z") == 400
    assert post("acc_linkedin_company", "x" * 3_500) == 201
