"""The demo data of a new sandbox; docs/publer.md lists these ids."""

from __future__ import annotations

from galleyproof.services.publer.records import Account, Media, Signature, Watermark, Workspace
from galleyproof.services.publer.seed.ids import USER, WORKSPACE, account_id

from tests.support.publer import Publer

PROVIDERS = {
    "facebook", "instagram", "twitter", "linkedin", "pinterest", "youtube", "tiktok",
    "google", "wordpress", "telegram", "mastodon", "threads", "bluesky",
}  # fmt: skip


def own_accounts(publer: Publer) -> list[Account]:
    return [row for row in publer.sandbox.store.all(Account) if row.workspace_id == WORKSPACE]


def test_an_active_account_on_every_network(publer: Publer) -> None:
    """The demo workspace has an account for every key of ``networks``, WordPress with both its keys."""
    active = [account for account in own_accounts(publer) if account.status == "active"]

    assert {account.provider for account in active} == PROVIDERS
    assert {account.content_key for account in active} == PROVIDERS - {"wordpress"} | {
        "wordpress_oauth",
        "wordpress_basic",
    }


def test_one_account_must_be_reconnected(publer: Publer) -> None:
    """One account must be reconnected."""
    disconnected = [account.id for account in own_accounts(publer) if account.status != "active"]

    assert disconnected == [account_id(17)]


def test_posting_schedules(publer: Publer) -> None:
    """Some accounts have a posting schedule, others have none."""
    with_schedule = {account.id for account in own_accounts(publer) if account.schedule}

    assert with_schedule == {account_id(number) for number in (1, 2, 3, 4, 5, 11, 12, 13)}


def test_workspaces_are_on_a_plan_with_api(publer: Publer) -> None:
    """The user of the key owns one workspace and is a member of the other; both plans include the API."""
    spaces = list(publer.sandbox.store.all(Workspace))

    assert [(space.owner_id == USER, USER in space.member_ids, space.plan) for space in spaces] == [
        (True, False, "business"),
        (False, True, "business"),
    ]


def test_signatures_and_watermarks(publer: Publer) -> None:
    """Every signature and watermark belongs to an account, at most ten of each type to one account."""
    store = publer.sandbox.store
    accounts = {account.id for account in store.all(Account)}

    for kind in (Signature, Watermark):
        owners = [record.account_id for record in store.all(kind)]
        assert set(owners) <= accounts
        assert max(owners.count(owner) for owner in owners) <= 10


def test_library_has_every_type(publer: Publer) -> None:
    """The demo library has photos, videos, a GIF and documents, all older than the sandbox."""
    library = [media for media in publer.sandbox.store.all(Media) if media.workspace_id == WORKSPACE]

    assert {media.type for media in library} == {"photo", "video", "gif", "document"}
    assert all(media.in_library and media.created_at < publer.sandbox.now for media in library)


def test_new_sandboxes_are_equal(publer: Publer) -> None:
    """Two new sandboxes have the same accounts and media with the same ids."""
    one, other = publer.server.registry.sandbox("one"), publer.server.registry.sandbox("other")

    assert list(one.store.all(Account)) == list(other.store.all(Account))
    assert list(one.store.all(Media)) == list(other.store.all(Media))
