"""Random arguments from the contracts: every request that the facade builds conforms to its contract."""

from __future__ import annotations

import importlib
import json
import re
from datetime import datetime
from email.parser import BytesParser
from typing import Any

import galleyproof_client
import httpx
import pytest
from galleyproof_client._requests.operations import RetrySafety
from hypothesis import HealthCheck, Phase, find, given, settings
from hypothesis import strategies as st
from jsonschema_rs import Draft202012Validator

from scripts.facade.build import Facade, describe_facade
from scripts.facade.methods import Method, Parameter
from scripts.generate import settings_of
from scripts.paths import BUNDLES
from tests.client.support.contracts import APIS, DOCUMENTS, OPERATIONS, ContractOperation, resolved, whole
from tests.client.support.fakes import ClientUnderTest, FakeService, reply
from tests.client.support.from_schema import from_schema

SETTINGS = settings(
    max_examples=12,
    derandomize=True,
    deadline=None,
    database=None,
    suppress_health_check=list(HealthCheck),
)


def _facade(api: str) -> Facade:
    bundle = BUNDLES / f"{api}.json"
    facade = describe_facade(bundle, settings_of(bundle))
    assert facade is not None
    return facade


METHODS = [(api, method) for api in APIS for method in _facade(api).methods]
BY_ID = {(each.api, each.id): each for each in OPERATIONS}


def schema_of(operation: ContractOperation, parameter: Parameter) -> dict[str, Any]:
    """Return the schema of one argument, complete in itself."""
    document = DOCUMENTS[operation.api]
    if parameter.place == "body":
        properties = resolved(document, _body(operation)[1])["properties"]
        return whole(document, properties[parameter.wire])
    named = (resolved(document, each) for each in operation.parameters)
    found = next(each for each in named if each["name"] == parameter.wire)
    return whole(document, found["schema"])


def _body(operation: ContractOperation) -> tuple[str, dict[str, Any]]:
    ((kind, content),) = operation.spec["requestBody"]["content"].items()
    return kind, content["schema"]


def arguments(operation: ContractOperation, method: Method) -> st.SearchStrategy[dict[str, Any]]:
    """Return a strategy for the arguments of a method."""
    needed, optional = dict[str, Any](), dict[str, Any]()
    for parameter in method.parameters:
        (needed if parameter.required else optional)[parameter.name] = _argument(operation, parameter)
    return st.fixed_dictionaries(needed, optional=optional)


def _argument(operation: ContractOperation, parameter: Parameter) -> st.SearchStrategy[Any]:
    if parameter.file:
        return st.binary(min_size=1, max_size=20)
    made = from_schema(schema_of(operation, parameter))
    if parameter.place == "path":
        return made.filter(lambda text: bool(text.strip(".")))
    if parameter.non_empty or parameter.many:
        return made.filter(all)  # the contract lets a row hold nothing, the client does not
    if parameter.type.startswith("datetime.datetime"):
        return made.filter(bool).map(datetime.fromisoformat)
    return made


@pytest.mark.parametrize(("api", "method"), METHODS, ids=lambda value: getattr(value, "call", value))
def test_every_request_conforms_to_the_contract(api: str, method: Method) -> None:
    """Path, query, headers and body are valid, and contain the arguments and the fixed values."""
    operation = BY_ID[api, method.operation]
    calls = importlib.import_module(f"{api}_client._calls")

    @SETTINGS
    @given(arguments(operation, method))
    def check(given_arguments: dict[str, Any]) -> None:
        request = _sent(api, getattr(calls, method.call)(**_with_files(given_arguments, method)))

        _check_route(operation, request)
        _check_query(operation, request)
        _check_headers(operation, request)
        _check_body(operation, method, given_arguments, request)

    check()


UNSAFE = [
    (api, method)
    for api, method in METHODS
    if BY_ID[api, method.operation].operation.retry_safety is RetrySafety.NEVER
]
FAILURES: list[httpx.Response | Exception] = [
    reply(500),
    reply(502),
    reply(503, None, Retry_After="1"),
    reply(504),
    httpx.ReadError("reset"),
    httpx.ReadTimeout("late"),
    httpx.RemoteProtocolError("closed without a response"),
]


@pytest.mark.parametrize(("api", "method"), UNSAFE, ids=lambda value: getattr(value, "call", value))
def test_unsafe_writes_are_sent_once(call: ClientUnderTest, api: str, method: Method) -> None:
    """A request that may have taken effect is not sent again if a second one would have another effect."""
    create = getattr(importlib.import_module(f"{api}_client._calls"), method.call)
    strategy = arguments(BY_ID[api, method.operation], method)
    given_arguments = find(strategy, lambda _: True, settings=settings(SETTINGS, phases=[Phase.generate]))
    for failure in FAILURES:
        service = FakeService(lambda _, failure=failure: failure)  # type: ignore[misc]
        client = getattr(call, api)(service)

        with pytest.raises(galleyproof_client.APIError) as raised:
            call(client._run(client._engine.call(create(**_with_files(given_arguments, method)))))

        assert getattr(raised.value, "sent", True)
        assert (len(service.requests), call.time.slept) == (1, []), failure


