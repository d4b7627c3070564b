"""The generator of the facade: what it generates from an overlay, and what it rejects."""

from __future__ import annotations

import copy
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from scripts.facade.build import describe_facade
from scripts.facade.overlay_schema import KEY, OverlayError
from scripts.generate import GenerationError, build_client, has_client, settings_of
from tests.client.support.contracts import DOCUMENTS

Change = Callable[[dict[str, Any]], object]


def contract(tmp_path: Path, change: Change) -> Path:
    """Write the Ubiqlu contract, changed, where it can be generated from."""
    document = copy.deepcopy(DOCUMENTS["ubiqlu"])
    change(document)
    bundle = tmp_path / "ubiqlu.json"
    bundle.write_text(json.dumps(document), "utf-8")
    return bundle


def describe(tmp_path: Path, change: Change) -> Any:
    bundle = contract(tmp_path, change)
    return describe_facade(bundle, settings_of(bundle))


def usage(document: dict[str, Any], path: str = "/workspaces", method: str = "get") -> dict[str, Any]:
    found: dict[str, Any] = document["paths"][path][method][KEY]
    return found


POSTS = "/workspaces/{workspaceId}/posts"


@pytest.mark.parametrize(
    ("change", "problem"),
    [
        (lambda each: usage(each).pop("retry"), "list_workspaces: .* must set retry"),
        (lambda each: usage(each).update(retry="always"), "list_workspaces: .* must set retry"),
        (lambda each: each["paths"]["/workspaces"]["get"].pop(KEY), "list_workspaces: .* must set retry"),
        (lambda each: usage(each).update(pagination={}), "has no key pagination"),
        (lambda each: usage(each).pop("method"), "list_workspaces: .* is incomplete"),
        (lambda each: usage(each).update(unwrap="places"), "has no required property places"),
        (
            lambda each: usage(each, POSTS, "post").update(require=["when"]),
            "create_post: unknown parameter when",
        ),
        (
            lambda each: usage(each, POSTS, "post")["variants"]["schedule"].update(fixed={"mood": 1}),
            "create_post: unknown parameter mood",
        ),
        (lambda each: usage(each).update(resource="media", method="list"), "media.list: two methods"),
        (
            lambda each: each[KEY]["flows"].update(fly={"resource": "posts", "method": "fly"}),
            "unknown function fly",
        ),
        (lambda each: each[KEY].pop("client"), "the API: .* is incomplete"),
    ],
)
def test_an_invalid_overlay_is_rejected(tmp_path: Path, change: Change, problem: str) -> None:
    """A missing retry safety, a misspelt key and an unknown name stop the generator with a message."""
    with pytest.raises(OverlayError, match=problem):
        describe(tmp_path, change)


def test_an_overlay_error_names_the_contract(tmp_path: Path) -> None:
    """An invalid overlay is a GenerationError that names the contract."""
    bundle = contract(tmp_path, lambda each: usage(each).pop("retry"))

    with pytest.raises(GenerationError, match=r"ubiqlu\.json: list_workspaces"):
        build_client(bundle, tmp_path)


def test_a_contract_without_usage_gets_no_client(tmp_path: Path) -> None:
    """A contract whose overlay does not describe a client gets none."""
    assert has_client(contract(tmp_path, lambda _: None))
    assert not has_client(contract(tmp_path, lambda each: each.pop(KEY)))


def test_a_changed_contract_changes_the_facade(tmp_path: Path) -> None:
    """A new field of a body becomes an argument of its methods, with its description."""

    def add(document: dict[str, Any]) -> None:
        body = document["paths"][POSTS]["post"]["requestBody"]["content"]["application/json"]["schema"]
        body["properties"]["firstComment"] = {"type": "string", "description": "Posted below."}

    facade = describe(tmp_path, add)

    methods = {method.name: method for method in facade.methods if method.operation == "create_post"}
    assert sorted(methods) == ["create", "publish_now", "save_draft", "schedule"]
    for method in methods.values():
        (comment,) = [each for each in method.parameters if each.wire == "firstComment"]
        assert comment.declaration == "first_comment: str | Unset = UNSET"
        assert comment.doc == "Posted below."


def test_variants_have_fixed_and_required_arguments(tmp_path: Path) -> None:
    """Fixed and removed fields are not arguments of a variant, and its required fields have no default."""
    facade = describe(tmp_path, lambda _: None)
    methods = {method.name: method for method in facade.methods if method.operation == "create_post"}

    assert methods["publish_now"].signature == (
        "caption: str | Unset = UNSET, *, accounts: str | SocialAccount | Sequence[str | SocialAccount], "
        "media: str | MediaAsset | None | Unset = UNSET"
    )
    assert "at: datetime.datetime, " in methods["schedule"].signature
    assert "timing: Timing | str, " in methods["create"].signature
