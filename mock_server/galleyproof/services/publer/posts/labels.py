"""Labels of posts: named by id or by text, made when a text is new."""

from __future__ import annotations

from collections.abc import Iterable

from galleyproof.kernel.sandbox import SandboxState
from galleyproof.services.publer.records import Label

_COLORS = ("#4caf50", "#ff9800", "#3f51b5", "#e91e63", "#009688", "#795548", "#9c27b0", "#607d8b")


def ids_of(sandbox: SandboxState, workspace_id: str, named: Iterable[object]) -> tuple[str, ...]:
    """Return the ids of labels that a request names, each once, in order.

    No endpoint makes labels, so a text that no label has becomes one.
    """
    known = [label for label in sandbox.store.all(Label) if label.workspace_id == workspace_id]
    by_word = {word: label.id for label in known for word in (label.name.casefold(), label.id)}
    found: dict[str, None] = {}
    for name in (str(name).strip() for name in named):
        if name and name.casefold() not in by_word:
            by_word[name.casefold()] = _make(sandbox, workspace_id, name).id
        if name:
            found[by_word[name.casefold()]] = None
    return tuple(found)


def _make(sandbox: SandboxState, workspace_id: str, name: str) -> Label:
    color = _COLORS[sandbox.ids.random_int("label color", name, below=len(_COLORS))]
    return sandbox.store.put(Label(sandbox.ids.next_hex(), workspace_id, name, color))
