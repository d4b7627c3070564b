# Generated from openapi/bundled/control.json by scripts/generate.py. Never edit.
from galleyproof_client._values import OpenStrEnum


class ActName(OpenStrEnum):
    """The values that the contract lists; others are taken, too."""

    APPROVE_POST = "approve_post"
    DECLINE_POST = "decline_post"
    DELETE_NETWORK_POST = "delete_network_post"
    DELETE_WORKSPACE = "delete_workspace"
    DISCONNECT_ACCOUNT = "disconnect_account"
    LOCK_PLAN = "lock_plan"
    PUBLISH_DRAFT = "publish_draft"
    RECONNECT_ACCOUNT = "reconnect_account"
    UNLOCK_PLAN = "unlock_plan"
