"""Warns of calls to operations that a service has deprecated."""

from __future__ import annotations

import warnings


def warn_deprecated(method: str) -> None:
    """Warn that a method calls a deprecated operation; Python shows it once for each place with such a call.

    Args:
        method: The method, such as ``posts.create``.
    """
    warnings.warn(
        f"{method}() calls an operation that the service has deprecated.", DeprecationWarning, stacklevel=3
    )
