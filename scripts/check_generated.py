"""Check that the checked-in bundles, clients and names are the ones that the contracts produce."""

import difflib
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import click
from galleyproof.spec.problems import ContractError

from scripts.bundle import bundle_all, write_bundles
from scripts.generate import GenerationError, build_clients
from scripts.names import names_module
from scripts.paths import NAMES, ROOT

_DIFF_LINES = 20


def texts(folder: Path, pattern: str = "**/*") -> dict[str, str]:
    """Return the text of every file in a folder by its path in the folder.

    Args:
        folder: The folder; one that does not exist has no files.
        pattern: Which files to take.
    """
    return {
        path.relative_to(folder).as_posix(): path.read_text("utf-8")
        for path in sorted(folder.glob(pattern))
        if path.is_file() and path.suffix != ".pyc"
    }


def differences(old: dict[str, str], new: dict[str, str]) -> Iterator[str]:
    """Yield one report for each file that is added, removed or changed.

    Args:
        old: Text by path, as it is.
        new: Text by path, as it should be.
    """
    for path in sorted(old.keys() | new.keys()):
        if path not in old:
            yield f"missing: {path}"
        elif path not in new:
            yield f"no longer generated: {path}"
        elif old[path] != new[path]:
            yield "\n".join([f"differs: {path}", *_diff(old[path], new[path])])


def drift(root: Path) -> Iterator[str]:
    """Yield a report for each checked-in file that differs from what the contracts produce.

    Args:
        root: The repository.

    Raises:
        ContractError: A contract cannot be bundled.
        GenerationError: A client cannot be generated.
    """
    contracts, clients, names = root / "openapi", root / "generated_client", root / NAMES.relative_to(ROOT)
    with tempfile.TemporaryDirectory() as scratch:
        bundles, rebuilt = Path(scratch, "bundles"), Path(scratch, "clients")
        rebuilt.mkdir()
        write_bundles(bundle_all(contracts), bundles)
        build_clients(bundles, rebuilt)
        yield from differences(texts(contracts / "bundled"), texts(bundles))
        yield from differences(texts(clients, "*_client/**/*"), texts(rebuilt))
        yield from differences(texts(names.parent, names.name), {names.name: names_module(bundles)})


def _diff(old: str, new: str) -> list[str]:
    lines = list(
        difflib.unified_diff(old.splitlines(), new.splitlines(), "checked in", "rebuilt", n=1, lineterm="")
    )
    rest = len(lines) - _DIFF_LINES
    return [*lines[:_DIFF_LINES], *([f"… and {rest} more lines"] if rest > 0 else [])]


@click.command()
@click.option(
    "--root",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    default=ROOT,
    help="The repository to check; this one by default.",
)
def main(root: Path) -> None:
    """Rebuild bundles, clients and names in a temporary folder and compare them with what is checked in.

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
        click.echo("Run `make generate`.", err=True)
        sys.exit(1)


if __name__ == "__main__":
    main()
