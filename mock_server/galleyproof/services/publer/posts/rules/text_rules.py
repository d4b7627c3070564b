"""Rules on texts, titles, tags and links."""

from __future__ import annotations

from galleyproof.networks import instagram, telegram, tiktok, x, youtube
from galleyproof.services.publer.posts.post_requests import PostRequest
from galleyproof.services.publer.posts.rules.limits import Limits
from galleyproof.services.publer.records import Account

_REEL_CHARACTERS = instagram.MAX_CHARACTERS


def status_text(post_request: PostRequest) -> str | None:
    """Reject a status without text."""
    is_bare = post_request.type == "status" and not post_request.attachments
    return "Text can't be blank" if is_bare and not post_request.text.strip() else None


def link_target(post_request: PostRequest) -> str | None:
    """Reject link posts without a URL."""
    if post_request.type == "link" and not (post_request.content.link_url or "").strip():
        return "Link url can't be blank"
    return None


def text_length(post_request: PostRequest) -> str | None:
    """Reject texts that, with their signature, are longer than the network accepts."""
    limits = post_request.limits
    most = longest_text(
        limits, post_request.required_account, post_request.type, has_media=bool(post_request.attachments)
    )
    if most is None:
        return None
    count = limits.measure(post_request.signed_text)
    if count <= most:
        return None
    unit = "bytes" if post_request.provider == "youtube" else "characters"
    return f"Text is too long: {count:,} {unit}, and {post_request.network} allows {most:,}"


def longest_text(limits: Limits, account: Account, kind: str, *, has_media: bool) -> float | None:
    """Return the maximum length of a text for a type of post on an account, None without a limit."""
    match account.provider, kind:
        case "facebook", "reel":
            return _REEL_CHARACTERS
        case "twitter", _ if account.premium:
            return x.MAX_PREMIUM_CHARACTERS
        case "telegram", _ if has_media:
            return telegram.MAX_CAPTION_CHARACTERS
        case "tiktok", "photo" | "carousel":
            return tiktok.MAX_PHOTO_CHARACTERS
    return limits.text


def title_length(post_request: PostRequest) -> str | None:
    """Reject titles that are longer than the network accepts."""
    most = post_request.limits.title
    title = post_request.content.title or ""
    if most is None or len(title) <= most:
        return None
    return f"Title is too long: {len(title):,} characters, and {post_request.network} allows {most:,}"


def tags_length(post_request: PostRequest) -> str | None:
    """Reject YouTube tags that are too long together."""
    most = youtube.MAX_TAG_CHARACTERS
    if post_request.provider == "youtube" and sum(map(len, post_request.content.tags)) > most:
        return f"Tags are too long: YouTube allows {most} characters in total"
    return None


def long_post(post_request: PostRequest) -> str | None:
    """Reject long posts without X Premium."""
    if post_request.content.details.type == "long_post" and not post_request.required_account.premium:
        return "Long posts need X Premium"
    return None
