"""Builds a server from services, contracts and sandboxes."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any

from attrs import frozen

from galleyproof.control.access import AccessPolicy, ControlAuth
from galleyproof.control.context import ControlContext
from galleyproof.control.sandboxes import seeder
from galleyproof.control.service import ROOT_PATH as CONTROL
from galleyproof.control.service import control_service
from galleyproof.http.asgi import App
from galleyproof.http.cors import LOOPBACK, with_cors
from galleyproof.http.docs_app import DocsApp
from galleyproof.http.file_app import FileApp
from galleyproof.http.health import PATHS, HealthApp
from galleyproof.http.page_app import PREFIX, PageApp
from galleyproof.http.public_address import PublicAddressApp
from galleyproof.http.root_app import LazyApp, RootApp, ServiceLink
from galleyproof.http.security_headers import secured
from galleyproof.http.service_app import ServiceApp
from galleyproof.http.validation.contract import Contract, load_contract
from galleyproof.http.validation.contract_registry import ContractRegistry
from galleyproof.kernel.clock import Clock
from galleyproof.kernel.keys import DEMO_KEY
from galleyproof.kernel.registry import Registry
from galleyproof.kernel.service import Service
from galleyproof.networks.publishing.latency import NetworkSettings
from galleyproof.networks.publishing.limits import NetworkLimits
from galleyproof.services.installed import installed_services


def settings_classes() -> dict[str, type[Any]]:
    """Return the settings classes of all installed services and of the networks, by name."""
    services = {name: service.settings for name, service in installed_services().items()}
    return {**services, "networks": NetworkSettings, "network_limits": NetworkLimits}


@frozen
class Server:
    """A server ready to run: an ASGI application and the sandboxes behind it.

    Args:
        asgi: the application.
        registry: its sandboxes; in-process tests move their clocks here.
        entries: where each service stands.
        warnings: handlers that no request reaches, because the contract has no such operation.
        office: what the control API acts on; in-process tests act on it without HTTP.
    """

    asgi: App
    registry: Registry
    entries: tuple[ServiceLink, ...]
    context: ControlContext
    warnings: tuple[str, ...] = ()


def create_server(
    *,
    only: str | None = None,
    services: Sequence[Service] | None = None,
    new_clock: Callable[[], Clock] = Clock.frozen,
    settings: Mapping[type[Any], Any] | None = None,
    seed: int = 0,
    data: Any = "demo",
    accept_any_key: bool = False,
    policy: AccessPolicy | None = None,
    max_sandboxes: int = 10_000,
    cors_origins: Sequence[str] = (LOOPBACK,),
    public_url: str | None = None,
    proxies: Collection[str] = (),
    contracts: Mapping[str, Traversable] | None = None,
    stand_ins: bool = False,
    state: Path | None = None,
    sandboxes_in_memory: int = 1_000,
) -> Server:
    """Build a server.

    Args:
        only: the name of the one service to serve, at the top instead of below its name; None serves all.
        services: the services to serve instead of the installed ones; one alone is at the top.
        new_clock: makes the clock of each new sandbox.
        settings: settings objects by class; a service that is not in it has its defaults.
        seed: the seed of each new sandbox.
        data: the seed data of each new sandbox: ``demo``, ``empty`` or a document of records by service.
        accept_any_key: whether a key that nobody created opens a sandbox of its own.
        policy: who may use the control API; by default everyone who reaches the server.
        max_sandboxes: the maximum number of sandboxes.
        cors_origins: the origins of browser programs that may call the services; see `http.cors`.
        public_url: the address of this server for clients behind a proxy; see `http.public_address`.
        proxies: the IP addresses of proxies whose X-Forwarded-… headers count.
        contracts: other bundled contracts to serve, by service; for example a newer version.
        stand_ins: whether operations without a handler answer from the contract instead of with 501.
        state: the folder of the database in which sandboxes are kept; None keeps them in memory only.
        sandboxes_in_memory: with ``state``, how many sandboxes stay in memory as well.

    Raises:
        StateError: the database cannot be used.
        ContractError: a contract is missing or cannot be served.
        KeyError: there is no service named ``only``.
        ServiceError: an installed service cannot be used.
    """
    installed = installed_services()
    at_top = only is not None or (services is not None and len(services) == 1)
    if services is None:
        services = list(installed.values()) if only is None else [installed[only]]
    classes = settings_classes()
    registry = _registry(
        state,
        classes,
        sandboxes_in_memory,
        services=[*installed.values(), *(each for each in services if each.name not in installed)],
        settings={kind: kind() for kind in classes.values()} | dict(settings or {}),
        new_clock=new_clock,
        seed=seed,
        limit=max_sandboxes,
        data=seeder(services, data),
        accept_any_key=accept_any_key,
    )
    roots = {service.name: "" if at_top else f"/{service.name}" for service in services}
    given = contracts or {}
    loaded = {
        service.name: load_contract(service.name, given.get(service.name, service.contract))
        for service in services
    }
    context = ControlContext(registry, services, classes, ContractRegistry(loaded), roots)
    parts = {
        **{
            path: with_cors(part, cors_origins)
            for path, part in _parts(services, loaded, registry, roots, stand_ins).items()
        },
        PREFIX: secured(PageApp()),
        **{path: secured(HealthApp(path)) for path in PATHS},
        **_control_parts(context, policy or AccessPolicy()),
    }
    entries = tuple(_entries(services, roots))
    app: App = RootApp(parts)
    if public_url is not None or proxies:
        app = PublicAddressApp(app, public_url, proxies)
    if state is not None:
        app = _durable(app, registry, context)
    return Server(
        asgi=app,
        registry=registry,
        entries=entries,
        context=context,
        warnings=tuple(_orphans(services, loaded)),
    )


def _registry(
    state: Path | None, declared: Mapping[str, type[Any]], in_memory: int, **options: Any
) -> Registry:
    """Return the sandboxes of a server, in memory or in a database."""
    if state is None:
        return Registry(**options)
    # Imported here, because most servers keep nothing.
    from galleyproof.state.database import Database
    from galleyproof.state.durable_registry import DurableRegistry

    return DurableRegistry(**options, database=Database(state), declared=declared, in_memory=in_memory)


def _durable(app: App, registry: Registry, context: ControlContext) -> App:
    """Return an application that stores what changed before it responds."""
    from galleyproof.control.sandboxes import sandbox_config
    from galleyproof.http.durable_app import DurableApp
    from galleyproof.state.durable_registry import DurableRegistry

    assert isinstance(registry, DurableRegistry)
    registry.read_config = lambda document: sandbox_config(context, dict(document))
    return DurableApp(app, registry.commit)


def _orphans(services: Sequence[Service], contracts: Mapping[str, Contract]) -> Iterator[str]:
    for service in services:
        known = {operation.id for operation in contracts[service.name].operations}
        for name in sorted(service.handlers.keys() - known):
            yield f"{service.title} has a handler {name}, but its contract has no such operation."


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
        f"{CONTROL}/docs": secured(DocsApp(service, contract, CONTROL)),
    }


def _parts(
    services: Sequence[Service],
    contracts: Mapping[str, Contract],
    registry: Registry,
    roots: Mapping[str, str],
    stand_ins: bool,
) -> dict[str, App]:
    parts: dict[str, App] = {}
    for service in services:
        root, contract = roots[service.name], contracts[service.name]
        parts[root + service.api_path] = ServiceApp(service, contract, registry, root, stand_ins)
        parts[f"{root}/docs"] = secured(DocsApp(service, contract, root, DEMO_KEY))
        for route in service.file_routes:
            path = f"{root}/{route.path}"
            parts[path] = secured(FileApp(service.name, route, registry, path))
    return parts
