# Generated from openapi/bundled/ubiqlu.json by scripts/generate.py. Never edit.
from galleyproof_client._values import OpenStrEnum


class ConnectionStatus(OpenStrEnum):
    """The values that the contract lists; others are taken, too."""

    CONNECTED = "connected"
    DISCONNECTED = "disconnected"
    ERROR = "error"
    TOKEN_EXPIRING = "token_expiring"
