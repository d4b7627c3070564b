"""Problems of a contract as data, so that each tool can collect them and report them together."""

from collections.abc import Iterable, Sequence

from attrs import frozen

PointerPart = str | int


@frozen
class Problem:
    """One problem of a contract and its place.

    Attributes:
        file: The file to correct, relative to the contracts' folder.
        pointer: JSON pointer into that file; empty for the file as a whole.
        message: One sentence that says what is wrong.
    """

    file: str
    pointer: str
    message: str

    def __str__(self) -> str:
        place = f"{self.file}#{self.pointer}" if self.pointer else self.file
        return f"{place}: {self.message}"


class ContractError(Exception):
    """Reports a contract that cannot be used; ``problems`` lists the reasons."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        super().__init__("\n".join(map(str, problems)))
        self.problems = list(problems)


def json_pointer(parts: Iterable[PointerPart]) -> str:
    """Return the JSON pointer (RFC 6901) made of the given keys and indexes."""
    return "".join("/" + str(part).replace("~", "~0").replace("/", "~1") for part in parts)


def pointer_parts(pointer: str) -> list[str]:
    """Return the keys and indexes of a JSON pointer, all as text."""
    return [part.replace("~1", "/").replace("~0", "~") for part in pointer.split("/")[1:]]
