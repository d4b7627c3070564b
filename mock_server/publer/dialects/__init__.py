"""The one place that knows how the three dialects of Publer's wire differ.

The services speak one internal shape; a `Dialect` turns it into what its readers expect. Handlers ask
`dialect_of(sandbox)` and never look at the dialect's name.
"""

from collections.abc import Mapping
from types import MappingProxyType

from mock_server.kernel.sandbox import Sandbox
from mock_server.publer.dialects.dialect import Dialect
from mock_server.publer.dialects.introduction import INTRODUCTION
from mock_server.publer.dialects.live import LIVE
from mock_server.publer.dialects.reference import REFERENCE
from mock_server.publer.settings import PublerSettings

DIALECTS: Mapping[str, Dialect] = MappingProxyType(
    {dialect.name: dialect for dialect in (INTRODUCTION, REFERENCE, LIVE)}
)


def dialect_of(sandbox: Sandbox) -> Dialect:
    """Return the dialect that a sandbox speaks."""
    return DIALECTS[sandbox.setting(PublerSettings).dialect]


__all__ = ["DIALECTS", "Dialect", "dialect_of"]
