"""The effects of faults on API requests, uploads and downloads."""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from typing import Any

import httpx
import pytest
from galleyproof.http.validation.contract import load_contract
from galleyproof.kernel.faults.faults import InjectionPoint
from galleyproof.kernel.faults.http_fault_types import HTTP_FAULT_TYPES

from tests.support.control import Control

Json = dict[str, Any]
CONTRACT = load_contract("ubiqlu")
OPERATIONS = {operation.id: operation for operation in CONTRACT.operations}


def get_accounts(control: Control, timeout: float | None = 5) -> httpx.Response:
    """Send a request."""
    return control.ubiqlu.request("GET", "/social-accounts", timeout=timeout)


def validation_error(answer: httpx.Response, operation: str = "list_social_accounts") -> str | None:
    """Return why a response violates the contract, or None."""
    schema = OPERATIONS[operation].response_schema(answer.status_code, "application/json")
    found = schema.validate(answer.json()) if schema is not None else None
    return None if found is None else found.message


def a_documented_status(control: Control) -> None:
    """The response has the given status, message and wait, and conforms to the contract."""
    control.fault("status", options={"status": 403, "message": "Not today.", "retry_after": 2.5})

    answer = get_accounts(control)

    assert (
        answer.status_code,
        answer.json(),
        answer.headers["retry-after"],
    ) == (403, {"error": "Not today."}, "3")
    assert validation_error(answer) is None


def an_undocumented_status(control: Control) -> None:
    """The response has a status that the contract does not document."""
    control.fault("undocumented_status", options={"status": 429, "retry_after": 60})

    answer = get_accounts(control)

    assert (
        answer.status_code,
        answer.headers["retry-after"],
        OPERATIONS["list_social_accounts"].declares(429),
    ) == (429, "60", False)


def a_page_of_html(control: Control) -> None:
    """The response is an HTML page."""
    control.fault("html_502")

    answer = get_accounts(control)

    assert (answer.status_code, answer.headers["content-type"]) == (502, "text/html")
    assert answer.text.startswith("<html>")


def a_reset(control: Control) -> None:
    """The connection is reset."""
    control.fault("reset")

    with pytest.raises(httpx.ReadError):
        get_accounts(control)


def a_timeout(control: Control) -> None:
    """A client with a short timeout times out; for others the connection is closed."""
    control.fault("timeout", options={"seconds": 10}, times=2)

    with pytest.raises(httpx.ReadTimeout):
        get_accounts(control, timeout=5)
    with pytest.raises(httpx.RemoteProtocolError):
        get_accounts(control, timeout=None)


def a_timeout_after_commit(control: Control) -> None:
    """The client times out, and the post exists."""
    control.fault("timeout_after_commit", options={"seconds": 60})

    with pytest.raises(httpx.ReadTimeout):
        control.ubiqlu.create(caption="Hello", socialAccountIds=["acc_facebook"])

    assert [effect["kind"] for effect in happened(control)] == ["published", "completed"]


def a_reset_after_commit(control: Control) -> None:
    """The connection is reset, and the post exists."""
    control.fault("reset_after_commit")

    with pytest.raises(httpx.ReadError):
        control.ubiqlu.create(caption="Hello", socialAccountIds=["acc_facebook"])

    assert [effect["kind"] for effect in happened(control)] == ["published", "completed"]


def a_truncated_body(control: Control) -> None:
    """The connection is closed in the middle of the body."""
    control.fault("truncated_body", options={"fraction": 0.25})

    with pytest.raises(httpx.RemoteProtocolError):
        get_accounts(control)


def a_slow_body(control: Control) -> None:
    """A client with a longer timeout than the pauses receives the whole body, others do not."""
    whole = get_accounts(control).content
    control.fault("slow_body", options={"seconds": 4, "chunks": 3}, times=2)

    assert whole == get_accounts(control, timeout=5).content
    with pytest.raises(httpx.ReadTimeout):
        get_accounts(control, timeout=3)


def an_unknown_value(control: Control) -> None:
    """One enum value is not in the contract."""
    control.fault("unknown_enum", options={"value": "myspace", "field": "/accounts/0/platform"})

    answer = get_accounts(control)

    assert answer.json()["accounts"][0]["platform"] == "myspace"
    assert "myspace" in (validation_error(answer) or "")


