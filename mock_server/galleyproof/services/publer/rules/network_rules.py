"""What single networks ask for beyond text and media."""

from __future__ import annotations

from galleyproof.services.publer.posts.post_requests import Candidate
from galleyproof.services.publer.rules.facebook_enums import BACKGROUNDS, BUTTONS
from galleyproof.services.publer.scheduling import times

MAX_SUBLINKS = 10
_TIKTOK_PRIVACY = ("PUBLIC_TO_EVERYONE", "MUTUAL_FOLLOW_FRIENDS", "FOLLOWER_OF_CREATOR", "SELF_ONLY")
_PRIVACY = {
    "youtube": ("public", "unlisted", "private"),
    "tiktok": _TIKTOK_PRIVACY,
}
_WORDS = {
    "twitter": ("replySettings", ("everyone", "mentionedUsers", "following")),
    "mastodon": ("visibility", ("public", "unlisted", "private", "direct")),
    "telegram": ("parseMode", ("Markdown", "HTML")),
}


def board(candidate: Candidate) -> str | None:
    """A pin goes on a board; the sentence for none is recorded from the live service."""
    if candidate.provider not in ("pinterest", "facebook"):
        return None
    album_id = candidate.target.get("album_id") or candidate.content.get("boardId")
    if not album_id:
        return "Album can't be blank" if candidate.provider == "pinterest" else None
    if all(album.id != str(album_id) for album in candidate.of.albums):
        return "Album does not exist for this account"
    return None


def tiktok_photo_title(candidate: Candidate) -> str | None:
    """TikTok wants a title over photos."""
    is_photo = candidate.provider == "tiktok" and candidate.kind in ("photo", "carousel")
    if is_photo and not (candidate.content.get("title") or "").strip():
        return "TikTok requires a title for photos"
    return None


def privacy(candidate: Candidate) -> str | None:
    """YouTube and TikTok have their own words for who may watch."""
    words = _PRIVACY.get(candidate.provider)
    chosen = candidate.details.get("privacy") or candidate.content.get("privacy")
    if words is None or not chosen or chosen in words:
        return None
    return f"Privacy is not valid: {candidate.network} has {', '.join(words)}"


def own_words(candidate: Candidate) -> str | None:
    """Who may reply or see, and how a text is formatted, are words of the network."""
    name, words = _WORDS.get(candidate.provider, ("", ()))
    chosen = candidate.content.get(name)
    if not chosen or chosen in words:
        return None
    return f"{name} is not valid: {candidate.network} has {', '.join(words)}"


def trial_reel(candidate: Candidate) -> str | None:
    """Trial reels are reels."""
    chosen = candidate.details.get("trial_reel")
    if candidate.provider != "instagram" or not chosen:
        return None
    if candidate.kind != "reel":
        return "Only reels can be trial reels"
    return None if chosen in ("MANUAL", "SS_PERFORMANCE") else "Trial reel is not valid"


def google_dates(candidate: Candidate) -> str | None:
    """Google's events and offers have a title, a beginning and an end after it."""
    kind = candidate.details.get("type") or candidate.kind
    if candidate.provider != "google" or kind not in ("event", "offer"):
        return None
    if not (candidate.details.get("title") or "").strip():
        return f"Google requires a title for an {kind}"
    begins, ends = (times.read_moment(candidate.details.get(key) or "") for key in ("start", "end"))
    if begins is None or ends is None:
        return f"Google requires start and end for an {kind}"
    return f"The {kind} must end after it starts" if ends <= begins else None


def article(candidate: Candidate) -> str | None:
    """An article has content."""
    if candidate.provider == "wordpress" and not candidate.content.get("content"):
        return "Content can't be blank"
    return None


def carousel_links(candidate: Candidate) -> str | None:
    """A Facebook carousel has one to ten links with buttons that Facebook knows."""
    if (candidate.provider, candidate.kind) != ("facebook", "carousel"):
        return None
    sublinks = candidate.content.get("sublinks") or ()
    if not sublinks and not candidate.attachments:
        return "A Facebook carousel requires links"
    if len(sublinks) > MAX_SUBLINKS:
        return f"A Facebook carousel has at most {MAX_SUBLINKS} links"
    for sublink in sublinks:
        button = sublink.get("call_to_action")
        if button and button not in BUTTONS:
            return "Call to action is not valid"
        if button == "CALL_NOW" and not sublink.get("phone_number"):
            return "Call now needs a phone number"
    return None


def background(candidate: Candidate) -> str | None:
    """A coloured background is one that Facebook has."""
    chosen = candidate.details.get("text_format_preset_id")
    if candidate.provider != "facebook" or not chosen or str(chosen) in BACKGROUNDS:
        return None
    return "The text background does not exist"
