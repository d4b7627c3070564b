"""Random responses from the contracts: valid ones are read, corrupted ones raise typed errors."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from contextlib import suppress
from datetime import datetime
from typing import Any

import galleyproof_client
import httpx
import pytest
from galleyproof_client._data.parsing import Mismatch, read
from galleyproof_client._data.writing import write
from galleyproof_client._requests.operations import ResetUnit
from galleyproof_client._sending.redaction import Redactor
from galleyproof_client._sending.responses import ResponseReader
from hypothesis import HealthCheck, Phase, find, given, settings
from hypothesis import strategies as st

from tests.client.support.contracts import DocumentedResponse, answers
from tests.client.support.fakes import post
from tests.client.support.from_schema import from_schema

SETTINGS = settings(
    max_examples=12,
    derandomize=True,
    deadline=None,
    database=None,
    suppress_health_check=list(HealthCheck),
)
ANSWERS = list(answers())
SUCCESSES = [each for each in ANSWERS if each.status < 300]
ERRORS = {
    text: [each for each in ANSWERS if each.status >= 400 and json.dumps(each.schema) == text]
    for text in dict.fromkeys(json.dumps(each.schema) for each in ANSWERS if each.status >= 400)
}
READER = ResponseReader(Redactor(("secret",)), {}, ResetUnit.UNIX_SECONDS)
REQUEST = httpx.Request("GET", "https://a.example")


def alike(value: Any) -> Any:
    """The same data with each time written one way."""
    if isinstance(value, dict):
        return {key: alike(each) for key, each in value.items()}
    if isinstance(value, list):
        return [alike(each) for each in value]
    if isinstance(value, str) and re.fullmatch(r"\d{4}-\d\d-\d\dT[\d:.]+(Z|[+-]\d\d:\d\d)", value):
        return datetime.fromisoformat(value).isoformat()
    return value


@pytest.mark.parametrize("answered", SUCCESSES, ids=str)
def test_valid_responses_are_kept_and_corrupted_ones_raise(
    answered: DocumentedResponse,
) -> None:
    """A valid response is read and written back; a corrupted one is read or unexpected."""
    operation = answered.operation.operation
    wanted = operation.responses()[answered.status]
    required = answered.schema.get("required", [])

    @SETTINGS
    @given(from_schema(answered.schema), st.data())
    def check(body: Any, data: st.DataObject) -> None:
        parsed = read(wanted, body)

        assert alike(write(parsed)) == alike(body)
        assert read(wanted, write(parsed)) == parsed
        _check_spoilt(answered, _spoilt(body, data.draw))
        for field in required:
            with pytest.raises(Mismatch, match=f"{field} should be present, but is missing"):
                read(wanted, {name: value for name, value in body.items() if name != field})

    check()


def _check_spoilt(answered: DocumentedResponse, body: Any) -> None:
    operation = answered.operation.operation
    with suppress(galleyproof_client.UnexpectedResponseError):
        READER.result(operation, httpx.Response(answered.status, json=body, request=REQUEST))


@pytest.mark.parametrize("answers", ERRORS.values(), ids=lambda answers: str(answers[0]))
def test_every_error_response_raises_the_error_of_its_status(answers: list[DocumentedResponse]) -> None:
    """For every operation, any error response raises the error of its status."""

    @SETTINGS
    @given(from_schema(answers[0].schema))
    def check(body: Any) -> None:
        for answered in answers:
            operation = answered.operation.operation
            response = httpx.Response(answered.status, json=body, request=REQUEST)
            error = READER.status_error(operation, response, 0)

            assert error.status_code == answered.status
            assert str(error).startswith(operation.place)

    check()


JUNK_VALUES = [None, True, 7, -1.5, "", "text", [], [None], {}, {"odd": 1}, "2020-01-01T00:00:00"]
JUNK = st.sampled_from(JUNK_VALUES)


def test_a_wrong_type_anywhere_raises_no_foreign_error() -> None:
    """Every value of a response of every operation is replaced by every other type of value."""
    count = 0
    for answered in SUCCESSES:
        body = find(from_schema(answered.schema), bool, settings=settings(SETTINGS, phases=[Phase.generate]))
        for spoilt in _each_replaced(body):
            _check_spoilt(answered, spoilt)
            count += 1

    assert count > 2310


def _each_replaced(value: Any) -> Iterator[Any]:
    """Yield copies in each of which one value is replaced."""
    yield from JUNK_VALUES
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from (value | {key: each} for each in _each_replaced(inner))
    elif isinstance(value, list) and value:
        yield from ([each, *value[1:]] for each in _each_replaced(value[0]))


def _spoilt(value: Any, draw: Any) -> Any:
    """Return a copy with something, somewhere, lost or replaced."""
    if isinstance(value, dict) and value and draw(st.booleans()):
        key = draw(st.sampled_from(sorted(value)))
        if draw(st.booleans()):
            return {name: each for name, each in value.items() if name != key}
        return value | {key: _spoilt(value[key], draw)}
    if isinstance(value, list) and value and draw(st.booleans()):
        at = draw(st.integers(0, len(value) - 1))
        return [*value[:at], _spoilt(value[at], draw), *value[at + 1 :]]
    return draw(JUNK)


@settings(SETTINGS, max_examples=60)
@given(
    st.binary(max_size=200),
    st.sampled_from(["application/json", "application/problem+json", "text/html", ""]),
)
def test_random_bytes_raise_unexpected_response_errors(content: bytes, kind: str) -> None:
    """Any bytes with any content type raise UnexpectedResponseError, unless they are a valid response."""
    operation = SUCCESSES[0].operation.operation
    response = httpx.Response(200, content=content, headers={"Content-Type": kind}, request=REQUEST)

    with pytest.raises(galleyproof_client.UnexpectedResponseError):
        READER.result(operation, response)


@pytest.mark.parametrize("size", [1, 50, 200, 500])
def test_an_incomplete_response_is_an_error(size: int) -> None:
    """A response that ends early raises UnexpectedResponseError."""
    content = json.dumps(post()).encode()[:size]
    response = httpx.Response(
        200, content=content, headers={"Content-Type": "application/json"}, request=REQUEST
    )

    with pytest.raises(galleyproof_client.ResponseDecodeError):
        READER.result(SUCCESSES[0].operation.operation, response)
