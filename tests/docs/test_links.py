"""Links between the documents lead somewhere."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["urls"]["Homepage"]
PAGES = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/*.md"), *ROOT.glob("generated_client/*/api.md")])


def anchor(heading: str) -> str:
    """Return the name by which a heading is linked to."""
    return re.sub(r"[^\w\- ]", "", heading.strip().lower()).replace(" ", "-")


def links_of(page: Path) -> list[str]:
    """Return where a page links to inside the repository; pages shown elsewhere name the project's URL."""
    links = re.findall(r"\]\(([^)\s]+)\)", page.read_text("utf-8"))
    up = "../" * len(page.relative_to(ROOT).parent.parts)
    inside = [link.replace(f"{PROJECT}/blob/main/", up) for link in links]
    return [link for link in inside if not link.startswith(("https:", "http:"))]


def leads_somewhere(page: Path, link: str) -> bool:
    """Whether a link of a page names a file that is there, and a heading in it."""
    path, _, wanted = link.partition("#")
    target = page.parent / path if path else page
    if not target.exists():
        return False
    headings = re.findall(r"^#+ (.*)$", target.read_text("utf-8"), re.MULTILINE) if wanted else []
    return not wanted or wanted in map(anchor, headings)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_links(page: Path) -> None:
    """Every link inside the repository leads to a file, and to a heading where it names one."""
    assert [link for link in links_of(page) if not leads_somewhere(page, link)] == []


def test_every_page_can_be_found() -> None:
    """Each page of docs/ is linked to from another document."""
    linked = {
        (page.parent / link.partition("#")[0]).resolve()
        for page in PAGES
        for link in links_of(page)
        if ".md" in link
    }

    assert [page.name for page in (ROOT / "docs").glob("*.md") if page.resolve() not in linked] == []
