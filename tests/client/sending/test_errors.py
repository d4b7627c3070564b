"""The error tree: classes, messages and attributes."""

from __future__ import annotations

import inspect
import pickle

import galleyproof_client
import httpx
import pytest
from galleyproof_client import _errors

from tests.client.support.fakes import KEY, ClientUnderTest, FakeService, post, reply

STATUSES = {
    400: galleyproof_client.BadRequestError,
    401: galleyproof_client.AuthenticationError,
    403: galleyproof_client.PermissionDeniedError,
    404: galleyproof_client.NotFoundError,
    409: galleyproof_client.ConflictError,
    413: galleyproof_client.PayloadTooLargeError,
    418: galleyproof_client.APIStatusError,
    422: galleyproof_client.UnprocessableEntityError,
    429: galleyproof_client.RateLimitError,
    500: galleyproof_client.ServerError,
    503: galleyproof_client.ServerError,
}


@pytest.mark.parametrize("status", STATUSES)
def test_each_status_has_its_error(call: ClientUnderTest, status: int) -> None:
    """An error has the status, request, response, operation and messages."""
    service = FakeService(lambda _: reply(status, {"error": "No such luck."}))
    client = call.ubiqlu(service)

    with pytest.raises(galleyproof_client.APIStatusError) as raised:
        call(client.posts.publish_now("Hi", accounts=["acc"]))

    error = raised.value
    assert type(error) is STATUSES[status]
    assert error.status_code == status
    assert error.response is not None
    assert error.response.json() == {"error": "No such luck."}
    assert error.messages == ("No such luck.",)
    assert error.operation == "posts.create"
    assert str(error).startswith(f"posts.create failed: {status}")
    assert "No such luck [POST https://ubiqlu.com/api/v1/workspaces/ws_1/posts]." in str(error)


@pytest.mark.parametrize(
    ("body", "messages"),
    [
        ({"errors": ["One.", "Two."]}, ("One.", "Two.")),
        ({"errors": "One."}, ("One.",)),
        ({"error": {"message": "One."}}, ("One.",)),
        ({"message": "One."}, ("One.",)),
        ({"error": "x" * 9_999}, ("x" * 500,)),
        (["One."], ()),
        (7, ()),
    ],
)
def test_messages_are_found_in_any_format(call: ClientUnderTest, body: object, messages: tuple[str]) -> None:
    """Messages are read from `errors`, `error` and `message`, in any form, and shortened."""
    with pytest.raises(galleyproof_client.BadRequestError) as raised:
        call(call.publer(FakeService([reply(400, body)])).users.me())

    assert raised.value.messages == messages


def test_an_api_can_have_its_own_hints(call: ClientUnderTest) -> None:
    """Publer's 403 has a hint with both possible reasons."""
    with pytest.raises(galleyproof_client.PermissionDeniedError, match="of a wrong API key, too"):
        call(call.publer(FakeService([reply(403, {"errors": ["No."]})])).users.me())


def test_a_rate_limit_error_has_retry_after(call: ClientUnderTest) -> None:
    """`retry_after` is the number of seconds that the service asked to wait."""
    client = call.ubiqlu(FakeService([reply(429, {"error": "Slow down"}, Retry_After="17")]))

    with pytest.raises(galleyproof_client.RateLimitError, match="again in 17 s") as raised:
        call(client.with_options(retry=galleyproof_client.RetryPolicy(max_attempts=1)).posts.get("p"))

    assert raised.value.retry_after == 17


@pytest.mark.parametrize(
    ("failure", "error", "sent"),
    [
        (httpx.ConnectError("refused"), galleyproof_client.APIConnectionError, False),
        (httpx.ConnectTimeout("slow"), galleyproof_client.APITimeoutError, False),
        (httpx.ReadTimeout("slow"), galleyproof_client.APITimeoutError, True),
        (httpx.WriteError("gone"), galleyproof_client.APIConnectionError, True),
        (httpx.RemoteProtocolError("odd"), galleyproof_client.APIConnectionError, True),
    ],
)
def test_connection_errors_tell_whether_the_request_was_sent(
    call: ClientUnderTest, failure: Exception, error: type[galleyproof_client.APIError], sent: bool
) -> None:
    """Errors of httpx are converted, and `sent` tells whether the service may have received the request."""
    client = call.ubiqlu(FakeService(lambda _: failure))

    with pytest.raises(error) as raised:
        call(client.posts.get("post_1"))

    assert isinstance(raised.value, galleyproof_client.APIConnectionError)
    assert raised.value.sent is sent
    cause = raised.value.__cause__
    assert (type(cause), str(cause)) == (type(failure), str(failure))


def test_timeouts_are_timeout_errors() -> None:
    """`except TimeoutError` catches timeouts, and `except ValueError` catches invalid arguments."""
    assert issubclass(galleyproof_client.APITimeoutError, TimeoutError)
    assert issubclass(galleyproof_client.JobTimeoutError, TimeoutError)
    assert issubclass(galleyproof_client.InvalidArgumentError, ValueError)


def test_the_drawing_shows_every_error() -> None:
    """The tree in the module's docstring shows every class below its parent."""
    classes = [
        each
        for _, each in inspect.getmembers(_errors, inspect.isclass)
        if each.__module__ == _errors.__name__
    ]
    drawing = (_errors.__doc__ or "").splitlines()
    lines = {
        name: number for number, line in enumerate(drawing) for name in line.split() if name.endswith("Error")
    }

    for each in classes:
        assert each.__name__ in lines, each.__name__
        parent = each.__bases__[0].__name__
        assert parent == "Exception" or lines[parent] < lines[each.__name__]
    assert {each.__name__ for each in classes} <= set(galleyproof_client.__all__)


def test_errors_can_be_pickled(call: ClientUnderTest) -> None:
    """A pickled error has the same text, and does not contain the key."""
    with pytest.raises(galleyproof_client.NotFoundError) as raised:
        call(call.ubiqlu(FakeService([reply(404, {"error": "Gone."})])).posts.get("p"))

    pickled = pickle.dumps(raised.value)
    copy = pickle.loads(pickled)

    assert KEY.encode() not in pickled
    assert str(copy) == str(raised.value)
    assert copy.response.json() == {"error": "Gone."}


def test_raw_responses_are_collected(call: ClientUnderTest) -> None:
    """`raw_responses` collects every response of the block, including those that were retried."""
    client = call.ubiqlu(FakeService([reply(503), reply(200, post(), X_Request_Id="r1")]))

    with client.raw_responses() as responses:
        call(client.posts.get("post_1"))

    assert [response.status_code for response in responses] == [503, 200]
    assert responses[-1].headers["x-request-id"] == "r1"
    assert "authorization" not in responses[-1].request.headers
