"""Custom seed data: a document, or the path of a file with one."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from galleyproof.testing import MockServer, Sandbox, SandboxError

from tests.plugin.conftest import Suite

SEED = """
# Times are text, and relative to the start.
ubiqlu:
  accounts:
    - {id: acc_one, platform: linkedin, connected_at: 2026-01-01T00:00:00Z, token_expires_at: +3d}
"""
USES_FILE = """
    import pathlib

    import pytest

    @pytest.mark.galleyproof(data={data})
    def test_it(ubiqlu):
        assert [account.id for account in ubiqlu.social_accounts.list()] == ["acc_one"]
"""


def accounts(sandbox: Sandbox) -> list[str]:
    """Return the ids of the accounts at Ubiqlu."""
    with sandbox.ubiqlu() as ubiqlu:
        return [account.id for account in ubiqlu.social_accounts.list()]


@pytest.mark.parametrize(
    "data", ["'seed.yaml'", "pathlib.Path('seed.yaml')", "pathlib.Path(__file__).parent / 'seed.yaml'"]
)
def test_a_path_in_a_mark(
    suite: Suite, pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, data: str
) -> None:
    """A path is relative to the folder of the test file, from wherever pytest is started."""
    (pytester.path / "seed.yaml").write_text(SEED, "utf-8")
    pytester.makepyfile(test_it=USES_FILE.format(data=data))
    monkeypatch.chdir(tmp_path)

    result = pytester.runpytest_inprocess(
        "-p", "no:cacheprovider", "-p", "no:xdist", str(pytester.path / "test_it.py")
    )

    result.assert_outcomes(passed=1)


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("gone.yaml", None, "Cannot read the seed file {path}: No such file or directory."),
        (
            "dmeo",
            None,
            "Cannot read the seed file {path}: No such file or directory. Did you mean the preset demo[?]",
        ),
        ("seed.yaml", "ubiqlu: [", "The seed file {path} is not valid YAML or JSON: *line 1, column 10*"),
        ("seed.yaml", "", "The seed file {path} is not valid: Expected an object with services, got None."),
        ("seed.yaml", "- ubiqlu", "The seed file {path} is not valid: Expected an object with services, *"),
        (
            "seed.yaml",
            "base: full",
            "The seed file {path} is not valid: base must be one of demo, empty, got 'full'. (at /base)",
        ),
        (
            "seed.yaml",
            "ubiqlu: {accounts: 3}",
            "The seed file {path} is not valid: Expected a list of records, got 3. (at /ubiqlu/accounts)",
        ),
        (
            "seed.yaml",
            "ubiqlu: {accounts: [{id: a, platfrom: x}]}",
            "The seed file {path} is not valid: Unknown field 'platfrom'. Did you mean platform[?] "
            "(at /ubiqlu/accounts/0/platfrom)",
        ),
        (
            "seed.json",
            '{"ubiqlo": {}}',
            "The seed file {path} is not valid: Unknown service 'ubiqlo'. Did you mean ubiqlu[?] (at *)",
        ),
    ],
)
def test_a_file_that_cannot_be_used(
    suite: Suite, pytester: pytest.Pytester, name: str, content: str | None, message: str
) -> None:
    """The test has an error of one line that names the file, the problem and its place."""
    path = pytester.path / name
    if content is not None:
        path.write_text(content, "utf-8")

    result = suite(USES_FILE.format(data=repr(name)))

    result.assert_outcomes(errors=1)
    result.stdout.fnmatch_lines([message.format(path=path)])
    assert "Traceback" not in result.stdout.str()


@pytest.mark.parametrize("convert", [str, Path])
def test_a_path_in_python(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    galleyproof_server: MockServer,
    convert: Callable[[Path], Any],
) -> None:
    """`Sandbox.open` and the server take a path too, absolute or relative to the current folder."""
    file = tmp_path / "seed.json"
    file.write_text(
        json.dumps({"ubiqlu": {"accounts": [{"id": "acc_two", "platform": "facebook"}]}}), "utf-8"
    )
    monkeypatch.chdir(tmp_path)

    for path in (file, Path("seed.json")):
        with_path = Sandbox.open("with-path", data=convert(path))
        assert accounts(with_path) == accounts(galleyproof_server.open(data=convert(path))) == ["acc_two"]
        with_path.close()


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (["ubiqlu"], r"Expected an object with services, got \['ubiqlu'\]\. \(at / in the seed data\)"),
        ({"base": "full"}, r"base must be one of demo, empty, got 'full'\. \(at /base in the seed data\)"),
        (
            {"ubiqlu": {"acounts": []}},
            r"Unknown table 'acounts' of ubiqlu\. Did you mean accounts\? \(at /ubi",
        ),
        ({1: {}}, r"Expected the name of a service, got 1\."),
        ({"ubiqlu": {1: []}}, r"Expected the name of a table, got 1\. \(at /ubiqlu in the seed data\)"),
        ({"ubiqlu": {"accounts": ["a"]}}, r"Expected an object, got 'a'\. \(at /ubiqlu/accounts/0 in the"),
        ("nowhere.yaml", r"Cannot read the seed file nowhere\.yaml: No such file or directory\."),
        (Path("/"), r"Cannot read the seed file /: Is a directory\."),
    ],
)
def test_data_that_cannot_be_used(data: Any, message: str) -> None:
    """In Python the error says the same, and no sandbox is created."""
    with pytest.raises(SandboxError, match=message):
        Sandbox.open("no-data", data=data)


def test_a_document() -> None:
    """A document is added to a preset; other errors than those of the data do not name it."""
    document = {"base": "empty", "ubiqlu": {"accounts": [{"id": "acc_one", "platform": "facebook"}]}}
    sandbox = Sandbox.open("own-data", data=document, seed=4)

    assert accounts(sandbox) == ["acc_one"]
    sandbox.close()
    with pytest.raises(SandboxError, match=r"^Unknown setting 'dialekt' of publer\. Did you mean dialect\?$"):
        Sandbox.open("own-data", data=document, settings={"publer.dialekt": "live"})
