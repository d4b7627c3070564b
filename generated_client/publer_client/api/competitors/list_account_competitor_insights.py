# Generated from openapi/bundled/publer.json by scripts/generate.py. Never edit.
import datetime
from http import HTTPStatus
from typing import Any
from urllib.parse import quote

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.competitor_insight_list import CompetitorInsightList
from ...models.competitor_sort import CompetitorSort
from ...models.competitor_sort_direction import CompetitorSortDirection
from ...models.error_list import ErrorList
from ...models.error_text import ErrorText
from ...models.rate_limit_error import RateLimitError
from ...types import UNSET, Response, Unset


def _get_kwargs(
    account_id: str,
    *,
    competitor_id: str | Unset = UNSET,
    query: str | Unset = UNSET,
    from_: datetime.date | datetime.datetime | str | Unset = UNSET,
    to: datetime.date | datetime.datetime | str | Unset = UNSET,
    page: int | Unset = 0,
    sort_by: CompetitorSort | Unset = UNSET,
    sort_type: CompetitorSortDirection | Unset = UNSET,
    publer_workspace_id: str,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    headers["Publer-Workspace-Id"] = publer_workspace_id

    params: dict[str, Any] = {}

    params["competitor_id"] = competitor_id

    params["query"] = query

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

    params["page"] = page

    json_sort_by: str | Unset = UNSET
    if not isinstance(sort_by, Unset):
        json_sort_by = sort_by.value

    params["sort_by"] = json_sort_by

    json_sort_type: str | Unset = UNSET
    if not isinstance(sort_type, Unset):
        json_sort_type = sort_type.value

    params["sort_type"] = json_sort_type

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/competitors/{account_id}/analytics".format(
            account_id=quote(str(account_id), safe=""),
        ),
        "params": params,
    }

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> CompetitorInsightList | ErrorList | ErrorList | ErrorText | ErrorList | RateLimitError | None:
    if response.status_code == 200:
        response_200 = CompetitorInsightList.from_dict(response.json())

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

    if response.status_code == 422:

        def _parse_response_422(data: object) -> ErrorList | ErrorText:
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                response_422_type_0 = ErrorText.from_dict(data)

                return response_422_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            if not isinstance(data, dict):
                raise TypeError()
            response_422_type_1 = ErrorList.from_dict(data)

            return response_422_type_1

        response_422 = _parse_response_422(response.json())

        return response_422

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
) -> Response[CompetitorInsightList | ErrorList | ErrorList | ErrorText | ErrorList | RateLimitError]:
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
    competitor_id: str | Unset = UNSET,
    query: str | Unset = UNSET,
    from_: datetime.date | datetime.datetime | str | Unset = UNSET,
    to: datetime.date | datetime.datetime | str | Unset = UNSET,
    page: int | Unset = 0,
    sort_by: CompetitorSort | Unset = UNSET,
    sort_type: CompetitorSortDirection | Unset = UNSET,
    publer_workspace_id: str,
) -> Response[CompetitorInsightList | ErrorList | ErrorList | ErrorText | ErrorList | RateLimitError]:
    """Compare an account with its competitors

     The figures of one account and its competitors in a period.

    Provenance: documented; the 404 is our inference.

    Args:
        account_id (str):
        competitor_id (str | Unset):
        query (str | Unset):
        from_ (datetime.date | datetime.datetime | str | Unset): A day as `YYYY-MM-DD`, or a
            moment in ISO 8601. The third form lets a moment pass without a zone, without seconds, or
            with a `+` that turned into a space on its way.
        to (datetime.date | datetime.datetime | str | Unset): A day as `YYYY-MM-DD`, or a moment
            in ISO 8601. The third form lets a moment pass without a zone, without seconds, or with a
            `+` that turned into a space on its way.
        page (int | Unset):  Default: 0.
        sort_by (CompetitorSort | Unset): What competitor figures can be sorted by.
        sort_type (CompetitorSortDirection | Unset): In lower case, unlike the other sort
            directions.
        publer_workspace_id (str):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[CompetitorInsightList | ErrorList | ErrorList | ErrorText | ErrorList | RateLimitError]
    """

    kwargs = _get_kwargs(
        account_id=account_id,
        competitor_id=competitor_id,
        query=query,
        from_=from_,
        to=to,
        page=page,
        sort_by=sort_by,
        sort_type=sort_type,
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
    competitor_id: str | Unset = UNSET,
    query: str | Unset = UNSET,
    from_: datetime.date | datetime.datetime | str | Unset = UNSET,
    to: datetime.date | datetime.datetime | str | Unset = UNSET,
    page: int | Unset = 0,
    sort_by: CompetitorSort | Unset = UNSET,
    sort_type: CompetitorSortDirection | Unset = UNSET,
    publer_workspace_id: str,
) -> CompetitorInsightList | ErrorList | ErrorList | ErrorText | ErrorList | RateLimitError | None:
    """Compare an account with its competitors

     The figures of one account and its competitors in a period.

    Provenance: documented; the 404 is our inference.

    Args:
        account_id (str):
        competitor_id (str | Unset):
        query (str | Unset):
        from_ (datetime.date | datetime.datetime | str | Unset): A day as `YYYY-MM-DD`, or a
            moment in ISO 8601. The third form lets a moment pass without a zone, without seconds, or
            with a `+` that turned into a space on its way.
        to (datetime.date | datetime.datetime | str | Unset): A day as `YYYY-MM-DD`, or a moment
            in ISO 8601. The third form lets a moment pass without a zone, without seconds, or with a
            `+` that turned into a space on its way.
        page (int | Unset):  Default: 0.
        sort_by (CompetitorSort | Unset): What competitor figures can be sorted by.
        sort_type (CompetitorSortDirection | Unset): In lower case, unlike the other sort
            directions.
        publer_workspace_id (str):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        CompetitorInsightList | ErrorList | ErrorList | ErrorText | ErrorList | RateLimitError
    """

    return sync_detailed(
        account_id=account_id,
        client=client,
        competitor_id=competitor_id,
        query=query,
        from_=from_,
        to=to,
        page=page,
        sort_by=sort_by,
        sort_type=sort_type,
        publer_workspace_id=publer_workspace_id,
    ).parsed


