"""Check that bundles and clients are what the contracts make them."""

import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import click

from scripts.bundle import bundle_all, write_bundles
from scripts.folders import differences, texts
from scripts.generate import GenerationError, build_clients
from scripts.layout import ROOT
from scripts.problems import ContractError


def drift(root: Path) -> Iterator[str]:
    """Yield a report for each checked-in file that differs from what the contracts make it.

    Args:
        root: The repository.

    Raises:
        ContractError: A contract cannot be bundled.
        GenerationError: A client cannot be generated.
    """
    contracts, clients = root / "openapi", root / "generated_client"
    with tempfile.TemporaryDirectory() as scratch:
        bundles, rebuilt = Path(scratch, "bundles"), Path(scratch, "clients")
        rebuilt.mkdir()
        write_bundles(bundle_all(contracts), bundles)
        build_clients(bundles, rebuilt)
        yield from differences(texts(contracts / "bundled"), texts(bundles))
        yield from differences(texts(clients, "*_client/**/*"), texts(rebuilt))


@click.command()
@click.option(
    "--root",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    default=ROOT,
    help="The repository to check; this one by default.",
)
def main(root: Path) -> None:
    """Rebuild bundles and clients in a temporary folder and compare them with what is checked in.

    Exits with status 1 if a file differs, and with 2 if a contract or a client cannot be built.
    """
    try:
        reports = list(drift(root.resolve()))
    except (ContractError, GenerationError) as error:
        click.echo(str(error), err=True)
        sys.exit(2)
    for report in reports:
        click.echo(report)
    if reports:
        click.echo("Run `python -m scripts.bundle` and `python -m scripts.generate`.", err=True)
        sys.exit(1)


if __name__ == "__main__":
    main()
