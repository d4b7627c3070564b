# Generated from openapi/bundled/publer.json by scripts/generate.py. Never edit.
from galleyproof_client._data.values import OpenStrEnum


class CallToAction(OpenStrEnum):
    """The values that the contract lists; other values are accepted, too."""

    APPLY_NOW = "APPLY_NOW"
    BOOK_TRAVEL = "BOOK_TRAVEL"
    BUY_NOW = "BUY_NOW"
    CALL_NOW = "CALL_NOW"
    CONTACT_US = "CONTACT_US"
    DOWNLOAD = "DOWNLOAD"
    GET_DIRECTIONS = "GET_DIRECTIONS"
    GET_OFFER = "GET_OFFER"
    LEARN_MORE = "LEARN_MORE"
    MESSAGE_PAGE = "MESSAGE_PAGE"
    NO_BUTTON = "NO_BUTTON"
    OPEN_LINK = "OPEN_LINK"
    PLAY_GAME = "PLAY_GAME"
    SEND_MESSAGE = "SEND_MESSAGE"
    SHOP_NOW = "SHOP_NOW"
    SIGN_UP = "SIGN_UP"
    SUBSCRIBE = "SUBSCRIBE"
    USE_APP = "USE_APP"
    WATCH_MORE = "WATCH_MORE"
    WATCH_VIDEO = "WATCH_VIDEO"
