"""`make mutants`: mutates the code, runs the tests against each mutant, and reports what nobody notices."""

import json
import sys
from pathlib import Path

import attrs
import click

from scripts.mutants import functions, report, tables
from scripts.mutants.functions import Mutant
from scripts.mutants.rooms import ROOMS
from scripts.paths import ROOT

BUILD = ROOT / "build/mutants"
RESULTS = BUILD / "results.json"
WANTED = 0.95


@click.command()
@click.option(
    "--room", "rooms", multiple=True, type=click.Choice([*ROOMS, "tables"]), help="Only these rooms."
)
@click.option("--workers", default=2, show_default=True, help="How many mutants are tested at once.")
@click.option("--write", is_flag=True, help="Write the results into docs/testing-the-tests.md.")
def main(rooms: tuple[str, ...], workers: int, write: bool) -> None:
    """Mutate the code and report which mutants no test notices.

    It takes about an hour on two cores. Results of earlier runs are kept for the other rooms.
    """
    chosen = rooms or (*ROOMS, "tables")
    kept = [mutant for mutant in _read() if mutant.room not in chosen]
    found: list[Mutant] = []
    if of_functions := [room for room in chosen if room in ROOMS]:
        functions.prepare(BUILD / "functions", of_functions)
        found += functions.run(BUILD / "functions", workers)
    if "tables" in chosen:
        found += tables.run(BUILD / "tables", workers)
    mutants = sorted([*kept, *found], key=lambda mutant: [*ROOMS, "tables"].index(mutant.room))
    RESULTS.write_text(json.dumps([attrs.asdict(mutant) for mutant in mutants]), "utf-8")
    explained = report.explanations()
    if write:
        report.write(mutants, explained)
    unknown = [each for each in mutants if not each.noticed and not report.explanation_of(each, explained)]
    for mutant in unknown:
        click.echo(f"{mutant.name}\n{mutant.change}\n")
    share = 1 - len(unknown) / len(mutants)
    click.echo(f"{len(mutants):,} mutants; {share:.1%} noticed or explained; {WANTED:.0%} wanted.")
    sys.exit(share < WANTED)


def _read() -> list[Mutant]:
    path = Path(RESULTS)
    return [Mutant(**row) for row in json.loads(path.read_text("utf-8"))] if path.exists() else []


if __name__ == "__main__":
    main()
