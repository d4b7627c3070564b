# Generated from openapi/bundled/ubiqlu.json by scripts/generate.py. Never edit.
from galleyproof_client._data.values import OpenStrEnum


class ConnectionStatus(OpenStrEnum):
    """The values that the contract lists; other values are accepted, too."""

    CONNECTED = "connected"
    DISCONNECTED = "disconnected"
    ERROR = "error"
    TOKEN_EXPIRING = "token_expiring"
