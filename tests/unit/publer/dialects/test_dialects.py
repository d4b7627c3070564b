"""The same values in the formats of the three dialects."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from galleyproof.services.publer.dialects import DIALECTS
from galleyproof.services.publer.dialects.dialect import ChartSeries, InsightView, Metric
from galleyproof.services.publer.records import Job, JobFailure, Workspace
from galleyproof.services.publer.requests import BulkRequest
from galleyproof.services.publer.seed.ids import USER, WORKSPACE

from tests.support.mock import START

SPACE = Workspace(WORKSPACE, "Bakery", USER, (), "business", "https://x.test/p.png", START)
FAILURES = (
    JobFailure(0, "a1", "Page", "facebook", "Too long"),
    JobFailure(2, "a2", "Bird", "twitter", "Too soon"),
    JobFailure(0, "a2", "Bird", "twitter", "Too late"),
)
VIEWS = [
    {"account_id": "a1", "account_name": "Page", "provider": "facebook", "message": "Too long"},
    {"account_id": "a2", "account_name": "Bird", "provider": "twitter", "message": "Too soon"},
    {"account_id": "a2", "account_name": "Bird", "provider": "twitter", "message": "Too late"},
]
BY_POST = {"0": [VIEWS[0], VIEWS[2]], "2": [VIEWS[1]]}
PLAN = {"rate": "business", "locked": False}
MEDIA = [{"id": "m1"}]


def job(kind: str = "schedule", state: str = "complete", **more: Any) -> Job:
    return Job("j", WORKSPACE, USER, kind, state, BulkRequest(), START, **more)


@pytest.mark.parametrize(
    ("dialect", "status", "body"),
    [
        ("introduction", 202, {"job_id": "j"}),
        ("reference", 200, {"success": True, "data": {"job_id": "j"}}),
        ("live", 200, {"job_id": "j"}),
    ],
)
def test_job_created(dialect: str, status: int, body: dict[str, Any]) -> None:
    """The response to a request that started a job has the job's id."""
    reply = DIALECTS[dialect].job_created("j")

    assert (reply.status, reply.body) == (status, body)


@pytest.mark.parametrize(
    ("dialect", "record", "body"),
    [
        ("introduction", job(state="working"), {"status": "working", "payload": {"failures": {}}}),
        ("introduction", job(), {"status": "completed", "payload": {"failures": {}}}),
        ("introduction", job(failures=FAILURES), {"status": "completed", "payload": {"failures": BY_POST}}),
        ("introduction", job("import"), {"status": "completed", "payload": {"failures": {}, "media": MEDIA}}),
        ("introduction", job(state="failed"), {"status": "failed", "payload": {"failures": {}}}),
        ("reference", job(state="working"), {"success": True, "data": {"status": "working"}}),
        (
            "reference",
            job(failures=FAILURES),
            {
                "success": True,
                "data": {
                    "status": "complete",
                    "result": {"status": "complete", "payload": {"failures": VIEWS}, "plan": PLAN},
                },
            },
        ),
        (
            "reference",
            job("import"),
            {
                "success": True,
                "data": {
                    "status": "complete",
                    "result": {
                        "status": "complete",
                        "payload": MEDIA,
                        "plan": PLAN,
                    },
                },
            },
        ),
        ("live", job(state="working"), {"status": "working"}),
        ("live", job(), {"status": "complete", "payload": {"failures": {}}, "plan": PLAN}),
        (
            "live",
            job(failures=FAILURES),
            {"status": "complete", "payload": {"failures": BY_POST}, "plan": PLAN},
        ),
        ("live", job("import"), {"status": "complete", "payload": MEDIA, "plan": PLAN}),
        (
            "live",
            job("import", failures=FAILURES[:1]),
            {"status": "complete", "payload": MEDIA, "plan": PLAN},
        ),
        ("live", job(state="failed"), {"status": "failed", "payload": {"failures": {}}, "plan": PLAN}),
    ],
)
def test_job_status(dialect: str, record: Job, body: dict[str, Any]) -> None:
    """A job's state, failures and media are where the dialect has them."""
    media = MEDIA if record.kind == "import" else []

    assert DIALECTS[dialect].job_status(record, media, [], SPACE) == body


@pytest.mark.parametrize(
    ("dialect", "body"),
    [
        ("introduction", {"errors": ["Slow down."]}),
        ("reference", {"error": "Slow down."}),
        ("live", {"error": "Slow down."}),
    ],
)
def test_rate_limit_body(dialect: str, body: dict[str, Any]) -> None:
    """The message of a 429 is in a list or alone."""
    assert DIALECTS[dialect].rate_limit_body("Slow down.") == body


@pytest.mark.parametrize(
    ("dialect", "body"),
    [
        ("introduction", {"id": "p", "post_type": "photo", "analytics": {"reach": 12.0, "saves": 0}}),
        ("reference", {"id": "p", "post_type": "photo", "analytics": {"reach": 12.0, "saves": 0}}),
        (
            "live",
            {
                "id": "p",
                "type": "photo",
                "analytics": {
                    "reach": {"name": "Reach", "value": 12.0, "tooltip": "People"},
                    "saves": {"name": "Saves", "value": None, "tooltip": "Kept"},
                },
            },
        ),
    ],
)
def test_insight(dialect: str, body: dict[str, Any]) -> None:
    """Metrics are numbers in the documented dialects and objects in the live one."""
    metrics = (Metric("reach", "Reach", 12.0, "People"), Metric("saves", "Saves", None, "Kept"))
    view = InsightView("instagram", {"id": "p"}, {"post_type": "photo"}, {"type": "photo"}, metrics)

    assert DIALECTS[dialect].insight(view) == body


DOCUMENTED_CHART = {"data": [{"date": "2026-01-04", "value": 3.0}], "last_value": 7.0}


@pytest.mark.parametrize(
    ("dialect", "body"),
    [
        ("introduction", DOCUMENTED_CHART),
        ("reference", DOCUMENTED_CHART),
        (
            "live",
            [{"id": "followers", "date": "2026-01-04", "label": "Jan 4", "value": 3.0, "last_value": 3.0}],
        ),
    ],
)
def test_chart(dialect: str, body: Any) -> None:
    """A chart is an object in the documented dialects and a list of points in the live one."""
    series = ChartSeries("followers", ((date(2026, 1, 4), 3.0),), 7.0)

    assert DIALECTS[dialect].chart(series) == body
