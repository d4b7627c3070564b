"""The check that keeps words out that the project has replaced."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from scripts import check_words
from scripts.check_words import findings

WORDS = {"mishaps?": "fault type", "in vain": "without effect"}


@pytest.mark.parametrize(
    "text",
    [
        "A mishap.",
        "class MishapOption:",
        "CALL_MISHAPS = ()",
        "def add_mishap(self): ...",
        "Mishaps are rare.",
    ],
)
def test_finds_a_word_in_prose_and_in_names(text: str) -> None:
    """A word is found in any case, and as a part of a name."""
    assert len(list(findings(text, "a.py", WORDS))) == 1


def test_names_the_place_and_the_replacement() -> None:
    """A finding has file, line, word and replacement; a phrase may continue on the next line."""
    text = "one\ntwo, asked in\nvain\n"

    assert list(findings(text, "docs/a.md", WORDS)) == ["docs/a.md:2: 'in vain': write 'without effect'"]


@pytest.mark.parametrize("text", ["mishapen", "in vainglory", "a fault type"])
def test_leaves_other_words_alone(text: str) -> None:
    """A word that only begins like one is not found."""
    assert list(findings(text, "a.py", WORDS)) == []


def test_allows_a_word_where_it_is_right() -> None:
    """A file or folder that is allowed to use a word is passed over for that word only."""
    allowed = {"mishaps?": ("docs/", "a.py")}
    found = [
        list(findings("a mishap in vain", name, WORDS, allowed)) for name in ("docs/x.md", "a.py", "b.py")
    ]

    assert [len(messages) for messages in found] == [1, 1, 2]


def test_command(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The command lists the findings of all documents and code, and fails if there are any."""
    monkeypatch.setattr(check_words, "findings", lambda text, name: findings(text, name, WORDS))
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "a.md").write_text("A fault type.\n", "utf-8")
    clean = CliRunner().invoke(check_words.main, ["--root", str(tmp_path)])
    (tmp_path / "docs" / "a.md").write_text("A mishap.\n", "utf-8")
    (tmp_path / "README.md").write_text("Asked in vain.\n", "utf-8")
    failed = CliRunner().invoke(check_words.main, ["--root", str(tmp_path)])

    assert (clean.exit_code, clean.output) == (0, "")
    assert failed.exit_code == 1
    assert failed.output.splitlines()[:2] == [
        "README.md:1: 'in vain': write 'without effect'",
        "docs/a.md:1: 'mishap': write 'fault type'",
    ]
