"""A running server's control API, as the commands use it."""

from __future__ import annotations

import json
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator, Mapping
from functools import wraps
from http.client import HTTPException
from typing import Any
from urllib.parse import quote, urlencode, urlsplit

import click
from attrs import frozen

from galleyproof.cli.errors import CliError

Json = dict[str, Any]
_LOOPBACK = ("localhost", "127.0.0.1", "::1")


@frozen
class ControlClient:
    """A server's control API and the sandbox that is meant.

    Args:
        server: its address, such as ``http://127.0.0.1:8080``.
        token: its control token; None when it has none.
        sandbox: the sandbox's name.
        as_json: whether to print what the API answers instead of a table.
    """

    server: str
    token: str | None
    sandbox: str
    as_json: bool

    def get(self, path: str, **query: Any) -> Json:
        """Read something; a path that does not begin with a slash is inside the sandbox."""
        return self._ask("GET", path, query=query)

    def post(self, path: str, body: Json | None = None) -> Json:
        """Do something."""
        return self._ask("POST", path, body)

    def put(self, path: str, body: Json | None = None) -> Json:
        """Set something."""
        return self._ask("PUT", path, body)

    def patch(self, path: str, body: Json) -> Json:
        """Change something."""
        return self._ask("PATCH", path, body)

    def delete(self, path: str) -> Json:
        """Take something away."""
        return self._ask("DELETE", path)

    def follow(self, path: str, **query: Any) -> Iterator[tuple[str, Json]]:
        """Yield (kind, data) of server-sent events until the server ends or the user does."""
        kind = ""
        with self._open(self._request("GET", path, None, query), timeout=None) as answer:
            for raw in answer:
                name, _, value = raw.decode("utf-8").rstrip("\n").partition(": ")
                if name == "event":
                    kind = value
                elif name == "data":
                    yield kind, json.loads(value)

    def _ask(self, method: str, path: str, body: Json | None = None, query: Json | None = None) -> Json:
        with self._open(self._request(method, path, body, query or {}), timeout=30) as answer:
            found: Json = json.load(answer)
        return found

    def _request(
        self, method: str, path: str, body: Json | None, query: Mapping[str, Any]
    ) -> urllib.request.Request:
        inside = "" if path.startswith("/") else f"/sandboxes/{quote(self.sandbox, safe='')}/"
        said = {name: _spelled(value) for name, value in query.items() if value is not None}
        url = f"{self.server.rstrip('/')}/_control/v1{inside}{path}".rstrip("/")
        headers = {} if self.token is None else {"Authorization": f"Bearer {self.token}"}
        content = None if body is None else json.dumps(body).encode()
        if content is not None:
            headers["Content-Type"] = "application/json"
        return urllib.request.Request(
            f"{url}?{urlencode(said)}" if said else url, content, headers, method=method
        )

    def _open(self, request: urllib.request.Request, timeout: float | None) -> Any:
        # A proxy that the environment names has no business between a command and this machine.
        is_near = urlsplit(self.server).hostname in _LOOPBACK
        opener = urllib.request.build_opener(*([urllib.request.ProxyHandler({})] if is_near else []))
        try:
            return opener.open(request, timeout=timeout)
        except urllib.error.HTTPError as error:
            raise CliError(_sentence(error)) from None
        except (OSError, HTTPException, ValueError) as error:
            reason = getattr(error, "reason", error)
            raise CliError(
                f"No Galleyproof answers at {self.server} ({reason}): start one with `galleyproof serve`, "
                "or say where it is with --server."
            ) from None


def server_options(command: Callable[..., None]) -> Callable[..., None]:
    """Give a command the options that say which server and sandbox it is about, as a `ControlClient`."""

    @click.option(
        "--server",
        envvar="GALLEYPROOF_SERVER",
        default="http://127.0.0.1:8080",
        show_default=True,
        show_envvar=True,
        help="Address of the running server.",
    )
    @click.option(
        "--token", envvar="GALLEYPROOF_CONTROL_TOKEN", show_envvar=True, help="The server's control token."
    )
    @click.option(
        "--sandbox",
        "-s",
        "sandbox_name",
        envvar="GALLEYPROOF_SANDBOX",
        default="demo",
        show_default=True,
        show_envvar=True,
        help="The sandbox meant: its name, or its key sandbox_NAME.",
    )
    @click.option("--json", "as_json", is_flag=True, help="Print what the API answers.")
    @wraps(command)
    def wrapped(
        *, server: str, token: str | None, sandbox_name: str, as_json: bool, **arguments: Any
    ) -> None:
        if urlsplit(server).scheme not in ("http", "https") or not urlsplit(server).hostname:
            raise CliError(f"{server!r} is no address of a server, such as http://127.0.0.1:8080.")
        name = sandbox_name.removeprefix("sandbox_")
        command(remote=ControlClient(server, token, name, as_json), **arguments)

    return wrapped


def _sentence(error: urllib.error.HTTPError) -> str:
    """Return what the control API says is wrong, and where in what was sent."""
    try:
        told = json.load(error)["error"]
        message, place = str(told["message"]), told.get("pointer", "")
    except (ValueError, LookupError, TypeError, AttributeError):
        return f"{error.url} answered {error.code}: that is no Galleyproof control API."
    # Only a custom seed data document has places that its author does not see in the command itself.
    return f"{message} (at {place})" if place.startswith("/data/") else message


def _spelled(value: Any) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)
