"""The one place that knows how the three dialects of Publer's wire differ.

The services speak one internal shape; a `Dialect` turns it into what its readers expect. Handlers ask
`dialect_of(sandbox)` and never look at the dialect's name.
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
    """Return the dialect that a sandbox speaks."""
    return DIALECTS[sandbox.setting(PublerSettings).dialect]


__all__ = ["DIALECTS", "Dialect", "dialect_of"]
