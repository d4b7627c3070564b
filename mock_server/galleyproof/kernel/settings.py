"""Settings: the behaviour of a service where its documentation is unclear."""

from __future__ import annotations

import math
from collections.abc import Callable, Collection, Mapping, Sequence
from typing import Any, TypeVar
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import attrs

from galleyproof.kernel.names import unknown_name

S = TypeVar("S")
_MAX_SECONDS = 86_400


class SettingError(ValueError):
    """The name or value of a setting is not valid; the message says what is valid."""


def choice_field(default: str, *others: str, help: str) -> Any:
    """Return the field of a setting with some named values, the default first."""
    values = (default, *others)
    return attrs.field(
        default=default, validator=attrs.validators.in_(values), metadata={"help": help, "choices": values}
    )


def bool_field(default: bool, *, help: str) -> Any:
    """Return the field of a setting that is on or off."""
    return attrs.field(
        default=default,
        validator=attrs.validators.instance_of(bool),
        metadata={"help": help, "choices": ("on", "off")},
    )


def list_field(*, help: str) -> Any:
    """Return the field of a setting that is a list of names, written with commas and empty by default."""
    return attrs.field(
        default=(),
        converter=tuple,
        validator=attrs.validators.deep_iterable(attrs.validators.instance_of(str)),
        metadata={"help": help, "form": "NAME,NAME,…", "read": _read_names},
    )


def seconds_field(*, help: str) -> Any:
    """Return the field of a setting that is a number of seconds, or ``default``."""
    return attrs.field(
        default=None, metadata={"help": help, "form": "default|SECONDS", "read": _read_seconds}
    )


def time_zone_field(*, help: str) -> Any:
    """Return the field of a setting that is a time zone of the IANA database, UTC by default."""
    return attrs.field(default="UTC", metadata={"help": help, "form": "UTC|ZONE", "read": _read_time_zone})


def limits_field(known: Collection[str], *, help: str) -> Any:
    """Return the field of a setting that changes limits by name, written ``NAME:NUMBER,…``, empty by default.

    Args:
        known: the names of the limits.
        help: what the setting changes.
    """

    def read(setting: str, text: str) -> Mapping[str, float]:
        parts = [part.partition(":") for part in _read_names(setting, "" if text == "default" else text)]
        return {name.strip(): _read_limit(setting, name.strip(), value, known) for name, _, value in parts}

    return attrs.field(factory=dict, metadata={"help": help, "form": "default|NAME:NUMBER,…", "read": read})


def format_values(field: attrs.Attribute[Any]) -> str:
    """Return the valid values of a setting as text, the default first."""
    if "form" in field.metadata:
        return str(field.metadata["form"])
    choices = field.metadata["choices"]
    default: Any = field.default
    if isinstance(default, bool):
        default = "on" if default else "off"
    return "|".join([default, *(value for value in choices if value != default)])


def changed(
    settings: Mapping[type[Any], Any], declared: Mapping[str, type[Any]], document: Mapping[str, Any]
) -> dict[type[Any], Any]:
    """Return settings with the values of a document such as ``{"ubiqlu": {"rate_limit": true}}``.

    Raises:
        SettingError: a service, setting or value is unknown.
    """
    result = dict(settings)
    for service, assignments in document.items():
        if service not in declared:
            raise SettingError(unknown_name("service", service, declared))
        kind = declared[service]
        values = {name: _value(kind, service, name, _as_text(value)) for name, value in assignments.items()}
        result[kind] = attrs.evolve(result[kind], **values)
    return result


def parse(declared: dict[str, type[Any]], assignments: Sequence[str]) -> dict[type[Any], Any]:
    """Return the settings of each service from texts such as ``service.setting=value``.

    Args:
        declared: the settings class of each service, by its name.
        assignments: texts such as ``ubiqlu.duplicate_accounts=dedupe``.

    Raises:
        SettingError: a text is malformed, or a service, setting or value is unknown.
    """
    changes: dict[str, dict[str, Any]] = {service: {} for service in declared}
    for text in assignments:
        path, equals, value = text.partition("=")
        service, dot, name = path.partition(".")
        if not (equals and dot) or service not in declared:
            raise SettingError(
                f"Expected SERVICE.SETTING=VALUE, got {text!r}. Services: {', '.join(declared)}."
            )
        changes[service][name] = _value(declared[service], service, name, value)
    return {declared[service]: declared[service](**values) for service, values in changes.items()}


def _value(settings: type[Any], service: str, name: str, text: str) -> Any:
    fields = attrs.fields_dict(settings)
    if name not in fields:
        raise SettingError(unknown_name("setting", name, fields, of=service))
    read: Callable[[str, str], Any] | None = fields[name].metadata.get("read")
    if read is not None:
        return read(f"{service}.{name}", text)
    choices = fields[name].metadata["choices"]
    if text not in choices:
        raise SettingError(f"{service}.{name} must be one of {', '.join(choices)}, got {text!r}.")
    return text == "on" if choices == ("on", "off") else text


def _read_names(_name: str, text: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in text.split(",") if part.strip())


def _read_time_zone(name: str, text: str) -> str:
    try:
        return ZoneInfo(text).key
    except (ZoneInfoNotFoundError, ValueError, OSError):
        raise SettingError(
            f"{name} must be a time zone that this computer knows, such as Europe/Lisbon, got {text!r}."
        ) from None


def _read_seconds(name: str, text: str) -> float | None:
    if text == "default":
        return None
    try:
        value = float(text)
    except ValueError:
        value = -1
    if not (math.isfinite(value) and 0 <= value <= _MAX_SECONDS):
        raise SettingError(
            f"{name} must be a number of seconds up to {_MAX_SECONDS:,}, or default, got {text!r}."
        )
    return value


def _read_limit(setting: str, name: str, text: str, known: Collection[str]) -> float:
    if name not in known:
        raise SettingError(unknown_name("limit", name, known, of=setting))
    try:
        value = float(text)
    except ValueError:
        value = -1
    if not (math.isfinite(value) and value >= 0):
        raise SettingError(f"{setting}.{name} must be a number that is not negative, got {text!r}.")
    return int(value) if value.is_integer() else value


def _as_text(value: Any) -> str:
    """Return a JSON value as it is written on the command line."""
    if value is None:
        return "default"
    if isinstance(value, bool):
        return "on" if value else "off"
    if isinstance(value, Mapping):
        return ",".join(f"{name}:{number}" for name, number in value.items())
    return ",".join(str(item) for item in value) if isinstance(value, list) else str(value)
