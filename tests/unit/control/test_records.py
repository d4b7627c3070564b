"""The request journal, the ledger of outcomes and the event stream."""

from __future__ import annotations

import json
from typing import Any

import httpx
import pytest
from galleyproof.kernel.journal import MAX_JOURNAL_ENTRIES, Outcome, RingBuffer
from galleyproof.testing import InProcessTransport

from tests.support.control import Control
from tests.support.images import image
from tests.support.mock import ORIGIN, START, after

Json = dict[str, Any]


def calls(control: Control, **filters: Any) -> list[Json]:
    """Return the requests of the journal."""
    found: list[Json] = control.ask("GET", "journal", **filters)["requests"]
    return found


def outcome(order: int, weight: int = 0) -> Outcome:
    """Return an outcome."""
    return Outcome(START, "completed", "ubiqlu", "r" * weight, sequence=order)


def test_a_request(control: Control) -> None:
    """A request is recorded with its response and operation, without its key."""
    body = {"caption": "Hello", "socialAccountIds": ["acc_facebook"]}
    answer = control.ubiqlu.create(**body)

    (call,) = calls(control)

    sent = call.pop("request_headers")
    assert call == {
        "sequence": 1,
        "at": after(),
        "api": "ubiqlu",
        "operation": "create_post",
        "method": "POST",
        "url": f"{ORIGIN}/ubiqlu/api/v1/workspaces/ws_demo/posts",
        "request_body": answer.request.content.decode(),
        "request_size": len(answer.request.content),
        "status": 201,
        "response_headers": dict(answer.headers),
        "response_body": answer.text,
        "response_size": len(answer.content),
        "validation_error": None,
        "fault": None,
    }
    assert sent["authorization"] == "Bearer [redacted]"
    assert "sandbox_test" not in json.dumps(call)


def test_requests_outside_the_contract(control: Control) -> None:
    """A request to an unknown path or method is recorded with a validation error."""
    control.ubiqlu.http.get("/ubiqlu/api/v1/nothing")
    control.ubiqlu.http.put("/ubiqlu/api/v1/workspaces")

    assert [(call["operation"], call["status"], call["validation_error"]) for call in calls(control)] == [
        (None, 404, "Not found: no operation has this path."),
        (None, 405, "Method not allowed. Allowed: GET."),
    ]


def test_validation_errors(control: Control) -> None:
    """An invalid request is recorded with the reason; a request that violates a rule has none."""
    control.ubiqlu.create(socialAccountIds=[])
    control.ubiqlu.create(caption="", socialAccountIds=["acc_facebook"])

    assert [(call["status"], call["validation_error"] is not None) for call in calls(control)] == [
        (400, True),
        (400, False),
    ]
    assert [control.ask("GET", "journal", invalid=flag)["count"] for flag in ("true", "false")] == [1, 1]


def test_unauthorized_requests(control: Control) -> None:
    """An unauthorized request is recorded with its body; one without a key is not recorded."""
    key = control.ask("POST", "keys", {"scopes": []})["key"]
    with httpx.Client(transport=InProcessTransport(control.server.asgi), base_url=ORIGIN) as http:
        path = "/ubiqlu/api/v1/workspaces/ws_demo/posts"
        http.post(path, json={"a": 1}, headers={"Authorization": f"Bearer {key}"})
        http.post(path, json={"a": 1})

    assert [(call["status"], call["request_body"]) for call in calls(control)] == [(403, '{"a":1}')]


def test_signatures_are_redacted(control: Control) -> None:
    """The signature of an upload is not recorded, and a binary body is replaced by its size."""
    content = image(40, 40)
    control.ubiqlu.upload(content)

    asked, put, _ = calls(control)

    assert ("put_object", f"[{len(content)} bytes of image/png]", len(content)) == (
        put["operation"],
        put["request_body"],
        put["request_size"],
    )
    assert all("X-Amz-Signature=[redacted]" in text for text in (asked["response_body"], put["url"]))


def test_long_bodies_are_truncated(control: Control) -> None:
    """The first 64 KiB of a long body are recorded, and its size."""
    caption = "ü" * 40_000
    control.ubiqlu.create(caption=caption, socialAccountIds=["acc_instagram"])

    (call,) = calls(control)

    assert call["request_size"] > 80_000
    assert 65_536 - 1 <= len(call["request_body"].encode()) <= 65_536


