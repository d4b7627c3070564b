"""The rules for posts, in the order in which they are checked.

The first rule that rejects a post decides; its message becomes a failure of the job. Messages are our own,
unless a rule says that its message was observed on the live service.
"""

from __future__ import annotations

from collections.abc import Callable

from galleyproof.services.publer.posts.post_requests import DRAFT, IDEA, PostRequest
from galleyproof.services.publer.posts.rules import (
    account_rules,
    media_rules,
    network_rules,
    poll_rules,
    text_rules,
    time_rules,
)

Rule = Callable[[PostRequest], str | None]
"""Returns the message of the failure, or None if the rule accepts the post."""

ACCOUNT: tuple[Rule, ...] = (
    account_rules.is_connected,
    account_rules.is_not_locked,
    account_rules.offered_type,
)

TIME: tuple[Rule, ...] = (
    time_rules.may_repeat,
    time_rules.recurring_not_in_bulk,
    time_rules.not_in_the_past,
    time_rules.one_minute_ahead,
)

CONTENT: tuple[Rule, ...] = (
    media_rules.media_inside_network,
    media_rules.media_exists,
    account_rules.one_tiktok_account,
    account_rules.carousel_on_pages,
    text_rules.status_text,
    text_rules.link_target,
    network_rules.article_content,
    network_rules.carousel_links,
    poll_rules.poll,
    media_rules.required_media,
    media_rules.external_media,
    media_rules.no_mixed_types,
    media_rules.allowed_types,
    media_rules.max_count,
    media_rules.max_file_size,
    media_rules.min_size,
    media_rules.dimensions,
    media_rules.video_length,
    media_rules.pages,
    network_rules.album,
    network_rules.tiktok_photo_title,
    network_rules.google_event,
    network_rules.trial_reel,
    network_rules.privacy,
    network_rules.valid_options,
    network_rules.text_background,
    text_rules.long_post,
    text_rules.text_lengths,
)

EXTRAS: tuple[Rule, ...] = (
    account_rules.signature,
    account_rules.watermark,
    account_rules.location,
    account_rules.comments,
    account_rules.share,
)

PLAN_RULES = (*ACCOUNT, *TIME, *CONTENT, *EXTRAS)
"""For posts that are to be published."""

DRAFT_RULES: tuple[Rule, ...] = (
    account_rules.is_not_locked,
    account_rules.offered_type,
    media_rules.media_inside_network,
    media_rules.media_exists,
)
"""For drafts, which may be unfinished."""

IDEA_RULES: tuple[Rule, ...] = (account_rules.idea_type, media_rules.media_exists)
"""For ideas, which have no account."""


def rejection_reason(post_request: PostRequest) -> str | None:
    """Return the reason to reject a post, or None if all rules accept it."""
    rules = {DRAFT: DRAFT_RULES, IDEA: IDEA_RULES}.get(post_request.mode, PLAN_RULES)
    return next((sentence for rule in rules if (sentence := rule(post_request))), None)
