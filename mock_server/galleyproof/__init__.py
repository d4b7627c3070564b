"""Offline testing for social publishing APIs: a stateful mock, test fixtures and a command line."""

from galleyproof_client._version import __version__

__all__ = ["__version__"]
