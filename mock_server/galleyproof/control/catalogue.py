"""The catalogue: fault types, simulated actions, settings and operations."""

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
    {fault_type.name: fault_type for fault_type in (*HTTP_FAULT_TYPES, *SCENARIOS, *NETWORK_REJECTIONS)}
)
"""Every fault type by its name."""


def get_catalogue(context: ControlContext, request: Request) -> Response:
    """Return the catalogue."""
    return Response(
        200,
        {
            "faults": [_fault_type(fault_type) for fault_type in FAULT_TYPES.values()],
            "actions": [_action(context, name, text) for name, text in ACTIONS.items()],
            "settings": _settings(context),
            "services": [
                {
                    "name": service.name,
                    "title": service.title,
                    "api_path": context.roots.get(service.name, "") + service.api_path,
                    "docs_path": f"{context.roots.get(service.name, '')}/docs",
                    "sample_path": service.sample_path,
                    "authorization": service.authorization,
                    "scopes": list(service.scopes),
                    "operations": list(context.contracts.operations(service.name)),
                    "file_operations": [route.operation for route in service.file_routes],
                }
                for service in context.services
            ],
        },
    )


def _fault_type(fault_type: FaultType) -> Json:
    return {
        "type": fault_type.name,
        "kind": fault_type.kind,
        "injection_point": fault_type.point,
        "help": fault_type.help,
        "network": fault_type.network,
        "times": fault_type.times,
        "parameters": [_parameter(parameter) for parameter in fault_type.parameters],
    }


def _parameter(parameter: FaultParameter) -> Json:
    return {
        "name": parameter.name,
        "type": parameter.type,
        "help": parameter.help,
        "required": parameter.required,
        "default": parameter.default,
        "minimum": parameter.minimum,
        "maximum": parameter.maximum,
    }


def _action(context: ControlContext, name: str, text: str) -> Json:
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
