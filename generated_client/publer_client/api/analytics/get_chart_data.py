# Generated from openapi/bundled/publer.json by scripts/generate.py. Never edit.
import datetime
from http import HTTPStatus
from typing import Any

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.chart_data import ChartData
from ...models.error_list import ErrorList
from ...models.rate_limit_error import RateLimitError
from ...types import UNSET, Response, Unset


def _get_kwargs(
    *,
    chart_ids: list[str],
    from_: datetime.date | datetime.datetime | str | Unset = UNSET,
    to: datetime.date | datetime.datetime | str | Unset = UNSET,
    publer_workspace_id: str,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    headers["Publer-Workspace-Id"] = publer_workspace_id

    params: dict[str, Any] = {}

    json_chart_ids = chart_ids

    params["chart_ids[]"] = json_chart_ids

    json_from_: str | Unset
    if isinstance(from_, Unset):
        json_from_ = UNSET
    elif isinstance(from_, datetime.date):
        json_from_ = from_.isoformat()
    elif isinstance(from_, datetime.datetime):
        json_from_ = from_.isoformat()
    else:
        json_from_ = from_
    params["from"] = json_from_

    json_to: str | Unset
    if isinstance(to, Unset):
        json_to = UNSET
    elif isinstance(to, datetime.date):
        json_to = to.isoformat()
    elif isinstance(to, datetime.datetime):
        json_to = to.isoformat()
    else:
        json_to = to
    params["to"] = json_to

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/analytics/chart_data",
        "params": params,
    }

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> ChartData | ErrorList | ErrorList | RateLimitError | None:
    if response.status_code == 200:
        response_200 = ChartData.from_dict(response.json())

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
) -> Response[ChartData | ErrorList | ErrorList | RateLimitError]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient | Client,
    chart_ids: list[str],
    from_: datetime.date | datetime.datetime | str | Unset = UNSET,
    to: datetime.date | datetime.datetime | str | Unset = UNSET,
    publer_workspace_id: str,
) -> Response[ChartData | ErrorList | ErrorList | RateLimitError]:
    """Read charts of the workspace

     The values of charts over all accounts of the workspace.

    Provenance: documented (the account id is optional there); the shape of the live dialect is observed
    in clients.

    Args:
        chart_ids (list[str]):
        from_ (datetime.date | datetime.datetime | str | Unset): A day as `YYYY-MM-DD`, or a
            moment in ISO 8601. The third form lets a moment pass without a zone, without seconds, or
            with a `+` that turned into a space on its way.
        to (datetime.date | datetime.datetime | str | Unset): A day as `YYYY-MM-DD`, or a moment
            in ISO 8601. The third form lets a moment pass without a zone, without seconds, or with a
            `+` that turned into a space on its way.
        publer_workspace_id (str):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[ChartData | ErrorList | ErrorList | RateLimitError]
    """

    kwargs = _get_kwargs(
        chart_ids=chart_ids,
        from_=from_,
        to=to,
        publer_workspace_id=publer_workspace_id,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient | Client,
    chart_ids: list[str],
    from_: datetime.date | datetime.datetime | str | Unset = UNSET,
    to: datetime.date | datetime.datetime | str | Unset = UNSET,
    publer_workspace_id: str,
) -> ChartData | ErrorList | ErrorList | RateLimitError | None:
    """Read charts of the workspace

     The values of charts over all accounts of the workspace.

    Provenance: documented (the account id is optional there); the shape of the live dialect is observed
    in clients.

    Args:
        chart_ids (list[str]):
        from_ (datetime.date | datetime.datetime | str | Unset): A day as `YYYY-MM-DD`, or a
            moment in ISO 8601. The third form lets a moment pass without a zone, without seconds, or
            with a `+` that turned into a space on its way.
        to (datetime.date | datetime.datetime | str | Unset): A day as `YYYY-MM-DD`, or a moment
            in ISO 8601. The third form lets a moment pass without a zone, without seconds, or with a
            `+` that turned into a space on its way.
        publer_workspace_id (str):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        ChartData | ErrorList | ErrorList | RateLimitError
    """

    return sync_detailed(
        client=client,
        chart_ids=chart_ids,
        from_=from_,
        to=to,
        publer_workspace_id=publer_workspace_id,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient | Client,
    chart_ids: list[str],
    from_: datetime.date | datetime.datetime | str | Unset = UNSET,
    to: datetime.date | datetime.datetime | str | Unset = UNSET,
    publer_workspace_id: str,
) -> Response[ChartData | ErrorList | ErrorList | RateLimitError]:
    """Read charts of the workspace

     The values of charts over all accounts of the workspace.

    Provenance: documented (the account id is optional there); the shape of the live dialect is observed
    in clients.

    Args:
        chart_ids (list[str]):
        from_ (datetime.date | datetime.datetime | str | Unset): A day as `YYYY-MM-DD`, or a
            moment in ISO 8601. The third form lets a moment pass without a zone, without seconds, or
            with a `+` that turned into a space on its way.
        to (datetime.date | datetime.datetime | str | Unset): A day as `YYYY-MM-DD`, or a moment
            in ISO 8601. The third form lets a moment pass without a zone, without seconds, or with a
            `+` that turned into a space on its way.
        publer_workspace_id (str):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[ChartData | ErrorList | ErrorList | RateLimitError]
    """

    kwargs = _get_kwargs(
        chart_ids=chart_ids,
        from_=from_,
        to=to,
        publer_workspace_id=publer_workspace_id,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient | Client,
    chart_ids: list[str],
    from_: datetime.date | datetime.datetime | str | Unset = UNSET,
    to: datetime.date | datetime.datetime | str | Unset = UNSET,
    publer_workspace_id: str,
) -> ChartData | ErrorList | ErrorList | RateLimitError | None:
    """Read charts of the workspace

     The values of charts over all accounts of the workspace.

    Provenance: documented (the account id is optional there); the shape of the live dialect is observed
    in clients.

    Args:
        chart_ids (list[str]):
        from_ (datetime.date | datetime.datetime | str | Unset): A day as `YYYY-MM-DD`, or a
            moment in ISO 8601. The third form lets a moment pass without a zone, without seconds, or
            with a `+` that turned into a space on its way.
        to (datetime.date | datetime.datetime | str | Unset): A day as `YYYY-MM-DD`, or a moment
            in ISO 8601. The third form lets a moment pass without a zone, without seconds, or with a
            `+` that turned into a space on its way.
        publer_workspace_id (str):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        ChartData | ErrorList | ErrorList | RateLimitError
    """

    return (
        await asyncio_detailed(
            client=client,
            chart_ids=chart_ids,
            from_=from_,
            to=to,
            publer_workspace_id=publer_workspace_id,
        )
    ).parsed
