"""Reads ``map.toml`` into a ``FormMap``, and says plainly which line is wrong and why."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from pydantic import Field, TypeAdapter, ValidationError

from app.filing.maps import (
    ROOTS,
    Additional,
    BlankState,
    Copies,
    Explanation,
    FormMap,
    Frozen,
    Gate,
    LeaveKind,
    MapRow,
    Table,
)
from app.i18n import _
from app.problems import Problem

_PATH = re.compile(r"[a-z_]+(\[\d+\])?(\.[a-z_0-9]+(\[\d+\])?)*")
_ROW_KEYS = frozenset(
    {"item", "label", "from", "as", "when", "gate", "blank", "overflow", "ruled", "leave"}
)


class _Reason(Frozen):
    kind: LeaveKind
    why: str


class _File(Frozen):
    """map.toml as it lies on disk, before names are resolved."""

    form: str
    edition: str
    blank: dict[str, dict[BlankState, str]]
    gate: dict[str, Gate]
    table: dict[str, Table] = Field(default_factory=dict)
    copies: dict[str, Copies] = Field(default_factory=dict)
    additional: Additional | None = None
    explanations: tuple[Explanation, ...] = ()
    leave: dict[str, _Reason]
    fields: dict[str, dict[str, dict[str, Any]]]


def load(path: Path) -> FormMap:
    """The map kept in the TOML file at ``path``, every name in it checked.

    Raises ``Problem`` (code ``map-invalid``) naming the field or table and what is wrong with it.
    """
    try:
        raw = tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise _problem(_("the file cannot be read")) from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise _problem(str(error)) from error
    return read(raw)


def read(raw: Mapping[str, Any]) -> FormMap:
    """The map held in ``raw``, a parsed TOML document. Raises as ``load`` does."""
    try:
        file = TypeAdapter(_File).validate_python(dict(raw))
    except ValidationError as error:
        raise _problem(_said(error)) from error
    _check_gates(file)
    _check_explanations(file)
    rows = tuple(_rows(file))
    _check_unique(rows)
    return FormMap(
        form=file.form,
        edition=file.edition,
        blank=file.blank,
        gates=file.gate,
        tables=file.table,
        copies=file.copies,
        additional=file.additional,
        explanations=file.explanations,
        rows=rows,
    )


def _rows(file: _File) -> Iterator[MapRow]:
    for container, fields in file.fields.items():
        for leaf, row in fields.items():
            yield _row(f"{container}.{leaf}", row, file)


def _row(name: str, raw: dict[str, Any], file: _File) -> MapRow:
    strange = sorted(set(raw) - _ROW_KEYS)
    if strange:
        raise _problem(_("{field}: unknown key {key}").format(field=name, key=strange[0]))
    reason = file.leave.get(raw.get("leave", ""))
    try:
        row = MapRow(
            field=name,
            item=raw["item"],
            label=raw["label"],
            source=raw.get("from"),
            codec=raw.get("as"),
            when=_listed(raw.get("when")),
            gates=_listed(raw.get("gate")),
            blank=raw.get("blank"),
            overflow=raw.get("overflow", "none"),
            ruled=raw.get("ruled", 0.0),
            leave=reason.why if reason else None,
            leave_kind=reason.kind if reason else None,
        )
    except KeyError as error:
        raise _problem(_("{field}: {key} is missing").format(field=name, key=error)) from error
    except ValidationError as error:
        raise _problem(f"{name}: {_said(error)}") from error
    for wrong in _wrong(row, raw, file):
        raise _problem(f"{name}: {wrong}")
    return row


def _wrong(row: MapRow, raw: dict[str, Any], file: _File) -> Iterator[str]:
    if ("leave" in raw) == ("from" in raw):
        yield _("needs either from or leave")
    if "leave" in raw and row.leave is None:
        yield _("leave names no reason of the table leave")
    if row.source is not None and not known_path(row.source):
        yield _("from is not a path this program knows")
    if (row.source is None) != (row.codec is None):
        yield _("from and as belong together")
    if (row.codec == "choice") != bool(row.when):
        yield _("when belongs to the codec choice, and the codec choice needs it")
    if row.blank is not None and row.blank not in file.blank:
        yield _("blank names no style of the table blank")
    if row.ticks and (row.blank or row.overflow != "none"):
        yield _("a box that is ticked has neither blank nor overflow")
    if not set(row.gates) <= set(file.gate):
        yield _("gate names no gate of the table gate")


def known_path(path: str) -> bool:
    """True when ``path`` is well formed and begins with one of the known roots."""
    return bool(_PATH.fullmatch(path)) and re.split(r"[.\[]", path)[0] in ROOTS


def _check_gates(file: _File) -> None:
    for name, gate in file.gate.items():
        if gate.path is not None and not known_path(gate.path):
            raise _problem(_("gate {name}: the path is not known").format(name=name))
        if any(file.gate.get(other, gate).path is None for other in gate.any_of):
            raise _problem(_("gate {name}: any may name only gates with a path").format(name=name))


def _check_explanations(file: _File) -> None:
    for one in file.explanations:
        if not known_path(one.source) or not set(one.gates) <= set(file.gate):
            raise _problem(
                _("explanation {path}: not a known path or gate").format(path=one.source)
            )
    if file.explanations and file.additional is None:
        raise _problem(_("explanations need the table additional"))


def _check_unique(rows: tuple[MapRow, ...]) -> None:
    seen: set[str] = set()
    for row in rows:
        if row.field in seen:
            raise _problem(_("{field}: decided twice").format(field=row.field))
        seen.add(row.field)


def _listed(value: Any) -> tuple[Any, ...]:  # noqa: ANN401 - straight from a TOML file
    if value is None:
        return ()
    return tuple(value) if isinstance(value, list) else (value,)


def _said(error: ValidationError) -> str:
    first = error.errors(include_url=False, include_input=False)[0]
    place = ".".join(str(part) for part in first["loc"])
    return f"{place}: {first['msg']}" if place else str(first["msg"])


def _problem(what: str) -> Problem:
    return Problem(
        "map-invalid",
        _("The map of a form is wrong: {what}.").format(what=what),
        _("Put the file map.toml back as it was, or mend the place that is named."),
    )
