# Generated from openapi/bundled/publer.json by scripts/generate.py. Never edit.
import datetime
from http import HTTPStatus
from typing import Any

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.error_list import ErrorList
from ...models.post_list import PostList
from ...models.post_state_filter import PostStateFilter
from ...models.post_type import PostType
from ...models.rate_limit_error import RateLimitError
from ...types import UNSET, Response, Unset


def _get_kwargs(
    *,
    state: list[PostStateFilter] | Unset = UNSET,
    from_: datetime.date | datetime.datetime | str | Unset = UNSET,
    to: datetime.date | datetime.datetime | str | Unset = UNSET,
    page: int | Unset = 0,
    account_ids: list[str] | Unset = UNSET,
    query: str | Unset = UNSET,
    post_type: PostType | Unset = UNSET,
    member_id: str | Unset = UNSET,
    publer_workspace_id: str,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    headers["Publer-Workspace-Id"] = publer_workspace_id

    params: dict[str, Any] = {}

    json_state: list[str] | Unset = UNSET
    if not isinstance(state, Unset):
        json_state = []
        for state_item_data in state:
            state_item = state_item_data.value
            json_state.append(state_item)

    params["state[]"] = json_state

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

    json_account_ids: list[str] | Unset = UNSET
    if not isinstance(account_ids, Unset):
        json_account_ids = account_ids

    params["account_ids[]"] = json_account_ids

    params["query"] = query

    json_post_type: str | Unset = UNSET
    if not isinstance(post_type, Unset):
        json_post_type = post_type.value

    params["postType"] = json_post_type

    params["member_id"] = member_id

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/posts",
        "params": params,
    }

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> ErrorList | ErrorList | RateLimitError | PostList | None:
    if response.status_code == 200:
        response_200 = PostList.from_dict(response.json())

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
) -> Response[ErrorList | ErrorList | RateLimitError | PostList]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient | Client,
    state: list[PostStateFilter] | Unset = UNSET,
    from_: datetime.date | datetime.datetime | str | Unset = UNSET,
    to: datetime.date | datetime.datetime | str | Unset = UNSET,
    page: int | Unset = 0,
    account_ids: list[str] | Unset = UNSET,
    query: str | Unset = UNSET,
    post_type: PostType | Unset = UNSET,
    member_id: str | Unset = UNSET,
    publer_workspace_id: str,
) -> Response[ErrorList | ErrorList | RateLimitError | PostList]:
    """List posts

     The posts of the workspace, page by page, with filters that narrow together. `state` asks for one
    state and `state[]` for several. What comes without either is not documented; here it is every
    state.

    Provenance: introduction and documented; the documents want `from` and `to` together, while the
    introduction's own example has `from` alone, so each may stand alone.

    Args:
        state (list[PostStateFilter] | Unset):
        from_ (datetime.date | datetime.datetime | str | Unset): A day as `YYYY-MM-DD`, or a
            moment in ISO 8601. The third form lets a moment pass without a zone, without seconds, or
            with a `+` that turned into a space on its way.
        to (datetime.date | datetime.datetime | str | Unset): A day as `YYYY-MM-DD`, or a moment
            in ISO 8601. The third form lets a moment pass without a zone, without seconds, or with a
            `+` that turned into a space on its way.
        page (int | Unset):  Default: 0.
        account_ids (list[str] | Unset):
        query (str | Unset):
        post_type (PostType | Unset): The kinds of post that lists can be narrowed to.
        member_id (str | Unset):
        publer_workspace_id (str):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[ErrorList | ErrorList | RateLimitError | PostList]
    """

    kwargs = _get_kwargs(
        state=state,
        from_=from_,
        to=to,
        page=page,
        account_ids=account_ids,
        query=query,
        post_type=post_type,
        member_id=member_id,
        publer_workspace_id=publer_workspace_id,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient | Client,
    state: list[PostStateFilter] | Unset = UNSET,
    from_: datetime.date | datetime.datetime | str | Unset = UNSET,
    to: datetime.date | datetime.datetime | str | Unset = UNSET,
    page: int | Unset = 0,
    account_ids: list[str] | Unset = UNSET,
    query: str | Unset = UNSET,
    post_type: PostType | Unset = UNSET,
    member_id: str | Unset = UNSET,
    publer_workspace_id: str,
) -> ErrorList | ErrorList | RateLimitError | PostList | None:
    """List posts

     The posts of the workspace, page by page, with filters that narrow together. `state` asks for one
    state and `state[]` for several. What comes without either is not documented; here it is every
    state.

    Provenance: introduction and documented; the documents want `from` and `to` together, while the
    introduction's own example has `from` alone, so each may stand alone.

    Args:
        state (list[PostStateFilter] | Unset):
        from_ (datetime.date | datetime.datetime | str | Unset): A day as `YYYY-MM-DD`, or a
            moment in ISO 8601. The third form lets a moment pass without a zone, without seconds, or
            with a `+` that turned into a space on its way.
        to (datetime.date | datetime.datetime | str | Unset): A day as `YYYY-MM-DD`, or a moment
            in ISO 8601. The third form lets a moment pass without a zone, without seconds, or with a
            `+` that turned into a space on its way.
        page (int | Unset):  Default: 0.
        account_ids (list[str] | Unset):
        query (str | Unset):
        post_type (PostType | Unset): The kinds of post that lists can be narrowed to.
        member_id (str | Unset):
        publer_workspace_id (str):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        ErrorList | ErrorList | RateLimitError | PostList
    """

    return sync_detailed(
        client=client,
        state=state,
        from_=from_,
        to=to,
        page=page,
        account_ids=account_ids,
        query=query,
        post_type=post_type,
        member_id=member_id,
        publer_workspace_id=publer_workspace_id,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient | Client,
    state: list[PostStateFilter] | Unset = UNSET,
    from_: datetime.date | datetime.datetime | str | Unset = UNSET,
    to: datetime.date | datetime.datetime | str | Unset = UNSET,
    page: int | Unset = 0,
    account_ids: list[str] | Unset = UNSET,
    query: str | Unset = UNSET,
    post_type: PostType | Unset = UNSET,
    member_id: str | Unset = UNSET,
    publer_workspace_id: str,
) -> Response[ErrorList | ErrorList | RateLimitError | PostList]:
    """List posts

     The posts of the workspace, page by page, with filters that narrow together. `state` asks for one
    state and `state[]` for several. What comes without either is not documented; here it is every
    state.

    Provenance: introduction and documented; the documents want `from` and `to` together, while the
    introduction's own example has `from` alone, so each may stand alone.

    Args:
        state (list[PostStateFilter] | Unset):
        from_ (datetime.date | datetime.datetime | str | Unset): A day as `YYYY-MM-DD`, or a
            moment in ISO 8601. The third form lets a moment pass without a zone, without seconds, or
            with a `+` that turned into a space on its way.
        to (datetime.date | datetime.datetime | str | Unset): A day as `YYYY-MM-DD`, or a moment
            in ISO 8601. The third form lets a moment pass without a zone, without seconds, or with a
            `+` that turned into a space on its way.
        page (int | Unset):  Default: 0.
        account_ids (list[str] | Unset):
        query (str | Unset):
        post_type (PostType | Unset): The kinds of post that lists can be narrowed to.
        member_id (str | Unset):
        publer_workspace_id (str):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[ErrorList | ErrorList | RateLimitError | PostList]
    """

    kwargs = _get_kwargs(
        state=state,
        from_=from_,
        to=to,
        page=page,
        account_ids=account_ids,
        query=query,
        post_type=post_type,
        member_id=member_id,
        publer_workspace_id=publer_workspace_id,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient | Client,
    state: list[PostStateFilter] | Unset = UNSET,
    from_: datetime.date | datetime.datetime | str | Unset = UNSET,
    to: datetime.date | datetime.datetime | str | Unset = UNSET,
    page: int | Unset = 0,
    account_ids: list[str] | Unset = UNSET,
    query: str | Unset = UNSET,
    post_type: PostType | Unset = UNSET,
    member_id: str | Unset = UNSET,
    publer_workspace_id: str,
) -> ErrorList | ErrorList | RateLimitError | PostList | None:
    """List posts

     The posts of the workspace, page by page, with filters that narrow together. `state` asks for one
    state and `state[]` for several. What comes without either is not documented; here it is every
    state.

    Provenance: introduction and documented; the documents want `from` and `to` together, while the
    introduction's own example has `from` alone, so each may stand alone.

    Args:
        state (list[PostStateFilter] | Unset):
        from_ (datetime.date | datetime.datetime | str | Unset): A day as `YYYY-MM-DD`, or a
            moment in ISO 8601. The third form lets a moment pass without a zone, without seconds, or
            with a `+` that turned into a space on its way.
        to (datetime.date | datetime.datetime | str | Unset): A day as `YYYY-MM-DD`, or a moment
            in ISO 8601. The third form lets a moment pass without a zone, without seconds, or with a
            `+` that turned into a space on its way.
        page (int | Unset):  Default: 0.
        account_ids (list[str] | Unset):
        query (str | Unset):
        post_type (PostType | Unset): The kinds of post that lists can be narrowed to.
        member_id (str | Unset):
        publer_workspace_id (str):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        ErrorList | ErrorList | RateLimitError | PostList
    """

    return (
        await asyncio_detailed(
            client=client,
            state=state,
            from_=from_,
            to=to,
            page=page,
            account_ids=account_ids,
            query=query,
            post_type=post_type,
            member_id=member_id,
            publer_workspace_id=publer_workspace_id,
        )
    ).parsed
