"""What holds for every journal and ledger."""

from __future__ import annotations

from galleyproof.kernel.sandbox import SandboxState


def assert_one_count(sandbox: SandboxState) -> None:
    """Calls and effects share one count without a gap, and none lies in the future."""
    items = (*sandbox.journal, *sandbox.ledger)
    orders = sorted(item.sequence for item in items)
    assert orders == list(range(sandbox.total_recorded - len(orders) + 1, sandbox.total_recorded + 1))
    assert all(item.at <= sandbox.now for item in items)
