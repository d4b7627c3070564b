"""Everything that a service does on a network: bound by rules, made to fail by faults, seen in the ledger."""

from __future__ import annotations

import ast
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import galleyproof.services
import pytest
from attrs import frozen
from galleyproof.networks.publishing.limits import NetworkLimits
from galleyproof.networks.publishing.publish_faults import EFFECTS
from galleyproof.services.publer.publishing import actions as publer_actions
from galleyproof.services.publer.records import Account, Callback, Comment, Post

from tests.support.control import Control
from tests.support.publer_posts import LINKEDIN, MASTODON, PostHelper, X, status

Json = dict[str, Any]


def _publer(control: Control, **callbacks: Json | list[Json]) -> None:
    PostHelper(control.publer).send(status(X, ahead=None, **callbacks), path="/posts/schedule/publish")


def _ubiqlu(control: Control) -> None:
    control.ubiqlu.post(caption="Hello", socialAccountIds=["acc_linkedin_company"])


@frozen
class Effect:
    """One effect of a service on a network.

    Args:
        start: causes it.
        account, network: where it takes effect.
        kind: of its row in the ledger.
    """

    start: Callable[[Control], None]
    account: str
    network: str
    kind: str


_HOUR = {"delay": {"duration": 1, "unit": "Hour"}}
CASES: Mapping[tuple[str, str], Effect] = {
    ("publer", "publish"): Effect(_publer, X, "twitter", "published"),
    ("publer", "share"): Effect(
        lambda control: _publer(control, share={"text": "Look", "account_ids": [MASTODON], **_HOUR}),
        MASTODON, "mastodon", "published",
    ),
    ("publer", "comment"): Effect(
        lambda control: _publer(control, comments=[{"text": "Below", **_HOUR}]), X, "twitter", "commented"
    ),
    ("publer", "hide"): Effect(
        lambda control: _publer(control, delete={"hide": True, **_HOUR}), X, "twitter", "hidden"
    ),
    ("publer", "delete"): Effect(
        lambda control: _publer(control, delete={"hide": False, **_HOUR}), X, "twitter", "removed"
    ),
    ("ubiqlu", "publish"): Effect(_ubiqlu, "acc_linkedin_company", "linkedin", "published"),
}  # fmt: skip

ALL = pytest.mark.parametrize(("api", "effect"), CASES, ids=map(" ".join, CASES))


def _run(control: Control) -> None:
    control.ask("POST", "clock/advance", {"until": "idle"})


def _seen(control: Control, case: Effect, **filters: str) -> list[Json]:
    rows: list[Json] = control.ask("GET", "ledger", kind=case.kind, account=case.account, **filters)[
        "outcomes"
    ]
    return rows


def test_every_effect_is_tested() -> None:
    """The cases are all effects that a fault can match, and no other."""
    assert {effect for _api, effect in CASES} == set(EFFECTS)


def test_effects_have_one_way_to_a_network() -> None:
    """Only the modules that ask rules and faults first change what is on a network.

    These are the calls that change it: a post that is accepted, hidden or deleted, a comment that is stored,
    and Ubiqlu's target that is accepted. Simulated actions are what people do there, not a service.
    """
    changing = {"accept", "hide", "delete"}
    found = set()
    for file in Path(galleyproof.services.__path__[0]).rglob("*.py"):
        for call in (
            node for node in ast.walk(ast.parse(file.read_text("utf-8"))) if isinstance(node, ast.Call)
        ):
            words = {arg.value for arg in call.args if isinstance(arg, ast.Constant)}
            name = ast.unparse(call.func)
            if (name in ("POST.next", "TARGET.next") and words & changing) or name in (
                "Comment",
                "NetworkPost",
            ):
                found.add(file.name)
    assert found == {"publishing.py", "callback_effects.py", "publish_faults.py", "attempts.py"}


@ALL
def test_in_the_ledger(control: Control, api: str, effect: str) -> None:
    """Without faults, each effect has exactly one row in the ledger."""
    case = CASES[api, effect]
    case.start(control)
    _run(control)

    (row,) = _seen(control, case)
    assert (row["api"], row["network"]) == (api, case.network)


@ALL
@pytest.mark.parametrize("type", ["flaky", "token_expires_before_publish"])
def test_made_to_fail(control: Control, api: str, effect: str, type: str) -> None:
    """A fault for an effect keeps exactly this effect from happening, and is counted."""
    case = CASES[api, effect]
    fault = control.ask(
        "POST", "faults", {"type": type, "match": {"api": api, "effect": effect, "account": case.account}}
    )
    case.start(control)
    _run(control)

    assert _seen(control, case) == []
    assert control.ask("GET", f"faults/{fault['id']}")["trigger_count"] == 1
    published = control.ask("GET", "ledger", kind="published")["outcomes"]
    assert len(published) == (0 if effect == "publish" else 1)


