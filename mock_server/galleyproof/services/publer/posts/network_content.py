"""The content of a post for one network, read from a request into typed records."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from attrs import field, frozen

Json = Mapping[str, Any]


@frozen
class MediaReference:
    """A reference to media inside a post's content.

    Args:
        id: the id in the media library; it starts with ``external`` for media outside the library.
        type: photo, video, gif or document, as sent.
        url: where media outside the library is.
    """

    id: str
    type: str
    url: str | None = None
    alt_text: str | None = None


@frozen
class LinkInput:
    """The preview of a link, as the request has it.

    Args:
        image_url: the image that the request chooses among its images.
    """

    url: str | None = None
    title: str | None = None
    description: str | None = None
    image_url: str | None = None


@frozen
class Sublink:
    """One link of a Facebook carousel."""

    call_to_action: str | None
    phone_number: str | None


@frozen
class Details:
    """The format options of a content.

    Args:
        type: the format, such as ``reel`` or ``event``; empty without one.
        start, end: of an event or offer, as text; the rules read them as times.
        reminder: whether a person publishes the post by hand.
        background_id: Facebook's ``text_format_preset_id``.
    """

    type: str = ""
    title: str | None = None
    start: str | None = None
    end: str | None = None
    privacy: str | None = None
    reminder: bool = False
    trial_reel: str | None = None
    background_id: str | None = None


@frozen
class NetworkContent:
    """The content of a post for one network.

    Fields that a network does not have are empty. Values are not checked here: the rules do that when
    the job runs, so that a bad value becomes a failure of the job.

    Args:
        sent: the content as it was sent; an update of the post is merged into it.
        type: the ``type`` that was sent; None if there was none.
        text: ``text``, or ``description`` where there is no text (YouTube).
        media: references to media; None if the content has no ``media``.
        document: LinkedIn's document.
        has_article: whether there are blocks of an article.
    """

    sent: Json = field(factory=dict)
    type: str | None = None
    text: str | None = None
    title: str | None = None
    url: str | None = None
    link: LinkInput = LinkInput()
    media: tuple[MediaReference, ...] | None = None
    document: MediaReference | None = None
    details: Details = Details()
    privacy: str | None = None
    board_id: str | None = None
    reply_settings: str | None = None
    visibility: str | None = None
    parse_mode: str | None = None
    has_article: bool = False
    sublinks: tuple[Sublink, ...] = ()
    options: tuple[str, ...] = ()
    question: str | None = None
    duration: int | None = None
    tags: tuple[str, ...] = ()
    is_short: bool = False

    @classmethod
    def read(cls, sent: Json) -> NetworkContent:
        """Read a content. This never fails: what is of another type than expected counts as absent."""
        text = as_text(sent.get("text"))
        details = as_object(sent.get("details"))
        return cls(
            sent=sent,
            type=None if "type" not in sent else str(sent["type"]),
            text=as_text(sent.get("description")) if text is None else text,
            title=as_text(sent.get("title")) or None,
            url=as_text(sent.get("url")),
            link=_link(as_object(sent.get("link"))),
            media=_media(sent) if "media" in sent else None,
            document=_document(as_object(sent.get("document"))),
            details=_details(details),
            privacy=as_word(sent.get("privacy")),
            board_id=as_word(sent.get("boardId")),
            reply_settings=as_word(sent.get("replySettings")),
            visibility=as_word(sent.get("visibility")),
            parse_mode=as_word(sent.get("parseMode")),
            has_article=bool(sent.get("content")),
            sublinks=tuple(_sublink(item) for item in as_objects(sent.get("sublinks"))),
            options=as_words(sent.get("options")),
            question=as_text(sent.get("question")),
            duration=sent["duration"] if isinstance(sent.get("duration"), int) else None,
            tags=as_words(sent.get("tags")),
            is_short=bool(sent.get("isShort")),
        )

    def merged_with(self, change: Json) -> NetworkContent:
        """Return the content with some fields replaced, as an update of a post sends them."""
        return NetworkContent.read({**self.sent, **change})

    def media_only(self) -> NetworkContent:
        """Return a content that has the media of this one and nothing else."""
        return NetworkContent(sent={"media": self.sent.get("media") or ()}, media=self.media)

    @property
    def link_url(self) -> str | None:
        """The URL of a link post."""
        return self.link.url or self.url

    @property
    def references(self) -> tuple[MediaReference, ...]:
        """All references to media, LinkedIn's document last."""
        return (*(self.media or ()), *((self.document,) if self.document else ()))


def as_object(value: Any) -> Json:
    """Return a JSON object, empty if the value is none."""
    return value if isinstance(value, Mapping) else {}


def as_list(value: Any) -> Sequence[Any]:
    """Return a JSON array, empty if the value is none."""
    return value if isinstance(value, list | tuple) else ()


def as_objects(value: Any) -> list[Json]:
    """Return the objects of a JSON array."""
    return [item for item in as_list(value) if isinstance(item, Mapping)]


def as_text(value: Any) -> str | None:
    """Return a text, None if the value is none."""
    return value if isinstance(value, str) else None


def as_word(value: Any) -> str | None:
    """Return an id or a fixed value, which may be sent as a number; None if it is empty."""
    return str(value) if value and isinstance(value, str | int) else None


def as_words(value: Any) -> tuple[str, ...]:
    """Return the items of a JSON array as text."""
    return tuple(str(item) for item in as_list(value))


def _link(sent: Json) -> LinkInput:
    images, chosen = as_list(sent.get("images")), sent.get("default_image") or 0
    return LinkInput(
        url=as_text(sent.get("url")),
        title=as_text(sent.get("title")),
        description=as_text(sent.get("description")),
        image_url=images[chosen] if isinstance(chosen, int) and 0 <= chosen < len(images) else None,
    )


def _media(sent: Json) -> tuple[MediaReference, ...]:
    # A reference may leave out its type: in a GIF post it is a GIF then, else a photo.
    default_type = "gif" if sent.get("type") == "gif" else "photo"
    return tuple(
        MediaReference(
            id=str(item.get("id", "")),
            type=str(item.get("type", default_type)),
            url=as_text(item.get("url")) or as_text(item.get("path")),
            alt_text=as_text(item.get("alt_text")) or as_text(item.get("caption")),
        )
        for item in as_objects(sent.get("media"))
    )


def _document(sent: Json) -> MediaReference | None:
    document_id = as_word(sent.get("id"))
    return None if document_id is None else MediaReference(document_id, "document")


def _details(sent: Json) -> Details:
    return Details(
        type=as_word(sent.get("type")) or "",
        title=as_text(sent.get("title")),
        start=as_text(sent.get("start")),
        end=as_text(sent.get("end")),
        privacy=as_word(sent.get("privacy")),
        reminder=bool(sent.get("reminder")),
        trial_reel=as_word(sent.get("trial_reel")),
        background_id=as_word(sent.get("text_format_preset_id")),
    )


def _sublink(sent: Json) -> Sublink:
    return Sublink(as_word(sent.get("call_to_action")), as_text(sent.get("phone_number")))
