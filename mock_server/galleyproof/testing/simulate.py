"""What people and platforms do beside the API, as a test lets them."""

from __future__ import annotations

from typing import Any

from attrs import frozen

from galleyproof.testing.in_process import SandboxHandle


@frozen
class SimulatedActions:
    """People at their dashboards, and the networks.

    What is acted on is given by its id or as a client shows it. All of them raise `SandboxError` when there
    is no such thing, or when it stands otherwise.
    """

    _handle: SandboxHandle

    def disconnect_account(self, account: Any, *, reason: str | None = None) -> None:
        """Let a network stop accepting an account's token."""
        self._act("disconnect_account", account, reason)

    def reconnect_account(self, account: Any) -> None:
        """Connect an account again."""
        self._act("reconnect_account", account)

    def approve_post(self, post: Any) -> None:
        """Approve a post that waits for it."""
        self._act("approve_post", post)

    def reject_post(self, post: Any, *, reason: str | None = None) -> None:
        """Decline a post that waits for approval."""
        self._act("reject_post", post, reason)

    def publish_draft(self, post: Any) -> None:
        """Publish a draft from the dashboard."""
        self._act("publish_draft", post)

    def delete_post_on_network(self, post: Any) -> None:
        """Delete a post on its network; the service does not hear of it by itself."""
        self._act("delete_post_on_network", post)

    def suspend_plan(self, workspace: Any = None) -> None:
        """Let the plan end."""
        self._act("suspend_plan", workspace)

    def restore_plan(self, workspace: Any = None) -> None:
        """Pay the plan again."""
        self._act("restore_plan", workspace)

    def delete_workspace(self, workspace: Any = None) -> None:
        """Delete the workspace."""
        self._act("delete_workspace", workspace)

    def _act(self, name: str, on: Any, reason: str | None = None) -> None:
        __tracebackhide__ = True
        said = {"id": getattr(on, "id", on), "reason": reason}
        self._handle.control(
            "perform_action", {"action": name} | {key: value for key, value in said.items() if value}
        )
