"""What every network has: rules for what it takes, a speed, and addresses for what it shows."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from urllib.parse import quote

from attrs import frozen

from galleyproof.networks.failures import Failure

_LEGAL_IN_ADDRESSES = ":/?@!$&'()*+,;=~"


@frozen
class Media:
    """One photo or video as a network receives it.

    Args:
        is_video: whether it moves.
        size: bytes.
        format: what the bytes are, such as ``JPEG`` or ``MP4``; None when they tell nothing.
        width, height: pixels, None when unknown.
        seconds: a video's length, None when unknown.
    """

    is_video: bool
    size: int
    format: str | None = None
    width: int | None = None
    height: int | None = None
    seconds: float | None = None

    @property
    def ratio(self) -> float | None:
        """Width over height, None when either is unknown."""
        return self.width / self.height if self.width and self.height else None


@frozen
class Submission:
    """What is handed to a network for one account.

    Args:
        text: the caption, possibly empty.
        media: what is attached.
        posts_last_day: how many posts the account published in the 24 hours before.
        title: beside the text, where a network has titles.
        kind: what the post is (photo, video, reel, story, short …); empty when it does not matter.
        premium: whether the account pays the network for more room.
    """

    text: str
    media: tuple[Media, ...] = ()
    posts_last_day: int = 0
    title: str = ""
    kind: str = ""
    premium: bool = False

    @property
    def has_video(self) -> bool:
        """Whether any of the media moves."""
        return any(item.is_video for item in self.media)


Rule = Callable[[Submission], Failure | None]


@frozen
class Network:
    """One social network as a publisher meets it.

    Args:
        name: its name in the services' contracts.
        rules: asked in order; the first that objects decides.
        text_latency, image_latency, video_latency: how long it takes to answer a publish call.
        token_expired: how it refuses an account whose token has ended.
        post_url: writes a post's public address; see the method of this name.
    """

    name: str
    rules: tuple[Rule, ...]
    text_latency: timedelta
    image_latency: timedelta
    video_latency: timedelta
    token_expired: Failure
    _post_url: Callable[[str, str], str]

    def post_url(self, token: str, handle: str) -> str:
        """Return a post's public address, from a token of 20 letters and digits and the account's handle."""
        return quote(self._post_url(token, handle), safe=_LEGAL_IN_ADDRESSES)

    def objection(self, submission: Submission) -> Failure | None:
        """Return why the network refuses a submission, or None when it takes it."""
        return next((failure for rule in self.rules if (failure := rule(submission))), None)

    def latency(self, submission: Submission) -> timedelta:
        """Return how long the network takes over a submission."""
        if submission.has_video:
            return self.video_latency
        return self.image_latency if submission.media else self.text_latency


def digits(token: str, length: int) -> str:
    """Return a number of ``length`` digits that always belongs to ``token``."""
    return str(int(token, 36) % 10 ** (length - 1) + 10 ** (length - 1))
