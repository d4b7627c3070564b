"""The message for an unknown name."""

from __future__ import annotations

from collections.abc import Collection


def unknown_name(
    kind: str, name: object, known: Collection[str], *, of: str | None = None, otherwise: str | None = None
) -> str:
    """Return the message for an unknown name.

    Args:
        kind: what the name is for.
        name: the unknown name.
        known: the known names; the nearest one is part of the message.
        of: what has the known names; None for everything.
        otherwise: a command that lists the known names, for when none is near; None lists them all.
    """
    import difflib  # only needed for errors

    similar = difflib.get_close_matches(str(name), known, n=1)
    if similar:
        hint = f"Did you mean {similar[0]}?"
    elif otherwise is not None:
        hint = f"Run {otherwise} for the list."
    else:
        hint = f"Known: {', '.join(known)}." if known else f"There is no {kind} here."
    return f"Unknown {kind} {name!r}{'' if of is None else f' of {of}'}. {hint}"
