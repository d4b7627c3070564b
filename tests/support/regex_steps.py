"""Counts the steps of a backtracking search, so that tests can compare the work of regular expressions."""

from __future__ import annotations

import importlib
import math
import re
from collections.abc import Iterator
from typing import Any

from attrs import define

_CATEGORIES = {
    "CATEGORY_DIGIT": str.isdecimal,
    "CATEGORY_SPACE": str.isspace,
    "CATEGORY_WORD": lambda letter: letter.isalnum() or letter == "_",
}
_OTHER = "\x00"
"""A character that the patterns do not mention."""
_SINGLE = ("LITERAL", "NOT_LITERAL", "ANY", "IN")
_REPEATS = ("MAX_REPEAT", "MIN_REPEAT")
_MAX_REPEAT = 1 << 30
_MAX_STEPS = 200_000


class _TooManySteps(Exception):
    """The work is not worth counting any more."""


def steps(pattern: str, method: str, text: str, flags: int = 0) -> int:
    """Return the number of steps in which a method of `re.Pattern` reads a text.

    Args:
        pattern: the regular expression.
        method: such as ``search``, ``fullmatch`` or ``sub``.
        text: the text.
        flags: the flags of the expression.
    """
    matcher = _Matcher(text, bool(flags & re.IGNORECASE))
    tree, place = _parse(pattern), 0
    while place <= len(text):
        ends = (end for end in matcher.sequence(tree, place) if method != "fullmatch" or end == len(text))
        end = next(ends, None)
        if method in ("match", "fullmatch") or (method == "search" and end is not None):
            break
        place = place + 1 if end is None else max(end, place + 1)
    return matcher.steps


