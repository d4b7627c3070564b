# Generated from openapi/bundled/ubiqlu.json by scripts/generate.py. Never edit.
from galleyproof_client._values import OpenStrEnum


class Platform(OpenStrEnum):
    """The values that the contract lists; others are taken, too."""

    FACEBOOK = "facebook"
    INSTAGRAM = "instagram"
    LINKEDIN = "linkedin"
