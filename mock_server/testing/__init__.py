"""The mock inside a test's own process."""

from mock_server.testing.transport import InProcessTransport

__all__ = ["InProcessTransport"]
