# Generated from openapi/bundled/publer.json by scripts/generate.py. Never edit.
from http import HTTPStatus
from typing import Any

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.deleted_posts import DeletedPosts
from ...models.error_list import ErrorList
from ...models.rate_limit_error import RateLimitError
from ...types import UNSET, Response


def _get_kwargs(
    *,
    post_ids: list[str],
    publer_workspace_id: str,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    headers["Publer-Workspace-Id"] = publer_workspace_id

    params: dict[str, Any] = {}

    json_post_ids = post_ids

    params["post_ids[]"] = json_post_ids

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "delete",
        "url": "/posts",
        "params": params,
    }

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> DeletedPosts | ErrorList | ErrorList | RateLimitError | None:
    if response.status_code == 200:
        response_200 = DeletedPosts.from_dict(response.json())

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
) -> Response[DeletedPosts | ErrorList | ErrorList | RateLimitError]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient | Client,
    post_ids: list[str],
    publer_workspace_id: str,
) -> Response[DeletedPosts | ErrorList | ErrorList | RateLimitError]:
    """Delete posts

     Deletes what can be deleted and tells what that was. Unknown posts, posts of others and posts that
    wait to go out by themselves are passed over without an error.

    Provenance: documented; that ids are passed over in silence is observed in clients.

    Args:
        post_ids (list[str]):
        publer_workspace_id (str):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[DeletedPosts | ErrorList | ErrorList | RateLimitError]
    """

    kwargs = _get_kwargs(
        post_ids=post_ids,
        publer_workspace_id=publer_workspace_id,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient | Client,
    post_ids: list[str],
    publer_workspace_id: str,
) -> DeletedPosts | ErrorList | ErrorList | RateLimitError | None:
    """Delete posts

     Deletes what can be deleted and tells what that was. Unknown posts, posts of others and posts that
    wait to go out by themselves are passed over without an error.

    Provenance: documented; that ids are passed over in silence is observed in clients.

    Args:
        post_ids (list[str]):
        publer_workspace_id (str):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        DeletedPosts | ErrorList | ErrorList | RateLimitError
    """

    return sync_detailed(
        client=client,
        post_ids=post_ids,
        publer_workspace_id=publer_workspace_id,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient | Client,
    post_ids: list[str],
    publer_workspace_id: str,
) -> Response[DeletedPosts | ErrorList | ErrorList | RateLimitError]:
    """Delete posts

     Deletes what can be deleted and tells what that was. Unknown posts, posts of others and posts that
    wait to go out by themselves are passed over without an error.

    Provenance: documented; that ids are passed over in silence is observed in clients.

    Args:
        post_ids (list[str]):
        publer_workspace_id (str):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[DeletedPosts | ErrorList | ErrorList | RateLimitError]
    """

    kwargs = _get_kwargs(
        post_ids=post_ids,
        publer_workspace_id=publer_workspace_id,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient | Client,
    post_ids: list[str],
    publer_workspace_id: str,
) -> DeletedPosts | ErrorList | ErrorList | RateLimitError | None:
    """Delete posts

     Deletes what can be deleted and tells what that was. Unknown posts, posts of others and posts that
    wait to go out by themselves are passed over without an error.

    Provenance: documented; that ids are passed over in silence is observed in clients.

    Args:
        post_ids (list[str]):
        publer_workspace_id (str):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        DeletedPosts | ErrorList | ErrorList | RateLimitError
    """

    return (
        await asyncio_detailed(
            client=client,
            post_ids=post_ids,
            publer_workspace_id=publer_workspace_id,
        )
    ).parsed
