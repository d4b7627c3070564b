"""The commands that run the mock: ``galleyproof serve`` and ``galleyproof settings``."""

from __future__ import annotations

import contextlib
import logging
import ssl
import sys
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any, TypeVar

import attrs
import click

from galleyproof import server
from galleyproof.app import Server, create_server, settings_classes
from galleyproof.cli.errors import CliError
from galleyproof.cli.options import TokenOption
from galleyproof.control.access import AccessPolicy
from galleyproof.control.seed_files import SeedFileError, read_seed_data
from galleyproof.http.access_log import FORMATS as access_log_forms
from galleyproof.http.access_log import configure as configure_access_log
from galleyproof.http.cors import LOOPBACK
from galleyproof.http.incomplete_requests import REQUEST_TIMEOUT
from galleyproof.http.public_address import public_url_problem
from galleyproof.http.validation.contract import ContractError
from galleyproof.kernel.clock import Clock, ClockError
from galleyproof.kernel.keys import DEFAULT_SANDBOX, DEMO_KEY
from galleyproof.kernel.registry import StateError
from galleyproof.kernel.seed_data import SeedDataError
from galleyproof.kernel.settings import SettingError, format_values, parse
from galleyproof.services.installed import ServiceError, installed_services
from galleyproof.services.publer.dialects import DIALECTS
from galleyproof.spec.problems import ContractError as SpecError

F = TypeVar("F", bound=Callable[..., Any])

CLOCKS: dict[str, Callable[[], Clock]] = {"running": Clock.system, "frozen": Clock.frozen}
LOG_LEVELS = ("debug", "info", "warning", "error", "critical")


def _option(*names: str, **attributes: Any) -> Callable[[F], F]:
    """Return an option that an environment variable GALLEYPROOF_… can set."""
    return click.option(*names, show_envvar=True, show_default=True, **attributes)


