"""Takes over a new contract: everything is built beside the old files and swapped at the end, or nothing."""

import hashlib
import json
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

import yaml
from attrs import frozen
from galleyproof.spec.accepted import open_findings
from galleyproof.spec.codes import BY_KIND
from galleyproof.spec.problems import ContractError, Problem
from galleyproof.spec.report import Report
from galleyproof.spec.yaml_files import load_yaml

from scripts.bundle import build_bundle, bundle_text
from scripts.facade.overlay_schema import KEY
from scripts.generate import GenerationError, build_client
from scripts.paths import BUNDLES, CLIENTS, CONTRACTS, NAMES, ROOT
from scripts.spec.comparison import findings_of
from scripts.spec.overlays import fixed_text, patch
from scripts.spec.prepare import Version, prepare

_KEPT = frozenset({"overlay.yaml", "accepted.yaml", "provenance.yaml"})
"""What stands beside a contract and is not part of it."""
_BLOCKING = frozenset(BY_KIND[kind].code for kind in ("action-misses", "note-wrong", "generation-failed"))


@frozen
class _Built:
    """What an update puts in place: the folder of the contract, its bundle, and its client if it has one."""

    contract: Path
    bundle: Path
    client: Path | None


def update(
    api: str, source: str, today: date, fix_overlay: bool = False, accepted: Path | None = None
) -> Report:
    """Take over a new contract, and return what it changes.

    Args:
        api: the service.
        source: a file, an https address, or ``-``.
        today: the date of the update.
        fix_overlay: correct the overlay where it does not fit any more.
        accepted: the file with accepted findings; by default that of the service.

    Raises:
        ContractError: the contract cannot be taken over; every problem is listed, and no file has changed.
    """
    folder = CONTRACTS / api
    if not (folder / "openapi.yaml").exists():
        raise ContractError([Problem(f"openapi/{api}", "", "There is no such contract.")])
    before, after = prepare(api, str(folder)), prepare(api, source)
    if after.problems:
        raise ContractError([*after.problems])
    if before.document == after.document:
        return Report(f"{api}: the contract is the same, nothing was written", [], [])
    findings = findings_of(api, before, after)
    not_accepted = open_findings(findings, accepted or folder / "accepted.yaml", today)
    blocking = [finding for finding in findings if finding.code in _BLOCKING]
    overlay = _overlay_text(folder, after, fix_overlay)
    if blocking and not fix_overlay:
        raise ContractError([*_blocked(api, folder, after, [finding.message for finding in blocking])])
    with tempfile.TemporaryDirectory(prefix=".update-", dir=ROOT) as scratch:
        built = _build(api, after, overlay, today, Path(scratch))
        with _restored_on_failure(api, built, Path(scratch)):
            _swap(api, built)
            _write_names()
    title = f"{api}: updated from {Path(after.source.name).name}"
    warnings = [str(warning) for warning in after.warnings]
    return Report(title, findings, not_accepted, warnings)


def check(api: str, source: str) -> tuple[str, bool]:
    """Return a sentence about whether a published contract is the one that was taken over, and whether it is.

    Args:
        api: the service.
        source: a file, an https address, or ``-``.

    Raises:
        ContractError: it cannot be read, or nothing is recorded of the one that was taken over.
    """
    now = prepare(api, source)
    provenance = CONTRACTS / api / "provenance.yaml"
    digest = hashlib.sha256(now.source.raw).hexdigest()
    if provenance.exists():
        held = load_yaml(provenance, provenance.name)
        if held.get("sha256") == digest:
            return f"{api}: {source} is unchanged since {held.get('date')}.", True
    if now.document == prepare(api, str(CONTRACTS / api)).document:
        return f"{api}: {source} says the same as openapi/{api}.", True
    return (
        f"{api}: {source} differs from openapi/{api} (SHA-256 {digest[:16]}…). "
        f"See what breaks: galleyproof spec diff openapi/{api} {source} --api {api}",
        False,
    )


def _overlay_text(folder: Path, after: Version, fix: bool) -> str | None:
    """Return the overlay with notes for new operations and, if asked, without what does not fit."""
    file = folder / "overlay.yaml"
    if not file.exists():
        return None
    text = file.read_text("utf-8")
    if fix:
        text = fixed_text(text, list(after.misses))
        removals = [{"target": target, "remove": True} for target in after.removals]
        text = _with_actions(text, _yaml(removals))
    return _with_actions(text, "".join(after.proposals))


def _with_actions(text: str, actions: str) -> str:
    return f"{text.rstrip()}\n{actions}" if actions else text


