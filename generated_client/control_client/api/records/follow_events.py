# Generated from openapi/bundled/control.json by scripts/generate.py. Never edit.
from http import HTTPStatus
from typing import Any
from urllib.parse import quote

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.error import Error
from ...types import UNSET, Response, Unset


def _get_kwargs(
    sandbox: str,
    *,
    after: int | Unset = UNSET,
    follow: bool | Unset = False,
    last_event_id: int | Unset = UNSET,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    if not isinstance(last_event_id, Unset):
        headers["Last-Event-ID"] = str(last_event_id)

    params: dict[str, Any] = {}

    params["after"] = after

    params["follow"] = follow

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/sandboxes/{sandbox}/events".format(
            sandbox=quote(str(sandbox), safe=""),
        ),
        "params": params,
    }

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> Error | str | None:
    if response.status_code == 200:
        response_200 = response.text
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
) -> Response[Error | str]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    sandbox: str,
    *,
    client: AuthenticatedClient | Client,
    after: int | Unset = UNSET,
    follow: bool | Unset = False,
    last_event_id: int | Unset = UNSET,
) -> Response[Error | str]:
    """Follow a sandbox

     Calls and effects as server-sent events, in the order in which they happened: `event: call` or
    `event: effect`, with the same JSON as journal and ledger as `data` and the order as `id`. The
    answer ends with what there is now, and an EventSource asks again by itself after a second;
    `follow=true` keeps it open.

    Args:
        sandbox (str):
        after (int | Unset):
        follow (bool | Unset):  Default: False.
        last_event_id (int | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Error | str]
    """

    kwargs = _get_kwargs(
        sandbox=sandbox,
        after=after,
        follow=follow,
        last_event_id=last_event_id,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    sandbox: str,
    *,
    client: AuthenticatedClient | Client,
    after: int | Unset = UNSET,
    follow: bool | Unset = False,
    last_event_id: int | Unset = UNSET,
) -> Error | str | None:
    """Follow a sandbox

     Calls and effects as server-sent events, in the order in which they happened: `event: call` or
    `event: effect`, with the same JSON as journal and ledger as `data` and the order as `id`. The
    answer ends with what there is now, and an EventSource asks again by itself after a second;
    `follow=true` keeps it open.

    Args:
        sandbox (str):
        after (int | Unset):
        follow (bool | Unset):  Default: False.
        last_event_id (int | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Error | str
    """

    return sync_detailed(
        sandbox=sandbox,
        client=client,
        after=after,
        follow=follow,
        last_event_id=last_event_id,
    ).parsed


async def asyncio_detailed(
    sandbox: str,
    *,
    client: AuthenticatedClient | Client,
    after: int | Unset = UNSET,
    follow: bool | Unset = False,
    last_event_id: int | Unset = UNSET,
) -> Response[Error | str]:
    """Follow a sandbox

     Calls and effects as server-sent events, in the order in which they happened: `event: call` or
    `event: effect`, with the same JSON as journal and ledger as `data` and the order as `id`. The
    answer ends with what there is now, and an EventSource asks again by itself after a second;
    `follow=true` keeps it open.

    Args:
        sandbox (str):
        after (int | Unset):
        follow (bool | Unset):  Default: False.
        last_event_id (int | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Error | str]
    """

    kwargs = _get_kwargs(
        sandbox=sandbox,
        after=after,
        follow=follow,
        last_event_id=last_event_id,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    sandbox: str,
    *,
    client: AuthenticatedClient | Client,
    after: int | Unset = UNSET,
    follow: bool | Unset = False,
    last_event_id: int | Unset = UNSET,
) -> Error | str | None:
    """Follow a sandbox

     Calls and effects as server-sent events, in the order in which they happened: `event: call` or
    `event: effect`, with the same JSON as journal and ledger as `data` and the order as `id`. The
    answer ends with what there is now, and an EventSource asks again by itself after a second;
    `follow=true` keeps it open.

    Args:
        sandbox (str):
        after (int | Unset):
        follow (bool | Unset):  Default: False.
        last_event_id (int | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Error | str
    """

    return (
        await asyncio_detailed(
            sandbox=sandbox,
            client=client,
            after=after,
            follow=follow,
            last_event_id=last_event_id,
        )
    ).parsed
