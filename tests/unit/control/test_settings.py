"""Settings are read and changed."""

from __future__ import annotations

from typing import Any

import pytest

from tests.support.control import Control
from tests.support.images import image
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
            "network_limits": {
                "bluesky": {"image_bytes": 1_000_000},
                "twitter": "photos:2,video_seconds:1.5",
            },
        },
    )["settings"]

    assert changed == {
        "ubiqlu": before["ubiqlu"] | {"detect_duplicates": True, "max_accounts": "50"},
        "publer": before["publer"] | {"import_allowed_hosts": ["a.test", "b.test"], "rate_limit": True},
        "networks": before["networks"] | {"facebook": 60.0, "twitter": 2.5},
        "network_limits": before["network_limits"]
        | {"bluesky": {"image_bytes": 1_000_000}, "twitter": {"photos": 2, "video_seconds": 1.5}},
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


def test_limits_are_settings(control: Control) -> None:
    """A changed limit counts in both services: at validation, in ``validity`` and at publishing."""
    photo = image(1000, 1000)
    asset = control.ubiqlu.upload(photo)["id"]
    before = control.publer.upload(photo, "a.png").json()
    maximum = len(photo) - 1
    control.ask("PATCH", "settings", {"network_limits": {"linkedin": {"image_bytes": maximum}}})
    answer = control.publer.upload(photo, "a.png").json()
    post = control.ubiqlu.post(socialAccountIds=["acc_linkedin_company"], mediaAssetId=asset)
    control.ask("POST", "clock/advance", {"until": "idle"})

    assert before["validity"]["linkedin"]["photo"] is True
    assert answer["validity"]["linkedin"]["photo"] is False
    (target,) = control.ubiqlu.read(post)["targets"]
    assert f"LinkedIn allows at most {maximum:,}" in target["errorMessage"]


def test_a_removed_limit_is_the_usual_one(control: Control) -> None:
    """Null brings the usual limits of a network back."""
    control.ask("PATCH", "settings", {"network_limits": {"bluesky": {"photos": 1}}})

    changed = control.ask("PATCH", "settings", {"network_limits": {"bluesky": None}})["settings"]

    assert changed["network_limits"]["bluesky"] == {}


@pytest.mark.parametrize(
    ("limits", "message"),
    [
        ({"bluesky": {"image_byte": 1}}, "Did you mean image_bytes?"),
        ({"bluesky": {"image_bytes": -1}}, "must be a number that is not negative"),
        ({"bluesky": "image_bytes"}, "must be a number that is not negative"),
        ({"blue_sky": {"image_bytes": 1}}, "Did you mean bluesky?"),
    ],
)
def test_wrong_limits(control: Control, limits: Any, message: str) -> None:
    """An unknown name and a value that is no number are named, with the nearest name."""
    status, answer = control.error("PATCH", "settings", {"network_limits": limits})

    assert status == 400
    assert message in str(answer)
