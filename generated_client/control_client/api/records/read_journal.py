# Generated from openapi/bundled/control.json by scripts/generate.py. Never edit.
from http import HTTPStatus
from typing import Any
from urllib.parse import quote

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.error import Error
from ...models.journal import Journal
from ...models.read_journal_method import ReadJournalMethod
from ...types import UNSET, Response, Unset


def _get_kwargs(
    sandbox: str,
    *,
    api: str | Unset = UNSET,
    operation: str | Unset = UNSET,
    method: ReadJournalMethod | Unset = UNSET,
    status: int | Unset = UNSET,
    fault: str | Unset = UNSET,
    invalid: bool | Unset = UNSET,
    after: int | Unset = UNSET,
    limit: int | Unset = 100,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    params["api"] = api

    params["operation"] = operation

    json_method: str | Unset = UNSET
    if not isinstance(method, Unset):
        json_method = method.value

    params["method"] = json_method

    params["status"] = status

    params["fault"] = fault

    params["invalid"] = invalid

    params["after"] = after

    params["limit"] = limit

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/sandboxes/{sandbox}/journal".format(
            sandbox=quote(str(sandbox), safe=""),
        ),
        "params": params,
    }

    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Error | Journal | None:
    if response.status_code == 200:
        response_200 = Journal.from_dict(response.json())

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

    if response.status_code == 404:
        response_404 = Error.from_dict(response.json())

        return response_404

    if client.raise_on_unexpected_status:
        raise errors.UnexpectedStatus(response.status_code, response.content)
    else:
        return None


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[Error | Journal]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    sandbox: str,
    *,
    client: AuthenticatedClient | Client,
    api: str | Unset = UNSET,
    operation: str | Unset = UNSET,
    method: ReadJournalMethod | Unset = UNSET,
    status: int | Unset = UNSET,
    fault: str | Unset = UNSET,
    invalid: bool | Unset = UNSET,
    after: int | Unset = UNSET,
    limit: int | Unset = 100,
) -> Response[Error | Journal]:
    """Read what was asked and answered

     The calls of the sandbox that are still kept, the oldest first, with what they meant, what
    validation said and which fault struck. Keys and signatures are taken out; bodies are cut at 64 KiB.

    Args:
        sandbox (str):
        api (str | Unset):
        operation (str | Unset):
        method (ReadJournalMethod | Unset):
        status (int | Unset):
        fault (str | Unset):
        invalid (bool | Unset):
        after (int | Unset):
        limit (int | Unset):  Default: 100.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Error | Journal]
    """

    kwargs = _get_kwargs(
        sandbox=sandbox,
        api=api,
        operation=operation,
        method=method,
        status=status,
        fault=fault,
        invalid=invalid,
        after=after,
        limit=limit,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    sandbox: str,
    *,
    client: AuthenticatedClient | Client,
    api: str | Unset = UNSET,
    operation: str | Unset = UNSET,
    method: ReadJournalMethod | Unset = UNSET,
    status: int | Unset = UNSET,
    fault: str | Unset = UNSET,
    invalid: bool | Unset = UNSET,
    after: int | Unset = UNSET,
    limit: int | Unset = 100,
) -> Error | Journal | None:
    """Read what was asked and answered

     The calls of the sandbox that are still kept, the oldest first, with what they meant, what
    validation said and which fault struck. Keys and signatures are taken out; bodies are cut at 64 KiB.

    Args:
        sandbox (str):
        api (str | Unset):
        operation (str | Unset):
        method (ReadJournalMethod | Unset):
        status (int | Unset):
        fault (str | Unset):
        invalid (bool | Unset):
        after (int | Unset):
        limit (int | Unset):  Default: 100.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Error | Journal
    """

    return sync_detailed(
        sandbox=sandbox,
        client=client,
        api=api,
        operation=operation,
        method=method,
        status=status,
        fault=fault,
        invalid=invalid,
        after=after,
        limit=limit,
    ).parsed


async def asyncio_detailed(
    sandbox: str,
    *,
    client: AuthenticatedClient | Client,
    api: str | Unset = UNSET,
    operation: str | Unset = UNSET,
    method: ReadJournalMethod | Unset = UNSET,
    status: int | Unset = UNSET,
    fault: str | Unset = UNSET,
    invalid: bool | Unset = UNSET,
    after: int | Unset = UNSET,
    limit: int | Unset = 100,
) -> Response[Error | Journal]:
    """Read what was asked and answered

     The calls of the sandbox that are still kept, the oldest first, with what they meant, what
    validation said and which fault struck. Keys and signatures are taken out; bodies are cut at 64 KiB.

    Args:
        sandbox (str):
        api (str | Unset):
        operation (str | Unset):
        method (ReadJournalMethod | Unset):
        status (int | Unset):
        fault (str | Unset):
        invalid (bool | Unset):
        after (int | Unset):
        limit (int | Unset):  Default: 100.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Error | Journal]
    """

    kwargs = _get_kwargs(
        sandbox=sandbox,
        api=api,
        operation=operation,
        method=method,
        status=status,
        fault=fault,
        invalid=invalid,
        after=after,
        limit=limit,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    sandbox: str,
    *,
    client: AuthenticatedClient | Client,
    api: str | Unset = UNSET,
    operation: str | Unset = UNSET,
    method: ReadJournalMethod | Unset = UNSET,
    status: int | Unset = UNSET,
    fault: str | Unset = UNSET,
    invalid: bool | Unset = UNSET,
    after: int | Unset = UNSET,
    limit: int | Unset = 100,
) -> Error | Journal | None:
    """Read what was asked and answered

     The calls of the sandbox that are still kept, the oldest first, with what they meant, what
    validation said and which fault struck. Keys and signatures are taken out; bodies are cut at 64 KiB.

    Args:
        sandbox (str):
        api (str | Unset):
        operation (str | Unset):
        method (ReadJournalMethod | Unset):
        status (int | Unset):
        fault (str | Unset):
        invalid (bool | Unset):
        after (int | Unset):
        limit (int | Unset):  Default: 100.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Error | Journal
    """

    return (
        await asyncio_detailed(
            sandbox=sandbox,
            client=client,
            api=api,
            operation=operation,
            method=method,
            status=status,
            fault=fault,
            invalid=invalid,
            after=after,
            limit=limit,
        )
    ).parsed
