"""Join the files of a contract into one document.

prance replaces the references to files. Its resolver is used without its parser, because the parser validates
before the overlay is applied and turns dates into objects.
"""

from pathlib import Path
from typing import Any, NoReturn
from urllib.parse import ParseResult

from galleyproof.spec.problems import ContractError, Problem
from prance.util.resolver import RESOLVE_FILES, RefResolver

from scripts.contracts.sources import Sources


def inline_refs(sources: Sources) -> dict[str, Any]:
    """Return a contract as one document, in which no reference leads to a file.

    Args:
        sources: The files to join.

    Raises:
        ContractError: Files refer to each other in a circle.
    """

    def reject_circle(_limit: int, url: ParseResult, _recursions: object = ()) -> NoReturn:
        message = "Leads back to itself from file to file; refer to '#/components/...' instead."
        raise ContractError([Problem(sources.name(Path(url.path)), url.fragment, message)])

    # Resolvers that share a cache add their own file to it, so no file is read again, and by no other parser.
    cache: dict[Any, Any] = {}
    resolvers = {
        file: RefResolver(
            document,
            str(file),
            reference_cache=cache,
            recursion_limit_handler=reject_circle,
            resolve_types=RESOLVE_FILES,
            strict=False,
        )
        for file, document in sources.documents.items()
    }
    resolver = resolvers[sources.root]
    # Materialized, because the overlay changes one place and not the others that came from the same file.
    resolver.resolve_references(materialize=True)
    document: dict[str, Any] = resolver.specs
    return document
