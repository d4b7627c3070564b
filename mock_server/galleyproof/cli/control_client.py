"""The control API of a running server, as commands use it."""

from __future__ import annotations

import json
import urllib.error
import urllib.request
from collections.abc import Callable, Collection, Iterator, Mapping
from contextlib import suppress
from functools import wraps
from http.client import HTTPConnection, HTTPException, HTTPResponse, HTTPSConnection
from ssl import SSLEOFError, SSLZeroReturnError
from typing import Any, overload
from urllib.parse import quote, urlencode, urlsplit

import click
from attrs import frozen
from click.core import ParameterSource

from galleyproof.cli.errors import CliError
from galleyproof.cli.options import RequiredTextOption, TokenOption, not_empty
from galleyproof.kernel.names import unknown_name

Json = dict[str, Any]
_LOOPBACK = ("localhost", "127.0.0.1", "::1")


@frozen
class ControlClient:
    """The control API of a running server, and the sandbox that a command is about.

    Args:
        server: the server's URL, such as ``http://127.0.0.1:8080``.
        token: its control token; None if it has none.
        sandbox: the sandbox's name.
        as_json: whether to print the API's response instead of a table.
    """

    server: str
    token: str | None
    sandbox: str
    as_json: bool

    def get(self, path: str, **query: Any) -> Json:
        """Send a GET request; a path without a leading slash is relative to the sandbox."""
        return self._send("GET", path, query=query)

    def post(self, path: str, body: Json | None = None) -> Json:
        """Send a POST request."""
        return self._send("POST", path, body)

    def put(self, path: str, body: Json | None = None) -> Json:
        """Send a PUT request."""
        return self._send("PUT", path, body)

    def patch(self, path: str, body: Json) -> Json:
        """Send a PATCH request."""
        return self._send("PATCH", path, body)

    def delete(self, path: str) -> Json:
        """Send a DELETE request."""
        return self._send("DELETE", path)

    def follow(self, path: str, **query: Any) -> Iterator[tuple[str, Json]]:
        """Yield (kind, data) of server-sent events until the server or the user stops."""
        kind = ""
        with self._open(self._request("GET", path, None, query), timeout=None) as response:
            for raw in response:
                name, _, value = raw.decode("utf-8").rstrip("\n").partition(": ")
                if name == "event":
                    kind = value
                elif name == "data":
                    yield kind, json.loads(value)

    def check_name(self, what: str, name: str | None, known: Collection[str]) -> None:
        """Reject a name that the server does not know.

        Raises:
            click.UsageError: it is unknown; the message has the nearest name, or all of them.
        """
        if name is None or name in known:
            return
        raise click.UsageError(unknown_name(what, name, sorted(known)))

    def _send(self, method: str, path: str, body: Json | None = None, query: Json | None = None) -> Json:
        with self._open(self._request(method, path, body, query or {}), timeout=30) as response:
            found: Json = json.load(response)
        return found

    def _request(
        self, method: str, path: str, body: Json | None, query: Mapping[str, Any]
    ) -> urllib.request.Request:
        inside = "" if path.startswith("/") else f"/sandboxes/{quote(self.sandbox, safe='')}/"
        given = {name: _format(value) for name, value in query.items() if value is not None}
        url = f"{self.server.rstrip('/')}/_control/v1{inside}{path}".rstrip("/")
        headers = {} if self.token is None else {"Authorization": f"Bearer {self.token}"}
        content = None if body is None else json.dumps(body).encode()
        if content is not None:
            headers["Content-Type"] = "application/json"
        return urllib.request.Request(  # noqa: S310 - an http or https URL, see server_options
            f"{url}?{urlencode(given)}" if given else url, content, headers, method=method
        )

    def _open(self, request: urllib.request.Request, timeout: float | None) -> Any:
        # Requests to this machine never go through a proxy of the environment.
        is_local = urlsplit(self.server).hostname in _LOOPBACK
        no_proxy = [urllib.request.ProxyHandler({})] if is_local else []
        opener = urllib.request.build_opener(_Http, _Https, _NoRedirects, *no_proxy)
        try:
            return opener.open(request, timeout=timeout)
        except urllib.error.HTTPError as error:
            raise CliError(_error_message(error)) from None
        except (OSError, HTTPException, ValueError) as error:
            reason = getattr(error, "reason", error)
            raise CliError(
                f"Cannot reach a Galleyproof server at {self.server} ({reason}). "
                "Start one with `galleyproof serve`, or give its URL with --server."
            ) from None


