"""Facebook Pages: limits of the Graph API, and how it rejects a post (codes and subcodes)."""

from __future__ import annotations

from datetime import timedelta

from galleyproof.networks.shared.failure import (
    FIX,
    NEVER,
    RECONNECT,
    TRANSIENT,
    WAIT,
    Failure,
    by_id,
    graph_failure,
)
from galleyproof.networks.shared.network import Network, digits
from galleyproof.networks.shared.rules import (
    MEGABYTE,
    readable_media,
)
from galleyproof.networks.shared.submission import Submission
from galleyproof.networks.text.limits import TEXT, TextLimit, within_text_limits

TITLE = "Facebook"

# Source of each limit, and the date of its last check:
MAX_CHARACTERS = 63_206  # Graph API, Page feed (limit named by other publishers' docs); November 2026
MAX_PHOTO_BYTES = 4 * MEGABYTE  # Graph API error 324 (other publishers' docs: up to 10 MB); November 2026
PHOTO_FORMATS = ("JPEG", "PNG", "GIF", "BMP", "TIFF")  # Graph API, Page photos; November 2026

FAILURES = by_id(
    graph_failure(
        "fb.token_expired", 190, 463, RECONNECT,
        "The connection to this Facebook Page has expired. Reconnect the account.",
        network_message="Error validating access token: the session has expired",
    ),
    graph_failure(
        "fb.token_password", 190, 460, RECONNECT,
        "Facebook ended the connection after a password or security change. Reconnect the account.",
        network_message="Error validating access token: the session was invalidated by a password change",
    ),
    graph_failure(
        "fb.app_removed", 190, 458, RECONNECT,
        "The app was removed from this Facebook account. Reconnect the account.",
        network_message="Error validating access token: the user has not authorized the application",
    ),
    graph_failure(
        "fb.checkpoint", 190, 459, RECONNECT,
        "Facebook asks the account's owner to sign in and pass a check. Do that, then reconnect.",
        network_message="Error validating access token: the user is checkpointed",
    ),
    graph_failure(
        "fb.no_page_role", 190, 492, RECONNECT,
        "The person who connected this Page no longer has a role on it. Reconnect as someone who has.",
        network_message="The session user does not have a role on the page",
    ),
    graph_failure(
        "fb.permission", 200, None, RECONNECT,
        "The permission to post on this Page is missing. Reconnect and grant it.",
        network_message=(
            "Requires pages_read_engagement and pages_manage_posts with sufficient rights on the page"
        ),
        status=403,
    ),
    graph_failure(
        "fb.duplicate", 506, None, FIX,
        "This is identical to the Page's last post. Change the text.",
        network_message="Duplicate status message",
        title="Duplicate post",
    ),
    graph_failure(
        "fb.blocked", 368, 1346003, WAIT,
        "Facebook has blocked this action for some time. Wait before posting again.",
        network_message="The action attempted has been deemed abusive or is otherwise disallowed",
        title="Temporarily blocked",
    ),
    graph_failure(
        "fb.already_posted", 368, None, FIX,
        "Facebook rejects content that was posted repeatedly. Change it.",
        network_message="This content has been posted repeatedly",
    ),
    graph_failure(
        "fb.too_fast", 368, 1390008, WAIT,
        "This Page posted too often in a short time. Wait before posting again.",
        network_message="It looks like this feature is being misused by going too fast",
        title="Too fast",
    ),
    graph_failure(
        "fb.rate_app", 4, None, WAIT,
        "Facebook currently limits the requests of the app. Try again later.",
        network_message="Application request limit reached",
    ),
    graph_failure(
        "fb.rate_page", 32, None, WAIT,
        "Facebook currently limits the requests of this Page. Try again later.",
        network_message="Page request limit reached",
    ),
    graph_failure(
        "fb.limit_reached", 341, None, WAIT,
        "Facebook's limit for the app is reached. Try again later.",
        network_message="Application limit reached",
    ),
    graph_failure(
        "fb.service", 2, None, TRANSIENT,
        "Facebook was unavailable, but the post may exist. Check the Page before you try again.",
        network_message="An unexpected error has occurred. Please retry your request later.",
        status=503,
    ),
    graph_failure(
        "fb.photo_size", 324, 1366046, FIX,
        f"The photo is over Facebook's {MAX_PHOTO_BYTES // MEGABYTE} MB or has a format it cannot read. "
        "Upload a smaller JPEG or PNG.",
        network_message="Your photos could not be uploaded",
        title="Photo too large",
    ),
    graph_failure(
        "fb.bad_link", 1609005, None, FIX,
        "Facebook cannot open the link in this post. Check it.",
        network_message="The link could not be scraped",
    ),
    graph_failure(
        "fb.invalid_param", 100, None, FIX,
        "Facebook rejected part of this post. Shorten or change it.",
        network_message="Invalid parameter",
    ),
    graph_failure(
        "fb.video_upload", 6000, None, FIX,
        "Facebook cannot process this video. Export it again as MP4.",
        network_message="There was a problem uploading your video file",
    ),
    graph_failure(
        "fb.identity", 100, 4854002, NEVER,
        "Facebook requires the Page's owner to confirm their identity first.",
        network_message="The page owner must confirm their identity before posting",
        title="Confirm your identity",
    ),
)  # fmt: skip


def _photo(submission: Submission) -> Failure | None:
    for item in submission.media:
        if item.is_video:
            continue
        if item.size > submission.limits["image_bytes"]:
            size = f"{item.size / MEGABYTE:.1f} MB"
            maximum = f"{submission.limits['image_bytes'] / MEGABYTE:g} MB"
            message = f"The photo has {size}; Facebook allows at most {maximum}. Upload a smaller one."
            return FAILURES["fb.photo_size"].with_message(message)
        if item.format is not None and item.format not in PHOTO_FORMATS:
            return FAILURES["fb.photo_size"]
    return None


TEXTS = (
    TextLimit(
        "text", MAX_CHARACTERS, source="Graph API, Page feed (named by other publishers' docs); 2026-11-26"
    ),
)
_TEXTS_FIT = within_text_limits(TEXTS, {TEXT: FAILURES["fb.invalid_param"]}, network=TITLE)


FACEBOOK = Network(
    name="facebook",
    title=TITLE,
    rules=(
        _TEXTS_FIT,
        readable_media(FAILURES["fb.photo_size"], network=TITLE),
        _photo,
    ),
    failures=FAILURES,
    texts=TEXTS,
    limits={
        "image_bytes": MAX_PHOTO_BYTES,
    },
    token_expired=FAILURES["fb.token_expired"],
    text_latency=timedelta(seconds=3),
    image_latency=timedelta(seconds=3),
    video_latency=timedelta(seconds=20),
    post_url=lambda token, handle: f"https://www.facebook.com/{handle}/posts/{digits(token, 15)}",
)
