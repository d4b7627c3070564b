"""A bare Starlette endpoint under the server and the settings of the mock."""

from __future__ import annotations

import sys
from typing import Any

from galleyproof.server import Binding, bind, run
from starlette.applications import Starlette
from starlette.responses import JSONResponse
from starlette.routing import Route


async def _answer(_request: Any) -> JSONResponse:
    return JSONResponse({"ok": True})


async def _answer_body(request: Any) -> JSONResponse:
    return JSONResponse({"ok": bool(await request.json())}, 201)


APP = Starlette(
    routes=[
        Route("/workspaces", _answer),
        Route("/workspaces/{workspace}/social-accounts", _answer),
        Route("/workspaces/{workspace}/posts", _answer_body, methods=["POST"]),
    ]
)

if __name__ == "__main__":
    binding = Binding("127.0.0.1", int(sys.argv[1]))
    run(APP, bind(binding), binding, on_ready=lambda: None)
