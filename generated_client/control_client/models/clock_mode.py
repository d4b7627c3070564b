# Generated from openapi/bundled/control.json by scripts/generate.py. Never edit.
from client_runtime._values import OpenStrEnum


class ClockMode(OpenStrEnum):
    """The values that the contract lists; others are taken, too."""

    FROZEN = "frozen"
    RUNNING = "running"
