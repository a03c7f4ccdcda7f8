"""Every answer has a path that never moves: ``people.p1.residences.r3.street``."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any, Final, TypeGuard, TypeVar

from pydantic import ValidationError

from app.answers.faults import problem_with_answer
from app.answers.model import Frozen
from app.answers.rows import Rows
from app.answers.states import Answer, State
from app.i18n import _
from app.problems import Problem

M = TypeVar("M", bound=Frozen)


def get(model: Frozen, path: str) -> Any:  # noqa: ANN401 - a place may hold anything
    """Return what stands at ``path`` below ``model``: an answer, a table, a group, a value.

    Raises Problem ``unknown-path`` when there is nothing of that name.
    """
    here: Any = model
    for step in path.split("."):
        # As _find, but by the kind alone: pages, sections and rules ask for thousands of answers.
        names = _names(type(here))
        if _OF_A_TABLE in names:
            here, names = here.rows, {}
        if type(here) is dict and step in here:
            here = here[step]
        elif step in names:
            here = getattr(here, names[step])
        else:
            raise _unknown(path)
    return here


def walk(model: Frozen, prefix: str = "") -> Iterator[tuple[str, Answer[Any]]]:
    """Yield path and answer for every answer below ``model``, the unasked ones too.

    Paths begin with ``prefix``. Tables without rows have no answers: see :func:`tables`.
    """
    for path, found in _leaves(model, prefix):
        if isinstance(found, Answer):
            yield path, found


def tables(model: Frozen, prefix: str = "") -> Iterator[tuple[str, Rows[Any]]]:
    """Yield path and table for every table below ``model``, also those without rows."""
    for path, found in _leaves(model, prefix):
        if isinstance(found, Rows):
            yield path, found


def replace(model: M, path: str, answer: object) -> M:
    """Return a copy of ``model`` where ``answer`` stands at ``path``; nothing else moves.

    ``answer`` is anything the place may hold: an Answer, a table, a whole new row or person, a
    date. Raises Problem ``unknown-path``, or ``answer-invalid`` when the place cannot hold it.
    """
    try:
        replaced: M = _replaced(model, path.split("."), answer, path)
    except ValidationError as error:
        raise problem_with_answer(error) from None
    return replaced


def without(model: M, path: str) -> M:
    """Return a copy of ``model`` without the row, person or filing at ``path``.

    A table that loses its last row becomes *unasked*, never *none*. Raises Problem
    ``unknown-path`` when no row stands there, ``answer-invalid`` when somebody still names it.
    """
    where, _dot, key = path.rpartition(".")
    table = get(model, where)
    kept = dict(table.rows if isinstance(table, Rows) else table) if _has_rows(table) else {}
    if key not in kept:
        raise _unknown(path)
    del kept[key]
    return replace(model, where, _table_of(table, kept))


def _has_rows(table: object) -> bool:
    return isinstance(table, Rows | dict)


def _table_of(table: object, kept: dict[str, Any]) -> object:
    if not isinstance(table, Rows):
        return kept
    return Rows(state=State.GIVEN, rows=kept, complete=table.complete) if kept else Rows()


def _leaves(here: object, prefix: str) -> Iterator[tuple[str, object]]:
    if isinstance(here, Answer):
        yield prefix, here
        return
    if isinstance(here, Rows):
        yield prefix, here
    for step, child in _children(here):
        yield from _leaves(child, f"{prefix}.{step}" if prefix else step)


def _children(here: object) -> Iterator[tuple[str, object]]:
    if isinstance(here, Rows):
        yield from here.rows.items()
    elif isinstance(here, dict):
        yield from here.items()
    elif isinstance(here, Frozen):
        for name in type(here).model_fields:
            yield name.rstrip("_"), getattr(here, name)


def _child(here: object, step: str, path: str) -> object:
    found = _find(here, step)
    if found is None:
        raise _unknown(path)
    return found[0]


def _find(here: object, step: str) -> tuple[object] | None:
    if isinstance(here, Rows):
        here = here.rows
    if isinstance(here, dict):
        return (here[step],) if step in here else None
    if _is_group(here):
        name = _field(type(here), step)
        return (getattr(here, name),) if name else None
    return None


def _is_group(here: object) -> TypeGuard[Frozen]:
    return isinstance(here, Frozen) and not isinstance(here, Answer)


_OF_A_TABLE: Final = "*"
_known: Final[dict[type, dict[str, str]]] = {}


def _names(kind: type) -> dict[str, str]:
    """The fields of a group by the step that leads to each; a mark for a table, else nothing."""
    if kind not in _known:
        if issubclass(kind, Rows):
            _known[kind] = {_OF_A_TABLE: ""}
        elif issubclass(kind, Frozen) and not issubclass(kind, Answer):
            _known[kind] = {name.rstrip("_"): name for name in kind.model_fields}
        else:
            _known[kind] = {}
    return _known[kind]


@cache
def _field(kind: type[Frozen], step: str) -> str | None:
    for name in kind.model_fields:
        if name.rstrip("_") == step:
            return name
    return None


def _replaced(here: Any, steps: list[str], answer: object, path: str) -> Any:  # noqa: ANN401 - likewise
    if not steps:
        return answer
    step, *rest = steps
    if isinstance(here, Rows):
        rows = _replaced(here.rows, steps, answer, path)
        return type(here)(state=State.GIVEN, rows=rows, complete=here.complete)
    if isinstance(here, dict):
        child = here.get(step) if not rest else _child(here, step, path)
        return {**here, step: _replaced(child, rest, answer, path)}
    child = _child(here, step, path)
    return _rebuilt(here, step, _replaced(child, rest, answer, path))


def _rebuilt(here: Frozen, step: str, child: object) -> Frozen:
    kind = type(here)
    fields = {name: getattr(here, name) for name in kind.model_fields}
    fields[_field(kind, step) or step] = child
    return kind.model_validate(fields)


def _unknown(path: str) -> Problem:
    return Problem(
        "unknown-path",
        _("There is no answer at {path}.").format(path=path),
        _("Check the spelling; `portolan schema` lists every name."),
    )
