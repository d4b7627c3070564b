# Generated from openapi/bundled/publer.json by scripts/generate.py. Never edit.
"""What Publer's request bodies need beyond the contract: defaults, short forms, and notes for job tokens."""

from __future__ import annotations

import datetime
import hashlib
from collections.abc import Mapping, Sequence
from typing import Any

from galleyproof_client._errors import InvalidArgumentError

RequestedPost = list[Any]
"""A requested post as a token remembers it: account, time or None, digests of its texts, whether it repeats."""

_POST_TYPES = {"image": "photo"}
"""The post type of a media type, where they differ."""


def import_body(body: dict[str, Any]) -> dict[str, Any]:
    """Return the body of an import, with plain URLs converted to entries and with its type.

    Args:
        body: The body with the caller's values.
    """
    given = [body["media"]] if isinstance(body["media"], str) else list(body["media"])
    media = [_import_entry(each) if isinstance(each, str) else each for each in given]
    mode = body["type"] or ("bulk" if len(media) > 1 else "single")
    return {**body, "media": media, "type": mode}


def _import_entry(url: str) -> dict[str, str]:
    name = url.partition("?")[0].rstrip("/").rpartition("/")[2]
    return {"url": url, "name": name or "media"}


def one_post(
    state: str, text: str, accounts: Sequence[Any], at: datetime.datetime | None, media: Sequence[Any]
) -> dict[str, Any]:
    """Return a bulk with one post, whose content is the same on the networks of all its accounts.

    Args:
        state: The state of the bulk.
        text: The text.
        accounts: The accounts, as objects.
        at: The time to publish.
        media: The media, as objects.

    Raises:
        InvalidArgumentError: There are no accounts, or media of several types.
    """
    if not accounts:
        raise InvalidArgumentError("accounts is empty (request not sent)", hint="Pass at least one account")
    content: dict[str, Any] = {"type": _post_type(media), "text": text}
    if media:
        content["media"] = [{"id": each.id, "type": str(each.type_)} for each in media]
    times = {} if at is None else {"scheduled_at": at}
    post = {
        "networks": {_network(account): content for account in accounts},
        "accounts": [{"id": account.id, **times} for account in accounts],
    }
    return {"state": state, "posts": [post]}


def _post_type(media: Sequence[Any]) -> str:
    types = {str(each.type_) for each in media}
    if len(types) > 1:
        raise InvalidArgumentError(
            f"media of several types in one post: {', '.join(sorted(types))} (request not sent)",
            hint="Pass photos or one video, or use the ..._bulk method for other posts",
        )
    found = next(iter(types), "status")
    return _POST_TYPES.get(found, found)


def _network(account: Any) -> str:
    """Return the key of an account's network; WordPress has one key for each kind of sign-in."""
    provider, kind = str(account.provider), str(account.type_)
    if provider != "wordpress":
        return provider
    return kind if kind in ("wordpress_oauth", "wordpress_basic") else "wordpress_oauth"


def requested_posts(body: Mapping[str, Any]) -> list[RequestedPost]:
    """Return the posts that a bulk requests, with what helps to find them again. It fits into a token.

    Args:
        body: The body of the call.
    """
    # The body is the caller's dict and was not validated yet.
    bulk = body.get("bulk")
    state, posts = (bulk.get("state"), bulk.get("posts")) if isinstance(bulk, Mapping) else (None, None)
    return [
        [account.get("id"), account.get("scheduled_at") or None, _texts(post), _repeats(state, post)]
        for post in _objects(posts)
        for account in _objects(post.get("accounts")) or [{}]
    ]


def _repeats(state: Any, post: Mapping[str, Any]) -> bool:
    return state in ("recurring", "recycle") or "recurring" in post or "recycling" in post


def _texts(post: Mapping[str, Any]) -> list[str]:
    networks = post.get("networks")
    contents = _objects(list(networks.values()) if isinstance(networks, Mapping) else None)
    return sorted({text_digest(content.get("text")) for content in contents})


def _objects(entries: Any) -> list[Mapping[str, Any]]:
    return [each for each in entries if isinstance(each, Mapping)] if isinstance(entries, list) else []


def text_digest(text: Any) -> str:
    """Return a short digest of a post's text, without white space around it."""
    plain = text.strip() if isinstance(text, str) else ""
    return hashlib.sha256(plain.encode("utf-8", "replace")).hexdigest()[:12]
