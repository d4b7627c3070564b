"""JSON that is nested deeply gets a 400 with the reason, in every operation of every API."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Any

import httpx
import pytest
from galleyproof.http.validation.bodies import parse_json
from galleyproof.http.validation.contract import Operation, load_contract
from galleyproof.kernel.nesting import MAX_NESTING
from galleyproof.kernel.requests import HttpError

from tests.support.control import shared_server
from tests.support.mock import open_client
from tests.support.publer import WORKSPACE

REASON = f"nested deeper than {MAX_NESTING} levels"
APIS = {
    "publer": (
        "/publer/api/v1",
        {"Authorization": "Bearer-API sandbox_deep", "Publer-Workspace-Id": WORKSPACE},
    ),
    "ubiqlu": ("/ubiqlu/api/v1", {"Authorization": "Bearer sandbox_deep"}),
    "control": ("/_control/v1", {}),
}
OPERATIONS = [(api, operation) for api in APIS for operation in load_contract(api).operations]
FORMS = ("application/x-www-form-urlencoded", "multipart/form-data")


def with_body(media_types: tuple[str, ...]) -> Any:
    """Return a parameter for each operation that takes one of these media types."""
    cases = [
        (api, operation) for api, operation in OPERATIONS if set(media_types) & set(operation.media_types)
    ]
    assert cases
    return pytest.mark.parametrize(("api", "operation"), cases, ids=[f"{a}-{o.id}" for a, o in cases])


def send(api: str, operation: Operation, headers: Mapping[str, str], **request: Any) -> httpx.Response:
    """Send a request to an operation; it names sandboxes and workspaces that exist."""
    base, own_headers = APIS[api]
    path = operation.path.replace("{sandbox}", "demo").replace("{workspaceId}", "ws_demo")
    url = base + re.sub(r"\{[^}]*\}", "600000000000000000000001", path)
    with open_client(shared_server()) as http:
        return http.request(operation.method, url, headers={**own_headers, **headers}, **request)


def nested(depth: int) -> str:
    """Return lists inside each other."""
    return "[" * depth + "]" * depth


@pytest.mark.parametrize("depth", [MAX_NESTING + 1, 254, 255, 256, 1023, 1024, 1025, 5000])
@with_body(("application/json",))
def test_nested_bodies(api: str, operation: Operation, depth: int) -> None:
    """Lists, objects, and lists inside an unknown or free field are the same."""
    objects = '{"data":' * depth + "1" + "}" * depth
    for content in (nested(depth), objects, f'{{"data":{nested(depth)}}}', f'{{"a":[1,{nested(depth)}]}}'):
        response = send(api, operation, {"Content-Type": "application/json"}, content=content)

        assert (response.status_code, REASON in response.text) == (400, True), response.text


@with_body(FORMS)
def test_nested_form_fields(api: str, operation: Operation) -> None:
    """A field of a form is a text, whatever it contains."""
    names = {name for form in FORMS for name in operation.body_properties(form)} | {"other"}
    for depth in (255, 1024, 5000):
        fields = dict.fromkeys(names, nested(depth))
        for request in ({"data": fields}, {"files": {name: (None, text) for name, text in fields.items()}}):
            response = send(api, operation, {}, **request)

            assert response.status_code < 500, response.text


@pytest.mark.parametrize(("api", "operation"), OPERATIONS, ids=[f"{a}-{o.id}" for a, o in OPERATIONS])
def test_nested_parameters(api: str, operation: Operation) -> None:
    """A parameter of a query is a text, whatever it contains."""
    names = {parameter.name for parameter in operation.parameters if parameter.place == "query"} | {"other"}
    response = send(api, operation, {}, params=dict.fromkeys(names, nested(300)))

    assert response.status_code < 500, response.text


@pytest.mark.parametrize(
    ("depth", "rejected"), [(MAX_NESTING - 1, False), (MAX_NESTING, False), (MAX_NESTING + 1, True)]
)
def test_the_limit(depth: int, rejected: bool) -> None:
    """The limit is exact, and a body with many brackets side by side is not nested."""
    beside = f"[{','.join(['[]'] * 1000)}]"
    assert parse_json(beside.encode()) == json.loads(beside)
    if rejected:
        with pytest.raises(HttpError, match=REASON):
            parse_json(nested(depth).encode())
    else:
        assert parse_json(nested(depth).encode()) == json.loads(nested(depth))