class _EarlyResponse(HTTPConnection):
    """A connection whose server may answer before it has read the whole request.

    A server that rejects a large body closes the connection, so that sending fails; its response says why.
    """

    def send(self, data: Any) -> None:
        """Send data; when the server does not take it any more, go on to its response."""
        if self.sock is None:  # whoever cannot connect gets no response either
            self.connect()
        with suppress(ConnectionError, SSLEOFError, SSLZeroReturnError):
            super().send(data)


class _EarlyResponseTls(HTTPSConnection, _EarlyResponse):
    """The same over TLS."""


class _Http(urllib.request.HTTPHandler):
    def http_open(self, request: urllib.request.Request) -> HTTPResponse:
        return self.do_open(_EarlyResponse, request)


class _Https(urllib.request.HTTPSHandler):
    def https_open(self, request: urllib.request.Request) -> HTTPResponse:
        return self.do_open(_EarlyResponseTls, request)


class _NoRedirects(urllib.request.HTTPRedirectHandler):
    """Redirects are errors: following one would send the token to another host."""

    def redirect_request(self, *_arguments: Any) -> None:
        return None


Command = Callable[..., None]


@overload
def server_options(command: Command) -> Command: ...


@overload
def server_options(
    *, sandbox: bool = True, positional: bool = False, as_json: bool = True
) -> Callable[[Command], Command]: ...


def server_options(
    command: Command | None = None, *, sandbox: bool = True, positional: bool = False, as_json: bool = True
) -> Command | Callable[[Command], Command]:
    """Add the options that choose server and sandbox, and pass them to the command as a `ControlClient`.

    Args:
        command: the command.
        sandbox: whether the command is about one sandbox.
        positional: whether the sandbox may also be given as the first argument.
        as_json: whether the command can print the API's response as JSON.
    """

    def decorate(command: Command) -> Command:
        @wraps(command)
        def wrapped(*, server: str, token: str | None, **arguments: Any) -> None:
            if urlsplit(server).scheme not in ("http", "https") or not urlsplit(server).hostname:
                raise click.UsageError(f"--server {server!r} is not a URL such as http://127.0.0.1:8080.")
            name = _sandbox_name(arguments.pop("name_argument", None), arguments.pop("sandbox_name", "demo"))
            command(remote=ControlClient(server, token, name, arguments.pop("as_json", False)), **arguments)

        options = [_SERVER, _TOKEN, *([_SANDBOX] if sandbox else []), *([_JSON] if as_json else [])]
        if positional:
            options.append(
                click.argument("name_argument", metavar="[NAME]", required=False, callback=not_empty)
            )
        decorated: Command = wrapped
        for option in reversed(options):
            decorated = option(decorated)
        return decorated

    return decorate if command is None else decorate(command)


_SERVER = click.option(
    "--server",
    envvar="GALLEYPROOF_SERVER",
    default="http://127.0.0.1:8080",
    show_default=True,
    show_envvar=True,
    help="URL of the running server.",
)
_TOKEN = click.option(
    "--token",
    cls=TokenOption,
    envvar="GALLEYPROOF_CONTROL_TOKEN",
    show_envvar=True,
    help="The server's control token.",
)
_SANDBOX = click.option(
    "--sandbox",
    "-s",
    "sandbox_name",
    cls=RequiredTextOption,
    envvar="GALLEYPROOF_SANDBOX",
    default="demo",
    show_default=True,
    show_envvar=True,
    help="Sandbox name or API key.",
)
_JSON = click.option("--json", "as_json", is_flag=True, help="Print the API's response as JSON.")


def _sandbox_name(argument: str | None, option: str) -> str:
    """Return the sandbox's name from an argument or an option.

    Raises:
        click.UsageError: both are given on the command line and differ.
    """
    if argument is None:
        return option.removeprefix("sandbox_")
    source = click.get_current_context().get_parameter_source("sandbox_name")
    if source is ParameterSource.COMMANDLINE and argument != option:
        raise click.UsageError(f"Two sandboxes are given, {argument!r} and --sandbox {option!r}: give one.")
    return argument.removeprefix("sandbox_")


def _error_message(error: urllib.error.HTTPError) -> str:
    """Return the control API's message, with the place in a seed file if it is about one."""
    try:
        body = json.load(error)["error"]
        message, pointer = str(body["message"]), body.get("pointer", "")
    except (ValueError, LookupError, TypeError, AttributeError):
        return f"{error.url} answered {error.code}, and is not the control API of a Galleyproof server."
    return f"{message} (at {pointer})" if pointer.startswith("/data/") else message


def _format(value: Any) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)
