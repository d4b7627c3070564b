"""Each single change of a contract is graded as its users would grade it, in every layer.

A change is breaking if a program that works with the old contract may fail with the new one.
"""

from __future__ import annotations

import copy
import json
from collections.abc import Callable
from functools import cache
from typing import Any

import pytest
from galleyproof.spec.documents import to_31
from galleyproof.spec.findings import Finding, bump_of
from galleyproof.spec.wire.operations import wire_findings

from scripts.paths import BUNDLES

Document = dict[str, Any]
POSTS = "/workspaces/{workspaceId}/posts"
POST = "/workspaces/{workspaceId}/posts/{postId}"
MEDIA = "/workspaces/{workspaceId}/media"
RETRY = "/workspaces/{workspaceId}/post-targets/{targetId}/retry"


@cache
def _text(api: str) -> str:
    return (BUNDLES / f"{api}.json").read_text("utf-8")


def contract(api: str = "ubiqlu") -> Document:
    """Return a fresh copy of a bundled contract."""
    document: Document = json.loads(_text(api))
    return document


def create(document: Document) -> Document:
    """Return the operation that creates a post."""
    return document["paths"][POSTS]["post"]


def body(document: Document) -> Document:
    """Return the schema of the request that creates a post."""
    return create(document)["requestBody"]["content"]["application/json"]["schema"]


def fields(document: Document) -> Document:
    """Return the properties of the request that creates a post."""
    return body(document)["properties"]


def model(document: Document, name: str = "Post") -> Document:
    """Return a schema of the components."""
    return document["components"]["schemas"][name]


def listing(document: Document) -> list[Document]:
    """Return the parameters of Publer's list of posts."""
    return document["paths"]["/posts"]["get"]["parameters"]


def rename(holder: Document, old: str, new: str) -> None:
    """Give an entry of an object another key."""
    holder[new] = holder.pop(old)


def without(values: list[Any], value: Any) -> None:
    """Remove a value of a list."""
    values.remove(value)


