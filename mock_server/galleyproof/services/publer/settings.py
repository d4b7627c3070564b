"""What Publer's documents leave open or disagree on: a default each, the other readings as settings."""

from __future__ import annotations

from attrs import frozen

from galleyproof.kernel.settings import bool_field, choice_field, list_field


@frozen
class PublerSettings:
    """How the Publer mock reads its documents."""

    dialect: str = choice_field(
        "introduction",
        "reference",
        "live",
        help="Whose wire shape it speaks: the introduction, the reference pages or live programs.",
    )
    rate_limit: bool = bool_field(
        False, help="Answer 429 past 100 requests in two minutes per user; the headers are always sent."
    )
    rate_window: str = choice_field(
        "fixed", "sliding", help="How the two minutes of the rate limit are counted."
    )
    import_allowed_hosts: tuple[str, ...] = list_field(
        help="Hosts that an import may really fetch from; media of every other host is made up."
    )