@ALL
def test_a_fault_for_another_effect(control: Control, api: str, effect: str) -> None:
    """A fault for other effects changes nothing."""
    case = CASES[api, effect]
    for other in EFFECTS:
        if other != effect and (other != "publish"):
            control.ask("POST", "faults", {"type": "flaky", "match": {"effect": other}})
    case.start(control)
    _run(control)

    assert len(_seen(control, case)) == 1


@ALL
def test_lost_responses(control: Control, api: str, effect: str) -> None:
    """When the response of the network is lost, the effect is in the ledger, and the service says failed."""
    case = CASES[api, effect]
    control.ask(
        "POST", "faults",
        {"type": "published_but_timed_out", "match": {"effect": effect, "account": case.account}},
    )  # fmt: skip
    case.start(control)
    _run(control)

    assert len(_seen(control, case)) == 1
    said = [
        *(callback.error for callback in control.sandbox.store.all(Callback)),
        *(post.error for post in control.sandbox.store.all(Post) if post.account_id == case.account),
        *(
            row["details"].get("outcome")
            for row in control.ask("GET", "ledger", kind="completed")["outcomes"]
        ),
    ]
    assert any(text is not None and ("could not confirm" in text or text == "unknown") for text in said)


@pytest.mark.parametrize(
    ("type", "options", "state"),
    [("slow", {"seconds": 600}, "fired"), ("never_responds", {"minutes": 10}, "failed")],
)
@pytest.mark.parametrize("effect", ["comment", "hide", "delete"])
def test_late_responses(control: Control, effect: str, type: str, options: Json, state: str) -> None:
    """A callback can be slow, or never end: then it fails after the service's timeout."""
    case = CASES["publer", effect]
    control.ask("POST", "faults", {"type": type, "match": {"effect": effect}, "parameters": options})
    case.start(control)
    control.publer.advance(hours=1, seconds=30)
    (callback,) = control.sandbox.store.all(Callback)
    assert callback.state == "waiting"

    control.publer.advance(seconds=600)
    (callback,) = control.sandbox.store.all(Callback)
    assert callback.state == state
    assert len(_seen(control, case)) == (1 if state == "fired" else 0)


@ALL
def test_rules_of_the_account(control: Control, api: str, effect: str) -> None:
    """An account that was disconnected in between has no effect on its network any more."""
    case = CASES[api, effect]
    case.start(control)
    if effect != "publish":
        control.publer.advance(minutes=1)
    control.ask("POST", "actions", {"action": "disconnect_account", "id": case.account})
    _run(control)

    assert _seen(control, case) == []


@pytest.mark.parametrize(
    ("account", "maximum", "text"),
    [(X, 280, "x" * 281), (MASTODON, 500, "x" * 501), (LINKEDIN, 1250, "x" * 1251)],
)
def test_rules_for_comments(control: Control, account: str, maximum: int, text: str) -> None:
    """A comment that is too long when it is due is rejected in the words of its network.

    The maxima are those of the networks: X's weighted length, Mastodon's default, LinkedIn's comments.
    Publer rejects such a comment when it is asked for, so the limit is raised there and usual again later.
    """
    usual = control.sandbox.settings
    network = control.sandbox.store.get(Account, account).provider
    name = "comment" if account == LINKEDIN else "text"
    control.sandbox.settings = {**usual, NetworkLimits: NetworkLimits(**{network: {name: 10**4}})}
    posts = PostHelper(control.publer).made(
        status(account, ahead=None, comments=[{"text": text, **_HOUR}]), path="/posts/schedule/publish"
    )
    control.sandbox.settings = usual
    _run(control)

    (callback,) = control.sandbox.store.all(Callback)
    assert (callback.state, callback.post_id) == ("failed", posts[0].id)
    assert callback.error is not None
    assert f"{len(text):,}" in callback.error
    assert f"{maximum:,}" in callback.error
    assert control.sandbox.store.count(Comment) == 0
    (row,) = [
        row
        for row in control.ask("GET", "ledger", kind="completed")["outcomes"]
        if row["record_id"] == callback.id
    ]
    assert (row["details"]["kind"], row["details"]["outcome"]) == ("comment", "failed")
    assert row["details"]["error"] == callback.error


def test_a_locked_workspace(control: Control) -> None:
    """Nothing happens on a network while the plan is suspended."""
    _publer(control, comments=[{"text": "More below", **_HOUR}])
    control.publer.advance(minutes=1)
    for space in {account.workspace_id for account in control.sandbox.store.all(Account)}:
        publer_actions.suspend_plan(control.sandbox, space)
    _run(control)

    (callback,) = control.sandbox.store.all(Callback)
    assert (callback.state, control.sandbox.store.count(Comment)) == ("failed", 0)


def test_an_unknown_effect(control: Control) -> None:
    """A fault for an effect that does not exist is an error that names the effects."""
    status, error = control.error("POST", "faults", {"type": "flaky", "match": {"effect": "coment"}})

    assert status == 400
    assert error["pointer"] == "/match/effect"
