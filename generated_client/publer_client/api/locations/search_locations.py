# Generated from openapi/bundled/publer.json by scripts/generate.py. Never edit.
from http import HTTPStatus
from typing import Any
from urllib.parse import quote

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.error_list import ErrorList
from ...models.location import Location
from ...models.location_network import LocationNetwork
from ...models.rate_limit_error import RateLimitError
from ...types import UNSET, Response


def _get_kwargs(
    network: LocationNetwork,
    *,
    q: str,
    publer_workspace_id: str,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    headers["Publer-Workspace-Id"] = publer_workspace_id

    params: dict[str, Any] = {}

    params["q"] = q

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/locations/{network}".format(
            network=quote(str(network), safe=""),
        ),
        "params": params,
    }

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> ErrorList | ErrorList | RateLimitError | list[Location] | None:
    if response.status_code == 200:
        response_200 = []
        _response_200 = response.json()
        for response_200_item_data in _response_200:
            response_200_item = Location.from_dict(response_200_item_data)

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
) -> Response[ErrorList | ErrorList | RateLimitError | list[Location]]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    network: LocationNetwork,
    *,
    client: AuthenticatedClient | Client,
    q: str,
    publer_workspace_id: str,
) -> Response[ErrorList | ErrorList | RateLimitError | list[Location]]:
    """Search for places

     Places on a network that a post can be tagged with. The object of a place goes whole into `location`
    of an account.

    Provenance: observed in clients; an old scope of this name is documented, the page is not available.
    That the answer is a bare array is our inference.

    Args:
        network (LocationNetwork): The networks that know places.
        q (str):
        publer_workspace_id (str):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[ErrorList | ErrorList | RateLimitError | list[Location]]
    """

    kwargs = _get_kwargs(
        network=network,
        q=q,
        publer_workspace_id=publer_workspace_id,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    network: LocationNetwork,
    *,
    client: AuthenticatedClient | Client,
    q: str,
    publer_workspace_id: str,
) -> ErrorList | ErrorList | RateLimitError | list[Location] | None:
    """Search for places

     Places on a network that a post can be tagged with. The object of a place goes whole into `location`
    of an account.

    Provenance: observed in clients; an old scope of this name is documented, the page is not available.
    That the answer is a bare array is our inference.

    Args:
        network (LocationNetwork): The networks that know places.
        q (str):
        publer_workspace_id (str):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        ErrorList | ErrorList | RateLimitError | list[Location]
    """

    return sync_detailed(
        network=network,
        client=client,
        q=q,
        publer_workspace_id=publer_workspace_id,
    ).parsed


async def asyncio_detailed(
    network: LocationNetwork,
    *,
    client: AuthenticatedClient | Client,
    q: str,
    publer_workspace_id: str,
) -> Response[ErrorList | ErrorList | RateLimitError | list[Location]]:
    """Search for places

     Places on a network that a post can be tagged with. The object of a place goes whole into `location`
    of an account.

    Provenance: observed in clients; an old scope of this name is documented, the page is not available.
    That the answer is a bare array is our inference.

    Args:
        network (LocationNetwork): The networks that know places.
        q (str):
        publer_workspace_id (str):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[ErrorList | ErrorList | RateLimitError | list[Location]]
    """

    kwargs = _get_kwargs(
        network=network,
        q=q,
        publer_workspace_id=publer_workspace_id,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    network: LocationNetwork,
    *,
    client: AuthenticatedClient | Client,
    q: str,
    publer_workspace_id: str,
) -> ErrorList | ErrorList | RateLimitError | list[Location] | None:
    """Search for places

     Places on a network that a post can be tagged with. The object of a place goes whole into `location`
    of an account.

    Provenance: observed in clients; an old scope of this name is documented, the page is not available.
    That the answer is a bare array is our inference.

    Args:
        network (LocationNetwork): The networks that know places.
        q (str):
        publer_workspace_id (str):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        ErrorList | ErrorList | RateLimitError | list[Location]
    """

    return (
        await asyncio_detailed(
            network=network,
            client=client,
            q=q,
            publer_workspace_id=publer_workspace_id,
        )
    ).parsed
