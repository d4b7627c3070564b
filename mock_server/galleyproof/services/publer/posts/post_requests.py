"""A pair of a post and an account from a request: references are resolved, rules not yet checked."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from attrs import frozen

from galleyproof.kernel.sandbox import SandboxState
from galleyproof.networks.publishing.limits import changed_limits
from galleyproof.services.publer.posts import post_types
from galleyproof.services.publer.posts.network_content import MediaReference, NetworkContent
from galleyproof.services.publer.posts.rules.limits import Limits, limits_of
from galleyproof.services.publer.records import Account, Job, Label, Media, Signature, Workspace
from galleyproof.services.publer.requests import AccountTarget, BulkRequest, PostInput
from galleyproof.services.publer.scheduling import times

NO_PARAMS = "The composer is in a bad state for this account as it's missing the social network params."
"""Observed on the live service."""

NOW, TIMED, SLOT, RECYCLING, RECURRING, DRAFT, IDEA = (
    "now",
    "timed",
    "slot",
    "recycling",
    "recurring",
    "draft",
    "idea",
)
"""Scheduling modes: when a post is published, if at all."""


class InvalidPost(Exception):
    """No post can be made from the request. The message is the failure's."""


@frozen
class Attachment:
    """A piece of media of a post.

    Args:
        type: photo, video, gif or document.
        media: the file in the media library; None if it is outside.
        url: where it is outside the library.
    """

    id: str
    type: str
    media: Media | None
    url: str | None = None
    alt_text: str | None = None


@frozen
class PostRequest:
    """One post for one account.

    Args:
        sandbox: for reading; nothing is changed before all rules accept the post.
        bulk: the whole request.
        index: which post of the request, from 0.
        post_input: the post as the request has it.
        target: the account's entry of it; without an id for an idea.
        content: the content for the account's network.
        account: None for an idea.
        mode: one of the scheduling modes above.
        at: the time in the request, if it has one.
        type: the type of post, see `post_types.kind_of`.
        unknown_media: ids of media that the workspace does not have.
        siblings: all accounts that the post goes to.
    """

    sandbox: SandboxState
    job: Job
    workspace: Workspace
    bulk: BulkRequest
    index: int
    post_input: PostInput
    target: AccountTarget
    content: NetworkContent
    account: Account | None
    mode: str
    at: datetime | None
    type: str
    attachments: tuple[Attachment, ...]
    unknown_media: tuple[str, ...] = ()
    siblings: tuple[Account, ...] = ()
    signature: Signature | None = None

    @property
    def required_account(self) -> Account:
        """The account, for posts that are no ideas."""
        assert self.account is not None, "only rules for ideas get a post request without account"
        return self.account

    @property
    def provider(self) -> str:
        """The account's network."""
        return self.required_account.provider

    @property
    def limits(self) -> Limits:
        """What the account's network accepts in this sandbox."""
        return limits_of(self.provider, changed_limits(self.sandbox, self.provider))

    @property
    def network(self) -> str:
        """The display name of the account's network."""
        return post_types.TITLES[self.provider]

    @property
    def text(self) -> str:
        """The text, empty if there is none."""
        return self.content.text or ""

    @property
    def signed_text(self) -> str:
        """The text with the signature, as it is sent to the network."""
        return f"{self.text}\n\n{self.signature.text}" if self.signature else self.text

    def media_types(self) -> tuple[str, ...]:
        """Return the types of the attached media."""
        return tuple(item.type for item in self.attachments)


def scheduling_mode(bulk: BulkRequest, post_input: PostInput, kind: str) -> str:
    """Return the scheduling mode of a post of a request.

    Args:
        kind: of the job; publishing now takes precedence over the state of the request.
    """
    if kind == "publish":
        return NOW
    if bulk.state.startswith("draft"):
        return DRAFT if bulk.state == "draft" else IDEA
    if bulk.state == "recurring":
        return RECURRING
    if bulk.state == "recycle" or post_input.recycling is not None:
        return RECYCLING
    return SLOT if bulk.state == "auto" or post_input.wants_slot else TIMED


def read_time(target: AccountTarget) -> datetime | None:
    """Return the time in an account's entry, None if there is none.

    Raises:
        InvalidPost: it is not a valid time.
    """
    text = target.scheduled_at
    if text is None:
        return None
    moment = times.read_moment(text)
    if moment is None:
        raise InvalidPost(f"scheduled_at is not a valid time: {text[:40]!r}")
    return moment


def content_for(post_input: PostInput, account: Account) -> NetworkContent:
    """Return the content of a post for an account's network.

    Raises:
        InvalidPost: the request has none; the one under ``default`` is for ideas.
    """
    content = post_input.networks.get(account.content_key)
    if content is None or content.type is None:
        raise InvalidPost(NO_PARAMS)
    return content


def attach(
    sandbox: SandboxState, workspace_id: str, references: Iterable[MediaReference]
) -> tuple[tuple[Attachment, ...], tuple[str, ...]]:
    """Return the media that references name, and the ids of those that do not exist."""
    found, unknown = [], []
    for reference in references:
        attachment = _attachment(sandbox, workspace_id, reference)
        if attachment is None:
            unknown.append(reference.id)
        else:
            found.append(attachment)
    return tuple(found), tuple(unknown)


def signature_of(sandbox: SandboxState, account: Account, target: AccountTarget) -> Signature | None:
    """Return the signature that an account's entry names.

    Raises:
        InvalidPost: the account has no such signature.
    """
    if target.signature_id is None:
        return None
    signature = sandbox.store.find(Signature, target.signature_id)
    if signature is None or signature.account_id != account.id:
        raise InvalidPost("The signature does not exist for this account")
    return signature


def _attachment(sandbox: SandboxState, workspace_id: str, reference: MediaReference) -> Attachment | None:
    if reference.id.startswith("external"):
        kind = "photo" if reference.type == "image" else reference.type
        if not reference.url:
            return None
        return Attachment(reference.id, kind, None, reference.url, reference.alt_text)
    media = sandbox.store.find(Media, reference.id)
    if media is None or media.workspace_id != workspace_id:
        return None
    return Attachment(reference.id, media.type, media, None, reference.alt_text)


_COLORS = ("#4caf50", "#ff9800", "#3f51b5", "#e91e63", "#009688", "#795548", "#9c27b0", "#607d8b")


def label_ids(sandbox: SandboxState, workspace_id: str, named: Iterable[object]) -> tuple[str, ...]:
    """Return the ids of labels named by id or text, each once, in order.

    A text that no label has becomes a new label, as there is no endpoint to create one.
    """
    known = [label for label in sandbox.store.all(Label) if label.workspace_id == workspace_id]
    by_word = {word: label.id for label in known for word in (label.name.casefold(), label.id)}
    found: dict[str, None] = {}
    for name in (str(name).strip() for name in named):
        if name and name.casefold() not in by_word:
            by_word[name.casefold()] = _add_label(sandbox, workspace_id, name).id
        if name:
            found[by_word[name.casefold()]] = None
    return tuple(found)


def _add_label(sandbox: SandboxState, workspace_id: str, name: str) -> Label:
    color = _COLORS[sandbox.ids.random_int("label color", name, below=len(_COLORS))]
    return sandbox.store.put(Label(sandbox.ids.next_hex(), workspace_id, name, color))
