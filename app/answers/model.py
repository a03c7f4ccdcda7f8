"""What every part of a case shares: it never changes, knows its fields, and leaves out silence."""

from __future__ import annotations

from typing import Any, TypeVar, cast

from pydantic import BaseModel, ConfigDict, Field, SerializerFunctionWrapHandler, model_serializer


class Frozen(BaseModel):
    """A value that never changes, refuses unknown fields, and keeps answers out of its errors."""

    model_config = ConfigDict(
        frozen=True,
        extra="forbid",
        validate_by_name=True,
        validate_by_alias=True,
        serialize_by_alias=True,
        hide_input_in_errors=True,
    )

    def __deepcopy__(self, memo: dict[int, Any] | None = None) -> Frozen:
        """Return the same object: what never changes needs no second copy."""
        return self


F = TypeVar("F", bound=Frozen)


def unasked(kind: type[F]) -> F:
    """Return the one *unasked* answer or table of ``kind``: a new person needs over a hundred."""
    if kind not in _UNASKED:
        _UNASKED[kind] = kind()
    return cast("F", _UNASKED[kind])


_UNASKED: dict[type[Frozen], Frozen] = {}


class Section(Frozen):
    """A named group of answers; written to a file without what nobody was asked."""

    @model_serializer(mode="wrap")
    def _without_silence(self, handler: SerializerFunctionWrapHandler) -> dict[str, Any]:
        written: dict[str, Any] = handler(self)
        return {key: value for key, value in written.items() if self._says_something(key, value)}

    @classmethod
    def _says_something(cls, key: str, value: object) -> bool:
        if value is None:
            return False
        field = cls.model_fields.get(key)
        # An optional group that is there but empty differs from one that is not there.
        return value != {} or (field is not None and field.default_factory is None)


S = TypeVar("S", bound=Section)


def leaf(description: str, key: str | None = None) -> Any:  # noqa: ANN401 - any answer or table
    """Declare an answer (or table of answers) that starts as *unasked*.

    ``description`` goes into the JSON Schema; ``key`` is the name in files and paths when
    Python cannot use it (``from``).
    """
    return Field(
        default=None,
        validate_default=True,
        description=description,
        validation_alias=key,
        serialization_alias=key,
    )


def group(kind: type[S], description: str) -> S:
    """Declare a group of answers that is always there and starts with nothing asked."""
    declared: S = Field(default_factory=kind, description=description)
    return declared
