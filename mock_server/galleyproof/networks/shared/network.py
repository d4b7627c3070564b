"""What every network has: a name, rules, failures, response times and URLs of posts."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import timedelta
from urllib.parse import quote

from attrs import evolve, field, frozen

from galleyproof.networks.shared.failure import Failure, Remedy

_LEGAL_IN_URLS = ":/?@!$&'()*+,;=~"


@frozen
class Media:
    """One photo or video as a network receives it.

    Args:
        is_video: whether it is a video.
        size: bytes.
        format: the file format read from the bytes, such as ``JPEG`` or ``MP4``; None when unknown.
        readable: whether the bytes are a photo or a video, whatever their name and content type say.
        width, height: pixels, None when unknown.
        seconds: a video's length, None when unknown.
    """

    is_video: bool
    size: int
    format: str | None = None
    width: int | None = None
    height: int | None = None
    seconds: float | None = None
    readable: bool = True

    @property
    def ratio(self) -> float | None:
        """Return width divided by height, None when either is unknown."""
        return self.width / self.height if self.width and self.height else None


@frozen
class Submission:
    """A post as a service sends it to a network for one account.

    Args:
        text: the caption, possibly empty.
        media: the attached photos and videos.
        posts_last_day: how many posts the account published in the last 24 hours.
        title: a separate title, on networks that have titles.
        kind: the kind of post (photo, video, reel, story, short …); empty when it does not matter.
        premium: whether the account has the network's paid plan, which raises some limits.
        limits: limits that count in place of the network's usual ones, by name, see `Network.limits`.
    """

    text: str
    media: tuple[Media, ...] = ()
    posts_last_day: int = 0
    title: str = ""
    kind: str = ""
    premium: bool = False
    limits: Mapping[str, float] = field(factory=dict)

    @property
    def has_video(self) -> bool:
        """Return whether a video is attached."""
        return any(item.is_video for item in self.media)


Rule = Callable[[Submission], Failure | None]
"""Return why a network rejects a submission, or None when this rule allows it."""


@frozen
class Network:
    """One social network, as a publishing service sees it.

    Args:
        name: its name in the services' contracts and in fault matches.
        title: its name as people write it.
        rules: checked in order; the first that rejects decides.
        failures: all known ways in which it rejects a post, by id.
        token_expired: how it rejects an account whose token has expired.
        text_latency, image_latency, video_latency: how long it takes to respond to a publish call. All are
            assumed: no network documents them; a setting changes them.
        post_url: builds a post's public URL; see the method of this name.
        limits: the usual value of each limit that a setting can change, by name.
        common_content_failure: the id of the failure that people meet most when they must change the
            content; None stands for the first of that kind in ``failures``.
    """

    name: str
    title: str
    rules: tuple[Rule, ...]
    failures: Mapping[str, Failure]
    token_expired: Failure
    text_latency: timedelta
    image_latency: timedelta
    video_latency: timedelta
    _post_url: Callable[[str, str], str]
    limits: Mapping[str, float] = field(factory=dict)
    common_content_failure: str | None = field(default=None)

    def post_url(self, token: str, handle: str) -> str:
        """Return a post's public URL from a token of 20 letters and digits and the account's handle."""
        return quote(self._post_url(token, handle), safe=_LEGAL_IN_URLS)

    def rejection(self, submission: Submission) -> Failure | None:
        """Return why the network rejects a submission, or None when it accepts it."""
        limited = evolve(submission, limits={**self.limits, **submission.limits})
        return next((failure for rule in self.rules if (failure := rule(limited))), None)

    def default_failure(self, remedy: Remedy) -> Failure:
        """Return the usual failure with this remedy, or one without a response body when there is none."""
        if remedy is Remedy.FIX and self.common_content_failure is not None:
            return self.failures[self.common_content_failure]
        found = (failure for failure in self.failures.values() if failure.remedy is remedy)
        message = f"{self.title} did not respond. Try again."
        return next(found, Failure(f"{self.name}.no_response", 504, remedy, message))

    def latency(self, submission: Submission) -> timedelta:
        """Return how long the network takes to respond to a submission."""
        if submission.has_video:
            return self.video_latency
        return self.image_latency if submission.media else self.text_latency


def digits(token: str, length: int) -> str:
    """Return a number of ``length`` digits; the same token always gives the same number."""
    return str(int(token, 36) % 10 ** (length - 1) + 10 ** (length - 1))
