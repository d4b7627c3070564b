"""What the generated clients offer, and that they read what the contracts show."""

import importlib
import json
import re
from collections.abc import Iterator
from datetime import datetime
from typing import Any

import httpx
import pytest
from galleyproof.spec.yaml_files import load_yaml
from galleyproof_client._data.parsing import read
from galleyproof_client._requests.operations import Operation
from ubiqlu_client import Ubiqlu

from scripts.contracts.openapi_objects import operations
from scripts.generate import has_client
from scripts.paths import BUNDLES, CLIENTS

NAMES = sorted(path.stem for path in BUNDLES.glob("*.json") if has_client(path))


def operations_of(name: str) -> list[dict[str, Any]]:
    document = json.loads((BUNDLES / f"{name}.json").read_text("utf-8"))
    return [operation for _, _, operation in operations(document)]


def runtime_operation(name: str, operation: dict[str, Any]) -> Operation[Any]:
    """Return an operation as the generated client has it."""
    found: Operation[Any] = getattr(
        importlib.import_module(f"{name}_client._operations"), operation["operationId"].upper()
    )
    return found


@pytest.mark.parametrize("name", NAMES)
def test_the_client_has_each_operation_and_no_other(name: str) -> None:
    """The operations of a contract are the operations of its client."""
    module = importlib.import_module(f"{name}_client._operations")
    known = {name.lower() for name, value in vars(module).items() if isinstance(value, Operation)}

    assert known == {operation["operationId"] for operation in operations_of(name)}


@pytest.mark.parametrize("name", NAMES)
def test_each_operation_is_a_method_of_both_clients(name: str) -> None:
    """Each operation has a blocking and an asynchronous method."""
    package = importlib.import_module(f"{name}_client")
    places = [runtime_operation(name, operation).place.split(".") for operation in operations_of(name)]
    for kind in (name.title(), f"Async{name.title()}"):
        client = getattr(package, kind)("key", "workspace")

        lacking = [place for place in places if not callable(getattr(getattr(client, place[0]), place[1]))]

        assert lacking == []


@pytest.mark.parametrize("name", NAMES)
def test_only_what_is_used_is_generated(name: str) -> None:
    """The package has no function per operation beside the facade's methods, and no second client class."""
    package = CLIENTS / f"{name}_client"
    module = importlib.import_module(package.name)

    assert not {"api", "client.py", "errors.py"} & {path.name for path in package.iterdir()}
    assert not {"Client", "AuthenticatedClient"} & set(module.__all__)


def test_a_contract_that_describes_no_client_gets_none() -> None:
    """The control API is spoken by the command line and the pytest plugin, so it has no generated client."""
    assert not has_client(BUNDLES / "control.json")
    assert {path.name for path in CLIENTS.glob("*_client")} == {f"{name}_client" for name in NAMES}


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
    parsed = read(runtime_operation(name, operation).responses()[status], example)

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
    """Creating a draft sends one request with the key, the path and the body, and returns the post."""
    operation = next(each for each in operations_of("ubiqlu") if each["operationId"] == "create_post")
    answer = operation["responses"]["201"]["content"]["application/json"]["example"]
    sent: list[httpx.Request] = []

    def service(request: httpx.Request) -> httpx.Response:
        sent.append(request)
        return httpx.Response(201, json=answer)

    client = Ubiqlu("key", "ws_1", base_url="https://api.example/v1", transport=httpx.MockTransport(service))
    created = client.posts.save_draft("Open late.", accounts="acc_1")

    assert [(each.method, str(each.url), each.headers["authorization"]) for each in sent] == [
        ("POST", "https://api.example/v1/workspaces/ws_1/posts", "Bearer key")
    ]
    assert json.loads(sent[0].content) == {
        "caption": "Open late.",
        "socialAccountIds": ["acc_1"],
        "timing": "draft",
    }
    assert created.id == "post_3a90"


@pytest.mark.parametrize("name", NAMES)
def test_every_renamed_class_exists(name: str) -> None:
    """A name that the generator's settings give is used; one that is not belongs to a class that has gone."""
    file = CLIENTS.parent / "scripts" / "codegen" / f"{name}.yaml"
    overrides = load_yaml(file, file.name).get("class_overrides", {}) if file.exists() else {}
    models = set(importlib.import_module(f"{name}_client.models").__all__)

    assert {each["class_name"] for each in overrides.values()} - models == set()
    assert overrides.keys() & models == set()
