"""Settings are parsed from texts such as SERVICE.SETTING=VALUE."""

from __future__ import annotations

import attrs
import pytest
from attrs import frozen
from galleyproof.kernel.settings import (
    SettingError,
    bool_field,
    choice_field,
    format_values,
    list_field,
    parse,
)


@frozen
class Press:
    """The settings of a fictional service."""

    paper: str = choice_field("white", "cream", help="The paper.")
    gloss: bool = bool_field(False, help="Whether it shines.")


def test_defaults() -> None:
    """Without texts, every setting has its default."""
    assert {Press: Press()} == parse({"press": Press}, [])


def test_values() -> None:
    """Named values and switches are parsed; the last value of a setting counts."""
    given = ["press.paper=cream", "press.gloss=off", "press.gloss=on"]

    assert {Press: Press(paper="cream", gloss=True)} == parse({"press": Press}, given)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("paper=cream", "Expected SERVICE.SETTING=VALUE, got 'paper=cream'. Services: press."),
        ("press.paper", "Expected SERVICE.SETTING=VALUE, got 'press.paper'. Services: press."),
        ("mill.paper=cream", "Expected SERVICE.SETTING=VALUE, got 'mill.paper=cream'. Services: press."),
        ("press.papre=cream", "Unknown setting 'papre' of press. Did you mean paper?"),
        ("press.paper=blue", "press.paper must be one of white, cream, got 'blue'."),
        ("press.gloss=true", "press.gloss must be one of on, off, got 'true'."),
        ("press.paper=", "press.paper must be one of white, cream, got ''."),
    ],
)
def test_invalid_texts(text: str, message: str) -> None:
    """An invalid text is rejected with the valid values."""
    with pytest.raises(SettingError) as caught:
        parse({"press": Press}, [text])

    assert message == str(caught.value)


def test_invalid_values_in_python() -> None:
    """An invalid value of a settings object is rejected too."""
    with pytest.raises(ValueError, match="paper"):
        Press(paper="blue")
    with pytest.raises(TypeError, match="gloss"):
        Press(gloss="on")  # type: ignore[arg-type]


@attrs.frozen
class Mill:
    """One setting of each type."""

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
def test_lists(text: str, hosts: tuple[str, ...]) -> None:
    """Commas separate the names of a list."""
    assert parse({"s": Mill}, [text]) == {Mill: Mill(hosts=hosts)}


def test_default_of_a_list() -> None:
    """A list is empty by default."""
    assert Mill().hosts == ()


def test_format_values() -> None:
    """The valid values of a setting are listed, the default first."""
    assert [format_values(field) for field in attrs.fields(Mill)] == ["NAME,NAME,…", "a|b", "on|off"]
