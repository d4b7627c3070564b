"""A user's program is strictly typed, and works."""

from __future__ import annotations

import asyncio
import io
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from galleyproof.app import create_server
from galleyproof.testing import InProcessTransport
from PIL import Image
from publer_client import AsyncPubler, Publer
from ubiqlu_client import AsyncUbiqlu, Ubiqlu

from tests.client.support import user_program

ROOT = Path(__file__).parents[3]


def _mypy(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    cache = f"--cache-dir={ROOT / '.mypy_cache' / 'user_programs'}"
    command = [sys.executable, "-m", "mypy", "--strict", cache, "--config-file=", *arguments]
    environment = {"MYPYPATH": f"{ROOT / 'client_runtime'}:{ROOT / 'generated_client'}:{ROOT}", "PATH": ""}
    return subprocess.run(command, cwd=folder, env=environment, text=True, capture_output=True, check=False)


def test_a_user_program_is_strictly_typed() -> None:
    """mypy --strict accepts a program that uses both clients."""
    done = _mypy(ROOT / "tests" / "client" / "support", "user_program.py")

    assert done.stdout.startswith("Success"), done.stdout


def test_mistakes_are_found_by_types(tmp_path: Path) -> None:
    """A wrong argument, a missing one and a missing await are errors to mypy."""
    (tmp_path / "wrong.py").write_text(
        "from ubiqlu_client import AsyncUbiqlu, Ubiqlu\n"
        "ubiqlu = Ubiqlu()\n"
        'ubiqlu.posts.schedule("Hi", accounts=["a"])\n'
        'ubiqlu.posts.publish_now("Hi", accounts=[7])\n'
        'ubiqlu.posts.create("Hi", accounts=["a"])\n'
        "async def use(client: AsyncUbiqlu) -> str:\n"
        '    return client.posts.get("p").id\n',
        "utf-8",
    )

    done = _mypy(tmp_path, "wrong.py")

    wrong = [line.split(":")[1] for line in done.stdout.splitlines() if ": error:" in line]
    assert list(dict.fromkeys(wrong)) == ["3", "4", "5", "7"]


_BULK = """{{"state": "scheduled", "posts": [{{
    "networks": {{"facebook": {{"type": "status", "{text}": "Rye day."}}}},
    "accounts": [{{"id": "a", "{scheduled_at}": "2030-01-01T00:00:00Z"}}],
}}]}}"""


@pytest.mark.parametrize(
    ("text", "scheduled_at", "message"),
    [
        ("text", "scheduled_at", "Success"),
        ("txt", "scheduled_at", 'Extra key "txt" for TypedDict "FacebookContentDict"'),
        ("text", "schedule_at", 'Extra key "schedule_at" for TypedDict "AccountTargetDict"'),
    ],
)
def test_a_misspelt_key_of_a_bulk_is_found_by_types(
    tmp_path: Path, text: str, scheduled_at: str, message: str
) -> None:
    """A key that the contract does not have, at any depth of a bulk, is an error to mypy."""
    bulk = _BULK.format(text=text, scheduled_at=scheduled_at)
    # mypy's cache goes by name and size, so each case has module names of its own.
    names = [f"{form}_{text}_{scheduled_at}.py" for form in ("passed", "annotated")]
    (tmp_path / names[0]).write_text(
        f"from publer_client import Publer\nPubler().posts.schedule_bulk({bulk})\n", "utf-8"
    )
    (tmp_path / names[1]).write_text(
        f"from publer_client.typed_dicts import BulkPostsDict\nbulk: BulkPostsDict = {bulk}\n", "utf-8"
    )

    passed, annotated = (_mypy(tmp_path, name) for name in names)

    assert passed.returncode == annotated.returncode == (0 if message == "Success" else 1), passed.stdout
    assert message in annotated.stdout


@pytest.fixture
def environment() -> tuple[dict[str, Any], Any, Any]:
    """Settings for clients of one fresh mock, and sleeps that move its clock."""
    server = create_server()
    sandbox = server.registry.sandbox("test")

    def sleep(seconds: float) -> None:
        sandbox.advance(timedelta(seconds=seconds))

    async def async_sleep(seconds: float) -> None:
        sleep(seconds)

    return {"api_key": "sandbox_test", "transport": InProcessTransport(server.asgi)}, sleep, async_sleep


PUBLER: dict[str, Any] = {
    "base_url": "http://localhost/publer/api/v1",
    "workspace_id": "600000000000000000000001",
}
UBIQLU: dict[str, Any] = {"base_url": "http://localhost/ubiqlu/api/v1"}


def _photo() -> bytes:
    buffer = io.BytesIO()
    Image.new("RGB", (1080, 1080)).save(buffer, "PNG")
    return buffer.getvalue()


def test_the_program_runs(environment: tuple[dict[str, Any], Any, Any]) -> None:
    """Every function of the program works with the mock."""
    common, sleep, _ = environment
    at = datetime(2026, 3, 1, 12, tzinfo=UTC)
    with Publer(**common, **PUBLER, sleep=sleep) as publer, Ubiqlu(**common, **UBIQLU, sleep=sleep) as ubiqlu:
        (made,) = user_program.plan(publer, "600000000000000000000101", "Rye day.", at)
        (clash,) = user_program.plan(publer, "600000000000000000000101", "Other.", at)
        assert user_program.repeat(publer, "600000000000000000000101", "Daily.", at) == "recurring"
        total, touched = user_program.tidy(publer, _photo())

        assert len(made) == 24
        assert "one minute gap" in clash
        assert total is not None
        assert len(touched) == 3
        assert user_program.launch(ubiqlu, _photo()) == ["published"]
        assert user_program.look(ubiqlu, "nothing").startswith("Post not found")


def test_the_program_runs_with_await(environment: tuple[dict[str, Any], Any, Any]) -> None:
    """The async function of the program works with the mock."""
    common, _, sleep = environment

    async def run() -> tuple[int, str]:
        async with (
            AsyncPubler(**common, **PUBLER, sleep=sleep) as publer,
            AsyncUbiqlu(**common, **UBIQLU, sleep=sleep) as ubiqlu,
        ):
            return await user_program.both(publer, ubiqlu)

    number, draft = asyncio.run(run())

    assert number >= 1
    assert draft
