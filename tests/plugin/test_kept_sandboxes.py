"""The end states of sandboxes in files: kept by pytest, shown by the command, and used by other tests."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import httpx
import pytest

from tests.plugin.conftest import Suite
from tests.support.live import GALLEYPROOF, run, serving

FAILING = """
def test_red(ubiqlu):
    ubiqlu.posts.publish_now("Rye", accounts=["acc_facebook"])
    assert False

def test_green(ubiqlu):
    ubiqlu.posts.publish_now("Spelt", accounts=["acc_facebook"])
"""


@pytest.mark.parametrize(
    ("kept", "names"), [("none", set()), ("failed", {"test_red"}), ("all", {"test_red", "test_green"})]
)
def test_which_are_kept(suite: Suite, pytester: pytest.Pytester, kept: str, names: set[str]) -> None:
    """By default none; those of failed tests, or of all, where the option says so."""
    result = suite(FAILING, f"--galleyproof-keep={kept}")

    result.assert_outcomes(failed=1, passed=1)
    files = list((pytester.path / ".galleyproof").glob("*.json"))
    assert {file.stem.rpartition("-")[0] for file in files} == names
    if kept != "none":
        result.stdout.fnmatch_lines(["look at it with: galleyproof show .galleyproof/test_red-????????.json"])


def test_shown(suite: Suite, pytester: pytest.Pytester) -> None:
    """`galleyproof show` serves the sandbox of a failed test, with its posts, requests and clock."""
    suite(FAILING, "--galleyproof-keep=failed")
    (file,) = (pytester.path / ".galleyproof").glob("*.json")

    with subprocess.Popen(
        [GALLEYPROOF, "show", str(file), "--no-browser"], stdout=subprocess.PIPE, text=True
    ) as process:
        try:
            assert process.stdout is not None
            line = process.stdout.readline()
            address = line.split(": ", 1)[1].strip()
            server, _, place = address.partition("/#/")
            name = place.removesuffix("/calendar")
            api = f"{server}/_control/v1/sandboxes/{name}"
            contents, journal = (httpx.get(f"{api}/{part}").json() for part in ("contents", "journal"))
            assert httpx.get(server).status_code == 200
        finally:
            process.kill()

    assert name == file.stem
    assert [post["text"] for post in contents["posts"] if post["api"] == "ubiqlu"][-1] == "Rye"
    assert journal["requests"][0]["operation"] == "create_post"


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("{}", "is not the state of a sandbox"),
        ("no json", "is not the state of a sandbox"),
        (json.dumps({"format": "galleyproof-sandbox", "version": 9}), "has version 9"),
        (json.dumps({"format": "galleyproof-sandbox", "version": 1}), "damaged"),
    ],
)
def test_files_that_cannot_be_shown(tmp_path: Path, content: str, message: str) -> None:
    """A file that is no state is an error that says so."""
    (tmp_path / "file.json").write_text(content)
    ended = run("show", str(tmp_path / "file.json"), "--no-browser")

    assert ended.returncode == 1
    assert message in ended.stderr
    assert "Traceback" not in ended.stderr


def test_as_data_of_another_test(suite: Suite, pytester: pytest.Pytester) -> None:
    """A test can begin with what another sandbox had, as seed data or as the whole state."""
    result = suite(
        """
        from galleyproof.services.ubiqlu.records import Post
        from galleyproof.testing import Sandbox

        def test_files(sandbox, ubiqlu, tmp_path):
            ubiqlu.posts.publish_now("Rye", accounts=["acc_facebook"])
            sandbox.clock.run_until_idle()
            sandbox.save(tmp_path / "whole.json")
            sandbox.export(tmp_path / "seed.yaml")

            whole = Sandbox.open("whole", data=tmp_path / "whole.json")
            assert whole.ledger.published() == 1
            assert whole.clock.now == sandbox.clock.now
            assert whole.journal.count() == sandbox.journal.count()
            seeded = Sandbox.open("seeded", data=tmp_path / "seed.yaml")
            assert "Rye" in [post.caption for post in seeded.state.store.all(Post)]
            assert seeded.ledger.published() == 0
        """
    )
    result.assert_outcomes(passed=1)


def test_export_and_import(tmp_path: Path) -> None:
    """The command writes a sandbox into a file and makes one from it, in both forms."""
    with serving("--clock", "frozen") as server:
        post = {"caption": "Rye", "socialAccountIds": ["acc_facebook"]}
        url = f"{server.address}/ubiqlu/api/v1/workspaces/ws_demo/posts"
        httpx.post(url, json=post, headers={"Authorization": "Bearer sandbox_demo"})
        # Seed data has no form for a post whose network has not responded yet.
        httpx.post(f"{server.address}/_control/v1/sandboxes/demo/clock/advance", json={"by": "1m"})
        for options, file in (((), "seed.yaml"), (("--full",), "whole.json")):
            path = str(tmp_path / file)
            ended = run("sandbox", "export", "demo", *options, "-o", path, "--server", server.address)
            assert ended.returncode == 0, ended.stderr
            ended = run("sandbox", "import", path, "--as", file, "--server", server.address)
            assert ended.returncode == 0, ended.stderr
            found = httpx.get(f"{server.address}/_control/v1/sandboxes/{file}/contents").json()["posts"]
            assert "Rye" in [each["text"] for each in found if each["api"] == "ubiqlu"]
