"""What a post says: whether there is anything, and whether it is short enough."""

from __future__ import annotations

from galleyproof.networks import instagram, telegram, tiktok, x, youtube
from galleyproof.services.publer.posts.post_requests import Candidate, link_address
from galleyproof.services.publer.records import Account
from galleyproof.services.publer.rules.limits import LIMITS

_REEL_CHARACTERS = instagram.MAX_CHARACTERS


def status_text(candidate: Candidate) -> str | None:
    """A status is nothing but its text."""
    is_bare = candidate.kind == "status" and not candidate.attachments
    return "Text can't be blank" if is_bare and not candidate.text.strip() else None


def link_target(candidate: Candidate) -> str | None:
    """A link post leads somewhere."""
    if candidate.kind == "link" and not (link_address(candidate.content) or "").strip():
        return "Link url can't be blank"
    return None


def text_length(candidate: Candidate) -> str | None:
    """A text, with its signature, has at most as many characters as the network takes."""
    limits = LIMITS[candidate.provider]
    most = longest_text(candidate.of, candidate.kind, has_media=bool(candidate.attachments))
    if most is None:
        return None
    count = limits.measure(candidate.signed_text)
    if count <= most:
        return None
    unit = "bytes" if candidate.provider == "youtube" else "characters"
    return f"Text is too long: {count:,} {unit}, and {candidate.network} takes {most:,}"


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


def title_length(candidate: Candidate) -> str | None:
    """A title has at most as many characters as the network takes."""
    most = LIMITS[candidate.provider].title
    title = candidate.content.get("title") or ""
    if most is None or len(title) <= most:
        return None
    return f"Title is too long: {len(title):,} characters, and {candidate.network} takes {most:,}"


def tags_length(candidate: Candidate) -> str | None:
    """YouTube counts the characters of all tags together."""
    most = youtube.MAX_TAG_CHARACTERS
    if candidate.provider == "youtube" and sum(map(len, candidate.content.get("tags") or ())) > most:
        return f"Tags are too long: YouTube takes {most} characters together"
    return None


def long_post(candidate: Candidate) -> str | None:
    """Long posts come with X Premium."""
    if candidate.details.get("type") == "long_post" and not candidate.of.premium:
        return "Long posts need X Premium"
    return None
