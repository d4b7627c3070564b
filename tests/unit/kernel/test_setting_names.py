"""Settings that are lists of names."""

from __future__ import annotations

import attrs
import pytest
from galleyproof.kernel.settings import bool_field, choice_field, format_values, list_field, parse


@attrs.frozen
class Settings:
    """One setting of each form."""

    hosts: tuple[str, ...] = list_field(help="Hosts.")
    mode: str = choice_field("a", "b", help="Mode.")
    loud: bool = bool_field(True, help="Loud.")


@pytest.mark.parametrize(
    ("text", "hosts"),
    [
        ("s.hosts=", ()),
        ("s.hosts=one.example", ("one.example",)),
        ("s.hosts=one.example, two.example,", ("one.example", "two.example")),
    ],
)
def test_parsing(text: str, hosts: tuple[str, ...]) -> None:
    """Commas part the names of a list."""
    assert parse({"s": Settings}, [text]) == {Settings: Settings(hosts=hosts)}


def test_default() -> None:
    """A list is empty unless something is put into it."""
    assert Settings().hosts == ()


def test_spelling() -> None:
    """People are told what can be assigned, the default first."""
    assert [format_values(field) for field in attrs.fields(Settings)] == ["NAME,NAME,…", "a|b", "on|off"]
