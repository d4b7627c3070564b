"""Random requests, actions and clock moves: properties that hold after each step."""

from __future__ import annotations

from collections import Counter
from datetime import datetime, timedelta
from typing import Any

from galleyproof.services.ubiqlu.accounts import reconnect
from galleyproof.services.ubiqlu.records import Target
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from tests.support.depth import DEEP
from tests.support.images import image
from tests.support.mock import Json, Ubiqlu, wire
from tests.unit.ubiqlu.publishing.aggregate_status_table import AGGREGATE_STATUS

NETWORK_SECONDS = {"facebook": 3, "linkedin": 4, "instagram": 6}
PLATFORMS = {
    "acc_instagram": "instagram",
    "acc_facebook": "facebook",
    "acc_linkedin_personal": "linkedin",
    "acc_linkedin_company": "linkedin",
}
# All networks accept the first two, only Facebook the third, none the last.
CAPTIONS = ("", "Hello", "x" * 3_001, "x" * 63_207)
MAX_POSTS = 6
"""Enough for any conflict; all posts are read after each step."""

ALLOWED = {
    *((None, first) for first in ("draft", "scheduled", "publishing")),
    ("scheduled", "publishing"),
    ("publishing", "published"),
    ("publishing", "failed"),
    ("failed", "publishing"),
}


def parsed(text: str) -> datetime:
    """Return a time of a response as a datetime."""
    return datetime.fromisoformat(text)


