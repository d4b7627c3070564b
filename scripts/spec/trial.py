"""Tries any OpenAPI 3 document: bundle, client, mock with stand-ins, contract test."""

import importlib
import json
import re
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from attrs import frozen
from galleyproof.app import create_server
from galleyproof.http.stand_ins import HEADER
from galleyproof.http.validation.contract import Contract
from galleyproof.kernel.requests import HttpError, Request, Response
from galleyproof.kernel.service import Service
from galleyproof.spec.problems import Problem

from scripts.bundle import bundle_text
from scripts.contracts.openapi_objects import operations, walk
from scripts.facade.overlay_schema import KEY
from scripts.generate import GenerationError, build_client
from scripts.spec.notes import propose_notes
from scripts.spec.prepare import prepare
from scripts.spec.replay import Replay, calls_of

Say = Callable[[str], None]
_SHOWN = 20
_ATTEMPTS = 25
_WARNING = re.compile(r"WARNING parsing ([A-Z]+) (\S+) within")
_KEY = re.compile(r": (\S+) cannot be a key of a TypedDict")
_UNTRUSTED = re.compile(r"<[\w.]+ object at 0x[0-9a-f]+> ?")


def run(file: str, keep: Path | None, say: Say) -> bool:
    """Try a document, and return whether all four steps passed.

    Args:
        file: a file, an https address, or ``-``.
        keep: the folder for the client; None for a temporary one.
        say: takes the lines of the report.

    Raises:
        ContractError: the document cannot be read at all.
    """
    version = prepare("scratch", file)
    bundle, left_out = version.bundle, list(_made_servable(version.bundle))
    problems = [problem for problem in version.problems if not _is_gone(problem, left_out)]
    say(f"document  {version.source.name}: {sum(1 for _ in operations(bundle))} operations")
    for problem in (*version.warnings, *left_out):
        say(f"  corrected  {problem.pointer or '/'}: {problem.message}")
    if problems:
        say(f"bundle    failed: {len(problems)} problems of the document itself")
        for problem in problems[:_SHOWN]:
            say(f"  {problem.pointer or '/'}: {problem.message}")
        if len(problems) > _SHOWN:
            say(f"  … and {len(problems) - _SHOWN} more")
        return False
    say("bundle    passed")
    with tempfile.TemporaryDirectory() as folder:
        scratch = Path(folder)
        client = _client(bundle, keep or scratch / "client", say)
        mock = _mock(bundle, scratch, say)
        return client and mock


def _is_gone(problem: Problem, left_out: list[Problem]) -> bool:
    return any(problem.pointer.startswith(each.pointer) for each in left_out if each.pointer)


def _made_servable(bundle: dict[str, Any]) -> Iterator[Problem]:
    """Correct in place what the document describes in a form that nobody can serve, and yield what it was."""
    paths = bundle.get("paths")
    if not isinstance(paths, dict):
        bundle["paths"] = paths = {}
    for path in list(paths):
        item = paths[path]
        plain = path.partition("?")[0].partition("#")[0]
        place = "/paths/" + path.replace("~", "~0").replace("/", "~1")
        if not isinstance(item, dict):
            del paths[path]
            yield Problem("", place, "Is no object; the path is left out.")
        elif plain != path and plain not in paths:
            paths[plain] = paths.pop(path)
            yield Problem("", place, f"Has a query string in the path; it is served as {plain}.")
        elif plain != path:
            del paths[path]
            yield Problem("", place, f"Has a query string in the path, and {plain} exists; it is left out.")
    if not bundle.get("servers"):
        bundle["servers"] = [{"url": "http://127.0.0.1"}]
        yield Problem("", "/servers", "There is no server address; http://127.0.0.1 is used.")
    yield from _unique_names(bundle)


def _unique_names(bundle: dict[str, Any]) -> Iterator[Problem]:
    seen: set[str] = set()
    for method, path, operation in operations(bundle):
        name = operation.get("operationId")
        if not isinstance(name, str):
            continue
        snake = re.sub(r"\W+", "_", re.sub(r"([a-z0-9])([A-Z])", r"\1_\2", name)).strip("_").lower()
        if snake in seen:
            operation.pop("operationId")
            place = "/paths/" + path.replace("/", "~1")
            yield Problem("", f"{place}/{method}", f"The operationId {name!r} is taken; a new one is made.")
        else:
            operation["operationId"] = snake
            seen.add(snake)


