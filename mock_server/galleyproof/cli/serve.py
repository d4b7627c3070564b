"""The commands that hold the mock: ``galleyproof serve`` and ``galleyproof settings``."""

from __future__ import annotations

import contextlib
import ssl
from collections.abc import Callable
from pathlib import Path
from typing import Any

import attrs
import click

from galleyproof import server
from galleyproof.app import Server, create_server, settings_classes
from galleyproof.cli.errors import CliError
from galleyproof.control.access import AccessPolicy
from galleyproof.http.validation.contract import ContractError
from galleyproof.kernel.clock import Clock
from galleyproof.kernel.keys import DEMO_KEY
from galleyproof.kernel.settings import SettingError, format_values, parse
from galleyproof.services.installed import installed_services
from galleyproof.services.publer.dialects import DIALECTS

CLOCKS: dict[str, Callable[[], Clock]] = {"wall": Clock.system, "frozen": Clock.frozen}


@click.command()
@click.option("--host", default="127.0.0.1", show_default=True, help="Address to listen on.")
@click.option(
    "--port", default=8080, show_default=True, type=click.IntRange(0, 65535), help="Port; 0 picks a free one."
)
@click.option("--only", type=click.Choice(list(installed_services())), help="Serve one service, at /api/v1.")
@click.option(
    "--clock",
    type=click.Choice(list(CLOCKS)),
    default="wall",
    show_default=True,
    help="Clock of new sandboxes.",
)
@click.option("--seed", default=0, show_default=True, help="Seed of new sandboxes.")
@click.option(
    "--publer-dialect",
    type=click.Choice(list(DIALECTS)),
    help="Publer's wire shape; short for --setting publer.dialect=….  [default: introduction]",
)
@click.option(
    "--publer-rate-limit",
    is_flag=True,
    help="Enforce Publer's rate limit with 429; short for --setting publer.rate_limit=on.",
)
@click.option(
    "--import-allowed-host",
    "import_allowed_hosts",
    multiple=True,
    metavar="HOST",
    help="Allow Publer's URL imports to fetch from this host; may be repeated.",
)
@click.option(
    "--setting",
    "settings",
    multiple=True,
    metavar="SERVICE.NAME=VALUE",
    help="How a service behaves; see `galleyproof settings`.",
)
@click.option(
    "--control-token",
    envvar="GALLEYPROOF_CONTROL_TOKEN",
    show_envvar=True,
    help="What the control API demands; without one it answers on loopback addresses only.",
)
@click.option(
    "--max-sandboxes",
    default=10_000,
    show_default=True,
    type=click.IntRange(1),
    help="How many sandboxes are kept; the longest idle go first.",
)
@click.option(
    "--tls-cert",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="PEM certificate: serve https.",
)
@click.option(
    "--tls-key",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="PEM private key of the certificate.",
)
def serve(
    host: str,
    port: int,
    only: str | None,
    clock: str,
    seed: int,
    publer_dialect: str | None,
    publer_rate_limit: bool,
    import_allowed_hosts: tuple[str, ...],
    settings: tuple[str, ...],
    control_token: str | None,
    max_sandboxes: int,
    tls_cert: Path | None,
    tls_key: Path | None,
) -> None:
    """Run the mock until Ctrl-C."""
    binding = server.Binding(host, port, tls_cert, tls_key)
    _check_certificate(tls_cert, tls_key)
    short = _spelled_out(publer_dialect, publer_rate_limit, import_allowed_hosts)
    policy = AccessPolicy(control_token, allow_anonymous=server.is_loopback(host), require_local_host=True)
    built = _build(
        settings=(*short, *settings),
        only=only,
        new_clock=CLOCKS[clock],
        seed=seed,
        policy=policy,
        most_sandboxes=max_sandboxes,
    )
    try:
        listener = server.bind(binding)
    except server.CannotListen as error:
        raise CliError(str(error)) from None
    address = server.address_of(listener, binding)
    # uvicorn shuts down cleanly on Ctrl-C and then raises the interrupt again.
    with contextlib.suppress(KeyboardInterrupt):
        server.run(
            built.asgi, listener, binding, on_ready=lambda: click.echo(_banner(built, address, policy))
        )


@click.command(name="settings")
def list_settings() -> None:
    """List every setting with its values, the default first."""
    for name, kind in settings_classes().items():
        for field in attrs.fields(kind):
            click.echo(f"{name}.{field.name}={format_values(field)}")
            click.echo(f"    {field.metadata['help']}")


def _spelled_out(
    publer_dialect: str | None, publer_rate_limit: bool, import_allowed_hosts: tuple[str, ...]
) -> list[str]:
    """Return the settings that the short options stand for; --setting comes after them and wins."""
    return [
        *([f"publer.dialect={publer_dialect}"] if publer_dialect else []),
        *(["publer.rate_limit=on"] if publer_rate_limit else []),
        *([f"publer.import_allowed_hosts={','.join(import_allowed_hosts)}"] if import_allowed_hosts else []),
    ]


def _build(*, settings: tuple[str, ...], **options: Any) -> Server:
    try:
        return create_server(settings=parse(settings_classes(), settings), **options)
    except (SettingError, ContractError) as error:
        raise CliError(str(error)) from None


def _who_may_control(policy: AccessPolicy) -> str:
    if policy.token is not None:
        return "with the control token"
    return "from this machine" if policy.allow_anonymous else "nobody: this address needs --control-token"


def _check_certificate(certificate: Path | None, private_key: Path | None) -> None:
    if (certificate is None) != (private_key is None):
        raise CliError("--tls-cert and --tls-key go together: give both or neither.")
    if certificate is not None:
        try:
            # An empty password: a key that needs another is refused, not asked for on the terminal.
            ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER).load_cert_chain(certificate, private_key, password="")
        except OSError as error:
            raise CliError(
                f"--tls-cert and --tls-key cannot be used together: {_tls_reason(error)}. "
                "Give a certificate and its own unencrypted key, both in PEM."
            ) from None


def _tls_reason(error: OSError) -> str:
    """Put OpenSSL's reason, such as KEY_VALUES_MISMATCH, into words."""
    reason = error.reason if isinstance(error, ssl.SSLError) else error.strerror
    return (reason or "they cannot be read").replace("_", " ").lower()


def _banner(built: Server, address: str, policy: AccessPolicy) -> str:
    services = [
        f"  {entry.title:<8} {address}{entry.api_path}   documentation: {address}{entry.docs_path}"
        for entry in built.entries
    ]
    insecure = "-k " if address.startswith("https") else ""
    first = built.entries[0]
    header = f'-H "Authorization: {first.authorization}"'
    return "\n".join(
        [
            f"Galleyproof is listening on {address}",
            "",
            *services,
            f"  Control  {address}/_control/v1   {_who_may_control(policy)}",
            "",
            f"  API key  {DEMO_KEY}   (any other sandbox_… key opens a fresh sandbox of its own)",
            f"  Try      curl -s {insecure}{header} {address}{first.sample_path}",
            "",
            "Ctrl-C stops it.",
        ]
    )
