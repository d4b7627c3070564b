"""The three dialects of Publer: the formats of its introduction, its reference pages and its live service.

The handlers use one internal format, and a `Dialect` converts it. They call `dialect_of(sandbox)` and never
check the name of the dialect.
"""

from collections.abc import Mapping
from types import MappingProxyType

from galleyproof.kernel.sandbox import SandboxState
from galleyproof.services.publer.dialects.dialect import Dialect
from galleyproof.services.publer.dialects.introduction import INTRODUCTION
from galleyproof.services.publer.dialects.live import LIVE
from galleyproof.services.publer.dialects.reference import REFERENCE
from galleyproof.services.publer.settings import PublerSettings

DIALECTS: Mapping[str, Dialect] = MappingProxyType(
    {dialect.name: dialect for dialect in (INTRODUCTION, REFERENCE, LIVE)}
)


def dialect_of(sandbox: SandboxState) -> Dialect:
    """Return the dialect of a sandbox."""
    return DIALECTS[sandbox.setting(PublerSettings).dialect]


__all__ = ["DIALECTS", "Dialect", "dialect_of"]
