# Generated from openapi/bundled/ubiqlu.json by scripts/generate.py. Never edit.

"""A client library for accessing Ubiqlu API"""

from .client import AuthenticatedClient, Client

__all__ = (
    "AuthenticatedClient",
    "Client",
)
