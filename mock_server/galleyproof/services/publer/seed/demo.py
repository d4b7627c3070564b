"""The demo data of Publer: users, workspaces, signatures, watermarks, labels and a small media library."""

from __future__ import annotations

from datetime import datetime, timedelta

from attrs import frozen

from galleyproof.kernel.record_store import RecordStore
from galleyproof.services.publer.records import Label, Media, Signature, User, Watermark, Workspace
from galleyproof.services.publer.seed import accounts, history
from galleyproof.services.publer.seed.ids import (
    EDITOR,
    OTHER_USER,
    OTHER_WORKSPACE,
    PICTURES,
    USER,
    WORKSPACE,
    account_id,
    demo_id,
)

_USERS = (
    (USER, "ines@harbourlane.example", "Ines Carvalho", "Ines"),
    (OTHER_USER, "tomas@quayside.example", "Tomas Varga", "Tomas"),
    (EDITOR, "mirela@quayside.example", "Mirela Fonseca", "Mirela"),
)

_SIGNATURES = (
    (201, 1, "Opening hours", "Open from seven, every day but Monday.", True, False),
    (202, 1, "Order line", "Order by noon, fetch it the next morning.", False, True),
    (203, 2, "Hashtags", "#harbourlane #sourdough #bakery", True, False),
    (204, 4, "Sign-off", "Harbour Lane Bakery, Old Quay 4.", False, False),
    (205, 31, "Market days", "Every Saturday on the quay, eight to two.", True, False),
)

_WATERMARKS = (
    (221, 1, "Small logo", 60, 15, "bottom_right", True),
    (222, 1, "Large logo", 35, 40, "top_left", False),
    (223, 2, "Handle", 80, 20, "bottom_left", True),
    (224, 5, "Small logo", 60, 15, "bottom_right", True),
)

_LABELS = (
    (501, WORKSPACE, "Spring", "#4caf50"),
    (502, WORKSPACE, "Recipes", "#ff9800"),
    (503, WORKSPACE, "Course", "#3f51b5"),
    (511, OTHER_WORKSPACE, "Saturday", "#009688"),
)


@frozen
class _MediaRow:
    """The data of one media item."""

    number: int
    type: str
    name: str
    format: str
    size: int
    width: int | None = None
    height: int | None = None
    seconds: float | None = None
    caption: str | None = None
    source: str | None = None
    favorite: bool = False
    labels: tuple[str, ...] = ()


_BAKERY_MEDIA = (
    _MediaRow(
        301, "photo", "sourdough.jpg", "JPEG", 412_000, 1600, 1200, caption="The first loaf of the day"
    ),
    _MediaRow(302, "photo", "rye.png", "PNG", 1_380_000, 1451, 1005, labels=("Spring",)),
    _MediaRow(303, "video", "kneading.mp4", "MP4", 14_600_000, 1080, 1920, 28.0, caption="Hands and dough"),
    _MediaRow(304, "photo", "buns.jpg", "JPEG", 288_000, 1080, 1080, favorite=True),
    _MediaRow(305, "photo", "shop-window.jpg", "JPEG", 534_000, 1080, 1920),
    _MediaRow(306, "gif", "steam.gif", "GIF", 960_000, 480, 270, caption="Steam over a loaf"),
    _MediaRow(307, "video", "course.mp4", "MP4", 88_400_000, 1920, 1080, 95.0, labels=("Course",)),
    _MediaRow(308, "document", "menu.pdf", "PDF", 240_000),
    _MediaRow(309, "document", "course-notes.docx", "DOCX", 66_000, labels=("Course",)),
    _MediaRow(310, "photo", "banner.webp", "WEBP", 96_000, 1500, 500, source="canva"),
    _MediaRow(311, "photo", "harbour-at-dawn.png", "PNG", 1_910_000, 1024, 1024, source="openai"),
    _MediaRow(312, "photo", "opening-hours.png", "PNG", 120_000, 1080, 1350, source="vista", favorite=True),
    _MediaRow(313, "video", "shaping.mov", "MOV", 31_000_000, 1280, 720, 61.5),
)

_MARKET_MEDIA = (
    _MediaRow(331, "photo", "stalls.jpg", "JPEG", 498_000, 2048, 1365, caption="Eight in the morning"),
    _MediaRow(332, "video", "quay.mp4", "MP4", 9_700_000, 1080, 1920, 14.0),
)


def seed(store: RecordStore, day: datetime) -> None:
    """Add the demo data to an empty store.

    Args:
        store: the store to fill.
        day: the present day; the past is counted from there.
    """
    seed_users(store, day)
    accounts.seed(store, day)
    _seed_library(store, day)
    history.seed(store, day)


def seed_users(store: RecordStore, day: datetime) -> None:
    """Add the users and workspaces; the API key belongs to the owner of the first workspace."""
    for user_id, email, name, first_name in _USERS:
        store.put(User(user_id, email, name, first_name, f"{PICTURES}/users/{user_id}.png"))
    for workspace_id, name, owner, members in (
        (WORKSPACE, "Harbour Lane Bakery", USER, (OTHER_USER,)),
        (OTHER_WORKSPACE, "Quayside Market", OTHER_USER, (USER, EDITOR)),
    ):
        store.put(
            Workspace(
                id=workspace_id,
                name=name,
                owner_id=owner,
                member_ids=members,
                plan="business",
                picture=f"{PICTURES}/workspaces/{workspace_id}.png",
                created_at=day - timedelta(days=400),
            )
        )


def _seed_library(store: RecordStore, day: datetime) -> None:
    for number, account, label, text, default, in_captions in _SIGNATURES:
        store.put(Signature(demo_id(number), account_id(account), label, text, default, in_captions))
    for number, account, name, opacity, size, position, default in _WATERMARKS:
        image = f"{PICTURES}/watermarks/{demo_id(number)}.png"
        store.put(
            Watermark(demo_id(number), account_id(account), name, opacity, size, position, default, image)
        )
    for number, workspace_id, name, color in _LABELS:
        store.put(Label(demo_id(number), workspace_id, name, color))
    for workspace_id, rows in ((WORKSPACE, _BAKERY_MEDIA), (OTHER_WORKSPACE, _MARKET_MEDIA)):
        for row in rows:
            store.put(_media(workspace_id, row, day))


def _media(workspace_id: str, row: _MediaRow, day: datetime) -> Media:
    # The higher the number, the newer: one item every three days, the last one about a month ago.
    added = day - timedelta(days=3 * (340 - row.number)) + timedelta(hours=9, minutes=12)
    return Media(
        id=demo_id(row.number),
        workspace_id=workspace_id,
        type=row.type,
        name=row.name,
        caption=row.caption,
        format=row.format,
        size=row.size,
        width=row.width,
        height=row.height,
        seconds=row.seconds,
        source=row.source,
        in_library=True,
        favorite=row.favorite,
        created_at=added,
        updated_at=added,
        label_names=row.labels,
    )
