"""Responses conform to the contract: a defect of the mock becomes a 500 that says what is wrong."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import Any

import attrs
import httpx
import pytest
from galleyproof.app import create_server
from galleyproof.http.service_app import ServiceApp
from galleyproof.http.validation.contract import Contract, ContractError, load_contract
from galleyproof.kernel.registry import Registry
from galleyproof.kernel.requests import Request, Response
from galleyproof.services.ubiqlu.service import UBIQLU
from galleyproof.services.ubiqlu.settings import UbiqluSettings
from galleyproof.testing import InProcessTransport


def response_of(handler: Callable[[Request], Response]) -> httpx.Response:
    """Return the response of `list_media` with another handler."""
    service = attrs.evolve(UBIQLU, handlers={**UBIQLU.handlers, "list_media": handler})
    registry = Registry(services=[service], settings={UbiqluSettings: UbiqluSettings()})
    app = ServiceApp(service, load_contract("ubiqlu"), registry, "/ubiqlu")
    with httpx.Client(transport=InProcessTransport(app), base_url="http://mock.test") as http:
        path = "/ubiqlu/api/v1/workspaces/ws_demo/media"
        return http.get(path, headers={"Authorization": "Bearer sandbox_a"})


@pytest.mark.parametrize(
    ("reply", "message"),
    [
        (Response(200, {"assets": "none"}), "list_media returned 200 with a body that violates its contract"),
        (
            Response(200, {"assets": [], "more": 1}),
            "list_media returned 200 with a body that violates its contract",
        ),
        (Response(418, {"error": "Tea."}), "list_media returned 418, which its contract does not document."),
    ],
)
def test_invalid_response(reply: Response, message: str, caplog: pytest.LogCaptureFixture) -> None:
    """A response that violates the contract is not sent; the client gets a 500, and the log says why."""
    with caplog.at_level(logging.ERROR):
        response = response_of(lambda _call: reply)

    assert response.status_code == 500
    assert response.json()["error"].startswith(f"The mock violated its own contract: {message}")
    assert any(message in message for message in caplog.messages)


def test_defect(caplog: pytest.LogCaptureFixture) -> None:
    """A handler that raises is a 500 in the service's format; the traceback is in the log."""

    def fail(_call: Request) -> Any:
        raise ZeroDivisionError

    with caplog.at_level(logging.ERROR):
        response = response_of(fail)

    expected = {"error": "The mock failed: ZeroDivisionError. Its log has the traceback."}
    assert (500, expected) == (response.status_code, response.json())
    assert any(record.exc_info for record in caplog.records)


def test_missing_contract() -> None:
    """The error for a missing contract names it and says what to do."""
    with pytest.raises(
        ContractError, match=r"Contract nothing cannot be read: .* Build it with `make generate`"
    ):
        load_contract("nothing")


def test_operation_without_a_handler() -> None:
    """An operation that has no handler responds with 501, so the mock starts with a newer contract."""
    service = attrs.evolve(UBIQLU, handlers={})
    server = create_server(services=[service])

    with httpx.Client(transport=InProcessTransport(server.asgi), base_url="http://mock/api/v1") as client:
        response = client.get("/workspaces", headers={"Authorization": "Bearer sandbox_demo"})

    assert response.status_code == 501
    assert "no handler for list_workspaces" in response.json()["error"]


def test_operation_without_an_id() -> None:
    """The error for an operation without operationId names method and path."""
    nameless: dict[str, Any] = {"paths": {"/things": {"get": {"responses": {}}}}}

    with pytest.raises(ContractError, match="Contract x: GET /things has no operationId"):
        _ = Contract("x", nameless).operations


def test_date_header() -> None:
    """The Date of a response is the sandbox's time."""
    response = response_of(lambda _call: Response(200, {"assets": []}))

    assert response.headers["Date"] == "Mon, 05 Jan 2026 09:00:00 GMT"
