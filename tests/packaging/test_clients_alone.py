"""The clients without the mock: what a program in production installs."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from galleyproof import __version__

from tests.packaging.environments import Environment

PROGRAM = """
import httpx
from publer_client import AsyncPubler, Publer
from ubiqlu_client import AsyncUbiqlu, Ubiqlu


seen: list[str] = []


def respond(request: httpx.Request) -> httpx.Response:
    seen.append(request.headers["User-Agent"])
    return httpx.Response(401, json={"error": "Unauthorized"})


transport = httpx.MockTransport(respond)
with Ubiqlu(api_key="k", http_client=httpx.Client(transport=transport)) as ubiqlu:
    try:
        ubiqlu.workspaces.list()
    except Exception as error:
        print(type(error).__name__)
print(seen[0])
"""


def test_clients_work(clients_only: Environment, tmp_path: Path) -> None:
    """Both clients import and send requests; the `User-Agent` names Galleyproof and its version."""
    (tmp_path / "program.py").write_text(PROGRAM, "utf-8")

    done = clients_only.run("program.py", cwd=tmp_path)

    assert done.returncode == 0, done.stdout
    error, agent = done.stdout.split("\n", 1)
    assert error == "AuthenticationError"
    assert agent == f"galleyproof/{__version__}\n"


def test_version(clients_only: Environment, tmp_path: Path) -> None:
    """`galleyproof.__version__` is the version, with or without the mock."""
    done = clients_only.run("-c", "import galleyproof; print(galleyproof.__version__)", cwd=tmp_path)

    assert done.stdout == f"{__version__}\n"


def test_programs_type_check(clients_only: Environment, tmp_path: Path) -> None:
    """A program that uses the clients passes a strict type check with nothing else installed."""
    (tmp_path / "program.py").write_text(PROGRAM, "utf-8")

    done = subprocess.run(
        [sys.executable, "-m", "mypy", "--strict", "--python-executable", clients_only.python, "program.py"],
        cwd=tmp_path,
        env={"MYPY_CACHE_DIR": str(tmp_path / "cache")},
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.returncode == 0, done.stdout + done.stderr


def test_pytest_starts_as_without_the_plugin(clients_only: Environment, tmp_path: Path) -> None:
    """Without the extra `mock`, pytest knows no fixture or option of the plugin and runs as ever."""
    (tmp_path / "test_it.py").write_text("def test_it(): pass\n", "utf-8")

    ran = clients_only.run("-m", "pytest", "-W", "error", "-p", "no:cacheprovider", cwd=tmp_path)
    fixtures = clients_only.run("-m", "pytest", "--fixtures", "-p", "no:cacheprovider", cwd=tmp_path)
    help_text = clients_only.run("-m", "pytest", "--help", cwd=tmp_path)

    assert ran.returncode == 0, ran.stdout
    assert "1 passed" in ran.stdout
    assert "publer" not in fixtures.stdout
    assert "--publer-dialect" not in help_text.stdout


def test_command_names_the_extra(clients_only: Environment, tmp_path: Path) -> None:
    """The command fails and says what to install."""
    done = clients_only.run("-m", "galleyproof", "serve", cwd=tmp_path)

    assert done.returncode == 1
    assert done.stdout == (
        "The galleyproof command needs the extra `mock`, which is not installed: "
        "pip install 'galleyproof[mock]'\n"
    )


@pytest.mark.parametrize("name", ["mock_server", "client_runtime", "control_client", "scripts", "tests"])
def test_other_names_stay_free(clients_only: Environment, name: str, tmp_path: Path) -> None:
    """Names that a user's project may have are not taken."""
    done = clients_only.run("-c", f"import {name}", cwd=tmp_path)

    assert f"No module named '{name}'" in done.stdout
