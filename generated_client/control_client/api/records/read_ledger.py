# Generated from openapi/bundled/control.json by scripts/generate.py. Never edit.
from http import HTTPStatus
from typing import Any
from urllib.parse import quote

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.effect_kind import EffectKind
from ...models.error import Error
from ...models.ledger import Ledger
from ...types import UNSET, Response, Unset


def _get_kwargs(
    sandbox: str,
    *,
    kind: EffectKind | Unset = UNSET,
    api: str | Unset = UNSET,
    network: str | Unset = UNSET,
    account: str | Unset = UNSET,
    record: str | Unset = UNSET,
    after: int | Unset = UNSET,
    limit: int | Unset = 100,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    json_kind: str | Unset = UNSET
    if not isinstance(kind, Unset):
        json_kind = kind.value

    params["kind"] = json_kind

    params["api"] = api

    params["network"] = network

    params["account"] = account

    params["record"] = record

    params["after"] = after

    params["limit"] = limit

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/sandboxes/{sandbox}/ledger".format(
            sandbox=quote(str(sandbox), safe=""),
        ),
        "params": params,
    }

    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Error | Ledger | None:
    if response.status_code == 200:
        response_200 = Ledger.from_dict(response.json())

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
) -> Response[Error | Ledger]:
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
    kind: EffectKind | Unset = UNSET,
    api: str | Unset = UNSET,
    network: str | Unset = UNSET,
    account: str | Unset = UNSET,
    record: str | Unset = UNSET,
    after: int | Unset = UNSET,
    limit: int | Unset = 100,
) -> Response[Error | Ledger]:
    """Read what took effect

     What the outside world would have seen: posts that are out or were removed, media that is stored,
    jobs that ran. A post can be out although the service believes that it failed.

    Args:
        sandbox (str):
        kind (EffectKind | Unset): A post is out (`published`) or was taken down (`removed`),
            media is `stored`, a job or an attempt `ran`.
        api (str | Unset):
        network (str | Unset):
        account (str | Unset):
        record (str | Unset):
        after (int | Unset):
        limit (int | Unset):  Default: 100.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Error | Ledger]
    """

    kwargs = _get_kwargs(
        sandbox=sandbox,
        kind=kind,
        api=api,
        network=network,
        account=account,
        record=record,
        after=after,
        limit=limit,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    sandbox: str,
    *,
    client: AuthenticatedClient | Client,
    kind: EffectKind | Unset = UNSET,
    api: str | Unset = UNSET,
    network: str | Unset = UNSET,
    account: str | Unset = UNSET,
    record: str | Unset = UNSET,
    after: int | Unset = UNSET,
    limit: int | Unset = 100,
) -> Error | Ledger | None:
    """Read what took effect

     What the outside world would have seen: posts that are out or were removed, media that is stored,
    jobs that ran. A post can be out although the service believes that it failed.

    Args:
        sandbox (str):
        kind (EffectKind | Unset): A post is out (`published`) or was taken down (`removed`),
            media is `stored`, a job or an attempt `ran`.
        api (str | Unset):
        network (str | Unset):
        account (str | Unset):
        record (str | Unset):
        after (int | Unset):
        limit (int | Unset):  Default: 100.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Error | Ledger
    """

    return sync_detailed(
        sandbox=sandbox,
        client=client,
        kind=kind,
        api=api,
        network=network,
        account=account,
        record=record,
        after=after,
        limit=limit,
    ).parsed


async def asyncio_detailed(
    sandbox: str,
    *,
    client: AuthenticatedClient | Client,
    kind: EffectKind | Unset = UNSET,
    api: str | Unset = UNSET,
    network: str | Unset = UNSET,
    account: str | Unset = UNSET,
    record: str | Unset = UNSET,
    after: int | Unset = UNSET,
    limit: int | Unset = 100,
) -> Response[Error | Ledger]:
    """Read what took effect

     What the outside world would have seen: posts that are out or were removed, media that is stored,
    jobs that ran. A post can be out although the service believes that it failed.

    Args:
        sandbox (str):
        kind (EffectKind | Unset): A post is out (`published`) or was taken down (`removed`),
            media is `stored`, a job or an attempt `ran`.
        api (str | Unset):
        network (str | Unset):
        account (str | Unset):
        record (str | Unset):
        after (int | Unset):
        limit (int | Unset):  Default: 100.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Error | Ledger]
    """

    kwargs = _get_kwargs(
        sandbox=sandbox,
        kind=kind,
        api=api,
        network=network,
        account=account,
        record=record,
        after=after,
        limit=limit,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    sandbox: str,
    *,
    client: AuthenticatedClient | Client,
    kind: EffectKind | Unset = UNSET,
    api: str | Unset = UNSET,
    network: str | Unset = UNSET,
    account: str | Unset = UNSET,
    record: str | Unset = UNSET,
    after: int | Unset = UNSET,
    limit: int | Unset = 100,
) -> Error | Ledger | None:
    """Read what took effect

     What the outside world would have seen: posts that are out or were removed, media that is stored,
    jobs that ran. A post can be out although the service believes that it failed.

    Args:
        sandbox (str):
        kind (EffectKind | Unset): A post is out (`published`) or was taken down (`removed`),
            media is `stored`, a job or an attempt `ran`.
        api (str | Unset):
        network (str | Unset):
        account (str | Unset):
        record (str | Unset):
        after (int | Unset):
        limit (int | Unset):  Default: 100.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Error | Ledger
    """

    return (
        await asyncio_detailed(
            sandbox=sandbox,
            client=client,
            kind=kind,
            api=api,
            network=network,
            account=account,
            record=record,
            after=after,
            limit=limit,
        )
    ).parsed