class RandomHistory(RuleBasedStateMachine):
    """A person and a program that use the service at random."""

    posts: dict[str, tuple[Json, tuple[str, ...]]]
    """Each post as it was created, and its accounts."""

    @initialize()
    def begin(self) -> None:
        self.ubiqlu = Ubiqlu.build("history")
        self.asset = self.ubiqlu.upload(image(100, 100))["id"]
        self.posts = {}
        self.published: dict[str, Json] = {}
        self.moves: list[tuple[str, str | None, str]] = []
        self.ubiqlu.sandbox.store.on_change(self._note)

    def _note(self, before: Any, after: Any) -> None:
        if isinstance(after, Target) and (before is None or before.status != after.status):
            self.moves.append((after.id, before and before.status, after.status))

    @property
    def now(self) -> datetime:
        return self.ubiqlu.sandbox.clock.now()

    @precondition(lambda self: len(self.posts) < MAX_POSTS)
    @rule(
        caption=st.sampled_from(CAPTIONS),
        accounts=st.lists(st.sampled_from(sorted(PLATFORMS)), min_size=1, unique=True),
        wait=st.one_of(st.none(), st.integers(1, 120)),
        draft=st.booleans(),
    )
    def create(self, caption: str, accounts: list[str], wait: int | None, draft: bool) -> None:
        body: Json = {"caption": caption, "mediaAssetId": self.asset, "socialAccountIds": accounts}
        if wait is not None:
            body |= {"timing": "scheduled", "scheduledAt": wire(self.now + timedelta(seconds=wait))}
        elif draft:
            body["timing"] = "draft"
        answer = self.ubiqlu.create(**body)
        if answer.status_code == 201:
            post = answer.json()["post"]
            self.posts[post["id"]] = (post, tuple(accounts))
        else:
            lost = [self.ubiqlu.accounts()[account]["health"]["needsReconnect"] for account in accounts]
            assert (answer.status_code, any(lost)) == (400, True)

    @rule(pick=st.integers(0), again=st.booleans())
    def retry(self, pick: int, again: bool) -> None:
        targets = [target for post, _ in self.read_all() for target in post["targets"]]
        if targets:
            target = targets[pick % len(targets)]
            expected = [200, 409] if target["status"] == "failed" else [409, 409]
            assert expected == [self.ubiqlu.retry(target).status_code for _ in range(2)]

    @rule(seconds=st.one_of(st.integers(0, 10), st.integers(0, 10_000), st.floats(0, 10)))
    def advance_the_clock(self, seconds: float) -> None:
        self.ubiqlu.advance(seconds=seconds)

    @rule()
    def advance_to_the_next_event(self) -> None:
        self.ubiqlu.sandbox.advance_to_next_event()

    @rule(account=st.sampled_from(sorted(PLATFORMS)), status=st.sampled_from(["disconnected", "error"]))
    def disconnect_account(self, account: str, status: str) -> None:
        self.ubiqlu.change_account(account, status=status)

    @rule(account=st.sampled_from(sorted(PLATFORMS)), seconds=st.integers(0, 60))
    def expire_token(self, account: str, seconds: int) -> None:
        self.ubiqlu.change_account(account, token_expires_at=self.now + timedelta(seconds=seconds))

    @rule(account=st.sampled_from(sorted(PLATFORMS)))
    def reconnect(self, account: str) -> None:
        self.ubiqlu.sandbox.process_due_events()
        reconnect(self.ubiqlu.sandbox, account)

    def read_all(self) -> list[tuple[Json, tuple[str, ...]]]:
        return [(self.ubiqlu.read(made), accounts) for made, accounts in self.posts.values()]

    @invariant()
    def responses_are_consistent(self) -> None:
        posts = self.read_all()
        last_success: dict[str, str] = {}
        for post, accounts in posts:
            self.check_post(post)
            for target, account in zip(post["targets"], accounts, strict=True):
                assert target["socialAccount"]["platform"] == PLATFORMS[account]
                self.check_target(post, target)
                if target["publishedAt"]:
                    last_success[account] = max(last_success.get(account, ""), target["publishedAt"])
        shown = {name: account["lastUsedAt"] for name, account in self.ubiqlu.accounts().items()}
        assert shown == dict.fromkeys(shown) | last_success

    def check_post(self, post: Json) -> None:
        made, _ = self.posts[post["id"]]
        kept = ("id", "caption", "title", "createdAt", "media")
        assert {key: post[key] for key in kept} == {key: made[key] for key in kept}
        assert post["aggregateStatus"] == AGGREGATE_STATUS[frozenset(t["status"] for t in post["targets"])]
        assert post["resolvedAt"] == self.expected_resolved_at(post)

    def check_target(self, post: Json, target: Json) -> None:
        status = target["status"]
        assert (status == "published") == (target["publishedAt"] is not None)
        assert (status == "published") == (target["platformPostUrl"] is not None)
        assert (status == "failed") == (target["errorMessage"] is not None)
        assert status == "failed" or target["errorContext"] is None
        if status == "scheduled":
            assert self.now < parsed(target["scheduledAt"])
        if status == "published":
            began = parsed(target["scheduledAt"] or post["createdAt"])
            took = parsed(target["publishedAt"]) - began
            assert took >= timedelta(seconds=NETWORK_SECONDS[target["socialAccount"]["platform"]])
            assert parsed(target["publishedAt"]) <= self.now
            assert target == self.published.setdefault(target["id"], target)

    @staticmethod
    def expected_resolved_at(post: Json) -> str | None:
        if post["aggregateStatus"] == "draft":
            return None
        published = [t["publishedAt"] for t in post["targets"] if t["publishedAt"]]
        scheduled = [t["scheduledAt"] for t in post["targets"] if t["scheduledAt"]]
        place: str = max(published, default=max(scheduled, default=post["createdAt"]))
        return place

    @invariant()
    def targets_change_only_as_the_lifecycle_allows(self) -> None:
        assert {(before, after) for _, before, after in self.moves} <= ALLOWED
        assert all(
            n == 1 for n in Counter(id for id, _, after in self.moves if after == "published").values()
        )

    def teardown(self) -> None:
        if getattr(self, "posts", None):
            self.ubiqlu.sandbox.run_until_idle()
            left = {target["status"] for post, _ in self.read_all() for target in post["targets"]}
            assert left <= {"draft", "published", "failed"}


RandomHistory.TestCase.settings = settings(
    max_examples=1_000 if DEEP else 25,
    stateful_step_count=25,
    suppress_health_check=[HealthCheck.too_slow],
)
TestRandomHistory = RandomHistory.TestCase
