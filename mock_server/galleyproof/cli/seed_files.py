"""Seed data in a file: YAML or JSON, read with its times as text."""

from __future__ import annotations

from pathlib import Path
from typing import Any

PRESETS = ("demo", "empty")
"""The seed data that every server has."""


class SeedFileError(ValueError):
    """A seed file cannot be read; the message names the file and the reason."""


def read_seed_data(source: str | Path) -> Any:
    """Return the preset of that name, or the document in the file at that path.

    Raises:
        SeedFileError: the file is missing, or is not YAML or JSON.
    """
    return source if source in PRESETS else read_seed_file(Path(source))


def read_seed_file(path: Path) -> Any:
    """Return the document in a YAML or JSON file.

    Raises:
        SeedFileError: the file is missing, or is not YAML or JSON.
    """
    import yaml  # takes a while, and most commands and tests need no file

    try:
        # JSON is YAML as well. Times stay text: the server parses them.
        return yaml.load(path.read_text("utf-8"), Loader=_loader(yaml.SafeLoader))
    except OSError as error:
        raise SeedFileError(f"Cannot read the seed file {path}: {error.strerror}.") from None
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        reason = " ".join(str(error).split())
        raise SeedFileError(f"The seed file {path} is not valid YAML or JSON: {reason}.") from None


def _loader(base: Any) -> Any:
    """Return a YAML loader that leaves times as text."""
    timestamp = "tag:yaml.org,2002:timestamp"
    resolvers = {
        first: [(tag, pattern) for tag, pattern in pairs if tag != timestamp]
        for first, pairs in base.yaml_implicit_resolvers.items()
    }
    return type("TextTimesLoader", (base,), {"yaml_implicit_resolvers": resolvers})
