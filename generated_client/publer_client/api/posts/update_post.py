# Generated from openapi/bundled/publer.json by scripts/generate.py. Never edit.
from http import HTTPStatus
from typing import Any
from urllib.parse import quote

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.error_list import ErrorList
from ...models.post_detail import PostDetail
from ...models.post_update_request import PostUpdateRequest
from ...models.rate_limit_error import RateLimitError
from ...types import Response


def _get_kwargs(
    post_id: str,
    *,
    body: PostUpdateRequest,
    publer_workspace_id: str,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    headers["Publer-Workspace-Id"] = publer_workspace_id

    _kwargs: dict[str, Any] = {
        "method": "put",
        "url": "/posts/{post_id}".format(
            post_id=quote(str(post_id), safe=""),
        ),
    }

    _kwargs["json"] = body.to_dict()

    headers["Content-Type"] = "application/json"

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> ErrorList | ErrorList | RateLimitError | PostDetail | None:
    if response.status_code == 200:
        response_200 = PostDetail.from_dict(response.json())

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

    if response.status_code == 413:
        response_413 = ErrorList.from_dict(response.json())

        return response_413

    if response.status_code == 415:
        response_415 = ErrorList.from_dict(response.json())

        return response_415

    if response.status_code == 422:
        response_422 = ErrorList.from_dict(response.json())

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
) -> Response[ErrorList | ErrorList | RateLimitError | PostDetail]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    post_id: str,
    *,
    client: AuthenticatedClient | Client,
    body: PostUpdateRequest,
    publer_workspace_id: str,
) -> Response[ErrorList | ErrorList | RateLimitError | PostDetail]:
    """Change a post

     Changes the text, and the title where there is one. A published post can be changed on some networks
    only; a recurring post passes the change on to its future posts; a post that was published with
    approval cannot be changed (403).

    Provenance: documented; the fields beside `text` and `title` come from older documents.

    Args:
        post_id (str):
        publer_workspace_id (str):
        body (PostUpdateRequest): The change, inside `post`.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[ErrorList | ErrorList | RateLimitError | PostDetail]
    """

    kwargs = _get_kwargs(
        post_id=post_id,
        body=body,
        publer_workspace_id=publer_workspace_id,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    post_id: str,
    *,
    client: AuthenticatedClient | Client,
    body: PostUpdateRequest,
    publer_workspace_id: str,
) -> ErrorList | ErrorList | RateLimitError | PostDetail | None:
    """Change a post

     Changes the text, and the title where there is one. A published post can be changed on some networks
    only; a recurring post passes the change on to its future posts; a post that was published with
    approval cannot be changed (403).

    Provenance: documented; the fields beside `text` and `title` come from older documents.

    Args:
        post_id (str):
        publer_workspace_id (str):
        body (PostUpdateRequest): The change, inside `post`.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        ErrorList | ErrorList | RateLimitError | PostDetail
    """

    return sync_detailed(
        post_id=post_id,
        client=client,
        body=body,
        publer_workspace_id=publer_workspace_id,
    ).parsed


async def asyncio_detailed(
    post_id: str,
    *,
    client: AuthenticatedClient | Client,
    body: PostUpdateRequest,
    publer_workspace_id: str,
) -> Response[ErrorList | ErrorList | RateLimitError | PostDetail]:
    """Change a post

     Changes the text, and the title where there is one. A published post can be changed on some networks
    only; a recurring post passes the change on to its future posts; a post that was published with
    approval cannot be changed (403).

    Provenance: documented; the fields beside `text` and `title` come from older documents.

    Args:
        post_id (str):
        publer_workspace_id (str):
        body (PostUpdateRequest): The change, inside `post`.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[ErrorList | ErrorList | RateLimitError | PostDetail]
    """

    kwargs = _get_kwargs(
        post_id=post_id,
        body=body,
        publer_workspace_id=publer_workspace_id,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    post_id: str,
    *,
    client: AuthenticatedClient | Client,
    body: PostUpdateRequest,
    publer_workspace_id: str,
) -> ErrorList | ErrorList | RateLimitError | PostDetail | None:
    """Change a post

     Changes the text, and the title where there is one. A published post can be changed on some networks
    only; a recurring post passes the change on to its future posts; a post that was published with
    approval cannot be changed (403).

    Provenance: documented; the fields beside `text` and `title` come from older documents.

    Args:
        post_id (str):
        publer_workspace_id (str):
        body (PostUpdateRequest): The change, inside `post`.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        ErrorList | ErrorList | RateLimitError | PostDetail
    """

    return (
        await asyncio_detailed(
            post_id=post_id,
            client=client,
            body=body,
            publer_workspace_id=publer_workspace_id,
        )
    ).parsed
