"""The ``galleyproof`` command: one file for each group of commands, listed in `main`."""
