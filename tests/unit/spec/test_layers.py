"""`galleyproof spec diff` compares requests and responses, the client, the mock and the tests."""

from __future__ import annotations

import copy
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from galleyproof.cli.main import main

from scripts.paths import BUNDLES, CONTRACTS

POSTS = "/workspaces/{workspaceId}/posts"
Document = dict[str, Any]
Row = tuple[str, str, str, str]


@pytest.fixture
def bundle() -> Document:
    document: Document = json.loads((BUNDLES / "ubiqlu.json").read_text("utf-8"))
    return document


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["spec", *arguments], prog_name="galleyproof")


def diff(tmp_path: Path, new: Document, *options: str, old: str = "") -> tuple[dict[str, Any], Result]:
    """Compare the checked-in contract with a changed one; return the JSON report and the result."""
    (tmp_path / "new.json").write_text(json.dumps(new), "utf-8")
    report = tmp_path / "report.json"
    arguments = [old or str(BUNDLES / "ubiqlu.json"), str(tmp_path / "new.json"), "--api", "ubiqlu"]
    result = run("diff", *arguments, "--json", str(report), *options)
    return json.loads(report.read_text("utf-8")) if report.exists() else {}, result


def rows(report: dict[str, Any], layer: str) -> set[tuple[str, str, str]]:
    """Return grade, code and name of the findings of a layer."""
    return {
        (each["grade"], each["code"], each["name"]) for each in report["findings"] if each["layer"] == layer
    }


def request_fields(document: Document) -> Document:
    content = document["paths"][POSTS]["post"]["requestBody"]["content"]["application/json"]
    fields: Document = content["schema"]["properties"]
    return fields


def test_a_contract_does_not_differ_from_itself(tmp_path: Path, bundle: Document) -> None:
    report, result = diff(tmp_path, bundle)
    assert (report["findings"], report["bump"], result.exit_code) == ([], "none", 0)


def test_the_sources_and_the_bundle_of_a_contract_say_the_same() -> None:
    for api in ("ubiqlu", "publer"):
        result = run("diff", str(CONTRACTS / api), str(BUNDLES / f"{api}.json"), "--api", api)
        assert result.exit_code == 0, result.output
        assert "Nothing changed" in result.output


def test_a_removed_value_breaks_requests_the_client_and_what_the_client_sends(
    tmp_path: Path, bundle: Document
) -> None:
    request_fields(bundle)["timing"]["enum"].remove("draft")
    report, result = diff(tmp_path, bundle)
    assert rows(report, "wire") == {("breaking", "GP028", "timing")}
    assert ("breaking", "GP401", "posts.save_draft") in rows(report, "overlay")
    assert ("breaking", "GP100", "Posts.save_draft()") in rows(report, "python")
    assert ("breaking", "GP112", "models.Timing.DRAFT") in rows(report, "python")
    assert any(name.startswith("tests/") for _, _, name in rows(report, "tests"))
    assert (report["bump"], result.exit_code) == ("major", 1)


def test_a_new_operation_is_missing_in_the_mock_and_gets_a_proposed_note(
    tmp_path: Path, bundle: Document
) -> None:
    bundle["paths"]["/workspaces/{workspaceId}/tags"] = {
        "get": {
            "parameters": [
                {"name": "workspaceId", "in": "path", "required": True, "schema": {"type": "string"}}
            ],
            "responses": {"200": {"description": "All tags."}},
        }
    }
    report, result = diff(tmp_path, bundle)
    mock = [each for each in report["findings"] if each["layer"] == "mock"]
    assert [(each["kind"], each["code"], each["name"]) for each in mock] == [
        ("missing", "GP200", "list_tags")
    ]
    assert ("additive", "GP101", "Tags") in rows(report, "python")
    assert ("safe", "GP402", "list_tags") in rows(report, "overlay")
    assert (report["bump"], result.exit_code) == ("minor", 0)


def test_a_removed_operation_is_an_orphan_in_the_mock(tmp_path: Path, bundle: Document) -> None:
    del bundle["paths"]["/workspaces/{workspaceId}/post-targets/{targetId}/retry"]
    report, result = diff(tmp_path, bundle)
    [orphan] = [each for each in report["findings"] if each["layer"] == "mock"]
    assert (orphan["kind"], orphan["name"]) == ("orphan", "retry_post_target")
    assert orphan["file"].endswith("services/ubiqlu/posts/posts.py")
    assert orphan["line"] > 0
    assert ("breaking", "GP100", "Posts.retry_target()") in rows(report, "python")
    assert result.exit_code == 1


def test_answers_that_the_new_contract_forbids_are_found_by_replaying_the_demo(
    tmp_path: Path, bundle: Document
) -> None:
    bundle["components"]["schemas"]["PostTarget"]["properties"]["errorMessage"] = {"type": "string"}
    report, _ = diff(tmp_path, bundle)
    mock = [each for each in report["findings"] if each["layer"] == "mock"]
    assert {(each["kind"], each["code"], each["name"]) for each in mock} == {
        ("invalid", "GP202", "/post/targets/0/errorMessage")
    }
    assert rows(report, "python") >= {("additive", "GP111", "models.PostTarget.error_message")}


def test_requests_that_only_the_new_contract_allows_are_sent_to_the_handlers(
    tmp_path: Path, bundle: Document
) -> None:
    request_fields(bundle)["caption"]["type"] = ["string", "integer"]
    report, _ = diff(tmp_path, bundle)
    failing = [each for each in report["findings"] if each["code"] == "GP203"]
    assert failing, "a caption that is a number is no text that the handler can work with"
    assert failing[0]["file"].startswith("mock_server/galleyproof/")
    assert failing[0]["line"] > 0


