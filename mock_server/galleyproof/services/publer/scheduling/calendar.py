"""The posting times of a workspace's accounts, for gaps, quotas and free slots."""

from __future__ import annotations

from bisect import bisect_left, bisect_right, insort
from datetime import datetime

from attrs import define, field

from galleyproof.kernel.sandbox import SandboxState
from galleyproof.services.publer.posts.rules import quotas
from galleyproof.services.publer.publishing.lifecycle import ACTIVE_STATES, PUBLISHED
from galleyproof.services.publer.records import Account, Post
from galleyproof.services.publer.scheduling.times import MINUTE


@define
class PostingCalendar:
    """The posting times of accounts, computed once and updated while a job makes posts."""

    _times: dict[str, list[datetime]] = field(factory=dict, init=False)
    _counted: dict[tuple[str, str], list[datetime]] = field(factory=dict, init=False)

    @classmethod
    def of(cls, sandbox: SandboxState) -> PostingCalendar:
        """Return the calendar of all accounts, beginning one day ago."""
        calendar = cls()
        since = sandbox.now - quotas.WINDOW
        accounts = {account.id: account for account in sandbox.store.all(Account)}
        for post in sandbox.store.all(Post):
            at = post.published_at or post.scheduled_at
            counts = post.state in ACTIVE_STATES or post.state in PUBLISHED
            if at is not None and at > since and counts and post.account_id in accounts:
                calendar.add(accounts[post.account_id], post.type, at)
        return calendar

    def add(self, account: Account, kind: str, at: datetime) -> None:
        """Add a posting time of an account."""
        insort(self._times.setdefault(account.id, []), at)
        insort(self._counted.setdefault((account.id, quotas.quota_key(account, kind)), []), at)

    def conflicts(self, account: Account, at: datetime) -> bool:
        """Return whether the account posts less than a minute before or after a time.

        Source of the minute: Publer API reference, getting-started/quickstart, read 2026-08-13.
        """
        times = self._times.get(account.id, [])
        place = bisect_right(times, at - MINUTE)
        return place < len(times) and times[place] < at + MINUTE

    def is_full(self, account: Account, kind: str, at: datetime) -> bool:
        """Return whether one more post at a time would exceed the quota in any 24 hours around it."""
        counted = quotas.quota_key(account, kind)
        most = quotas.DAILY_QUOTAS[counted]
        times = self._counted.get((account.id, counted), [])
        if len(times) < most:
            return False
        ends = [at, *times[bisect_left(times, at) : bisect_left(times, at + quotas.WINDOW)]]
        return any(
            bisect_right(times, end) - bisect_right(times, end - quotas.WINDOW) >= most for end in ends
        )
