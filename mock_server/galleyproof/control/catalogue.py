"""What there is to choose from: effects of faults, acts, settings, operations."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

import attrs

from galleyproof.control.context import ControlContext, Json
from galleyproof.kernel.faults.fault_types import FaultParameter, FaultType
from galleyproof.kernel.faults.http_fault_types import HTTP_FAULT_TYPES
from galleyproof.kernel.requests import Request, Response
from galleyproof.kernel.service import ACTIONS
from galleyproof.kernel.settings import format_values
from galleyproof.networks.publishing.publish_faults import NETWORK_REJECTIONS, SCENARIOS

FAULT_TYPES: Mapping[str, FaultType] = MappingProxyType(
    {mishap.name: mishap for mishap in (*HTTP_FAULT_TYPES, *SCENARIOS, *NETWORK_REJECTIONS)}
)
"""Everything that can go wrong, by the name that a fault gives it."""


def get_catalogue(context: ControlContext, request: Request) -> Response:
    """Answer everything that is available."""
    return Response(
        200,
        {
            "faults": [_mishap(mishap) for mishap in FAULT_TYPES.values()],
            "actions": [_act(context, name, text) for name, text in ACTIONS.items()],
            "settings": _settings(context),
            "services": [
                {
                    "name": service.name,
                    "scopes": list(service.scopes),
                    "operations": list(context.contracts.operations(service.name)),
                }
                for service in context.services
            ],
        },
    )


def _mishap(mishap: FaultType) -> Json:
    return {
        "type": mishap.name,
        "kind": mishap.kind,
        "injection_point": mishap.point,
        "help": mishap.help,
        "network": mishap.network,
        "times": mishap.times,
        "parameters": [_option(option) for option in mishap.parameters],
    }


def _option(option: FaultParameter) -> Json:
    return {
        "name": option.name,
        "type": option.type,
        "help": option.help,
        "required": option.required,
        "default": option.default,
        "minimum": option.minimum,
        "maximum": option.maximum,
    }


def _act(context: ControlContext, name: str, text: str) -> Json:
    return {
        "action": name,
        "help": text,
        "services": [service.name for service in context.services if name in service.actions],
    }


def _settings(context: ControlContext) -> list[Json]:
    return [
        {"name": f"{name}.{field.name}", "values": format_values(field), "help": field.metadata["help"]}
        for name, kind in context.declared.items()
        for field in attrs.fields(kind)
    ]
