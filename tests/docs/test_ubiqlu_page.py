"""The tables of docs/ubiqlu.md, compared with the contract, the settings and the demo data."""

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
    """Return the cells of a section's table, without its head and without backticks."""
    (text,) = (part for part in re.split(r"^## ", PAGE, flags=re.MULTILINE) if part.startswith(heading))
    lines = [line[1:-1].split("|") for line in text.splitlines() if line.startswith("|")]
    return [[cell.strip().replace("`", "") for cell in cells] for cells in lines[2:]]


def test_operations_table() -> None:
    """The table has each operation of the contract with its request and its scope."""
    assert rows("Operations") == [
        [operation.id, f"{operation.method.upper()} {operation.path}", SCOPES.get(operation.id, "")]
        for name, _, _ in rows("Operations")
        for operation in load_contract("ubiqlu").operations
        if operation.id == name
    ]
    assert len(rows("Operations")) == len(load_contract("ubiqlu").operations)


def test_settings_table() -> None:
    """The table has each setting with the values that the command lists."""
    listed = re.findall(r"^(ubiqlu\.\w+)=(\S+)$", run("settings").stdout, re.MULTILINE)

    assert [(name, values.replace(", ", "|")) for name, values, _ in rows("Settings")] == listed


def test_demo_accounts_table(ubiqlu: Ubiqlu) -> None:
    """The table has each account of the demo data."""
    assert rows("Demo data") == [
        [account.id, account.platform, account.display_name, account.status]
        for account in ubiqlu.sandbox.store.all(Account)
    ]


def test_examples_of_rejections(ubiqlu: Ubiqlu) -> None:
    """The examples of invalid requests get a 400; a text that LinkedIn rejects is accepted at first."""

    def post(account: str, caption: str = "Bread", **more: str) -> int:
        body = {"caption": caption, "socialAccountIds": [account], "timing": "now", **more}
        return ubiqlu.http.post("/ubiqlu/api/v1/workspaces/ws_demo/posts", json=body).status_code

    assert [post("acc_none"), post("acc_disconnected"), post("acc_instagram")] == [400] * 3
    assert post("acc_facebook", timing="scheduled", scheduledAt="2020-01-01T00:00:00Z") == 400
    assert post("acc_linkedin_company", "x" * 3_500) == 201
