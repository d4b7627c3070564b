"""How Facebook refuses a Page post (Graph API codes and subcodes)."""

from __future__ import annotations

from galleyproof.networks.failures.failure import Failure, Remedy
from galleyproof.networks.failures.meta import graph_failure

T, W, F, R, N = Remedy.TRANSIENT, Remedy.WAIT, Remedy.FIX, Remedy.RECONNECT, Remedy.NEVER

FAILURES: tuple[Failure, ...] = (
    graph_failure(
        "fb.token_expired", 190, 463, R,
        "The connection to this Facebook Page has expired. Reconnect the account.",
        message="Error validating access token: the session has expired",
    ),
    graph_failure(
        "fb.token_password", 190, 460, R,
        "Facebook ended the connection after a password or security change. Reconnect the account.",
        message="Error validating access token: the session was invalidated by a password change",
    ),
    graph_failure(
        "fb.app_removed", 190, 458, R,
        "The app was removed from this Facebook account. Reconnect the account.",
        message="Error validating access token: the user has not authorized the application",
    ),
    graph_failure(
        "fb.checkpoint", 190, 459, R,
        "Facebook wants the account's owner to sign in and clear a check. Do that, then reconnect.",
        message="Error validating access token: the user is checkpointed",
    ),
    graph_failure(
        "fb.no_page_role", 190, 492, R,
        "The person who connected this Page has no role on it any more. Reconnect with one who has.",
        message="The session user does not have a role on the page",
    ),
    graph_failure(
        "fb.permission", 200, None, R,
        "The right to post on this Page is missing. Reconnect and grant it.",
        message="Requires pages_read_engagement and pages_manage_posts with sufficient rights on the page",
        status=403,
    ),
    graph_failure(
        "fb.duplicate", 506, None, F,
        "This is identical to the Page's last post. Change the text.",
        message="Duplicate status message",
        title="Duplicate post",
    ),
    graph_failure(
        "fb.blocked", 368, 1346003, W,
        "Facebook has blocked this action for a time. Wait before posting again.",
        message="The action attempted has been deemed abusive or is otherwise disallowed",
        title="Temporarily blocked",
    ),
    graph_failure(
        "fb.already_posted", 368, None, F,
        "Facebook refuses the same content again and again. Change it.",
        message="This content has been posted repeatedly",
    ),
    graph_failure(
        "fb.too_fast", 368, 1390008, W,
        "Posts on this Page came too fast. Wait a while.",
        message="It looks like this feature is being misused by going too fast",
        title="Too fast",
    ),
    graph_failure(
        "fb.rate_app", 4, None, W,
        "Facebook throttles the app at the moment. Try again later.",
        message="Application request limit reached",
    ),
    graph_failure(
        "fb.rate_page", 32, None, W,
        "Facebook throttles this Page at the moment. Try again later.",
        message="Page request limit reached",
    ),
    graph_failure(
        "fb.limit_reached", 341, None, W,
        "Facebook's limit for the app is reached. Try again later.",
        message="Application limit reached",
    ),
    graph_failure(
        "fb.service", 2, None, T,
        "Facebook was unavailable; the post may exist all the same. Look at the Page before trying again.",
        message="An unexpected error has occurred. Please retry your request later.",
        status=503,
    ),
    graph_failure(
        "fb.photo_size", 324, 1366046, F,
        "The photo is over Facebook's 4 MB or has a format it cannot read. Upload a smaller JPEG or PNG.",
        message="Your photos could not be uploaded",
        title="Photo too large",
    ),
    graph_failure(
        "fb.bad_link", 1609005, None, F,
        "Facebook cannot open the link in this post. Check it.",
        message="The link could not be scraped",
    ),
    graph_failure(
        "fb.invalid_param", 100, None, F,
        "Facebook rejected part of this post. Shorten or change it.",
        message="Invalid parameter",
    ),
    graph_failure(
        "fb.video_upload", 6000, None, F,
        "Facebook cannot process this video. Export it again as MP4.",
        message="There was a problem uploading your video file",
    ),
    graph_failure(
        "fb.identity", 100, 4854002, N,
        "Facebook wants the Page's owner to confirm their identity first.",
        message="The page owner must confirm their identity before posting",
        title="Confirm your identity",
    ),
)  # fmt: skip
