"""The records and settings of Acme Notices."""

from __future__ import annotations

from datetime import datetime

from attrs import frozen
from galleyproof.kernel.lifecycle import Lifecycle
from galleyproof.kernel.settings import bool_field

NOTICE = Lifecycle.of(
    "a notice",
    [(None, "create", "publishing"), ("publishing", "publish", "published")],
)


@frozen
class Notice:
    """A notice; the fields are those of the contract."""

    id: str
    text: str
    state: str
    created_at: datetime
    published_at: datetime | None = None


@frozen
class Job:
    """The job that publishes a notice."""

    id: str
    notice_id: str
    done: bool = False


@frozen
class RateWindow:
    """The requests of a key in the current minute; the id is the key."""

    id: str
    began: datetime
    used: int


@frozen
class NoticesSettings:
    """The settings of Acme Notices."""

    rate_limit: bool = bool_field(True, help="Respond with 429 after 30 requests per minute and key.")
