# Generated from openapi/bundled/publer.json by scripts/generate.py. Never edit.
from http import HTTPStatus
from typing import Any
from urllib.parse import quote

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.account_signatures import AccountSignatures
from ...models.error_list import ErrorList
from ...models.rate_limit_error import RateLimitError
from ...types import UNSET, Response, Unset


def _get_kwargs(
    workspace_id: str,
    *,
    accounts: list[str] | Unset = UNSET,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    json_accounts: list[str] | Unset = UNSET
    if not isinstance(accounts, Unset):
        json_accounts = accounts

    params["accounts[]"] = json_accounts

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/workspaces/{workspace_id}/signatures".format(
            workspace_id=quote(str(workspace_id), safe=""),
        ),
        "params": params,
    }

    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> ErrorList | ErrorList | RateLimitError | list[AccountSignatures] | None:
    if response.status_code == 200:
        response_200 = []
        _response_200 = response.json()
        for response_200_item_data in _response_200:
            response_200_item = AccountSignatures.from_dict(response_200_item_data)

            response_200.append(response_200_item)

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
) -> Response[ErrorList | ErrorList | RateLimitError | list[AccountSignatures]]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    workspace_id: str,
    *,
    client: AuthenticatedClient | Client,
    accounts: list[str] | Unset = UNSET,
) -> Response[ErrorList | ErrorList | RateLimitError | list[AccountSignatures]]:
    """List the signatures of accounts

     The closing texts that accounts keep ready, by account. An account of a new post names one by its
    id. The workspace is in the path; the header is not needed.

    Provenance: documented; that accounts may be left out is observed in clients, the scope
    (`workspaces`) is our inference.

    Args:
        workspace_id (str):
        accounts (list[str] | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[ErrorList | ErrorList | RateLimitError | list[AccountSignatures]]
    """

    kwargs = _get_kwargs(
        workspace_id=workspace_id,
        accounts=accounts,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    workspace_id: str,
    *,
    client: AuthenticatedClient | Client,
    accounts: list[str] | Unset = UNSET,
) -> ErrorList | ErrorList | RateLimitError | list[AccountSignatures] | None:
    """List the signatures of accounts

     The closing texts that accounts keep ready, by account. An account of a new post names one by its
    id. The workspace is in the path; the header is not needed.

    Provenance: documented; that accounts may be left out is observed in clients, the scope
    (`workspaces`) is our inference.

    Args:
        workspace_id (str):
        accounts (list[str] | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        ErrorList | ErrorList | RateLimitError | list[AccountSignatures]
    """

    return sync_detailed(
        workspace_id=workspace_id,
        client=client,
        accounts=accounts,
    ).parsed


async def asyncio_detailed(
    workspace_id: str,
    *,
    client: AuthenticatedClient | Client,
    accounts: list[str] | Unset = UNSET,
) -> Response[ErrorList | ErrorList | RateLimitError | list[AccountSignatures]]:
    """List the signatures of accounts

     The closing texts that accounts keep ready, by account. An account of a new post names one by its
    id. The workspace is in the path; the header is not needed.

    Provenance: documented; that accounts may be left out is observed in clients, the scope
    (`workspaces`) is our inference.

    Args:
        workspace_id (str):
        accounts (list[str] | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[ErrorList | ErrorList | RateLimitError | list[AccountSignatures]]
    """

    kwargs = _get_kwargs(
        workspace_id=workspace_id,
        accounts=accounts,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    workspace_id: str,
    *,
    client: AuthenticatedClient | Client,
    accounts: list[str] | Unset = UNSET,
) -> ErrorList | ErrorList | RateLimitError | list[AccountSignatures] | None:
    """List the signatures of accounts

     The closing texts that accounts keep ready, by account. An account of a new post names one by its
    id. The workspace is in the path; the header is not needed.

    Provenance: documented; that accounts may be left out is observed in clients, the scope
    (`workspaces`) is our inference.

    Args:
        workspace_id (str):
        accounts (list[str] | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        ErrorList | ErrorList | RateLimitError | list[AccountSignatures]
    """

    return (
        await asyncio_detailed(
            workspace_id=workspace_id,
            client=client,
            accounts=accounts,
        )
    ).parsed
