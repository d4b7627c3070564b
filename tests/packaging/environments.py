"""Virtual environments made without a network: from the built wheel and from what is installed here."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import venv
from importlib import metadata
from pathlib import Path
from zipfile import ZipFile

from attrs import frozen
from packaging.markers import Marker
from packaging.requirements import Requirement

ROOT = Path(__file__).parents[2]


@frozen
class Environment:
    """A virtual environment that holds the wheel and chosen distributions, and nothing else.

    Attributes:
        folder: where it is.
    """

    folder: Path

    @property
    def python(self) -> str:
        """Return the path of its interpreter."""
        return str(self.folder / "bin" / "python")

    @property
    def site_packages(self) -> Path:
        """Return the folder that holds its packages."""
        (folder,) = self.folder.glob("lib/python*/site-packages")
        return folder

    def run(self, *arguments: str, cwd: Path) -> subprocess.CompletedProcess[str]:
        """Run its interpreter in a folder and return what it printed, errors included."""
        return subprocess.run(
            [self.python, "-P", *arguments],
            cwd=cwd,
            env={"PATH": str(self.folder / "bin")},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            check=False,
        )


def create_environment(folder: Path, wheel: Path, *distributions: str) -> Environment:
    """Create an environment with a wheel, with these distributions, and with what they require.

    Args:
        folder: where to create it.
        wheel: what is installed as the wheel has it, without its requirements.
        distributions: names of distributions that are installed here, copied with their requirements.
    """
    venv.create(folder, with_pip=False, symlinks=True)
    environment = Environment(folder)
    for name in sorted(with_requirements(*distributions)):
        _copy(metadata.distribution(name), environment.site_packages)
    with ZipFile(wheel) as archive:
        archive.extractall(environment.site_packages)
    return environment


def with_requirements(*names: str) -> set[str]:
    """Return distributions and all that they require on this machine, as normalized names."""
    found: set[str] = set()
    waiting = [*names]
    while waiting:
        name = normalized(waiting.pop())
        if name not in found:
            found.add(name)
            waiting += required(metadata.distribution(name).requires or ())
    return found


def required(requirements: list[str] | tuple[str, ...], extra: str | None = None) -> list[str]:
    """Return the names that apply on this machine, of requirements such as a wheel's metadata lists.

    Args:
        requirements: lines such as ``click>=8.1; extra == "mock"``.
        extra: the extra whose requirements are wanted; None for those that have none.
    """
    parsed = [Requirement(text) for text in requirements]
    return [
        requirement.name
        for requirement in parsed
        if (requirement.marker is None and extra is None)
        or (requirement.marker is not None and _applies(requirement.marker, extra))
    ]


def normalized(name: str) -> str:
    """Return a distribution's name as package indexes compare it."""
    return re.sub(r"[-_.]+", "-", name).lower()


def run_here(*arguments: str, cwd: Path = ROOT) -> str:
    """Run a module of this environment and return what it printed; fail if it fails."""
    done = subprocess.run(
        [sys.executable, "-m", *arguments],
        cwd=cwd,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout
    return done.stdout


def _applies(marker: Marker, extra: str | None) -> bool:
    with_extra = marker.evaluate({"extra": extra or ""})
    return with_extra and (extra is None or not marker.evaluate({"extra": ""}))


def _copy(distribution: metadata.Distribution, target: Path) -> None:
    for file in distribution.files or ():
        if ".." in file.parts or file.suffix == ".pyc":
            continue  # Scripts, which name another interpreter, and what is compiled anew.
        destination = target / file
        destination.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy2(str(file.locate()), destination)
