"""Generate the names that the pytest API takes, as types for editors and type checkers."""

import json
from collections.abc import Iterable, Iterator
from pathlib import Path

import click
from galleyproof.control.catalogue import FAULT_TYPES
from galleyproof.networks import NETWORKS
from galleyproof.networks.publishing.publish_faults import EFFECTS
from galleyproof.services.installed import installed_services

from scripts.generate import has_client
from scripts.paths import BUNDLES, NAMES

_METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace")
_HEAD = '''\
# Generated from openapi/bundled/ and the fault catalogue by scripts/names.py. Never edit.
"""The names that the pytest API takes, for editors and type checkers."""

from typing import Literal, NewType

AnyName = NewType("AnyName", str)
"""A name that is not listed below, such as that of a service from another distribution.

``AnyName("notices")`` is accepted wherever the pytest API takes a name, and checked when the test runs.
"""
# The pytest API takes the names below or an AnyName. If it took `str`, a misspelt name would be no error.
'''


def names_module(bundles: Path) -> str:
    """Return the text of the module with the names.

    Args:
        bundles: The folder with the bundled contracts; those that describe a client are of mocked services.
    """
    operations = {
        bundle.stem: _operations(bundle) for bundle in sorted(bundles.glob("*.json")) if has_client(bundle)
    }
    files = {
        route.operation
        for name, service in installed_services().items()
        if name in operations
        for route in service.file_routes
    }
    types = {
        f"{service.title()}Operation": (f"The operations of {service}.", ids)
        for service, ids in operations.items()
    }
    if files:
        types["FileOperation"] = ("Uploads and downloads beside the APIs.", sorted(files))
    lines = [
        _HEAD,
        *_literal("ServiceName", "The services.", operations),
        *_literal("NetworkName", "The networks.", sorted(NETWORKS)),
        *(line for name, (text, ids) in types.items() for line in _literal(name, text, ids)),
        f"OperationName = {' | '.join(types)}",
        '"""The operations of all services."""',
        "",
        *_literal("EffectName", "What a call to a network does there.", EFFECTS),
        *_literal("FaultTypeName", "The fault types.", FAULT_TYPES),
    ]
    return "\n".join(lines)


def _operations(bundle: Path) -> list[str]:
    paths = json.loads(bundle.read_text("utf-8"))["paths"]
    return sorted(
        item[method]["operationId"] for item in paths.values() for method in _METHODS if method in item
    )


def _literal(name: str, text: str, values: Iterable[str]) -> Iterator[str]:
    """Yield the lines of a type, in the form in which ruff formats it."""
    yield f"{name} = Literal["
    yield from (f'    "{value}",' for value in values)
    yield "]"
    yield f'"""{text}"""'
    yield ""


@click.command()
@click.option(
    "--bundles",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    default=BUNDLES,
    help="Folder with the bundled contracts; this repository's by default.",
)
@click.option(
    "--into",
    type=click.Path(dir_okay=False, path_type=Path),
    default=NAMES,
    help="Module to write; this repository's by default.",
)
def main(bundles: Path, into: Path) -> None:
    """Generate the names of services, networks, operations and fault types for the pytest API."""
    into.write_text(names_module(bundles), "utf-8")
    click.echo(f"generated {into.name}")


if __name__ == "__main__":
    main()
