# Generated from openapi/bundled/publer.json by scripts/generate.py. Never edit.
from http import HTTPStatus
from typing import Any
from urllib.parse import quote

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.error_list import ErrorList
from ...models.job_status import JobStatus
from ...models.rate_limit_error import RateLimitError
from ...models.wrapped_job_status import WrappedJobStatus
from ...types import Response


def _get_kwargs(
    job_id: str,
    *,
    publer_workspace_id: str,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    headers["Publer-Workspace-Id"] = publer_workspace_id

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/job_status/{job_id}".format(
            job_id=quote(str(job_id), safe=""),
        ),
    }

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> ErrorList | ErrorList | RateLimitError | JobStatus | WrappedJobStatus | None:
    if response.status_code == 200:

        def _parse_response_200(data: object) -> JobStatus | WrappedJobStatus:
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                response_200_type_0 = WrappedJobStatus.from_dict(data)

                return response_200_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            if not isinstance(data, dict):
                raise TypeError()
            response_200_type_1 = JobStatus.from_dict(data)

            return response_200_type_1

        response_200 = _parse_response_200(response.json())

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
) -> Response[ErrorList | ErrorList | RateLimitError | JobStatus | WrappedJobStatus]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    job_id: str,
    *,
    client: AuthenticatedClient | Client,
    publer_workspace_id: str,
) -> Response[ErrorList | ErrorList | RateLimitError | JobStatus | WrappedJobStatus]:
    """See how a job is doing

     Ask again until the status is no longer `working`. The last word is `completed` in the introduction
    and `complete` elsewhere; treat both as the end, and read the failures before calling it a success.
    A job about posts does not tell the ids of the posts: find them in the list. A job about media holds
    the media.

    Provenance: introduction, documented and observed in clients, in three shapes; the scope (`posts`)
    and the 404 are our inference.

    Args:
        job_id (str):
        publer_workspace_id (str):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[ErrorList | ErrorList | RateLimitError | JobStatus | WrappedJobStatus]
    """

    kwargs = _get_kwargs(
        job_id=job_id,
        publer_workspace_id=publer_workspace_id,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    job_id: str,
    *,
    client: AuthenticatedClient | Client,
    publer_workspace_id: str,
) -> ErrorList | ErrorList | RateLimitError | JobStatus | WrappedJobStatus | None:
    """See how a job is doing

     Ask again until the status is no longer `working`. The last word is `completed` in the introduction
    and `complete` elsewhere; treat both as the end, and read the failures before calling it a success.
    A job about posts does not tell the ids of the posts: find them in the list. A job about media holds
    the media.

    Provenance: introduction, documented and observed in clients, in three shapes; the scope (`posts`)
    and the 404 are our inference.

    Args:
        job_id (str):
        publer_workspace_id (str):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        ErrorList | ErrorList | RateLimitError | JobStatus | WrappedJobStatus
    """

    return sync_detailed(
        job_id=job_id,
        client=client,
        publer_workspace_id=publer_workspace_id,
    ).parsed


async def asyncio_detailed(
    job_id: str,
    *,
    client: AuthenticatedClient | Client,
    publer_workspace_id: str,
) -> Response[ErrorList | ErrorList | RateLimitError | JobStatus | WrappedJobStatus]:
    """See how a job is doing

     Ask again until the status is no longer `working`. The last word is `completed` in the introduction
    and `complete` elsewhere; treat both as the end, and read the failures before calling it a success.
    A job about posts does not tell the ids of the posts: find them in the list. A job about media holds
    the media.

    Provenance: introduction, documented and observed in clients, in three shapes; the scope (`posts`)
    and the 404 are our inference.

    Args:
        job_id (str):
        publer_workspace_id (str):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[ErrorList | ErrorList | RateLimitError | JobStatus | WrappedJobStatus]
    """

    kwargs = _get_kwargs(
        job_id=job_id,
        publer_workspace_id=publer_workspace_id,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    job_id: str,
    *,
    client: AuthenticatedClient | Client,
    publer_workspace_id: str,
) -> ErrorList | ErrorList | RateLimitError | JobStatus | WrappedJobStatus | None:
    """See how a job is doing

     Ask again until the status is no longer `working`. The last word is `completed` in the introduction
    and `complete` elsewhere; treat both as the end, and read the failures before calling it a success.
    A job about posts does not tell the ids of the posts: find them in the list. A job about media holds
    the media.

    Provenance: introduction, documented and observed in clients, in three shapes; the scope (`posts`)
    and the 404 are our inference.

    Args:
        job_id (str):
        publer_workspace_id (str):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        ErrorList | ErrorList | RateLimitError | JobStatus | WrappedJobStatus
    """

    return (
        await asyncio_detailed(
            job_id=job_id,
            client=client,
            publer_workspace_id=publer_workspace_id,
        )
    ).parsed
