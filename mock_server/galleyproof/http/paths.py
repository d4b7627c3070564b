"""Which operation a request means, and which methods a path has."""

from __future__ import annotations

import re
from collections.abc import Iterable

from attrs import frozen

from galleyproof.http.validation.contract import Operation

_VARIABLE = re.compile(r"\{([^}]+)\}")


@frozen
class Match:
    """An operation with the values of its path parameters."""

    operation: Operation
    parameters: dict[str, str]


class MethodNotAllowed(Exception):
    """The path exists and has other methods."""

    def __init__(self, allowed: Iterable[str]) -> None:
        self.allowed = sorted(allowed)
        super().__init__(", ".join(self.allowed))


class PathTable:
    """All paths of a contract; a concrete path goes before one with variables, as OpenAPI wants it."""

    def __init__(self, operations: Iterable[Operation]) -> None:
        ordered = sorted(operations, key=lambda operation: operation.path.count("{"))
        self._rows = [(_pattern(operation.path), operation) for operation in ordered]

    def match(self, method: str, path: str) -> Match | None:
        """Return what a request means, or None when the contract has no such path.

        Raises:
            MethodNotAllowed: the path is there, the method is not.
        """
        found = [
            (operation, match) for pattern, operation in self._rows if (match := pattern.fullmatch(path))
        ]
        # Where a concrete path stands, one with variables is not meant, whatever its methods.
        found = [(operation, match) for operation, match in found if operation.path == found[0][0].path]
        for operation, match in found:
            if operation.method == method.lower():
                names = _VARIABLE.findall(operation.path)
                return Match(operation, dict(zip(names, match.groups(), strict=True)))
        if found:
            raise MethodNotAllowed(operation.method.upper() for operation, _ in found)
        return None


def _pattern(template: str) -> re.Pattern[str]:
    literal_and_names = _VARIABLE.split(template)
    parts = [re.escape(part) if place % 2 == 0 else "([^/]+)" for place, part in enumerate(literal_and_names)]
    return re.compile("".join(parts))
