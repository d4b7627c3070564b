"""What a network receives of a post, for the rules and for publishing."""

from __future__ import annotations

from collections.abc import Iterable

from galleyproof.kernel.sandbox import SandboxState
from galleyproof.networks.publishing.limits import changed_limits
from galleyproof.networks.shared.submission import Media as NetworkMedia
from galleyproof.networks.shared.submission import Submission
from galleyproof.services.publer.posts.network_content import NetworkContent
from galleyproof.services.publer.posts.post_requests import Attachment, PostRequest
from galleyproof.services.publer.records import Account


def make_submission(
    sandbox: SandboxState,
    account: Account,
    content: NetworkContent,
    attachments: Iterable[Attachment],
    *,
    kind: str,
    text: str,
    posts_last_day: int = 0,
) -> Submission:
    """Return what an account's network receives.

    Args:
        sandbox: where the limits of the network are.
        account: the account.
        content: the content for the network.
        attachments: the media; documents are left out.
        kind: the type of post.
        text: the text with its signature.
        posts_last_day: how many posts the account published in the last 24 hours.
    """
    return Submission(
        text=text,
        media=tuple(_network_media(item) for item in attachments if item.type != "document"),
        posts_last_day=posts_last_day,
        title=content.title or "",
        kind=kind,
        premium=account.premium,
        tags=content.tags,
        poll_options=tuple(option.strip() for option in content.options),
        markup=content.parse_mode or "" if account.provider == "telegram" else "",
        link=content.link_url or "",
        limits=changed_limits(sandbox, account.provider),
    )


def requested(post_request: PostRequest) -> Submission:
    """Return what the network would receive if a request became a post."""
    return make_submission(
        post_request.sandbox,
        post_request.required_account,
        post_request.content,
        post_request.attachments,
        kind=post_request.type,
        text=post_request.signed_text,
    )


def _network_media(item: Attachment) -> NetworkMedia:
    alt_text = item.alt_text or ""
    if item.media is None:
        return NetworkMedia(is_video=item.type == "video", size=0, alt_text=alt_text)
    return NetworkMedia(
        is_video=item.type == "video",
        size=item.media.size,
        format=item.media.format,
        width=item.media.width,
        height=item.media.height,
        seconds=item.media.seconds,
        alt_text=alt_text,
    )
