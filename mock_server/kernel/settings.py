"""Settings: how a service behaves where its documents leave a choice."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, TypeVar

import attrs

S = TypeVar("S")


class SettingError(ValueError):
    """A setting was named or valued wrongly; the message says what would be right."""


def choice(default: str, *others: str, help: str) -> Any:
    """Declare a setting with a few named values, the default first."""
    values = (default, *others)
    return attrs.field(
        default=default, validator=attrs.validators.in_(values), metadata={"help": help, "choices": values}
    )


def switch(default: bool, *, help: str) -> Any:
    """Declare a setting that is on or off."""
    return attrs.field(
        default=default,
        validator=attrs.validators.instance_of(bool),
        metadata={"help": help, "choices": ("on", "off")},
    )


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
    choices = fields[name].metadata["choices"]
    if text not in choices:
        raise SettingError(f"{service}.{name} is one of {', '.join(choices)}; got {text!r}.")
    return text == "on" if choices == ("on", "off") else text
