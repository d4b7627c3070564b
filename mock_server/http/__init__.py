"""The shell: everything between a socket and the services' plain functions.

A request passes `service_app` (routes, key, admission), connexion with our validators (`parameters`,
`bodies`, `responses`), and ends in `endpoint`, which calls the service's handler as one atomic step.
"""

import warnings

with warnings.catch_warnings():
    # connexion imports starlette's test client, which wants the successor of httpx; the generated
    # clients are httpx's, and nothing here uses that test client.
    warnings.filterwarnings("ignore", message="Using `httpx` with `starlette.testclient` is deprecated")
    # connexion's own resolver, which it imports and we do not use for validation.
    warnings.filterwarnings(
        "ignore", message="jsonschema.RefResolver is deprecated", category=DeprecationWarning
    )
    import connexion  # noqa: F401 - imported here first, so that the warning is met here only