@click.command(context_settings={"auto_envvar_prefix": "GALLEYPROOF"})
@_option("--host", default="127.0.0.1", help="Address to listen on.")
@_option("--port", default=8080, type=click.IntRange(0, 65535), help="Port; 0 picks a free one.")
@_option("--only", type=click.Choice(list(installed_services())), help="Serve one service, at /api/v1.")
@_option("--clock", type=click.Choice(list(CLOCKS)), default="running", help="Clock of new sandboxes.")
@_option("--start", metavar="TIME", help="Start of new sandboxes' clocks, such as 2026-03-01T08:00:00Z.")
@_option("--seed", default=0, help="Random seed of new sandboxes.")
@_option(
    "--seed-file",
    "--data",
    "seed_file",
    metavar="demo|empty|FILE",
    default="demo",
    help="Seed data of new sandboxes: a preset, or a YAML or JSON file.",
)
@_option(
    "--from-har",
    "archive",
    metavar="FILE",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="Seed data from a recording (HAR) of a live service, in place of --seed-file.",
)
@_option(
    "--publer-dialect",
    type=click.Choice(list(DIALECTS)),
    help="Publer's wire form; short for --setting publer.dialect=….  [default: introduction]",
)
@_option(
    "--publer-rate-limit",
    is_flag=True,
    help="Enforce Publer's rate limit with 429; short for --setting publer.rate_limit=on.",
)
@_option(
    "--import-allowed-host",
    "import_allowed_hosts",
    multiple=True,
    metavar="HOST",
    help="Allow Publer's URL imports to fetch from this host (repeatable).",
)
@_option(
    "--setting",
    "settings",
    multiple=True,
    metavar="SERVICE.NAME=VALUE",
    help="Change a setting (repeatable); `galleyproof settings` lists them.",
)
@_option(
    "--accept-any-key",
    is_flag=True,
    help="Accept every API key; each unknown key opens a sandbox of its own.",
)
@_option(
    "--control-token",
    cls=TokenOption,
    help="Token required by the control API; without one, the API is open on loopback addresses only.",
)
@_option(
    "--max-sandboxes",
    default=10_000,
    type=click.IntRange(1),
    help="Maximum number of sandboxes; the least recently used are evicted first.",
)
@_option(
    "--request-timeout",
    default=REQUEST_TIMEOUT,
    type=click.FloatRange(0, min_open=True),
    metavar="SECONDS",
    help="Close a connection whose request stops arriving for so long.",
)
@_option(
    "--cors-origin",
    "cors_origins",
    multiple=True,
    default=(LOOPBACK,),
    metavar="loopback|none|*|ORIGIN",
    help="Let programs in browsers of this origin call the services (repeatable).",
)
@_option(
    "--public-url", metavar="URL", help="Address of this server for clients, if a proxy stands before it."
)
@_option(
    "--forwarded-allow-ips",
    multiple=True,
    metavar="IP|*",
    help="Obey the X-Forwarded-Proto, -Host, -Port and -Prefix headers of this proxy (repeatable).",
)
@_option(
    "--contract",
    "contracts",
    multiple=True,
    metavar="SERVICE=FILE",
    help="Serve another bundled contract of a service, such as a newer version (repeatable).",
)
@_option(
    "--stand-ins",
    is_flag=True,
    help="Answer operations that the mock does not have from the contract, instead of with 501.",
)
@_option(
    "--access-log/--no-access-log",
    default=None,
    help="Log each request to standard error.  [default: on a terminal only]",
)
@_option(
    "--log-format",
    type=click.Choice(access_log_forms),
    default="text",
    help="Form of the access log: text for people, or a JSON object for each request.",
)
@_option(
    "--state",
    metavar="DIR",
    type=click.Path(file_okay=False, path_type=Path),
    help="Keep the sandboxes in a database in this folder; by default they are in memory only.",
)
@_option(
    "--sandboxes-in-memory",
    default=1_000,
    type=click.IntRange(1),
    help="With --state: how many sandboxes stay in memory as well.",
)
@_option(
    "--log-level",
    type=click.Choice(LOG_LEVELS),
    default="warning",
    help="Minimum level of log messages, which go to standard error.",
)
@_option(
    "--tls-cert",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="PEM certificate for https.",
)
@_option(
    "--tls-key",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="PEM private key of the certificate.",
)
def serve(
    host: str,
    port: int,
    only: str | None,
    clock: str,
    start: str | None,
    seed: int,
    seed_file: str,
    archive: Path | None,
    publer_dialect: str | None,
    publer_rate_limit: bool,
    import_allowed_hosts: tuple[str, ...],
    settings: tuple[str, ...],
    accept_any_key: bool,
    control_token: str | None,
    max_sandboxes: int,
    request_timeout: float,
    cors_origins: tuple[str, ...],
    public_url: str | None,
    forwarded_allow_ips: tuple[str, ...],
    contracts: tuple[str, ...],
    stand_ins: bool,
    access_log: bool | None,
    log_format: str,
    log_level: str,
    state: Path | None,
    sandboxes_in_memory: int,
    tls_cert: Path | None,
    tls_key: Path | None,
) -> None:
    """Run the mock server until Ctrl-C."""
    binding = server.Binding(host, port, tls_cert, tls_key)
    _check_certificate(tls_cert, tls_key)
    if public_url is not None and (problem := public_url_problem(public_url)) is not None:
        raise click.UsageError(f"--public-url {public_url!r} {problem}.")
    short = _expand(publer_dialect, publer_rate_limit, import_allowed_hosts)
    policy = AccessPolicy(control_token, allow_anonymous=server.is_loopback(host), require_local_host=True)
    built = _build(
        settings=(*short, *settings),
        only=only,
        new_clock=CLOCKS[clock] if start is None else _clock_from(CLOCKS[clock], start),
        seed=seed,
        data=_seed_data(seed_file) if archive is None else _recorded_data(archive),
        accept_any_key=accept_any_key,
        policy=policy,
        max_sandboxes=max_sandboxes,
        cors_origins=[] if "none" in cors_origins else cors_origins,
        public_url=public_url,
        proxies=forwarded_allow_ips,
        contracts=_contracts(contracts),
        stand_ins=stand_ins,
        state=state,
        sandboxes_in_memory=sandboxes_in_memory,
    )
    for warning in built.warnings:
        click.echo(f"Warning: {warning}", err=True)
    try:
        listener = server.bind(binding)
    except server.CannotListen as error:
        raise CliError(str(error)) from None
    address = public_url or server.address_of(listener, binding)
    # Not into a pipe by default: a program that does not read it would make the server wait.
    if sys.stderr.isatty() if access_log is None else access_log:
        configure_access_log(log_format)
    logging.basicConfig(level=log_level.upper(), format="%(levelname)s %(name)s: %(message)s")
    # uvicorn shuts down cleanly on Ctrl-C and then raises the interrupt again.
    with contextlib.suppress(KeyboardInterrupt):
        server.run(
            built.asgi,
            listener,
            binding,
            on_ready=lambda: click.echo(_banner(built, address, policy, accept_any_key)),
            log_level=log_level,
            request_timeout=request_timeout,
        )
    built.registry.close()


@click.command(name="settings")
def list_settings() -> None:
    """List all settings with their values, the default first."""
    for name, kind in settings_classes().items():
        for field in attrs.fields(kind):
            click.echo(f"{name}.{field.name}={format_values(field)}")
            click.echo(f"    {field.metadata['help']}")


