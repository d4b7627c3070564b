"""What is published: the wheel, the sdist, and what they say of themselves."""

from __future__ import annotations

import json
import re
import subprocess
import sys
import tarfile
from pathlib import Path
from zipfile import ZipFile

import pytest
from galleyproof import __version__

from tests.packaging.environments import ROOT, required, run_here, with_requirements
from tests.packaging.wheels import files_of, metadata_of, requirements_of

NAMES = {"galleyproof", "galleyproof_client", "publer_client", "ubiqlu_client"}


def test_top_level_names(wheel: Path) -> None:
    """The wheel installs four names and nothing else at the top level."""
    assert {name.partition("/")[0] for name in files_of(wheel)} == NAMES


def test_wheel_has_contracts_and_types(wheel: Path) -> None:
    """The contracts that the mock serves are in the wheel, and every package says that it is typed."""
    files = files_of(wheel)

    assert [name for name in NAMES if f"{name}/py.typed" not in files] == []
    bundles = [f"galleyproof/contracts/{path.name}" for path in (ROOT / "openapi/bundled").glob("*.json")]
    assert len(bundles) >= 3
    assert [name for name in bundles if name not in files] == []


def test_requirements(wheel: Path) -> None:
    """The clients require httpx and attrs and nothing else; the rest belongs to extras."""
    assert sorted(required(requirements_of(wheel))) == ["attrs", "httpx"]


def test_weight(wheel: Path) -> None:
    """The mock needs neither Swagger UI nor uvicorn's heavy extras: nearly half of its weight."""
    heavy = {"swagger-ui-py", "uvloop", "watchfiles", "websockets"}

    assert with_requirements(*required(requirements_of(wheel), "mock")) & heavy == set()


def test_metadata(wheel: Path) -> None:
    """The metadata name the version, the authors, the licence and the project's pages."""
    metadata = metadata_of(wheel)

    assert (metadata["Version"], metadata["License-Expression"]) == (__version__, "MIT")
    assert metadata["Author"] or metadata["Author-email"]
    urls = dict(text.split(", ", 1) for text in metadata.get_all("Project-URL", []))
    assert {"Homepage", "Source", "Changelog", "Issues", "Documentation"} <= urls.keys()


def test_readme_links_lead_away(wheel: Path) -> None:
    """Links of the README work where an index shows it: none is relative to the repository."""
    readme = str(metadata_of(wheel).get_payload())
    links = re.findall(r"\]\(([^)\s]+)\)", readme)

    assert links
    assert [link for link in links if not link.startswith(("https://", "#"))] == []


def test_twine_finds_nothing_wrong(artifacts: Path) -> None:
    """`twine check --strict` accepts both artifacts."""
    printed = run_here("twine", "--no-color", "check", "--strict", *map(str, sorted(artifacts.iterdir())))

    assert printed.count("PASSED") == 2


def test_sdist_holds_the_sources(artifacts: Path) -> None:
    """The sdist has what a wheel is built from, and neither caches nor virtual environments."""
    (sdist,) = artifacts.glob("*.tar.gz")
    with tarfile.open(sdist) as archive:
        names = {name.partition("/")[2] for name in archive.getnames()}

    assert {"pyproject.toml", "README.md", "LICENSE", "CHANGELOG.md", "openapi/bundled/publer.json"} <= names
    assert [name for name in names if "__pycache__" in name or ".venv" in name] == []


@pytest.fixture
def editable_paths(tmp_path: Path) -> list[str]:
    """What an editable install puts on `sys.path`."""
    script = "import json, sys, hatchling.build as b; print(json.dumps(b.build_editable(sys.argv[1])))"
    done = subprocess.run(
        [sys.executable, "-c", script, str(tmp_path)], cwd=ROOT, capture_output=True, text=True, check=True
    )
    with ZipFile(tmp_path / json.loads(done.stdout)) as archive:
        (pth,) = (name for name in archive.namelist() if name.endswith(".pth"))
        return archive.read(pth).decode().split()


def test_editable_install_adds_source_roots_only(editable_paths: list[str]) -> None:
    """An editable install makes the packages importable, and neither `scripts` nor `tests`."""
    importable = {path.name for folder in editable_paths for path in Path(folder).iterdir() if path.is_dir()}

    assert importable >= NAMES
    assert importable & {"scripts", "tests", "docs", "mock_server", "client_runtime"} == set()
