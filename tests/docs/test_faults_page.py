"""The page about faults has every effect in the section of its kind, with its options and their defaults."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from galleyproof.control.catalogue import FAULT_TYPES
from galleyproof.kernel.faults.fault_types import FaultCategory, FaultType

PAGE = (Path(__file__).parents[2] / "docs" / "faults.md").read_text("utf-8")
SECTIONS = {
    FaultCategory.DOCUMENTED: "Documented answers",
    FaultCategory.SCENARIO: "Scenarios",
    FaultCategory.CONTRACT_VIOLATION: "Outside the contract",
}


def described(kind: FaultCategory) -> dict[str, str]:
    """Return what the section of a kind says of the options of each effect."""
    (section,) = re.findall(rf"^## {SECTIONS[kind]}\n(.*?)(?=^## |\Z)", PAGE, re.MULTILINE | re.DOTALL)
    return dict(re.findall(r"^\| `(\w+)` \|([^|]*)\|", section, re.MULTILINE))


def options(mishap: FaultType) -> str:
    """Write an effect's options as the page does: numbers with their defaults."""
    shown = [
        f"`{option.name}`" + (f" {option.default}" if isinstance(option.default, int | float) else "")
        for option in mishap.parameters
    ]
    return ", ".join(shown)


@pytest.mark.parametrize("kind", SECTIONS)
def test_every_effect_is_described(kind: FaultCategory) -> None:
    """Each section names the effects of its kind and no others, with their options."""
    expected = {effect: options(mishap) for effect, mishap in FAULT_TYPES.items() if mishap.kind is kind}

    assert {effect: text.strip() for effect, text in described(kind).items()} == expected


def test_refusals_that_are_named_exist() -> None:
    """Every entry of the failure catalogue that the page names is one."""
    named = set(re.findall(r"`((?:ig|fb|li|x|tiktok)\.\w+)`", PAGE))

    assert named
    assert named <= set(FAULT_TYPES)
