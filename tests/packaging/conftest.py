"""The artifacts of a release, built once, and environments that hold them."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.packaging.environments import Environment, create_environment, required, run_here
from tests.packaging.wheels import requirements_of


@pytest.fixture(scope="session")
def artifacts(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the sdist, and with the wheel that was built from it."""
    folder = tmp_path_factory.mktemp("dist")
    # Without isolation nothing is downloaded: the build uses the hatchling that is installed here.
    run_here("build", "--no-isolation", "--outdir", str(folder), ".")
    return folder


@pytest.fixture(scope="session")
def wheel(artifacts: Path) -> Path:
    """The built wheel."""
    (wheel,) = artifacts.glob("*.whl")
    return wheel


@pytest.fixture(scope="session")
def clients_only(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Environment:
    """An environment as after `pip install galleyproof`, and pytest beside it."""
    base = required(requirements_of(wheel))
    return create_environment(tmp_path_factory.mktemp("clients") / "venv", wheel, *base, "pytest")


@pytest.fixture(scope="session")
def with_mock(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Environment:
    """An environment as after `pip install "galleyproof[mock]"`, and pytest beside it."""
    requirements = requirements_of(wheel)
    wanted = [*required(requirements), *required(requirements, "mock")]
    return create_environment(tmp_path_factory.mktemp("mock") / "venv", wheel, *wanted, "pytest")
