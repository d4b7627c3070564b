"""What an overlay does to a document, in the manner of the Overlay Specification's compliance sets."""

from copy import deepcopy
from typing import Any

import pytest
from galleyproof.spec.problems import ContractError, Problem

from scripts.contracts.overlay import apply_overlay


def overlay(*actions: dict[str, Any]) -> dict[str, Any]:
    return {"overlay": "1.0.0", "info": {"title": "Test", "version": "1"}, "actions": list(actions)}


def problems_of(document: dict[str, Any], given: Any) -> list[Problem]:
    with pytest.raises(ContractError) as caught:
        apply_overlay(document, given, "x/overlay.yaml")
    return caught.value.problems


DOCUMENT = {
    "openapi": "3.1.0",
    "info": {"title": "Before", "version": "1"},
    "tags": [{"name": "a"}, {"name": "b"}, {"name": "c"}],
    "paths": {
        "/a": {"get": {"tags": ["a"], "responses": {"200": {"description": "Fine."}}}},
        "/b/{id}": {"get": {"responses": {}}, "post": {"responses": {}}},
    },
}


@pytest.mark.parametrize(
    ("actions", "change"),
    [
        pytest.param(
            [{"target": "$", "update": {"info": {"title": "After"}, "x-new": 1}}],
            lambda d: (d["info"].update(title="After"), d.update({"x-new": 1})),
            id="the root object is merged, its other keys stay",
        ),
        pytest.param(
            [{"target": "$.tags", "update": {"name": "d"}}],
            lambda d: d["tags"].append({"name": "d"}),
            id="an array gets the update as one more entry",
        ),
        pytest.param(
            [{"target": "$.paths['/a'].get", "update": {"tags": ["z"]}}],
            lambda d: d["paths"]["/a"]["get"]["tags"].append("z"),
            id="an array inside the update is appended to the array it meets",
        ),
        pytest.param(
            [{"target": "$.info", "update": {"version": {"major": 2}}}],
            lambda d: d["info"].update(version={"major": 2}),
            id="values of different kinds are replaced",
        ),
        pytest.param(
            [{"target": "$.paths.*.get", "update": {"x-read": True}}],
            lambda d: [item["get"].update({"x-read": True}) for item in d["paths"].values()],
            id="a wildcard updates every match",
        ),
        pytest.param(
            [{"target": "$.tags[?@.name == 'b']", "update": {"description": "Bee."}}],
            lambda d: d["tags"][1].update(description="Bee."),
            id="a filter updates the matching entry",
        ),
        pytest.param(
            [{"target": "$.paths['/b/{id}'].post", "remove": True}],
            lambda d: d["paths"]["/b/{id}"].pop("post"),
            id="remove takes a key away",
        ),
        pytest.param(
            [{"target": "$.tags[0,2]", "remove": True}],
            lambda d: d.update(tags=[{"name": "b"}]),
            id="remove takes exactly the matching entries of an array away",
        ),
        pytest.param(
            [{"target": "$..responses", "remove": True}],
            lambda d: [
                operation.pop("responses") for item in d["paths"].values() for operation in item.values()
            ],
            id="remove reaches matches at any depth",
        ),
        pytest.param(
            [{"target": "$.paths['/a']..*", "remove": True}],
            lambda d: d["paths"].update({"/a": {}}),
            id="remove copes with matches inside matches",
        ),
        pytest.param(
            [{"target": "$.tags[0,0]", "remove": True}],
            lambda d: d.update(tags=[{"name": "b"}, {"name": "c"}]),
            id="an entry that matches twice goes once",
        ),
        pytest.param(
            [{"target": "$.tags", "remove": False}], lambda d: None, id="remove: false does nothing"
        ),
        pytest.param(
            [{"target": "$.tags[0]", "remove": True, "update": {"name": "z"}}],
            lambda d: d["tags"].pop(0),
            id="remove wins over update in one action",
        ),
        pytest.param(
            [
                {"target": "$.tags[*]", "remove": True},
                {"target": "$.tags", "update": {"name": "only"}},
                {"target": "$.tags[0]", "update": {"description": "Later actions see earlier ones."}},
            ],
            lambda d: d.update(tags=[{"name": "only", "description": "Later actions see earlier ones."}]),
            id="actions apply in their order",
        ),
    ],
)
def test_actions_change_what_they_match_and_nothing_else(actions: list[Any], change: Any) -> None:
    """The document with the actions applied is the document with that one change."""
    expected = deepcopy(DOCUMENT)
    change(expected)

    assert expected == apply_overlay(DOCUMENT, overlay(*actions), "x/overlay.yaml")


