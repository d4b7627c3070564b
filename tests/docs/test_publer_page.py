"""docs/publer.md agrees with the contract, the settings and the demo data."""

from __future__ import annotations

import re
from pathlib import Path

import attrs
import pytest
from galleyproof.http.validation.contract import load_contract
from galleyproof.services.publer.dialects import DIALECTS
from galleyproof.services.publer.records import Account, Label, Media, Signature, User, Watermark, Workspace
from galleyproof.services.publer.settings import PublerSettings

from tests.support.live import run
from tests.support.publer import Publer

PAGE = (Path(__file__).parents[2] / "docs" / "publer.md").read_text("utf-8")


def rows(heading: str) -> list[list[str]]:
    """Return the cells of every table row in one section, without headings and rules."""
    section = re.split(r"^## ", PAGE, flags=re.MULTILINE)
    (text,) = (part for part in section if part.startswith(heading))
    lines = [line.strip()[1:-1].split("|") for line in text.splitlines() if line.startswith("|")]
    return [[cell.strip() for cell in cells] for cells in lines if set("".join(cells)) != {"-"}]


def test_operations() -> None:
    """The table has each operation of the contract once, with its request, and no other."""
    listed = [row[:2] for row in rows("Operations")[1:]]

    assert sorted(listed) == sorted(
        [f"`{operation.id}`", f"`{operation.method.upper()} {operation.path}`"]
        for operation in load_contract("publer").operations
    )


def test_sources_of_operations() -> None:
    """Each row names a source: documents, or observed programs."""
    without_source = [row[0] for row in rows("Operations") if not (row[2] or row[3])]

    assert without_source == []


def test_dialects() -> None:
    """The dialects of the table are those of the server."""
    head = rows("Dialects")[0]

    assert [re.findall(r"`(\w+)`", cell)[0] for cell in head[1:]] == list(DIALECTS)


def test_settings() -> None:
    """The table has each setting once, and each short form that the command has."""
    listed = [re.findall(r"`publer\.(\w+)`", row[0]) for row in rows("Settings")[1:]]
    options = re.findall(r"`(--[\w-]+)`", " ".join(row[1] for row in rows("Settings")[1:]))

    assert sorted(name for (name,) in listed) == sorted(field.name for field in attrs.fields(PublerSettings))
    assert all(option in run("serve", "--help").stdout for option in options)


def test_demo_ids(publer: Publer) -> None:
    """The page has exactly the ids that a new sandbox has."""
    store = publer.sandbox.store
    tables = (User, Workspace, Account, Signature, Watermark, Label, Media)
    ids = {record.id for table in tables for record in store.all(table)}
    ids |= {album.id for account in store.all(Account) for album in account.albums}

    assert set(re.findall(r"`(6\d{23})`", PAGE)) == ids


@pytest.mark.parametrize(
    "row", [row for row in rows("Demo data") if len(row) == 5][1:], ids=lambda row: row[0]
)
def test_accounts(publer: Publer, row: list[str]) -> None:
    """The page describes each account of the demo workspace correctly."""
    account = publer.sandbox.store.get(Account, row[0].strip("`"))

    assert [account.provider, account.type, f"`{account.analytics_type}`"] == row[1:4]
    assert bool(account.schedule) == (row[4] == "yes")
