"""Seed data in a file: YAML or JSON, read with its times as text."""

from __future__ import annotations

import difflib
from pathlib import Path
from typing import Any

from galleyproof.kernel.nesting import TOO_DEEP
from galleyproof.kernel.seed_data import PRESETS, SeedDataError, check_document

_NOT_IN_JSON = ("binary", "set", "omap", "pairs", "timestamp")
"""The types of YAML that JSON does not have, so they cannot be sent to a server."""


class SeedFileError(ValueError):
    """A seed file cannot be used; the message names the file and the reason."""


def read_seed_data(source: str | Path) -> Any:
    """Return the preset of that name, or the document in the file at that path.

    Raises:
        SeedFileError: the file is missing, is not YAML or JSON, or is not seed data.
    """
    return source if source in PRESETS else read_seed_file(Path(source))


def read_seed_file(path: Path) -> Any:
    """Return the document in a YAML or JSON file.

    Raises:
        SeedFileError: the file is missing, is not YAML or JSON, or is not seed data.
    """
    import yaml  # takes a while, and most commands and tests need no file

    try:
        # JSON is YAML as well. Times stay text: the server parses them.
        document = yaml.load(path.read_text("utf-8"), Loader=_loader(yaml.SafeLoader))  # noqa: S506 - a kind of SafeLoader
        check_document(document)
    except OSError as error:
        similar = difflib.get_close_matches(path.name, PRESETS, n=1)
        hint = f" Did you mean the preset {similar[0]}?" if similar else ""
        raise SeedFileError(f"Cannot read the seed file {path}: {error.strerror}.{hint}") from None
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        reason = " ".join(str(error).split())
        raise SeedFileError(f"The seed file {path} is not valid YAML or JSON: {reason}.") from None
    except RecursionError:
        raise invalid_seed_file(path, f"The document {TOO_DEEP}.", "") from None
    except SeedDataError as error:
        raise invalid_seed_file(path, error.message, error.pointer) from None
    except (ValueError, LookupError, AttributeError) as error:
        # The YAML library raises these for a tag or a number that does not fit its text.
        raise SeedFileError(f"The seed file {path} is not valid YAML or JSON: {error}.") from None
    return document


def invalid_seed_file(path: Path, message: str, pointer: str) -> SeedFileError:
    """Return the error for a file whose document is not valid seed data.

    Args:
        path: the file.
        message: what is wrong.
        pointer: the JSON pointer to the wrong value in the document.
    """
    place = f" (at {pointer})" if pointer else ""
    return SeedFileError(f"The seed file {path} is not valid: {message}{place}")


def _loader(base: Any) -> Any:
    """Return a YAML loader that leaves times as text, and reads only what JSON has too."""
    timestamp = "tag:yaml.org,2002:timestamp"
    resolvers = {
        first: [(tag, pattern) for tag, pattern in pairs if tag != timestamp]
        for first, pairs in base.yaml_implicit_resolvers.items()
    }
    constructors = {
        tag: constructor
        for tag, constructor in base.yaml_constructors.items()
        if tag is None or tag.removeprefix("tag:yaml.org,2002:") not in _NOT_IN_JSON
    }
    attributes = {"yaml_implicit_resolvers": resolvers, "yaml_constructors": constructors}
    return type("TextTimesLoader", (base,), attributes)
