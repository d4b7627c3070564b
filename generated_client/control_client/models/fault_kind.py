# Generated from openapi/bundled/control.json by scripts/generate.py. Never edit.
from galleyproof_client._values import OpenStrEnum


class FaultKind(OpenStrEnum):
    """The values that the contract lists; others are taken, too."""

    DOCUMENTED = "documented"
    NETWORK = "network"
    OUTSIDE_CONTRACT = "outside_contract"
    SCENARIO = "scenario"
