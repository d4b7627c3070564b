"""The rules that a pair of a post and an account must pass, in the order they are asked.

The first rule that objects decides; its sentence becomes an entry of the job's failures. Sentences are
ours except where a rule says that the live service was recorded.
"""

from __future__ import annotations

from galleyproof.services.publer.posts.post_requests import DRAFT, IDEA, PostRequest
from galleyproof.services.publer.rules import (
    account_rules,
    extra_rules,
    media_rules,
    network_rules,
    poll_rules,
    text_rules,
    time_rules,
)
from galleyproof.services.publer.rules.rule import Rule

ACCOUNT: tuple[Rule, ...] = (account_rules.connected, account_rules.unlocked, account_rules.offered_kind)

TIME: tuple[Rule, ...] = (
    time_rules.may_repeat,
    time_rules.recurring_alone,
    time_rules.not_backdated,
    time_rules.a_minute_ahead,
)

CONTENT: tuple[Rule, ...] = (
    media_rules.inside_the_network,
    media_rules.known,
    account_rules.one_tiktok_account,
    account_rules.carousel_on_pages,
    text_rules.status_text,
    text_rules.link_target,
    network_rules.article,
    network_rules.carousel_links,
    poll_rules.poll,
    media_rules.there,
    media_rules.external_only_where_taken,
    media_rules.unmixed,
    media_rules.of_the_right_kind,
    media_rules.few_enough,
    media_rules.small_enough,
    media_rules.big_enough,
    media_rules.within_frame,
    media_rules.long_enough,
    network_rules.board,
    network_rules.tiktok_photo_title,
    network_rules.google_dates,
    network_rules.trial_reel,
    network_rules.privacy,
    network_rules.own_words,
    network_rules.background,
    text_rules.long_post,
    text_rules.text_length,
    text_rules.title_length,
    text_rules.tags_length,
)

EXTRAS: tuple[Rule, ...] = (
    extra_rules.signature,
    extra_rules.watermark,
    extra_rules.place,
    extra_rules.comments,
    extra_rules.share,
)

PLAN_RULES = (*ACCOUNT, *TIME, *CONTENT, *EXTRAS)
"""For everything that is to be published."""

DRAFT_RULES: tuple[Rule, ...] = (
    account_rules.unlocked,
    account_rules.offered_kind,
    media_rules.inside_the_network,
    media_rules.known,
)
"""A draft may be unfinished; it only has to be one that can be finished."""

IDEA_RULES: tuple[Rule, ...] = (account_rules.idea_kind, media_rules.known)
"""An idea has no account."""


def rejection_reason(post_request: PostRequest) -> str | None:
    """Return the reason to reject a post, or None if all rules accept it."""
    rules = {DRAFT: DRAFT_RULES, IDEA: IDEA_RULES}.get(post_request.method, PLAN_RULES)
    return next((sentence for rule in rules if (sentence := rule(post_request))), None)
