"""The rules that a pair of a post and an account must pass, in the order they are asked.

The first rule that objects decides; its sentence becomes an entry of the job's failures. Sentences are
ours except where a rule says that the live service was recorded.
"""

from __future__ import annotations

from collections.abc import Callable

from galleyproof.services.publer.posts.post_requests import DRAFT, IDEA, PostRequest
from galleyproof.services.publer.rules import (
    account_rules,
    media_rules,
    network_rules,
    poll_rules,
    text_rules,
    time_rules,
)

Rule = Callable[[PostRequest], str | None]
"""Returns the reason to reject a post, for the job's failures, or None."""

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
    network_rules.album,
    network_rules.tiktok_photo_title,
    network_rules.google_event,
    network_rules.trial_reel,
    network_rules.privacy,
    network_rules.valid_options,
    network_rules.text_background,
    text_rules.long_post,
    text_rules.text_length,
    text_rules.title_length,
    text_rules.tags_length,
)

EXTRAS: tuple[Rule, ...] = (
    account_rules.signature,
    account_rules.watermark,
    account_rules.location,
    account_rules.comments,
    account_rules.share,
)

PLAN_RULES = (*ACCOUNT, *TIME, *CONTENT, *EXTRAS)
"""For everything that is to be published."""

DRAFT_RULES: tuple[Rule, ...] = (
    account_rules.is_not_locked,
    account_rules.offered_type,
    media_rules.media_inside_network,
    media_rules.media_exists,
)
"""A draft may be unfinished; it only has to be one that can be finished."""

IDEA_RULES: tuple[Rule, ...] = (account_rules.idea_type, media_rules.media_exists)
"""An idea has no account."""


def rejection_reason(post_request: PostRequest) -> str | None:
    """Return the reason to reject a post, or None if all rules accept it."""
    rules = {DRAFT: DRAFT_RULES, IDEA: IDEA_RULES}.get(post_request.mode, PLAN_RULES)
    return next((sentence for rule in rules if (sentence := rule(post_request))), None)
