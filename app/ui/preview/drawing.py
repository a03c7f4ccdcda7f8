"""Fills and draws one page of a form: plain data in and out, for a thread of its own."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from app.answers.case import Case
from app.answers.filing import FilingState
from app.filing import fast, library, render, templates
from app.filing.assemble import assemble
from app.filing.baked import Baked
from app.filing.blanks import Blank, Mailing, choose, printed
from app.filing.catalogue import Rect
from app.filing.editions import FORMS
from app.filing.library import Library
from app.problems import Problem
from app.ui.badges import Badges, newest_of
from app.ui.filing_boxes import Edition, Place


@dataclass(frozen=True)
class Ask:
    """What is to be drawn: a ``page`` (from 1) of ``filing``, ``scale`` pixels per point.

    ``path`` is the question with the focus, a list, or whom the page is about. With ``follow``
    its first box decides about filing and page, so far as it has one. Of several filings the one
    that is shown wins only when the person chose it (``held``). What has no box of its own leads
    to a form that uses the same person.
    """

    case: Case
    today: date
    filing: str
    page: int
    scale: float
    path: str = ""
    follow: bool = False
    held: bool = False


@dataclass(frozen=True)
class Drawn:
    """A drawn page. ``size`` is its width and height in points.

    ``outlined`` are the boxes of the question with the focus on this page, ``places`` its boxes
    on all forms; ``boxes`` are all of this page that lead to a question.
    """

    filing: str
    form: str
    edition: str
    official: bool
    page: int
    pages: int
    size: tuple[float, float]
    picture: render.Picture
    boxes: tuple[Place, ...]
    outlined: tuple[Rect, ...]
    places: tuple[Place, ...]

    @property
    def elsewhere(self) -> int:
        """How many boxes the question has on other pages of this form."""
        return sum(one.filing == self.filing and one.page != self.page for one in self.places)


@dataclass(frozen=True)
class _Form:
    """A blank ready to be filled, and what is printed in it."""

    blank: Blank
    baked: Baked
    edition: Edition


def previewed(case: Case) -> tuple[str, ...]:
    """The filings that can be looked at: those that are not sent yet."""
    return tuple(key for key, one in case.filings.items() if one.state is not FilingState.SENT)


class Drawer:
    """Keeps the blanks and the last filled form, so that turning a page draws and no more.

    ``folder`` holds the official PDFs, ``cache`` what can be made again. A form whose official
    PDF is not there, or is not recognised, is shown on the practice blank. Not for two threads
    at once.
    """

    def __init__(self, folder: Path, cache: Path) -> None:
        self._folder = folder
        self._cache = cache
        self._library: Library | None = None
        self._seen: int | None = None
        self._forms: dict[tuple[str, Mailing | None], _Form] = {}
        self._filled: tuple[Case, str, date, bytes] | None = None
        self._badges: tuple[date, Badges] | None = None

    def draw(self, ask: Ask) -> Drawn:
        """Return the page that is asked for. Raises ``Problem`` when it cannot be drawn."""
        self._look()
        known = previewed(ask.case)
        shown = ask.filing if ask.filing in known else known[0]
        filing, page = _where(ask, shown, self._badges_of(ask, shown))
        form, badges = self._form(ask.case, filing, ask.today), self._badges_of(ask, filing)
        sizes = form.blank.catalogue.page_sizes
        page = min(max(page, 1), len(sizes))
        places = _places(ask.path, badges)
        here = [one for one in places if (one.filing, one.page) == (filing, page)]
        return Drawn(
            filing=filing,
            form=printed(form.blank.edition.form),
            edition=form.blank.edition.edition,
            official=form.blank.official,
            page=page,
            pages=len(sizes),
            size=sizes[page - 1],
            picture=render.image(self._fill(ask, filing, form), page, ask.scale),
            boxes=badges.boxes(filing, page),
            outlined=tuple(one.rect for one in here),
            places=places,
        )

    def forget(self) -> None:
        """Forget what was filled and for whom; the blanks stay."""
        self._filled = self._badges = None

    def _badges_of(self, ask: Ask, filing: str) -> Badges:
        """The boxes of all filings, those of ``filing`` by the edition that is drawn."""
        self._form(ask.case, filing, ask.today)
        if self._badges is None or self._badges[0] != ask.today:
            self._badges = (ask.today, Badges(ask.case, ask.today, self._edition))
        badges = self._badges[1]
        badges.follow(ask.case)
        return badges

    def _edition(self, case: Case, filing_id: str, today: date) -> Edition:
        """The edition that is drawn; the newest where the form was not drawn yet."""
        form = self._forms.get(self._key(case, filing_id, today))
        return form.edition if form else newest_of(case, filing_id, today)

    def _form(self, case: Case, filing_id: str, today: date) -> _Form:
        key = self._key(case, filing_id, today)
        if key not in self._forms:
            self._forms[key] = self._made(*key)
        return self._forms[key]

    def _key(self, case: Case, filing_id: str, today: date) -> tuple[str, Mailing | None]:
        """What decides about the blank: the mailing, too, where there is an official PDF."""
        filing = case.filings[filing_id]
        form = filing.form.value
        if self._library is None or form not in self._library.forms:
            return form, None
        return form, Mailing(filing.mail_date, today, filing.edition)

    def _made(self, form: str, mailing: Mailing | None) -> _Form:
        """The blank of ``form``; one that another mailing has chosen already is not made again."""
        blank = self._blank(form, mailing)
        for known in self._forms.values():
            if (known.blank.edition, known.blank.official) == (blank.edition, blank.official):
                return known
        baked = templates.template(blank.data, blank.locked, self._cache / "templates")
        return _Form(blank, baked, Edition(blank.catalogue, blank.form_map))

    def _blank(self, form: str, mailing: Mailing | None) -> Blank:
        with suppress(Problem):  # the forms page says what is wrong with the PDF
            return choose(form, self._library, FORMS, practice=False, mailing=mailing)
        return choose(form, None, FORMS, practice=True)

    def _look(self) -> None:
        """Look at the official PDFs again when one came or went."""
        seen = _changed_at(self._folder)
        if seen == self._seen:
            return
        self._seen, self._library = seen, None
        self._forms.clear()
        self._filled = self._badges = None
        if seen is not None:
            self._library = library.find(self._folder, FORMS, self._cache / "verified")

    def _fill(self, ask: Ask, filing: str, form: _Form) -> bytes:
        kept = self._filled
        if kept is not None and kept[0] is ask.case and kept[1:3] == (filing, ask.today):
            return kept[3]
        blank = form.blank
        found = assemble(ask.case, filing, blank.catalogue, blank.form_map, ask.today)
        data = fast.write(form.baked, blank.catalogue.by_name(), found.marks, title="")
        self._filled = (ask.case, filing, ask.today, data)
        return data


def _changed_at(folder: Path) -> int | None:
    """When a file came into ``folder`` or went; None when there is no such folder."""
    try:
        return folder.stat().st_mtime_ns
    except OSError:
        return None


def _places(path: str, badges: Badges) -> tuple[Place, ...]:
    """The boxes of a question or a list; none for a person or a filing as a whole."""
    return badges.around(path) if path.count(".") > 1 else ()


def _where(ask: Ask, shown: str, badges: Badges) -> tuple[str, int]:
    """The filing and the page to show; the page stays when it has a box of the question."""
    page = ask.page if shown == ask.filing else 1
    if not ask.follow:
        return shown, page
    places = _places(ask.path, badges) or _of_subject(ask, shown, badges)
    here = tuple(one for one in places if one.filing == shown)
    found = here if here and ask.held else places
    if not found:
        return shown, page
    filing = found[0].filing
    pages = [one.page for one in found if one.filing == filing]
    return filing, page if filing == shown and page in pages else pages[0]


def _of_subject(ask: Ask, shown: str, badges: Badges) -> tuple[Place, ...]:
    """The boxes of the person or filing of ``ask.path``, those of their own form first."""
    kind, _dot, rest = ask.path.partition(".")
    subject = rest.partition(".")[0]
    if kind == "filings" and subject in previewed(ask.case):
        return badges.of(subject)
    used = badges.around(f"people.{subject}") if kind == "people" else ()
    filings = ask.case.filings

    def rank(place: Place) -> tuple[bool, bool]:
        return filings[place.filing].person != subject, place.filing != shown

    return tuple(sorted(used, key=rank))
