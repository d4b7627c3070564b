"""The limits of polls against their source: the limit is accepted, one more is rejected."""

from __future__ import annotations

from typing import Any

import pytest

from tests.support.publer import Publer
from tests.support.publer_posts import LINKEDIN, MASTODON, PostHelper, X, content

Json = Any

# Publer API reference, posting/create-posts/content-types/polls, read 2026-11-26.
POLLS = [(X, 25, 7), (LINKEDIN, 30, 14), (MASTODON, 50, 7)]


def _poll(account: str, *options: str, ahead: float = 60, **more: Json) -> Json:
    said = {"type": "poll", "text": "Which?", "question": "Which?", "options": list(options)}
    return content(said | more, account, ahead=ahead)


@pytest.mark.parametrize(("account", "characters", "days"), POLLS)
def test_poll(publer: Publer, account: str, characters: int, days: int) -> None:
    """The options and the duration of a poll are within the limits of the network."""
    helper = PostHelper(publer)
    longest = "x" * characters

    assert helper.messages(_poll(account, "A", longest, duration=days)) == []
    assert helper.messages(
        _poll(account, "A", longest + "x"), _poll(account, "A", "B", duration=days + 1)
    ) == [
        f"{_name(account)} poll options have at most {characters} characters",
        f"{_name(account)} polls run for 1 to {days} days",
    ]


@pytest.mark.parametrize("account", [X, LINKEDIN, MASTODON])
def test_number_of_options(publer: Publer, account: str) -> None:
    """A poll has two to four options."""
    helper = PostHelper(publer)

    assert helper.messages(_poll(account, "A", "B"), _poll(account, *"ABCD", ahead=70)) == []
    assert helper.messages(_poll(account, "A"), _poll(account, *"ABCDE")) == ["A poll has 2 to 4 options"] * 2


def test_question_on_linkedin(publer: Publer) -> None:
    """A question on LinkedIn has at most 140 characters (Zernio API reference, read 2026-11-26)."""
    helper = PostHelper(publer)

    assert helper.messages(_poll(LINKEDIN, "A", "B", question="x" * 140)) == []
    assert helper.messages(_poll(LINKEDIN, "A", "B", question="x" * 141)) == [
        "LinkedIn poll questions have at most 140 characters"
    ]


def _name(account: str) -> str:
    return {X: "X", LINKEDIN: "LinkedIn", MASTODON: "Mastodon"}[account]