# The code, the change, and the codes of all findings on the wire. Publer's have a name that starts with "publer".
BREAKING: list[tuple[str, Callable[[Document], Any], set[str]]] = [
    ("path removed", lambda d: d["paths"].pop(RETRY), {"GP001"}),
    ("method removed", lambda d: d["paths"][POSTS].pop("post"), {"GP001"}),
    ("path renamed", lambda d: rename(d["paths"], RETRY, "/workspaces/{workspaceId}/targets/{targetId}/retry"),
     {"GP001", "GP002"}),
    ("method changed", lambda d: rename(d["paths"][RETRY], "post", "put"), {"GP001", "GP002"}),
    ("required query parameter added", lambda d: create(d)["parameters"].append(
        {"name": "mode", "in": "query", "required": True, "schema": {"type": "string"}}), {"GP011"}),
    ("required header added", lambda d: create(d)["parameters"].append(
        {"name": "X-Team", "in": "header", "required": True, "schema": {"type": "string"}}), {"GP011"}),
    ("request property removed", lambda d: fields(d).pop("mediaAssetId"), {"GP020"}),
    ("request property renamed", lambda d: rename(fields(d), "caption", "text"), {"GP020", "GP022"}),
    ("request property required", lambda d: body(d)["required"].append("caption"), {"GP024"}),
    ("required request property added", lambda d: (
        fields(d).update(language={"type": "string"}), body(d)["required"].append("language")), {"GP023"}),
    ("request type changed", lambda d: fields(d).update(caption={"type": "integer"}), {"GP026", "GP027"}),
    ("request null removed", lambda d: fields(d).update(mediaAssetId={"type": "string"}), {"GP026"}),
    ("request value removed", lambda d: without(fields(d)["timing"]["enum"], "draft"), {"GP028"}),
    ("request text became a list of values", lambda d: fields(d)["caption"].update(enum=["a", "b"]), {"GP030"}),
    ("request maximum added", lambda d: fields(d)["caption"].update(maxLength=10), {"GP032"}),
    ("request minimum raised", lambda d: fields(d)["socialAccountIds"].update(minItems=2), {"GP032"}),
    ("request maximum of items", lambda d: fields(d)["socialAccountIds"].update(maxItems=1), {"GP032"}),
    ("request items must be unique", lambda d: fields(d)["socialAccountIds"].update(uniqueItems=True), {"GP032"}),
    ("request pattern added", lambda d: fields(d)["caption"].update(pattern="^[a-z]+$"), {"GP036"}),
    ("request format added", lambda d: fields(d)["caption"].update(format="uuid"), {"GP034"}),
    ("request default changed", lambda d: fields(d)["timing"].update(default="draft"), {"GP039"}),
    ("request closed", lambda d: body(d).update(additionalProperties=False), {"GP040"}),
    ("request array to text", lambda d: fields(d).update(socialAccountIds={"type": "string"}), {"GP026", "GP027"}),
    ("request content type changed", lambda d: rename(
        create(d)["requestBody"]["content"], "application/json", "multipart/form-data"), {"GP052", "GP053"}),
    ("response property removed", lambda d: (
        model(d)["properties"].pop("title"), without(model(d)["required"], "title")), {"GP021"}),
    ("response property renamed", lambda d: (
        rename(model(d)["properties"], "caption", "text"), without(model(d)["required"], "caption")),
     {"GP021", "GP022"}),
    ("response property optional", lambda d: without(model(d)["required"], "id"), {"GP025"}),
    ("response property may be null", lambda d: model(d)["properties"]["id"].update(type=["string", "null"]),
     {"GP027"}),
    ("response type changed", lambda d: model(d)["properties"].update(id={"type": "integer"}), {"GP026", "GP027"}),
    ("response format removed", lambda d: model(d)["properties"]["createdAt"].pop("format"), {"GP035"}),
    ("response list became an object", lambda d: model(d)["properties"].update(targets={"type": "object"}),
     {"GP026", "GP027"}),
    ("response success changed", lambda d: rename(create(d)["responses"], "201", "200"), {"GP054", "GP056"}),
    ("response content type changed", lambda d: rename(
        create(d)["responses"]["201"]["content"], "application/json", "application/xml"), {"GP052", "GP053"}),
    ("response body gone", lambda d: create(d)["responses"]["201"].pop("content"), {"GP050"}),
    ("authorization changed", lambda d: d["components"]["securitySchemes"].update(
        bearerAuth={"type": "apiKey", "in": "header", "name": "X-Key"}), {"GP070", "GP071"}),
    ("scope required", lambda d: create(d).update(security=[{"bearerAuth": ["posts:write"]}]), {"GP070"}),
    ("server moved", lambda d: d.update(servers=[{"url": "https://api.ubiqlu.example/v2"}]), {"GP072", "GP073"}),
    ("publer paging parameter renamed", lambda d: rename(
        d["components"]["parameters"]["Page"], "name", "name") or d["components"]["parameters"]["Page"].update(
        name="offset"), {"GP010", "GP012"}),
    ("publer parameter removed", lambda d: listing(d).pop(5), {"GP010"}),
    ("publer parameter required", lambda d: listing(d)[5].update(required=True), {"GP024"}),
    ("publer parameter serialization", lambda d: listing(d)[1].update(explode=False), {"GP013"}),
    ("publer parameter moved", lambda d: listing(d)[5].update({"in": "header"}), {"GP010", "GP012"}),
    ("publer filter value removed", lambda d: without(model(d, "PostStateFilter")["enum"], "scheduled"), {"GP028"}),
]  # fmt: skip

