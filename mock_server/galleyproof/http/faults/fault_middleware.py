"""Applies faults to requests: after authorization and before the response is sent."""

from __future__ import annotations

import math
import re
from collections.abc import Callable
from functools import partial

from attrs import evolve, frozen

from galleyproof.http.asgi import App, Receive, Scope, Send
from galleyproof.http.exchange import Exchange, RequestMetadata, exchange_of
from galleyproof.http.faults.response_faults import BufferedResponse, apply_connection_fault
from galleyproof.http.json_response import send_response
from galleyproof.http.recorder import drain_body
from galleyproof.http.validation.contract import Operation
from galleyproof.kernel.faults.faults import Fault, InjectionPoint
from galleyproof.kernel.requests import Response
from galleyproof.kernel.sandbox import SandboxState
from galleyproof.kernel.service import Service

_PREFERRED_CODE = re.compile(r"(?:^|[,;\s])code=\"?(\d{3})\"?(?:$|[,;\s])")
_INJECTED = "Injected by a Galleyproof fault."
_REQUESTED = "Requested with a Prefer header."

CanApply = Callable[[Fault], bool]


@frozen
class FaultMiddleware:
    """Applies faults to the requests of a service.

    Args:
        app: the next application, which performs the operation.
        service: the service, which renders the error responses.
    """

    app: App
    service: Service

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve an admitted request, unless a fault or a Prefer header replaces the response."""
        exchange = exchange_of(scope)
        if self.service.internal:
            await self.app(scope, receive, send)
        elif (response := self._prefer_header_response(exchange)) is not None:
            await drain_body(receive)
            await send_response(response, send)
        elif fault := self._trigger(exchange, InjectionPoint.REQUEST, partial(_applies, exchange.operation)):
            await drain_body(receive)
            await self._apply(fault, exchange, scope, receive, send)
        elif (faults := exchange.request.sandbox.faults) and faults.has_pending(InjectionPoint.RESPONSE):
            await self._buffer(exchange, scope, receive, send)
        else:
            await self.app(scope, receive, send)

    def _trigger(self, exchange: Exchange, point: InjectionPoint, can_apply: CanApply) -> Fault | None:
        if not exchange.request.sandbox.faults:
            return None
        facts = {
            "api": self.service.name,
            "operation": exchange.operation.id,
            "key": exchange.request.key.secret,
        }
        return trigger(exchange.metadata, point, can_apply, **facts)

    async def _apply(
        self, fault: Fault, exchange: Exchange, scope: Scope, receive: Receive, send: Send
    ) -> None:
        if "status" in fault.parameters:
            await send_response(self._injected_response(fault, exchange), send)
        else:
            await apply_connection_fault(fault, scope, receive, send)

    async def _buffer(self, exchange: Exchange, scope: Scope, receive: Receive, send: Send) -> None:
        buffered = BufferedResponse(exchange.operation)
        await self.app(scope, receive, buffered.send)
        fault = self._trigger(exchange, InjectionPoint.RESPONSE, buffered.can_apply)
        await send_buffered(buffered, fault, exchange.request.sandbox, scope, receive, send)

    def _injected_response(self, fault: Fault, exchange: Exchange) -> Response:
        """Return the response of a fault, with the service's error body if the fault has no body."""
        options, request = fault.parameters, exchange.request
        wait = options["retry_after"]
        headers = {} if wait is None else {"Retry-After": str(math.ceil(wait))}
        if options.get("body") is not None:
            response = Response(int(options["status"]), options["body"])
            return self.service.post_process(
                request, evolve(response, headers={**response.headers, **headers})
            )
        response = self._error_response(exchange, int(options["status"]), options["message"] or _INJECTED)
        return evolve(response, headers={**response.headers, **headers})

    def _prefer_header_response(self, exchange: Exchange) -> Response | None:
        """Return the documented error that the Prefer header of the request asks for, or None."""
        preference = exchange.request.headers.get("prefer")
        wanted = None if preference is None else _PREFERRED_CODE.search(preference)
        status = int(wanted[1]) if wanted else 0
        if status < 400 or not exchange.operation.declares(status):
            return None
        response = self._error_response(exchange, status, _REQUESTED)
        return evolve(response, headers={**response.headers, "Preference-Applied": f"code={status}"})

    def _error_response(self, exchange: Exchange, status: int, message: str) -> Response:
        request = exchange.request
        response = self.service.render_error(
            self.service.make_error(status, message), request, request.sandbox.settings
        )
        return self.service.post_process(request, evolve(response, status=status))


def trigger(
    metadata: RequestMetadata, point: InjectionPoint, can_apply: CanApply, **facts: str
) -> Fault | None:
    """Return the fault that a request triggers, with its id recorded, or None."""
    fault = (
        metadata.sandbox.faults.trigger(point, can_apply, **facts) if metadata.sandbox is not None else None
    )
    if fault is not None:
        metadata.fault = fault.id
    return fault


async def send_buffered(
    buffered: BufferedResponse,
    fault: Fault | None,
    sandbox: SandboxState,
    scope: Scope,
    receive: Receive,
    send: Send,
) -> None:
    """Send a buffered response, modified by a fault if there is one."""
    if fault is None:
        await buffered.send_unchanged(send)
    else:
        await buffered.apply_fault(fault, sandbox.ids, scope, receive, send)


def _applies(operation: Operation, fault: Fault) -> bool:
    """Return whether a fault can affect a request to this operation."""
    if fault.type == "status":
        return operation.declares(int(fault.parameters["status"]))
    if fault.type == "undocumented_status":
        return not operation.declares(int(fault.parameters["status"]))
    return True
