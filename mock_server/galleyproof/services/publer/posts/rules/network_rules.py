"""Rules of single networks beyond text and media."""

from __future__ import annotations

from galleyproof.services.publer.posts.post_requests import PostRequest
from galleyproof.services.publer.scheduling import times

_BUTTONS = """
    NO_BUTTON SHOP_NOW BOOK_TRAVEL LEARN_MORE SIGN_UP DOWNLOAD GET_OFFER GET_DIRECTIONS BUY_NOW CALL_NOW
    APPLY_NOW MESSAGE_PAGE SEND_MESSAGE CONTACT_US SUBSCRIBE USE_APP PLAY_GAME WATCH_VIDEO WATCH_MORE
    OPEN_LINK
"""
BUTTONS = frozenset(_BUTTONS.split())
"""Values of a sublink's ``call_to_action``.

Source: Publer API reference, schema FacebookSublink, read 2026-08-13.
"""

_BACKGROUNDS = """
    106018623298955 365653833956649 618093735238824 191761991491375 2193627793985415 200521337465306
    1821844087883360 177465482945164 160419724814650 248623902401250 240401816771706 1868855943417360
    255989551804163 1792915444087912 1654916007940525 1679248482160767 518948401838663 423339708139719
    204187940028597 621731364695726 518596398537417 134273813910336 217321755510854 323371698179784
    901751159967576 552118025129095 263789377694911 606643333067842 458988134561491 548109108916650
    175493843120364 338976169966519 206513879997925 168373304017982 1271157196337260 174496469882866
    862667370603267 127541261450947 218067308976029 688479024672716 238863426886624 301029513638534
    154977255088164 1941912679424590 396343990807392 143093446467972 161409924510923 145893972683590
    217761075370932 931584293685988 148862695775447 100114277230063 558836317844129 172497526576609
    433967226963128 197865920864520 643122496026756 762009070855346 228164237768720 146487026137131
    221828835275596 1903718606535395 1881421442117417 249307305544279 1777259169190672 303063890126415
    122708641613922 319468561816672 121945541697934 288211338285858 446330032368780 219266485227663
    1289741387813798 1365883126823705
"""
BACKGROUNDS = frozenset(_BACKGROUNDS.split())
"""Values of ``text_format_preset_id``: backgrounds for short texts.

Source: Publer API reference, schema FacebookNetworkContent, read 2026-08-13.
"""

MAX_SUBLINKS = 10
"""Links of a Facebook carousel.

Source: Publer API reference, posting/create-posts/content-types/platform-specific-formats/
multi-link-posts-facebook-carousels, read 2026-11-26.
"""

# Source of the values below: Publer API reference, schemas YouTubeNetworkContent, TikTokNetworkContent,
# TwitterNetworkContent, MastodonNetworkContent and TelegramNetworkContent, read 2026-08-13.
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


def album(post_request: PostRequest) -> str | None:
    """Reject pins without a board and unknown albums. First message observed on the live service."""
    if post_request.provider not in ("pinterest", "facebook"):
        return None
    album_id = post_request.target.album_id or post_request.content.board_id
    if not album_id:
        return "Album can't be blank" if post_request.provider == "pinterest" else None
    if all(album.id != album_id for album in post_request.required_account.albums):
        return "Album does not exist for this account"
    return None


def tiktok_photo_title(post_request: PostRequest) -> str | None:
    """Reject TikTok photos without a title."""
    is_photo = post_request.provider == "tiktok" and post_request.type in ("photo", "carousel")
    if is_photo and not (post_request.content.title or "").strip():
        return "TikTok requires a title for photos"
    return None


def privacy(post_request: PostRequest) -> str | None:
    """Reject privacy settings that YouTube or TikTok does not have."""
    words = _PRIVACY.get(post_request.provider)
    chosen = post_request.content.details.privacy or post_request.content.privacy
    if words is None or not chosen or chosen in words:
        return None
    return f"Privacy is not valid: {post_request.network} has {', '.join(words)}"


def valid_options(post_request: PostRequest) -> str | None:
    """Reject unknown values of the reply, visibility and format settings."""
    name, words = _WORDS.get(post_request.provider, ("", ()))
    content = post_request.content
    chosen = {
        "twitter": content.reply_settings,
        "mastodon": content.visibility,
        "telegram": content.parse_mode,
    }.get(post_request.provider)
    if not chosen or chosen in words:
        return None
    return f"{name} is not valid: {post_request.network} has {', '.join(words)}"


def trial_reel(post_request: PostRequest) -> str | None:
    """Reject trial reels that are no reels, and unknown values."""
    chosen = post_request.content.details.trial_reel
    if post_request.provider != "instagram" or not chosen:
        return None
    if post_request.type != "reel":
        return "Only reels can be trial reels"
    return None if chosen in ("MANUAL", "SS_PERFORMANCE") else "Trial reel is not valid"


def google_event(post_request: PostRequest) -> str | None:
    """Reject Google events and offers without a title, a start and an end after it."""
    details = post_request.content.details
    kind = details.type or post_request.type
    if post_request.provider != "google" or kind not in ("event", "offer"):
        return None
    if not (details.title or "").strip():
        return f"Google requires a title for an {kind}"
    begins, ends = (times.read_moment(text or "") for text in (details.start, details.end))
    if begins is None or ends is None:
        return f"Google requires start and end for an {kind}"
    return f"The {kind} must end after it starts" if ends <= begins else None


def article_content(post_request: PostRequest) -> str | None:
    """Reject articles without content."""
    if post_request.provider == "wordpress" and not post_request.content.has_article:
        return "Content can't be blank"
    return None


def carousel_links(post_request: PostRequest) -> str | None:
    """Reject Facebook carousels without links, with too many links or unknown buttons."""
    if (post_request.provider, post_request.type) != ("facebook", "carousel"):
        return None
    sublinks = post_request.content.sublinks
    if not sublinks and not post_request.attachments:
        return "A Facebook carousel requires links"
    if len(sublinks) > MAX_SUBLINKS:
        return f"A Facebook carousel has at most {MAX_SUBLINKS} links"
    for sublink in sublinks:
        button = sublink.call_to_action
        if button and button not in BUTTONS:
            return "Call to action is not valid"
        if button == "CALL_NOW" and not sublink.phone_number:
            return "Call now requires a phone number"
    return None


def text_background(post_request: PostRequest) -> str | None:
    """Reject text backgrounds that Facebook does not have."""
    chosen = post_request.content.details.background_id
    if post_request.provider != "facebook" or not chosen or chosen in BACKGROUNDS:
        return None
    return "The text background does not exist"
