"""Strict JSON: what a careful reader would reject is rejected, with the line where it stands."""

from __future__ import annotations

import json
from typing import Any, NoReturn

from app.i18n import _
from app.problems import Problem

MAX_BYTES = 20 * 1024 * 1024
MAX_VALUES = 50_000
MAX_DIGITS = 20
_MEGABYTE = 1024 * 1024


def read_object(data: bytes) -> dict[str, Any]:
    """Return the JSON object in ``data``, UTF-8 with or without a byte order mark.

    Raises Problem ``case-too-large`` (over 20 MB, or over 50,000 values), ``case-not-utf8``,
    ``case-not-json``, ``case-too-deep``, ``case-duplicate-key``, ``case-odd-number`` or
    ``case-not-object``.
    """
    if len(data) > MAX_BYTES:
        raise Problem(
            "case-too-large",
            _("The case file is larger than {size} MB.").format(size=MAX_BYTES // _MEGABYTE),
            _("Choose the case file itself; pictures and PDFs do not belong in it."),
        )
    found = _parse(_decode(data))
    if not isinstance(found, dict):
        raise Problem(
            "case-not-object",
            _("The case file does not hold a case."),
            _('A case file begins with { and holds "people" and "filings".'),
        )
    _refuse_crowds(found)
    return found


def _refuse_crowds(found: object) -> None:
    """Refuse more values than any household has, before each is looked at closely."""
    waiting, count = [found], 0
    while waiting:
        here = waiting.pop()
        inner = here.values() if isinstance(here, dict) else here if isinstance(here, list) else ()
        waiting.extend(inner)
        count += len(inner)
        if count > MAX_VALUES:
            raise Problem(
                "case-too-large",
                _("The case file holds far more answers than a household can have."),
                _("Choose the case file that the program wrote."),
            )


def _decode(data: bytes) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise Problem(
            "case-not-utf8",
            _("The case file is not plain text in UTF-8."),
            _("Save it again with the encoding UTF-8, or choose another file."),
        ) from error


def _parse(text: str) -> object:
    try:
        return json.loads(
            text,
            object_pairs_hook=_without_duplicates,
            parse_constant=_refuse_number,
            parse_int=_int,
        )
    except json.JSONDecodeError as error:
        raise _not_json(error) from None
    except RecursionError:
        raise Problem(
            "case-too-deep",
            _("The case file has too many brackets inside each other."),
            _("Choose the case file that the program wrote."),
        ) from None


def _not_json(error: json.JSONDecodeError) -> Problem:
    return Problem(
        "case-not-json",
        _("The case file is not valid JSON: line {line}, column {column}.").format(
            line=error.lineno, column=error.colno
        ),
        _("Look there for a missing comma, quotation mark or bracket."),
    )


def _without_duplicates(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) == len(pairs):
        return found
    raise Problem(
        "case-duplicate-key",
        _("The case file says something twice: in one place the same name stands two times."),
        _("Keep the one that is right, or give each row and each person an id of its own."),
    )


def _int(digits: str) -> int:
    return int(digits) if len(digits) <= MAX_DIGITS else _refuse_number(digits)


def _refuse_number(_digits: str) -> NoReturn:
    raise Problem(
        "case-odd-number",
        _("The case file holds a number that is not an ordinary number."),
        _("Write numbers such as an A-Number as text, in quotation marks."),
    )
