"""Finds what a changed contract means for the mock: missing handlers, and answers that it forbids."""

import copy
import inspect
import json
import os
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from datetime import timedelta
from pathlib import Path
from typing import Any

from attrs import evolve
from galleyproof.http.validation.contract import Operation
from galleyproof.kernel.faults.fault_types import FaultType
from galleyproof.kernel.faults.faults import Match
from galleyproof.kernel.keys import DEFAULT_SANDBOX
from galleyproof.kernel.sandbox import SandboxState
from galleyproof.networks.publishing.publish_faults import NETWORK_REJECTIONS, SCENARIOS
from galleyproof.services.installed import installed_services
from galleyproof.spec.codes import BY_KIND
from galleyproof.spec.findings import Finding
from galleyproof.spec.samples import NoSample, sample
from galleyproof.spec.wire.variants import Resolver

from scripts.paths import ROOT
from scripts.spec.replay import JSON, Answer, Call, Replay, calls_of, followed

_HOUR = timedelta(hours=1)


def mock_findings(api: str, old: dict[str, Any], new: dict[str, Any], wire: list[Finding]) -> list[Finding]:
    """Return what a changed contract means for the mock of a service.

    Missing and orphaned handlers are compared by operationId. Then the examples of the old contract are sent
    to a mock with the old contract and to one with the new, and after them the requests that only the new one
    allows. A difference is a finding, with the file and the line of the handler.

    Args:
        api: the service; a service without a mock has no findings.
        old: the old bundle.
        new: the new one.
        wire: what changed in requests and responses.
    """
    service = installed_services().get(api)
    if service is None:
        return []
    with tempfile.TemporaryDirectory() as folder:
        after = Replay(api, new, Path(folder, "new.json"))
        found = list(_handlers(after))
        if any(finding.grade in ("breaking", "risky", "safe") for finding in wire):
            before = Replay(api, old, Path(folder, "old.json"))
            found += _replayed(before, after)
            found += _with_news(after, wire)
            found += _refused(before, after)
            found += _with_faults(before, after)
    return list(dict.fromkeys(found))


def _finding(kind: str, operation: Operation | None, name: str, message: str, **place: Any) -> Finding:
    code = BY_KIND[kind]
    where = f"{operation.method.upper()} {operation.path}" if operation else ""
    short = {"missing": "missing", "orphan": "orphan"}.get(kind, "invalid")
    return Finding("mock", code.request, code.code, message, operation=where, name=name, kind=short, **place)


def _handlers(replay: Replay) -> Iterator[Finding]:
    service, operations = replay.service, replay.operations
    for name, operation in operations.items():
        if name not in service.handlers:
            yield _finding("missing", operation, name, f"The mock has no handler for {name}; it answers 501.")
    for name in sorted(service.handlers.keys() - operations.keys()):
        said = f"The handler {name} is never called: the contract has no such operation."
        yield _finding("orphan", None, name, said, **_place_of(service.handlers[name]))


def _place_of(handler: Any) -> dict[str, Any]:
    try:
        file, line = inspect.getsourcefile(handler), inspect.getsourcelines(handler)[1]
    except (OSError, TypeError):
        return {}
    return {"file": _relative(file or ""), "line": line}


def _relative(file: str) -> str:
    return Path(os.path.relpath(file, ROOT)).as_posix() if file else ""


def _replayed(before: Replay, after: Replay) -> Iterator[Finding]:
    """Yield where the mock, with the new contract, fails on requests that it answered with the old one."""
    waiting, seen = list(calls_of(before.contract)), set[str]()
    while waiting:
        call = waiting.pop(0)
        # A mock makes the same ids from the same seed, so both see the same world as long as both take part.
        answer = before.send(call)
        if call.operation in after.operations:
            yield from _judged(after, call, answer, after.send(_translated(call, before, after)))
        key = f"{call.operation} {answer.status}"
        if key not in seen:
            seen.add(key)
            waiting += followed(call, answer, before.contract, _links(before, call, answer))


def _translated(call: Call, before: Replay, after: Replay) -> Call:
    """Return a call with path variables by the names of the new contract."""
    old, new = before.operations[call.operation], after.operations[call.operation]
    renamed = dict(zip(old.path_names, new.path_names, strict=False))
    return evolve(call, path={renamed.get(name, name): value for name, value in call.path.items()})


def _links(replay: Replay, call: Call, answer: Answer) -> Mapping[str, Any]:
    operation = replay.operations[call.operation]
    response = operation.contract.resolve(operation.description["responses"].get(str(answer.status), {}))
    links: Mapping[str, Any] = response.get("links", {})
    return links


def _judged(after: Replay, call: Call, old: Answer | None, new: Answer) -> Iterator[Finding]:
    operation = after.operations[call.operation]
    handler = after.service.handlers.get(call.operation)
    if new.violation and not (old is not None and old.violation):
        yield _finding(
            "invalid-response", operation, _pointer(new.violation), new.violation, **_place_of(handler)
        )
    elif new.failure and not (old is not None and old.failure):
        said = f"{call.operation} fails on a request that the contract allows: {new.failure}."
        place = {"file": _relative(new.file), "line": new.line}
        yield _finding("failing-handler", operation, call.operation, said, **place)
    elif old is not None and old.status < 400 and new.status in (400, 415, 422):
        said = f"{call.operation} rejects a request with the new contract that it took: {new.body[:200]}"
        yield _finding("rejected-request", operation, call.operation, said, **_place_of(handler))


