"""Ids and everything that looks random; the only module that makes either."""

from __future__ import annotations

import hashlib

from attrs import define

_ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz"
"""Crockford's base 32: no letter that reads like a digit."""


@define
class Ids:
    """A sandbox's source of ids: the n-th id of a seed is always the same.

    Args:
        seed: what makes one sandbox's randomness differ from another's.
        counter: how many ids were counter so far.
    """

    seed: int = 0
    counter: int = 0

    def next(self, kind: str) -> str:
        """Return a fresh readable id such as ``post_3v9q8c1m7t2k0x5b``."""
        return f"{kind}_{self.token(kind, self._count(), length=16)}"

    def next_hex(self) -> str:
        """Return a fresh id of 24 hexadecimal digits, as document databases make them."""
        return self._digest("hex", self._count()).hex()[:24]

    def next_token(self, length: int) -> str:
        """Return a fresh token of ``length`` letters and digits."""
        return self.token("token", self._count(), length=length)

    def token(self, *names: object, length: int) -> str:
        """Return the token that always belongs to ``names`` under this seed."""
        number = int.from_bytes(self._digest(*names))
        digits = (number >> 5 * place & 31 for place in range(length))
        return "".join(_ALPHABET[digit] for digit in digits)

    def random_int(self, *names: object, below: int) -> int:
        """Return the whole number from 0 up to ``below`` that always belongs to ``names``."""
        return int.from_bytes(self._digest(*names)) % below

    def random_float(self, *names: object) -> float:
        """Return the number from 0 up to 1 that always belongs to ``names``."""
        return int.from_bytes(self._digest(*names)[:6]) / (1 << 48)

    def fork(self) -> Ids:
        """Return a source that goes on from the same place, on its own."""
        return Ids(self.seed, self.counter)

    def _count(self) -> int:
        self.counter += 1
        return self.counter

    def _digest(self, *names: object) -> bytes:
        text = "\x1f".join(str(name) for name in (self.seed, *names))
        return hashlib.sha256(text.encode()).digest()
