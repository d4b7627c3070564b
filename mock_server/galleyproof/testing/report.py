"""What a failing test shows of its sandbox: how it stood, its last calls, and how to have it again."""

from __future__ import annotations

import os
import shlex
from collections.abc import Iterator
from datetime import datetime
from itertools import groupby
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from galleyproof.testing import options

if TYPE_CHECKING:
    import pytest

    from galleyproof.kernel.journal import Outcome, RecordedRequest
    from galleyproof.testing.sandbox import Sandbox

_LAST_CALLS = 10
"""Runs of calls that are alike count once."""
_LAST_EFFECTS = 10
_LONGEST_BODY = 300


def describe(sandbox: Sandbox, test: pytest.Item) -> str:
    """Return what somebody who looks for the cause of a failure wants to know.

    Args:
        sandbox: the test's sandbox.
        test: what failed.
    """
    return "\n".join(_lines(sandbox, test))


def unused(types: list[str]) -> str:
    """Return the message for a test whose faults never triggered."""
    one = len(types) == 1
    return (
        f"{'A fault was' if one else 'Faults were'} added and never triggered: {', '.join(types)}. "
        f"Add {'it' if one else 'them'} where {'it' if one else 'they'} can trigger, or use "
        "@pytest.mark.galleyproof(fail_on_unused_faults=False)."
    )


def _lines(sandbox: Sandbox, test: pytest.Item) -> Iterator[str]:
    dialect, now = sandbox.settings["publer.dialect"], _moment(sandbox.clock.now)
    yield f"sandbox {sandbox.name}: seed {sandbox.seed}, dialect {dialect}, clock at {now}"
    yield f"repeat it with: {_command(sandbox, test)}"
    runs = [list(run) for _, run in groupby(sandbox.journal, key=_group_key)][-_LAST_CALLS:]
    yield (
        f"last {sum(map(len, runs))} of {sandbox.state.journal.total_recorded} calls:" if runs else "no calls"
    )
    effects_by_fault = {fault.id: fault.type for fault in sandbox.faults}
    for run in runs:
        yield from _call(run, effects_by_fault)
    effects = sandbox.ledger.outcomes[-_LAST_EFFECTS:]
    yield (
        f"last {len(effects)} of {sandbox.state.ledger.total_recorded} effects:"
        if effects
        else "nothing took effect"
    )
    yield from map(_effect, effects)
    for fault in sandbox.faults:
        yield f"fault {fault.type} triggered by {fault.trigger_count} of {fault.match_count} matches"


def _command(sandbox: Sandbox, test: pytest.Item) -> str:
    """Return what runs the test again, from the folder in which pytest was started."""
    path, *names = test.nodeid.split("::")
    here = os.path.relpath(test.config.rootpath / path, test.config.invocation_params.dir)
    words = ["pytest", "::".join((here, *names)), f"--galleyproof-seed={sandbox.seed}"]
    dialect = options.run_dialect(test.config)
    if dialect != options.DIALECTS[0]:
        words.append(f"--galleyproof-dialect={dialect}")
    return shlex.join(words)


def _group_key(call: RecordedRequest) -> object:
    """Return what calls of one run have in common: whoever polls makes many that are alike."""
    return call.method, call.url, call.status, call.validation_error, call.fault


def _call(run: list[RecordedRequest], effects_by_fault: dict[str, str]) -> Iterator[str]:
    call, times = run[-1], f" ({len(run)} times)" if len(run) > 1 else ""
    url = urlsplit(call.url)
    target = url.path + (f"?{url.query}" if url.query else "")
    status = call.status or "no answer"
    yield f"  #{call.sequence} {_moment(call.at)} {call.method} {target} -> {status}{times}"
    if call.validation_error:
        yield f"      violates the contract: {call.validation_error}"
    if call.fault:
        yield f"      fault: {effects_by_fault.get(call.fault, call.fault)}"
    if call.status >= 400 or call.validation_error or call.fault:
        yield from (f"      sent: {_cut(call.request_body)}",) if call.request_body else ()
        yield from (f"      got:  {_cut(call.response_body)}",) if call.response_body else ()


def _effect(effect: Outcome) -> str:
    where = " ".join(filter(None, (effect.network, effect.account)))
    return f"  {_moment(effect.at)} {effect.kind} {effect.api} {effect.record_id} {where}".rstrip()


def _cut(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST_BODY else f"{line[:_LONGEST_BODY]}…"


def _moment(instant: datetime) -> str:
    return instant.isoformat(timespec="milliseconds").replace("+00:00", "Z").replace(".000Z", "Z")
