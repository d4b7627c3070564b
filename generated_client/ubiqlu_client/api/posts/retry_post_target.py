# Generated from openapi/bundled/ubiqlu.json by scripts/generate.py. Never edit.
from http import HTTPStatus
from typing import Any
from urllib.parse import quote

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.error import Error
from ...models.retry_post_target_response import RetryPostTargetResponse
from ...types import Response


def _get_kwargs(
    workspace_id: str,
    target_id: str,
) -> dict[str, Any]:

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/workspaces/{workspace_id}/post-targets/{target_id}/retry".format(
            workspace_id=quote(str(workspace_id), safe=""),
            target_id=quote(str(target_id), safe=""),
        ),
    }

    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Error | RetryPostTargetResponse | None:
    if response.status_code == 200:
        response_200 = RetryPostTargetResponse.from_dict(response.json())

        return response_200

    if response.status_code == 401:
        response_401 = Error.from_dict(response.json())

        return response_401

    if response.status_code == 403:
        response_403 = Error.from_dict(response.json())

        return response_403

    if response.status_code == 404:
        response_404 = Error.from_dict(response.json())

        return response_404

    if response.status_code == 409:
        response_409 = Error.from_dict(response.json())

        return response_409

    if client.raise_on_unexpected_status:
        raise errors.UnexpectedStatus(response.status_code, response.content)
    else:
        return None


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[Error | RetryPostTargetResponse]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    workspace_id: str,
    target_id: str,
    *,
    client: AuthenticatedClient,
) -> Response[Error | RetryPostTargetResponse]:
    """Send a failed target again

     Starts a new attempt for one target that failed; its siblings are left alone. A target in any other
    state is refused. The outcome shows on the post.

    Args:
        workspace_id (str):
        target_id (str):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Error | RetryPostTargetResponse]
    """

    kwargs = _get_kwargs(
        workspace_id=workspace_id,
        target_id=target_id,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    workspace_id: str,
    target_id: str,
    *,
    client: AuthenticatedClient,
) -> Error | RetryPostTargetResponse | None:
    """Send a failed target again

     Starts a new attempt for one target that failed; its siblings are left alone. A target in any other
    state is refused. The outcome shows on the post.

    Args:
        workspace_id (str):
        target_id (str):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Error | RetryPostTargetResponse
    """

    return sync_detailed(
        workspace_id=workspace_id,
        target_id=target_id,
        client=client,
    ).parsed


async def asyncio_detailed(
    workspace_id: str,
    target_id: str,
    *,
    client: AuthenticatedClient,
) -> Response[Error | RetryPostTargetResponse]:
    """Send a failed target again

     Starts a new attempt for one target that failed; its siblings are left alone. A target in any other
    state is refused. The outcome shows on the post.

    Args:
        workspace_id (str):
        target_id (str):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Error | RetryPostTargetResponse]
    """

    kwargs = _get_kwargs(
        workspace_id=workspace_id,
        target_id=target_id,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    workspace_id: str,
    target_id: str,
    *,
    client: AuthenticatedClient,
) -> Error | RetryPostTargetResponse | None:
    """Send a failed target again

     Starts a new attempt for one target that failed; its siblings are left alone. A target in any other
    state is refused. The outcome shows on the post.

    Args:
        workspace_id (str):
        target_id (str):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Error | RetryPostTargetResponse
    """

    return (
        await asyncio_detailed(
            workspace_id=workspace_id,
            target_id=target_id,
            client=client,
        )
    ).parsed
