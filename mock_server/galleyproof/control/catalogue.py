"""What there is to choose from: effects of faults, acts, settings, operations."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

import attrs

from galleyproof.control.context import Json, Office
from galleyproof.kernel.actions import ACTS
from galleyproof.kernel.faults.fault_types import Mishap, Option
from galleyproof.kernel.faults.http_fault_types import CALL_MISHAPS
from galleyproof.kernel.requests import Call, Reply
from galleyproof.kernel.settings import spelled
from galleyproof.networks.shared.scenarios import REFUSALS, SCENARIOS

MISHAPS: Mapping[str, Mishap] = MappingProxyType(
    {mishap.effect: mishap for mishap in (*CALL_MISHAPS, *SCENARIOS, *REFUSALS)}
)
"""Everything that can go wrong, by the name that a fault gives it."""


def get_catalogue(office: Office, call: Call) -> Reply:
    """Answer everything that is available."""
    return Reply(
        200,
        {
            "faults": [_mishap(mishap) for mishap in MISHAPS.values()],
            "acts": [_act(office, name, text) for name, text in ACTS.items()],
            "settings": _settings(office),
            "apis": [
                {
                    "name": service.name,
                    "scopes": list(service.scopes),
                    "operations": list(office.contracts.operations(service.name)),
                }
                for service in office.services
            ],
        },
    )


def _mishap(mishap: Mishap) -> Json:
    return {
        "effect": mishap.effect,
        "kind": mishap.kind,
        "point": mishap.point,
        "help": mishap.help,
        "network": mishap.network,
        "times": mishap.times,
        "options": [_option(option) for option in mishap.options],
    }


def _option(option: Option) -> Json:
    return {
        "name": option.name,
        "type": option.type,
        "help": option.help,
        "required": option.required,
        "default": option.default,
        "minimum": option.least,
        "maximum": option.most,
    }


def _act(office: Office, name: str, text: str) -> Json:
    return {
        "act": name,
        "help": text,
        "apis": [service.name for service in office.services if name in service.acts],
    }


def _settings(office: Office) -> list[Json]:
    return [
        {"name": f"{name}.{field.name}", "values": spelled(field), "help": field.metadata["help"]}
        for name, kind in office.declared.items()
        for field in attrs.fields(kind)
    ]
