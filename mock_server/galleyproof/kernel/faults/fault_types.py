"""What can go wrong: a description of each effect that a fault may name, and how an order becomes a fault."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from enum import StrEnum
from typing import Any

from attrs import field, frozen

from galleyproof.kernel.faults.faults import Fault, InjectionPoint, Match


class FaultCategory(StrEnum):
    """How an effect relates to what the contracts promise."""

    DOCUMENTED = "documented"
    """An answer that the contract documents; a client must take it."""
    NETWORK_REJECTION = "network_rejection"
    """A refusal of a social network, as a failed post or a job's failure shows it."""
    SCENARIO = "scenario"
    """Something that takes more than one answer to see; every single answer keeps the contract."""
    CONTRACT_VIOLATION = "contract_violation"
    """An answer that breaks the contract, or none at all: what proxies, cables and careless releases do."""


class InvalidFaultError(ValueError):
    """A fault was ordered wrongly.

    Args:
        message: what is wrong and what would be right.
        pointer: where in the order, as a JSON pointer.
    """

    def __init__(self, message: str, pointer: str) -> None:
        super().__init__(message)
        self.message, self.pointer = message, pointer


@frozen
class FaultParameter:
    """One figure of an effect.

    Args:
        name: as it stands in ``parameters``.
        help: what it does.
        type: number, integer, string, object or any.
        default: what it is when nothing is said; None may also mean that the effect decides.
        minimum, maximum: bounds of a number.
        required: whether it must be said.
        choices: the only values; None is any.
    """

    name: str
    help: str
    type: str = "number"
    default: Any = None
    minimum: float | None = None
    maximum: float | None = None
    required: bool = False
    choices: Collection[Any] | None = None

    def complaint(self, value: Any) -> str | None:
        """Return what is wrong with a value, or None."""
        if not _TYPES[self.type](value):
            return f"{self.name} is {_ARTICLES.get(self.type, 'a')} {self.type}; got {value!r}."
        if self.choices is not None and value not in self.choices:
            return f"{value!r} is no {self.name} there is."
        if self.minimum is not None and value < self.minimum:
            return f"{self.name} is at least {self.minimum:g}; got {value:g}."
        if self.maximum is not None and value > self.maximum:
            return f"{self.name} is at most {self.maximum:g}; got {value:g}."
        return None


@frozen
class FaultType:
    """One thing that can go wrong.

    Args:
        name: the name that a fault gives it.
        kind: how it relates to the contract.
        point: where it strikes.
        help: what the program under test will see, in a sentence or two.
        parameters: its figures.
        times: how often it strikes unless told otherwise; None is without end.
        network: the only network it can come from; None for any.
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
        """Return the fault that makes this happen.

        Args:
            fault_id: its id.
            match: what it strikes.
            parameters: figures; what is not said has its default.
            times: how often; None leaves it to the effect.

        Raises:
            OrderError: a parameter is unknown, missing or out of bounds, or another network is meant.
        """
        if self.network is not None and match.network not in (None, self.network):
            raise InvalidFaultError(f"{self.name} can only come from {self.network}.", "/match/network")
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
                has = ", ".join(known) or "none"
                raise InvalidFaultError(
                    f"{self.name} has no parameter {name!r}; it has {has}.", f"/parameters/{name}"
                )
            if (complaint := known[name].complaint(value)) is not None:
                raise InvalidFaultError(complaint, f"/parameters/{name}")
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
