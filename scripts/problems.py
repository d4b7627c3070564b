"""What is wrong with a contract, as data: every tool here collects problems and reports all of them."""

from collections.abc import Iterable, Sequence

from attrs import frozen

PointerPart = str | int


@frozen
class Problem:
    """One thing that is wrong, and where.

    Attributes:
        file: The file to mend, relative to the contracts' folder.
        pointer: JSON pointer into that file; empty for the file as a whole.
        message: One sentence about what is wrong.
    """

    file: str
    pointer: str
    message: str

    def __str__(self) -> str:
        place = f"{self.file}#{self.pointer}" if self.pointer else self.file
        return f"{place}: {self.message}"


class ContractError(Exception):
    """A contract cannot be used; ``problems`` says why."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        super().__init__("\n".join(map(str, problems)))
        self.problems = list(problems)


def json_pointer(parts: Iterable[PointerPart]) -> str:
    """Return the JSON pointer (RFC 6901) that leads along the given keys and indexes."""
    return "".join("/" + str(part).replace("~", "~0").replace("/", "~1") for part in parts)


def pointer_parts(pointer: str) -> list[str]:
    """Return the keys and indexes, all as text, that a JSON pointer leads along."""
    return [part.replace("~1", "/").replace("~0", "~") for part in pointer.split("/")[1:]]
