"""The ``galleyproof`` commands that talk to a running server."""

from mock_server.commands.acts import act
from mock_server.commands.clock import clock
from mock_server.commands.faults import faults
from mock_server.commands.records import journal, ledger
from mock_server.commands.sandboxes import sandbox

COMMANDS = (sandbox, clock, faults, act, journal, ledger)

__all__ = ["COMMANDS"]
