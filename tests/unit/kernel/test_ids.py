"""Ids and random values depend on the seed."""

from __future__ import annotations

import re

from galleyproof.kernel.ids import Ids
from hypothesis import given
from hypothesis import strategies as st


def draw(ids: Ids) -> list[object]:
    """Return one id of each kind."""
    return [ids.next("post"), ids.next_hex(), ids.next_token(20)]


def test_same_seed_gives_same_ids() -> None:
    """The same seed leads to the same ids, another seed to other ids."""
    first, second, other = draw(Ids(7)), draw(Ids(7)), draw(Ids(8))

    assert first == second
    assert not set(first) & set(other)


def test_known_ids() -> None:
    """The ids of seed 0 never change, because users have them in their tests."""
    ids = Ids(0)

    assert [ids.next("post"), ids.next("post")] == ["post_wh7s5vmtwh67wpf9", "post_0cb0aevhmy7jw8fv"]


def test_ids_are_not_repeated() -> None:
    """A thousand ids of one source are different."""
    ids = Ids()

    assert len({made for _ in range(1000) for made in draw(ids)}) == 3000


def test_shapes() -> None:
    """Ids consist of their kind and 16 letters and digits, or of 24 hexadecimal digits."""
    ids = Ids()

    assert re.fullmatch(r"job_[0-9a-z]{16}", ids.next("job"))
    assert re.fullmatch(r"[0-9a-f]{24}", ids.next_hex())
    assert re.fullmatch(r"[0-9a-z]{40}", ids.next_token(40))


def test_fork() -> None:
    """A fork generates the same next ids and is independent."""
    ids = Ids(3)
    ids.next("post")

    twin = ids.fork()

    assert draw(twin) == draw(ids)


def test_named_values_do_not_count() -> None:
    """The values of a name are always the same and do not change the next ids."""
    ids, untouched = Ids(3), Ids(3)

    before = (ids.token("a", 1, length=8), ids.random_int("a", 1, below=100), ids.random_float("a", 1))
    ids.next("post")
    untouched.next("post")

    assert before == (
        ids.token("a", 1, length=8),
        ids.random_int("a", 1, below=100),
        ids.random_float("a", 1),
    )
    assert draw(untouched) == draw(ids)


@given(st.integers(), st.text(), st.integers(1, 1000))
def test_bounds_of_random_values(seed: int, name: str, below: int) -> None:
    """A random integer is below its bound, and a random float below 1."""
    ids = Ids(seed)

    assert 0 <= ids.random_int(name, below=below) < below
    assert 0 <= ids.random_float(name) < 1
