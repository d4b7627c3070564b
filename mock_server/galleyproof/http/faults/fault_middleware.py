"""Where faults meet calls: between admission and the operation, and on the way back."""

from __future__ import annotations

import math
import re
from collections.abc import Awaitable, Callable
from functools import partial

from attrs import evolve, frozen

from galleyproof.http.asgi import Receive, Scope, Send
from galleyproof.http.endpoint import to_response
from galleyproof.http.exchange import Exchange, RequestMetadata
from galleyproof.http.faults.response_faults import HeldAnswer, break_off
from galleyproof.http.recorder import take_in
from galleyproof.http.validation.contract import Operation
from galleyproof.kernel.faults.faults import Fault, InjectionPoint
from galleyproof.kernel.requests import Response
from galleyproof.kernel.sandbox import SandboxState
from galleyproof.kernel.service import Service

_PREFERRED_CODE = re.compile(r"(?:^|[,;\s])code=\"?(\d{3})\"?(?:$|[,;\s])")
_ORDERED = "This answer was ordered by a fault."
_PREFERRED = "This answer was asked for with a Prefer header."

Applies = Callable[[Fault], bool]
Perform = Callable[[Exchange, Scope, Receive, Send], Awaitable[None]]


@frozen
class FaultMiddleware:
    """Applies a sandbox's faults to the requests of one service.

    Args:
        service: words the error answers.
        perform: performs an operation.
    """

    service: Service
    perform: Perform

    async def pass_through(self, exchange: Exchange, scope: Scope, receive: Receive, send: Send) -> None:
        """Perform an admitted call, unless a fault or the client itself wants another end."""
        if self.service.internal:
            await self.perform(exchange, scope, receive, send)
        elif (response := self._preferred(exchange)) is not None:
            await take_in(receive)
            await to_response(response)(scope, receive, send)
        elif fault := self._trigger(exchange, InjectionPoint.REQUEST, partial(_suits, exchange.operation)):
            await take_in(receive)
            await self._break(fault, exchange, scope, receive, send)
        elif exchange.request.sandbox.faults.has_pending(InjectionPoint.RESPONSE):
            await self._hold(exchange, scope, receive, send)
        else:
            await self.perform(exchange, scope, receive, send)

    def _trigger(self, exchange: Exchange, point: InjectionPoint, applies: Applies) -> Fault | None:
        facts = {
            "api": self.service.name,
            "operation": exchange.operation.id,
            "key": exchange.request.key.secret,
        }
        return trigger(exchange.notes, point, applies, **facts)

    async def _break(
        self, fault: Fault, exchange: Exchange, scope: Scope, receive: Receive, send: Send
    ) -> None:
        if "status" in fault.parameters:
            await to_response(self._ordered(fault, exchange))(scope, receive, send)
        else:
            await break_off(fault, scope, receive, send)

    async def _hold(self, exchange: Exchange, scope: Scope, receive: Receive, send: Send) -> None:
        held = HeldAnswer(exchange.operation)
        await self.perform(exchange, scope, receive, held.send)
        fault = self._trigger(exchange, InjectionPoint.RESPONSE, held.can_apply)
        await hand_over(held, fault, exchange.request.sandbox, scope, receive, send)

    def _ordered(self, fault: Fault, exchange: Exchange) -> Response:
        """Return the answer that a fault asks for, in the service's own words where it gives no body."""
        options, request = fault.parameters, exchange.request
        wait = options["retry_after"]
        headers = {} if wait is None else {"Retry-After": str(math.ceil(wait))}
        if options.get("body") is not None:
            response = Response(int(options["status"]), options["body"])
            return self.service.post_process(
                request, evolve(response, headers={**response.headers, **headers})
            )
        response = self._error_response(exchange, int(options["status"]), options["message"] or _ORDERED)
        return evolve(response, headers={**response.headers, **headers})

    def _preferred(self, exchange: Exchange) -> Response | None:
        """Return the documented error that the request's own Prefer header asks for, or None."""
        wanted = _PREFERRED_CODE.search(exchange.request.headers.get("prefer", ""))
        status = int(wanted[1]) if wanted else 0
        if status < 400 or not exchange.operation.declares(status):
            return None
        response = self._error_response(exchange, status, _PREFERRED)
        return evolve(response, headers={**response.headers, "Preference-Applied": f"code={status}"})

    def _error_response(self, exchange: Exchange, status: int, message: str) -> Response:
        request = exchange.request
        response = self.service.render_error(
            self.service.make_error(status, message), request, request.sandbox.settings
        )
        return self.service.post_process(request, evolve(response, status=status))


def trigger(notes: RequestMetadata, point: InjectionPoint, applies: Applies, **facts: str) -> Fault | None:
    """Return the fault that triggers for a request, noted for the journal, or None."""
    fault = notes.sandbox.faults.trigger(point, applies, **facts) if notes.sandbox is not None else None
    if fault is not None:
        notes.fault = fault.id
    return fault


async def hand_over(
    held: HeldAnswer, fault: Fault | None, sandbox: SandboxState, scope: Scope, receive: Receive, send: Send
) -> None:
    """Send an answer that was held back: whole, or what a fault leaves of it."""
    if fault is None:
        await held.deliver(send)
    else:
        await held.spoil(fault, sandbox.ids, scope, receive, send)


def _suits(operation: Operation, fault: Fault) -> bool:
    """Whether a fault could do anything to a call of this operation."""
    if fault.type == "status":
        return operation.declares(int(fault.parameters["status"]))
    if fault.type == "undocumented_status":
        return not operation.declares(int(fault.parameters["status"]))
    return True
