"""Putting a server together: services, contracts, sandboxes."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from attrs import frozen

from galleyproof.control.access import AccessPolicy, ControlAuth
from galleyproof.control.context import ControlContext
from galleyproof.control.service import ROOT_PATH as CONTROL
from galleyproof.control.service import control_service
from galleyproof.http.asgi import App
from galleyproof.http.docs_app import DocsApp
from galleyproof.http.files.fetch import fetch
from galleyproof.http.files.file_middleware import FileMiddleware
from galleyproof.http.files.media_app import MediaApp
from galleyproof.http.files.store_app import PublicStore, UploadStore
from galleyproof.http.lazy_app import LazyApp
from galleyproof.http.root_app import ApiLink, RootApp, ServiceLink
from galleyproof.http.service_app import ServiceApp
from galleyproof.http.validation.contract import Contract, load_contract
from galleyproof.http.validation.contract_registry import ContractRegistry
from galleyproof.kernel.clock import Clock
from galleyproof.kernel.keys import DEMO_KEY
from galleyproof.kernel.registry import Registry
from galleyproof.kernel.service import Service
from galleyproof.networks.publishing.latency import NetworkSettings
from galleyproof.services.publer.media.fetching import Fetcher
from galleyproof.services.publer.service import PUBLER
from galleyproof.services.ubiqlu.service import UBIQLU

SERVICES: Mapping[str, Service] = {service.name: service for service in (UBIQLU, PUBLER)}
SETTINGS: Mapping[str, type[Any]] = {
    **{name: service.settings for name, service in SERVICES.items()},
    "networks": NetworkSettings,
}
"""The settings classes by the names that people use."""


_CONTROL_PLACE = ApiLink("Control", f"{CONTROL}/v1", f"{CONTROL}/docs")


@frozen
class Server:
    """A server ready to run: an ASGI application and the sandboxes behind it.

    Args:
        asgi: the application.
        registry: its sandboxes; in-process tests move their clocks here.
        entries: where each service stands.
        office: what the control API acts on; in-process tests act on it without HTTP.
    """

    asgi: RootApp
    registry: Registry
    entries: tuple[ServiceLink, ...]
    context: ControlContext


def create_server(
    *,
    only: str | None = None,
    new_clock: Callable[[], Clock] = Clock.frozen,
    settings: Mapping[type[Any], Any] | None = None,
    seed: int = 0,
    policy: AccessPolicy | None = None,
    most_sandboxes: int = 10_000,
) -> Server:
    """Build a server.

    Args:
        only: the name of the one service to serve, at the top instead of below its name; None serves all.
        new_clock: makes the clock of each new sandbox.
        settings: settings objects by class; a service that is not in it has its defaults.
        seed: the seed of each new sandbox.
        policy: who may use the control API; everyone who reaches the server if not said.
        most_sandboxes: how many sandboxes are kept.

    Raises:
        ContractError: a contract is missing or cannot be served.
        KeyError: there is no service named ``only``.
    """
    services = list(SERVICES.values()) if only is None else [SERVICES[only]]
    registry = Registry(
        services=list(SERVICES.values()),
        settings={kind: kind() for kind in SETTINGS.values()}
        | {Fetcher: Fetcher(fetch)}
        | dict(settings or {}),
        new_clock=new_clock,
        seed=seed,
        limit=most_sandboxes,
    )
    roots = {service.name: "" if only else f"/{service.name}" for service in services}
    contracts = {service.name: load_contract(service.name) for service in services}
    context = ControlContext(registry, services, SETTINGS, ContractRegistry(contracts))
    parts = {
        **_parts(services, contracts, registry, roots),
        **_control_parts(context, policy or AccessPolicy()),
    }
    entries = tuple(_entries(services, roots))
    return Server(
        asgi=RootApp(parts, (*entries, _CONTROL_PLACE)), registry=registry, entries=entries, context=context
    )


def _entries(services: Sequence[Service], roots: Mapping[str, str]) -> list[ServiceLink]:
    return [
        ServiceLink(
            title=service.title,
            api_path=(api_path := roots[service.name] + service.api_path),
            docs_path=f"{roots[service.name]}/docs",
            sample_path=api_path + service.sample_path,
            authorization=service.authorization.format(key=DEMO_KEY),
        )
        for service in services
    ]


def _control_parts(context: ControlContext, policy: AccessPolicy) -> dict[str, App]:
    """Return the control API, put together when it is first called: most servers in tests never need it."""
    auth, contract = ControlAuth(policy), load_contract("control")
    service = control_service(context, auth)
    return {
        CONTROL + service.api_path: LazyApp(lambda: ServiceApp(service, contract, auth, CONTROL)),
        f"{CONTROL}/docs": DocsApp(service, contract, CONTROL),
    }


def _parts(
    services: Sequence[Service],
    contracts: Mapping[str, Contract],
    registry: Registry,
    roots: Mapping[str, str],
) -> dict[str, App]:
    parts: dict[str, App] = {}
    for service in services:
        root, contract = roots[service.name], contracts[service.name]
        parts[root + service.api_path] = ServiceApp(service, contract, registry, root)
        parts[f"{root}/docs"] = DocsApp(service, contract, root, DEMO_KEY)
    if UBIQLU in services:
        parts[f"{roots['ubiqlu']}/storage"] = _gated(
            "ubiqlu", "put_object", UploadStore, f"{roots['ubiqlu']}/storage", registry
        )
        parts[f"{roots['ubiqlu']}/cdn"] = _gated(
            "ubiqlu", "get_object", PublicStore, f"{roots['ubiqlu']}/cdn", registry
        )
    if PUBLER in services:
        parts[f"{roots['publer']}/media"] = _gated(
            "publer", "get_object", MediaApp, f"{roots['publer']}/media", registry
        )
    return parts


def _gated(
    api: str, operation: str, kind: Callable[[Registry, str], App], root_path: str, registry: Registry
) -> App:
    """Return an application that serves files, behind the gate where journal and faults stand."""
    return FileMiddleware(api, operation, registry, root_path, kind(registry, root_path))
