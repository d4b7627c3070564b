# Generated from openapi/bundled/publer.json by scripts/generate.py. Never edit.
from http import HTTPStatus
from typing import Any

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.bulk_posts_request import BulkPostsRequest
from ...models.error_list import ErrorList
from ...models.job_accepted import JobAccepted
from ...models.rate_limit_error import RateLimitError
from ...models.wrapped_job_accepted import WrappedJobAccepted
from ...types import Response


def _get_kwargs(
    *,
    body: BulkPostsRequest,
    publer_workspace_id: str,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    headers["Publer-Workspace-Id"] = publer_workspace_id

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/posts/schedule",
    }

    _kwargs["json"] = body.to_dict()

    headers["Content-Type"] = "application/json"

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> ErrorList | ErrorList | RateLimitError | JobAccepted | JobAccepted | WrappedJobAccepted | None:
    if response.status_code == 200:

        def _parse_response_200(data: object) -> JobAccepted | WrappedJobAccepted:
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                response_200_type_0 = WrappedJobAccepted.from_dict(data)

                return response_200_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            if not isinstance(data, dict):
                raise TypeError()
            response_200_type_1 = JobAccepted.from_dict(data)

            return response_200_type_1

        response_200 = _parse_response_200(response.json())

        return response_200

    if response.status_code == 202:
        response_202 = JobAccepted.from_dict(response.json())

        return response_202

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
) -> Response[ErrorList | ErrorList | RateLimitError | JobAccepted | JobAccepted | WrappedJobAccepted]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient | Client,
    body: BulkPostsRequest,
    publer_workspace_id: str,
) -> Response[ErrorList | ErrorList | RateLimitError | JobAccepted | JobAccepted | WrappedJobAccepted]:
    """Schedule posts

     Scheduled, auto-scheduled, recycled and recurring posts, drafts and ideas - everything but
    publishing now. Up to 500 posts a call, each for any number of accounts. The answer means only that
    a job was started: whether a post passed for an account is told by the job.

    Provenance: documented and observed in clients; `auto` and `range` beside `posts` observed in one
    client.

    Args:
        publer_workspace_id (str):
        body (BulkPostsRequest): Posts to schedule, to keep as drafts, to recycle or to repeat.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[ErrorList | ErrorList | RateLimitError | JobAccepted | JobAccepted | WrappedJobAccepted]
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
    body: BulkPostsRequest,
    publer_workspace_id: str,
) -> ErrorList | ErrorList | RateLimitError | JobAccepted | JobAccepted | WrappedJobAccepted | None:
    """Schedule posts

     Scheduled, auto-scheduled, recycled and recurring posts, drafts and ideas - everything but
    publishing now. Up to 500 posts a call, each for any number of accounts. The answer means only that
    a job was started: whether a post passed for an account is told by the job.

    Provenance: documented and observed in clients; `auto` and `range` beside `posts` observed in one
    client.

    Args:
        publer_workspace_id (str):
        body (BulkPostsRequest): Posts to schedule, to keep as drafts, to recycle or to repeat.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        ErrorList | ErrorList | RateLimitError | JobAccepted | JobAccepted | WrappedJobAccepted
    """

    return sync_detailed(
        client=client,
        body=body,
        publer_workspace_id=publer_workspace_id,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient | Client,
    body: BulkPostsRequest,
    publer_workspace_id: str,
) -> Response[ErrorList | ErrorList | RateLimitError | JobAccepted | JobAccepted | WrappedJobAccepted]:
    """Schedule posts

     Scheduled, auto-scheduled, recycled and recurring posts, drafts and ideas - everything but
    publishing now. Up to 500 posts a call, each for any number of accounts. The answer means only that
    a job was started: whether a post passed for an account is told by the job.

    Provenance: documented and observed in clients; `auto` and `range` beside `posts` observed in one
    client.

    Args:
        publer_workspace_id (str):
        body (BulkPostsRequest): Posts to schedule, to keep as drafts, to recycle or to repeat.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[ErrorList | ErrorList | RateLimitError | JobAccepted | JobAccepted | WrappedJobAccepted]
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
    body: BulkPostsRequest,
    publer_workspace_id: str,
) -> ErrorList | ErrorList | RateLimitError | JobAccepted | JobAccepted | WrappedJobAccepted | None:
    """Schedule posts

     Scheduled, auto-scheduled, recycled and recurring posts, drafts and ideas - everything but
    publishing now. Up to 500 posts a call, each for any number of accounts. The answer means only that
    a job was started: whether a post passed for an account is told by the job.

    Provenance: documented and observed in clients; `auto` and `range` beside `posts` observed in one
    client.

    Args:
        publer_workspace_id (str):
        body (BulkPostsRequest): Posts to schedule, to keep as drafts, to recycle or to repeat.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        ErrorList | ErrorList | RateLimitError | JobAccepted | JobAccepted | WrappedJobAccepted
    """

    return (
        await asyncio_detailed(
            client=client,
            body=body,
            publer_workspace_id=publer_workspace_id,
        )
    ).parsed