def _client(bundle: dict[str, Any], folder: Path, say: Say) -> bool:
    held = json.loads(json.dumps(bundle))
    title = re.sub(r"\W+", "", str(held.get("info", {}).get("title", "")).title()) or "Service"
    held[KEY] = {
        "client": title if title[:1].isalpha() else f"Api{title}",
        "variables": "SCRATCH",
        "authorization": "Bearer {key}",
    }
    propose_notes(held)
    folder.mkdir(parents=True, exist_ok=True)
    source = folder / "scratch.json"
    left_out: list[str] = []
    for _ in range(_ATTEMPTS):
        source.write_text(bundle_text(held), "utf-8")
        try:
            package = build_client(source, folder)
            break
        except GenerationError as error:
            said = str(error)
        dropped = _drop_what_the_generator_cannot(held, said)
        if not dropped:
            say("client    failed")
            for line in [line for line in said.splitlines() if line.strip()][:_SHOWN]:
                say(f"  {line[:200]}")
            return False
        left_out += dropped
    else:
        say("client    failed: the generator rejects too much of the document")
        return False
    for line in left_out:
        say(f"  not in the client  {line}")
    sys.path.insert(0, str(folder))
    try:
        module = importlib.import_module(package)
        made = getattr(module, held[KEY]["client"])(api_key="key", base_url="http://127.0.0.1:1")
        made.close()
    except Exception as error:
        say(f"client    failed: it cannot be imported: {type(error).__name__}: {error}")
        return False
    finally:
        sys.path.remove(str(folder))
        for name in [name for name in sys.modules if name.split(".")[0] == package]:
            del sys.modules[name]
    say(f"client    passed: {package}.{held[KEY]['client']} in {folder}")
    return True


def _drop_what_the_generator_cannot(document: dict[str, Any], message: str) -> list[str]:
    """Delete the operations that the generator names in its warnings, and return them with the reason."""
    lines = [line.strip() for line in message.splitlines()]
    dropped: list[str] = []
    key = _KEY.search(message)
    if key is not None:
        for _, node in walk(document):
            if isinstance(node.get("properties"), dict) and node["properties"].pop(key[1], None) is not None:
                node["required"] = [each for each in node.get("required", []) if each != key[1]]  # type: ignore[index]
                dropped = [f"property {key[1]}: it cannot be the key of a TypedDict"]
        return dropped
    for number, line in enumerate(lines):
        match = _WARNING.match(line)
        if match is None:
            continue
        method, path = match[1].lower(), match[2]
        if document["paths"].get(path, {}).pop(method, None) is not None:
            reason = next(
                (each for each in lines[number + 1 :] if each and each[0] not in "{}"), "no reason given"
            )
            dropped.append(f"{method.upper()} {path}: {_UNTRUSTED.sub('', reason)[:140]}")
    return dropped


def _scratch_service(contract: Path) -> Service:
    """Return a service without handlers: every operation answers from the contract."""
    return Service(
        name="scratch",
        title="Scratch",
        api_path="",
        sample_path="/",
        authorization="Bearer {key}",
        settings=_Settings,
        handlers={},
        event_handlers={},
        seed=lambda _store, _start: None,
        read_key=lambda headers: headers.get("authorization", "").removeprefix("Bearer ") or None,
        unauthorized=lambda: HttpError(401, "The API key is missing or not valid."),
        authorize=lambda _request: None,
        render_error=_render_error,
        contract=contract,
    )


@frozen
class _Settings:
    """The settings of the scratch service: none."""


def _render_error(error: HttpError, _request: Request | None, _settings: Any) -> Response:
    return Response(error.status, {"error": error.message}, error.headers)


def _mock(bundle: dict[str, Any], scratch: Path, say: Say) -> bool:
    held = json.loads(json.dumps(bundle))
    propose_notes(held)
    file = scratch / "contract.json"
    file.write_text(json.dumps(held), "utf-8")
    service = _scratch_service(file)
    try:
        server = create_server(services=[service], stand_ins=True)
        replay = Replay.of(service, server, Contract("scratch", held))
    except Exception as error:
        say(f"mock      failed: {type(error).__name__}: {error}")
        return False
    say(f"mock      passed: {len(replay.operations)} operations, answered from the contract ({HEADER})")
    failed: list[str] = []
    tried: set[str] = set()
    for call in calls_of(replay.contract):
        operation = replay.operations[call.operation]
        place = f"{operation.method.upper()} {operation.path}"
        tried.add(call.operation)
        try:
            answer = replay.send(call)
        except Exception as error:
            failed.append(f"{place}: {type(error).__name__}: {error}")
            continue
        if answer.violation or answer.failure or answer.status >= 400:
            failed.append(
                f"{place}: {answer.status} {answer.violation or answer.failure or answer.body[:160]}"
            )
    failed += [
        f"{each.method.upper()} {each.path}: no request can be made from its parameters"
        for each in replay.operations.values()
        if each.id not in tried
    ]
    count = len(replay.operations)
    if failed:
        say(f"contract  failed: {len(set(failed))} of {count} operations")
        for line in list(dict.fromkeys(failed))[:_SHOWN]:
            say(f"  {line[:220]}")
        return False
    say(f"contract  passed: {count} operations answer as the document says")
    return True
