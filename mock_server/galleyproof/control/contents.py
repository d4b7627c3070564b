"""What a sandbox holds: posts, accounts and media of all services in one form."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import Any

import attrs

from galleyproof.control.context import ControlContext, Json
from galleyproof.control.views import timestamp
from galleyproof.kernel.contents import PostContent
from galleyproof.kernel.requests import Request, Response
from galleyproof.kernel.seed_export import export_document

_LIMIT = 1000


def read_contents(context: ControlContext, request: Request) -> Response:
    """Return the latest posts of a sandbox, the latest last, and all its accounts and media.

    Raises:
        HttpError: 400, a service is unknown.
    """
    box = context.sandbox(request)
    wanted = request.parameters.get("api")
    services = context.services if wanted is None else [context.service(wanted)]
    server = request.root_url.removesuffix("/_control")
    posts: list[tuple[str, PostContent]] = []
    accounts: list[Json] = []
    media: list[Json] = []
    for service in services:
        held = service.contents(box, server + context.roots.get(service.name, ""))
        posts += [(service.name, post) for post in held.posts]
        accounts += _rows(service.name, held.accounts)
        media += _rows(service.name, held.media)
    posts.sort(key=lambda row: _when(row[1]))
    limit = request.parameters.get("limit", _LIMIT)
    shown = [row for name, post in posts[-limit:] for row in _rows(name, (post,))]
    return Response(200, {"count": len(posts), "posts": shown, "accounts": accounts, "media": media})


def export_seed(context: ControlContext, request: Request) -> Response:
    """Return the records of a sandbox as seed data."""
    box = context.sandbox(request)
    tables = {service.name: service.tables for service in context.services if service.tables}
    return Response(200, export_document(box.store, tables))


def _when(post: PostContent) -> datetime:
    times = [target.published_at or target.at for target in post.targets]
    return max((each for each in times if each is not None), default=post.created_at)


def _rows(api: str, items: tuple[Any, ...]) -> Iterator[Json]:
    for item in items:
        yield {"api": api, **attrs.asdict(item, value_serializer=_plain)}


def _plain(_holder: Any, _field: Any, value: Any) -> Any:
    if isinstance(value, datetime):
        return timestamp(value)
    return list(value) if isinstance(value, tuple) else value
