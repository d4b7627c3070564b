"""What the checked-in contracts promise: to the wire, to the generator, and to each other."""

import json
from collections.abc import Iterator
from typing import Any

import pytest
from galleyproof.spec.yaml_files import load_yaml

from scripts.bundle import build_bundle, bundle_text, contract_names
from scripts.contracts.canonical_form import canonical_digest
from scripts.contracts.openapi_objects import operations, walk
from scripts.paths import BUNDLES, CONTRACTS

NAMES = contract_names(CONTRACTS)

# Recorded from the OpenAPI document that Ubiqlu publishes, version 1.0.0, and changed only when theirs
# does. Words and examples are free, but a new number here means that programs send or expect something new.
UBIQLU_WIRE = "c5f9f18667fff06ab1ef2ddd4f08d75004618dfd3c6668ff69d0c5a35857ae37"


def load_bundle(name: str) -> dict[str, Any]:
    document: dict[str, Any] = json.loads((BUNDLES / f"{name}.json").read_text("utf-8"))
    return document


def test_ubiqlu_contract_says_of_the_wire_what_ubiqlu_says() -> None:
    """Our words and examples around it leave Ubiqlu's contract as it was published."""
    contract = load_yaml(CONTRACTS / "ubiqlu" / "openapi.yaml", "ubiqlu/openapi.yaml")

    assert canonical_digest(contract) == UBIQLU_WIRE


def test_ubiqlu_overlay_changes_nothing_on_the_wire() -> None:
    """Names, links and usage notes do not travel."""
    assert canonical_digest(load_bundle("ubiqlu")) == UBIQLU_WIRE


@pytest.mark.parametrize("name", NAMES)
def test_bundle_is_what_its_sources_make_it(name: str) -> None:
    """The checked-in bundle is the rebuilt one, byte for byte; rebuilding also checks every example."""
    assert (BUNDLES / f"{name}.json").read_text("utf-8") == bundle_text(build_bundle(CONTRACTS, name))


def test_every_bundle_has_a_contract() -> None:
    """No bundle outlives its contract."""
    assert sorted(path.stem for path in BUNDLES.glob("*.json")) == NAMES


@pytest.mark.parametrize("name", NAMES)
def test_every_operation_has_a_name_and_a_use(name: str) -> None:
    """Each operation has a snake_case name, its own resource and method, and says if it may be repeated."""
    found = [operation for _, _, operation in operations(load_bundle(name))]
    names = [operation["operationId"] for operation in found]
    uses = [operation["x-galleyproof"] for operation in found]

    assert [each for each in names if not each.isidentifier() or each != each.lower()] == []
    assert len(set(names)) == len(names)
    assert len({(use["resource"], use["method"]) for use in uses}) == len(uses)
    assert {use["retry"] for use in uses} <= {"safe", "idempotent", "never"}


@pytest.mark.parametrize("name", NAMES)
def test_reading_may_be_repeated(name: str) -> None:
    """Each GET operation is declared safe."""
    reads = [operation for method, _, operation in operations(load_bundle(name)) if method == "get"]

    assert reads
    assert [each["operationId"] for each in reads if each["x-galleyproof"]["retry"] != "safe"] == []


def test_nothing_that_could_publish_twice_is_repeated_on_ubiqlu() -> None:
    """Creating and retrying are never repeated; a second finalizing or a spare upload URL does no harm."""
    assert {
        operation["operationId"]: operation["x-galleyproof"]["retry"]
        for method, _, operation in operations(load_bundle("ubiqlu"))
        if method != "get"
    } == {
        "finalize_media": "idempotent",
        "create_upload_url": "idempotent",
        "create_post": "never",
        "retry_post_target": "never",
    }


def test_ubiqlu_links_lead_from_a_key_to_a_published_post() -> None:
    """Every operation can be reached by links from the one call that needs nothing but a key."""
    links = {
        operation["operationId"]: {link["operationId"] for link in links_of(operation)}
        for _, _, operation in operations(load_bundle("ubiqlu"))
    }

    assert links == {
        "list_workspaces": links.keys() - {"list_workspaces"},
        "list_social_accounts": {"create_post"},
        "list_media": {"create_post"},
        "create_upload_url": {"finalize_media"},
        "finalize_media": {"create_post"},
        "create_post": {"get_post", "retry_post_target"},
        "get_post": {"retry_post_target"},
        "retry_post_target": {"get_post"},
    }


@pytest.mark.parametrize("name", NAMES)
def test_links_give_only_what_the_linked_operation_takes(name: str) -> None:
    """A link names an operation of its own contract, and parameters that this operation has."""
    document = load_bundle(name)
    taken = {
        operation["operationId"]: parameter_names(document, path, operation)
        for _, path, operation in operations(document)
    }

    wrong = [
        f"{operation['operationId']}: {link}"
        for _, _, operation in operations(document)
        for link in links_of(operation)
        if not link.get("parameters", {}).keys() <= taken[link["operationId"]]
    ]

    assert any(list(links_of(operation)) for _, _, operation in operations(document))
    assert wrong == []


def links_of(operation: dict[str, Any]) -> Iterator[dict[str, Any]]:
    for response in operation["responses"].values():
        yield from response.get("links", {}).values()


def parameter_names(document: dict[str, Any], path: str, operation: dict[str, Any]) -> set[str]:
    listed = [*document["paths"][path].get("parameters", []), *operation.get("parameters", [])]
    shared = document["components"].get("parameters", {})
    return {each.get("name") or shared[each["$ref"].rpartition("/")[2]]["name"] for each in listed}


@pytest.mark.parametrize("name", NAMES)
def test_every_answer_that_succeeds_has_an_example(name: str) -> None:
    """Each successful JSON answer, and each JSON body to send, comes with an example."""
    document = load_bundle(name)
    without = [
        f"{operation['operationId']} {where}"
        for _, _, operation in operations(document)
        for where, content in bodies(operation)
        if not content.keys() & {"example", "examples"}
    ]

    assert without == []


def bodies(operation: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    if "requestBody" in operation:
        yield from operation["requestBody"].get("content", {}).items()
    for status, response in operation["responses"].items():
        if status.startswith("2"):
            for content in response.get("content", {}).values():
                yield status, content


@pytest.mark.parametrize("name", NAMES)
def test_no_schema_title_is_used_twice(name: str) -> None:
    """The generator drops an answer whose class name is taken, so titles of objects are unique."""
    titles = [
        node["title"]
        for where, node in walk(load_bundle(name))
        if node.get("type") == "object" and isinstance(node.get("title"), str) and where[-1:] != ("info",)
    ]

    assert sorted(set(titles)) == sorted(titles)


@pytest.mark.parametrize("name", NAMES)
def test_a_bundle_names_no_file(name: str) -> None:
    """Nothing in a bundle leads to a file, be it of the sources or of the machine that built it."""
    text = (BUNDLES / f"{name}.json").read_text("utf-8")

    assert [trace for trace in ("file://", ".yaml", str(CONTRACTS.parent)) if trace in text] == []
