"""The code blocks of the documents."""

from __future__ import annotations

import re
from pathlib import Path

from attrs import frozen

ROOT = Path(__file__).parents[2]
PAGES = (ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").glob("*.md")))

_BLOCK = re.compile(
    r"(?:^<!-- not run here: (?P<reason>[^\n]+) -->\n)?^```(?P<language>\w*)\n(?P<text>.*?)^```$",
    re.MULTILINE | re.DOTALL,
)


@frozen
class Block:
    """One code block.

    Attributes:
        page: The document.
        line: The line of its first code.
        language: As the document has it.
        text: The code.
        reason: Why it is not run; None for a block that is.
    """

    page: Path
    line: int
    language: str
    text: str
    reason: str | None

    @property
    def place(self) -> str:
        """Return the page and the line, as editors take them."""
        return f"{self.page.relative_to(ROOT)}:{self.line}"

    @property
    def file_name(self) -> str | None:
        """Return the name of the file that the first line of YAML names, such as ``# seed.yaml``, or None."""
        match = re.match(r"# ([\w-]+\.yaml)\n", self.text) if self.language == "yaml" else None
        return match[1] if match else None

    @property
    def has_tests(self) -> bool:
        """Return whether it is a module of tests."""
        return (
            self.language == "python"
            and re.search(r"^\s*(async )?def test_", self.text, re.MULTILINE) is not None
        )


def blocks_of(page: Path) -> list[Block]:
    """Return every code block of a document."""
    text = page.read_text("utf-8")
    return [
        Block(
            page,
            text.count("\n", 0, match.start("text")) + 1,
            match["language"],
            match["text"],
            match["reason"],
        )
        for match in _BLOCK.finditer(text)
    ]


def run_blocks(page: Path) -> list[Block]:
    """Return the code blocks of a document that are run, which is all that give no reason not to be."""
    return [block for block in blocks_of(page) if block.reason is None]


def pages_with(language: str, *, tests: bool = False) -> list[Path]:
    """Return the documents that have blocks of a language to run.

    Args:
        language: Such as ``python``.
        tests: Whether modules of tests are meant, or programs.
    """
    return [
        page
        for page in PAGES
        if any(block.language == language and block.has_tests == tests for block in run_blocks(page))
    ]