def test_a_renamed_operation_id_changes_names_and_not_requests(tmp_path: Path, bundle: Document) -> None:
    bundle["paths"][POSTS]["post"]["operationId"] = "make_post"
    report, _ = diff(tmp_path, bundle)
    assert rows(report, "wire") == set()
    mock = {(each["kind"], each["name"]) for each in report["findings"] if each["layer"] == "mock"}
    assert mock == {("missing", "make_post"), ("orphan", "create_post")}


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        (lambda d: request_fields(d).update(language={"type": "string"}), ("additive", "GP104", "Posts.create(language)")),
        (lambda d: request_fields(d).pop("mediaAssetId"), ("breaking", "GP102", "Posts.create(media)")),
        (
            lambda d: d["components"]["schemas"]["Post"]["properties"]["id"].update(type=["string", "null"]),
            ("breaking", "GP110", "models.Post.id"),
        ),
        (
            lambda d: d["components"]["schemas"]["Post"]["properties"]["createdAt"].update(format="date"),
            ("breaking", "GP110", "models.Post.created_at"),
        ),
        (
            lambda d: d["components"]["schemas"]["Post"]["properties"]["aggregateStatus"]["enum"].append("queued"),
            ("additive", "GP113", "models.PostStatus.QUEUED"),
        ),
    ],
)  # fmt: skip
def test_the_client_layer_names_what_changes_for_python_code(
    tmp_path: Path, bundle: Document, change: Callable[[Document], Any], expected: tuple[str, str, str]
) -> None:
    change(bundle)
    report, _ = diff(tmp_path, bundle)
    assert expected in rows(report, "python")


def test_accepted_findings_do_not_count_until_their_date(tmp_path: Path, bundle: Document) -> None:
    new = copy.deepcopy(bundle)
    del new["paths"]["/workspaces/{workspaceId}/post-targets/{targetId}/retry"]
    report, result = diff(tmp_path, new)
    assert result.exit_code == 1
    lines = [
        {"fingerprint": each["fingerprint"], "reason": "Nobody retries.", "until": "2099-01-01"}
        for each in report["findings"]
    ]
    accepted = tmp_path / "accepted.yaml"
    accepted.write_text(json.dumps(lines), "utf-8")
    report, result = diff(tmp_path, new, "--accepted", str(accepted), "--strict")
    assert (result.exit_code, len(report["accepted"])) == (0, len(lines))
    accepted.write_text(json.dumps([{**line, "until": "2020-01-01"} for line in lines]), "utf-8")
    assert diff(tmp_path, new, "--accepted", str(accepted))[1].exit_code == 1
    accepted.write_text('[{"fingerprint": "x"}]', "utf-8")
    _, result = diff(tmp_path, new, "--accepted", str(accepted))
    assert (result.exit_code, "Needs fingerprint, reason and until" in result.output) == (2, True)


def test_risky_changes_count_when_strict(tmp_path: Path, bundle: Document) -> None:
    bundle["components"]["schemas"]["Post"]["properties"]["aggregateStatus"]["enum"].append("queued")
    assert diff(tmp_path, bundle)[1].exit_code == 0
    assert diff(tmp_path, bundle, "--strict")[1].exit_code == 3


def test_the_terminal_report_fits_on_a_screen(tmp_path: Path, bundle: Document) -> None:
    for schema in bundle["components"]["schemas"].values():
        schema["properties"] = {}
        schema["required"] = []
    report, result = diff(tmp_path, bundle)
    assert len(report["findings"]) > 24
    assert len(result.output.splitlines()) <= 24
    assert "--json FILE has them all" in result.output


def test_markdown_and_sarif_hold_every_finding(tmp_path: Path, bundle: Document) -> None:
    request_fields(bundle)["timing"]["enum"].remove("draft")
    markdown, sarif = tmp_path / "report.md", tmp_path / "report.sarif"
    report, _ = diff(tmp_path, bundle, "--markdown", str(markdown), "--sarif", str(sarif))
    text = markdown.read_text("utf-8")
    assert all(f"| {each['grade']} | {each['code']} |" in text for each in report["findings"])
    results = json.loads(sarif.read_text("utf-8"))["runs"][0]["results"]
    assert len(results) == len(report["findings"])
    assert {each["level"] for each in results if each["ruleId"] == "GP028"} == {"error"}


def test_the_report_can_be_narrowed_to_what_a_test_run_used(tmp_path: Path, bundle: Document) -> None:
    request_fields(bundle)["timing"]["enum"].remove("draft")
    journal = tmp_path / "journal.json"
    journal.write_text(json.dumps([{"api": "ubiqlu", "operation": "list_workspaces"}]), "utf-8")
    report, result = diff(tmp_path, bundle, "--consumer", str(journal))
    assert result.exit_code == (1 if any(each["grade"] == "breaking" for each in report["findings"]) else 0)
    assert not [each for each in report["findings"] if each["operation"].startswith("POST")]
    journal.write_text(json.dumps([{"api": "ubiqlu", "operation": "create_post"}]), "utf-8")
    assert diff(tmp_path, bundle, "--consumer", str(journal))[1].exit_code == 1
    journal.write_text("{", "utf-8")
    assert diff(tmp_path, bundle, "--consumer", str(journal))[1].exit_code == 2


def test_every_code_is_explained() -> None:
    from galleyproof.spec.codes import CODES

    assert len({code.code for code in CODES}) == len(CODES)
    for code in CODES:
        result = run("explain", code.code.lower())
        assert result.exit_code == 0
        assert code.title in result.output
    assert run("explain", "GP999").exit_code == 2
