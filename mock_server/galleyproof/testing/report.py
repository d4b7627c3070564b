"""The report of a failed test: the state of its sandbox, the last requests, and how to run it again."""

from __future__ import annotations

import os
import shlex
from collections.abc import Iterator
from datetime import datetime
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from galleyproof.testing import options

if TYPE_CHECKING:
    import pytest

    from galleyproof.kernel.journal import Outcome, RecordedRequest
    from galleyproof.testing.sandbox import Sandbox

_MAX_REQUESTS = 10
"""Consecutive requests that are alike count once."""
_MAX_OUTCOMES = 10
_MAX_BODY = 300


def describe(sandbox: Sandbox, test: pytest.Item, file: Path | None = None) -> str:
    """Return the section about the sandbox in the report of a failed test.

    Args:
        sandbox: the test's sandbox.
        test: the test.
        file: where the end state of the sandbox was kept; None if it was not.
    """
    return "\n".join(_lines(sandbox, test, file))


def unused_faults(types: list[str]) -> str:
    """Return the message for a test whose faults never triggered.

    Args:
        types: the types of these faults.
    """
    one = len(types) == 1
    return (
        f"{'A fault was' if one else 'Faults were'} added and never triggered: {', '.join(types)}. "
        f"Add {'it' if one else 'them'} where {'it' if one else 'they'} can trigger, or use "
        "@pytest.mark.galleyproof(fail_on_unused_faults=False)."
    )


def _lines(sandbox: Sandbox, test: pytest.Item, file: Path | None) -> Iterator[str]:
    dialect, now = sandbox.settings["publer.dialect"], _time(sandbox.clock.now)
    yield f"sandbox {sandbox.name}: seed {sandbox.seed}, dialect {dialect}, clock at {now}"
    yield f"repeat it with: {_command(sandbox, test)}"
    if file is not None:
        shown = os.path.relpath(file, test.config.invocation_params.dir)
        yield f"look at it with: {shlex.join(['galleyproof', 'show', shown])}"
    yield from _activity(sandbox)
    for other in sandbox.of_unknown_keys():
        yield f"sandbox {other.name}, opened by an unknown key: clock at {_time(other.clock.now)}"
        yield from _activity(other)


def _activity(sandbox: Sandbox) -> Iterator[str]:
    """Yield the last requests and outcomes of a sandbox, and its faults."""
    runs = [list(run) for _, run in groupby(sandbox.journal, key=_group_key)][-_MAX_REQUESTS:]
    total = sandbox.state.journal.total_recorded
    yield f"last {sum(map(len, runs))} of {total} requests:" if runs else "no requests"
    fault_types = {fault.id: fault.type for fault in sandbox.faults}
    for run in runs:
        yield from _request(run, fault_types)
    outcomes, total = sandbox.ledger.outcomes[-_MAX_OUTCOMES:], sandbox.state.ledger.total_recorded
    yield f"last {len(outcomes)} of {total} outcomes:" if outcomes else "no outcomes"
    yield from map(_outcome, outcomes)
    for fault in sandbox.faults:
        yield f"fault {fault.type} triggered by {fault.trigger_count} of {fault.match_count} matches"


def _command(sandbox: Sandbox, test: pytest.Item) -> str:
    """Return the command that runs the test again, in the folder in which pytest was started."""
    path, *names = test.nodeid.split("::")
    here = os.path.relpath(test.config.rootpath / path, test.config.invocation_params.dir)
    words = ["pytest", "::".join((here, *names)), f"--galleyproof-seed={sandbox.seed}"]
    dialect = options.run_dialect(test.config)
    if dialect != options.DIALECTS[0]:
        words.append(f"--galleyproof-dialect={dialect}")
    return shlex.join(words)


def _group_key(request: RecordedRequest) -> object:
    """Return what requests that are shown as one have in common: a client that polls sends many."""
    return request.method, request.url, request.status, request.validation_error, request.fault


def _request(run: list[RecordedRequest], fault_types: dict[str, str]) -> Iterator[str]:
    """Yield the lines about the last one of requests that are alike."""
    request, times = run[-1], f" ({len(run)} times)" if len(run) > 1 else ""
    url = urlsplit(request.url)
    target = url.path + (f"?{url.query}" if url.query else "")
    status = request.status or "no response"
    yield f"  #{request.sequence} {_time(request.at)} {request.method} {target} -> {status}{times}"
    if request.validation_error:
        yield f"      violates the contract: {request.validation_error}"
    if request.fault:
        yield f"      fault: {fault_types.get(request.fault, request.fault)}"
    if request.status >= 400 or request.validation_error or request.fault:
        yield from (f"      request:  {_shortened(request.request_body)}",) if request.request_body else ()
        yield from (f"      response: {_shortened(request.response_body)}",) if request.response_body else ()


def _outcome(outcome: Outcome) -> str:
    where = " ".join(filter(None, (outcome.network, outcome.account)))
    return f"  {_time(outcome.at)} {outcome.kind} {outcome.api} {outcome.record_id} {where}".rstrip()


def _shortened(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _MAX_BODY else f"{line[:_MAX_BODY]}…"


def _time(instant: datetime) -> str:
    return instant.isoformat(timespec="milliseconds").replace("+00:00", "Z").replace(".000Z", "Z")
