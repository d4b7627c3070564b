"""What the tools take a YAML file to say."""

from pathlib import Path

import pytest
from galleyproof.spec.problems import ContractError, Problem
from galleyproof.spec.yaml_files import load_yaml


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("2026-06-01", "2026-06-01"),
        ("2026-06-01T09:00:00.000Z", "2026-06-01T09:00:00.000Z"),
        ("no", "no"),
        ("10:30", "10:30"),
        ("010", "010"),
        ("'12'", "12"),
        ("12", 12),
        ("-1.5", -1.5),
        ("true", True),
        ("null", None),
        ("~", None),
        ("[]", []),
        ("{200: {description: Fine.}}", {"200": {"description": "Fine."}}),
        ("{on: 1, null: 2}", {"on": 1, "null": 2}),
        ("[&a {b: 1}, *a]", [{"b": 1}, {"b": 1}]),
        ("grüße", "grüße"),
    ],
)
def test_only_json_types_are_recognised(tmp_path: Path, text: str, value: object) -> None:
    """A date, a time of day or a YAML 1.1 boolean is text, and so is every key."""
    file = tmp_path / "x.yaml"
    file.write_text(text, encoding="utf-8")

    loaded = load_yaml(file, "x.yaml")

    assert (value, type(value)) == (loaded, type(loaded))


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (b"a: 1\na: 2\n", "Is not YAML: 'a' appears twice at line 2, column 1."),
        (b"? [a]\n: 1\n", "Is not YAML: a key must be text at line 1, column 3."),
        (b"a: [1\n", "Is not YAML: did not find expected ',' or ']' at line 2, column 1."),
        (b"\xff\n", "Is not YAML: 'utf-8' codec can't decode byte 0xff in position 0: invalid start byte."),
    ],
)
def test_a_file_that_cannot_be_understood_is_persistent(tmp_path: Path, text: bytes, message: str) -> None:
    """The problem says which file, and where in it, in one sentence."""
    file = tmp_path / "x.yaml"
    file.write_bytes(text)

    with pytest.raises(ContractError) as caught:
        load_yaml(file, "mini/x.yaml")

    assert [Problem("mini/x.yaml", "", message)] == caught.value.problems


def test_a_file_that_is_not_there_is_persistent(tmp_path: Path) -> None:
    """A missing file is a problem like any other."""
    with pytest.raises(ContractError) as caught:
        load_yaml(tmp_path / "x.yaml", "mini/x.yaml")

    assert [Problem("mini/x.yaml", "", "Cannot be read: No such file or directory.")] == caught.value.problems