def _expand(
    publer_dialect: str | None, publer_rate_limit: bool, import_allowed_hosts: tuple[str, ...]
) -> list[str]:
    """Return the settings that the short options stand for; --setting comes after them and wins."""
    return [
        *([f"publer.dialect={publer_dialect}"] if publer_dialect else []),
        *(["publer.rate_limit=on"] if publer_rate_limit else []),
        *([f"publer.import_allowed_hosts={','.join(import_allowed_hosts)}"] if import_allowed_hosts else []),
    ]


def _clock_from(new_clock: Callable[[], Clock], start: str) -> Callable[[], Clock]:
    """Return what makes clocks that begin at a time."""
    try:
        instant = datetime.fromisoformat(start)
        new_clock().starting_at(instant)
    except (ValueError, ClockError):
        raise click.UsageError(
            f"--start {start!r} is not a time with an offset, such as 2026-03-01T08:00:00Z."
        ) from None
    return lambda: new_clock().starting_at(instant)


def _seed_data(source: str) -> Any:
    try:
        return read_seed_data(source)
    except SeedFileError as error:
        raise CliError(str(error)) from None


def _recorded_data(archive: Path) -> Any:
    from galleyproof.drift.seeding import seed_from  # few servers need it

    try:
        return seed_from(archive, list(installed_services().values()))
    except SpecError as error:
        raise CliError(str(error)) from None


def _contracts(given: tuple[str, ...]) -> dict[str, Path]:
    found: dict[str, Path] = {}
    for entry in given:
        name, _, file = entry.partition("=")
        if name not in installed_services() or not file:
            names = ", ".join(installed_services())
            raise click.UsageError(f"--contract {entry!r} is not SERVICE=FILE with a service of {names}.")
        found[name] = Path(file)
    return found


def _build(*, settings: tuple[str, ...], **options: Any) -> Server:
    try:
        built = create_server(settings=parse(settings_classes(), settings), **options)
        # Made now, so that it is there from the start and mistakes in a seed file are reported at once.
        built.registry.sandbox(DEFAULT_SANDBOX)
        built.registry.commit()
    except SettingError as error:
        raise click.UsageError(str(error)) from None
    except SeedDataError as error:
        raise CliError(f"{error.message} (at {error.pointer} in the seed file)") from None
    except (ContractError, ServiceError, StateError) as error:
        raise CliError(str(error)) from None
    return built


def _control_access_hint(policy: AccessPolicy) -> str:
    if policy.token is not None:
        return "requires the control token"
    return "localhost only" if policy.allow_anonymous else "disabled: this address requires --control-token"


def _check_certificate(certificate: Path | None, private_key: Path | None) -> None:
    if (certificate is None) != (private_key is None):
        raise click.UsageError("--tls-cert and --tls-key require each other: give both or neither.")
    if certificate is not None:
        try:
            # An empty password: a key that needs another is rejected, instead of a prompt on the terminal.
            ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER).load_cert_chain(certificate, private_key, password="")
        except OSError as error:
            raise CliError(
                f"--tls-cert and --tls-key cannot be used together: {_tls_reason(error)}. "
                "Give a certificate and its own unencrypted key, both in PEM."
            ) from None


def _tls_reason(error: OSError) -> str:
    """Return OpenSSL's reason, such as KEY_VALUES_MISMATCH, in words."""
    reason = error.reason if isinstance(error, ssl.SSLError) else error.strerror
    return (reason or "they cannot be read").replace("_", " ").lower()


def _banner(built: Server, address: str, policy: AccessPolicy, accept_any_key: bool) -> str:
    services = [
        f"  {entry.title:<8} {address}{entry.api_path}   documentation: {address}{entry.docs_path}"
        for entry in built.entries
    ]
    insecure = "-k " if address.startswith("https") else ""
    first = built.entries[0]
    header = f'-H "Authorization: {first.authorization}"'
    others = "every other key" if accept_any_key else "every other sandbox_… key"
    return "\n".join(
        [
            f"Galleyproof is listening on {address}",
            "",
            f"  Page     {address}/   (posts, calendar, clock, requests, faults)",
            *services,
            f"  Control API  {address}/_control/v1   ({_control_access_hint(policy)})   "
            f"documentation: {address}/_control/docs",
            "",
            f"  API key  {DEMO_KEY}   ({others} opens a sandbox of its own)",
            f"  Try      curl -s {insecure}{header} {address}{first.sample_path}",
            "",
            "Ctrl-C stops it.",
        ]
    )
