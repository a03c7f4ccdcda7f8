"""The blank that a form is filled into: the person's official PDF, or our practice copy."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Final

from app.filing import catalogue as catalogues
from app.filing import mapfile
from app.filing.carry import CarriedOver, carry
from app.filing.catalogue import Catalogue
from app.filing.editions import (
    Acceptance,
    Edition,
    accepted,
    accepted_unknown,
    editions,
    printed_date,
)
from app.filing.extract import extract
from app.filing.library import Found, Library
from app.filing.maps import FormMap
from app.i18n import _
from app.problems import Problem

_DRAWN_FROM: Final = ("fields.json", "map.toml")
_EDITIONS: Final = 8


@dataclass(frozen=True)
class Blank:
    """One edition of a form, ready to be filled: its data, its map, and the PDF itself.

    ``carried`` is set for an edition that this program does not know: its map is what could be
    carried over, and ``edition`` is the known one with the new date. ``others`` are the dates
    of further editions of the form in the same folder.
    """

    edition: Edition
    catalogue: Catalogue
    form_map: FormMap
    data: bytes
    official: bool
    carried: CarriedOver | None = None
    others: tuple[str, ...] = ()

    @property
    def locked(self) -> frozenset[str]:
        """Fields that are left to others; they stay as locked as the blank has them."""
        return frozenset(row.field for row in self.form_map.rows if row.leave is not None)


def newest(form: str, root: Path) -> Edition:
    """The newest edition of ``form`` that this program knows.

    Raises ``Problem`` ``form-not-known`` when it knows none.
    """
    for edition in editions(root):
        if edition.form == form:
            return edition
    raise Problem(
        "form-not-known",
        _("This version of the program cannot fill Form {form} yet.").format(form=printed(form)),
        _("Leave this form out, or fill it by hand."),
    )


@dataclass(frozen=True)
class Mailing:
    """When a filing goes out, and the edition date its person saw on the agency's page.

    Days as for ``editions.accepted``; ``seen`` is mm/dd/yy or None.
    """

    day: date | None
    today: date
    seen: str | None = None

    def judged(self, blank: Blank) -> Acceptance | None:
        """Whether ``blank`` is taken then; None for a practice blank, which never goes out."""
        if not blank.official:
            return None
        if blank.carried is not None:
            return accepted_unknown(blank.edition, self.seen)
        return accepted(blank.edition, self.day, self.today, self.seen)


def choose(
    form: str,
    library: Library | None,
    root: Path,
    *,
    practice: bool,
    mailing: Mailing | None = None,
) -> Blank:
    """The official blank of ``form`` in ``library``, or a practice blank when there is none.

    ``root`` is the folder ``forms/``. With ``practice`` the official blank is not used. Of
    several official editions the one that the person saw on the agency's page is taken, else
    the newest known one that is not refused on the day of ``mailing``, else a newer one that is
    carried over. Raises ``Problem``: ``form-not-known``, or ``no-usable-blank`` when the library
    has the form, but only copies that must not be filled; the sentence says what is wrong.
    """
    edition = newest(form, root)
    found = None if practice or library is None else _official(form, library, root, mailing)
    if found is not None:
        return found
    catalogue, form_map = _parts(edition)
    stamp = tuple((edition.folder / name).stat().st_mtime_ns for name in _DRAWN_FROM)
    return Blank(edition, catalogue, form_map, _practice(edition.folder, stamp), official=False)


@lru_cache(maxsize=_EDITIONS)
def _practice(folder: Path, _changed: tuple[int, ...]) -> bytes:
    """The practice blank of the edition in ``folder``; drawing it takes longer than filling it."""
    # An official blank needs nothing that draws pages.
    from app.filing.practice import practice_blank

    form_map = mapfile.load(folder / "map.toml")
    return practice_blank(form_map.ruled(catalogues.load(folder / "fields.json")), form_map)


def _parts(edition: Edition) -> tuple[Catalogue, FormMap]:
    """The fields of an edition, with the printed lines that its map tells of, and the map."""
    form_map = edition.map()
    return form_map.ruled(edition.catalogue()), form_map


@dataclass(frozen=True)
class _Candidate:
    """An official PDF that may be filled; ``known`` is its edition, or the one to carry from."""

    known: Edition
    found: Found

    @property
    def date(self) -> str:
        return self.found.recognition.edition or ""

    @property
    def is_known(self) -> bool:
        return self.found.recognition.state == "verified"

    def refused(self, mailing: Mailing | None) -> bool:
        """A known edition that the agency does not take any more, whatever the person saw."""
        if mailing is None or not self.is_known:
            return False
        return accepted(self.known, mailing.day, mailing.today).verdict == "no"

    def blank(self, others: tuple[str, ...]) -> Blank:
        data, known = self.found.path.read_bytes(), self.known
        if self.is_known:
            return Blank(known, *_parts(known), data, official=True, others=others)
        carried = carry(known.catalogue(), known.map(), extract(data))
        edition = known.model_copy(update={"edition": self.date, "pages": carried.catalogue.pages})
        return Blank(
            edition,
            carried.map.ruled(carried.catalogue),
            carried.map,
            data,
            official=True,
            carried=carried,
            others=others,
        )


def _official(form: str, library: Library, root: Path, mailing: Mailing | None) -> Blank | None:
    candidates = _candidates(form, library, root)
    if candidates:
        chosen = _chosen(candidates, mailing)
        others = dict.fromkeys(one.date for one in candidates if one.date != chosen.date)
        return chosen.blank(tuple(others))
    unusable = library.forms.get(form, [])
    if unusable:
        raise _refused(form, unusable[0].recognition.reasons)
    return None


def _candidates(form: str, library: Library, root: Path) -> list[_Candidate]:
    """Known editions first, then those that may be carried over; each newest first."""
    known = {one.edition: one for one in editions(root) if one.form == form}
    verified = [
        _Candidate(known[found.recognition.edition], found)
        for found in library.verified(form)
        if found.recognition.edition in known
    ]
    strange = [_Candidate(next(iter(known.values())), found) for found in library.newer(form)]
    return [*verified, *strange] if known else []


def _chosen(candidates: list[_Candidate], mailing: Mailing | None) -> _Candidate:
    seen = printed_date(mailing.seen) if mailing is not None and mailing.seen else None
    wanted = [one for one in candidates if seen is not None and one.date == seen]
    taken = [one for one in candidates if not one.refused(mailing)]
    return [*wanted, *taken, *candidates][0]


def _refused(form: str, reasons: tuple[str, ...]) -> Problem:
    return Problem(
        "no-usable-blank",
        _("The PDF of Form {form} cannot be filled. {reasons}").format(
            form=printed(form), reasons=" ".join(reasons)
        ),
        _("Get a new copy from the official page, or use --practice for a practice copy."),
    )


def printed(form: str) -> str:
    """The name of a form as it is printed: ``i589`` -> ``I-589``."""
    return f"{form[0].upper()}-{form[1:]}"
