"""The results of `make mutants` in docs/testing-the-tests.md."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from galleyproof.spec.yaml_files import load_yaml

from scripts.mutants.functions import Mutant
from scripts.paths import ROOT

PAGE = ROOT / "docs/testing-the-tests.md"
EXPLAINED = Path(__file__).with_name("explained.yaml")
START, END = "<!-- results: made by make mutants -->", "<!-- end of results -->"


def explanations() -> Mapping[str, str]:
    """Return why mutants of a function, or a change in it, are not noticed, by ``function[: change]``.

    A change is written as in the report.
    """
    found: Any = load_yaml(EXPLAINED, EXPLAINED.name)
    return {} if found is None else found


def explanation_of(mutant: Mutant, explained: Mapping[str, str]) -> str | None:
    """Return why a mutant is not noticed, or None if nobody has explained it."""
    return explained.get(f"{mutant.function}: {mutant.change}") or explained.get(mutant.function)


def results(mutants: Sequence[Mutant], explained: Mapping[str, str]) -> str:
    """Return the tables of the page."""
    rows = [
        "| room | mutants | noticed | share | not noticed, explained | not noticed |",
        "|---|---:|---:|---:|---:|---:|",
        *(_row(room, [each for each in mutants if each.room == room], explained) for room in _rooms(mutants)),
        _row("all", mutants, explained),
    ]
    survivors = [mutant for mutant in mutants if not mutant.noticed]
    known = Counter(mutant.function for mutant in survivors if explanation_of(mutant, explained))
    reasons = {
        mutant.function: reason for mutant in survivors if (reason := explanation_of(mutant, explained))
    }
    rows += ["", "Not noticed, and why that is right:", "", "| where | mutants | why |", "|---|---:|---|"]
    rows += [f"| `{function}` | {known[function]} | {reasons[function]} |" for function in sorted(known)]
    unknown = Counter(mutant.function for mutant in survivors if not explanation_of(mutant, explained))
    rows += ["", "Not noticed:", "", "| where | mutants |", "|---|---:|"]
    rows += [f"| `{function}` | {count} |" for function, count in sorted(unknown.items())]
    return "\n".join(rows)


def write(mutants: Sequence[Mutant], explained: Mapping[str, str]) -> None:
    """Replace the results on the page."""
    text = PAGE.read_text("utf-8")
    before, after = text[: text.index(START) + len(START)], text[text.index(END) :]
    PAGE.write_text(f"{before}\n\n{results(mutants, explained)}\n\n{after}", "utf-8")


def _rooms(mutants: Iterable[Mutant]) -> list[str]:
    return list(dict.fromkeys(mutant.room for mutant in mutants))


def _row(room: str, mutants: Sequence[Mutant], explained: Mapping[str, str]) -> str:
    noticed = sum(mutant.noticed for mutant in mutants)
    known = sum(not mutant.noticed and explanation_of(mutant, explained) is not None for mutant in mutants)
    share = f"{noticed / (len(mutants) - known):.1%}" if len(mutants) > known else "-"
    return (
        f"| {room} | {len(mutants):,} | {noticed:,} | {share} | {known} | {len(mutants) - noticed - known} |"
    )
