"""The events of a sandbox are processed in order, each at its own time."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta

import pytest
from attrs import define, field
from galleyproof.kernel import sandbox as sandbox_module
from galleyproof.kernel.clock import MAX_TIME, Clock
from galleyproof.kernel.ids import Ids
from galleyproof.kernel.record_store import RecordStore
from galleyproof.kernel.sandbox import DidNotSettleError, SandboxState

START = datetime(2026, 3, 1, tzinfo=UTC)
SECOND = timedelta(seconds=1)


@define
class Diary:
    """Records the events of a sandbox with their times in seconds."""

    entries: list[tuple[str, float]] = field(factory=list)

    def note(self, sandbox: SandboxState, record_id: str) -> None:
        self.entries.append((record_id, (sandbox.now - START).total_seconds()))

    def echo(self, sandbox: SandboxState, record_id: str) -> None:
        self.note(sandbox, record_id)
        sandbox.schedule_in(SECOND, "note", f"echo of {record_id}")

    def forever(self, sandbox: SandboxState, record_id: str) -> None:
        sandbox.schedule_in(SECOND, "forever", record_id)


@pytest.fixture
def diary() -> Diary:
    """An empty diary."""
    return Diary()


@pytest.fixture
def sandbox(diary: Diary) -> SandboxState:
    """A frozen sandbox whose events are recorded in the diary."""
    return SandboxState(
        name="test",
        store=RecordStore(),
        clock=Clock.frozen(START),
        ids=Ids(),
        settings={int: 7},
        event_handlers={"note": diary.note, "echo": diary.echo, "forever": diary.forever},
    )


def test_events_happen_at_their_own_time(sandbox: SandboxState, diary: Diary) -> None:
    """Each event of a long step happens at its own time."""
    for seconds in (5, 2, 9):
        sandbox.schedule_in(seconds * SECOND, "note", str(seconds))

    happened = sandbox.advance(7 * SECOND)

    assert diary.entries == [("2", 2), ("5", 5)]
    assert [due.record_id for due in happened] == ["2", "5"]
    assert sandbox.now == START + 7 * SECOND


def test_events_can_schedule_events(sandbox: SandboxState, diary: Diary) -> None:
    """An event that is scheduled by another event happens in the same step if it is due."""
    sandbox.schedule_in(1 * SECOND, "echo", "a")
    sandbox.schedule_in(3 * SECOND, "note", "b")

    sandbox.advance(10 * SECOND)

    assert diary.entries == [("a", 1), ("echo of a", 2), ("b", 3)]


def test_small_and_long_steps(sandbox: SandboxState, diary: Diary) -> None:
    """Many small steps have the same result as a long step."""
    sandbox.schedule_in(1.5 * SECOND, "echo", "a")
    sandbox.schedule_in(2 * SECOND, "note", "b")

    for _ in range(10):
        sandbox.advance(SECOND)

    assert diary.entries == [("a", 1.5), ("b", 2), ("echo of a", 2.5)]


def test_events_wait_for_processing(sandbox: SandboxState, diary: Diary) -> None:
    """A due event waits until events are processed, and happens once."""
    sandbox.schedule_in(SECOND, "note", "a")
    sandbox.clock.advance(5 * SECOND)
    before = list(diary.entries)

    sandbox.process_due_events()
    sandbox.process_due_events()

    assert (before, diary.entries) == ([], [("a", 1)])


def test_events_in_the_past(sandbox: SandboxState, diary: Diary) -> None:
    """An event in the past happens at the next processing."""
    sandbox.advance(10 * SECOND)
    sandbox.schedule(event="note", record_id="late", at=START)

    sandbox.process_due_events()

    assert diary.entries == [("late", 10)]


def test_advance_to_next_event(sandbox: SandboxState, diary: Diary) -> None:
    """The clock advances to the next event; all events at this time happen."""
    for record_id, seconds in (("b", 3), ("a", 2), ("c", 3)):
        sandbox.schedule_in(seconds * SECOND, "note", record_id)

    steps = [[due.record_id for due in sandbox.advance_to_next_event()] for _ in range(3)]

    assert steps == [["a"], ["b", "c"], []]
    assert START + 3 * SECOND == sandbox.now == sandbox.clock.now()


def test_events_after_the_maximum_time(sandbox: SandboxState, diary: Diary) -> None:
    """Events after the maximum time are ignored."""
    sandbox.schedule("note", "never", at=datetime.max.replace(tzinfo=UTC))
    sandbox.schedule("echo", "last", at=MAX_TIME)

    sandbox.run_until_idle()

    assert [record_id for record_id, _ in diary.entries] == ["last"]
    assert sandbox.now == MAX_TIME


def test_run_until_idle(sandbox: SandboxState, diary: Diary) -> None:
    """A sandbox runs until no event is left, and its clock shows the time of the last event."""
    sandbox.schedule_in(5 * SECOND, "echo", "a")
    sandbox.schedule_in(2 * SECOND, "echo", "b")

    happened = sandbox.run_until_idle()

    assert diary.entries == [("b", 2), ("echo of b", 3), ("a", 5), ("echo of a", 6)]
    assert (len(happened), sandbox.now) == (4, START + 6 * SECOND)


@pytest.mark.parametrize("delay", [SECOND / 3, timedelta(microseconds=1), timedelta(microseconds=2_999)])
def test_times_between_two_milliseconds(sandbox: SandboxState, diary: Diary, delay: timedelta) -> None:
    """An event between two milliseconds happens at the later one."""
    sandbox.schedule_in(delay, "note", "between")

    sandbox.run_until_idle()

    [(record_id, felt)] = diary.entries
    assert record_id == "between"
    assert delay <= timedelta(seconds=felt) < delay + timedelta(milliseconds=1)


def test_running_clock_passes_an_event(sandbox: SandboxState, diary: Diary) -> None:
    """A running clock that has passed the next event is not moved backwards."""
    moments = (START + timedelta(milliseconds=tick) for tick in range(0, 10_000, 700))
    sandbox.clock = Clock.system(lambda: next(moments))
    for _ in range(3):
        sandbox.schedule_in(SECOND, "note", "soon")

    sandbox.run_until_idle()

    assert len(diary.entries) == 3


def test_endless_events(sandbox: SandboxState, monkeypatch: pytest.MonkeyPatch) -> None:
    """Events that schedule events without an end are an error."""
    monkeypatch.setattr(sandbox_module, "MAX_EVENTS", 50)
    sandbox.schedule_in(SECOND, "forever", "a")

    with pytest.raises(DidNotSettleError, match="Sandbox 'test' has more events after 50 events"):
        sandbox.run_until_idle()


@pytest.mark.parametrize(
    "clock", [Clock.frozen(START), Clock.system(lambda: START)], ids=["frozen", "running"]
)
def test_too_many_events_on_the_way(
    sandbox: SandboxState, monkeypatch: pytest.MonkeyPatch, clock: Clock
) -> None:
    """The clock stops at the last event that the sandbox handles at once, and can be advanced from there."""
    monkeypatch.setattr(sandbox_module, "MAX_EVENTS", 50)
    sandbox.clock = clock
    sandbox.schedule_in(SECOND, "forever", "a")
    stopped_at = START + 50 * SECOND

    with pytest.raises(DidNotSettleError, match=re.escape(stopped_at.isoformat())):
        sandbox.advance(timedelta(days=100_000))

    assert stopped_at == sandbox.now == sandbox.clock.now()
    assert len(sandbox.advance_to(stopped_at + 50 * SECOND)) == 50
    with pytest.raises(DidNotSettleError, match="advance it again to continue, or by a shorter time"):
        sandbox.advance_to(stopped_at + 101 * SECOND)
    assert stopped_at + 100 * SECOND == sandbox.now == sandbox.clock.now()


def test_running_clock_with_too_many_due_events(
    sandbox: SandboxState, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A running clock waits for the events: no request handles more than the maximum."""
    monkeypatch.setattr(sandbox_module, "MAX_EVENTS", 50)
    moments = iter([START, *[START + timedelta(days=1)] * 3])
    sandbox.clock = Clock.system(lambda: next(moments))
    sandbox.schedule_in(SECOND, "forever", "a")

    happened = sandbox.process_due_events()

    assert len(happened) == 50
    assert START + 50 * SECOND == sandbox.now == sandbox.clock.now()


def test_fork(sandbox: SandboxState, diary: Diary) -> None:
    """A fork has the same scheduled events and is independent."""
    sandbox.schedule_in(2 * SECOND, "note", "a")

    twin = sandbox.fork("twin")
    twin.schedule_in(1 * SECOND, "note", "only in the twin")
    twin.advance(5 * SECOND)
    of_the_twin = list(diary.entries)
    diary.entries.clear()
    sandbox.advance(5 * SECOND)

    assert (of_the_twin, diary.entries) == ([("only in the twin", 1), ("a", 2)], [("a", 2)])
    assert ("twin", sandbox.ids.next("x")) == (twin.name, twin.ids.next("x"))


def test_public_id(sandbox: SandboxState) -> None:
    """The public id depends on the name and does not contain it."""
    assert sandbox.public_id == sandbox.fork("test").public_id != sandbox.fork("other").public_id
    assert "test" not in sandbox.public_id


def test_settings_are_found_by_class(sandbox: SandboxState) -> None:
    """A service finds its settings by their class."""
    assert sandbox.setting(int) == 7
