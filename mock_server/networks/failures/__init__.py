"""Every way a network is known to refuse a post: one small catalogue per network.

``CATALOGUE["ig.aspect_ratio"]`` is a `Failure`; the ids are stable and are what a fault names.
"""

from collections.abc import Mapping
from types import MappingProxyType

from mock_server.networks.failures import facebook, instagram, linkedin
from mock_server.networks.failures.failure import Failure, Remedy

CATALOGUE: Mapping[str, Failure] = MappingProxyType(
    {failure.id: failure for network in (instagram, facebook, linkedin) for failure in network.FAILURES}
)

__all__ = ["CATALOGUE", "Failure", "Remedy"]
