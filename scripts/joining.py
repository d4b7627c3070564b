"""Join the files of a contract into one document.

prance does the joining. Its resolver is used without its parser, because the parser would validate before the
overlay has been applied, keep files for the life of the process, and turn dates into objects.
"""

import json
from pathlib import Path
from typing import Any, NoReturn
from urllib.parse import ParseResult

from prance.util.resolver import RESOLVE_FILES, RefResolver
from prance.util.url import absurl, urlresource

from scripts.problems import ContractError, Problem
from scripts.sources import Sources


def join(sources: Sources) -> dict[str, Any]:
    """Return a contract as one document, in which no reference leads to a file.

    Args:
        sources: The files to join.

    Raises:
        ContractError: Files refer to each other in a circle.
    """

    def refuse_circle(_limit: int, url: ParseResult, _recursions: object = ()) -> NoReturn:
        message = "Leads back to itself from file to file; refer to '#/components/...' instead."
        raise ContractError([Problem(sources.name(Path(url.path)), url.fragment, message)])

    resolver = RefResolver(
        sources.documents[sources.root],
        str(sources.root),
        reference_cache=_as_cache(sources),
        recursion_limit_handler=refuse_circle,
        resolve_types=RESOLVE_FILES,
        strict=False,
    )
    resolver.resolve_references()
    # Through text, because the resolver puts one and the same object in several places.
    document: dict[str, Any] = json.loads(json.dumps(resolver.specs))
    return document


def _as_cache(sources: Sources) -> dict[tuple[str, bool], Any]:
    # The keys are how prance looks a file up before it would read it, False being its `strict`.
    return {(urlresource(absurl(str(file))), False): held for file, held in sources.documents.items()}
