"""Finds the URLs in a text as X and Mastodon do, in time that grows linearly with the text.

X publishes its rules as regular expressions (twitter-text 3.1, read 2026-11-28), and Mastodon uses them with
changes (config/initializers/twitter_regex.rb, read 2026-11-28). On hostile texts these expressions need
quadratic time, so the same rules are written here as a scanner. The tests compare it with the original.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from functools import cache
from importlib.resources import files

from attrs import frozen

_SPACES = "\\x09-\\x0d\\x20\\x85\\xa0\\u1680\\u180e\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000"
_DIRECTION_MARKS = "\\u202a-\\u202e\\u061c\\u200e\\u200f\\u2066-\\u2069"
_NO_CHARACTERS = "\\ufffe\\ufeff\\uffff"
_PUNCTUATION = r"!'#%&()*+,\\\-./:;<=>?@\[\]\^_{|}~$"
_LATIN = (
    "\\xc0-\\xd6\\xd8-\\xf6\\xf8-\\u024f\\u0253\\u0254\\u0256\\u0257\\u0259\\u025b\\u0263\\u0268\\u026f\\u0272"
    "\\u0289\\u028b\\u02bb\\u0300-\\u036f\\u1e00-\\u1eff"
)
_CYRILLIC = "\\u0400-\\u04ff"
_PUNCTUATION_IN_DOMAINS = r"._\-"

_HOST = re.compile(
    f"(?:[^{_PUNCTUATION}{_SPACES}{_NO_CHARACTERS}{_DIRECTION_MARKS}]|[{_PUNCTUATION_IN_DOMAINS}])+"
)
"""What can hold a domain: letters, digits and all that is no punctuation, with dots, hyphens, underscores."""
_BEFORE = re.compile(f"[^A-Za-z0-9@\\uff20$#\\uff03{_NO_CHARACTERS}]")
"""A character that may stand before a URL."""
_LATIN_LABELS = re.compile(rf"[\-.a-z0-9{_LATIN}]+", re.IGNORECASE)
_ALPHANUMERIC = re.compile("[0-9A-Za-z]*")
_CONTINUES_TOP_LEVEL = re.compile("[0-9A-Za-z@+-]")
_PUNYCODE = re.compile(r"xn--[\-0-9a-z]+", re.IGNORECASE)
_PORT = re.compile(":[0-9]+")
_TCO = re.compile(r"https?://t\.co/([a-z0-9]+)", re.IGNORECASE)

_MAX_URL, _MAX_LABEL, _MAX_TCO_SLUG = 4096, 63, 40
_LONGEST_PROTOCOL = len("gopher") + 1
_DEFAULT_PROTOCOL = len("https://")


@frozen
class UrlGrammar:
    """What differs between the networks.

    Args:
        protocols: the end of a text that is a protocol without ``://``.
        needs_protocol: whether a domain alone is no URL.
        path, query: the characters of a path and of a query string.
        path_end, query_end: those of them that a URL can end with.
    """

    protocols: re.Pattern[str]
    needs_protocol: bool
    path: re.Pattern[str]
    path_end: re.Pattern[str]
    query: re.Pattern[str]
    query_end: re.Pattern[str]


_X_PROTOCOL = re.compile("https?", re.IGNORECASE)
_X_PATH = re.compile(rf"[a-z0-9{_CYRILLIC}{_LATIN}!*';:=+,.$/%#\[\]\-\u2013_~@|&]", re.IGNORECASE)
_X_PATH_END = re.compile(rf"[a-z0-9{_CYRILLIC}{_LATIN}+\-=_#/]", re.IGNORECASE)
_X_QUERY = re.compile(r"[a-z0-9!?*'@();:&=+$/%#\[\]\-_.,~|]", re.IGNORECASE)
_X_QUERY_END = re.compile(r"[a-z0-9\-_&=#/]", re.IGNORECASE)
X_URLS = UrlGrammar(_X_PROTOCOL, False, _X_PATH, _X_PATH_END, _X_QUERY, _X_QUERY_END)

_MASTODON_PROTOCOL = re.compile("https?|dat|dweb|ipfs|ipns|ssb|gopher|gemini", re.IGNORECASE)
_MASTODON_PATH = re.compile(r"[^\s<>()?]")
_MASTODON_PATH_END = re.compile(r"[^\s()?!*\"'「」<>;:=,.$%\[\]~&|@]")
_MASTODON_QUERY = re.compile(r"[a-z0-9!?*'();:&=+$/%#\[\]\-_.,~|@^\xa0-\U0010ffff]", re.IGNORECASE)
_MASTODON_QUERY_END = re.compile(r"[a-z0-9_&=#/\-\xa0-\U0010ffff]", re.IGNORECASE)
MASTODON_URLS = UrlGrammar(
    _MASTODON_PROTOCOL, True, _MASTODON_PATH, _MASTODON_PATH_END, _MASTODON_QUERY, _MASTODON_QUERY_END
)


def find_urls(text: str, grammar: UrlGrammar) -> Iterator[tuple[int, int]]:
    """Yield the start and the end of each URL in a text, in order."""
    free = 0  # where the next match can begin, with the character before its URL
    for host in _HOST.finditer(text):
        labels = _Host(text, host.start(), host.end())
        protocol = _protocol_start(text, host.start(), free, grammar)
        if protocol is not None and (domain_end := labels.domain_end(0, host.start())) is not None:
            free = _rest(text, domain_end, grammar)[1]
            if _is_valid(text, host.start(), domain_end, free - protocol):
                yield from _tco(text, protocol, free)
        while (found := labels.first_domain(free)) is not None:
            start, domain_end = found
            before = free
            has_path, free = _rest(text, domain_end, grammar)
            is_part = start > before and text[start - 1] in "-_./"
            if grammar.needs_protocol or is_part:
                continue
            if _is_valid(text, start, domain_end, free - start + _DEFAULT_PROTOCOL):
                yield from _ascii_domains(text, start, domain_end, free if has_path else None)


class _Host:
    """The part of a text between two characters that no domain can have, as labels between dots."""

    def __init__(self, text: str, start: int, end: int) -> None:
        self._text = text
        self._starts = [start, *(start + dot.end() for dot in re.finditer(r"\.", text[start:end]))]
        self._ends = [*(following - 1 for following in self._starts[1:]), end]
        self._label = 0
        self._domain_ends = self._find_domain_ends()

    def domain_end(self, label: int, start: int) -> int | None:
        """Return the end of the longest domain that begins at ``start``, which is in this label."""
        end, following = self._ends[label], label + 1
        if following >= len(self._starts) or start >= end or self._text[start] in "-_":
            return None
        if self._text[end - 1] in "-_":
            return None
        if self._domain_ends[following] is not None:
            return self._domain_ends[following]
        # The last label before the top-level domain has no underscore.
        return None if "_" in self._text[start:end] else _top_level_end(self._text, self._starts[following])

    def first_domain(self, free: int) -> tuple[int, int] | None:
        """Return the start and the end of the first domain after ``free``, or None."""
        while self._label < len(self._starts) - 1:
            label = self._label
            for start in self._possible_starts(label, free):
                if (end := self.domain_end(label, start)) is not None:
                    return start, end
            self._label += 1
        return None

    def _possible_starts(self, label: int, free: int) -> Iterator[int]:
        end = self._ends[label]
        first = max(self._starts[label], free)
        order = range(first, end)
        # At the start of a text the reference first takes its first character as the one before a URL.
        tried = order if first else (*order[1:2], *order[:1], *order[2:])
        starts = (start for start in tried if self._is_possible_start(start, free))
        if self._domain_ends[label + 1] is None:
            if _top_level_end(self._text, self._starts[label + 1]) is None:
                return
            underscore = self._text.rfind("_", first, end)
            starts = (start for start in starts if start > underscore)
        yield from starts

    def _is_possible_start(self, start: int, free: int) -> bool:
        character = self._text[start]
        if character in "-_":
            return False
        # The reference reads UTF-16, so that half of a large character can be the one before a URL.
        return _may_begin(self._text, start, free) or character > "\uffff"

    def _find_domain_ends(self) -> list[int | None]:
        """Return for each label the end of the longest domain that has the whole label in it."""
        ends: list[int | None] = [None] * len(self._starts)
        self._domain_ends = ends
        for label in range(len(self._starts) - 2, -1, -1):
            ends[label] = self.domain_end(label, self._starts[label])
        return ends


def _may_begin(text: str, start: int, free: int) -> bool:
    """Return whether the character before a position may stand before a URL and belongs to no other URL."""
    return start == 0 or (start > free and _BEFORE.match(text, start - 1) is not None)


def _protocol_start(text: str, host: int, free: int, grammar: UrlGrammar) -> int | None:
    """Return where the protocol in front of a host begins, None if there is none."""
    if host < 3 or not text.startswith("://", host - 3):
        return None
    for start in range(max(host - 3 - _LONGEST_PROTOCOL, 0), host - 3):
        if grammar.protocols.fullmatch(text, start, host - 3) and _may_begin(text, start, free):
            return start
    return None


def _rest(text: str, position: int, grammar: UrlGrammar) -> tuple[bool, int]:
    """Return whether a path follows a domain, and the end of the URL with port, path and query."""
    if port := _PORT.match(text, position):
        position = port.end()
    has_path = text.startswith("/", position)
    if has_path:
        position = _path_end(text, position + 1, grammar)
    if text.startswith("?", position):
        position = _query_end(text, position, grammar)
    return has_path, position


def _path_end(text: str, position: int, grammar: UrlGrammar) -> int:
    """Return the end of a path: its last character that can end one, or a pair of parentheses."""
    end = position
    while position < len(text):
        if grammar.path.match(text, position):
            position += 1
            if grammar.path_end.match(text, position - 1):
                end = position
        elif (closed := _parentheses_end(text, position, grammar)) is not None:
            position = end = closed
        else:
            break
    return end


def _parentheses_end(text: str, position: int, grammar: UrlGrammar) -> int | None:
    """Return the end of a pair of parentheses in a path, which may hold one other pair."""
    depth, pairs, last = 0, 0, -1
    for index in range(position, len(text)):
        character = text[index]
        if character == "(":
            depth, pairs, last = depth + 1, pairs + 1, index
            if depth > 2 or pairs > 2:
                return None
        elif character == ")":
            if last == index - 1:
                return None
            depth -= 1
            if depth == 0:
                return index + 1
        elif depth == 0 or not grammar.path.match(character):
            return None
    return None


def _query_end(text: str, position: int, grammar: UrlGrammar) -> int:
    end = position
    position += 1
    while position < len(text) and grammar.query.match(text, position):
        position += 1
        if grammar.query_end.match(text, position - 1):
            end = position
    return end


def _is_valid(text: str, start: int, end: int, length: int) -> bool:
    """Return whether a URL is short enough, and each label of its domain too."""
    if length > _MAX_URL:
        return False
    domain = text[start:end]
    if domain.startswith("xn--") and not any(_ascii_domains(domain, 0, len(domain), None)):
        return False
    return all(1 <= _encoded_length(label) <= _MAX_LABEL for label in domain.split("."))


def _encoded_length(label: str) -> int:
    """Return the length of a label in the DNS, where other letters than those of ASCII are encoded."""
    if label.isascii() or len(label) > _MAX_LABEL:
        return len(label)
    return len("xn--") + len(label.encode("punycode", "surrogatepass"))


def _tco(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield a URL; one of X's own short URLs ends after its slug and query, and a slug has a maximum."""
    short = _TCO.match(text, start, end)
    if short is None:
        yield start, end
    elif len(short[1]) <= _MAX_TCO_SLUG:
        after = short.end()
        yield start, _query_end(text, after, X_URLS) if text.startswith("?", after) else after


