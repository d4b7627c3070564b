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
        help="The format of responses: that of the introduction, the reference pages or the live service.",
    )
    rate_limit: bool = bool_field(
        False, help="Respond with 429 after 100 requests in two minutes. The headers are always sent."
    )
    rate_window: str = choice_field(
        "fixed", "sliding", help="Whether the window of the rate limit is fixed or moves with the clock."
    )
    import_allowed_hosts: tuple[str, ...] = list_field(
        help="Hosts that imports really download from. Media from all other hosts is synthesized."
    )