def test_a_request_without_a_response(control: Control) -> None:
    """A request without a response has status 0 and the id of the fault."""
    fault = control.fault("reset")
    with pytest.raises(httpx.ReadError):
        control.ubiqlu.create(caption="Hello", socialAccountIds=["acc_facebook"])

    (call,) = calls(control, status=0)

    assert (fault["id"], "create_post", True) == (
        call["fault"],
        call["operation"],
        "Hello" in call["request_body"],
    )


def test_filters(control: Control) -> None:
    """Requests can be filtered, counted, and read from a sequence number on."""
    control.ubiqlu.accounts()
    control.ubiqlu.post()
    control.publer.get("/users/me")
    control.publer.get("/accounts")

    counts = {
        name: control.ask("GET", "journal", **filters, limit=0)["count"]
        for name, filters in {
            "all": {},
            "api": {"api": "publer"},
            "operation": {"operation": "create_post"},
            "method": {"method": "GET"},
            "status": {"status": 201},
            "after": {"after": 3},
            "nothing": {"api": "ubiqlu", "operation": "get_post"},
        }.items()
    }
    assert counts == {
        "all": 4, "api": 2, "operation": 1, "method": 3, "status": 1, "after": 1, "nothing": 0,
    }  # fmt: skip
    assert [call["operation"] for call in calls(control, limit=2)] == ["get_me", "list_accounts"]


def test_clearing(control: Control) -> None:
    """The sequence continues after the journal is cleared."""
    control.ubiqlu.accounts()

    assert control.ask("DELETE", "journal") == {"count": 0, "total_recorded": 1, "requests": []}
    control.ubiqlu.accounts()
    assert [call["sequence"] for call in calls(control)] == [2]


def test_control_is_not_recorded(control: Control) -> None:
    """Control requests are not recorded and not affected by faults."""
    control.fault("html_502", times=None)

    assert control.ask("GET", "journal")["count"] == 0


def test_ring_buffer() -> None:
    """A ring buffer keeps its newest items up to a number and a size, and always the newest."""
    by_number, heavy = RingBuffer(3), RingBuffer(100, max_bytes=2_500)
    for order in range(1, 6):
        by_number.add(outcome(order))
        heavy.add(outcome(order))

    assert ([item.sequence for item in by_number], by_number.total_recorded) == ([3, 4, 5], 5)
    assert [item.sequence for item in heavy] == [4, 5]


def test_the_journal_has_a_maximum_size(control: Control) -> None:
    """The journal keeps the newest requests."""
    control.ubiqlu.accounts()
    (entry,) = control.sandbox.journal
    for _ in range(MAX_JOURNAL_ENTRIES):
        control.sandbox.journal.add(entry)

    assert (len(control.sandbox.journal), control.sandbox.journal.total_recorded) == (
        MAX_JOURNAL_ENTRIES,
        MAX_JOURNAL_ENTRIES + 1,
    )


def test_har(control: Control) -> None:
    """The journal is exported as an HTTP Archive with every header and body."""
    fault = control.fault("status", options={"status": 403})
    control.ubiqlu.create(caption="Hello", socialAccountIds=["acc_facebook"])

    log = control.ask("GET", "journal.har")["log"]

    (entry,) = log["entries"]
    assert (log["version"], log["creator"]["name"]) == ("1.2", "Galleyproof")
    assert (after(), "POST", 403) == (
        entry["startedDateTime"],
        entry["request"]["method"],
        entry["response"]["status"],
    )
    assert {"name": "authorization", "value": "Bearer [redacted]"} in entry["request"]["headers"]
    assert "Hello" in entry["request"]["postData"]["text"]
    assert entry["comment"] == f"ubiqlu create_post; fault {fault['id']}"


def test_ledger(control: Control) -> None:
    """The ledger contains the outcomes of both services, and can be filtered and counted."""
    control.ubiqlu.upload(image(40, 40))
    control.ubiqlu.post(socialAccountIds=["acc_facebook", "acc_linkedin_company"])
    control.publer.upload(image(40, 40), "a.png")
    control.ask("POST", "clock/advance", {"until": "idle"})

    counts = {
        name: control.ask("GET", "ledger", **filters, limit=0)["count"]
        for name, filters in {
            "stored": {"kind": "stored"},
            "ubiqlu": {"api": "ubiqlu"},
            "publer": {"api": "publer"},
            "linkedin": {"network": "linkedin", "kind": "published"},
            "account": {"account": "acc_facebook"},
            "removed": {"kind": "removed"},
        }.items()
    }

    assert counts == {"stored": 2, "ubiqlu": 5, "publer": 1, "linkedin": 1, "account": 2, "removed": 0}


