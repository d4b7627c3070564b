"""The page about faults lists every fault type in the section of its kind, with parameters and defaults."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from galleyproof.control.catalogue import FAULT_TYPES
from galleyproof.kernel.faults.fault_types import FaultCategory, FaultType

PAGE = (Path(__file__).parents[2] / "docs" / "faults.md").read_text("utf-8")
SECTIONS = {
    FaultCategory.DOCUMENTED: "Documented responses",
    FaultCategory.SCENARIO: "Scenarios",
    FaultCategory.CONTRACT_VIOLATION: "Contract violations",
}


def described(kind: FaultCategory) -> dict[str, str]:
    """Return the parameters of each fault type in the section of a kind."""
    (section,) = re.findall(rf"^## {SECTIONS[kind]}\n(.*?)(?=^## |\Z)", PAGE, re.MULTILINE | re.DOTALL)
    return dict(re.findall(r"^\| `(\w+)` \|([^|]*)\|", section, re.MULTILINE))


def parameters_of(fault_type: FaultType) -> str:
    """Return the parameters of a fault type as the page writes them, numbers with their defaults."""
    shown = [
        f"`{parameter.name}`"
        + (f" {parameter.default}" if isinstance(parameter.default, int | float) else "")
        for parameter in fault_type.parameters
    ]
    return ", ".join(shown)


@pytest.mark.parametrize("kind", SECTIONS)
def test_every_fault_type_is_described(kind: FaultCategory) -> None:
    """Each section lists the fault types of its kind and no others, with their parameters."""
    expected = {
        name: parameters_of(fault_type) for name, fault_type in FAULT_TYPES.items() if fault_type.kind is kind
    }

    assert {name: text.strip() for name, text in described(kind).items()} == expected


def test_network_rejections_on_the_page_exist() -> None:
    """Every network rejection that the page names is a fault type."""
    named = set(re.findall(r"`((?:ig|fb|li|x|tiktok)\.\w+)`", PAGE))

    assert named
    assert named <= set(FAULT_TYPES)