def _ascii_domains(text: str, start: int, end: int, whole: int | None) -> Iterator[tuple[int, int]]:
    """Yield the parts of a domain without protocol that have Latin letters only, as only these are URLs.

    Args:
        text: holds the domain.
        start, end: the domain.
        whole: the end of the URL with its path, which counts with the last part; None without a path.
    """
    found = []
    for labels in _LATIN_LABELS.finditer(text, start, end):
        first = labels.start() + (text[labels.start()] == ".")
        dot = text.rfind(".", first, labels.end()) + 1
        while dot > first:
            if (top := _top_level_end(text, dot, end)) is not None:
                found.append((first, top))
                break
            dot = text.rfind(".", first, dot - 1) + 1
    if found and whole is not None:
        # As in the reference, which has the path follow the part even if more of the domain is between them.
        found[-1] = (found[-1][0], found[-1][1] + whole - end)
    return iter(found)


def _top_level_end(text: str, start: int, end: int | None = None) -> int | None:
    """Return the end of the top-level domain at a position, None if there is none that is known."""
    end = len(text) if end is None else end
    punycode = _PUNYCODE.match(text, start, end)
    if punycode is not None:
        return punycode.end()
    known, longest = _top_level_domains()
    latin = _ALPHANUMERIC.match(text, start, end)
    stop: int = latin.end() if latin else start
    longer = range(min(end, start + longest), stop, -1)
    for position in itertools.chain(longer, [stop]):
        follows = text[position] if position < end else ""
        if text[start:position].lower() in known and not _CONTINUES_TOP_LEVEL.match(follows):
            return position
    return None


@cache
def _top_level_domains() -> tuple[frozenset[str], int]:
    """Return the top-level domains that X knows, and the length of the longest one with other letters."""
    data = files("galleyproof.networks.text").joinpath("data/x_top_level_domains.txt")
    words = [line for line in data.read_text("utf-8").splitlines() if line and not line.startswith("#")]
    return frozenset(words), max(len(word) for word in words if not word.isascii())
