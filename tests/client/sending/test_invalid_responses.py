"""Unusual and invalid responses, and what the client does with each.

The table in docs/clients.md has one row for each entry here.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import galleyproof_client as runtime
import httpx
import pytest
from attrs import frozen

from tests.client.support.fakes import POST, ChunkedBody, ClientUnderTest, FakeService, FakeTime, post, reply

DOCS = Path(__file__).parents[3] / "docs" / "clients.md"
JSON = {"Content-Type": "application/json"}


def _raw(content: bytes, kind: str = "application/json", status: int = 200) -> httpx.Response:
    return httpx.Response(status, content=content, headers={"Content-Type": kind})


def _without(field: str) -> dict[str, Any]:
    return {"post": {name: value for name, value in POST.items() if name != field}}


def _streamed(*chunks: Any) -> httpx.Response:
    return httpx.Response(200, headers=JSON, stream=ChunkedBody(*chunks))


def _nested(levels: int) -> Any:
    value: Any = "bottom"
    for _ in range(levels):
        value = [value]
    return value


def _dripping(time: FakeTime) -> httpx.Response:
    def wait() -> None:
        time.now += 5

    chunks = [piece for byte in json.dumps(post()).encode() for piece in (wait, bytes([byte]))]
    return _streamed(*chunks)


@frozen
class Row:
    """A row of the table.

    Args:
        answer: Return the response.
        expected: The error that is raised, or a check of the post that is returned.
        message: A part of the error's text.
    """

    answer: Callable[[FakeTime], httpx.Response]
    expected: type[Exception] | Callable[[Any], bool]
    message: str = ""


Mismatch, Undecodable = runtime.ResponseValidationError, runtime.ResponseDecodeError
Connection, ContentType = runtime.APIConnectionError, runtime.ContentTypeError
LOGIN = "https://login.example/in?next=secret"

ROWS: dict[str, Row] = {
    "unknown enum value": Row(
        lambda _: reply(body=post(aggregateStatus="archived")),
        lambda got: got.aggregate_status == "archived" and got.to_dict()["aggregateStatus"] == "archived",
    ),
    "extra field": Row(
        lambda _: reply(body=post(colour="blue")),
        lambda got: got["colour"] == "blue" and got.to_dict()["colour"] == "blue",
    ),
    "missing required field": Row(
        lambda _: reply(body=_without("createdAt")), Mismatch, "post.createdAt should be present"
    ),
    "null where not allowed": Row(
        lambda _: reply(body=post(id=None)), Mismatch, "post.id should be text, but is null"
    ),
    "wrong type": Row(
        lambda _: reply(body=post(targets="none")),
        Mismatch,
        "post.targets should be a list, but is text",
    ),
    "time without a time zone": Row(
        lambda _: reply(body=post(createdAt="2026-06-06T12:00:00")), Mismatch, "a time with a time zone"
    ),
    "another JSON value": Row(lambda _: reply(body=[]), Mismatch, "should be an object, but is a list"),
    "HTML with status 200": Row(
        lambda _: _raw(b"<html>Welcome</html>", "text/html"), ContentType, "is text/html, not JSON"
    ),
    "HTML with a JSON content type": Row(lambda _: _raw(b"<html>Welcome</html>"), Undecodable, "not JSON"),
    "incomplete JSON": Row(lambda _: _raw(json.dumps(post()).encode()[:-9]), Undecodable, "or is incomplete"),
    "bytes that are not UTF-8": Row(lambda _: _raw(b'{"post": "\xff\xfe"}'), Undecodable, "not JSON"),
    "UTF-16": Row(lambda _: _raw(json.dumps(post()).encode("utf-16")), Undecodable, "not JSON"),
    "number that is too large": Row(
        lambda _: _raw(b'{"post": {"id": -1e999}}'), Undecodable, "contains a number that is too large"
    ),
    "NaN or Infinity": Row(lambda _: _raw(b'{"post": {"id": Infinity}}'), Undecodable, "not JSON"),
    "half of a character": Row(
        lambda _: _raw(b'{"post": {"\\uD83d": 1}}'), Undecodable, "contains text that is not valid Unicode"
    ),
    "JSON with endless nesting": Row(lambda _: _raw(b"[" * 100_000), Undecodable, "nested more than"),
    "JSON nested too deeply": Row(
        lambda _: reply(body=post(deep=_nested(150))), Undecodable, "nested more than 100 levels deep"
    ),
    "header that is not ASCII": Row(
        lambda _: httpx.Response(
            200, json=post(), headers=[(b"X-Name", b"Z\xfcrich"), (b"Retry-After", b"\xff")]
        ),
        lambda got: got.id == "post_1",
    ),
    "empty body": Row(lambda _: _raw(b""), Undecodable, "is empty"),
    "wrong content type": Row(
        lambda _: _raw(json.dumps(post()).encode(), "text/plain"), ContentType, "text/plain"
    ),
    "204": Row(lambda _: httpx.Response(204), Undecodable, "204"),
    "undocumented success status": Row(lambda _: reply(202, post()), lambda got: got.id == "post_1"),
    "redirect to a login page": Row(
        lambda _: httpx.Response(302, headers={"Location": LOGIN}),
        ContentType,
        "redirects to https://login.example/in",
    ),
    "10 MB of garbage": Row(lambda _: _raw(b"x" * 10_000_000), Undecodable, "larger than 8 MiB"),
    "invalid compression": Row(
        lambda _: httpx.Response(
            200, headers=JSON | {"Content-Encoding": "gzip"}, stream=ChunkedBody(b"no gzip")
        ),
        Undecodable,
        "decompressed",
    ),
    "slow body": Row(_dripping, runtime.APITimeoutError, "no complete response within 30 s"),
    "connection reset mid-body": Row(
        lambda _: _streamed(b'{"post": ', httpx.ReadError("reset")), Connection, "the connection was lost"
    ),
    "body shorter than announced": Row(
        lambda _: _streamed(b'{"post": ', httpx.RemoteProtocolError("incomplete")), Connection, "was lost"
    ),
    "error with an HTML page": Row(
        lambda _: _raw(b"<h1>Bad gateway</h1>", "text/html", 502), runtime.ServerError, "502 Bad Gateway"
    ),
    "error with an empty body": Row(lambda _: _raw(b"", status=404), runtime.NotFoundError, "404 Not Found"),
    "error with an unusual body": Row(
        lambda _: _raw(b'{"errors": {"error": ["odd", {"message": 7}]}}', status=422),
        runtime.UnprocessableEntityError,
        "odd",
    ),
    "error nested too deeply": Row(
        lambda _: reply(422, {"errors": _nested(480)}),
        runtime.UnprocessableEntityError,
        "422 Unprocessable Entity",
    ),
    "error with invalid text": Row(
        lambda _: _raw(b'{"error": "\\ud800"}', status=404), runtime.NotFoundError, r"Not Found: \ud800 ["
    ),
    "unknown error status": Row(
        lambda _: _raw(b'{"error": "odd"}', status=499), runtime.APIStatusError, "499: odd ["
    ),
}


@pytest.mark.parametrize("name", ROWS)
def test_a_row_has_the_documented_result(call: ClientUnderTest, name: str) -> None:
    """Each row of the table has the documented result, with both clients."""
    row = ROWS[name]
    service = FakeService(lambda _: row.answer(call.time))
    client = call.ubiqlu(service)

    if isinstance(row.expected, type):
        with pytest.raises(row.expected) as raised:
            call(client.posts.get("post_1"))
        _check_error(raised.value, row)
    else:
        assert row.expected(call(client.posts.get("post_1")))


def _check_error(error: Any, row: Row) -> None:
    assert isinstance(error, runtime.APIError)
    assert error.operation == "posts.get"
    assert error.request is not None
    assert error.request.method == "GET"
    assert row.message in str(error)
    assert str(error).startswith("posts.get failed: ")
    assert "[GET https://ubiqlu.com/api/v1/workspaces/ws_1/posts/post_1]" in str(error)
    assert len(str(error)) < 500
    str(error).encode()  # can be printed and logged


def test_the_documented_table_is_the_tested_one() -> None:
    """The table in docs/clients.md has exactly the tested rows."""
    rows = re.findall(r"^\| ([^|]+) \| (?:`(\w+)`|([^|]+)) \|$", DOCS.read_text("utf-8"), re.MULTILINE)
    documented = {name.strip(): error for name, error, _ in rows if name.strip() in ROWS}

    tested = {
        name: row.expected.__name__ if isinstance(row.expected, type) else "" for name, row in ROWS.items()
    }
    assert documented == tested


@pytest.mark.parametrize("broken", ["connection reset mid-body", "invalid compression", "10 MB of garbage"])
def test_an_unreadable_response_to_a_write_hints_at_an_unknown_outcome(
    call: ClientUnderTest, broken: str
) -> None:
    """If the response to a write cannot be read, the hint is to check whether it succeeded."""
    service = FakeService([ROWS[broken].answer(call.time)])

    with pytest.raises(runtime.APIError, match="check whether it succeeded before retrying"):
        call(call.ubiqlu(service).posts.publish_now("Hi", accounts=["acc"]))

    assert len(service.requests) == 1
