"""What the generated clients offer, and that they read what the contracts show."""

import importlib
import json
import re
from collections.abc import Iterator
from datetime import datetime
from types import ModuleType
from typing import Any

import httpx
import pytest

from scripts.layout import BUNDLES, CLIENTS
from scripts.openapi_objects import operations
from scripts.yaml_files import load_yaml

NAMES = sorted(path.stem for path in BUNDLES.glob("*.json"))


def operations_of(name: str) -> list[dict[str, Any]]:
    document = json.loads((BUNDLES / f"{name}.json").read_text("utf-8"))
    return [operation for _, _, operation in operations(document)]


def module_of(name: str, operation: dict[str, Any]) -> ModuleType:
    tag = operation.get("tags", ["default"])[0].lower().replace(" ", "_").replace("-", "_")
    return importlib.import_module(f"{name}_client.api.{tag}.{operation['operationId']}")


@pytest.mark.parametrize("name", NAMES)
def test_the_client_has_a_module_for_each_operation_and_no_other(name: str) -> None:
    """The operations of a contract are the modules of its client."""
    modules = {path.stem for path in (CLIENTS / f"{name}_client" / "api").glob("*/*.py")} - {"__init__"}

    assert modules == {operation["operationId"] for operation in operations_of(name)}


@pytest.mark.parametrize("name", NAMES)
def test_each_operation_can_be_called_both_ways(name: str) -> None:
    """Each operation has a blocking and an asynchronous call."""
    lacking = [
        operation["operationId"]
        for operation in operations_of(name)
        if not {"sync_detailed", "asyncio_detailed"} <= vars(module_of(name, operation)).keys()
    ]

    assert lacking == []


def answers(name: str) -> Iterator[Any]:
    for operation in operations_of(name):
        for status, response in operation["responses"].items():
            for key, value in examples_of(response) if status.startswith("2") else ():
                label = f"{name}-{operation['operationId']}-{status}-{key}"
                yield pytest.param(name, operation, int(status), value, id=label)


def examples_of(response: dict[str, Any]) -> Iterator[tuple[str, Any]]:
    content = response.get("content", {}).get("application/json", {})
    if "example" in content:
        yield "example", content["example"]
    for key, each in content.get("examples", {}).items():
        yield key, each["value"]


@pytest.mark.parametrize(
    ("name", "operation", "status", "example"), [each for name in NAMES for each in answers(name)]
)
def test_the_client_reads_every_example_without_loss(
    name: str, operation: dict[str, Any], status: int, example: Any
) -> None:
    """What the client makes of an answer turns back into that answer."""
    client = importlib.import_module(f"{name}_client").Client(base_url="https://api.example")
    answer = httpx.Response(status, json=example)

    parsed = module_of(name, operation)._parse_response(client=client, response=answer)

    written = [each.to_dict() for each in parsed] if isinstance(parsed, list) else parsed.to_dict()
    assert alike(written) == alike(example)


def alike(value: Any) -> Any:
    """The same data with each time written one way: a service writes .000Z, the client +00:00."""
    if isinstance(value, dict):
        return {key: alike(each) for key, each in value.items()}
    if isinstance(value, list):
        return [alike(each) for each in value]
    if isinstance(value, str) and re.match(r"\d{4}-\d\d-\d\dT", value):
        return datetime.fromisoformat(value).isoformat()
    return value


def test_a_call_sends_what_the_contract_says() -> None:
    """Creating a draft sends one request with the key, the path and the body, and gives the post."""
    from ubiqlu_client import AuthenticatedClient
    from ubiqlu_client.api.posts import create_post
    from ubiqlu_client.models import CreatePostRequest, CreatePostResponse, Timing

    operation = next(each for each in operations_of("ubiqlu") if each["operationId"] == "create_post")
    answer = operation["responses"]["201"]["content"]["application/json"]["example"]
    sent: list[httpx.Request] = []

    def service(request: httpx.Request) -> httpx.Response:
        sent.append(request)
        return httpx.Response(201, json=answer)

    client = AuthenticatedClient(
        base_url="https://api.example/v1", token="key", httpx_args={"transport": httpx.MockTransport(service)}
    )
    body = CreatePostRequest(["acc_1"], caption="Open late.", timing=Timing.DRAFT)
    created = create_post.sync("ws_1", client=client, body=body)

    assert [(each.method, str(each.url), each.headers["authorization"]) for each in sent] == [
        ("POST", "https://api.example/v1/workspaces/ws_1/posts", "Bearer key")
    ]
    assert json.loads(sent[0].content) == {
        "caption": "Open late.",
        "socialAccountIds": ["acc_1"],
        "timing": "draft",
    }
    assert isinstance(created, CreatePostResponse)
    assert created.post.id == "post_3a90"


@pytest.mark.parametrize("name", NAMES)
def test_every_renamed_class_exists(name: str) -> None:
    """A name that the generator's settings give is used; one that is not belongs to a class that has gone."""
    file = CLIENTS.parent / "scripts" / "codegen" / f"{name}.yaml"
    overrides = load_yaml(file, file.name).get("class_overrides", {}) if file.exists() else {}
    models = set(importlib.import_module(f"{name}_client.models").__all__)

    assert {each["class_name"] for each in overrides.values()} - models == set()
    assert overrides.keys() & models == set()
