"""Start the ``galleyproof`` command, where the mock is installed."""

from __future__ import annotations

import gc
import sys
from importlib.util import find_spec

MISSING_EXTRA = (
    "The galleyproof command needs the extra `mock`, which is not installed: pip install 'galleyproof[mock]'"
)


def main() -> None:
    """Run the command line, or exit with a message if the extra `mock` is not installed."""
    # Imports make much that stays and little garbage; the server collects it again once it runs.
    gc.disable()
    # Found, not imported: commands that speak to a running server start without loading the mock.
    if not (find_spec("click") and find_spec("connexion")):
        sys.exit(MISSING_EXTRA)
    from galleyproof.cli.main import main as command

    command(prog_name="galleyproof")


if __name__ == "__main__":
    main()
