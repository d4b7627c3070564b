# Generated from openapi/bundled/control.json by scripts/generate.py. Never edit.
from galleyproof_client._values import OpenStrEnum


class EffectKind(OpenStrEnum):
    """The values that the contract lists; others are taken, too."""

    PUBLISHED = "published"
    RAN = "ran"
    REMOVED = "removed"
    STORED = "stored"
