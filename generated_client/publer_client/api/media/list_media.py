# Generated from openapi/bundled/publer.json by scripts/generate.py. Never edit.
from http import HTTPStatus
from typing import Any

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.error_list import ErrorList
from ...models.library_media_type import LibraryMediaType
from ...models.media_list import MediaList
from ...models.media_origin import MediaOrigin
from ...models.rate_limit_error import RateLimitError
from ...types import UNSET, Response, Unset


def _get_kwargs(
    *,
    ids: list[str] | Unset = UNSET,
    page: int | Unset = 0,
    types: list[LibraryMediaType] | Unset = UNSET,
    used: list[bool] | Unset = UNSET,
    source: list[MediaOrigin] | Unset = UNSET,
    search: str | Unset = UNSET,
    labels: list[str] | Unset = UNSET,
    embedded: bool | Unset = UNSET,
    publer_workspace_id: str,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    headers["Publer-Workspace-Id"] = publer_workspace_id

    params: dict[str, Any] = {}

    json_ids: list[str] | Unset = UNSET
    if not isinstance(ids, Unset):
        json_ids = ids

    params["ids[]"] = json_ids

    params["page"] = page

    json_types: list[str] | Unset = UNSET
    if not isinstance(types, Unset):
        json_types = []
        for types_item_data in types:
            types_item = types_item_data.value
            json_types.append(types_item)

    params["types[]"] = json_types

    json_used: list[bool] | Unset = UNSET
    if not isinstance(used, Unset):
        json_used = used

    params["used[]"] = json_used

    json_source: list[str] | Unset = UNSET
    if not isinstance(source, Unset):
        json_source = []
        for source_item_data in source:
            source_item = source_item_data.value
            json_source.append(source_item)

    params["source[]"] = json_source

    params["search"] = search

    json_labels: list[str] | Unset = UNSET
    if not isinstance(labels, Unset):
        json_labels = labels

    params["labels[]"] = json_labels

    params["embedded"] = embedded

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/media",
        "params": params,
    }

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> ErrorList | ErrorList | RateLimitError | MediaList | None:
    if response.status_code == 200:
        response_200 = MediaList.from_dict(response.json())

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
) -> Response[ErrorList | ErrorList | RateLimitError | MediaList]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient | Client,
    ids: list[str] | Unset = UNSET,
    page: int | Unset = 0,
    types: list[LibraryMediaType] | Unset = UNSET,
    used: list[bool] | Unset = UNSET,
    source: list[MediaOrigin] | Unset = UNSET,
    search: str | Unset = UNSET,
    labels: list[str] | Unset = UNSET,
    embedded: bool | Unset = UNSET,
    publer_workspace_id: str,
) -> Response[ErrorList | ErrorList | RateLimitError | MediaList]:
    """List the media library

     The media of the workspace, page by page, with filters. `ids[]` asks for certain media and ignores
    all else.

    Provenance: documented; `types[]` and `used[]` are documented as required and left out by programs.
    `labels[]` and `embedded` come from older documents.

    Args:
        ids (list[str] | Unset):
        page (int | Unset):  Default: 0.
        types (list[LibraryMediaType] | Unset):
        used (list[bool] | Unset):
        source (list[MediaOrigin] | Unset):
        search (str | Unset):
        labels (list[str] | Unset):
        embedded (bool | Unset):
        publer_workspace_id (str):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[ErrorList | ErrorList | RateLimitError | MediaList]
    """

    kwargs = _get_kwargs(
        ids=ids,
        page=page,
        types=types,
        used=used,
        source=source,
        search=search,
        labels=labels,
        embedded=embedded,
        publer_workspace_id=publer_workspace_id,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient | Client,
    ids: list[str] | Unset = UNSET,
    page: int | Unset = 0,
    types: list[LibraryMediaType] | Unset = UNSET,
    used: list[bool] | Unset = UNSET,
    source: list[MediaOrigin] | Unset = UNSET,
    search: str | Unset = UNSET,
    labels: list[str] | Unset = UNSET,
    embedded: bool | Unset = UNSET,
    publer_workspace_id: str,
) -> ErrorList | ErrorList | RateLimitError | MediaList | None:
    """List the media library

     The media of the workspace, page by page, with filters. `ids[]` asks for certain media and ignores
    all else.

    Provenance: documented; `types[]` and `used[]` are documented as required and left out by programs.
    `labels[]` and `embedded` come from older documents.

    Args:
        ids (list[str] | Unset):
        page (int | Unset):  Default: 0.
        types (list[LibraryMediaType] | Unset):
        used (list[bool] | Unset):
        source (list[MediaOrigin] | Unset):
        search (str | Unset):
        labels (list[str] | Unset):
        embedded (bool | Unset):
        publer_workspace_id (str):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        ErrorList | ErrorList | RateLimitError | MediaList
    """

    return sync_detailed(
        client=client,
        ids=ids,
        page=page,
        types=types,
        used=used,
        source=source,
        search=search,
        labels=labels,
        embedded=embedded,
        publer_workspace_id=publer_workspace_id,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient | Client,
    ids: list[str] | Unset = UNSET,
    page: int | Unset = 0,
    types: list[LibraryMediaType] | Unset = UNSET,
    used: list[bool] | Unset = UNSET,
    source: list[MediaOrigin] | Unset = UNSET,
    search: str | Unset = UNSET,
    labels: list[str] | Unset = UNSET,
    embedded: bool | Unset = UNSET,
    publer_workspace_id: str,
) -> Response[ErrorList | ErrorList | RateLimitError | MediaList]:
    """List the media library

     The media of the workspace, page by page, with filters. `ids[]` asks for certain media and ignores
    all else.

    Provenance: documented; `types[]` and `used[]` are documented as required and left out by programs.
    `labels[]` and `embedded` come from older documents.

    Args:
        ids (list[str] | Unset):
        page (int | Unset):  Default: 0.
        types (list[LibraryMediaType] | Unset):
        used (list[bool] | Unset):
        source (list[MediaOrigin] | Unset):
        search (str | Unset):
        labels (list[str] | Unset):
        embedded (bool | Unset):
        publer_workspace_id (str):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[ErrorList | ErrorList | RateLimitError | MediaList]
    """

    kwargs = _get_kwargs(
        ids=ids,
        page=page,
        types=types,
        used=used,
        source=source,
        search=search,
        labels=labels,
        embedded=embedded,
        publer_workspace_id=publer_workspace_id,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient | Client,
    ids: list[str] | Unset = UNSET,
    page: int | Unset = 0,
    types: list[LibraryMediaType] | Unset = UNSET,
    used: list[bool] | Unset = UNSET,
    source: list[MediaOrigin] | Unset = UNSET,
    search: str | Unset = UNSET,
    labels: list[str] | Unset = UNSET,
    embedded: bool | Unset = UNSET,
    publer_workspace_id: str,
) -> ErrorList | ErrorList | RateLimitError | MediaList | None:
    """List the media library

     The media of the workspace, page by page, with filters. `ids[]` asks for certain media and ignores
    all else.

    Provenance: documented; `types[]` and `used[]` are documented as required and left out by programs.
    `labels[]` and `embedded` come from older documents.

    Args:
        ids (list[str] | Unset):
        page (int | Unset):  Default: 0.
        types (list[LibraryMediaType] | Unset):
        used (list[bool] | Unset):
        source (list[MediaOrigin] | Unset):
        search (str | Unset):
        labels (list[str] | Unset):
        embedded (bool | Unset):
        publer_workspace_id (str):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        ErrorList | ErrorList | RateLimitError | MediaList
    """

    return (
        await asyncio_detailed(
            client=client,
            ids=ids,
            page=page,
            types=types,
            used=used,
            source=source,
            search=search,
            labels=labels,
            embedded=embedded,
            publer_workspace_id=publer_workspace_id,
        )
    ).parsed
