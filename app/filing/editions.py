"""The editions this program knows, and whether an agency takes one on a given day."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Annotated, Final, Literal

from pydantic import Field, ValidationError

from app.filing import catalogue, mapfile
from app.filing.catalogue import Catalogue
from app.filing.maps import FormMap, Frozen
from app.i18n import _
from app.problems import Problem

Verdict = Literal["yes", "no", "unconfirmed"]
EditionDate = Annotated[str, Field(pattern=r"^\d\d/\d\d/\d\d$")]

FORMS: Final = Path(__file__).resolve().parents[2] / "forms"
"""The folder of the editions this program knows."""

_WRITTEN = re.compile(r"(?P<month>\d{1,2})/(?P<day>\d{1,2})/(?P<year>\d{4}|\d\d)")
_ISO = re.compile(r"(?P<year>\d{4})-(?P<month>\d\d)-(?P<day>\d\d)")
_CENTURY: Final = 99

FRESH_DAYS: Final = 30
"""A check of the agency's page is good for this many days before mailing."""


class Accepted(Frozen):
    """From which day to which the agency takes an edition, and how we know.

    ``until`` is the last day, None while none is known. From ``unconfirmed_from`` on it is not
    sure any more, because the edition ``newer`` (mm/dd/yy) has come. ``checked_on`` is the day
    of the research, ``newest_evidence`` (yyyy-mm) how recent its best source was. ``confidence``
    is C2 for two independent sources, C1 for one, CM for memory.
    """

    since: date = Field(alias="from")
    until: date | None = None
    unconfirmed_from: date | None = None
    newer: EditionDate | None = None
    checked_on: date
    newest_evidence: Annotated[str, Field(pattern=r"^\d{4}-\d\d$")]
    source: str
    confidence: Literal["C2", "C1", "CM"]


class Fingerprints(Frozen):
    """The five marks of the official PDF; see ``app.filing.fingerprint``."""

    names: str
    geometry: str
    semantics: str
    content: str
    barcodes: str


class Edition(Frozen):
    """One edition of one form.

    ``form`` is our short name (``i589``), ``name`` the printed one (``I-589``), ``edition`` the
    printed date (mm/dd/yy), ``get`` the official page. ``barcode`` is what the bar code of each
    page says, with ``{page}``. ``folder`` holds fields.json and map.toml.
    """

    form: str
    name: str
    edition: EditionDate
    pages: int
    get: str
    barcode: str
    accepted: Accepted
    fingerprint: Fingerprints
    folder: Path

    @property
    def day(self) -> date:
        """The edition date as a date."""
        month, day, year = (int(part) for part in self.edition.split("/"))
        return date(2000 + year, month, day)

    def catalogue(self) -> Catalogue:
        """All fields of the edition. Raises ``Problem`` when fields.json is unusable."""
        return catalogue.load(self.folder / "fields.json")

    def map(self) -> FormMap:
        """What fills each field. Raises ``Problem`` when map.toml is wrong."""
        return mapfile.load(self.folder / "map.toml")


@dataclass(frozen=True)
class Acceptance:
    """Whether an edition is taken, and why, in a sentence for the person."""

    verdict: Verdict
    reason: str


def editions(root: Path) -> tuple[Edition, ...]:
    """Every edition in the folder ``root`` (``forms/``), by form, the newest first.

    Raises ``Problem`` when an edition.toml is wrong.
    """
    found = [_edition(path) for path in sorted(root.glob("*/*/edition.toml"))]
    return tuple(sorted(found, key=lambda each: (each.form, -each.day.toordinal())))


def accepted(edition: Edition, on: date | None, today: date, seen: str | None = None) -> Acceptance:
    """Whether the agency takes ``edition`` when it is mailed ``on`` that day; None: not planned.

    Judged for the later of ``on`` and ``today``: what lies in the past cannot be mailed any more.
    *No* means that nothing may be written; *unconfirmed* that the person must look up the
    edition date on the agency's page first. ``seen`` is the date they saw there (mm/dd/yy): it
    lifts *unconfirmed* when it is this edition's, and means *no* when it is another's. It never
    lifts *no*. It was seen for the day ``on``: without one it lifts nothing, nor while that day
    is more than ``FRESH_DAYS`` away or ago. Source: edition.toml; facts E-9, E-12.
    """
    found = _researched(edition, on or today, today)
    if seen is None or found.verdict == "no":
        return found
    if printed_date(seen) != edition.edition:
        return Acceptance("no", _seen_another(edition, seen))
    fresh = timedelta(days=FRESH_DAYS)
    if found.verdict == "yes" or (on is not None and today > on + fresh):
        return found
    if on is None or on > today + fresh:
        return Acceptance("unconfirmed", _too_early(edition))
    return Acceptance("yes", _seen(edition))


