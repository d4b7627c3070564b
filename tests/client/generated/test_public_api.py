"""The public API: a snapshot shows every change of a name or a signature in the review.

After an intended change, `UPDATE_PUBLIC_API=1 pytest tests/client/generated/test_public_api.py` writes the
snapshots anew.
"""

from __future__ import annotations

import difflib
import importlib
import inspect
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from types import UnionType
from typing import Any, Union, get_args, get_origin

import pytest

SNAPSHOTS = Path(__file__).parent / "public_api"
PACKAGES = ["galleyproof_client", "publer_client", "ubiqlu_client"]


def _surface(package: str) -> Iterator[str]:
    module, runtime = (importlib.import_module(name) for name in (package, "galleyproof_client"))
    for name in sorted(module.__all__):
        if module is runtime or name not in runtime.__all__:
            yield from _described(name, getattr(module, name))
    hidden = ["_client"] if module is runtime else ["_sync", "_async"]
    for name in hidden:
        for each in vars(importlib.import_module(f"{package}.{name}")).values():
            ours = inspect.isclass(each) and each.__module__ == f"{package}.{name}"
            if ours and each.__name__ not in module.__all__:
                yield from _described(each.__name__, each)


def _described(name: str, value: Any) -> Iterator[str]:
    if isinstance(value, UnionType) or get_origin(value) is Union:  # Python 3.14 prints unions differently
        yield f"{name} = {' | '.join(inspect.formatannotation(each) for each in get_args(value))}"
        return
    if not inspect.isclass(value):
        yield f"{name} = {_plain(value)}"
        return
    bases = ", ".join(base.__name__ for base in value.__bases__ if base is not object)
    yield f"class {name}({bases})"
    for attribute, member in sorted(vars(value).items()):
        if attribute.startswith("_") and attribute != "__init__":
            continue
        if inspect.isfunction(member):
            yield f"    {attribute}{_plain(inspect.signature(member))}"
        else:
            yield f"    {attribute}"


def _plain(value: Any) -> str:
    # Addresses and module paths are no part of the promise.
    return re.sub(r"<function (\S+) at 0x\w+>", r"<\1>", str(value)).replace("<factory>", "...")


@pytest.mark.parametrize("package", PACKAGES)
def test_the_public_api_is_unchanged(package: str) -> None:
    """Exported names, classes, methods and signatures are those of the snapshot."""
    snapshot = SNAPSHOTS / f"{package}.txt"
    now = "\n".join(_surface(package)) + "\n"
    if os.environ.get("UPDATE_PUBLIC_API"):
        snapshot.parent.mkdir(exist_ok=True)
        snapshot.write_text(now, "utf-8")

    agreed = snapshot.read_text("utf-8")

    difference = difflib.unified_diff(agreed.splitlines(), now.splitlines(), n=0, lineterm="")
    assert now == agreed, "\n".join(difference)


@pytest.mark.parametrize("package", PACKAGES)
def test_every_exported_name_exists(package: str) -> None:
    """Each name in `__all__` can be imported and is listed by `dir`; other names raise AttributeError."""
    module = importlib.import_module(package)

    for name in module.__all__:
        assert getattr(module, name) is not None
        assert name in dir(module)
    with pytest.raises(AttributeError, match="has no attribute 'Nothing'"):
        _ = module.Nothing


@pytest.mark.parametrize("package", ["publer_client", "ubiqlu_client"])
def test_a_client_needs_httpx_and_attrs_only(package: str) -> None:
    """A program that creates a client and its models imports only what httpx and attrs import."""
    brought = _modules("import httpx, attrs, email.utils, mimetypes")
    name = package.removesuffix("_client").title()
    ours = _modules(f"import {package}, {package}.models; {package}.{name}('k'); {package}.models.Workspace")

    third_party = {each for each in ours - brought if each not in sys.stdlib_module_names}
    assert third_party <= {"galleyproof_client", package}


def test_a_client_is_imported_lazily() -> None:
    """Importing a package imports neither httpx nor a model."""
    loaded = _modules("import publer_client")

    assert "httpx" not in loaded


def _modules(program: str) -> set[str]:
    code = f"{program}\nimport sys\nprint(*{{name.partition('.')[0] for name in sys.modules}})"
    done = subprocess.run([sys.executable, "-c", code], text=True, capture_output=True, check=True)
    return set(done.stdout.split())


@pytest.mark.parametrize("package", ["publer_client", "ubiqlu_client"])
def test_the_docstrings_of_models_have_sections(package: str) -> None:
    """The attributes are a section of their own, however long the description is."""
    models = importlib.import_module(f"{package}.models")
    docs = {name: inspect.getdoc(getattr(models, name)) or "" for name in models.__all__}

    assert [name for name, doc in docs.items() if not doc or re.search(r"^ +Attributes:", doc, re.M)] == []