def an_unknown_field(control: Control) -> None:
    """One object has an additional field."""
    control.fault("extra_field", options={"name": "mood", "value": [1], "field": "/accounts/1/health"})

    answer = get_accounts(control)

    assert answer.json()["accounts"][1]["health"]["mood"] == [1]
    assert "mood" in (validation_error(answer) or "")


def a_missing_field(control: Control) -> None:
    """One required field is missing."""
    control.fault("missing_field", options={"field": "connectedAt"})

    answer = get_accounts(control)

    assert "connectedAt" in (validation_error(answer) or "")


def an_expired_upload_url(control: Control) -> None:
    """The object store rejects the file and stores nothing."""
    reserved = control.ubiqlu.reserve()
    control.fault("upload_expired")

    answer = control.ubiqlu.put(reserved, b"bytes")

    assert (
        answer.status_code,
        "ExpiredRequest" in answer.text,
        control.ubiqlu.finalize(reserved, bytes=5).status_code,
    ) == (403, True, 409)


def a_truncated_upload(control: Control) -> None:
    """The object store stores part of the file."""
    reserved = control.ubiqlu.reserve(b"0123456789")
    control.fault("upload_truncated", options={"fraction": 0.3})

    stored = control.ubiqlu.put(reserved, b"0123456789")
    answer = control.ubiqlu.finalize(reserved, bytes=10)

    assert (stored.status_code, answer.status_code) == (200, 409)
    assert answer.json()["error"] == "The uploaded object has 3 bytes, not 10."


def an_upload_of_another_type(control: Control) -> None:
    """The object store stores another content type."""
    reserved = control.ubiqlu.reserve(b"0123456789")
    control.fault("upload_wrong_type", options={"content_type": "text/plain"})

    stored = control.ubiqlu.put(reserved, b"0123456789")
    answer = control.ubiqlu.finalize(reserved, bytes=10)

    assert (stored.status_code, answer.status_code) == (200, 409)
    assert answer.json()["error"] == "The uploaded object is text/plain, not image/png."


def a_missing_file(control: Control) -> None:
    """The public URL returns 404 once, then the file again."""
    url = control.ubiqlu.upload(b"bytes")["publicUrl"]
    control.fault("cdn_404")

    answers = [control.ubiqlu.http.get(url) for _ in range(2)]

    assert [answer.status_code for answer in answers] == [404, 200]
    assert "NoSuchKey" in answers[0].text


def happened(control: Control) -> list[Json]:
    """Advance the clock until idle and return the outcomes."""
    effects: list[Json] = control.ask("POST", "clock/advance", {"until": "idle"})["outcomes"]
    return effects


SEEN: dict[str, Callable[[Control], None]] = {
    "status": a_documented_status,
    "undocumented_status": an_undocumented_status,
    "html_502": a_page_of_html,
    "reset": a_reset,
    "timeout": a_timeout,
    "timeout_after_commit": a_timeout_after_commit,
    "reset_after_commit": a_reset_after_commit,
    "truncated_body": a_truncated_body,
    "slow_body": a_slow_body,
    "unknown_enum": an_unknown_value,
    "extra_field": an_unknown_field,
    "missing_field": a_missing_field,
    "upload_expired": an_expired_upload_url,
    "upload_truncated": a_truncated_upload,
    "upload_wrong_type": an_upload_of_another_type,
    "cdn_404": a_missing_file,
}
"""The check of every fault type."""


@pytest.mark.parametrize("fault_type", HTTP_FAULT_TYPES, ids=lambda fault_type: str(fault_type.name))
def test_every_fault_type(control: Control, fault_type: Any) -> None:
    """Every fault type affects a client, is counted, and is recorded in the journal."""
    SEEN[fault_type.name](control)

    (fault,) = control.ask("GET", "faults")["faults"]
    noted = control.ask("GET", "journal", fault=fault["id"])["count"]

    assert (True, noted) == (fault["exhausted"], fault["trigger_count"])


