"""The posting times of a workspace's accounts, for gaps, quotas and free slots."""

from __future__ import annotations

from bisect import bisect_left, bisect_right, insort
from datetime import datetime

from attrs import define, field

from galleyproof.kernel.indexes import Span
from galleyproof.kernel.sandbox import SandboxState
from galleyproof.services.publer.posts.indexes import POSTING_TIMES, posting_time
from galleyproof.services.publer.posts.rules import quotas
from galleyproof.services.publer.records import Account
from galleyproof.services.publer.scheduling.times import MINUTE


@define
class PostingCalendar:
    """The posting times of accounts from one day ago on, updated while a job makes posts."""

    sandbox: SandboxState
    _times: dict[str, list[datetime]] = field(factory=dict, init=False)
    _counted: dict[tuple[str, str], list[datetime]] = field(factory=dict, init=False)

    def add(self, account: Account, kind: str, at: datetime) -> None:
        """Add a posting time of an account."""
        self._read(account)
        self._add(account, kind, at)

    def conflicts(self, account: Account, at: datetime) -> bool:
        """Return whether the account posts less than a minute before or after a time.

        Source of the minute: Publer API reference, getting-started/quickstart, read 2026-08-13.
        """
        self._read(account)
        times = self._times[account.id]
        place = bisect_right(times, at - MINUTE)
        return place < len(times) and times[place] < at + MINUTE

    def is_full(self, account: Account, kind: str, at: datetime) -> bool:
        """Return whether one more post at a time would exceed the quota in any 24 hours around it."""
        self._read(account)
        counted = quotas.quota_key(account, kind)
        most = quotas.DAILY_QUOTAS[counted]
        times = self._counted.get((account.id, counted), [])
        if len(times) < most:
            return False
        ends = [at, *times[bisect_left(times, at) : bisect_left(times, at + quotas.WINDOW)]]
        return any(
            bisect_right(times, end) - bisect_right(times, end - quotas.WINDOW) >= most for end in ends
        )

    def _read(self, account: Account) -> None:
        """Read the posts of an account that is asked for the first time."""
        if account.id in self._times:
            return
        self._times[account.id] = []
        since = Span(self.sandbox.now - quotas.WINDOW, open=True)
        for post in self.sandbox.store.select(POSTING_TIMES, account.id, since):
            at = posting_time(post)
            assert at is not None, "the index has posts with a time only"
            self._add(account, post.type, at)

    def _add(self, account: Account, kind: str, at: datetime) -> None:
        insort(self._times[account.id], at)
        insort(self._counted.setdefault((account.id, quotas.quota_key(account, kind)), []), at)
