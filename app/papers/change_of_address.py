"""What to do after a move, for the person: who hears of it, within how many days, by which form.

The forms are named with what they are for and never filled; no address of anybody is printed.
Source: facts Q-100 to Q-102.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Final

from app.answers.case import Case
from app.answers.filing import FilingState
from app.answers.person import CourtStatus, Person
from app.filing.blanks import printed
from app.i18n import N_
from app.law.facts import Law
from app.papers.said import as_written, in_both, reads_right_to_left
from app.papers.sheet import Block, Heading, Points, Sheet, Text, Title, Together
from app.rules.sentences import Count, Sentence, Words

_TITLE: Final = Words(N_("When you move: who has to know"))
_ABOUT: Final = Words(
    N_(
        "Letters with a day for fingerprints, an interview or a hearing go to the address that the "
        "office has. This list names who hears of a new one. Portolan does not fill in these forms."
    )
)
_IN_COURT: Final = Words(
    N_("You told us that you have a case in immigration court. The court has its own form.")
)
_IF_IN_COURT: Final = Words(N_("This part is only for a case in immigration court."))
_USCIS: Final = (
    Words(N_("Use your USCIS online account, or Form AR-11 (change of address).")),
    Words(N_("Name each form that is open, with its receipt number.")),
    Words(N_("Nothing of this goes to the address to which a form was mailed.")),
    Words(N_("Keep the page that confirms it, with its day.")),
)
_COURT: Final = (
    Words(N_("Form AR-11 alone does not tell the court.")),
    Words(N_("The government's lawyer gets a full copy. Note the day and how it was sent.")),
    Words(N_("Keep a copy, and proof of the day.")),
)
_OTHERS: Final = (
    Words(N_("Your lawyer or accredited representative, if you have one.")),
    Words(N_("The post office, so that letters to the old address reach you for a while.")),
    Words(N_("The others in your family: each person tells their own new address.")),
)
_OFFICE: Final = Words(
    N_(
        "A move can bring your asylum case to another office. If you ask for that yourself, the "
        "clock for the work permit can stop. Talk to a lawyer about it first."
    )
)


def change_of_address(case: Case, person: str, law: Law, today: date) -> Sheet:
    """The list for ``person``, in the language of the window beside English; never mailed.

    A number of days whose checked period is over is not printed: then it says where to look.
    """
    told, title = case.people[person], in_both(_TITLE)
    return Sheet(
        f"change-of-address-{person}",
        title,
        (
            Title(title),
            Text(in_both(_ABOUT)),
            *_part(
                Words(N_("USCIS")), (_uscis_days(law, today), *_open_forms(case, person), *_USCIS)
            ),
            *_court(told, law, today),
            *_part(Words(N_("Others")), _OTHERS),
            Text(in_both(_OFFICE)),
            Text(as_written("; ".join(_sources(law))), "small"),
        ),
        private=True,
        right_to_left=reads_right_to_left(),
    )


def _part(heading: Sentence, steps: tuple[Sentence, ...], *before: Block) -> Iterator[Block]:
    points = Points(tuple(map(in_both, steps)), "box")
    yield Together((Heading(in_both(heading), level=2), *before, points))


def _uscis_days(law: Law, today: date) -> Sentence:
    days = law.figure("Q-100", today, today).number
    if days is None:
        return _look_up(N_("Tell USCIS of the new address. {where}"), "Q-100", law)
    return Count(
        "Tell USCIS of the new address within {count} day of the move.",
        "Tell USCIS of the new address within {count} days of the move.",
        days,
    )


def _court_days(law: Law, today: date) -> Sentence:
    days = law.figure("Q-101", today, today).number
    if days is None:
        return _look_up(N_("Form EOIR-33/IC goes to the court. {where}"), "Q-101", law)
    return Count(
        "Form EOIR-33/IC (change of address) goes to the court within {count} working day.",
        "Form EOIR-33/IC (change of address) goes to the court within {count} working days.",
        days,
    )


def _look_up(message: str, fact: str, law: Law) -> Words:
    where = Words(
        N_("Look up on the day you move how many days there are for it: {page}."),
        page=law.fact(fact).source.title,
    )
    return Words(message, where=where)


def _open_forms(case: Case, person: str) -> Iterator[Sentence]:
    sent = (
        printed(one.form.value)
        for one in case.filings.values()
        if one.person == person and one.state is FilingState.SENT
    )
    forms = tuple(dict.fromkeys(sent))
    if forms:
        yield Words(N_("You mailed from here: {forms}."), forms=forms)


def _court(person: Person, law: Law, today: date) -> Iterator[Block]:
    """The part about the court; it stands for everybody, since a case there can begin any day."""
    here = person.proceedings.status.value is CourtStatus.NOW
    note = Text(in_both(_IN_COURT if here else _IF_IN_COURT))
    yield from _part(Words(N_("The immigration court")), (_court_days(law, today), *_COURT), note)


def _sources(law: Law) -> Iterator[str]:
    """The rule and the public page of each fact, once."""
    found = (law.fact(one) for one in ("Q-100", "Q-101", "Q-102"))
    told = (" ".join(filter(None, (one.cite, one.source.url))) for one in found)
    yield from dict.fromkeys(told)