def _refused(before: Replay, after: Replay) -> Iterator[Finding]:
    """Yield where the response to a wrong API key is no longer part of the contract."""
    wrong = {"authorization": after.service.authorization.format(key="nobody")}
    for name, operation in after.operations.items():
        if name not in before.operations or name not in after.service.handlers:
            continue
        status = after.send(Call(name, headers=wrong)).status
        if before.operations[name].response(status, JSON) and not operation.response(status, JSON):
            said = f"{name} returns {status} to a wrong API key, which its contract does not document."
            yield _finding("invalid-response", operation, "", said)


def _with_faults(before: Replay, after: Replay) -> Iterator[Finding]:
    """Yield where the mock fails when networks reject posts, are slow or lose responses."""
    own: dict[str, FaultType] = {fault.network or "": fault for fault in reversed(NETWORK_REJECTIONS)}
    posts: dict[str, list[Call]] = {}
    for call in calls_of(before.contract):
        if before.operations[call.operation].method == "post" and call.operation in after.operations:
            posts.setdefault(call.operation, []).append(call)
    for kind in (*SCENARIOS, *own.values()):
        boxes = [replay.server.registry.sandbox(DEFAULT_SANDBOX) for replay in (before, after)]
        for box in boxes:
            box.faults.clear()
            box.faults.add(kind.create_fault(f"fault_{kind.name}", Match(), {}))
        for call in (call for calls in posts.values() for call in calls[:10]):
            yield from _followed_up(before, after, call, boxes)
    for box in boxes:
        box.faults.clear()


def _followed_up(
    before: Replay, after: Replay, call: Call, boxes: Sequence[SandboxState]
) -> Iterator[Finding]:
    """Send a request to both, let an hour pass, and read what became of it."""
    answer = before.send(call)
    yield from _judged(after, call, answer, after.send(_translated(call, before, after)))
    for box in boxes:
        box.advance(_HOUR)
    for then in followed(call, answer, before.contract, _links(before, call, answer)):
        if then.operation in after.operations:
            read = before.send(then)
            yield from _judged(after, then, read, after.send(_translated(then, before, after)))


def _pointer(violation: str) -> str:
    return violation.rpartition("(at ")[2].rstrip(").") if "(at " in violation else ""


def _with_news(after: Replay, wire: list[Finding]) -> Iterator[Finding]:
    """Send what only the new contract allows: new values, new properties, required ones left out."""
    changed = [
        finding
        for finding in wire
        if finding.side == "request" and finding.grade == "safe" and finding.operation
    ]
    if not changed:
        return
    by_place = {f"{each.method.upper()} {each.path}": each for each in after.operations.values()}
    calls: dict[str, list[Call]] = {}
    for call in calls_of(after.contract):
        calls.setdefault(call.operation, []).append(call)
    for finding in changed:
        operation = by_place.get(finding.operation)
        if operation is None or operation.id not in after.service.handlers:
            continue
        for call in calls.get(operation.id, [])[:3]:
            for varied in _varied(after, operation, call, finding):
                yield from _judged(after, varied, None, after.send(varied))


def _varied(after: Replay, operation: Operation, call: Call, finding: Finding) -> Iterator[Call]:
    place, _, name = finding.name.partition(" ")
    if place in ("query", "header", "path") and name:
        schema = next((each.schema for each in operation.parameters if each.name == name.split(" ")[0]), None)
        if schema is not None and place == "query":
            for value in _new_values(finding, schema, after):
                yield evolve(call, query={**call.query, name.split(" ")[0]: value})
        return
    schema = operation.contract.resolve(operation.description.get("requestBody", {})).get("content", {})
    media = schema.get("application/json")
    if media is None or call.body is None:
        return
    steps = finding.name.replace("[]", ".[]").split(".")
    for value in (*_new_values(finding, _schema_at(media.get("schema"), steps, after), after), _LEFT_OUT):
        body = _changed(copy.deepcopy(call.body), steps, value)
        if body is not None and operation.body_schema("application/json") is not None:
            checked = operation.body_schema("application/json")
            if checked is None or checked.validate(body) is None:
                yield evolve(call, body=body)


_LEFT_OUT = object()


def _new_values(finding: Finding, schema: Any, after: Replay) -> Iterator[Any]:
    if finding.code == BY_KIND["value-added"].code:
        text = finding.message.rpartition("has the new value ")[2].rstrip(".")
        try:
            yield json.loads(text)
        except ValueError:
            return
    if finding.code == BY_KIND["type-added"].code:
        yield from (None, "text", 1, 1.5, True, [], {})
    if schema is not None:
        try:
            yield sample(schema, Resolver(after.contract.document))
        except NoSample:
            return


def _schema_at(schema: Any, steps: list[str], after: Replay) -> Any:
    resolver = Resolver(after.contract.document)
    for step in steps:
        for variant in resolver.variants(schema):
            found = (
                variant.rules.get("items")
                if step == "[]"
                else (variant.rules.get("properties") or {}).get(step)
            )
            if found is not None:
                schema = found
                break
        else:
            return None
    return schema


def _changed(body: Any, steps: list[str], value: Any) -> Any:
    """Return a body with another value at a place, or without it; None if the body has no such place."""
    node = body
    for step in steps[:-1]:
        if step == "[]" and isinstance(node, list) and node:
            node = node[0]
        elif isinstance(node, dict) and step in node:
            node = node[step]
        else:
            return None
    last = steps[-1]
    if isinstance(node, dict) and last != "[]":
        if value is _LEFT_OUT:
            node.pop(last, None)
        else:
            node[last] = value
        return body
    if isinstance(node, list) and last == "[]" and value is not _LEFT_OUT:
        node[:] = [value]
        return body
    return None
