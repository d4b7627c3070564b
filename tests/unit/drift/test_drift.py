"""`galleyproof drift` finds where a recorded service differs from its contract and from the mock."""

from __future__ import annotations

import copy
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from galleyproof.app import create_server, settings_classes
from galleyproof.cli.main import main
from galleyproof.kernel.settings import parse
from galleyproof.testing import InProcessTransport
from publer_client import Publer
from ubiqlu_client import NotFoundError, Ubiqlu

Archive = dict[str, Any]
WORKSPACE = "600000000000000000000001"
POSTS = "POST /workspaces/{workspaceId}/posts"


def drift(archive: Archive | str | bytes, folder: Path, *options: str) -> tuple[list[Any], Result]:
    """Run the command on an archive; return the JSON findings and the result."""
    file, report = folder / "live.har", folder / "report.json"
    if isinstance(archive, dict):
        file.write_text(json.dumps(archive), "utf-8")
    elif isinstance(archive, bytes):
        file.write_bytes(archive)
    else:
        file.write_text(archive, "utf-8")
    result = CliRunner().invoke(
        main, ["drift", str(file), "--json", str(report), *options], prog_name="galleyproof"
    )
    return json.loads(report.read_text("utf-8"))["findings"] if report.exists() else [], result


def found(findings: list[Any]) -> set[tuple[str, str, str]]:
    """Return code, operation and name of each finding."""
    return {(each["code"], each["operation"], each["name"]) for each in findings}


@pytest.fixture
def ubiqlu_archive(tmp_path: Path) -> Archive:
    """A recording of a whole session with Ubiqlu: reading, an error, an upload, a post."""
    server = create_server(only="ubiqlu", seed=7)
    file = tmp_path / "recorded.har"
    with Ubiqlu(
        "sandbox_demo",
        base_url="http://127.0.0.1/api/v1",
        transport=InProcessTransport(server.asgi),
        record=file,
    ) as ubiqlu:
        accounts = [each for each in ubiqlu.social_accounts.list() if each.platform == "instagram"]
        image = ubiqlu.media.upload(b"\x89PNG\r\n\x1a\n" + bytes(100), name="a.png")
        post = ubiqlu.posts.publish_now("Fresh bread", accounts=accounts[:1], media=image)
        ubiqlu.posts.get(post)
        ubiqlu.media.list()
        with pytest.raises(NotFoundError):
            ubiqlu.posts.get("post_unknown")
    archive: Archive = json.loads(file.read_text("utf-8"))
    return archive


def response(archive: Archive, method: str, end: str) -> Archive:
    """Return the last recorded response to requests with this method whose path ends like this."""
    entries = archive["log"]["entries"]
    matching = [
        each
        for each in entries
        if each["request"]["method"] == method and each["request"]["url"].endswith(end)
    ]
    held: Archive = matching[-1]["response"]
    return held


def change_body(response: Archive, change: Callable[[Any], Any]) -> None:
    """Change the JSON of a recorded response."""
    body = json.loads(response["content"]["text"])
    change(body)
    response["content"]["text"] = json.dumps(body)


def test_a_recording_of_the_mock_itself_has_no_differences(tmp_path: Path, ubiqlu_archive: Archive) -> None:
    findings, result = drift(ubiqlu_archive, tmp_path, "--api", "ubiqlu")
    assert found([each for each in findings if each["code"] != "GP507"]) == set()
    assert result.exit_code == 0, result.output


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        (lambda post: post.update(mood="good"), {("GP503", "201 post.mood"), ("GP521", "201 post.mood")}),
        (lambda post: post.update(aggregateStatus="queued"), {("GP504", "201 post.aggregateStatus")}),
        (lambda post: post.update(createdAt=None), {("GP505", "201 post.createdAt")}),
        (lambda post: post.update(id=17), {("GP505", "201 post.id"), ("GP523", "201 post.id")}),
        (lambda post: post.pop("title"), {("GP506", "201 post.title"), ("GP522", "201 post.title")}),
        (lambda post: post.update(createdAt="yesterday"), {("GP510", "201 post.createdAt")}),
        (lambda post: post["targets"][0].pop("status"),
         {("GP506", "201 post.targets[].status"), ("GP522", "201 post.targets[].status")}),
    ],
)  # fmt: skip
def test_each_difference_is_found_and_none_else(
    tmp_path: Path, ubiqlu_archive: Archive, change: Callable[[Any], Any], expected: set[tuple[str, str]]
) -> None:
    # The last entry that creates a post is what is changed; what follows does not depend on it.
    archive = copy.deepcopy(ubiqlu_archive)
    entries = archive["log"]["entries"]
    last = max(number for number, each in enumerate(entries) if each["response"]["status"] == 201)
    archive["log"]["entries"] = entries[: last + 1]
    change_body(response(archive, "POST", "/posts"), lambda body: change(body["post"]))
    findings, _ = drift(archive, tmp_path, "--api", "ubiqlu")
    assert found([each for each in findings if each["code"] != "GP507"]) == {
        (code, POSTS, name) for code, name in expected
    }


