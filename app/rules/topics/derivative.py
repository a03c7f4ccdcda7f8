"""Family in a claim (R-69), a green card through a spouse or parent (R-69b), Form I-730 (R-69c)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Final

from app.answers.dates import PartialDate
from app.answers.family import included, is_current, spouse_id
from app.answers.forms import Form
from app.answers.i485 import ApplyingAs
from app.answers.person import MaritalStatus
from app.i18n import N_
from app.rules.causes import Cause, together
from app.rules.finding import Found, Kind
from app.rules.look import Look, certain_before
from app.rules.next_steps import LAWYER
from app.rules.order_family import name_of
from app.rules.registry import rule
from app.rules.sentences import Words
from app.rules.situation import granted

_OF_AGE: Final = 21
_NEAR: Final = timedelta(days=183)
_INCLUDE: Final = ("spouse.in_us", "children[0].in_us", "include.spouse", "include.children[0]")


@rule("R-69", topic="derivative", per="filing", forms=(Form.I589,), facts=("Q-140", "Q-144"))
def in_the_claim(look: Look) -> Found | None:
    """Somebody is in the claim who is abroad, of age, married, or asks with an own form.

    Whoever may still be under 21 on the mailing day raises nothing. Source: facts R-69.
    """
    return together(
        look,
        Kind.WARN,
        [cause for who in included(look.filing) for cause in _of_member(look, who)],
        Words(
            N_(
                "Form I-589 lists the spouse and every child. In the claim itself are a spouse "
                "and children who are not married and under 21, who are in the United States."
            )
        ),
        Words(
            N_(
                "For family in other countries there is Form I-730, after a grant. A person with a "
                "danger of their own often talks to a lawyer about a form of their own."
            )
        ),
        LAWYER,
        sources=_INCLUDE,
    )


@rule("R-69b", topic="derivative", per="filing", forms=(Form.I485,), facts=("Q-130", "Q-131"))
def through_another(look: Look) -> Found | None:
    """A green card through a spouse whose marriage came after the grant, or has ended.

    Source: facts R-69; 8 CFR 208.21, 209.2.
    """
    told = look.filing.i485
    principal = told.principal.value if told else None
    if told is None or told.applying_as.value is not ApplyingAs.DERIVATIVE or principal is None:
        return None
    return together(
        look,
        Kind.SEE_A_LAWYER,
        _of_principal(look, principal),
        Words(
            N_(
                "Item 2.2 asks whose status the request rests on. The dates of the marriage and of "
                "the grant are read together."
            )
        ),
        LAWYER,
        sources=("filing.i485.applying_as", "marriage.date"),
    )


@rule("R-69c", topic="derivative", per="person", facts=("Q-141",))
def family_abroad(look: Look) -> Found | None:
    """Asylum was granted to the person, and a spouse or child is not in the United States.

    The last day for Form I-730 is counted from the grant; in its last half year, and after it,
    this is a warning. Source: facts R-69, Q-141.
    """
    grant = granted(look)
    on = grant[1].on.value if grant else None
    years = look.law.figure("Q-141", look.today, look.today).number
    if grant is None or on is None or _through_somebody(look):
        return None
    away = [who for who in _relatives(look, on) if look.told(f"people.{who}.in_us") is False]
    last = _years_after(on, years) if years else None
    near = last is not None and last - _NEAR < look.today
    names = tuple(name_of(look, who) for who in away)
    paths = (f"{grant[0]}.on", *(f"people.{who}.in_us" for who in away))
    words = Words(
        N_("You told us about a grant of asylum on {day}, and family in other countries: {names}."),
        day=on,
        names=names,
    )
    return together(
        look,
        Kind.WARN if near else Kind.INFO,
        [Cause(words, paths)] if away else (),
        _until(last),
        LAWYER,
        sources=_INCLUDE,
    )


def _of_member(look: Look, who: str) -> Iterator[Cause]:
    person, name = look.case.people[who], name_of(look, who)
    here = f"people.{who}"
    if person.in_us.value is False:
        words = N_("You told us that {name} is in your claim and is not in the United States.")
        yield Cause(Words(words, name=name), (f"{here}.in_us", f"filing.include.{who}"))
    if who in (look.person.children.value or ()):
        yield from _of_child(look, who, name)
    own = [
        key for key, one in look.case.filings.items() if one.form is Form.I589 and one.person == who
    ]
    if own:
        words = N_("You told us that {name} is in your claim and has a Form I-589 too.")
        yield Cause(Words(words, name=name), (f"filing.include.{who}",))


def _of_child(look: Look, who: str, name: str) -> Iterator[Cause]:
    here = f"people.{who}"
    if look.told(f"{here}.marital_status") is MaritalStatus.MARRIED:
        words = N_("You told us that your child {name} is in your claim and is married.")
        yield Cause(Words(words, name=name), (f"{here}.marital_status", f"filing.include.{who}"))
    age = look.household.look(who).age(look.day)
    if age is not None and age[0] >= _OF_AGE:
        words = N_("You told us that your child {name} is in your claim and is {age} years old.")
        yield Cause(
            Words(words, name=name, age=age[0]), (f"{here}.birth.date", f"filing.include.{who}")
        )


def _of_principal(look: Look, principal: str) -> Iterator[Cause]:
    theirs = granted(look.household.look(principal))
    for key, row in look.person.marriages.rows.items():
        if row.spouse.value != principal:
            continue
        here, day = f"self.marriages.{key}", row.date.value
        on = theirs[1].on.value if theirs else None
        if theirs and on and day and certain_before(on, day):
            words = N_("You told us about a marriage on {day}, and a grant of asylum on {on}.")
            yield Cause(Words(words, day=day, on=on), (f"{here}.date", f"{theirs[0]}.on"))
        if row.ended.is_given:
            words = N_("You told us that the marriage with the person who has asylum has ended.")
            yield Cause(Words(words), (f"{here}.ended",))


def _relatives(look: Look, on: PartialDate) -> Iterator[str]:
    """The spouse, unless the marriage surely came after the grant, and all children."""
    spouse = spouse_id(look.person)
    rows = [row for row in look.person.marriages.rows.values() if is_current(row)]
    day = rows[0].date.value if len(rows) == 1 else None
    if spouse and not (day and certain_before(on, day)):
        yield spouse
    yield from look.person.children.value or ()


def _through_somebody(look: Look) -> bool:
    forms = (one.i485 for one in look.case.filings.values() if one.person == look.person_id)
    return any(one is not None and one.applying_as.value is ApplyingAs.DERIVATIVE for one in forms)


def _years_after(on: PartialDate, years: int) -> date:
    """The same day of a later year, counted from the earliest day of a rough date."""
    first = on.earliest
    day = 28 if (first.month, first.day) == (2, 29) else first.day
    return first.replace(year=first.year + years, day=day)


def _until(last: date | None) -> Words:
    if last is None:
        return Words(
            N_(
                "After a grant of asylum there is Form I-730 for a spouse and for children. Look "
                "up until which day it is taken."
            )
        )
    return Words(
        N_(
            "After a grant of asylum there is Form I-730 for a spouse and for children. Counted "
            "from the grant, an estimate of its last day is {day}. USCIS sometimes takes it later."
        ),
        day=last,
    )
