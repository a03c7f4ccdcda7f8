"""The blank that a form is filled into: the person's official PDF, or our practice copy."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from app.filing.catalogue import Catalogue
from app.filing.editions import Edition, editions
from app.filing.library import Library
from app.filing.maps import FormMap
from app.filing.practice import practice_blank
from app.i18n import _
from app.problems import Problem


@dataclass(frozen=True)
class Blank:
    """One edition of a form, ready to be filled: its data, its map, and the PDF itself."""

    edition: Edition
    catalogue: Catalogue
    form_map: FormMap
    data: bytes
    official: bool

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


def choose(form: str, library: Library | None, root: Path, *, practice: bool) -> Blank:
    """The official blank of ``form`` in ``library``, or a practice blank when there is none.

    ``root`` is the folder ``forms/``. With ``practice`` the official blank is not used. Raises
    ``Problem``: ``form-not-known``, or ``no-usable-blank`` when the library has the form, but
    only copies that must not be filled; the sentence says what is wrong with them.
    """
    edition = newest(form, root)
    found = None if practice or library is None else _official(form, library, root)
    if found is not None:
        return found
    catalogue, form_map = _parts(edition)
    return Blank(edition, catalogue, form_map, practice_blank(catalogue, form_map), official=False)


def _parts(edition: Edition) -> tuple[Catalogue, FormMap]:
    """The fields of an edition, with the printed lines that its map tells of, and the map."""
    form_map = edition.map()
    return form_map.ruled(edition.catalogue()), form_map


def _official(form: str, library: Library, root: Path) -> Blank | None:
    for found in library.verified(form):
        for edition in editions(root):
            if (edition.form, edition.edition) == (form, found.recognition.edition):
                data = found.path.read_bytes()
                return Blank(edition, *_parts(edition), data, official=True)
    unusable = library.forms.get(form, [])
    if unusable:
        raise _refused(form, unusable[0].recognition.reasons)
    return None


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
