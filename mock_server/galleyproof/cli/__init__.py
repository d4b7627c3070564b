"""The ``galleyproof`` commands that talk to a running server."""

from galleyproof.cli.clock import clock
from galleyproof.cli.faults import faults
from galleyproof.cli.records import journal, ledger
from galleyproof.cli.sandboxes import sandbox
from galleyproof.cli.simulate import act

COMMANDS = (sandbox, clock, faults, act, journal, ledger)

__all__ = ["COMMANDS"]