def test_statuses_types_and_paths_that_the_contract_does_not_have(
    tmp_path: Path, ubiqlu_archive: Archive
) -> None:
    archive = ubiqlu_archive
    response(archive, "GET", "/posts/post_unknown")["status"] = 410
    listing = response(archive, "GET", "/media")
    listing["headers"] = [each for each in listing["headers"] if each["name"] != "content-type"]
    listing["headers"] += [
        {"name": "Content-Type", "value": "text/html"},
        {"name": "X-RateLimit-Left", "value": "1"},
    ]
    entry = copy.deepcopy(archive["log"]["entries"][0])
    entry["request"]["url"] = "http://127.0.0.1/api/v1/horoscopes?sign=lion"
    archive["log"]["entries"].append(entry)
    findings, result = drift(archive, tmp_path, "--api", "ubiqlu", "--contract-only")
    assert found([each for each in findings if each["code"] != "GP507"]) == {
        ("GP501", "GET /workspaces/{workspaceId}/posts/{postId}", "410"),
        ("GP502", "GET /workspaces/{workspaceId}/media", "200 text/html"),
        ("GP508", "GET /workspaces/{workspaceId}/media", "200 x-ratelimit-left"),
        ("GP500", "GET /api/v1/horoscopes", "/api/v1/horoscopes"),
    }
    assert result.exit_code == 1


def test_what_was_never_seen_is_said_with_the_number_of_responses(
    tmp_path: Path, ubiqlu_archive: Archive
) -> None:
    change_body(
        response(ubiqlu_archive, "GET", "/media"), lambda body: [each.pop("width") for each in body["assets"]]
    )
    findings, _ = drift(ubiqlu_archive, tmp_path, "--api", "ubiqlu", "--contract-only")
    [never] = [each for each in findings if each["code"] == "GP507" and each["name"] == "200 assets[].width"]
    assert never["message"] == "200 assets[].width was in none of 1 response."


def test_a_service_in_another_dialect_differs_from_the_mock_in_ours(tmp_path: Path) -> None:
    """Publer as live programs see it, compared with the mock in two dialects."""
    settings = parse(settings_classes(), ("publer.dialect=live",))
    server = create_server(only="publer", settings=settings)
    file = tmp_path / "recorded.har"
    with Publer(
        "sandbox_demo",
        WORKSPACE,
        base_url="http://127.0.0.1/api/v1",
        transport=InProcessTransport(server.asgi),
        record=file,
    ) as publer:
        publer.users.me()
        publer.accounts.list()
        list(publer.posts.list())
    archive = json.loads(file.read_text("utf-8"))
    same, result = drift(archive, tmp_path, "--api", "publer", "--dialect", "live")
    assert [each for each in same if each["layer"] == "mock"] == []
    assert result.exit_code == 0, result.output
    other, _ = drift(archive, tmp_path, "--api", "publer", "--dialect", "introduction")
    assert ("GP521", "GET /posts", "200 posts[].media") in found(other)


@pytest.mark.parametrize(
    ("archive", "message"),
    [
        ("", "Is no JSON"),
        ("[]", "Is no HTTP Archive"),
        ('{"log": {}}', "Is no HTTP Archive"),
        ('{"log": {"entries": {}}}', "Is no HTTP Archive"),
        ('{"log": {"entries": []}}', "none of them is a request to Ubiqlu"),
        ('{"log": {"entries": [1, {}, {"request": {"url": "http://[x", "method": "GET"}, "response": {}}]}}', "/log/entries/2"),
        ('{"log": {"entries": ' + "[" * 100_000 + "]" * 100_000 + "}}", "nested too deeply"),
        (b"\xff\xfe\x00", "Is no JSON"),
    ],
)  # fmt: skip
def test_broken_archives_are_clear_errors(tmp_path: Path, archive: str | bytes, message: str) -> None:
    _, result = drift(archive, tmp_path, "--api", "ubiqlu")
    assert (result.exit_code, message in result.output) == (2, True), result.output
    assert "Traceback" not in result.output


def test_requests_to_other_hosts_and_cancelled_ones_are_left_out(
    tmp_path: Path, ubiqlu_archive: Archive
) -> None:
    """A browser records everything that a page loads."""
    entries = ubiqlu_archive["log"]["entries"]
    picture = copy.deepcopy(entries[0])
    picture["request"]["url"] = "https://cdn.example.com/a/b/logo.png"
    cancelled = copy.deepcopy(entries[0])
    cancelled["response"].update(status=0, headers=[], content={"size": 0})
    encoded = copy.deepcopy(entries[0])
    encoded["response"]["content"].update(text="eyJ3b3Jrc3BhY2VzIjogW119", encoding="base64")
    ubiqlu_archive["log"]["entries"] = [picture, cancelled, encoded]
    findings, result = drift(ubiqlu_archive, tmp_path, "--api", "ubiqlu", "--contract-only")
    assert findings == []
    assert "1 recorded requests" in result.output
