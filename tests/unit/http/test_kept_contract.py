"""The mock never says what its contract does not allow: a defect of its own becomes a 500 that says so."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import Any

import attrs
import httpx
import pytest
from galleyproof.http.service_app import ServiceApp
from galleyproof.http.validation.contract import Contract, ContractError, load_contract
from galleyproof.kernel.registry import Registry
from galleyproof.kernel.requests import Request, Response
from galleyproof.services.ubiqlu.service import UBIQLU
from galleyproof.services.ubiqlu.settings import UbiqluSettings
from galleyproof.testing import InProcessTransport


def answer_of(handler: Callable[[Request], Response]) -> httpx.Response:
    """Return what a client gets when `list_media` is this handler."""
    service = attrs.evolve(UBIQLU, handlers={**UBIQLU.handlers, "list_media": handler})
    registry = Registry(services=[service], settings={UbiqluSettings: UbiqluSettings()})
    app = ServiceApp(service, load_contract("ubiqlu"), registry, "/ubiqlu")
    with httpx.Client(transport=InProcessTransport(app), base_url="http://mock.test") as http:
        path = "/ubiqlu/api/v1/workspaces/ws_demo/media"
        return http.get(path, headers={"Authorization": "Bearer sandbox_a"})


@pytest.mark.parametrize(
    ("reply", "sentence"),
    [
        (Response(200, {"assets": "none"}), "list_media answered 200 with a body that breaks its contract"),
        (
            Response(200, {"assets": [], "more": 1}),
            "list_media answered 200 with a body that breaks its contract",
        ),
        (Response(418, {"error": "Tea."}), "list_media answered 418, which its contract does not document."),
    ],
)
def test_broken_promise(reply: Response, sentence: str, caplog: pytest.LogCaptureFixture) -> None:
    """An answer that the contract does not allow never leaves; the client and the log learn why."""
    with caplog.at_level(logging.ERROR):
        answer = answer_of(lambda _call: reply)

    assert answer.status_code == 500
    assert answer.json()["error"].startswith(f"The mock broke its own contract: {sentence}")
    assert any(sentence in message for message in caplog.messages)


def test_defect(caplog: pytest.LogCaptureFixture) -> None:
    """A handler that fails is a 500 in the service's form; the traceback is in the log."""

    def fail(_call: Request) -> Any:
        raise ZeroDivisionError

    with caplog.at_level(logging.ERROR):
        answer = answer_of(fail)

    expected = {"error": "The mock failed: ZeroDivisionError. Its log has the traceback."}
    assert (500, expected) == (answer.status_code, answer.json())
    assert any(record.exc_info for record in caplog.records)


def test_contract_that_is_not_there() -> None:
    """A missing contract is named with what to do."""
    with pytest.raises(
        ContractError, match=r"Contract nothing cannot be read: .* Build it with `make generate`"
    ):
        load_contract("nothing")


def test_operation_without_a_handler() -> None:
    """A contract with an operation that nobody handles stops the server from starting."""
    document = load_contract("ubiqlu").document
    service = attrs.evolve(UBIQLU, handlers={})
    registry = Registry(services=[service], settings={UbiqluSettings: UbiqluSettings()})

    with pytest.raises(ContractError, match="ubiqlu has no handler for operation"):
        ServiceApp(service, Contract("ubiqlu", document), registry, "")


def test_operation_without_a_name() -> None:
    """An operation without operationId is named by method and path."""
    nameless: dict[str, Any] = {"paths": {"/things": {"get": {"responses": {}}}}}

    with pytest.raises(ContractError, match="Contract x: GET /things has no operationId"):
        _ = Contract("x", nameless).operations


def test_dates_are_the_sandboxes() -> None:
    """An answer's Date is the sandbox's time."""
    answer = answer_of(lambda _call: Response(200, {"assets": []}))

    assert answer.headers["Date"] == "Mon, 05 Jan 2026 09:00:00 GMT"
