"""Settings are texts of the form SERVICE.SETTING=VALUE; a wrong one is told what would be right."""

from __future__ import annotations

import pytest
from attrs import frozen
from galleyproof.kernel.settings import SettingError, bool_field, choice_field, parse


@frozen
class Press:
    """The settings of a made-up service."""

    paper: str = choice_field("white", "cream", help="The paper.")
    gloss: bool = bool_field(False, help="Whether it shines.")


def test_defaults() -> None:
    """Nothing given leaves every setting at its default."""
    assert {Press: Press()} == parse({"press": Press}, [])


def test_values_are_read() -> None:
    """Named values and switches are read by service and name; of a repeated one the last counts."""
    given = ["press.paper=cream", "press.gloss=off", "press.gloss=on"]

    assert {Press: Press(paper="cream", gloss=True)} == parse({"press": Press}, given)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("paper=cream", "Expected SERVICE.SETTING=VALUE, got 'paper=cream'. Services: press."),
        ("press.paper", "Expected SERVICE.SETTING=VALUE, got 'press.paper'. Services: press."),
        ("mill.paper=cream", "Expected SERVICE.SETTING=VALUE, got 'mill.paper=cream'. Services: press."),
        ("press.papre=cream", "Unknown setting 'papre' of press. Known: paper, gloss."),
        ("press.paper=blue", "press.paper must be one of white, cream, got 'blue'."),
        ("press.gloss=true", "press.gloss must be one of on, off, got 'true'."),
        ("press.paper=", "press.paper must be one of white, cream, got ''."),
    ],
)
def test_wrong_texts_are_explained(text: str, message: str) -> None:
    """A wrong text is refused with one sentence that says what would be right."""
    with pytest.raises(SettingError) as caught:
        parse({"press": Press}, [text])

    assert message == str(caught.value)


def test_settings_objects_check_their_values() -> None:
    """In Python, too, a value that does not exist is refused."""
    with pytest.raises(ValueError, match="paper"):
        Press(paper="blue")
    with pytest.raises(TypeError, match="gloss"):
        Press(gloss="on")  # type: ignore[arg-type]
