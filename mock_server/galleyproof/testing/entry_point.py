"""Load the pytest plugin, but only where the mock is installed.

pytest imports this module in every project that has Galleyproof installed. Without the extra `mock` it starts
without the plugin.
"""

from __future__ import annotations

from importlib.util import find_spec

pytest_plugins = ["galleyproof.testing.plugin"] if find_spec("connexion") else []
