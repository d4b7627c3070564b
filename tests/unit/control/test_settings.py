"""Settings are read and changed."""

from __future__ import annotations

from tests.support.control import Control
from tests.support.mock import after
from tests.support.publer_posts import PostHelper, status


def test_changing_settings(control: Control) -> None:
    """Only the given settings change, as JSON values or as texts of the command line."""
    before = control.ask("GET", "settings")["settings"]

    changed = control.ask(
        "PATCH",
        "settings",
        {
            "ubiqlu": {"detect_duplicates": True, "max_accounts": "50"},
            "publer": {"import_allowed_hosts": ["a.test", "b.test"], "rate_limit": "on"},
            "networks": {"facebook": 60, "twitter": "2.5", "linkedin": None},
        },
    )["settings"]

    assert changed == {
        "ubiqlu": before["ubiqlu"] | {"detect_duplicates": True, "max_accounts": "50"},
        "publer": before["publer"] | {"import_allowed_hosts": ["a.test", "b.test"], "rate_limit": True},
        "networks": before["networks"] | {"facebook": 60.0, "twitter": 2.5},
    }
    assert control.ask("GET", "settings")["settings"] == changed


def test_latency_is_a_setting(control: Control) -> None:
    """A network responds after the configured seconds, in both services."""
    control.ask("PATCH", "settings", {"networks": {"facebook": 60}})
    control.ubiqlu.post()
    PostHelper(control.publer).send(status(ahead=None), path="/posts/schedule/publish")

    happened = control.ask("POST", "clock/advance", {"until": "idle"})["outcomes"]

    out = {effect["api"]: effect["at"] for effect in happened if effect["kind"] == "published"}
    assert out["ubiqlu"] == after(seconds=60)
    assert after(seconds=61) <= out["publer"] <= after(seconds=64)
