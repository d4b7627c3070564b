"""How clients are generated, replaced, and compared with what is checked in."""

import importlib
import json
from pathlib import Path

import httpx
import pytest
from click.testing import CliRunner

from scripts import check_generated, generate
from scripts.check_generated import differences, texts
from scripts.generate import GenerationError, generate_clients


def test_a_client_is_made_for_each_bundle_and_stale_files_go(repository: Path) -> None:
    """A second run gives the same bytes, takes away what no contract makes, and leaves other files alone."""
    clients = repository / "generated_client"
    first = texts(clients)
    (clients / "README.md").write_text("Kept.", encoding="utf-8")
    (clients / "mini_client" / "stale.py").write_text("", encoding="utf-8")
    (clients / "gone_client").mkdir()

    assert generate_clients(repository / "openapi" / "bundled", clients) == ["mini_client"]
    assert texts(clients) == {**first, "README.md": "Kept."}


def test_a_generated_client_can_be_called(repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The client of the contract calls its operation and returns models."""
    monkeypatch.syspath_prepend(repository / "generated_client")
    package = importlib.import_module("mini_client")
    things = [{"name": "a", "made": "2026-01-02", "labels": [{"text": "b"}]}]
    transport = httpx.MockTransport(lambda _: httpx.Response(200, json=things))

    with package.Mini("key", transport=transport) as client:
        listed = client.things.list()

    assert [each.to_dict() for each in listed] == things


def test_generated_modules_say_so(repository: Path) -> None:
    """Each module starts with where it comes from, and the package says that it is typed."""
    files = texts(repository / "generated_client" / "mini_client")

    assert {text.partition("\n")[0] for path, text in files.items() if path.endswith(".py")} == {
        "# Generated from openapi/bundled/mini.json by scripts/generate.py. Never edit."
    }
    assert files["py.typed"] == ""


def test_a_failure_leaves_the_old_clients(repository: Path) -> None:
    """If one client cannot be generated without a warning, no client changes and no leftovers remain."""
    clients, bundles = repository / "generated_client", repository / "openapi" / "bundled"
    before = texts(clients)
    document = json.loads((bundles / "mini.json").read_text("utf-8"))
    document["info"]["title"] = "Changed"
    (bundles / "mini.json").write_text(json.dumps(document), encoding="utf-8")
    document["components"]["schemas"]["Label"]["enum"] = [1, "two"]
    (bundles / "poor.json").write_text(json.dumps(document), encoding="utf-8")

    with pytest.raises(GenerationError, match="Enum values must all be the same type"):
        generate_clients(bundles, clients)

    assert texts(clients) == before
    assert [path.name for path in clients.iterdir()] == ["mini_client"]


def test_the_command_tells_what_failed(tmp_path: Path) -> None:
    """A bundle that is no contract ends the command with status 2 and the generator's own words."""
    bundles = tmp_path / "bundled"
    bundles.mkdir()
    (bundles / "poor.json").write_text('{"x-galleyproof": {}}', encoding="utf-8")

    result = CliRunner().invoke(
        generate.main, ["--bundles", str(bundles), "--into", str(tmp_path / "clients")]
    )

    assert result.exit_code == 2
    assert result.stderr.startswith("openapi_python_client failed:\n")


def test_the_check_passes_where_nothing_differs(repository: Path) -> None:
    """A repository as the commands leave it is in order."""
    result = CliRunner().invoke(check_generated.main, ["--root", str(repository)])

    assert (result.exit_code, result.output) == (0, "")


def test_the_check_names_every_file_that_differs(repository: Path) -> None:
    """Edited, missing and surplus files, bundles and clients alike, are named and fail the check."""
    client = repository / "generated_client" / "mini_client"
    (client / "models" / "label.py").unlink()
    (client / "surplus.py").write_text("", encoding="utf-8")
    (client / "types.py").write_text((client / "types.py").read_text("utf-8") + "# Mine.\n", encoding="utf-8")
    (repository / "openapi" / "bundled" / "gone.json").write_text("{}", encoding="utf-8")

    result = CliRunner().invoke(check_generated.main, ["--root", str(repository)])

    assert result.exit_code == 1
    assert [line for line in result.stdout.splitlines() if line.endswith((".py", ".json"))] == [
        "no longer generated: gone.json",
        "missing: mini_client/models/label.py",
        "no longer generated: mini_client/surplus.py",
        "differs: mini_client/types.py",
    ]
    assert "-# Mine." in result.stdout.splitlines()


def test_the_check_tells_a_broken_contract_from_drift(repository: Path) -> None:
    """A contract that cannot be bundled ends the check with status 2."""
    (repository / "openapi" / "mini" / "openapi.yaml").write_text("[]", encoding="utf-8")

    result = CliRunner().invoke(check_generated.main, ["--root", str(repository)])

    assert (result.exit_code, result.stderr) == (2, "mini/openapi.yaml: Is not an object.\n")


def test_a_long_difference_is_cut() -> None:
    """A file that changed everywhere shows its first lines and how many more there are."""
    old, new = "\n".join(f"a{n}" for n in range(100)), "\n".join(f"b{n}" for n in range(100))

    (report,) = differences({"x": old}, {"x": new})

    assert len(report.splitlines()) == 22
    assert report.splitlines()[0] == "differs: x"
    assert report.splitlines()[-1] == "… and 183 more lines"
