"""Rules on texts, titles, tags and links."""

from __future__ import annotations

from galleyproof.networks import NETWORKS
from galleyproof.networks.text.limits import TAGS, long_texts
from galleyproof.services.publer.posts.post_requests import PostRequest
from galleyproof.services.publer.posts.submissions import requested


def status_text(post_request: PostRequest) -> str | None:
    """Reject a status without text."""
    is_bare = post_request.type == "status" and not post_request.attachments
    return "Text can't be blank" if is_bare and not post_request.text.strip() else None


def link_target(post_request: PostRequest) -> str | None:
    """Reject link posts without a URL."""
    if post_request.type == "link" and not (post_request.content.link_url or "").strip():
        return "Link url can't be blank"
    return None


def text_lengths(post_request: PostRequest) -> str | None:
    """Reject texts that are longer than the network accepts, as the network counts them.

    The text counts with its signature; titles, alternative texts, tags and poll options have limits too.
    """
    network = NETWORKS[post_request.provider]
    limits = (*post_request.limits.texts, *network.texts)
    submission = requested(post_request)
    found = next(long_texts(limits, submission, submission.limits), None)
    if found is None:
        return None
    part, unit = found.limit.part.replace("_", " ").capitalize(), found.limit.measure.unit
    verb = "are" if found.limit.part == TAGS else "is"
    return (
        f"{part} {verb} too long: {found.count:,} {unit}, and {post_request.network} allows {found.maximum:,}"
    )


def long_post(post_request: PostRequest) -> str | None:
    """Reject long posts without X Premium."""
    if post_request.content.details.type == "long_post" and not post_request.required_account.premium:
        return "Long posts need X Premium"
    return None
