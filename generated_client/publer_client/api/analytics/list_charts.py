# Generated from openapi/bundled/publer.json by scripts/generate.py. Never edit.
from http import HTTPStatus
from typing import Any

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.analytics_account_type import AnalyticsAccountType
from ...models.chart import Chart
from ...models.error_list import ErrorList
from ...models.rate_limit_error import RateLimitError
from ...types import UNSET, Response, Unset


def _get_kwargs(
    *,
    account_type: AnalyticsAccountType | str | Unset = UNSET,
    publer_workspace_id: str,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    headers["Publer-Workspace-Id"] = publer_workspace_id

    params: dict[str, Any] = {}

    json_account_type: str | Unset
    if isinstance(account_type, Unset):
        json_account_type = UNSET
    elif isinstance(account_type, AnalyticsAccountType):
        json_account_type = account_type.value
    else:
        json_account_type = account_type
    params["account_type"] = json_account_type

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/analytics/charts",
        "params": params,
    }

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> ErrorList | ErrorList | RateLimitError | list[Chart] | None:
    if response.status_code == 200:
        response_200 = []
        _response_200 = response.json()
        for response_200_item_data in _response_200:
            response_200_item = Chart.from_dict(response_200_item_data)

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
) -> Response[ErrorList | ErrorList | RateLimitError | list[Chart]]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient | Client,
    account_type: AnalyticsAccountType | str | Unset = UNSET,
    publer_workspace_id: str,
) -> Response[ErrorList | ErrorList | RateLimitError | list[Chart]]:
    """List the charts

     The charts that a kind of account has. Their ids go into `chart_ids[]`.

    Provenance: documented; another word for `type` was observed in clients.

    Args:
        account_type (AnalyticsAccountType | str | Unset):
        publer_workspace_id (str):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[ErrorList | ErrorList | RateLimitError | list[Chart]]
    """

    kwargs = _get_kwargs(
        account_type=account_type,
        publer_workspace_id=publer_workspace_id,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient | Client,
    account_type: AnalyticsAccountType | str | Unset = UNSET,
    publer_workspace_id: str,
) -> ErrorList | ErrorList | RateLimitError | list[Chart] | None:
    """List the charts

     The charts that a kind of account has. Their ids go into `chart_ids[]`.

    Provenance: documented; another word for `type` was observed in clients.

    Args:
        account_type (AnalyticsAccountType | str | Unset):
        publer_workspace_id (str):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        ErrorList | ErrorList | RateLimitError | list[Chart]
    """

    return sync_detailed(
        client=client,
        account_type=account_type,
        publer_workspace_id=publer_workspace_id,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient | Client,
    account_type: AnalyticsAccountType | str | Unset = UNSET,
    publer_workspace_id: str,
) -> Response[ErrorList | ErrorList | RateLimitError | list[Chart]]:
    """List the charts

     The charts that a kind of account has. Their ids go into `chart_ids[]`.

    Provenance: documented; another word for `type` was observed in clients.

    Args:
        account_type (AnalyticsAccountType | str | Unset):
        publer_workspace_id (str):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[ErrorList | ErrorList | RateLimitError | list[Chart]]
    """

    kwargs = _get_kwargs(
        account_type=account_type,
        publer_workspace_id=publer_workspace_id,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient | Client,
    account_type: AnalyticsAccountType | str | Unset = UNSET,
    publer_workspace_id: str,
) -> ErrorList | ErrorList | RateLimitError | list[Chart] | None:
    """List the charts

     The charts that a kind of account has. Their ids go into `chart_ids[]`.

    Provenance: documented; another word for `type` was observed in clients.

    Args:
        account_type (AnalyticsAccountType | str | Unset):
        publer_workspace_id (str):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        ErrorList | ErrorList | RateLimitError | list[Chart]
    """

    return (
        await asyncio_detailed(
            client=client,
            account_type=account_type,
            publer_workspace_id=publer_workspace_id,
        )
    ).parsed
