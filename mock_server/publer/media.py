"""The media library, uploads and imports."""

from __future__ import annotations

from mock_server.kernel.call import Call, Reply


def list_media(call: Call) -> Reply:
    raise NotImplementedError


def upload_media(call: Call) -> Reply:
    raise NotImplementedError


def import_media_from_urls(call: Call) -> Reply:
    raise NotImplementedError
