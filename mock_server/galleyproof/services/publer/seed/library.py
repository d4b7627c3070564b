"""Demo belongings of the workspaces: signatures, watermarks, labels and a small media library."""

from __future__ import annotations

from datetime import datetime, timedelta

from attrs import frozen

from galleyproof.kernel.record_store import RecordStore
from galleyproof.services.publer.records import Label, Media, Signature, Watermark
from galleyproof.services.publer.seed.ids import OTHER_WORKSPACE, WORKSPACE, account_id, demo_id
from galleyproof.services.publer.seed.users import PICTURES

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
class _Row:
    """What differs from one piece of media to the next."""

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


_BAKERY = (
    _Row(301, "photo", "sourdough.jpg", "JPEG", 412_000, 1600, 1200, caption="The first loaf of the day"),
    _Row(302, "photo", "rye.png", "PNG", 1_380_000, 1451, 1005, labels=("Spring",)),
    _Row(303, "video", "kneading.mp4", "MP4", 14_600_000, 1080, 1920, 28.0, caption="Hands and dough"),
    _Row(304, "photo", "buns.jpg", "JPEG", 288_000, 1080, 1080, favorite=True),
    _Row(305, "photo", "shop-window.jpg", "JPEG", 534_000, 1080, 1920),
    _Row(306, "gif", "steam.gif", "GIF", 960_000, 480, 270, caption="Steam over a loaf"),
    _Row(307, "video", "course.mp4", "MP4", 88_400_000, 1920, 1080, 95.0, labels=("Course",)),
    _Row(308, "document", "menu.pdf", "PDF", 240_000),
    _Row(309, "document", "course-notes.docx", "DOCX", 66_000, labels=("Course",)),
    _Row(310, "photo", "banner.webp", "WEBP", 96_000, 1500, 500, source="canva"),
    _Row(311, "photo", "harbour-at-dawn.png", "PNG", 1_910_000, 1024, 1024, source="openai"),
    _Row(312, "photo", "opening-hours.png", "PNG", 120_000, 1080, 1350, source="vista", favorite=True),
    _Row(313, "video", "shaping.mov", "MOV", 31_000_000, 1280, 720, 61.5),
)

_MARKET = (
    _Row(331, "photo", "stalls.jpg", "JPEG", 498_000, 2048, 1365, caption="Eight in the morning"),
    _Row(332, "video", "quay.mp4", "MP4", 9_700_000, 1080, 1920, 14.0),
)


def seed(store: RecordStore, day: datetime) -> None:
    """Put what belongs to accounts and workspaces into a world; the accounts are there already."""
    for number, account, label, text, default, in_captions in _SIGNATURES:
        store.put(Signature(demo_id(number), account_id(account), label, text, default, in_captions))
    for number, account, name, opacity, size, position, default in _WATERMARKS:
        image = f"{PICTURES}/watermarks/{demo_id(number)}.png"
        store.put(
            Watermark(demo_id(number), account_id(account), name, opacity, size, position, default, image)
        )
    for number, workspace_id, name, color in _LABELS:
        store.put(Label(demo_id(number), workspace_id, name, color))
    for workspace_id, rows in ((WORKSPACE, _BAKERY), (OTHER_WORKSPACE, _MARKET)):
        for row in rows:
            store.put(_media(workspace_id, row, day))


def _media(workspace_id: str, row: _Row, day: datetime) -> Media:
    # The higher the number, the newer: a piece every three days, the last one yesterday or so.
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
