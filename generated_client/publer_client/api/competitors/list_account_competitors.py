# Generated from openapi/bundled/publer.json by scripts/generate.py. Never edit.
from http import HTTPStatus
from typing import Any
from urllib.parse import quote

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.competitor import Competitor
from ...models.error_list import ErrorList
from ...models.rate_limit_error import RateLimitError
from ...types import Response


def _get_kwargs(
    account_id: str,
    *,
    publer_workspace_id: str,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    headers["Publer-Workspace-Id"] = publer_workspace_id

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/competitors/{account_id}".format(
            account_id=quote(str(account_id), safe=""),
        ),
    }

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> ErrorList | ErrorList | RateLimitError | list[Competitor] | None:
    if response.status_code == 200:
        response_200 = []
        _response_200 = response.json()
        for response_200_item_data in _response_200:
            response_200_item = Competitor.from_dict(response_200_item_data)

            response_200.append(response_200_item)

        return response_200

    if response.status_code == 400:
        response_400 = ErrorList.from_dict(response.json())

        return response_400

    if response.status_code == 401:
        response_401 = ErrorList.from_dict(response.json())

        return response_401

    if response.status_code == 403:
        response_403 = ErrorList.from_dict(response.json())

        return response_403

    if response.status_code == 404:
        response_404 = ErrorList.from_dict(response.json())

        return response_404

    if response.status_code == 429:

        def _parse_response_429(data: object) -> ErrorList | RateLimitError:
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                response_429_type_0 = ErrorList.from_dict(data)

                return response_429_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            if not isinstance(data, dict):
                raise TypeError()
            response_429_type_1 = RateLimitError.from_dict(data)

            return response_429_type_1

        response_429 = _parse_response_429(response.json())

        return response_429

    if client.raise_on_unexpected_status:
        raise errors.UnexpectedStatus(response.status_code, response.content)
    else:
        return None


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[ErrorList | ErrorList | RateLimitError | list[Competitor]]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    account_id: str,
    *,
    client: AuthenticatedClient | Client,
    publer_workspace_id: str,
) -> Response[ErrorList | ErrorList | RateLimitError | list[Competitor]]:
    """List the competitors of an account

     The accounts of others that are watched for one account of the workspace; at most thirty.

    Provenance: documented; the `id` of a competitor is our inference.

    Args:
        account_id (str):
        publer_workspace_id (str):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[ErrorList | ErrorList | RateLimitError | list[Competitor]]
    """

    kwargs = _get_kwargs(
        account_id=account_id,
        publer_workspace_id=publer_workspace_id,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    account_id: str,
    *,
    client: AuthenticatedClient | Client,
    publer_workspace_id: str,
) -> ErrorList | ErrorList | RateLimitError | list[Competitor] | None:
    """List the competitors of an account

     The accounts of others that are watched for one account of the workspace; at most thirty.

    Provenance: documented; the `id` of a competitor is our inference.

    Args:
        account_id (str):
        publer_workspace_id (str):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        ErrorList | ErrorList | RateLimitError | list[Competitor]
    """

    return sync_detailed(
        account_id=account_id,
        client=client,
        publer_workspace_id=publer_workspace_id,
    ).parsed


async def asyncio_detailed(
    account_id: str,
    *,
    client: AuthenticatedClient | Client,
    publer_workspace_id: str,
) -> Response[ErrorList | ErrorList | RateLimitError | list[Competitor]]:
    """List the competitors of an account

     The accounts of others that are watched for one account of the workspace; at most thirty.

    Provenance: documented; the `id` of a competitor is our inference.

    Args:
        account_id (str):
        publer_workspace_id (str):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[ErrorList | ErrorList | RateLimitError | list[Competitor]]
    """

    kwargs = _get_kwargs(
        account_id=account_id,
        publer_workspace_id=publer_workspace_id,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    account_id: str,
    *,
    client: AuthenticatedClient | Client,
    publer_workspace_id: str,
) -> ErrorList | ErrorList | RateLimitError | list[Competitor] | None:
    """List the competitors of an account

     The accounts of others that are watched for one account of the workspace; at most thirty.

    Provenance: documented; the `id` of a competitor is our inference.

    Args:
        account_id (str):
        publer_workspace_id (str):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        ErrorList | ErrorList | RateLimitError | list[Competitor]
    """

    return (
        await asyncio_detailed(
            account_id=account_id,
            client=client,
            publer_workspace_id=publer_workspace_id,
        )
    ).parsed
