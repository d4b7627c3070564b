"""Importing the mock imports no module that only connexion's unused parts need."""

from __future__ import annotations

import subprocess
import sys

UNUSED = ("asgiref.sync", "httpx", "jinja2", "requests", "starlette.testclient")


def _run(program: str) -> str:
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    return done.stdout.strip()


def test_the_server_starts_without_them() -> None:
    """The command that serves imports none of them."""
    program = f"import sys, galleyproof.cli.serve; print([name for name in {UNUSED} if name in sys.modules])"

    assert _run(program) == "[]"


def test_they_can_be_imported_later() -> None:
    """Whoever imports one afterwards gets the real module."""
    program = "import galleyproof.cli.serve, httpx, starlette.testclient; print(httpx.URL('http://a/b').path)"

    assert _run(program) == "/b"


def test_connexion_still_works_with_them() -> None:
    """A part of connexion that needs one imports it when it is called."""
    program = (
        "import galleyproof.http, connexion; app = connexion.AsyncApp('x'); "
        "print(app.test_client().get('/missing').status_code)"
    )

    assert _run(program) == "404"
