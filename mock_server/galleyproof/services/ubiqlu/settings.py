"""Settings for the points that Ubiqlu's API document leaves open; the first value is the default."""

from __future__ import annotations

from attrs import frozen

from galleyproof.kernel.settings import bool_field, choice_field


@frozen
class UbiqluSettings:
    """How the Ubiqlu mock interprets what the API document does not say."""

    scheduled_at_with_other_timing: str = choice_field(
        "reject",
        "ignore",
        help="scheduledAt together with a timing other than scheduled: reject the request, or ignore it.",
    )
    scheduled_at_format: str = choice_field(
        "any_offset", "z_only", help="Accepted offsets in scheduledAt: any, or only the UTC designator Z."
    )
    duplicate_accounts: str = choice_field(
        "reject", "dedupe", help="The same account twice in one post: reject the request, or keep the first."
    )
    max_accounts: str = choice_field("unlimited", "50", help="The maximum number of accounts in one post.")
    instagram_text_only: str = choice_field(
        "reject", "fail_target", help="Instagram without media: reject the post, or fail only that target."
    )
    platform_rules: str = choice_field(
        "at_publish",
        "at_create",
        "off",
        help="When a network's limits are checked: when publishing, at once with a 400, or never.",
    )
    detect_duplicates: bool = bool_field(
        False, help="LinkedIn and Facebook reject a text that the account has already published."
    )
    scheduled_posts_without_plan: str = choice_field(
        "publish", "fail", help="A scheduled post whose workspace has lost its plan when the post is due."
    )
    sign_content_type: bool = bool_field(
        False, help="The upload URL is signed for one content type; another one is rejected with 403."
    )
    auto_complete_uploads: bool = bool_field(
        False, help="Each upload URL counts as uploaded at once, for contract tests that send no PUT."
    )
    idempotency_key: bool = bool_field(
        False, help="POST posts honours an Idempotency-Key header (the mock only; the service has none)."
    )
    rate_limit: bool = bool_field(
        False, help="Respond with 429 after 60 requests per minute and key (the document has no 429)."
    )
