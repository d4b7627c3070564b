"""Settings for the points that Publer's documents leave open; the first value is the default."""

from __future__ import annotations

from attrs import frozen

from galleyproof.kernel.settings import bool_field, choice_field, list_field


@frozen
class PublerSettings:
    """How the Publer mock interprets what the documents do not say, or say in different ways."""

    dialect: str = choice_field(
        "introduction",
        "reference",
        "live",
        help="The format of requests and responses: as in the introduction, in the reference pages, or as live "
        "programs see it.",
    )
    rate_limit: bool = bool_field(
        False, help="Respond with 429 after 100 requests in two minutes per user. The headers are always sent."
    )
    rate_window: str = choice_field(
        "fixed", "sliding", help="How the two minutes of the rate limit are counted: from the first request, or back from now."
    )
    import_allowed_hosts: tuple[str, ...] = list_field(
        help="Hosts that imports really download from. Media from all other hosts is synthesized."
    )