async def asyncio_detailed(
    account_id: str,
    *,
    client: AuthenticatedClient | Client,
    competitor_id: str | Unset = UNSET,
    query: str | Unset = UNSET,
    from_: datetime.date | datetime.datetime | str | Unset = UNSET,
    to: datetime.date | datetime.datetime | str | Unset = UNSET,
    page: int | Unset = 0,
    sort_by: CompetitorSort | Unset = UNSET,
    sort_type: CompetitorSortDirection | Unset = UNSET,
    publer_workspace_id: str,
) -> Response[CompetitorInsightList | ErrorList | ErrorList | ErrorText | ErrorList | RateLimitError]:
    """Compare an account with its competitors

     The figures of one account and its competitors in a period.

    Provenance: documented; the 404 is our inference.

    Args:
        account_id (str):
        competitor_id (str | Unset):
        query (str | Unset):
        from_ (datetime.date | datetime.datetime | str | Unset): A day as `YYYY-MM-DD`, or a
            moment in ISO 8601. The third form lets a moment pass without a zone, without seconds, or
            with a `+` that turned into a space on its way.
        to (datetime.date | datetime.datetime | str | Unset): A day as `YYYY-MM-DD`, or a moment
            in ISO 8601. The third form lets a moment pass without a zone, without seconds, or with a
            `+` that turned into a space on its way.
        page (int | Unset):  Default: 0.
        sort_by (CompetitorSort | Unset): What competitor figures can be sorted by.
        sort_type (CompetitorSortDirection | Unset): In lower case, unlike the other sort
            directions.
        publer_workspace_id (str):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[CompetitorInsightList | ErrorList | ErrorList | ErrorText | ErrorList | RateLimitError]
    """

    kwargs = _get_kwargs(
        account_id=account_id,
        competitor_id=competitor_id,
        query=query,
        from_=from_,
        to=to,
        page=page,
        sort_by=sort_by,
        sort_type=sort_type,
        publer_workspace_id=publer_workspace_id,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    account_id: str,
    *,
    client: AuthenticatedClient | Client,
    competitor_id: str | Unset = UNSET,
    query: str | Unset = UNSET,
    from_: datetime.date | datetime.datetime | str | Unset = UNSET,
    to: datetime.date | datetime.datetime | str | Unset = UNSET,
    page: int | Unset = 0,
    sort_by: CompetitorSort | Unset = UNSET,
    sort_type: CompetitorSortDirection | Unset = UNSET,
    publer_workspace_id: str,
) -> CompetitorInsightList | ErrorList | ErrorList | ErrorText | ErrorList | RateLimitError | None:
    """Compare an account with its competitors

     The figures of one account and its competitors in a period.

    Provenance: documented; the 404 is our inference.

    Args:
        account_id (str):
        competitor_id (str | Unset):
        query (str | Unset):
        from_ (datetime.date | datetime.datetime | str | Unset): A day as `YYYY-MM-DD`, or a
            moment in ISO 8601. The third form lets a moment pass without a zone, without seconds, or
            with a `+` that turned into a space on its way.
        to (datetime.date | datetime.datetime | str | Unset): A day as `YYYY-MM-DD`, or a moment
            in ISO 8601. The third form lets a moment pass without a zone, without seconds, or with a
            `+` that turned into a space on its way.
        page (int | Unset):  Default: 0.
        sort_by (CompetitorSort | Unset): What competitor figures can be sorted by.
        sort_type (CompetitorSortDirection | Unset): In lower case, unlike the other sort
            directions.
        publer_workspace_id (str):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        CompetitorInsightList | ErrorList | ErrorList | ErrorText | ErrorList | RateLimitError
    """

    return (
        await asyncio_detailed(
            account_id=account_id,
            client=client,
            competitor_id=competitor_id,
            query=query,
            from_=from_,
            to=to,
            page=page,
            sort_by=sort_by,
            sort_type=sort_type,
            publer_workspace_id=publer_workspace_id,
        )
    ).parsed
