"""Check that code and documents use the words of docs/glossary.md, and not the ones that they replaced."""

import re
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

import click

from scripts.paths import ROOT

# A pattern of words in lower case, and what to write. Names in code are split into their words first, so that
# `MishapOption` and `mishap_option` are found by "mishaps?".
WORDS = {
    "agendas?": "calendar",
    "asked in vain": "rejected",
    "circumstances": "parameters",
    "complaints?": "validation error, or message",
    "desks?": "context, or helper",
    "galley(?!proof| goods)s?": "sandbox",
    "galley errors?": "sandbox error",
    "galley fixtures?": "sandbox fixture",
    "goes out": "is published",
    "hopeless": "will time out",
    "in vain": "without effect",
    "is out": "is published",
    "joining": "bundling",
    "lodgers?": "ephemeral sandbox",
    "memo": "context",
    "mishaps?": "fault type",
    "perform acts?": "perform action",
    "refusals?": "error, or rejection",
    "rewinds?": "restore",
    "sabotage": "response fault",
    "strikes?": "trigger",
    "striking": "matching, or publish fault",
    "struck": "triggered",
    "suffers?": "is affected by",
    "tickets?": "job token",
    "timeline": "event queue",
    "unfit": "invalid",
    "unmet": "unused",
    "unsaid": "not given",
    "wishes": "options",
    "worlds? of (?:its|your|one s) own": "custom seed data, or own sandbox",
}

# Where a word is right all the same: in these files it means something else, or quotes somebody.
ALLOWED: dict[str, tuple[str, ...]] = {
    # A company of the demo data.
    "galley(?!proof| goods)s?": ("mock_server/galleyproof/services/ubiqlu/seed/demo.py", "openapi/"),
    # Top-level domains.
    "tickets?": ("mock_server/galleyproof/networks/text/data/x_top_level_domains.txt",),
    # "Out of range", "out of the oven".
    "is out": (
        "client_runtime/galleyproof_client/_data/times.py",
        "mock_server/galleyproof/networks/instagram.py",
        "mock_server/galleyproof/services/publer/seed/texts.py",
    ),
}

_FOLDERS = ("mock_server", "client_runtime", "generated_client", "openapi", "scripts", "tests", "docs")
_SUFFIXES = frozenset({".py", ".md", ".yaml", ".json", ".jinja", ".toml", ".txt"})
# This list itself, and its test.
_EXEMPT = frozenset({"scripts/check_words.py", "tests/unit/scripts/test_check_words.py"})


def findings(
    text: str, name: str, words: Mapping[str, str] = WORDS, allowed: Mapping[str, tuple[str, ...]] = ALLOWED
) -> Iterator[str]:
    """Yield a message for each place where a text uses a word that the project replaced.

    Args:
        text: The text.
        name: Its file, relative to the repository.
        words: What to write instead, by pattern.
        allowed: For each pattern, the files that may use it; an entry that ends with a slash is a folder.
    """
    plain = _words_of(text)
    for pattern, instead in words.items():
        if any(
            name == entry or (entry.endswith("/") and name.startswith(entry))
            for entry in allowed.get(pattern, ())
        ):
            continue
        for match in re.finditer(rf"\b(?:{pattern.replace(' ', chr(92) + 's+')})\b", plain):
            line = plain.count("\n", 0, match.start()) + 1
            found = " ".join(match.group().split())
            yield f"{name}:{line}: {found!r}: write {instead!r}"


def check(root: Path) -> Iterator[str]:
    """Yield the findings of every file of a repository.

    Args:
        root: The repository.
    """
    for path in sorted([*root.glob("*.md"), root / "Makefile", *_files(root)]):
        name = path.relative_to(root).as_posix()
        if name not in _EXEMPT and path.is_file():
            yield from findings(path.read_text("utf-8"), name)


def _files(root: Path) -> Iterator[Path]:
    for folder in _FOLDERS:
        yield from (path for path in (root / folder).rglob("*") if path.suffix in _SUFFIXES)


def _words_of(text: str) -> str:
    """Return a text in lower case, with the names of code split into their words."""
    return re.sub(r"([a-z0-9])([A-Z])", r"\1 \2", text).replace("_", " ").lower()


@click.command()
@click.option(
    "--root",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    default=ROOT,
    help="The repository to check; this one by default.",
)
def main(root: Path) -> None:
    """Report words that the project replaced; exit with status 1 if there are any."""
    reports = list(check(root.resolve()))
    for report in reports:
        click.echo(report)
    if reports:
        click.echo(f"{len(reports)} in all. Where a word is right, add the file to ALLOWED.", err=True)
        sys.exit(1)


if __name__ == "__main__":
    main()
