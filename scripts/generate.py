"""Generate a typed client from each bundled contract whose overlay describes a client."""

import json
import shutil
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import click

from scripts.facade.build import build_facade
from scripts.facade.overlay_schema import KEY, OverlayError
from scripts.paths import BUNDLES, CLIENTS

_SETTINGS = Path(__file__).parent / "codegen"
_TEMPLATES = _SETTINGS / "templates"
_UNUSED = ("api", "client.py", "errors.py")
"""What openapi-python-client writes and no client uses: our facade takes the place of its functions."""
_HEADER = "# Generated from openapi/bundled/{bundle} by scripts/generate.py. Never edit.\n"
_RUFF = ["--isolated", "--no-cache", "--quiet", "--target-version=py311", "--line-length=110"]


class GenerationError(Exception):
    """A client cannot be generated; the message is that of the tool."""


def generate_clients(bundles: Path, into: Path) -> list[str]:
    """Replace the clients in a folder by those of the bundled contracts that describe one.

    All clients are built before the old ones are replaced, so a failure does not change the folder.

    Args:
        bundles: The folder with the bundled contracts.
        into: The folder for the clients.

    Returns:
        The names of the clients' packages.

    Raises:
        GenerationError: A client cannot be generated without a warning.
    """
    into.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=".building-", dir=into) as scratch:
        new, old = Path(scratch, "new"), Path(scratch, "old")
        new.mkdir()
        old.mkdir()
        packages = build_clients(bundles, new)
        for package in packages:
            if (into / package).exists():
                (into / package).rename(old / package)
            (new / package).rename(into / package)
    for stale in set(into.glob("*_client")) - {into / package for package in packages}:
        shutil.rmtree(stale)
    return packages


def build_clients(bundles: Path, into: Path) -> list[str]:
    """Build the client of every bundled contract that describes one, in an empty folder.

    Args:
        bundles: The folder with the bundled contracts.
        into: The empty folder.

    Returns:
        The names of the clients' packages.

    Raises:
        GenerationError: A client cannot be generated without a warning.
    """
    described = [bundle for bundle in sorted(bundles.glob("*.json")) if has_client(bundle)]
    with ThreadPoolExecutor() as pool:
        return list(pool.map(lambda bundle: build_client(bundle, into), described))


def has_client(bundle: Path) -> bool:
    """Return whether a contract gets a client: its overlay must describe one under ``x-galleyproof``.

    Args:
        bundle: The bundled contract.
    """
    return KEY in json.loads(bundle.read_text("utf-8"))


def build_client(bundle: Path, into: Path) -> str:
    """Build the client of one bundled contract, and return the name of its package.

    Args:
        bundle: The bundled contract.
        into: The folder for the package.

    Raises:
        GenerationError: The client cannot be generated without a warning.
    """
    package = into / f"{bundle.stem}_client"
    config = settings_of(bundle)
    source = [f"--path={bundle.resolve()}", f"--config={config}", f"--custom-template-path={_TEMPLATES}"]
    result = [f"--output-path={package.name}", "--meta=none", "--fail-on-warning", "--overwrite"]
    _run(["openapi_python_client", "generate", *source, *result], into)
    (package / "py.typed").touch()
    _remove_unused(package)
    try:
        build_facade(bundle, config, package)
    except OverlayError as problem:
        raise GenerationError(f"{bundle.name}: {problem}") from problem
    except Exception as error:  # the generator trips over some documents that it should reject
        raise GenerationError(f"{bundle.name}: {type(error).__name__}: {error}") from error
    _format(package, _HEADER.format(bundle=bundle.name))
    return package.name


def settings_of(bundle: Path) -> Path:
    """Return the file with openapi-python-client's settings for a bundled contract.

    Args:
        bundle: The bundled contract.
    """
    settings = _SETTINGS / f"{bundle.stem}.yaml"
    return settings if settings.exists() else _SETTINGS / "default.yaml"


def _remove_unused(package: Path) -> None:
    for name in _UNUSED:
        path = package / name
        shutil.rmtree(path) if path.is_dir() else path.unlink()


def _format(package: Path, header: str) -> None:
    for module in package.rglob("*.py"):
        module.write_text(header + module.read_text("utf-8"), encoding="utf-8")
    # Run from the parent folder: inside the package, its types.py would hide Python's own module.
    _run(["ruff", "check", "--fix-only", "--select=E4,E7,E9,F,I", *_RUFF, package.name], package.parent)
    _run(["ruff", "format", *_RUFF, package.name], package.parent)


def _run(arguments: list[str], folder: Path) -> None:
    done = subprocess.run(  # noqa: S603 - a fixed command
        [sys.executable, "-m", *arguments], cwd=folder, text=True, capture_output=True, check=False
    )
    if done.returncode:
        raise GenerationError(f"{arguments[0]} failed:\n{done.stdout}{done.stderr}")


@click.command()
@click.option(
    "--bundles",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    default=BUNDLES,
    help="Folder with the bundled contracts; this repository's by default.",
)
@click.option(
    "--into",
    type=click.Path(file_okay=False, path_type=Path),
    default=CLIENTS,
    help="Folder to write the clients to; this repository's by default.",
)
def main(bundles: Path, into: Path) -> None:
    """Generate a typed client from each contract in openapi/bundled/ into generated_client/.

    Exits with status 2, and leaves the old clients, if any of them cannot be generated without a warning.
    """
    try:
        packages = generate_clients(bundles, into)
    except GenerationError as error:
        click.echo(str(error), err=True)
        sys.exit(2)
    for package in packages:
        click.echo(f"generated {package}")


if __name__ == "__main__":
    main()
