"""Measures everything, prints it, and writes `docs/benchmarks.md`."""

from __future__ import annotations

import sys
from collections.abc import Callable

import click

from scripts.bench import clients, contracts, growth, load, sandboxes, writing
from scripts.bench.measurement import Report

_PARTS = ("load", "clients", "sandboxes", "growth", "contracts")


@click.command()
@click.option("--rounds", default=5, help="How often everything is measured.")
@click.option("--seconds", default=4, help="Seconds of one measurement of requests over sockets.")
@click.option("--only", type=click.Choice(_PARTS), help="Measure one part, and write nothing.")
def main(rounds: int, seconds: int, only: str | None) -> None:
    """Measure the mock and its clients, as ratios to something that runs beside them."""
    report = Report()
    parts: dict[str, Callable[[], None]] = {
        "load": lambda: load.measure(report, rounds, seconds),
        "clients": lambda: clients.measure(report, rounds),
        "sandboxes": lambda: sandboxes.measure(report, rounds),
        "growth": lambda: growth.measure(report, rounds),
        "contracts": lambda: contracts.measure(report, 3),
    }
    for name, part in parts.items():
        if only in (None, name):
            done = len(report.rows)
            part()
            for line in writing.lines(report.rows[done:]):
                click.echo(line)
    for reason in dict.fromkeys(report.skipped):
        click.echo(f"Not measured: {reason}")
    if only is None:
        writing.write(report, " ".join(["python -m scripts.bench", *sys.argv[1:]]))
    missed = [row for row in report.rows if row.reached is False]
    click.echo(f"{len(missed)} bars are not reached." if missed else "All bars are reached.")


if __name__ == "__main__":
    main()
