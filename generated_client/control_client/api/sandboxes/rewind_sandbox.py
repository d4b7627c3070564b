# Generated from openapi/bundled/control.json by scripts/generate.py. Never edit.
from http import HTTPStatus
from typing import Any
from urllib.parse import quote

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.error import Error
from ...models.sandbox import Sandbox
from ...types import Response


def _get_kwargs(
    sandbox: str,
    label: str,
) -> dict[str, Any]:

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/sandboxes/{sandbox}/snapshots/{label}/rewind".format(
            sandbox=quote(str(sandbox), safe=""),
            label=quote(str(label), safe=""),
        ),
    }

    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Error | Sandbox | None:
    if response.status_code == 200:
        response_200 = Sandbox.from_dict(response.json())

        return response_200

    if response.status_code == 400:
        response_400 = Error.from_dict(response.json())

        return response_400

    if response.status_code == 401:
        response_401 = Error.from_dict(response.json())

        return response_401

    if response.status_code == 403:
        response_403 = Error.from_dict(response.json())

        return response_403

    if response.status_code == 404:
        response_404 = Error.from_dict(response.json())

        return response_404

    if client.raise_on_unexpected_status:
        raise errors.UnexpectedStatus(response.status_code, response.content)
    else:
        return None


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[Error | Sandbox]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    sandbox: str,
    label: str,
    *,
    client: AuthenticatedClient | Client,
) -> Response[Error | Sandbox]:
    """Rewind a sandbox to a snapshot

     World, clock, ids, settings, faults, journal and ledger are as they were then. The snapshot stays
    and can be used again.

    Args:
        sandbox (str):
        label (str):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Error | Sandbox]
    """

    kwargs = _get_kwargs(
        sandbox=sandbox,
        label=label,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    sandbox: str,
    label: str,
    *,
    client: AuthenticatedClient | Client,
) -> Error | Sandbox | None:
    """Rewind a sandbox to a snapshot

     World, clock, ids, settings, faults, journal and ledger are as they were then. The snapshot stays
    and can be used again.

    Args:
        sandbox (str):
        label (str):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Error | Sandbox
    """

    return sync_detailed(
        sandbox=sandbox,
        label=label,
        client=client,
    ).parsed


async def asyncio_detailed(
    sandbox: str,
    label: str,
    *,
    client: AuthenticatedClient | Client,
) -> Response[Error | Sandbox]:
    """Rewind a sandbox to a snapshot

     World, clock, ids, settings, faults, journal and ledger are as they were then. The snapshot stays
    and can be used again.

    Args:
        sandbox (str):
        label (str):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Error | Sandbox]
    """

    kwargs = _get_kwargs(
        sandbox=sandbox,
        label=label,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    sandbox: str,
    label: str,
    *,
    client: AuthenticatedClient | Client,
) -> Error | Sandbox | None:
    """Rewind a sandbox to a snapshot

     World, clock, ids, settings, faults, journal and ledger are as they were then. The snapshot stays
    and can be used again.

    Args:
        sandbox (str):
        label (str):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Error | Sandbox
    """

    return (
        await asyncio_detailed(
            sandbox=sandbox,
            label=label,
            client=client,
        )
    ).parsed