def accepted_unknown(edition: Edition, seen: str | None) -> Acceptance:
    """The same for an edition of which this program knows nothing but its date: ``edition``.

    It is *unconfirmed* until the person saw that very date on the agency's page.
    """
    if seen is None:
        return Acceptance("unconfirmed", _unknown(edition))
    if printed_date(seen) != edition.edition:
        return Acceptance("no", _seen_another(edition, seen))
    return Acceptance("yes", _seen(edition))


def printed_date(told: str) -> str | None:
    """An edition date as it is printed (mm/dd/yy), also for 1/5/2025 and 2025-01-05.

    None when ``told`` is no date.
    """
    numbers = _WRITTEN.fullmatch(told.strip()) or _ISO.fullmatch(told.strip())
    if numbers is None:
        return None
    year, month, day = (int(numbers[part]) for part in ("year", "month", "day"))
    try:
        return date(year if year > _CENTURY else year + 2000, month, day).strftime("%m/%d/%y")
    except ValueError:
        return None


def _researched(edition: Edition, on: date, today: date) -> Acceptance:
    """What edition.toml says about the later of the two days."""
    known, day = edition.accepted, max(on, today)
    if day < known.since:
        return Acceptance("no", _refusal(edition, None))
    if known.until is not None and day > known.until:
        return Acceptance("no", _refusal(edition, known.newer))
    if known.unconfirmed_from is not None and day >= known.unconfirmed_from:
        return Acceptance("unconfirmed", _newer(edition))
    if day > known.checked_on + timedelta(days=FRESH_DAYS):
        return Acceptance("unconfirmed", _stale(edition))
    return Acceptance("yes", _taken(edition))


def _edition(path: Path) -> Edition:
    try:
        raw = tomllib.loads(path.read_text(encoding="utf-8"))
        edition = Edition(**raw, folder=path.parent)
        if path.parent.name != edition.day.isoformat() or path.parent.parent.name != edition.form:
            raise _wrong(path, "folder")
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False)[0]
        raise _wrong(path, ".".join(str(part) for part in first["loc"])) from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, TypeError, ValueError) as error:
        raise _wrong(path, "edition.toml") from error
    return edition


def _wrong(path: Path, key: str) -> Problem:
    place = f"{path.parent.parent.name}/{path.parent.name}"
    return Problem(
        "edition-invalid",
        _("What is known about the form edition {place} is wrong at: {key}.").format(
            place=place, key=key
        ),
        _("Put the file edition.toml back as it was, or install the program again."),
    )


def _refusal(edition: Edition, newer: str | None) -> str:
    if newer is None:
        return _(
            "Edition {edition} of Form {form} is not taken on that day. "
            "Get the edition that is named at {page}."
        ).format(edition=edition.edition, form=edition.name, page=edition.get)
    return _(
        "Edition {edition} of Form {form} is not taken on that day. Get edition {newer} at {page}."
    ).format(
        edition=edition.edition,
        form=edition.name,
        newer=newer,
        page=edition.get,
    )


def _newer(edition: Edition) -> str:
    if edition.accepted.newer is None:
        return _stale(edition)
    return _(
        "A newer edition of Form {form}, {newer}, seems to be out. "
        "Look at {page} which edition is taken today, before you mail edition {edition}."
    ).format(
        edition=edition.edition,
        form=edition.name,
        newer=edition.accepted.newer,
        page=edition.get,
    )


def _stale(edition: Edition) -> str:
    return _(
        "Edition {edition} of Form {form} was last checked on {day}. "
        "Look at {page} which edition is taken today, before you mail it."
    ).format(
        edition=edition.edition,
        form=edition.name,
        day=edition.accepted.checked_on.isoformat(),
        page=edition.get,
    )


def _taken(edition: Edition) -> str:
    return _("Edition {edition} of Form {form} was taken when we checked, on {day}.").format(
        edition=edition.edition,
        form=edition.name,
        day=edition.accepted.checked_on.isoformat(),
    )


def _seen(edition: Edition) -> str:
    return _("You saw edition {edition} of Form {form} on the page of the agency.").format(
        edition=edition.edition, form=edition.name
    )


def _too_early(edition: Edition) -> str:
    return _(
        "You noted edition {edition} of Form {form}. What the agency's page names counts for "
        "{days} days. Say on which day you plan to mail the form, and look at {page} shortly "
        "before."
    ).format(edition=edition.edition, form=edition.name, days=FRESH_DAYS, page=edition.get)


def _seen_another(edition: Edition, seen: str) -> str:
    noted = printed_date(seen)
    if noted is None:
        return _(
            "The edition that you noted for Form {form} is not a date. Write it as it is printed "
            "at the foot of the form, like {edition}."
        ).format(form=edition.name, edition=edition.edition)
    return _(
        "You noted that the agency takes edition {noted} of Form {form}. This PDF is edition "
        "{edition}. Get edition {noted} at {page}."
    ).format(noted=noted, form=edition.name, edition=edition.edition, page=edition.get)


def _unknown(edition: Edition) -> str:
    return _(
        "This program does not know edition {edition} of Form {form}. "
        "Look at {page} whether it is the edition that is taken today."
    ).format(edition=edition.edition, form=edition.name, page=edition.get)
