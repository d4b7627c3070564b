"""What a sandbox holds: posts, accounts and media of all services in one form."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import attrs

from galleyproof.control.context import ControlContext, Json
from galleyproof.control.views import timestamp
from galleyproof.kernel.contents import AccountContent, PostContent
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
        root_url = server + context.roots.get(service.name, "")
        for kind, mapper in service.content_mappers.items():
            for record in box.store.all(kind):
                held = mapper(box, record, root_url)
                if isinstance(held, PostContent):
                    posts.append((service.name, held))
                else:
                    rows = accounts if isinstance(held, AccountContent) else media
                    rows.append(_row(service.name, held))
    posts.sort(key=lambda row: _when(row[1]))
    limit = request.parameters.get("limit", _LIMIT)
    shown = [_row(name, post) for name, post in posts[-limit:]]
    return Response(200, {"count": len(posts), "posts": shown, "accounts": accounts, "media": media})


def export_seed(context: ControlContext, request: Request) -> Response:
    """Return the records of a sandbox as seed data."""
    box = context.sandbox(request)
    tables = {service.name: service.tables for service in context.services if service.tables}
    return Response(200, export_document(box.store, tables))


def _when(post: PostContent) -> datetime:
    times = [target.published_at or target.at for target in post.targets]
    return max((each for each in times if each is not None), default=post.created_at)


def _row(api: str, item: Any) -> Json:
    return {"api": api, **attrs.asdict(item, value_serializer=_plain)}


def _plain(_holder: Any, _field: Any, value: Any) -> Any:
    if isinstance(value, datetime):
        return timestamp(value)
    return list(value) if isinstance(value, tuple) else value
