"""The ``galleyproof`` commands that talk to a running server."""

from galleyproof.cli.clock import clock
from galleyproof.cli.faults import faults
from galleyproof.cli.keys import keys
from galleyproof.cli.records import journal, ledger
from galleyproof.cli.sandboxes import sandbox
from galleyproof.cli.simulate import simulate

COMMANDS = (sandbox, keys, clock, faults, simulate, journal, ledger)

__all__ = ["COMMANDS"]
