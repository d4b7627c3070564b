"""WordPress sites: they have no limits on articles; how their REST API rejects one."""

from __future__ import annotations

from datetime import timedelta

from galleyproof.networks.shared.failure import FIX, RECONNECT, TRANSIENT, Failure, Remedy, by_id
from galleyproof.networks.shared.network import Network, digits


def _error(id: str, status: int, remedy: Remedy, message: str, code: str, network_message: str) -> Failure:
    """Build a failure in the error format of WordPress' REST API."""
    payload = {"code": code, "message": network_message, "data": {"status": status}}
    return Failure(id, status, remedy, message, payload, token_lost=status == 401)


FAILURES = by_id(
    _error(
        "wordpress.token_expired", 401, RECONNECT,
        "The WordPress site no longer accepts the login. Reconnect the account.",
        "rest_cannot_create", "You are not signed in.",
    ),
    _error(
        "wordpress.permission", 403, RECONNECT,
        "The person who connected the site may not publish there. Reconnect as an author.",
        "rest_cannot_publish", "You may not publish posts as this user.",
    ),
    _error(
        "wordpress.invalid", 400, FIX, "The site rejected part of the article. Change it and post again.",
        "rest_invalid_param", "A parameter is not valid.",
    ),
    _error(
        "wordpress.server", 503, TRANSIENT, "The WordPress site was unavailable. Try again in a few minutes.",
        "maintenance", "Briefly unavailable for scheduled maintenance.",
    ),
)  # fmt: skip


WORDPRESS = Network(
    name="wordpress",
    title="WordPress",
    rules=(),
    failures=FAILURES,
    token_expired=FAILURES["wordpress.token_expired"],
    text_latency=timedelta(seconds=4),
    image_latency=timedelta(seconds=8),
    video_latency=timedelta(seconds=20),
    post_url=lambda token, handle: f"https://{handle}.wordpress.example/?p={digits(token, 6)}",
)