@pytest.mark.parametrize("effect", ["html_502", "reset", "timeout"])
def test_faults_before_the_operation_change_nothing(control: Control, effect: str) -> None:
    """A request that fails before the operation has no outcomes."""
    control.fault(effect)

    with contextlib.suppress(httpx.TransportError):
        control.ubiqlu.create(caption="Hello", socialAccountIds=["acc_facebook"])

    assert happened(control) == []


@pytest.mark.parametrize("effect", ["timeout_after_commit", "reset_after_commit"])
def test_after_commit_ignores_errors(control: Control, effect: str) -> None:
    """The after_commit faults affect successful responses only."""
    control.fault(effect)

    rejected = control.ubiqlu.create(caption="", socialAccountIds=["acc_facebook"])

    assert (rejected.status_code, [f["match_count"] for f in control.ask("GET", "faults")["faults"]]) == (
        400,
        [0],
    )


@pytest.mark.parametrize("effect", ["unknown_enum", "extra_field", "missing_field"])
def test_the_seed_chooses_the_field(control: Control, effect: str) -> None:
    """Without a field the seed chooses one, the same in every run."""
    control.fault(effect, times=None)
    first = [get_accounts(control).content for _ in range(8)]
    control.ask("POST", "reset")
    control.fault(effect, times=None)

    again = [get_accounts(control).content for _ in range(8)]

    assert first == again
    assert len(set(first)) > 1
    assert all(validation_error(httpx.Response(200, content=content)) for content in first)


def test_status_ignores_other_operations(control: Control) -> None:
    """A status triggers only where it is documented, and is not counted elsewhere."""
    control.fault("status", options={"status": 409})

    passed = get_accounts(control)
    affected = control.ubiqlu.request("POST", "/post-targets/none/retry")

    assert (passed.status_code, affected.status_code) == (200, 409)


def test_custom_body(control: Control) -> None:
    """A fault can have a custom body, also for a success."""
    body = {"accounts": []}
    control.fault(
        "status", options={"status": 200, "body": body}, api="ubiqlu", operation="list_social_accounts"
    )

    assert body == get_accounts(control).json()


@pytest.mark.parametrize("key", ["sandbox_test", "other"])
def test_matching_a_key(control: Control, key: str) -> None:
    """A fault can match one key only."""
    control.ask("POST", "keys", {"key": "other"})
    control.fault("html_502", key=key)

    statuses = {
        secret: control.ubiqlu.http.get(
            "/ubiqlu/api/v1/workspaces", headers={"Authorization": f"Bearer {secret}"}
        ).status_code
        for secret in ("sandbox_test", "other")
    }

    assert {"sandbox_test": 200, "other": 200} | {key: 502} == statuses


@pytest.mark.parametrize(
    ("prefer", "status", "applied"),
    [
        ("code=404", 404, "code=404"),
        ('respond-async, code="404"', 404, "code=404"),
        ("code=429", 200, None),
        ("code=200", 200, None),
        ("code=40", 200, None),
        ("decode=404", 200, None),
        ("", 200, None),
    ],
)
def test_prefer_header(control: Control, prefer: str, status: int, applied: str | None) -> None:
    """A Prefer header returns a documented error; undocumented codes are ignored."""
    answer = control.ubiqlu.http.get("/ubiqlu/api/v1/workspaces", headers={"Prefer": prefer})

    assert (status, applied) == (answer.status_code, answer.headers.get("preference-applied"))
    assert validation_error(answer, "list_workspaces") is None


def test_connection_faults_of_uploads(control: Control) -> None:
    """Connection faults affect the object store too."""
    reserved = control.ubiqlu.reserve()
    control.fault("reset", operation="put_object")
    control.fault("truncated_body", operation="get_object")

    with pytest.raises(httpx.ReadError):
        control.ubiqlu.put(reserved, b"bytes")
    url = control.ubiqlu.upload(b"bytes")["publicUrl"]
    with pytest.raises(httpx.RemoteProtocolError):
        control.ubiqlu.http.get(url)


def test_http_fault_types_are_not_for_publishing() -> None:
    """No HTTP fault type is injected at publishing."""
    assert InjectionPoint.PUBLISH not in {fault_type.point for fault_type in HTTP_FAULT_TYPES}
