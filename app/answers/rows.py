"""Tables of a person's life: every row has an id, so that deleting one moves nothing."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any, Generic, Self, TypeVar

from pydantic import (
    Field,
    GetJsonSchemaHandler,
    ModelWrapValidatorHandler,
    SerializerFunctionWrapHandler,
    StringConstraints,
    model_serializer,
    model_validator,
)
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, PydanticCustomError

from app.answers.model import Frozen, unasked
from app.answers.states import State, YesNo

T = TypeVar("T")
ROW_ID = r"^[a-z]{1,3}[0-9]{1,6}$"
RowId = Annotated[str, StringConstraints(pattern=ROW_ID)]
_OWN_KEYS = ("state", "complete", "rows")


class Rows(Frozen, Generic[T]):
    """A table: rows by id in the order given, or the reason why there are none.

    ``complete`` says "that is all of them". In files: ``{"r1": {...}, "complete": true}``,
    ``{"state": "none"}``, or nothing when nobody asked; an empty table is unasked, never none.
    """

    state: State = State.UNASKED
    rows: dict[RowId, T] = Field(default_factory=dict)
    complete: YesNo = False

    @property
    def is_given(self) -> bool:
        """True when there is at least one row."""
        return self.state is State.GIVEN

    @model_validator(mode="wrap")
    @classmethod
    def _read(cls, data: object, handler: ModelWrapValidatorHandler[Self]) -> Self:
        if isinstance(data, cls):
            return data
        if data is None:
            return unasked(cls)
        if isinstance(data, list | tuple):
            raise PydanticCustomError("rows_as_list", "rows need ids")
        table = handler(_long_form(data))
        if table.is_given and not table.rows:
            raise PydanticCustomError("given_without_rows", "a given table needs a row")
        if not table.is_given and (table.rows or table.complete):
            raise PydanticCustomError("rows_not_given", "only a given table has rows")
        return table

    @model_serializer(mode="wrap")
    def _write(self, handler: SerializerFunctionWrapHandler) -> dict[str, Any] | None:
        if self.state is State.UNASKED:
            return None
        if not self.is_given:
            return {"state": self.state.value}
        rows: dict[str, Any] = handler(self)["rows"]
        return {**rows, "complete": True} if self.complete else rows

    @classmethod
    def __get_pydantic_json_schema__(
        cls, core_schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        long_form = handler.resolve_ref_schema(handler(core_schema))["properties"]
        rows = long_form["rows"].get("additionalProperties") or next(
            iter(long_form["rows"]["patternProperties"].values())
        )
        table = {
            "type": "object",
            "patternProperties": {ROW_ID: rows},
            "properties": {"complete": {"type": "boolean"}},
            "additionalProperties": False,
        }
        states = [state.value for state in State if state is not State.GIVEN]
        why_not = {
            "type": "object",
            "properties": {"state": {"enum": states}},
            "required": ["state"],
            "additionalProperties": False,
        }
        return {"anyOf": [table, why_not, {"type": "null"}]}


def _long_form(data: object) -> object:
    """Return the long form of what a file or a caller wrote for a table."""
    if isinstance(data, Rows):
        return {"state": data.state, "rows": data.rows, "complete": data.complete}
    if data is None:
        return {}
    if not isinstance(data, Mapping):
        return data
    rows = {key: value for key, value in data.items() if key not in _OWN_KEYS}
    rows = {**data.get("rows", {}), **rows}
    complete = data.get("complete", False)
    default = State.GIVEN if rows or complete else State.UNASKED
    return {"state": data.get("state", default), "rows": rows, "complete": complete}


def rows_of(rows: Mapping[str, T], *, complete: bool = True) -> Rows[T]:
    """Return a given table with ``rows`` by id."""
    return Rows(state=State.GIVEN, rows=dict(rows), complete=complete)
