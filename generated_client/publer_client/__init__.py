# Generated from openapi/bundled/publer.json by scripts/generate.py. Never edit.

"""A client library for accessing Publer API"""

from .client import AuthenticatedClient, Client

__all__ = (
    "AuthenticatedClient",
    "Client",
)
