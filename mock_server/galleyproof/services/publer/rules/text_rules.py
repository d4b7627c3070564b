"""What a post says: whether there is anything, and whether it is short enough."""

from __future__ import annotations

from galleyproof.networks import instagram, telegram, tiktok, x, youtube
from galleyproof.services.publer.posts.post_requests import PostRequest
from galleyproof.services.publer.records import Account
from galleyproof.services.publer.rules.limits import LIMITS

_REEL_CHARACTERS = instagram.MAX_CHARACTERS


def status_text(post_request: PostRequest) -> str | None:
    """A status is nothing but its text."""
    is_bare = post_request.kind == "status" and not post_request.attachments
    return "Text can't be blank" if is_bare and not post_request.text.strip() else None


def link_target(post_request: PostRequest) -> str | None:
    """A link post leads somewhere."""
    if post_request.kind == "link" and not (post_request.content.link_url or "").strip():
        return "Link url can't be blank"
    return None


def text_length(post_request: PostRequest) -> str | None:
    """A text, with its signature, has at most as many characters as the network takes."""
    limits = LIMITS[post_request.provider]
    most = longest_text(post_request.of, post_request.kind, has_media=bool(post_request.attachments))
    if most is None:
        return None
    count = limits.measure(post_request.signed_text)
    if count <= most:
        return None
    unit = "bytes" if post_request.provider == "youtube" else "characters"
    return f"Text is too long: {count:,} {unit}, and {post_request.network} takes {most:,}"


def longest_text(account: Account, kind: str, *, has_media: bool) -> int | None:
    """Return how long a text of a kind of post may be on an account, None without a limit."""
    match account.provider, kind:
        case "facebook", "reel":
            return _REEL_CHARACTERS
        case "twitter", _ if account.premium:
            return x.MAX_PREMIUM_CHARACTERS
        case "telegram", _ if has_media:
            return telegram.MAX_CAPTION_CHARACTERS
        case "tiktok", "photo" | "carousel":
            return tiktok.MAX_PHOTO_CHARACTERS
    return LIMITS[account.provider].text


def title_length(post_request: PostRequest) -> str | None:
    """A title has at most as many characters as the network takes."""
    most = LIMITS[post_request.provider].title
    title = post_request.content.title or ""
    if most is None or len(title) <= most:
        return None
    return f"Title is too long: {len(title):,} characters, and {post_request.network} takes {most:,}"


def tags_length(post_request: PostRequest) -> str | None:
    """YouTube counts the characters of all tags together."""
    most = youtube.MAX_TAG_CHARACTERS
    if post_request.provider == "youtube" and sum(map(len, post_request.content.tags)) > most:
        return f"Tags are too long: YouTube takes {most} characters together"
    return None


def long_post(post_request: PostRequest) -> str | None:
    """Long posts come with X Premium."""
    if post_request.content.details.type == "long_post" and not post_request.of.premium:
        return "Long posts need X Premium"
    return None