def _yaml(actions: list[dict[str, object]]) -> str:
    if not actions:
        return ""
    lines = yaml.safe_dump(actions, sort_keys=False, allow_unicode=True, width=200).splitlines()
    return "".join(f"  {line}\n" for line in lines)


def _blocked(api: str, folder: Path, after: Version, messages: list[str]) -> Iterator[Problem]:
    name = f"openapi/{api}/overlay.yaml"
    for message in messages:
        yield Problem(name, "", message)
    old = (folder / "overlay.yaml").read_text("utf-8")
    difference = patch(old, _overlay_text(folder, after, True) or old, name)
    yield Problem(name, "", f"This patch makes it fit; --fix-overlay applies it:\n{difference}")


def _build(api: str, after: Version, overlay: str | None, today: date, scratch: Path) -> _Built:
    """Build the folder of the contract, its bundle and its client beside the old ones."""
    contracts = scratch / "openapi"
    folder = contracts / api
    folder.mkdir(parents=True)
    for name in _KEPT:
        if (CONTRACTS / api / name).exists():
            shutil.copy(CONTRACTS / api / name, folder / name)
    if overlay is not None:
        (folder / "overlay.yaml").write_text(overlay, "utf-8")
    (folder / "openapi.yaml").write_text(_contract_text(after), "utf-8")
    provenance = {
        "source": after.source.name,
        "date": today.isoformat(),
        "sha256": hashlib.sha256(after.source.raw).hexdigest(),
        "corrected": [str(warning) for warning in after.warnings],
    }
    text = yaml.safe_dump(provenance, sort_keys=False, allow_unicode=True, width=110)
    (folder / "provenance.yaml").write_text(f"# Written by `galleyproof spec update`.\n{text}", "utf-8")
    bundle = scratch / f"{api}.json"
    document = build_bundle(contracts, api)
    bundle.write_text(bundle_text(document), "utf-8")
    client = None
    if KEY in document:
        clients = scratch / "clients"
        clients.mkdir()
        try:
            client = clients / build_client(bundle, clients)
        except GenerationError as error:
            raise ContractError(
                [Problem(f"openapi/{api}", "", f"No client can be generated: {error}")]
            ) from error
    return _Built(folder, bundle, client)


def _contract_text(after: Version) -> str:
    """Return the contract as a file: as it was read if nothing had to be changed, else as YAML."""
    text = after.source.raw.decode("utf-8-sig")
    if not after.warnings and not text.lstrip().startswith("{"):
        try:
            if yaml.safe_load(text).get("openapi", "").startswith("3.1"):
                return text
        except (yaml.YAMLError, AttributeError):
            pass  # our own reader takes some text that this one does not
    return yaml.dump(
        json.loads(json.dumps(after.document)), Dumper=_Dumper, sort_keys=False, allow_unicode=True, width=110
    )


class _Dumper(yaml.SafeDumper):
    """Writes repeated objects in full, without anchors."""

    def ignore_aliases(self, data: object) -> bool:
        """Return that nothing is written as an alias."""
        return True


def _places(api: str, built: _Built) -> list[tuple[Path, Path]]:
    """Return what was built, and where it belongs."""
    pairs = [(built.contract, CONTRACTS / api), (built.bundle, BUNDLES / f"{api}.json")]
    if built.client is not None:
        pairs.append((built.client, CLIENTS / f"{api}_client"))
    return pairs


@contextmanager
def _restored_on_failure(api: str, built: _Built, scratch: Path) -> Iterator[None]:
    """Put the old files back if something fails."""
    backup = scratch / "old"
    backup.mkdir()
    places = [place for _, place in _places(api, built)] + [NAMES]
    for number, place in enumerate(places):
        if place.is_dir():
            shutil.copytree(place, backup / str(number))
        elif place.exists():
            shutil.copy(place, backup / str(number))
    try:
        yield
    except BaseException:
        for number, place in enumerate(places):
            _replace(backup / str(number), place)
        raise


def _swap(api: str, built: _Built) -> None:
    for new, place in _places(api, built):
        _replace(new, place)


def _replace(new: Path, place: Path) -> None:
    if not new.exists():
        return
    if place.is_dir():
        shutil.rmtree(place)
    if new.is_dir():
        shutil.copytree(new, place)
    else:
        shutil.copy(new, place)


def _write_names() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "scripts.names"], cwd=ROOT, text=True, capture_output=True, check=False
    )
    if done.returncode:
        said = (done.stderr.strip() or done.stdout.strip()).splitlines()
        raise ContractError([Problem("scripts/names.py", "", f"Failed: {said[-1] if said else 'no output'}")])
