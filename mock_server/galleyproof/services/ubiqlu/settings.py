"""What Ubiqlu's document leaves open, each with a default and the other reading as a setting."""

from __future__ import annotations

from attrs import frozen

from galleyproof.kernel.settings import choice, switch


@frozen
class UbiqluSettings:
    """How the Ubiqlu mock reads the contract where its prose is silent."""

    scheduled_at_with_other_timing: str = choice(
        "reject",
        "ignore",
        help="A scheduledAt sent with a timing other than scheduled: refuse it or ignore it.",
    )
    scheduled_at_format: str = choice(
        "any_offset", "z_only", help="Offsets taken in scheduledAt: any, or only the UTC designator Z."
    )
    duplicate_accounts: str = choice(
        "reject", "dedupe", help="The same account twice in one post: refuse it, or keep the first."
    )
    most_accounts: str = choice("unlimited", "50", help="How many accounts one post may name.")
    instagram_text_only: str = choice(
        "reject", "fail_target", help="Instagram without media: refuse the post, or let that target fail."
    )
    platform_rules: str = choice(
        "at_publish",
        "at_create",
        "off",
        help="When a network's own limits are checked: at publish time, or with a 400 at once.",
    )
    detect_duplicates: bool = switch(
        False, help="LinkedIn and Facebook refuse a text that the account has already published."
    )
    unentitled_scheduled_posts: str = choice(
        "publish", "fail", help="A scheduled post whose workspace has lost its plan by then."
    )
    sign_content_type: bool = switch(
        False, help="The upload address is signed for one content type: another is refused with 403."
    )
    materialise_uploads: bool = switch(
        False, help="An upload address comes with its object already stored, for contract runs without a PUT."
    )
    idempotency_key: bool = switch(
        False, help="POST posts honours an Idempotency-Key header (the mock's own; the service has none)."
    )
    rate_limit: str = choice(
        "off", "realistic", help="60 requests a minute per key, answered with 429 (the document has no 429)."
    )