NOT_BREAKING: list[tuple[str, Callable[[Document], Any], set[str]]] = [
    ("nothing", lambda d: None, set()),
    ("prose", lambda d: create(d).update(summary="Another", description="Other words."), set()),
    ("examples", lambda d: create(d)["requestBody"]["content"]["application/json"].pop("examples"), set()),
    ("tags", lambda d: create(d).update(tags=["Other"]), set()),
    ("operationId", lambda d: create(d).update(operationId="make_post"), set()),
    ("title of a schema", lambda d: body(d).update(title="Another"), set()),
    ("order of properties", lambda d: model(d).update(
        properties=dict(reversed(model(d)["properties"].items()))), set()),
    ("order of required", lambda d: model(d)["required"].reverse(), set()),
    ("order of values", lambda d: fields(d)["timing"]["enum"].reverse(), set()),
    ("order of paths", lambda d: d.update(paths=dict(reversed(d["paths"].items()))), set()),
    ("null in another form", lambda d: fields(d).update(mediaAssetId={"type": ["string", "null"]}), set()),
    ("null as in 3.0", lambda d: fields(d).update(mediaAssetId={"type": "string", "nullable": True}), set()),
    ("const in place of a list of one", lambda d: (
        fields(d)["timing"].pop("enum"), fields(d)["timing"].update(anyOf=[
            {"const": "draft"}, {"const": "scheduled"}, {"const": "now"}])), set()),
    ("schema inlined", lambda d: model(d)["properties"]["targets"].update(
        items=copy.deepcopy(model(d, "PostTarget"))), set()),
    ("component renamed", lambda d: d.update(json.loads(
        json.dumps(d).replace("schemas/PostTarget", "schemas/Target").replace('"PostTarget": {', '"Target": {'))),
     set()),
    ("allOf of one", lambda d: model(d)["properties"]["targets"].update(
        items={"allOf": [{"$ref": "#/components/schemas/PostTarget"}]}), set()),
    ("oneOf in place of anyOf", lambda d: rename(fields(d)["mediaAssetId"], "anyOf", "oneOf"), set()),
    ("path variable renamed", lambda d: (
        rename(d["paths"], POST, POST.replace("postId", "id")),
        [each.update(name="id") for each in d["paths"][POST.replace("postId", "id")]["get"]["parameters"]
         if each["name"] == "postId"]), set()),
    ("parameters of the path", lambda d: d["paths"][POST].update(
        parameters=d["paths"][POST]["get"].pop("parameters")), set()),
    ("security of the document", lambda d: (
        d.update(security=[{"bearerAuth": []}]), create(d).pop("security")), set()),
    ("scheme renamed", lambda d: d.update(json.loads(json.dumps(d).replace("bearerAuth", "key"))), set()),
    ("limits without effect", lambda d: fields(d)["caption"].update(minLength=0), set()),
    ("open by default", lambda d: body(d).update(additionalProperties=True), set()),
    ("slash of the server", lambda d: d["servers"][0].update(url=d["servers"][0]["url"] + "/"), set()),
    ("version", lambda d: d["info"].update(version="9.9.9"), set()),
    ("operation added", lambda d: d["paths"].update({"/health": {"get": {
        "operationId": "health", "responses": {"200": {"description": "Up."}}}}}), {"GP002"}),
    ("operation deprecated", lambda d: create(d).update(deprecated=True), {"GP003"}),
    ("optional parameter added", lambda d: create(d)["parameters"].append(
        {"name": "dry", "in": "query", "schema": {"type": "boolean"}}), {"GP012"}),
    ("optional request property added", lambda d: fields(d).update(language={"type": "string"}), {"GP022"}),
    ("request value added", lambda d: fields(d)["timing"]["enum"].append("queued"), {"GP029"}),
    ("request property optional", lambda d: body(d).pop("required"), {"GP025"}),
    ("request null added", lambda d: fields(d)["caption"].update(type=["string", "null"]), {"GP027"}),
    ("request minimum lowered", lambda d: fields(d)["socialAccountIds"].pop("minItems"), {"GP033"}),
    ("request content type added", lambda d: create(d)["requestBody"]["content"].update(
        {"application/yaml": {}}), {"GP053"}),
    ("response property added", lambda d: model(d)["properties"].update(language={"type": "string"}), {"GP022"}),
    ("required response property added", lambda d: (
        model(d)["properties"].update(language={"type": "string"}), model(d)["required"].append("language")),
     {"GP023"}),
    ("response value added", lambda d: model(d)["properties"]["aggregateStatus"]["enum"].append("queued"),
     {"GP029"}),
    ("response value removed", lambda d: without(model(d)["properties"]["aggregateStatus"]["enum"], "failed"),
     {"GP028"}),
    ("response null removed", lambda d: model(d)["properties"].update(title={"type": "string"}), {"GP026"}),
    ("response opened", lambda d: model(d).pop("additionalProperties"), {"GP041"}),
    ("error response added", lambda d: create(d)["responses"].update(
        {"503": {"description": "Down."}}), {"GP056"}),
    ("error response removed", lambda d: d["paths"]["/workspaces"]["get"]["responses"].pop("404"), {"GP055"}),
    ("response header added", lambda d: create(d)["responses"]["201"].update(
        headers={"X-Id": {"schema": {"type": "string"}}}), {"GP059"}),
    ("second authorization", lambda d: (
        d["components"]["securitySchemes"].update(other={"type": "apiKey", "in": "header", "name": "X-Key"}),
        create(d)["security"].append({"other": []})), {"GP071"}),
    ("second server", lambda d: d["servers"].append({"url": "https://eu.ubiqlu.example"}), {"GP073"}),
    ("publer optional response header gone", lambda d: d["paths"]["/posts"]["get"]["responses"]["200"][
        "headers"].pop("X-RateLimit-Reset"), {"GP058"}),
    ("publer parameter optional", lambda d: d["components"]["parameters"]["WorkspaceHeader"].update(
        required=False), {"GP025"}),
    ("publer shared parameter inlined", lambda d: listing(d).__setitem__(
        0, copy.deepcopy(d["components"]["parameters"]["WorkspaceHeader"])), set()),
]  # fmt: skip


