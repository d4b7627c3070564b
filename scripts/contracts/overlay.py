"""Apply an OpenAPI Overlay (1.0) to a document.

The overlay holds what this project adds to a vendor's contract. An action that matches nothing is an error
here, although the specification allows it: it means that the vendor moved what the action describes.
"""

import copy
from typing import Any

import jsonpath_rfc9535 as jsonpath
import jsonschema_rs
from galleyproof.spec.problems import ContractError, Problem, json_pointer

Location = tuple[str | int, ...]

_ACTION = {
    "type": "object",
    "properties": {
        "target": {"type": "string"},
        "description": {"type": "string"},
        "update": True,
        "remove": {"type": "boolean"},
    },
    "patternProperties": {"^x-": True},
    "required": ["target"],
    "additionalProperties": False,
}
_OVERLAY = jsonschema_rs.Draft202012Validator(
    {
        "type": "object",
        "properties": {
            "overlay": {"type": "string", "pattern": r"^1\.0\.\d+$"},
            "info": {"type": "object", "required": ["title", "version"]},
            "extends": {"type": "string"},
            "actions": {"type": "array", "minItems": 1, "uniqueItems": True, "items": _ACTION},
        },
        "patternProperties": {"^x-": True},
        "required": ["overlay", "info", "actions"],
        "additionalProperties": False,
    }
)


def apply_overlay(document: dict[str, Any], overlay: Any, file: str) -> dict[str, Any]:
    """Return a copy of a document with an overlay's actions applied in their order.

    Args:
        document: The document to change; it is left as it is.
        overlay: The overlay as plain data.
        file: The overlay's name, for messages.

    Raises:
        ContractError: The overlay is malformed (every problem is listed), or an action cannot be applied.
    """
    check_overlay(overlay, file)
    result = copy.deepcopy(document)
    for number, action in enumerate(overlay["actions"]):
        try:
            apply_action(action, result)
        except (ValueError, jsonpath.JSONPathError) as error:
            message = f"Action {number + 1}, target {action['target']}: {error}"
            raise ContractError([Problem(file, f"/actions/{number}", message)]) from error
    return result


def check_overlay(overlay: Any, file: str) -> None:
    """Reject a document that is not an overlay.

    Args:
        overlay: The overlay as plain data.
        file: The overlay's name, for messages.

    Raises:
        ContractError: The overlay is malformed; every problem is listed.
    """
    problems = [
        Problem(file, json_pointer(error.instance_path), f"Not an overlay: {error.message}.")
        for error in _OVERLAY.iter_errors(overlay)
    ]
    if problems:
        raise ContractError(problems)


def apply_action(action: dict[str, Any], document: dict[str, Any]) -> None:
    """Apply one action of an overlay to a document, in place.

    Args:
        action: The action.
        document: The document.

    Raises:
        ValueError: The action matches nothing, or cannot be applied to what it matches.
        JSONPathError: Its target is not a JSONPath.
    """
    locations = {node.location for node in jsonpath.find(action["target"], document)}
    if not locations:
        raise ValueError("it matches nothing in the document.")
    if action.get("remove", False):
        _remove(document, locations)
    elif "update" in action:
        for location in locations:
            _update(_node_at(document, location), action["update"])


def _remove(document: dict[str, Any], locations: set[Location]) -> None:
    if () in locations:
        raise ValueError("it would remove the whole document.")
    # The last one first, because removing an entry moves the later entries of an array.
    for location in sorted(locations, key=_document_order, reverse=True):
        del _node_at(document, location[:-1])[location[-1]]


def _document_order(location: Location) -> list[tuple[bool, str | int]]:
    return [(isinstance(part, str), part) for part in location]


def _node_at(document: Any, location: Location) -> Any:
    for part in location:
        document = document[part]
    return document


def _update(node: Any, update: Any) -> None:
    if isinstance(node, list):
        node.append(copy.deepcopy(update))
    elif isinstance(node, dict) and isinstance(update, dict):
        _merge(node, update)
    else:
        raise ValueError("it can update an array, or an object with an object, and nothing else.")


def _merge(into: dict[str, Any], update: dict[str, Any]) -> None:
    for key, value in update.items():
        old = into.get(key)
        if isinstance(old, dict) and isinstance(value, dict):
            _merge(old, value)
        elif isinstance(old, list) and isinstance(value, list):
            old.extend(copy.deepcopy(value))
        else:
            into[key] = copy.deepcopy(value)
