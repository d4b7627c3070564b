"""The list of the media library and its filters."""

from __future__ import annotations

from datetime import timedelta

import pytest
from attrs import evolve
from galleyproof.services.publer.records import Media, Post, PostMedia
from galleyproof.services.publer.seed.ids import OTHER_WORKSPACE, WORKSPACE, account_id, demo_id

from tests.support.publer import Publer

ALL = tuple(range(313, 300, -1))


def numbers(page: dict[str, list[dict[str, str]]]) -> tuple[int, ...]:
    return tuple(int(item["id"][-3:]) for item in page["media"])


def test_item(publer: Publer) -> None:
    """A media item has its type, its captions and its URLs."""
    page = publer.read("/media", **{"ids[]": demo_id(301)})

    folder = f"http://galleyproof.test/publer/media/{publer.sandbox.public_id}/{demo_id(301)}"
    thumbnails = {"small": f"{folder}/thumbnails/small.png", "real": f"{folder}/thumbnails/real.png"}
    assert page == {
        "media": [
            {
                "id": demo_id(301),
                "type": "photo",
                "name": "sourdough.jpg",
                "caption": "The first loaf of the day",
                "path": f"{folder}/sourdough.jpg",
                "thumbnails": [{"id": demo_id(301)} | thumbnails],
                "created_at": "2025-09-10T09:12:00.000+00:00",
                "updated_at": "2025-09-10T09:12:00.000+00:00",
                "favorite": False,
                "in_library": True,
            }
        ],
        "total": 1,
    }


@pytest.mark.parametrize(
    ("query", "shown"),
    [
        ("", ALL),
        ("types[]=photo&types[]=video&types[]=gif&used[]=true&used[]=false", (*ALL[:4], *ALL[6:])),
        ("types[]=video", (313, 307, 303)),
        ("types=gif,video", (313, 307, 306, 303)),
        ("types=gif&types=video", (313, 307, 306, 303)),
        ("search=COURSE", (309, 307)),
        ("search=steam over", (306,)),
        ("search=%20", ALL),
        ("search=nothing", ()),
        ("source[]=canva&source[]=openai", (311, 310)),
        ("source[]=upload", (313, *ALL[4:])),
        ("source[]=favorites", (312, 304)),
        ("labels[]=Course", (309, 307)),
        ("types[]=video&search=course", (307,)),
        ("embedded=true", ALL),
        ("ids[]=600000000000000000000303&types[]=photo&page=7&search=zzz", (303,)),
        ("ids=600000000000000000000303,600000000000000000000301", (303, 301)),
        ("ids[]=unknown", ()),
        ("ids[]=600000000000000000000331", ()),
        ("ids[0]=600000000000000000000303", ALL),
    ],
)
def test_filters(publer: Publer, query: str, shown: tuple[int, ...]) -> None:
    """All given filters must match; ``ids[]`` makes the others have no effect."""
    page = publer.read(f"/media?{query}")

    assert (numbers(page), page["total"]) == (shown, len(shown))


@pytest.mark.parametrize(("used", "shown"), [("true", (301,)), ("false", tuple(range(313, 301, -1)))])
def test_used(publer: Publer, used: str, shown: tuple[int, ...]) -> None:
    """A media item is used if a post of its workspace has it."""
    store = publer.sandbox.store
    for post in list(store.all(Post)):
        store.remove(post)
    store.put(post_with_media("one", WORKSPACE, demo_id(301), publer))
    store.put(post_with_media("two", OTHER_WORKSPACE, demo_id(302), publer))

    page = publer.read("/media", **{"used[]": used})

    assert numbers(page) == shown


def post_with_media(post_id: str, workspace: str, media_id: str, publer: Publer) -> Post:
    now = publer.sandbox.now
    return Post(
        id=post_id,
        workspace_id=workspace,
        account_id=account_id(1),
        network="facebook",
        user_id="u",
        state="scheduled_approved",
        type="photo",
        text=None,
        title=None,
        url=None,
        media=(PostMedia(media_id, "photo"),),
        link=None,
        label_ids=(),
        created_at=now,
        updated_at=now,
    )


def test_pages(publer: Publer) -> None:
    """A page has twenty items; pages are counted from 0, and a page after the last is empty."""
    store = publer.sandbox.store
    some = store.get(Media, demo_id(301))
    for number in range(20):
        store.put(evolve(some, id=f"new-{number}", created_at=some.created_at - timedelta(days=1)))

    pages = [publer.read("/media", page=page) for page in range(3)]

    assert [(len(page["media"]), page["total"]) for page in pages] == [(20, 33), (13, 33), (0, 33)]
    assert publer.read("/media") == pages[0]


@pytest.mark.parametrize(
    "query", ["types[]=document", "used[]=perhaps", "source[]=elsewhere", "page=-1", "page=one", "embedded=2"]
)
def test_invalid_filters(publer: Publer, query: str) -> None:
    """An invalid filter is rejected."""
    assert publer.get(f"/media?{query}").status_code == 400
