"""Measure how long the clients take to import, compared with another SDK."""

import statistics
import subprocess
import sys
from pathlib import Path

import click

from scripts.paths import CLIENTS, RUNTIME

OURS = {
    "ubiqlu_client": "from ubiqlu_client import Ubiqlu",
    "publer_client": "from publer_client import Publer",
}
_TIMED = "import time; start = time.perf_counter(); {program}; print(time.perf_counter() - start)"


def import_seconds(python: str, program: str, rounds: int) -> float:
    """Return the median time of an import, each in a fresh interpreter.

    Args:
        python: The interpreter.
        program: The import statement.
        rounds: How many times to measure, after one round that fills the caches.
    """
    times = [_once(python, program) for _ in range(rounds + 1)]
    return statistics.median(times[1:])


def _once(python: str, program: str) -> float:
    environment = {"PYTHONPATH": f"{RUNTIME}:{CLIENTS}"}
    command = [python, "-c", _TIMED.format(program=program)]
    done = subprocess.run(command, env=environment, text=True, capture_output=True, check=True)  # noqa: S603 - a fixed command
    return float(done.stdout)


@click.command()
@click.option(
    "--python",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    default=Path(sys.executable),
    help="An interpreter that has httpx, attrs and the other SDK; this one by default.",
)
@click.option("--baseline", default="", help="The other SDK's module, such as openai.")
@click.option("--max-share", default=0.35, help="The largest accepted share of the other SDK's time.")
@click.option("--rounds", default=9, help="How many times to measure each.")
def main(python: Path, baseline: str, max_share: float, rounds: int) -> None:
    """Print the import times of the clients; exit with status 1 if a share is too large."""
    times = {name: import_seconds(str(python), program, rounds) for name, program in OURS.items()}
    other = import_seconds(str(python), f"import {baseline}", rounds) if baseline else None
    if other:
        click.echo(f"{baseline:16}{other * 1000:8.0f} ms")
    for name, seconds in times.items():
        share = f"{seconds / other:8.2f} of {baseline}" if other else ""
        click.echo(f"{name:16}{seconds * 1000:8.0f} ms{share}")
    if other and max(times.values()) / other > max_share:
        sys.exit(1)


if __name__ == "__main__":
    main()