def attacks(pattern: str, size: int) -> Iterator[str]:
    """Yield texts of about a size that repeat what a pattern repeats, with the start of a match before it."""
    tree = _parse(pattern)
    starts = dict.fromkeys(["", *_starts(tree, "")])
    pumps = dict.fromkeys([_OTHER, *_samples(tree)])
    for start in starts:
        for pump in pumps:
            for end in ("", _OTHER):
                yield start + pump * (size // len(pump)) + end


def growth(pattern: str, method: str, flags: int = 0, size: int = 200) -> float:
    """Return the largest factor by which the steps grow when a text becomes twice as long."""
    try:
        short = (steps(pattern, method, text, flags) for text in attacks(pattern, size))
        long = (steps(pattern, method, text, flags) for text in attacks(pattern, 2 * size))
        return max(after / before for before, after in zip(short, long, strict=True))
    except _TooManySteps:
        return math.inf


@define
class _Matcher:
    """Matches as the module `re` does: by backtracking."""

    text: str
    ignore_case: bool
    steps: int = 0

    def sequence(self, nodes: list[Any], place: int) -> Iterator[int]:
        """Yield the places where a match of all nodes can end."""
        if not nodes:
            yield place
            return
        for end in self._node(*nodes[0], place):
            yield from self.sequence(nodes[1:], end)

    def _step(self) -> None:
        self.steps += 1
        if self.steps > _MAX_STEPS:
            raise _TooManySteps

    def _node(self, kind: Any, value: Any, place: int) -> Iterator[int]:
        self._step()
        match str(kind):
            case "AT":
                if self._is_at(str(value), place):
                    yield place
            case "BRANCH":
                for branch in value[1]:
                    yield from self.sequence(list(branch), place)
            case "SUBPATTERN":
                yield from self.sequence(list(value[3]), place)
            case "ASSERT" | "ASSERT_NOT":
                direction, inner = value
                start = place - inner.getwidth()[0] if direction < 0 else place
                found = start >= 0 and next(self.sequence(list(inner), start), None) is not None
                if found == (str(kind) == "ASSERT"):
                    yield place
            case "MAX_REPEAT" | "MIN_REPEAT":
                yield from self._repeat(value, place, is_greedy=str(kind) == "MAX_REPEAT")
            case _:
                if place < len(self.text) and _accepts(kind, value, self.text[place], self.ignore_case):
                    yield place + 1

    def _repeat(self, value: Any, place: int, *, is_greedy: bool) -> Iterator[int]:
        minimum, maximum, inner = value[0], min(value[1], _MAX_REPEAT), list(value[2])
        if len(inner) == 1 and str(inner[0][0]) in _SINGLE:
            yield from self._repeat_letter(inner[0], place, minimum, maximum, is_greedy=is_greedy)
            return
        if not is_greedy and minimum == 0:
            yield place
        if maximum:
            rest = (max(minimum - 1, 0), maximum - 1, inner)
            for end in self.sequence(inner, place):
                if end > place:
                    yield from self._repeat(rest, end, is_greedy=is_greedy)
                elif minimum <= 1:
                    yield end
        if is_greedy and minimum == 0:
            yield place

    def _repeat_letter(
        self, node: Any, place: int, minimum: int, maximum: int, *, is_greedy: bool
    ) -> Iterator[int]:
        last = min(len(self.text), place + maximum)
        end = place
        while end < last and _accepts(*node, self.text[end], self.ignore_case):
            self._step()
            end += 1
        ends = range(place + minimum, end + 1)
        for reached in reversed(ends) if is_greedy else ends:
            self._step()
            yield reached

    def _is_at(self, kind: str, place: int) -> bool:
        match kind:
            case "AT_BEGINNING" | "AT_BEGINNING_STRING":
                return place == 0
            case "AT_END" | "AT_END_STRING":
                return place == len(self.text) or (kind == "AT_END" and self.text[place:] == "\n")
            case "AT_BOUNDARY":
                return self._is_word(place - 1) != self._is_word(place)
        raise NotImplementedError(kind)

    def _is_word(self, place: int) -> bool:
        return 0 <= place < len(self.text) and _CATEGORIES["CATEGORY_WORD"](self.text[place])


def _parse(pattern: str) -> list[Any]:
    return list(importlib.import_module("re._parser").parse(pattern))


def _accepts(kind: Any, value: Any, letter: str, ignore_case: bool = False) -> bool:
    letters = {letter, letter.lower(), letter.upper()} if ignore_case else {letter}
    match str(kind):
        case "LITERAL":
            return chr(value) in letters
        case "NOT_LITERAL":
            return chr(value) not in letters
        case "ANY":
            return letter != "\n"
        case "RANGE":
            return any(value[0] <= ord(one) <= value[1] for one in letters)
        case "CATEGORY":
            positive = str(value).replace("_NOT_", "_")
            return _CATEGORIES[positive](letter) != (positive != str(value))
        case "IN":
            is_negated = str(value[0][0]) == "NEGATE"
            return is_negated != any(_accepts(*item, letter, ignore_case) for item in value[is_negated:])
    raise NotImplementedError(str(kind))


def _sample(nodes: list[Any]) -> str:
    """Return a short text that the nodes match, with everything that is optional."""
    return "".join(_sample_of(str(kind), kind, value) for kind, value in nodes)


def _sample_of(name: str, kind: Any, value: Any) -> str:
    match name:
        case "AT" | "ASSERT" | "ASSERT_NOT":
            return ""
        case "BRANCH":
            return _sample(list(value[1][0]))
        case "SUBPATTERN":
            return _sample(list(value[3]))
        case "MAX_REPEAT" | "MIN_REPEAT":
            return _sample(list(value[2])) * max(value[0], 1)
    return next(letter for letter in "a1 /:.-#" + _LETTERS if _accepts(kind, value, letter))


_LETTERS = "".join(map(chr, range(128))) + "\u65e5"


def _inner(kind: Any, value: Any) -> list[list[Any]]:
    match str(kind):
        case "BRANCH":
            return [list(branch) for branch in value[1]]
        case "SUBPATTERN":
            return [list(value[3])]
        case "MAX_REPEAT" | "MIN_REPEAT":
            return [list(value[2])]
    return []


def _samples(nodes: list[Any]) -> Iterator[str]:
    """Yield a sample of each node, at every depth, and of every item of a class."""
    for node in nodes:
        yield from filter(None, [_sample([node])])
        if str(node[0]) == "IN":
            for item in node[1]:
                if str(item[0]) != "NEGATE":
                    yield from (letter for letter in ("a", "1", ".", " ", "/") if _accepts(*item, letter))
        for inner in _inner(*node):
            yield from _samples(inner)


def _starts(nodes: list[Any], before: str) -> Iterator[str]:
    """Yield a text that leads to each repeat."""
    for position, node in enumerate(nodes):
        here = before + _sample(nodes[:position])
        if str(node[0]) in _REPEATS:
            yield here
        for inner in _inner(*node):
            yield from _starts(inner, here)
