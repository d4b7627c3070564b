# Generated from openapi/bundled/control.json by scripts/generate.py. Never edit.
from galleyproof_client._values import OpenStrEnum


class Point(OpenStrEnum):
    """The values that the contract lists; others are taken, too."""

    ANSWER = "answer"
    DOWNLOAD = "download"
    PUBLISH = "publish"
    REQUEST = "request"
    UPLOAD = "upload"
