"""The HTTP layer: everything between the web server and the services' handlers.

A request passes `service_app`, the middlewares in its list and our validators in `validation`, and ends in
`endpoint`, which calls the service's handler as one atomic step.
"""

import asyncio
import inspect
import logging
import types
import warnings

with warnings.catch_warnings():
    # connexion imports starlette's test client, which warns about httpx; nothing here uses that test client.
    warnings.filterwarnings("ignore", message="Using `httpx` with `starlette.testclient` is deprecated")
    # connexion imports parts of jsonschema that nothing here uses for validation.
    warnings.filterwarnings("ignore", message=r"jsonschema\.\S+ is deprecated", category=DeprecationWarning)
    # Imported here first, so that it warns here only.
    import connexion.decorators.main
    import connexion.middleware.exceptions
    import connexion.utils

# At each request connexion calls `asyncio.iscoroutinefunction`, which Python 3.14 deprecates. A filter of
# warnings would not last: pytest sets its own for each test, and users' tests treat warnings as errors.
for _module in (connexion.decorators.main, connexion.middleware.exceptions, connexion.utils):
    _module.asyncio = types.SimpleNamespace(
        **vars(asyncio) | {"iscoroutinefunction": inspect.iscoroutinefunction}
    )

# connexion also parses the parameters, and warns about spellings that it does not know, such as ``name=`` for
# ``name[]=``; nothing here uses what it parses.
logging.getLogger("connexion.decorators.parameter").setLevel(logging.CRITICAL)
# It warns at each request to an operation with several media types; our validators select the right one.
logging.getLogger("connexion.operations.openapi").setLevel(logging.ERROR)
