"""The names that are generated for the pytest API."""

from __future__ import annotations

import json
from pathlib import Path

from click.testing import CliRunner

from scripts import check_generated, names
from scripts.paths import BUNDLES, NAMES, ROOT


def test_the_module_is_current() -> None:
    """The module in the repository is what the contracts and the catalogue give."""
    assert NAMES.read_text("utf-8") == names.names_module(BUNDLES)


def test_the_names_of_a_contract(repository: Path, tmp_path: Path) -> None:
    """Services with a client are listed with their operations; the command writes the module."""
    bundles = repository / "openapi" / "bundled"
    (bundles / "internal.json").write_text(json.dumps({"paths": {}}), "utf-8")
    module = tmp_path / "names.py"

    result = CliRunner().invoke(names.main, ["--bundles", str(bundles), "--into", str(module)])

    assert (result.exit_code, result.output) == (0, "generated names.py\n")
    text = module.read_text("utf-8")
    assert 'ServiceName = Literal[\n    "mini",\n]' in text
    assert 'MiniOperation = Literal[\n    "list_things",\n]' in text
    assert "OperationName = MiniOperation\n" in text
    assert "FileOperation" not in text


def test_the_check_finds_outdated_names(repository: Path) -> None:
    """Names that differ from those of the contracts fail the check."""
    module = repository / NAMES.relative_to(ROOT)
    module.write_text(module.read_text("utf-8").replace("list_things", "list_thing"), "utf-8")

    result = CliRunner().invoke(check_generated.main, ["--root", str(repository)])

    assert (result.exit_code, "differs: names.py" in result.stdout) == (1, True)