def changed(name: str, change: Callable[[Document], Any]) -> tuple[Document, Document]:
    """Return a contract before and after a change."""
    old = contract("publer" if name.startswith("publer") else "ubiqlu")
    new = copy.deepcopy(old)
    change(new)
    list(to_31(new))
    return old, new


def named(cases: list[Any]) -> list[Any]:
    """Return cases with their names as ids."""
    return [pytest.param(*case, id=case[0]) for case in cases]


@pytest.mark.parametrize(("name", "change", "codes"), named(BREAKING))
def test_breaking_changes_are_called_breaking(name: str, change: Any, codes: set[str]) -> None:
    findings = list(wire_findings(*changed(name, change)))
    assert {finding.code for finding in findings} == codes
    assert "breaking" in {finding.grade for finding in findings}
    assert bump_of(findings) == "major"


@pytest.mark.parametrize(("name", "change", "codes"), named(NOT_BREAKING))
def test_other_changes_are_not_called_breaking(name: str, change: Any, codes: set[str]) -> None:
    findings = list(wire_findings(*changed(name, change)))
    assert {finding.code for finding in findings} == codes
    assert "breaking" not in {finding.grade for finding in findings}
    assert bump_of(findings) == ("minor" if codes else "none")


def test_the_table_has_the_promised_size() -> None:
    assert len(BREAKING) + len(NOT_BREAKING) >= 60


@pytest.mark.parametrize(("name", "change", "codes"), named([*BREAKING, *NOT_BREAKING]))
def test_the_same_change_backwards_is_found_too(name: str, change: Any, codes: set[str]) -> None:
    """Whatever is found in one direction is found in the other."""
    old, new = changed(name, change)
    backwards: list[Finding] = list(wire_findings(new, old))
    if name != "operation deprecated":  # nothing to say when a deprecation is taken back
        assert bool(backwards) == bool(codes)
