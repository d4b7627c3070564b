"""What can be pickled and copied, and what the error says about the rest."""

from __future__ import annotations

import copy
import pickle
from collections.abc import Callable
from typing import Any

import galleyproof_client
import pytest

from tests.client.support.fakes import KEY, ClientUnderTest, FakeService, post, reply
from tests.client.support.job_responses import BULK, STARTED, listed, summary


def _job(call: ClientUnderTest) -> Any:
    return call(call.publer(FakeService([STARTED["live"]])).posts.schedule_bulk(BULK))


MAKERS: dict[str, tuple[Callable[[ClientUnderTest], Any], str]] = {
    "client": (lambda call: call.ubiqlu(FakeService([])), "Create a client in each process"),
    "method": (lambda call: call.ubiqlu(FakeService([])).posts.get, "Create a client in each process"),
    "job": (_job, "Pass job.token to the other process"),
    "list": (lambda call: call.publer(FakeService([])).posts.list(), "Pass a list of its items"),
}


@pytest.mark.parametrize(
    ("name", "use"),
    # Python copies a bound method as it is.
    [
        (name, use)
        for name in MAKERS
        for use in (pickle.dumps, copy.copy, copy.deepcopy)[: 3 if name != "method" else 1]
    ],
)
def test_what_cannot_be_pickled_says_what_to_use(call: ClientUnderTest, name: str, use: Any) -> None:
    """Clients, their methods, jobs and lists cannot be pickled or copied, and the error says what to use."""
    make, hint = MAKERS[name]
    given = make(call)

    with pytest.raises(
        galleyproof_client.InvalidArgumentError, match="cannot be pickled or copied"
    ) as raised:
        use(given)

    assert hint in raised.value.hint
    assert KEY not in str(raised.value)


def test_models_and_pages_can_be_pickled(call: ClientUnderTest) -> None:
    """A model, an enumeration with an unknown value and a page are equal after pickling."""
    ubiqlu = call.ubiqlu(FakeService([reply(200, post(aggregateStatus="archived", colour="blue"))]))
    publer = call.publer(FakeService([listed(summary())]))
    model = call(ubiqlu.posts.get("p"))
    page = call(publer.posts.list().first_page())

    assert pickle.loads(pickle.dumps(model)) == copy.deepcopy(model) == model
    assert pickle.loads(pickle.dumps(page)) == page


def test_models_cannot_be_hashed(call: ClientUnderTest) -> None:
    """Models can be changed, so they cannot be in sets; their ids can."""
    model = call(call.ubiqlu(FakeService([reply(200, post())])).posts.get("p"))

    with pytest.raises(TypeError, match="unhashable type: 'Post'"):
        hash(model)
    assert {model.id} == {"post_1"}
