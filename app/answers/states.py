"""An answer is more than a value: it also says when there is none, and why."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import Annotated, Any, Generic, Self, TypeVar

from pydantic import (
    Field,
    GetJsonSchemaHandler,
    ModelWrapValidatorHandler,
    SerializerFunctionWrapHandler,
    Strict,
    field_validator,
    model_serializer,
    model_validator,
)
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, PydanticCustomError

from app.answers.dates import Day
from app.answers.model import Frozen, Section, unasked
from app.answers.text import Text, clean_text

T = TypeVar("T")
YesNo = Annotated[bool, Strict()]
_LONG_KEYS = frozenset({"state", "value", "provenance"})


class State(StrEnum):
    """What we know about an answer. Never turned one into another (never.md 2)."""

    UNASKED = "unasked"
    SKIPPED = "skipped"
    GIVEN = "given"
    NONE = "none"
    NOT_APPLICABLE = "not applicable"
    UNKNOWN = "unknown"
    DECLINED = "declined"
    ASK_A_LAWYER = "ask a lawyer"


class Provenance(Section):
    """Where an answer came from."""

    entered_by: Text | None = Field(default=None, description="Who entered it.")
    entered_on: Day | None = Field(default=None, description="Day of entry, YYYY-MM-DD.")
    language: Text | None = Field(default=None, description="Language it was asked in (BCP-47).")
    document: Text | None = Field(default=None, description="The document it was read from.")


class Answer(Frozen, Generic[T]):
    """One answer of a person: its state, and its value when the state is *given*.

    In files a plain value means *given*, ``null`` or nothing means *unasked*, any other state
    is ``{"state": "none"}``, and ``{"state": "given", "value": ..., "provenance": {...}}`` is
    the long form. Text is kept in Unicode form NFC; text without any letter or sign, and text
    with control characters, is refused.
    """

    state: State = State.UNASKED
    value: T | None = None
    provenance: Provenance | None = None

    @property
    def is_given(self) -> bool:
        """True when there is a value."""
        return self.state is State.GIVEN

    @field_validator("value", mode="before")
    @classmethod
    def _clean(cls, value: object) -> object:
        return clean_text(value) if isinstance(value, str) else value

    @model_validator(mode="wrap")
    @classmethod
    def _read(cls, data: object, handler: ModelWrapValidatorHandler[Self]) -> Self:
        if isinstance(data, cls):
            return data
        if data is None:
            return unasked(cls)
        answer = handler(_long_form(data))
        if answer.is_given and answer.value in (None, []):
            raise PydanticCustomError("given_without_value", "a given answer needs a value")
        if not answer.is_given and answer.value is not None:
            raise PydanticCustomError("value_not_given", "only a given answer has a value")
        return answer

    @model_serializer(mode="wrap")
    def _write(self, handler: SerializerFunctionWrapHandler) -> Any:  # noqa: ANN401 - short or long
        written = handler(self)
        if self.provenance is None and self.is_given:
            return written["value"]
        if self.provenance is None and self.state is State.UNASKED:
            return None
        return {key: value for key, value in written.items() if value is not None}

    @classmethod
    def __get_pydantic_json_schema__(
        cls, core_schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        long_form = handler(core_schema)
        value = handler.resolve_ref_schema(long_form)["properties"]["value"]
        shorts = [short for short in value.get("anyOf", [value]) if short != {"type": "null"}]
        return {"anyOf": [*shorts, {"type": "null"}, long_form]}


def _long_form(data: object) -> object:
    """Return the long form of what a file or a caller wrote for an answer."""
    if data is None or data == {}:
        return {"state": State.UNASKED}
    if isinstance(data, Answer):
        return {"state": data.state, "value": data.value, "provenance": data.provenance}
    if not isinstance(data, Mapping) or not ("state" in data or set(data) <= _LONG_KEYS):
        return {"state": State.GIVEN, "value": data}
    return data if "state" in data else {"state": State.GIVEN, **data}


def given(value: T, provenance: Provenance | None = None) -> Answer[T]:
    """Return a given answer."""
    return Answer(state=State.GIVEN, value=value, provenance=provenance)


def without_value(state: State, provenance: Provenance | None = None) -> Answer[Any]:
    """Return an answer that has no value: skipped, none, declined and so on."""
    return Answer(state=state, provenance=provenance)
