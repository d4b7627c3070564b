"""A post as a network receives it."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from attrs import field, frozen

from galleyproof.networks.shared.failure import Failure


@frozen
class Media:
    """One photo or video as a network receives it.

    Args:
        is_video: whether it is a video.
        size: bytes.
        format: the file format read from the bytes, such as ``JPEG`` or ``MP4``; None when unknown.
        readable: whether the bytes are a photo or a video, whatever their name and content type say.
        alt_text: describes it for people who cannot see it; empty without one.
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
    alt_text: str = ""

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
        tags: words to find a video by.
        poll_options: what can be chosen in a poll.
        markup: the markup language of the text, see `plain_text`.
        link: a URL that the post shows a preview of.
        limits: limits that count in place of the network's usual ones, by name, see `Network.limits`.
    """

    text: str
    media: tuple[Media, ...] = ()
    posts_last_day: int = 0
    title: str = ""
    kind: str = ""
    premium: bool = False
    tags: tuple[str, ...] = ()
    poll_options: tuple[str, ...] = ()
    markup: str = ""
    link: str = ""
    limits: Mapping[str, float] = field(factory=dict)

    @property
    def has_video(self) -> bool:
        """Return whether a video is attached."""
        return any(item.is_video for item in self.media)


Rule = Callable[[Submission], Failure | None]
"""Return why a network rejects a submission, or None when this rule allows it."""
