# Generated from openapi/bundled/ubiqlu.json by scripts/generate.py. Never edit.
from galleyproof_client._data.values import OpenStrEnum


class ProviderVariant(OpenStrEnum):
    """The values that the contract lists; other values are accepted, too."""

    FACEBOOK_PAGE = "facebook_page"
    INSTAGRAM_BUSINESS_LOGIN = "instagram_business_login"
    LINKEDIN_COMPANY = "linkedin_company"
    LINKEDIN_PERSONAL = "linkedin_personal"
