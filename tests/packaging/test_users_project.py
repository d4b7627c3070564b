"""A user's project whose folders have the names of ours."""

from __future__ import annotations

from pathlib import Path

from tests.packaging.environments import Environment

TEST = """
import client_runtime
import mock_server


def test_own_packages():
    assert (mock_server.OWNER, client_runtime.OWNER) == ("user", "user")


def test_fixtures(ubiqlu, publer):
    assert ubiqlu.workspaces.list()
    assert publer.workspaces.list()
"""


def test_project_with_our_folder_names(with_mock: Environment, tmp_path: Path) -> None:
    """A project with its own `mock_server` and `client_runtime` imports those, and has our fixtures."""
    for name in ("mock_server", "client_runtime"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "__init__.py").write_text('OWNER = "user"\n', "utf-8")
    (tmp_path / "conftest.py").write_text("", "utf-8")
    (tmp_path / "test_it.py").write_text(TEST, "utf-8")

    done = with_mock.run("-m", "pytest", "-q", "-W", "error", "-p", "no:cacheprovider", cwd=tmp_path)

    assert done.returncode == 0, done.stdout
    assert "2 passed" in done.stdout


def test_command_runs(with_mock: Environment, tmp_path: Path) -> None:
    """The command starts from an installed wheel."""
    done = with_mock.run("-m", "galleyproof", "--version", cwd=tmp_path)

    assert done.returncode == 0, done.stdout
    assert done.stdout.startswith("galleyproof, version ")
