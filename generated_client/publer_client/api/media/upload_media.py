# Generated from openapi/bundled/publer.json by scripts/generate.py. Never edit.
from http import HTTPStatus
from typing import Any

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.error_list import ErrorList
from ...models.media_upload_form import MediaUploadForm
from ...models.rate_limit_error import RateLimitError
from ...models.uploaded_media import UploadedMedia
from ...types import Response


def _get_kwargs(
    *,
    body: MediaUploadForm,
    publer_workspace_id: str,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    headers["Publer-Workspace-Id"] = publer_workspace_id

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/media",
    }

    _kwargs["files"] = body.to_multipart()

    headers["Content-Type"] = "multipart/form-data; boundary=+++"

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> ErrorList | ErrorList | RateLimitError | UploadedMedia | None:
    if response.status_code == 200:
        response_200 = UploadedMedia.from_dict(response.json())

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

    if response.status_code == 413:
        response_413 = ErrorList.from_dict(response.json())

        return response_413

    if response.status_code == 415:
        response_415 = ErrorList.from_dict(response.json())

        return response_415

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
) -> Response[ErrorList | ErrorList | RateLimitError | UploadedMedia]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient | Client,
    body: MediaUploadForm,
    publer_workspace_id: str,
) -> Response[ErrorList | ErrorList | RateLimitError | UploadedMedia]:
    """Upload a file

     Takes one file and answers with the media at once. Its id goes into `media` of a network's content.
    Files over 200 MB go through `POST /media/from-url`.

    Provenance: documented.

    Args:
        publer_workspace_id (str):
        body (MediaUploadForm): The parts of an upload.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[ErrorList | ErrorList | RateLimitError | UploadedMedia]
    """

    kwargs = _get_kwargs(
        body=body,
        publer_workspace_id=publer_workspace_id,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient | Client,
    body: MediaUploadForm,
    publer_workspace_id: str,
) -> ErrorList | ErrorList | RateLimitError | UploadedMedia | None:
    """Upload a file

     Takes one file and answers with the media at once. Its id goes into `media` of a network's content.
    Files over 200 MB go through `POST /media/from-url`.

    Provenance: documented.

    Args:
        publer_workspace_id (str):
        body (MediaUploadForm): The parts of an upload.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        ErrorList | ErrorList | RateLimitError | UploadedMedia
    """

    return sync_detailed(
        client=client,
        body=body,
        publer_workspace_id=publer_workspace_id,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient | Client,
    body: MediaUploadForm,
    publer_workspace_id: str,
) -> Response[ErrorList | ErrorList | RateLimitError | UploadedMedia]:
    """Upload a file

     Takes one file and answers with the media at once. Its id goes into `media` of a network's content.
    Files over 200 MB go through `POST /media/from-url`.

    Provenance: documented.

    Args:
        publer_workspace_id (str):
        body (MediaUploadForm): The parts of an upload.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[ErrorList | ErrorList | RateLimitError | UploadedMedia]
    """

    kwargs = _get_kwargs(
        body=body,
        publer_workspace_id=publer_workspace_id,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient | Client,
    body: MediaUploadForm,
    publer_workspace_id: str,
) -> ErrorList | ErrorList | RateLimitError | UploadedMedia | None:
    """Upload a file

     Takes one file and answers with the media at once. Its id goes into `media` of a network's content.
    Files over 200 MB go through `POST /media/from-url`.

    Provenance: documented.

    Args:
        publer_workspace_id (str):
        body (MediaUploadForm): The parts of an upload.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        ErrorList | ErrorList | RateLimitError | UploadedMedia
    """

    return (
        await asyncio_detailed(
            client=client,
            body=body,
            publer_workspace_id=publer_workspace_id,
        )
    ).parsed
