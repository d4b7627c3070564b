"""Fault types: their parameters, and how a fault is created from one."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from enum import StrEnum
from typing import Any

from attrs import field, frozen

from galleyproof.kernel.faults.faults import Fault, InjectionPoint, Match


class FaultCategory(StrEnum):
    """How a fault type relates to the OpenAPI contracts."""

    DOCUMENTED = "documented"
    """A response that the contract documents, so every client must handle it."""
    NETWORK_REJECTION = "network_rejection"
    """A rejection by a social network, shown by a failed post or a failed job."""
    SCENARIO = "scenario"
    """A failure that spans several requests; every response conforms to the contract."""
    CONTRACT_VIOLATION = "contract_violation"
    """A response that violates the contract, or no response, as broken proxies and releases cause it."""


class InvalidFaultError(ValueError):
    """A fault is not valid.

    Args:
        message: what is wrong and what is valid.
        pointer: the JSON pointer to the wrong value.
    """

    def __init__(self, message: str, pointer: str) -> None:
        super().__init__(message)
        self.message, self.pointer = message, pointer


@frozen
class FaultParameter:
    """A parameter of a fault type.

    Args:
        name: its name.
        help: its description.
        type: number, integer, string, object or any.
        default: the value if it is not given; None can also mean that the fault type chooses the value.
        minimum, maximum: the bounds of a number.
        required: whether it must be given.
        choices: the valid values; None means that all values are valid.
    """

    name: str
    help: str
    type: str = "number"
    default: Any = None
    minimum: float | None = None
    maximum: float | None = None
    required: bool = False
    choices: Collection[Any] | None = None

    def validate(self, value: Any) -> str | None:
        """Return the message for a value that is not valid, or None."""
        if not _TYPES[self.type](value):
            return f"{self.name} must be {_ARTICLES.get(self.type, 'a')} {self.type}, got {value!r}."
        if self.choices is not None and value not in self.choices:
            return f"Unknown {self.name} {value!r}."
        if self.minimum is not None and value < self.minimum:
            return f"{self.name} must be at least {self.minimum:g}, got {value:g}."
        if self.maximum is not None and value > self.maximum:
            return f"{self.name} must be at most {self.maximum:g}, got {value:g}."
        return None


@frozen
class FaultType:
    """A kind of failure that a fault can cause.

    Args:
        name: its name, the ``type`` of a fault.
        kind: how it relates to the contract.
        point: where it is injected.
        help: what the program under test receives, in one or two sentences.
        parameters: its parameters.
        times: the default maximum number of triggers; None means no maximum.
        network: the only network that it applies to; None means every network.
    """

    name: str
    kind: FaultCategory
    point: InjectionPoint
    help: str
    parameters: tuple[FaultParameter, ...] = field(default=())
    times: int | None = None
    network: str | None = None

    def create_fault(
        self, fault_id: str, match: Match, parameters: Mapping[str, Any], times: int | None = None
    ) -> Fault:
        """Return a fault of this type.

        Args:
            fault_id: its id.
            match: its match criteria.
            parameters: values of parameters; the others get their defaults.
            times: the maximum number of triggers; None takes the default of this type.

        Raises:
            InvalidFaultError: a parameter is unknown, missing or out of bounds, or the network does not fit.
        """
        if self.network is not None and match.network not in (None, self.network):
            message = f"{self.name} applies to {self.network} only, got network {match.network!r}."
            raise InvalidFaultError(message, "/match/network")
        return Fault(
            id=fault_id,
            type=self.name,
            point=self.point,
            match=match if self.network is None else match.with_network(self.network),
            parameters=self._complete(parameters),
            times=self.times if times is None else times,
        )

    def _complete(self, given: Mapping[str, Any]) -> dict[str, Any]:
        known = {parameter.name: parameter for parameter in self.parameters}
        for name, value in given.items():
            if name not in known:
                listed = ", ".join(known) or "none"
                message = f"Unknown parameter {name!r} of {self.name}. Known: {listed}."
                raise InvalidFaultError(message, f"/parameters/{name}")
            error = known[name].validate(value)
            if error is not None:
                raise InvalidFaultError(error, f"/parameters/{name}")
        for parameter in self.parameters:
            if parameter.required and parameter.name not in given:
                raise InvalidFaultError(
                    f"{self.name} requires the parameter {parameter.name}.", "/parameters"
                )
        return {parameter.name: given.get(parameter.name, parameter.default) for parameter in self.parameters}


def _is_number(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


_TYPES: Mapping[str, Callable[[Any], bool]] = {
    "number": _is_number,
    "integer": lambda value: _is_number(value) and value == int(value),
    "string": lambda value: isinstance(value, str),
    "object": lambda value: isinstance(value, Mapping),
    "any": lambda _value: True,
}
_ARTICLES = {"integer": "an", "object": "an"}