def test_the_given_document_is_left_alone() -> None:
    """Applying an overlay gives a copy."""
    before = deepcopy(DOCUMENT)

    apply_overlay(DOCUMENT, overlay({"target": "$.tags[0]", "update": {"x": [1]}}), "x/overlay.yaml")

    assert before == DOCUMENT


def test_two_matches_never_share_an_object() -> None:
    """A later action on one match leaves the other matches of an earlier action alone."""
    result = apply_overlay(
        {"a": {}, "b": {}},
        overlay(
            {"target": "$.*", "update": {"links": {"first": {}}}},
            {"target": "$.a.links.first", "update": {"x": 1}},
        ),
        "x/overlay.yaml",
    )

    assert result == {"a": {"links": {"first": {"x": 1}}}, "b": {"links": {"first": {}}}}


@pytest.mark.parametrize(
    ("action", "message"),
    [
        pytest.param(
            {"target": "$.paths['/gone']", "update": {}}, "it matches nothing in the document.", id="no match"
        ),
        pytest.param(
            {"target": "$", "remove": True}, "it would remove the whole document.", id="root removed"
        ),
        pytest.param(
            {"target": "$.info.title", "update": "x"},
            "it can update an array, or an object with an object, and nothing else.",
            id="text updated",
        ),
    ],
)
def test_an_action_that_cannot_be_applied_is_persistent(action: dict[str, Any], message: str) -> None:
    """The problem names the file, the number of the action and its target."""
    fine = {"target": "$.info", "update": {}}

    assert [
        Problem("x/overlay.yaml", "/actions/1", f"Action 2, target {action['target']}: {message}")
    ] == problems_of(DOCUMENT, overlay(fine, action))


def test_a_target_that_is_not_json_path_is_persistent() -> None:
    """The problem with a malformed target names its action."""
    (problem,) = problems_of(DOCUMENT, overlay({"target": "paths", "update": {}}))

    assert (problem.file, problem.pointer) == ("x/overlay.yaml", "/actions/0")
    assert problem.message.startswith("Action 1, target paths: ")


@pytest.mark.parametrize(
    ("given", "pointers"),
    [
        pytest.param([], {""}, id="not an object"),
        pytest.param({}, {""}, id="empty"),
        pytest.param(overlay(), {"/actions"}, id="no actions"),
        pytest.param(overlay({"update": {}}), {"/actions/0"}, id="no target"),
        pytest.param(overlay({"target": "$", "remove": "yes"}), {"/actions/0/remove"}, id="remove is text"),
        pytest.param(overlay({"target": "$", "copy": "$.x"}), {"/actions/0"}, id="field of a later version"),
        pytest.param({**overlay({"target": "$"}), "overlay": "1.1.0"}, {"/overlay"}, id="later version"),
        pytest.param(
            {**overlay({"target": 1}), "info": {}},
            {"/info", "/actions/0/target"},
            id="several problems at once",
        ),
    ],
)
def test_a_malformed_overlay_is_refused_with_every_fault(given: Any, pointers: set[str]) -> None:
    """Each fault of a malformed overlay is reported at its place, before anything is applied."""
    assert pointers == {problem.pointer for problem in problems_of(DOCUMENT, given)}
