"""A program that fakes the time, and imports the clients and the mock before, inside or after that.

``imported`` imports the models before and reads the first ones inside.

Run it in a process of its own: ``python -m … freezegun inside``. It prints what it saw as JSON.
"""

from __future__ import annotations

import datetime
import json
import sys
from contextlib import AbstractContextManager
from typing import Any

FAKED = datetime.datetime(2031, 5, 1, tzinfo=datetime.UTC)


def faking(library: str) -> AbstractContextManager[Any]:
    if library == "freezegun":
        from freezegun import freeze_time

        return freeze_time(FAKED)
    import time_machine

    return time_machine.travel(FAKED, tick=False)


def observe() -> dict[str, Any]:
    """Return what models, jobs and clocks show now."""
    from galleyproof.kernel.clock import system_time
    from galleyproof_client._sending import timing
    from publer_client.models import ChartValue
    from ubiqlu_client.models import Workspace

    fields = {"name": "Kiln", "slug": "kiln", "timezone": "UTC", "brandSummary": None, "id": "w"}
    workspace = Workspace.from_dict(fields | {"createdAt": "2026-01-05T09:00:00Z"})
    day = ChartValue.from_dict({"date": "2026-01-05", "value": 1})
    return {
        "time": workspace.created_at.timestamp(),
        "day": day.date.toordinal(),
        "written": [workspace.to_dict()["createdAt"], day.to_dict()["date"]],
        "rejected": [
            _mismatch(Workspace, fields | {"createdAt": "rubbish"}),
            _mismatch(ChartValue, {"date": "rubbish", "value": 1}),
        ],
        "posts": _posts_of_a_job(),
        "clocks": [timing.clock(), system_time().timestamp()],
    }


def _mismatch(model: Any, data: dict[str, Any]) -> str:
    try:
        model.from_dict(data)
    except ValueError as error:
        return str(error)
    return "accepted"


def _posts_of_a_job() -> list[str]:
    from galleyproof.app import create_server
    from galleyproof.testing import InProcessTransport
    from publer_client import Publer

    server = create_server()
    sandbox = server.registry.sandbox("test")
    client = Publer(
        "sandbox_test",
        "600000000000000000000001",
        base_url="http://localhost/publer/api/v1",
        transport=InProcessTransport(server.asgi),
        sleep=lambda seconds: sandbox.advance(datetime.timedelta(seconds=seconds)),
    )
    at = datetime.datetime(2032, 1, 1, tzinfo=datetime.UTC)
    job = client.posts.schedule("Rye day.", accounts="600000000000000000000101", at=at)
    job.result()
    return [f"{post.text} {post.scheduled_at.isoformat()}" for post in job.posts() if post.scheduled_at]


def main(library: str, when: str) -> None:
    observed = []
    if when == "before":
        observed.append(observe())
    elif when == "imported":
        import ubiqlu_client.models.workspace  # noqa: F401
    with faking(library):
        if when != "after":
            observed.append(observe())
    observed.append(observe())
    print(json.dumps(observed))


if __name__ == "__main__":
    main(*sys.argv[1:])
