"""The page on top of corrections and new papers that go to the office before an interview.

English only, since an office reads it. Source: facts K-7, Q-105.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from app.answers.case import Case
from app.answers.papers import Interview
from app.filing import latin, printed
from app.i18n import N_
from app.papers import contact
from app.papers.corrections.found import Corrected, corrected
from app.papers.corrections.head import a_number, head
from app.papers.packet.listed import Listed
from app.papers.refusal import Refusal
from app.papers.said import as_written
from app.papers.sheet import Block, Heading, Pairs, Points, Sheet, Title
from app.rules.earlier import shown
from app.rules.earlier.scopes import known_map
from app.rules.sentences import Sentence, Words

Lack = tuple[Sentence, str]


def evidence_cover(
    case: Case, person: str, new: tuple[Listed, ...], today: date
) -> Sheet | Refusal:
    """The cover for what ``person`` sends before the interview: corrections and exhibits ``new``.

    Refused with each part that is missing: name, A-Number, office, day and time of the
    interview, and something to send. ``case`` holds only answers in use.
    """
    forms = corrected(case, person, today)
    lacks = tuple(_lacks(case, person))
    if not forms and not new:
        nothing = Words(N_("Something to send: a correction or a new paper"))
        lacks = (*lacks, (nothing, f"people.{person}.differences"))
    if lacks:
        return Refusal(tuple(one for one, _at in lacks), tuple(at for _one, at in lacks))
    return _sheet(case, person, forms, new)


def _lacks(case: Case, person: str) -> Iterator[Lack]:
    told, at = case.people[person], f"people.{person}"
    office, day, time = told.interview.office, told.interview.date, told.interview.time
    if not contact.in_latin(contact.person_name(told.name)):
        yield Words(N_("Your name in Latin letters")), f"{at}.name.family"
    if not a_number(told):
        yield Words(N_("Your A-Number")), f"{at}.numbers.a_number"
    if not contact.in_latin(contact.written(office)):
        yield Words(N_("The asylum office, in Latin letters")), f"{at}.interview.office"
    if day.value is None or day.value.day is None:
        yield Words(N_("The day of the interview")), f"{at}.interview.date"
    if not time.is_given or latin.unprintable(contact.written(time)):
        yield Words(N_("The time of the interview")), f"{at}.interview.time"


def _sheet(case: Case, person: str, forms: tuple[Corrected, ...], new: tuple[Listed, ...]) -> Sheet:
    told, title = case.people[person], as_written("Before the asylum interview")
    about = (
        ("Name", contact.person_name(told.name)),
        ("A-Number", a_number(told)),
        *_interview(told.interview),
    )
    return Sheet(
        f"evidence-cover-{person}",
        title,
        (
            Title(title),
            Pairs(tuple((as_written(name), as_written(value)) for name, value in about)),
            *_list("Lists of corrections", map(_corrections, forms)),
            *_list("Changed pages", (page for one in forms for page in _changed(one))),
            *_list("New exhibits", map(_exhibit, new)),
        ),
        head=head(told, *(one.earlier for one in forms)),
    )


def _interview(told: Interview) -> Iterator[tuple[str, str]]:
    yield "Asylum office", contact.written(told.office)
    if told.date.value is not None:
        yield "Day of the interview", Words("{value}", value=told.date.value).english()
    yield "Time", contact.written(told.time)


def _list(heading: str, items: Iterator[str]) -> Iterator[Block]:
    told = tuple(map(as_written, items))
    if told:
        yield Heading(as_written(heading), level=2)
        yield Points(told)


def _corrections(one: Corrected) -> str:
    count = len(one.corrections)
    lines = "1 correction" if count == 1 else f"{count} corrections"
    return f"{shown.name(one.earlier).english()}: {lines}"


def _changed(one: Corrected) -> Iterator[str]:
    """The pages of a form on which a corrected answer stands."""
    form = one.earlier.filed.form.value
    pages = _pages(form, one.earlier.filed.edition, {each.item for each in one.corrections})
    name = shown.name(one.earlier).english()
    if len(pages) == 1:
        yield f"{name}: page {pages[0]}"
    elif pages:
        yield f"{name}: pages {', '.join(map(str, pages))}"


def _pages(form: str, edition: str, items: set[str]) -> list[int]:
    catalogue, form_map = known_map(form, edition)
    fields = catalogue.by_name()
    first: dict[str, int] = {}
    for row in form_map.rows:
        item = printed.named(form, row.item) if row.item and row.field in fields else ""
        if item in items:
            first.setdefault(item, fields[row.field].page)
    return sorted(set(first.values()))


def _exhibit(one: Listed) -> str:
    pages = "1 page" if one.pages == 1 else f"{one.pages} pages"
    return f"Exhibit {one.letter}: {one.title}, {pages}"
