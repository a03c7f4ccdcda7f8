"""In which order exhibits lie in a packet, by form, and the letter of each (facts K-1 to K-10)."""

from __future__ import annotations

from collections.abc import Mapping
from string import ascii_uppercase
from typing import Final

from app.answers.filing import Filing
from app.answers.forms import Form
from app.answers.papers import Exhibit, ExhibitKind

_K = ExhibitKind
_EVIDENCE: Final = (_K.DECLARATION, _K.HARM, _K.POLICE, _K.MEDICAL, _K.WITNESS, _K.COUNTRY)

ORDERS: Final[Mapping[Form, tuple[ExhibitKind, ...]]] = {
    # K-1 and, for the court, K-1b: the same papers, each behind a tab.
    Form.I589: (_K.IDENTITY, _K.ENTRY, _K.STATUS, _K.FAMILY, *_EVIDENCE, _K.LATE_FILING, _K.OTHER),
    # K-2 to K-4: last entry and identity, proof of the case, court papers, names.
    Form.I765: (
        *(_K.ENTRY, _K.IDENTITY, _K.STATUS, _K.POLICE, _K.FAMILY, _K.DECLARATION, _K.OTHER),
        *(_K.HARM, _K.MEDICAL, _K.WITNESS, _K.COUNTRY, _K.LATE_FILING),
    ),
    # K-5, K-6: identity, proof of the case or of the status, why the journey is needed.
    Form.I131: (
        *(_K.IDENTITY, _K.STATUS, _K.ENTRY, _K.DECLARATION, _K.MEDICAL, _K.FAMILY, _K.WITNESS),
        *(_K.OTHER, _K.HARM, _K.POLICE, _K.COUNTRY, _K.LATE_FILING),
    ),
    # K-8: proof of asylum, identity, entry, a year in the US, family, police and court papers.
    Form.I485: (
        *(_K.STATUS, _K.IDENTITY, _K.ENTRY, _K.OTHER, _K.FAMILY, _K.POLICE, _K.DECLARATION),
        *(_K.MEDICAL, _K.WITNESS, _K.HARM, _K.COUNTRY, _K.LATE_FILING),
    ),
}
"""Kinds of exhibit from the top down; those of one kind keep the order the person gave them."""


def ordered(filing: Filing) -> tuple[tuple[str, Exhibit], ...]:
    """The exhibits of ``filing`` with their rows, from the top down; unsaid kinds come last."""
    order = ORDERS[filing.form]
    rows = filing.exhibits.rows.items()
    return tuple(sorted(rows, key=lambda row: _place(order, row[1])))


def letter(index: int) -> str:
    """The tab of exhibit ``index`` (from 0): A to Z, then AA, AB and on."""
    found, index = "", index + 1
    while index:
        index, last = divmod(index - 1, len(ascii_uppercase))
        found = ascii_uppercase[last] + found
    return found


def _place(order: tuple[ExhibitKind, ...], exhibit: Exhibit) -> int:
    kind = exhibit.kind.value
    return len(order) if kind is None else order.index(kind)
