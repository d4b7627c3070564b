# Generated from openapi/bundled/ubiqlu.json by scripts/generate.py. Never edit.
from http import HTTPStatus
from typing import Any
from urllib.parse import quote

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.create_upload_url_request import CreateUploadUrlRequest
from ...models.create_upload_url_response import CreateUploadUrlResponse
from ...models.error import Error
from ...types import Response


def _get_kwargs(
    workspace_id: str,
    *,
    body: CreateUploadUrlRequest,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/workspaces/{workspace_id}/media/upload-url".format(
            workspace_id=quote(str(workspace_id), safe=""),
        ),
    }

    _kwargs["json"] = body.to_dict()

    headers["Content-Type"] = "application/json"

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> CreateUploadUrlResponse | Error | None:
    if response.status_code == 200:
        response_200 = CreateUploadUrlResponse.from_dict(response.json())

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

    if client.raise_on_unexpected_status:
        raise errors.UnexpectedStatus(response.status_code, response.content)
    else:
        return None


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[CreateUploadUrlResponse | Error]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    workspace_id: str,
    *,
    client: AuthenticatedClient,
    body: CreateUploadUrlRequest,
) -> Response[CreateUploadUrlResponse | Error]:
    """Get an upload URL

     The first step of an upload. Reserves a place in storage and answers with a URL that takes the bytes
    by `PUT`, without the API key, for a short while. Registering the file is a call of its own.

    Args:
        workspace_id (str):
        body (CreateUploadUrlRequest):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[CreateUploadUrlResponse | Error]
    """

    kwargs = _get_kwargs(
        workspace_id=workspace_id,
        body=body,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    workspace_id: str,
    *,
    client: AuthenticatedClient,
    body: CreateUploadUrlRequest,
) -> CreateUploadUrlResponse | Error | None:
    """Get an upload URL

     The first step of an upload. Reserves a place in storage and answers with a URL that takes the bytes
    by `PUT`, without the API key, for a short while. Registering the file is a call of its own.

    Args:
        workspace_id (str):
        body (CreateUploadUrlRequest):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        CreateUploadUrlResponse | Error
    """

    return sync_detailed(
        workspace_id=workspace_id,
        client=client,
        body=body,
    ).parsed


async def asyncio_detailed(
    workspace_id: str,
    *,
    client: AuthenticatedClient,
    body: CreateUploadUrlRequest,
) -> Response[CreateUploadUrlResponse | Error]:
    """Get an upload URL

     The first step of an upload. Reserves a place in storage and answers with a URL that takes the bytes
    by `PUT`, without the API key, for a short while. Registering the file is a call of its own.

    Args:
        workspace_id (str):
        body (CreateUploadUrlRequest):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[CreateUploadUrlResponse | Error]
    """

    kwargs = _get_kwargs(
        workspace_id=workspace_id,
        body=body,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    workspace_id: str,
    *,
    client: AuthenticatedClient,
    body: CreateUploadUrlRequest,
) -> CreateUploadUrlResponse | Error | None:
    """Get an upload URL

     The first step of an upload. Reserves a place in storage and answers with a URL that takes the bytes
    by `PUT`, without the API key, for a short while. Registering the file is a call of its own.

    Args:
        workspace_id (str):
        body (CreateUploadUrlRequest):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        CreateUploadUrlResponse | Error
    """

    return (
        await asyncio_detailed(
            workspace_id=workspace_id,
            client=client,
            body=body,
        )
    ).parsed
