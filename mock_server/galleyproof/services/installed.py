"""Finds the services that are installed: ours, and those of other distributions."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib.metadata import entry_points

from galleyproof.kernel.service import Service

GROUP = "galleyproof.services"
"""The entry point group of services; each entry point names a `Service`."""


class ServiceError(Exception):
    """An installed service cannot be used; the message says which and why."""


@cache
def installed_services() -> Mapping[str, Service]:
    """Return all installed services by name, sorted by name.

    Raises:
        ServiceError: an entry point cannot be loaded, is not a `Service`, or has another name than its
            service; or no service is installed.
    """
    services: dict[str, Service] = {}
    for entry in sorted(entry_points(group=GROUP), key=lambda entry: entry.name):
        where = f"Entry point {entry.name} = {entry.value} in group {GROUP}"
        try:
            service = entry.load()
        except Exception as error:
            raise ServiceError(f"{where} cannot be loaded: {type(error).__name__}: {error}.") from error
        if not isinstance(service, Service):
            raise ServiceError(f"{where} is not a galleyproof.kernel.service.Service.")
        if service.name != entry.name:
            raise ServiceError(f"{where} must have the name of its service, {service.name!r}.")
        services[service.name] = service
    if not services:
        raise ServiceError(
            f"No services are installed: the metadata of the distribution galleyproof has no entry points in "
            f"group {GROUP}. Install galleyproof again."
        )
    return services
