"""OpenAPI 3.1 for connexion, which by itself stops at 3.0."""

from __future__ import annotations

from typing import Any

from connexion import AsyncApp
from connexion.middleware.main import API
from connexion.spec import OpenAPISpecification

from galleyproof.http.validation.contract import Contract


class OpenApi31(OpenAPISpecification):  # type: ignore[misc]  # connexion ships no types
    """A 3.1 document as it is.

    connexion's own check holds it against the meta-schema of 3.0 and refuses; ours was made and checked
    against 3.1 by `scripts.bundle`, and validation is done by `galleyproof.http.validation.contract`.
    """

    @classmethod
    def _validate_spec(cls, spec: dict[str, Any]) -> None:
        """Accept: the bundle was validated when it was built."""


def add_contract(app: AsyncApp, contract: Contract) -> None:
    """Add a contract to a connexion app.

    `AsyncApp.add_api` would read the document with connexion's own class, which knows no 3.1, so the API is
    registered the way that method does it at its end.
    """
    middleware = app.middleware
    middleware.apis.append(API(OpenApi31(contract.document), base_path="", **vars(middleware.options)))
