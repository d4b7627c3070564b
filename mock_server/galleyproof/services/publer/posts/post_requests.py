"""One pair of a post and an account, read from a request and not yet judged by the rules."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from attrs import frozen

from galleyproof.kernel.sandbox import SandboxState
from galleyproof.services.publer.posts import post_types
from galleyproof.services.publer.records import Account, Job, Media, Signature, Workspace
from galleyproof.services.publer.scheduling import times

Json = Mapping[str, Any]

NO_PARAMS = "The composer is in a bad state for this account as it's missing the social network params."
"""As recorded from the live service."""

NOW, TIMED, SLOT, RECYCLING, RECURRING, DRAFT, IDEA = (
    "now",
    "timed",
    "slot",
    "recycling",
    "recurring",
    "draft",
    "idea",
)
"""How a post comes about: at once, at its time, at a free slot, again and again, in a rhythm, or not yet."""


class InvalidPost(Exception):
    """A pair cannot become a post; the text says why."""


@frozen
class Attachment:
    """A piece of media of a post.

    Args:
        kind: photo, video, gif or document.
        media: the piece in the workspace's store; None when it lives elsewhere.
        url: where it lives elsewhere.
    """

    id: str
    kind: str
    media: Media | None
    url: str | None = None
    alt_text: str | None = None


@frozen
class PostRequest:
    """One post for one account.

    Args:
        sandbox: where it happens; nothing is changed through it before the pair passed.
        index: which post of the request, from 0.
        source: the post's block of the request.
        target: the account's entry of it; empty for an idea.
        content: what is said on the account's network.
        account: None for an idea.
        method: how it comes about, see the words above.
        at: the time that the request names, if it does.
        kind: the kind of post, see `post_types.kind_of`.
        unknown_media: ids that the workspace has no media for.
        siblings: all accounts that the post goes to.
        posts_in_request: how many posts the request has.
    """

    sandbox: SandboxState
    job: Job
    workspace: Workspace
    index: int
    source: Json
    target: Json
    content: Json
    account: Account | None
    method: str
    at: datetime | None
    kind: str
    attachments: tuple[Attachment, ...]
    unknown_media: tuple[str, ...] = ()
    siblings: tuple[Account, ...] = ()
    posts_in_request: int = 1
    signature: Signature | None = None

    @property
    def of(self) -> Account:
        """The account, where there must be one."""
        assert self.account is not None, "only rules for ideas get a post request without account"
        return self.account

    @property
    def provider(self) -> str:
        """The account's network."""
        return self.of.provider

    @property
    def network(self) -> str:
        """The account's network as people call it."""
        return post_types.TITLES[self.provider]

    @property
    def details(self) -> Json:
        """The content's format switches."""
        return self.content.get("details") or {}

    @property
    def text(self) -> str:
        """The content's text, empty when it has none."""
        return own_text(self.content) or ""

    @property
    def signed_text(self) -> str:
        """The text with the signature, as the network gets it."""
        return f"{self.text}\n\n{self.signature.text}" if self.signature else self.text

    def kinds(self) -> tuple[str, ...]:
        """Return what kinds of media are attached."""
        return tuple(item.kind for item in self.attachments)


def own_text(content: Json) -> str | None:
    """Return a content's text; YouTube's may stand in ``description``."""
    text: str | None = content.get("text")
    return text if text is not None else content.get("description")


def link_address(content: Json) -> str | None:
    """Return the address of a link post."""
    address: str | None = (content.get("link") or {}).get("url") or content.get("url")
    return address


def method_of(bulk: Json, source: Json, kind: str) -> str:
    """Return how a post of a request comes about, before its account's entry is looked at.

    Args:
        kind: of the job; publishing now overrules whatever state is asked for.
    """
    state = bulk.get("state", "scheduled")
    if kind == "publish":
        return NOW
    if state.startswith("draft"):
        return DRAFT if state == "draft" else IDEA
    if state == "recurring":
        return RECURRING
    if state == "recycle" or source.get("recycling"):
        return RECYCLING
    wants_slot = any(block.get(key) for block in (bulk, source) for key in ("auto", "share_next"))
    return SLOT if state == "auto" or wants_slot else TIMED


def read_time(target: Json) -> datetime | None:
    """Return the time that an account's entry names, None when it names none.

    Raises:
        InvalidPost: it is no time.
    """
    text = target.get("scheduled_at")
    if text is None or not text.strip():
        return None
    moment = times.read_moment(text)
    if moment is None:
        raise InvalidPost(f"scheduled_at is not a time that can be planned: {text[:40]!r}")
    return moment


def content_for(source: Json, account: Account) -> Json:
    """Return what a post says on an account's network.

    Raises:
        InvalidPost: the request says nothing for it; what stands under ``default`` is for ideas.
    """
    content: Json | None = source["networks"].get(account.content_key)
    if not isinstance(content, Mapping) or "type" not in content:
        raise InvalidPost(NO_PARAMS)
    return content


def references(content: Json) -> list[Json]:
    """Return all references to media of a content; LinkedIn's document is one too."""
    document = content.get("document") or {}
    named = [{"id": document["id"], "type": "document"}] if document.get("id") else []
    # Media that lives elsewhere may leave out what it is; in a GIF post it is a GIF.
    presumed = {"type": "gif"} if content.get("type") == "gif" else {}
    return [*(presumed | dict(ref) for ref in content.get("media") or ()), *named]


def attach(
    sandbox: SandboxState, workspace_id: str, refs: Sequence[Json]
) -> tuple[tuple[Attachment, ...], tuple[str, ...]]:
    """Return the media that references name, and the ids that name nothing."""
    found, unknown = [], []
    for ref in refs:
        attachment = _attachment(sandbox, workspace_id, ref)
        if attachment is None:
            unknown.append(str(ref.get("id", "")))
        else:
            found.append(attachment)
    return tuple(found), tuple(unknown)


def signature_of(sandbox: SandboxState, account: Account, target: Json) -> Signature | None:
    """Return the signature that an account's entry names.

    Raises:
        InvalidPost: the account has no such signature.
    """
    if not target.get("signature"):
        return None
    signature = sandbox.store.find(Signature, str(target["signature"]))
    if signature is None or signature.account_id != account.id:
        raise InvalidPost("The signature does not exist for this account")
    return signature


def _attachment(sandbox: SandboxState, workspace_id: str, ref: Json) -> Attachment | None:
    media_id = str(ref.get("id", ""))
    alt_text = ref.get("alt_text") or ref.get("caption")
    if media_id.startswith("external"):
        named = str(ref.get("type", "photo"))
        kind = "photo" if named == "image" else named
        url = ref.get("url") or ref.get("path")
        return Attachment(media_id, kind, None, url, alt_text) if url else None
    media = sandbox.store.find(Media, media_id)
    if media is None or media.workspace_id != workspace_id:
        return None
    return Attachment(media_id, media.type, media, None, alt_text)
