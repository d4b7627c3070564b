"""Ids and random values; the only module that generates either."""

from __future__ import annotations

import hashlib

from attrs import define

_ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz"
"""The alphabet of Crockford's base 32, without letters that look like digits."""
_PAIRS = [first + second for second in _ALPHABET for first in _ALPHABET]
"""Two digits at once, the lower one first."""


@define
class Ids:
    """The source of ids and random values of a sandbox; the same seed leads to the same values.

    Args:
        seed: the random seed.
        counter: how many ids were generated so far.
    """

    seed: int = 0
    counter: int = 0

    def next(self, kind: str) -> str:
        """Return a new id such as ``post_3v9q8c1m7t2k0x5b``."""
        return f"{kind}_{self.token(kind, self._count(), length=16)}"

    def next_hex(self) -> str:
        """Return a new id of 24 hexadecimal digits."""
        return self._digest("hex", self._count()).hex()[:24]

    def next_token(self, length: int) -> str:
        """Return a new token of letters and digits."""
        return self.token("token", self._count(), length=length)

    def token(self, *names: object, length: int) -> str:
        """Return the token of some names; it depends on the names and the seed only."""
        number = int.from_bytes(self._digest(*names))
        pairs = [_PAIRS[number >> 5 * place & 1023] for place in range(0, length, 2)]
        return "".join(pairs)[:length]

    def random_int(self, *names: object, below: int) -> int:
        """Return a random integer from 0 up to ``below``; it depends on the names and the seed only."""
        return int.from_bytes(self._digest(*names)) % below

    def random_float(self, *names: object) -> float:
        """Return a random number from 0 up to 1; it depends on the names and the seed only."""
        return int.from_bytes(self._digest(*names)[:6]) / (1 << 48)

    def fork(self) -> Ids:
        """Return an independent copy."""
        return Ids(self.seed, self.counter)

    def _count(self) -> int:
        self.counter += 1
        return self.counter

    def _digest(self, *names: object) -> bytes:
        text = "\x1f".join(str(name) for name in (self.seed, *names))
        return hashlib.sha256(text.encode()).digest()
