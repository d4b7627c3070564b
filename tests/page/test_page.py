"""The page for people, in a real browser: each of its parts, with clicks."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any
from urllib.request import urlopen

import pytest

from tests.page.conftest import Viewer, playwright

expect = playwright.expect

HOSTILE = [
    "<script>window.hacked = 1</script>",
    '<img src=x onerror="window.hacked = 1"><svg onload="window.hacked = 1">',
    "javascript:window.hacked=1",
    "\u202egnp.exe\u202c \u2066mixed\u2069",
    "w" * 10_000,
    "</bdi></a><iframe srcdoc='<script>parent.hacked = 1</script>'>",
]


def test_sandboxes_can_be_made_forked_kept_restored_and_deleted(viewer: Viewer) -> None:
    page = viewer.page
    page.goto(f"{viewer.server.address}/")
    row = page.get_by_role("row").filter(has_text=f"sandbox_{viewer.sandbox}").first
    row.get_by_role("button", name="Snapshot").click()
    expect(row).to_contain_text("page-1")
    viewer.control("POST", "clock/advance", {"by": "1d"})
    row.get_by_role("button", name="Restore").click()
    expect(page.locator("#message")).to_have_text("Restored page-1.")
    assert viewer.control("GET", "clock")["now"] == "2026-01-05T09:00:00.000Z"
    row.get_by_role("button", name="Fork").click()
    expect(page.locator("#message")).to_contain_text("Made ")
    page.get_by_label("Name").fill(f"{viewer.sandbox}-new")
    page.get_by_role("button", name="New sandbox").click()
    expect(page.locator("header .name")).to_have_text(f"{viewer.sandbox}-new")
    page.get_by_role("link", name="Galleyproof").click()
    row = page.get_by_role("row").filter(has_text=f"sandbox_{viewer.sandbox}-new")
    row.get_by_role("button", name="Delete").click()
    expect(row).to_have_count(0)


def test_the_first_page_shows_the_addresses_and_how_to_call_them(viewer: Viewer) -> None:
    page = viewer.page
    page.goto(f"{viewer.server.address}/")
    expect(page.locator("main")).to_contain_text(f"{viewer.server.address}/ubiqlu/api/v1")
    expect(page.locator("main")).to_contain_text('curl -s -H "Authorization: Bearer sandbox_demo"')
    page.get_by_role("link", name="Ubiqlu").click()
    expect(page.locator("#ui")).to_be_visible()


def test_posts_are_in_the_calendar_and_published_when_the_clock_is_moved(viewer: Viewer) -> None:
    viewer.publish("Fresh bread on Wednesday", timing="scheduled", scheduledAt="2026-01-07T10:00:00Z")
    page = viewer.open("calendar")
    card = page.locator("td .card", has_text="Fresh bread")
    expect(card).to_contain_text("scheduled")
    page.get_by_role("button", name="+ 1 day").click()
    expect(page.locator("#clock-now")).to_contain_text("2026-01-06 09:00")
    expect(card).to_contain_text("scheduled")
    page.get_by_label("To (UTC)").fill("2026-01-07T11:00")
    page.get_by_role("button", name="Move").click()
    expect(card).to_contain_text("published")
    page.get_by_role("button", name="Until idle").wait_for()
    assert viewer.control("GET", "ledger?kind=published")["count"] == 1


def test_the_clock_runs_and_stops(viewer: Viewer) -> None:
    page = viewer.open("calendar")
    page.get_by_role("button", name="Run", exact=True).click()
    expect(page.get_by_role("button", name="Freeze")).to_be_visible()
    page.get_by_label("Speed").select_option("60")
    expect(page.locator(".clock")).to_contain_text("60")
    page.get_by_role("button", name="Freeze").click()
    expect(page.locator(".clock")).to_contain_text("frozen")


def test_the_calendar_has_a_week_a_list_and_filters(viewer: Viewer) -> None:
    viewer.publish("Only a draft", timing="draft")
    page = viewer.open("calendar")
    expect(page.locator("section .card", has_text="Only a draft")).to_be_visible()
    page.get_by_label("Show").select_option("week")
    expect(page.locator("table.week")).to_be_visible()
    page.get_by_label("Show").select_option("list")
    expect(page.locator("table").get_by_text("tiktok").first).to_be_visible()
    page.get_by_label("State").select_option("failed")
    expect(page.locator("td .badge", has_text="published")).to_have_count(0)
    assert set(page.locator("td .badge").all_inner_texts()) == {"failed"}


def test_what_happens_elsewhere_is_shown_at_once(viewer: Viewer) -> None:
    page = viewer.open("requests")
    expect(page.locator("main")).to_contain_text("No requests.")
    viewer.publish("Seen at once", timing="draft")
    expect(page.locator(".exchange")).to_have_count(1)


def test_a_post_shows_its_look_its_history_and_its_requests(viewer: Viewer) -> None:
    identity = viewer.publish("A long story. " * 60, timing="draft")
    page = viewer.open(f"post/{identity}")
    preview = page.get_by_label("Preview on facebook")
    expect(preview).to_contain_text("A long story.")
    expect(preview.get_by_text("more", exact=True)).to_be_visible()
    page.get_by_role("button", name="publish draft").click()
    page.get_by_role("button", name="Until idle").click()
    expect(page.locator("main .badge").first).to_have_text("published")
    expect(page.locator("table").nth(1)).to_contain_text("published")
    expect(page.locator(".exchange summary").first).to_contain_text("create_post")


def test_a_request_can_be_read_and_copied(viewer: Viewer) -> None:
    viewer.publish("Copy me", timing="draft")
    viewer.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page = viewer.open("requests")
    page.locator(".exchange summary").first.click()
    expect(page.locator(".exchange pre").first).to_contain_text('"caption": "Copy me"')
    page.get_by_role("button", name="Copy as curl").first.click()
    expect(page.locator("#message")).to_have_text("Copied.")
    curl = page.evaluate("navigator.clipboard.readText()")
    assert curl.startswith("curl -X POST 'http://127.0.0.1:")
    assert '"Copy me"' in curl
    page.get_by_role("button", name="Copy as Python").first.click()
    page.wait_for_function("navigator.clipboard.readText().then((text) => text.startsWith('ubiqlu.'))")
    call = page.evaluate("navigator.clipboard.readText()")
    assert call == 'ubiqlu.posts.create(caption="Copy me", accounts=["acc_facebook"], timing="draft")'


def test_invalid_requests_are_found_and_explained(viewer: Viewer) -> None:
    viewer.publish("Valid", timing="draft")
    with pytest.raises(OSError, match="400"):
        viewer.call("POST", "/ubiqlu/api/v1/workspaces/ws_demo/posts", {"captio": "?"})
    page = viewer.open("requests")
    expect(page.locator(".exchange")).to_have_count(2)
    page.get_by_label("Valid").select_option("true")
    expect(page.locator(".exchange")).to_have_count(1)
    expect(page.locator(".exchange")).to_contain_text('"socialAccountIds" is a required property')


def test_a_fault_is_added_with_two_clicks_and_counted(viewer: Viewer) -> None:
    page = viewer.open("faults")
    page.get_by_role("searchbox").fill("aspect ratio")
    page.get_by_role("searchbox").press("Enter")
    page.get_by_role("button", name="Add ig.aspect_ratio").click()
    active = page.get_by_role("row").filter(has_text="ig.aspect_ratio").first
    expect(active).to_contain_text("network instagram")
    active.get_by_role("button", name="Remove").click()
    expect(page.locator("main")).to_contain_text("Everything works as the services and networks do")
    page.get_by_role("button", name="Rate limit reached").click()
    expect(page.locator("#message")).to_contain_text("over the rate limit")
    with pytest.raises(OSError, match="429"):
        viewer.publish("Too many", timing="draft")
    expect(page.get_by_role("row").filter(has_text="Triggered").first).to_be_visible()
    triggered = {
        each["match"]["api"]: each["trigger_count"] for each in viewer.control("GET", "faults")["faults"]
    }
    assert triggered == {"publer": 0, "ubiqlu": 1}


def test_a_network_that_is_down_and_a_token_that_expired(viewer: Viewer) -> None:
    page = viewer.open("faults")
    page.get_by_label("Network of the scenario").select_option("facebook")
    page.get_by_role("button", name="Network down").click()
    expect(page.locator("#message")).to_have_text("facebook is down")
    page.get_by_role("button", name="Token expired").click()
    expect(page.locator("#message")).to_contain_text("need to be connected again")
    accounts = viewer.control("GET", "contents?limit=1")["accounts"]
    assert {each["connected"] for each in accounts if each["network"] == "facebook"} == {False}


def test_accounts_and_media_show_their_state(viewer: Viewer) -> None:
    page = viewer.open("accounts")
    page.get_by_role("button", name="Disconnect acc_facebook").click()
    expect(page.get_by_role("button", name="Reconnect acc_facebook")).to_be_visible()
    expect(page.get_by_role("img", name="posts in the last 30 days")).to_be_visible()
    expect(page.get_by_text("harbour-at-dawn.png")).to_be_visible()
    image = page.locator("img.thumb").first
    page.wait_for_function("(image) => image.complete && image.naturalWidth > 0", arg=image.element_handle())


def test_the_sandbox_is_exported_and_the_skeleton_is_a_test_that_passes(
    viewer: Viewer, tmp_path: Path, pytester: pytest.Pytester
) -> None:
    page = viewer.open("faults")
    page.get_by_role("searchbox").fill("fb.duplicate")
    page.get_by_role("searchbox").press("Enter")
    viewer.publish("By hand", timing="now")
    page.get_by_role("button", name="Until idle").click()
    viewer.open("export")
    expect(page.locator("#skeleton")).to_contain_text("def test_what_was_done_by_hand(ubiqlu, sandbox):")
    skeleton = page.locator("#skeleton").inner_text()
    assert 'assert sandbox.ledger.published(network="facebook") == 1' in skeleton
    pytester.makepyfile(skeleton)
    pytester.runpytest_subprocess("-p", "no:cacheprovider").assert_outcomes(passed=1)
    for name, key in (("Journal as HAR", "log"), ("Seed file", "ubiqlu"), ("Contents as JSON", "posts")):
        with page.expect_download() as download:
            page.get_by_role("button", name=name).click()
        download.value.save_as(tmp_path / "saved.json")
        assert key in json.loads((tmp_path / "saved.json").read_text("utf-8"))


def test_the_skeleton_has_what_was_done_in_its_order(viewer: Viewer) -> None:
    viewer.publish("Before", timing="now")
    page = viewer.open("faults")
    page.get_by_role("searchbox").fill("fb.duplicate")
    page.get_by_role("searchbox").press("Enter")
    page.get_by_role("button", name="Add fb.duplicate").click()
    expect(page.get_by_role("row").filter(has_text="fb.duplicate").first).to_be_visible()
    page.get_by_role("button", name="Until idle").click()
    expect(page.locator("#message")).to_be_visible()
    viewer.publish("After", timing="now")
    lines = viewer.open("export").locator("#skeleton").inner_text().splitlines()
    parts = ("Before", "faults.add", "run_until_idle", "After")
    assert [part for line in lines for part in parts if part in line] == list(parts)


def test_a_post_offers_what_can_be_done_with_it(viewer: Viewer) -> None:
    viewer.control("POST", "faults", {"type": "fb.service", "times": 1})
    failed = viewer.publish("Again", timing="now")
    viewer.control("POST", "clock/advance", {"until": "idle"})
    page = viewer.open(f"post/{failed}")
    page.get_by_role("button", name="retry post").click()
    expect(page.locator("#message")).to_have_text("Done.")
    viewer.control("POST", "clock/advance", {"until": "idle"})
    expect(page.get_by_role("button", name="delete post on network")).to_be_visible()
    deleted = viewer.control("GET", "contents?api=publer")["posts"][-1]["id"]
    page = viewer.open(f"post/{deleted}")
    page.get_by_role("button", name="delete post", exact=True).click()
    expect(page.locator("#message")).to_have_text("Done.")
    left = {each["id"] for each in viewer.control("GET", "contents?api=publer")["posts"]}
    assert deleted not in left


def test_repetitions_stand_together(viewer: Viewer) -> None:
    accounts = [{"id": "600000000000000000000103"}]
    post = {
        "networks": {"twitter": {"type": "status", "text": "Every day"}},
        "accounts": accounts,
        "recurring": {"start_date": "2026-01-05T12:00:00Z", "repeat": "daily"},
    }
    viewer.call("POST", "/publer/api/v1/posts/schedule", {"bulk": {"state": "recurring", "posts": [post]}})
    viewer.control("POST", "clock/advance", {"by": "5d"})
    page = viewer.open("calendar", "?mode=list")
    together = page.locator("details").filter(has_text="Every day")
    expect(together).to_have_count(1)
    expect(together.locator("summary")).to_contain_text("6 posts")
    together.locator("summary").click()
    expect(together.get_by_role("listitem")).to_have_count(6)
    together.get_by_role("link").first.click()
    expect(page.locator("main h1").first).to_be_visible()


def test_accounts_show_how_many_posts_are_allowed(viewer: Viewer) -> None:
    viewer.publish("One", "acc_linkedin_company", timing="now")
    viewer.control("POST", "clock/advance", {"by": "1m"})
    page = viewer.open("accounts")
    # LinkedIn allows 150 posts a day, and Publer 14 to a profile.
    expect(page.get_by_role("row").filter(has_text="acc_linkedin_company")).to_contain_text("1 of 150")
    expect(page.get_by_role("row").filter(has_text="600000000000000000000114")).to_contain_text("of 14")
    followers = page.get_by_role("row").filter(has_text="600000000000000000000101").get_by_role("img")
    expect(followers).to_have_accessible_name(re.compile(r"From \d{4} to \d{4} followers in 30 days"))


def test_an_exported_sandbox_can_be_made_again(viewer: Viewer) -> None:
    viewer.publish("Keep me", timing="scheduled", scheduledAt="2026-01-07T10:00:00Z")
    seed = viewer.control("GET", "seed")
    name = f"{viewer.sandbox}-again"
    viewer.call("POST", "/_control/v1/sandboxes", {"name": name, "data": seed})
    again = viewer.call("GET", f"/_control/v1/sandboxes/{name}/contents")
    assert [each["text"] for each in again["posts"]][-1] == "Keep me"
    assert len(again["posts"]) == viewer.control("GET", "contents")["count"]


@pytest.mark.parametrize("caption", HOSTILE)
def test_nothing_that_a_post_holds_is_run(viewer: Viewer, caption: str) -> None:
    identity = viewer.publish(caption, timing="draft")
    for view in ("calendar", "calendar?mode=list", f"post/{identity}", "requests", "export"):
        page = viewer.open(view)
        page.wait_for_timeout(50)
        assert page.evaluate("window.hacked") is None
        assert page.locator("main iframe, main script, main svg[onload]").count() == 0
        assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")
    viewer.open(f"post/{identity}")
    shown = "".join(viewer.page.locator(".preview .body").all_text_contents()).replace("…", "")
    assert shown == caption


@pytest.mark.parametrize("width", [360, 800, 1440])
@pytest.mark.parametrize("view", ["", "calendar", "requests", "faults", "accounts", "export"])
def test_the_page_fits_in_narrow_and_wide_windows(viewer: Viewer, width: int, view: str) -> None:
    viewer.page.set_viewport_size({"width": width, "height": 800})
    page = viewer.open(view) if view else viewer.page
    if not view:
        page.goto(f"{viewer.server.address}/")
        page.locator("main h1").first.wait_for()
    assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")
    unnamed = page.evaluate(
        "[...document.querySelectorAll('button, a, input, select')].filter((each) =>"
        " !(each.innerText.trim() || each.ariaLabel || each.labels?.length)).map((each) => each.outerHTML)"
    )
    assert unnamed == []


def test_the_page_is_used_by_keyboard(viewer: Viewer) -> None:
    page = viewer.open("calendar")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Skip to the content"
    for _ in range(40):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.textContent") == "+ 1 hour":
            break
    page.keyboard.press("Enter")
    expect(page.locator("#clock-now")).to_contain_text("2026-01-05 10:00")


def test_the_page_is_light_and_its_policy_is_strict(viewer: Viewer) -> None:
    total = 0
    with urlopen(f"{viewer.server.address}/") as response:
        policy = response.headers["Content-Security-Policy"]
        total += len(response.read())
    assert "unsafe" not in policy
    assert "default-src 'none'; script-src 'self'; style-src 'self'" in policy
    loaded: list[Any] = []
    viewer.page.on("response", lambda each: loaded.append(each) if "/_page/" in each.url else None)
    viewer.open("calendar")
    total += sum(len(each.body()) for each in loaded)
    assert 10_000 < total < 300_000
