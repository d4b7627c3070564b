# Generated from openapi/bundled/ubiqlu.json by scripts/generate.py. Never edit.
from enum import StrEnum


class Platform(StrEnum):
    FACEBOOK = "facebook"
    INSTAGRAM = "instagram"
    LINKEDIN = "linkedin"

    def __str__(self) -> str:
        return str(self.value)
