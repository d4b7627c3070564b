"""Actions of users and networks that no API operation offers."""

from __future__ import annotations

from typing import Any

from attrs import frozen

from galleyproof.testing.in_process import SandboxHandle


@frozen
class SimulatedActions:
    """What users do in a dashboard, and what networks do.

    Accounts and posts are given as an object of a client or as an id. Every method raises `SandboxError` if
    there is no such record, or if its state does not allow the action.
    """

    _handle: SandboxHandle

    def disconnect_account(self, account: Any, *, reason: str | None = None) -> None:
        """Disconnect an account, as when a password was changed or a network revoked its access token.

        Args:
            account: the account.
            reason: the reason that the service shows.
        """
        self._perform("disconnect_account", account, reason)

    def reconnect_account(self, account: Any) -> None:
        """Reconnect an account."""
        self._perform("reconnect_account", account)

    def approve_post(self, post: Any) -> None:
        """Approve a post that awaits approval."""
        self._perform("approve_post", post)

    def reject_post(self, post: Any, *, reason: str | None = None) -> None:
        """Reject a post that awaits approval.

        Args:
            post: the post.
            reason: the reason that the service shows.
        """
        self._perform("reject_post", post, reason)

    def publish_draft(self, post: Any) -> None:
        """Publish a draft in the dashboard."""
        self._perform("publish_draft", post)

    def retry_post(self, post: Any) -> None:
        """Publish a post again where its networks rejected it, as a user does in the dashboard of Ubiqlu."""
        self._perform("retry_post", post)

    def delete_post(self, post: Any) -> None:
        """Delete a post in Publer, as a user does; it stays on its network if it was published."""
        self._perform("delete_post", post)

    def delete_post_on_network(self, post: Any) -> None:
        """Delete a published post on its network, without a message to the service."""
        self._perform("delete_post_on_network", post)

    def suspend_plan(self, workspace: Any = None) -> None:
        """Suspend the plan of a workspace, or of all, as after a failed payment."""
        self._perform("suspend_plan", workspace)

    def restore_plan(self, workspace: Any = None) -> None:
        """Restore the suspended plan of a workspace, or of all."""
        self._perform("restore_plan", workspace)

    def delete_workspace(self, workspace: Any = None) -> None:
        """Delete the workspace."""
        self._perform("delete_workspace", workspace)

    def _perform(self, action: str, record: Any, reason: str | None = None) -> None:
        __tracebackhide__ = True
        arguments = {"action": action, "id": getattr(record, "id", record), "reason": reason}
        self._handle.control("perform_action", {name: value for name, value in arguments.items() if value})
