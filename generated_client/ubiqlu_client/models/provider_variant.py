# Generated from openapi/bundled/ubiqlu.json by scripts/generate.py. Never edit.
from enum import StrEnum


class ProviderVariant(StrEnum):
    FACEBOOK_PAGE = "facebook_page"
    INSTAGRAM_BUSINESS_LOGIN = "instagram_business_login"
    LINKEDIN_COMPANY = "linkedin_company"
    LINKEDIN_PERSONAL = "linkedin_personal"

    def __str__(self) -> str:
        return str(self.value)
