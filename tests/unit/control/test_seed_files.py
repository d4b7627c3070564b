"""Seed files that are nested deeply, grow without end, or have values that JSON does not have."""

from __future__ import annotations

from pathlib import Path

import pytest
from galleyproof.control.seed_files import SeedFileError, read_seed_file
from galleyproof.kernel.seed_data import SeedDataError, check_document

TOO_DEEP = "is not valid: The document is nested deeper than 100 levels."
GROWING = "a: &a [x, x, x, x, x, x, x, x, x]\n" + "".join(
    f"{name}: &{name} [{', '.join([f'*{before}'] * 9)}]\n"
    for before, name in zip("abcdefgh", "bcdefghi", strict=True)
)


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        ("[" * 101 + "]" * 101, TOO_DEEP),
        ("[" * 255 + "]" * 255, TOO_DEEP),
        ("[" * 5000 + "]" * 5000, TOO_DEEP),
        ("- " * 1024 + "x", TOO_DEEP),
        ('{"a":' * 1024 + "1" + "}" * 1024, TOO_DEEP),
        ("publer: {accounts: &a [*a]}", TOO_DEEP),
        (GROWING, "has more than 1,000,000 values, with its aliases replaced."),
        ("publer: " + "9" * 5000, "is not valid YAML or JSON: Exceeds the limit"),
        ("publer: !!int ''", "is not valid YAML or JSON: "),
        ("publer: !!bool perhaps", "is not valid YAML or JSON: "),
        ("publer: !!binary aGk=", "is not valid YAML or JSON: could not determine a constructor"),
        ("publer: !!set {a}", "is not valid YAML or JSON: could not determine a constructor"),
        ("publer: !!timestamp 2026", "is not valid YAML or JSON: could not determine a constructor"),
    ],
    ids=range(13),
)
@pytest.mark.parametrize("name", ["seed.yaml", "seed.json"])
def test_invalid_files(tmp_path: Path, name: str, content: str, reason: str) -> None:
    """The error names the file and the reason; nothing grows and no error of another library gets out."""
    path = tmp_path / name
    path.write_text(content, "utf-8")

    with pytest.raises(SeedFileError) as raised:
        read_seed_file(path)

    assert str(raised.value).startswith(f"The seed file {path} is not valid")
    assert reason in str(raised.value)


def test_aliases(tmp_path: Path) -> None:
    """An alias is replaced by its value, and times stay text."""
    path = tmp_path / "seed.yaml"
    path.write_text("ubiqlu: {accounts: [&a {id: a, at: 2026-01-01}, *a]}", "utf-8")

    account = {"id": "a", "at": "2026-01-01"}
    assert read_seed_file(path) == {"ubiqlu": {"accounts": [account, account]}}


def test_a_document_that_contains_itself() -> None:
    """A document of Python objects has the same limit."""
    rows: list[object] = []
    rows.append({"rows": rows})

    with pytest.raises(SeedDataError, match="nested deeper"):
        check_document({"ubiqlu": {"accounts": rows}})
