"""Settings: how a service behaves where its documents leave a choice."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from typing import Any, TypeVar

import attrs

S = TypeVar("S")
_LONGEST = 86_400


class SettingError(ValueError):
    """A setting was named or valued wrongly; the message says what would be right."""


def choice_field(default: str, *others: str, help: str) -> Any:
    """Declare a setting with a few named values, the default first."""
    values = (default, *others)
    return attrs.field(
        default=default, validator=attrs.validators.in_(values), metadata={"help": help, "choices": values}
    )


def bool_field(default: bool, *, help: str) -> Any:
    """Declare a setting that is on or off."""
    return attrs.field(
        default=default,
        validator=attrs.validators.instance_of(bool),
        metadata={"help": help, "choices": ("on", "off")},
    )


def list_field(*, help: str) -> Any:
    """Declare a setting that is a list of names, none by default; commas part them."""
    return attrs.field(
        default=(),
        converter=tuple,
        validator=attrs.validators.deep_iterable(attrs.validators.instance_of(str)),
        metadata={"help": help, "form": "NAME,NAME,…", "read": _read_names},
    )


def seconds_field(*, help: str) -> Any:
    """Declare a setting that is a number of seconds, or ``default`` for whatever is usual there."""
    return attrs.field(
        default=None, metadata={"help": help, "form": "default|SECONDS", "read": _read_seconds}
    )


def format_values(field: attrs.Attribute[Any]) -> str:
    """Return what can be assigned to a setting, the default first, as people write it."""
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
        SettingError: the document names a service, setting or value that does not exist.
    """
    result = dict(settings)
    for service, assignments in document.items():
        if service not in declared:
            raise SettingError(f"There are no settings for {service!r}, only for {', '.join(declared)}.")
        kind = declared[service]
        values = {name: _value(kind, service, name, _as_text(value)) for name, value in assignments.items()}
        result[kind] = attrs.evolve(result[kind], **values)
    return result


def parse(declared: dict[str, type[Any]], assignments: Sequence[str]) -> dict[type[Any], Any]:
    """Turn ``service.setting=value`` texts into one settings object per service.

    Args:
        declared: each service's name and its settings class.
        assignments: texts such as ``ubiqlu.duplicate_accounts=dedupe``.

    Raises:
        SettingError: a text has another form, or names a service, setting or value that does not exist.
    """
    changes: dict[str, dict[str, Any]] = {service: {} for service in declared}
    for text in assignments:
        path, equals, value = text.partition("=")
        service, dot, name = path.partition(".")
        if not (equals and dot) or service not in declared:
            raise SettingError(
                f"{text!r} is not SERVICE.SETTING=VALUE with SERVICE one of {', '.join(declared)}."
            )
        changes[service][name] = _value(declared[service], service, name, value)
    return {declared[service]: declared[service](**values) for service, values in changes.items()}


def _value(settings: type[Any], service: str, name: str, text: str) -> Any:
    fields = attrs.fields_dict(settings)
    if name not in fields:
        raise SettingError(f"{service} has no setting {name!r}; it has {', '.join(fields)}.")
    read: Callable[[str, str], Any] | None = fields[name].metadata.get("read")
    if read is not None:
        return read(f"{service}.{name}", text)
    choices = fields[name].metadata["choices"]
    if text not in choices:
        raise SettingError(f"{service}.{name} is one of {', '.join(choices)}; got {text!r}.")
    return text == "on" if choices == ("on", "off") else text


def _read_names(_name: str, text: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in text.split(",") if part.strip())


def _read_seconds(name: str, text: str) -> float | None:
    if text == "default":
        return None
    try:
        value = float(text)
    except ValueError:
        value = -1
    if not (math.isfinite(value) and 0 <= value <= _LONGEST):
        raise SettingError(f"{name} is a number of seconds up to {_LONGEST:,}, or default; got {text!r}.")
    return value


def _as_text(value: Any) -> str:
    """Write a JSON value as people write it on the command line."""
    if value is None:
        return "default"
    if isinstance(value, bool):
        return "on" if value else "off"
    return ",".join(str(item) for item in value) if isinstance(value, list) else str(value)