def events(
    control: Control, headers: dict[str, str] | None = None, **parameters: Any
) -> list[tuple[str, str]]:
    """Return the id and kind of all server-sent events."""
    answer = control.request("GET", "events", params=parameters, headers=headers)
    assert answer.headers["content-type"].startswith("text/event-stream")
    blocks = [
        dict(line.split(": ", 1) for line in block.split("\n")) for block in answer.text.strip().split("\n\n")
    ]
    assert blocks[0] == {"retry": "1000"}
    assert all(json.loads(block["data"])["sequence"] == int(block["id"]) for block in blocks[1:])
    return [(block["id"], block["event"]) for block in blocks[1:]]


def test_events(control: Control) -> None:
    """Requests and outcomes are one stream in order, from any sequence number on."""
    control.ubiqlu.post()
    control.ask("POST", "clock/advance", {"until": "idle"})
    control.ubiqlu.accounts()

    everything = [("1", "request"), ("2", "outcome"), ("3", "outcome"), ("4", "request")]
    assert everything == events(control)
    assert everything[2:] == events(control, after=2) == events(control, {"Last-Event-ID": "2"})
    assert everything == events(control, follow="true"), "in process nothing waits"


def test_events_after_a_reset(control: Control) -> None:
    """A client with a larger sequence number than the sandbox starts over."""
    control.ubiqlu.accounts()
    control.ubiqlu.accounts()
    control.ask("POST", "reset")
    control.ubiqlu.accounts()

    assert events(control, after=2) == [("1", "request")]


def test_journal_and_ledger_agree(control: Control) -> None:
    """The service reports the published posts of the ledger, unless a fault hides one."""
    control.fault("published_but_timed_out", times=None, nth=2)
    posts = [control.ubiqlu.post(socialAccountIds=["acc_facebook"]) for _ in range(3)]
    control.ask("POST", "clock/advance", {"until": "idle"})
    for post in posts:
        control.ubiqlu.read(post)

    told = {
        target["id"]
        for call in calls(control, operation="get_post")
        for target in json.loads(call["response_body"])["post"]["targets"]
        if target["status"] == "published"
    }
    out = {item["record_id"] for item in control.ask("GET", "ledger", kind="published")["outcomes"]}
    unknown = {
        item["details"]["target"]
        for item in control.ask("GET", "ledger", kind="completed")["outcomes"]
        if item["details"]["outcome"] == "unknown"
    }

    assert (3, 1, told) == (len(out), len(unknown), out - unknown)


@pytest.mark.parametrize(
    ("query", "message"),
    [
        ("journal?operation=creat_post", "Unknown operation 'creat_post'. Did you mean create_post?"),
        ("journal?api=ubiqlu&operation=put_objet", "Unknown operation 'put_objet'. Did you mean put_object?"),
        ("journal?api=ubiqlo", "Unknown service 'ubiqlo'. Did you mean ubiqlu?"),
        ("ledger?network=facebok", "Unknown network 'facebok'. Did you mean facebook?"),
        ("journal?fault=fault_9", "Unknown fault 'fault_9'. There is no fault here."),
        ("ledger?account=acc_facebok", "Unknown account 'acc_facebok'. Did you mean acc_facebook?"),
        ("ledger?api=x", "Unknown service 'x'. Known: publer, ubiqlu."),
    ],
)
def test_unknown_names_in_filters(control: Control, query: str, message: str) -> None:
    """A filter with an unknown name is an error, because it could never match."""
    assert control.error("GET", query) == (400, {"message": message})


def test_operations_of_another_service_in_filters(control: Control) -> None:
    """The operations of a filter belong to its service, if it names one."""
    status, error = control.error("GET", "journal?api=ubiqlu&operation=get_me")

    assert (status, "Unknown operation 'get_me'." in error["message"]) == (400, True)


def test_unknown_query_parameters(control: Control) -> None:
    """A misspelt filter is an error; without it, the journal would return everything."""
    messages = [
        control.error("GET", "journal?operatoin=create_post"),
        control.error("GET", "clock?operation=create_post"),
    ]

    assert [(status, error["message"]) for status, error in messages] == [
        (400, "Unknown query parameter 'operatoin'. Did you mean operation?"),
        (400, "Unknown query parameter 'operation'. There is no query parameter here."),
    ]
