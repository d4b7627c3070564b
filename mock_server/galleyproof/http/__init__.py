"""The shell: everything between a socket and the services' plain functions.

A request passes `service_app` (routes, key, admission), connexion with our validators (`parameters`,
`bodies`, `responses`), and ends in `endpoint`, which calls the service's handler as one atomic step.
"""

import logging
import warnings

with warnings.catch_warnings():
    # connexion imports starlette's test client, which wants the successor of httpx; the generated
    # clients are httpx's, and nothing here uses that test client.
    warnings.filterwarnings("ignore", message="Using `httpx` with `starlette.testclient` is deprecated")
    # connexion's own resolver and its errors, which it imports and we do not use for validation.
    warnings.filterwarnings("ignore", message=r"jsonschema\.\S+ is deprecated", category=DeprecationWarning)
    import connexion  # noqa: F401 - imported here first, so that the warning is met here only

# connexion reads the parameters once more than we need and complains of every spelling that it does not
# know, such as ``name=`` for ``name[]=``; nothing of what it reads is used.
logging.getLogger("connexion.decorators.parameter").setLevel(logging.CRITICAL)
# It warns at each request to an operation that takes several media types; the shell reads the right one.
logging.getLogger("connexion.operations.openapi").setLevel(logging.ERROR)
