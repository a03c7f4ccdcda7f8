"""Which form and edition a PDF is, and whether it is the official one, by content alone.

Bar codes name form and edition, the footer does where there are none (before 2025) or the
boxes are gone; five marks then tell whether the copy is the official form.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Literal

from pypdf import PdfReader

from app.filing import opening, practice_mark
from app.filing.editions import FORMS
from app.filing.fingerprint import barcode_text, fingerprint
from app.filing.footers import footer, plain_texts, texts
from app.filing.opening import PdfField
from app.filing.scans import is_scan, scanned_form
from app.i18n import N_, _
from app.problems import Problem

State = Literal[
    "verified",
    "altered",
    "newer",
    "older",
    "other-form",
    "flattened",
    "scanned",
    "password",
    "damaged",
    "not-a-pdf",
]

_UNREADABLE: Mapping[str, State] = {"not-a-pdf": "not-a-pdf", "password": "password"}
_DIFFERENCES = {
    "names": N_("Boxes of the official form are missing, or boxes were added."),
    "geometry": N_("Boxes or pages are not where the official form has them."),
    "semantics": N_("Some boxes do not work as in the official form."),
    "content": N_("What is printed on the pages differs from the official form."),
    "barcodes": N_("The bar codes at the foot of the pages are missing or differ."),
}


@dataclass(frozen=True)
class Recognition:
    """What a PDF is. ``form`` is ``i589``, ``edition`` is ``01/20/25`` as printed (mm/dd/yy).

    Both are None when the PDF does not tell. ``reasons`` are plain sentences in the person's
    language, empty for ``verified``. Only a verified PDF may be filled as official; a form of
    which no edition is known here is ``other-form``, with its name and edition.
    """

    form: str | None
    edition: str | None
    pages: int
    fields: int
    state: State
    reasons: tuple[str, ...] = ()


def recognise(data: bytes, forms: Path = FORMS) -> Recognition:
    """Return what the PDF in ``data`` is, compared with the editions in the folder ``forms``.

    Never raises for a bad file: what cannot be opened has a state of its own.
    """
    try:
        reader = opening.open_pdf(data)
        return _judged(data, reader, opening.fields(reader), known_editions(forms))
    except Problem as problem:
        state = _UNREADABLE.get(problem.code, "damaged")
        return Recognition(None, None, 0, 0, state, (problem.message,))


@cache
def known_editions(forms: Path) -> Mapping[str, Mapping[date, Mapping[str, str]]]:
    """Return form -> edition date -> its five marks, from ``<form>/<edition>/edition.toml``."""
    known: dict[str, dict[date, Mapping[str, str]]] = {}
    for path in sorted(forms.glob("*/*/edition.toml")):
        marks = tomllib.loads(path.read_text("utf-8")).get("fingerprint")
        if marks:
            edition = date.fromisoformat(path.parent.name)
            known.setdefault(path.parent.parent.name, {})[edition] = marks
    return known


def _judged(
    data: bytes,
    reader: PdfReader,
    fields: list[PdfField],
    known: Mapping[str, Mapping[date, Mapping[str, str]]],
) -> Recognition:
    named = _told_by_barcodes(fields) or footer(plain_texts(reader))
    if named is None:
        printed = texts(reader)
        named = footer(printed)
        if named is None:
            has_text = any(text.strip() for text in printed)
            return _nameless(data, reader, len(fields), has_text=has_text)
    return _compared(reader, fields, named, known)


def _compared(
    reader: PdfReader,
    fields: list[PdfField],
    named: tuple[str, str],
    known: Mapping[str, Mapping[date, Mapping[str, str]]],
) -> Recognition:
    form, edition = _code(named[0]), named[1]

    def found(state: State, *reasons: str) -> Recognition:
        return Recognition(form, edition, len(reader.pages), len(fields), state, reasons)

    if practice_mark.stands_in(reader):
        return found("altered", _practice(named[0]))
    if not fields:
        return found("flattened", _flattened(named[0]))
    editions = known.get(form)
    if editions is None:
        return found("other-form", _other(named[0]))
    day = _day(edition)
    if day is not None and day in editions:
        wrong = fingerprint(reader, fields).differences(editions[day])
        return found("altered" if wrong else "verified", *(_(_DIFFERENCES[w]) for w in wrong))
    return found(*_stranger(edition, day, max(editions)))


def _code(printed: str) -> str:
    """``I-589`` as the folders of forms spell it: ``i589``."""
    return printed.replace("-", "").lower()


def _told_by_barcodes(fields: list[PdfField]) -> tuple[str, str] | None:
    with opening.bounded():
        told = barcode_text(fields)
    return (told.split("|")[0], told.split("|")[1]) if told else None


def _stranger(edition: str, day: date | None, newest: date) -> tuple[State, str]:
    if day is None:
        return "altered", _(_DIFFERENCES["barcodes"])
    words = {"edition": edition, "known": newest.strftime("%m/%d/%y")}
    if day > newest:
        return "newer", _(
            "This is edition {edition}. The newest edition that this program knows is {known}."
        ).format(**words)
    return "older", _(
        "This is edition {edition}. The edition that this program fills is {known}. "
        "The agency may refuse an older one."
    ).format(**words)


def _flattened(form: str) -> str:
    return _(
        "This is Form {form}, but nothing can be typed into it any more: "
        "it was printed to a file, or its boxes were removed."
    ).format(form=form)


def _practice(form: str) -> str:
    return _(
        "This is a practice copy of Form {form} made by this program, not the official form."
    ).format(form=form)


def _other(form: str) -> str:
    return _("This is Form {form}. This program does not fill it.").format(form=form)


def _day(edition: str) -> date | None:
    month, day, year = (int(part) for part in edition.split("/"))
    try:
        return date(2000 + year, month, day)
    except ValueError:
        return None


def _nameless(data: bytes, reader: PdfReader, fields: int, *, has_text: bool) -> Recognition:
    pages = len(reader.pages)
    if has_text or not is_scan(reader):
        reason = _("This PDF is none of the forms that this program knows.")
        return Recognition(None, None, pages, fields, "other-form", (reason,))
    named = scanned_form(data, reader)
    form, edition = (None, None) if named is None else (_code(named[0]), named[1])
    reason = _("These are pictures of paper pages. The answers on them cannot be read.")
    return Recognition(form, edition, pages, fields, "scanned", (reason,))
