"""Settings for the points that Publer's documents leave open; the first value is the default."""

from __future__ import annotations

from attrs import frozen

from galleyproof.kernel.settings import bool_field, choice_field, list_field, time_zone_field


@frozen
class PublerSettings:
    """How the Publer mock interprets what the documents do not say, or say in different ways."""

    dialect: str = choice_field(
        "introduction",
        "reference",
        "live",
        help="The format of responses: that of the introduction, the reference pages or the live service.",
    )
    rate_limit: bool = bool_field(
        False, help="Respond with 429 after 100 requests in two minutes. The headers are always sent."
    )
    rate_window: str = choice_field(
        "fixed", "sliding", help="Whether the window of the rate limit is fixed or moves with the clock."
    )
    rate_limit_headers: bool = bool_field(
        True, help="Send the X-RateLimit headers. One public program says that the live service sends none."
    )
    job_payload: str = choice_field(
        "kept",
        "once",
        help="Whether the payload of a finished job can be read again. One public program says once only.",
    )
    require_user_agent: bool = bool_field(
        False, help="Reject requests without a User-Agent with 403, as the CDN of the live service may do."
    )
    time_zone: str = time_zone_field(
        help="The time zone of the workspaces, in which the live dialect shows the best times."
    )
    import_allowed_hosts: tuple[str, ...] = list_field(
        help="Hosts that imports really download from. Media from all other hosts is synthesized."
    )
