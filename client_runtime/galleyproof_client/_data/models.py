"""The base class of generated models. Fields that the contract does not list are kept."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from galleyproof_client._data.parsing import Field, read_object
from galleyproof_client._data.values import UNSET
from galleyproof_client._data.writing import write


class Model:
    """An object of an API.

    Attributes:
        additional_properties: Fields of the object that the contract does not list.
    """

    __slots__ = ()

    additional_properties: dict[str, Any]

    @classmethod
    def _fields(cls) -> dict[str, Field]:
        """Return the fields by their names in JSON."""
        raise NotImplementedError

    @classmethod
    def _other(cls) -> Any:
        """Return the type of additional properties."""
        return Any

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Return the model of a JSON object.

        Args:
            src_dict: The JSON object.

        Raises:
            Mismatch: A required field is missing, or something has the wrong type.
        """
        return read_object(cls, src_dict)

    def to_dict(self) -> dict[str, Any]:
        """Return the model as a JSON object.

        Raises:
            NaiveDatetimeError: A datetime has no time zone.
        """
        data = {name: write(value) for name, value in self.additional_properties.items()}
        for name, (attribute, _) in type(self)._fields().items():
            value = getattr(self, attribute)
            if value is not UNSET:
                data[name] = write(value)
        return data

    @property
    def additional_keys(self) -> list[str]:
        """The names of the additional properties."""
        return list(self.additional_properties)

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __setitem__(self, key: str, value: Any) -> None:
        self.additional_properties[key] = value

    def __delitem__(self, key: str) -> None:
        del self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
