"""Writes the report: `docs/benchmarks.md`, its data and its plots."""

from __future__ import annotations

import itertools
import json
import os
import platform
import shutil
import subprocess
from collections.abc import Iterator, Sequence
from importlib.metadata import version
from pathlib import Path
from typing import Any

from scripts.bench.measurement import Report, Row
from scripts.bench.servers import PACKAGES
from scripts.paths import ROOT

DOCS = ROOT / "docs"
PAGE, DATA = DOCS / "benchmarks.md", DOCS / "benchmarks.json"
NOTES = Path(__file__).with_name("notes.md")
_INTRODUCTION = """`make bench` writes this page. Each figure is a median, with the lowest and the highest of
all rounds. What is compared ran in turn on the same machine. Times depend on the machine: compare
ratios only."""
_LIBRARIES = ("connexion", "uvicorn", "uvloop", "httptools", "jsonschema-rs", "orjson", "httpx")


def write(report: Report, command: str) -> None:
    """Write the page, the data and the plots.

    Args:
        report: what was measured.
        command: the command that measured it.
    """
    facts = _facts(command)
    rows = [row.as_json() for row in report.rows]
    DATA.write_text(json.dumps({"facts": facts, "rows": rows, "skipped": report.skipped}, indent=1) + "\n")
    PAGE.write_text("\n".join(_page(report, facts)) + "\n")
    plots = [("requests", _plot_requests(report)), ("growth", _plot_growth(report))]
    for name, figure in plots:
        figure.savefig(DOCS / "images" / f"benchmark-{name}.svg", metadata={"Date": None})


def _facts(command: str) -> dict[str, str]:
    node = shutil.which("node")
    shown = "not installed"
    if node is not None:
        shown = subprocess.run([node, "--version"], capture_output=True, text=True, check=True).stdout.strip()  # noqa: S603
    return {
        "command": command,
        "machine": f"{os.cpu_count()} cores, {platform.machine()}, {platform.system()} {platform.release()}",
        "python": f"{platform.python_implementation()} {platform.python_version()}",
        "libraries": ", ".join(f"{name} {version(name)}" for name in _LIBRARIES),
        "node": shown,
        "peers": ", ".join(PACKAGES),
    }


def _page(report: Report, facts: dict[str, str]) -> Iterator[str]:
    yield "# Benchmarks"
    yield ""
    yield _INTRODUCTION
    yield ""
    yield "| | |\n|---|---|"
    for name, fact in facts.items():
        yield f"| {name} | {fact} |"
    yield ""
    missed = [row for row in report.rows if row.reached is False]
    bars = sum(row.bar is not None for row in report.rows)
    yield f"{bars - len(missed)} of {bars} bars are reached."
    for row in missed:
        yield f"- Not reached: {row.what}, compared with {row.against or 'the bar'}: {row.verdict}."
    yield ""
    yield NOTES.read_text().strip()
    yield ""
    yield "![Requests per second of each server](images/benchmark-requests.svg)"
    yield ""
    yield "![Time of a request by the number of posts](images/benchmark-growth.svg)"
    sections = dict.fromkeys(row.section for row in report.rows)
    for section in sections:
        rows = [row for row in report.rows if row.section == section]
        yield f"\n## {section}\n"
        yield "| what | Galleyproof | compared with | its result | ratio |\n|---|---|---|---|---|"
        for row in rows:
            theirs = "" if row.theirs is None else str(row.theirs)
            yield f"| {row.what} | {row.ours} | {row.against} | {theirs} | {row.verdict} |"
    if report.skipped:
        yield "\n## Not measured\n"
        yield from (f"- {reason.partition(' [')[0]}" for reason in dict.fromkeys(report.skipped))


def _plot_requests(report: Report) -> Any:
    from matplotlib.figure import Figure

    rows = [row for row in report.rows if row.section == "Requests"]
    loads = list(dict.fromkeys(row.what for row in rows))
    figure = Figure(figsize=(8, 2 + len(loads)), layout="constrained")
    axes = figure.subplots(1, max(1, len(loads)), squeeze=False)[0]
    for axis, load in zip(axes, loads, strict=False):
        own = [row for row in rows if row.what == load]
        names = ["Galleyproof", *(row.against for row in own)]
        values = [own[0].ours.median, *(row.theirs.median for row in own if row.theirs is not None)]
        axis.barh(names, values, color=["#2563a8", *["#9aa5b1"] * len(own)])
        axis.invert_yaxis()
        axis.set_title(load, fontsize=9)
        axis.set_xlabel("requests per second", fontsize=8)
        axis.tick_params(labelsize=7)
    return figure


def _plot_growth(report: Report) -> Any:
    from matplotlib.figure import Figure

    rows = [row for row in report.rows if row.section == "Growth"]
    figure = Figure(figsize=(8, 4), layout="constrained")
    axis = figure.subplots()
    for name, own in itertools.groupby(rows, key=lambda row: row.what.partition(":")[0]):
        points = list(own)
        axis.plot([_posts(row) for row in points], [row.ratio for row in points], marker="o", label=name)
    axis.set_xscale("log")
    axis.set_ylim(bottom=0)
    axis.axhline(1.3, color="#b42318", linewidth=0.8, linestyle="--")
    axis.set_xlabel("posts in the sandbox")
    axis.set_ylabel("time of a request, 100 posts = 1")
    axis.legend(fontsize=7, ncols=2)
    return figure


def _posts(row: Row) -> int:
    return int(row.what.rpartition(":")[2].split()[0].replace(",", ""))


def lines(rows: Sequence[Row]) -> Iterator[str]:
    """Yield one line for each row, for the terminal."""
    for row in rows:
        against = f"  {row.against}: {row.theirs}" if row.theirs is not None else ""
        yield f"{row.section:<10} {row.what:<60} {row.ours!s:<32}{against}  {row.verdict}"
