"""The sheet that goes to the office or the court: English only, to be signed by hand.

Source: facts Q-105, R-53 and K-7; Form I-589 Part F, where corrections are counted.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from app.answers.case import Case
from app.answers.states import State
from app.filing import latin
from app.i18n import N_
from app.papers import contact
from app.papers.corrections.found import Corrected, Correction, Lines, corrected
from app.papers.corrections.head import a_number, head
from app.papers.corrections.wording import NOW, REASONS, WHY, WRITTEN, place
from app.papers.refusal import Refusal
from app.papers.said import Said, as_written, office
from app.papers.sheet import Blanks, Grid, Pairs, Sheet, Text, Title, Together
from app.rules.earlier import shown
from app.rules.sentences import Sentence, Words

Lack = tuple[Sentence, str]
_BY_HAND = (as_written("Signature"), as_written("Date"))
_WIDTHS = (0.07, 0.19, 0.23, 0.23, 0.28)


def sheet(case: Case, person: str, key: str, today: date) -> Sheet | Refusal:
    """The corrections of the filed form ``key`` (``e1``, or ``f1`` when mailed from here).

    Refused with each part that is missing: something to correct, the name, whether there is an
    A-Number, what is so now, why in the person's own words, its English. Dates and signatures
    stay empty. ``case`` holds only answers in use.
    """
    found = next((one for one in corrected(case, person, today) if one.earlier.key == key), None)
    if found is None:
        nothing = Words(N_("You told us of no mistake and no change on this form."))
        return Refusal((nothing,), (f"people.{person}.differences",))
    lacks = tuple(_lacks(case, person, found))
    if lacks:
        return Refusal(tuple(one for one, _at in lacks), tuple(at for _one, at in lacks))
    return _sheet(case, person, found)


def _lacks(case: Case, person: str, found: Corrected) -> Iterator[Lack]:
    told, at = case.people[person], f"people.{person}"
    if not contact.in_latin(contact.person_name(told.name)):
        yield Words(N_("Your name in Latin letters")), f"{at}.name.family"
    if told.numbers.a_number.state in (State.UNASKED, State.SKIPPED):
        yield Words(N_("Your A-Number, or that you have none")), f"{at}.numbers.a_number"
    for one in found.corrections:
        yield from _lacks_of(one)


def _lacks_of(one: Correction) -> Iterator[Lack]:
    if one.now is None:
        yield Words(N_("What is correct now for {item}"), item=one.item), ""
    if any(latin.unprintable(line.english()) for line in (*one.said, *(one.now or ()))):
        yield Words(N_("The answer for {item} in Latin letters"), item=one.item), ""
    at = f"{one.path}.words"
    if one.words is None:
        yield Words(N_("Why, in your own words, for {item}"), item=one.item), at
    elif one.words.printable is None:
        yield Words(N_("To translate: why, in English, for {item}"), item=one.item), at
    elif latin.unprintable(one.words.printable):
        yield Words(N_("Why, in Latin letters, for {item}"), item=one.item), at


def _sheet(case: Case, person: str, found: Corrected) -> Sheet:
    told, title = case.people[person], as_written("Corrections to a form that was filed")
    about = (
        ("Name", contact.person_name(told.name)),
        ("A-Number", a_number(told) or "None"),
        ("Form", shown.name(found.earlier).english()),
        ("Edition", found.earlier.filed.edition),
    )
    heads = (
        as_written("No."),
        as_written("Form, part and item"),
        *map(office, (WRITTEN, NOW, WHY)),
    )
    rows = tuple(_row(number, one) for number, one in enumerate(found.corrections, start=1))
    return Sheet(
        f"corrections-{person}-{found.earlier.key}",
        title,
        (
            Title(title),
            Pairs(tuple((as_written(name), as_written(value)) for name, value in about)),
            Text(as_written("These answers of the form named above are corrected as follows.")),
            Grid(heads, rows, _WIDTHS),
            Together((Text(as_written(_count(found))), Blanks(_BY_HAND))),
        ),
        head=head(told, found.earlier),
    )


def _row(number: int, one: Correction) -> tuple[Said, ...]:
    why = (one.words.printable if one.words else None) or ""
    return (
        as_written(str(number)),
        office(place(one)),
        _lines(one.said),
        _lines(one.now or ()),
        as_written(f"{REASONS[one.resolution].english()}\n{why}"),
    )


def _lines(told: Lines) -> Said:
    return as_written("\n".join(line.english() for line in told))


def _count(found: Corrected) -> str:
    """Beside the signature, so that nobody signs an empty page or adds a line later."""
    count = len(found.corrections)
    return "This list has 1 correction." if count == 1 else f"This list has {count} corrections."
