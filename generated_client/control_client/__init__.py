# Generated from openapi/bundled/control.json by scripts/generate.py. Never edit.

"""A client library for accessing Galleyproof control API"""

from .client import AuthenticatedClient, Client

__all__ = (
    "AuthenticatedClient",
    "Client",
)