def _with_files(given_arguments: dict[str, Any], method: Method) -> dict[str, Any]:
    from galleyproof_client._requests.files import open_source

    files = {each.name for each in method.parameters if each.file}
    return {name: open_source(value) if name in files else value for name, value in given_arguments.items()}


def _sent(api: str, made: Any) -> httpx.Request:
    caller = ClientUnderTest("sync")
    service = FakeService([reply(400)])
    client = getattr(caller, api)(service)
    with pytest.raises(galleyproof_client.BadRequestError):
        client._run(client._engine.call(made))
    return service.requests[0]


def _check_route(operation: ContractOperation, request: httpx.Request) -> None:
    base = DOCUMENTS[operation.api]["servers"][0]["url"]
    pattern = re.sub(r"\{\w+\}", "[^/]+", operation.path)
    raw = request.url.raw_path.decode().partition("?")[0]
    assert request.method.lower() == operation.method
    assert re.fullmatch(httpx.URL(base).path + pattern, raw)


def _check_query(operation: ContractOperation, request: httpx.Request) -> None:
    document = DOCUMENTS[operation.api]
    parameters = [resolved(document, each) for each in operation.parameters]
    known = {each["name"]: each for each in parameters if each["in"] == "query"}
    sent = request.url.params
    assert set(sent) <= known.keys()
    for name, parameter in known.items():
        schema = whole(document, parameter["schema"])
        if name not in sent:
            assert not parameter.get("required")
        elif schema.get("type") == "array":
            values = [_typed(schema["items"], text) for text in sent.get_list(name)]
            Draft202012Validator(schema).validate(values)
        else:
            Draft202012Validator(schema).validate(_typed(schema, sent[name]))


def _typed(schema: dict[str, Any], text: str) -> Any:
    return json.loads(text) if schema.get("type") in ("integer", "number", "boolean") else text


def _check_headers(operation: ContractOperation, request: httpx.Request) -> None:
    document = DOCUMENTS[operation.api]
    for each in operation.parameters:
        parameter = resolved(document, each)
        if parameter["in"] == "header" and parameter.get("required"):
            assert parameter["name"] in request.headers
    assert request.headers["authorization"]


def _check_body(
    operation: ContractOperation, method: Method, given_arguments: dict[str, Any], request: httpx.Request
) -> None:
    if not method.body:
        assert not request.content
        return
    kind, schema = _body(operation)
    assert request.headers["content-type"].partition(";")[0] == kind
    sent = _read_body(kind, request)
    if method.body == "json":
        Draft202012Validator(whole(DOCUMENTS[operation.api], schema)).validate(sent)
    expected = {each.wire for each in method.sent("body") if each.name in given_arguments} | set(method.fixed)
    added = {"type"} if method.body_hook else set()
    assert set(sent) - added == expected - added


def _read_body(kind: str, request: httpx.Request) -> dict[str, Any]:
    content = request.content
    if kind == "application/json":
        body: dict[str, Any] = json.loads(content)
        return body
    if kind == "multipart/form-data":
        head = f"Content-Type: {request.headers['content-type']}\r\n\r\n".encode()
        parts = BytesParser().parsebytes(head + content).get_payload()
        return {str(part.get_param("name", header="content-disposition")): part for part in parts}  # type: ignore[union-attr]
    return dict(httpx.QueryParams(content.decode()))


@pytest.mark.parametrize(("api", "where"), [(api, where) for api in APIS for where in ("_sync", "_async")])
def test_every_operation_is_a_method(api: str, where: str) -> None:
    """Each operation has its method and its variants, with the names in the overlay."""
    module = importlib.import_module(f"{api}_client.{where}")
    prefix = "" if where == "_sync" else "Async"

    for operation in (each for each in OPERATIONS if each.api == api):
        resource = prefix + operation.usage["resource"].replace("_", " ").title().replace(" ", "")
        for name in [operation.usage["method"], *operation.usage.get("variants", {})]:
            assert (getattr(getattr(module, resource), name).__doc__ or "").strip()


def test_the_contracts_default_is_never_used() -> None:
    """No method publishes a post because the caller did not say when."""
    methods = [method for api, method in METHODS if method.operation == "create_post"]

    for method in methods:
        timing = [each for each in method.parameters if each.wire == "timing"]
        assert method.fixed.get("timing") or timing[0].required
