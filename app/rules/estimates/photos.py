"""Photos that go with a person's forms. Sources: facts Q-60 to Q-64."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from app.answers.forms import Form
from app.filing import blanks
from app.i18n import N_
from app.law import clock
from app.law.facts import Figure
from app.rules.estimates.estimate import LOOK_IT_UP, Estimate, doubts
from app.rules.look import Look
from app.rules.sentences import Count, Sentence, Words
from app.rules.travel_items import PAROLE, REFUGEE, asked_for

_ONE: Final = {
    Form.I589: clock.Photos.I589,
    Form.I765: clock.Photos.I765,
    Form.I485: clock.Photos.I485,
}
_TITLE: Final = Words(N_("Estimate: photos for your forms"))


@dataclass(frozen=True)
class Needed:
    """The photos of one filing; ``figure`` is None where something was not told."""

    filing: str
    form: Form
    figure: Figure | None

    @property
    def number(self) -> int | None:
        """How many; None where it is not known."""
        return self.figure.number if self.figure else None


def needed(look: Look) -> tuple[Needed, ...]:
    """The photos of each form of the person that was not sent."""
    return tuple(_needed(look, filing) for filing in look.filings())


def estimate(look: Look) -> Estimate | None:
    """All photos of one person; None where no form is to be sent."""
    every = needed(look)
    if not every:
        return None
    facts = tuple(dict.fromkeys(one.figure.fact.id for one in every if one.figure))
    policy = ("Q-64",) if any(one.number for one in every) else ()
    return Estimate(
        _TITLE,
        result(every),
        tuple(steps(every)),
        (*facts, *policy),
        doubts(look.law, *facts, *policy),
    )


def result(every: tuple[Needed, ...]) -> Sentence:
    """How many photos in all."""
    if any(one.number is None for one in every):
        return LOOK_IT_UP if all(one.figure for one in every) else _DEPENDS
    total = sum(one.number or 0 for one in every)
    return Count("{count} photo of you in all.", "{count} photos of you in all.", total)


def steps(every: tuple[Needed, ...]) -> Iterator[Sentence]:
    """Each form with its photos."""
    for one in every:
        name = blanks.printed(one.form.value)
        if one.number is None:
            words = N_("Form {form}: the number of photos is not known here.")
            yield Words(words, form=name)
        else:
            yield Count(
                "Form {form}: {count} photo.",
                "Form {form}: {count} photos.",
                one.number,
                form=name,
            )


_DEPENDS: Final = Words(N_("It depends on something that you have not told us yet."))


def _needed(look: Look, filing_id: str) -> Needed:
    filing = look.case.filings[filing_id]
    which = _ONE.get(filing.form) or _travel(look, filing_id)
    if which is None:
        return Needed(filing_id, filing.form, None)
    day = look.household.look(look.person_id, filing_id).day
    return Needed(filing_id, filing.form, clock.count(look.law, which, day, look.today))


def _travel(look: Look, filing_id: str) -> clock.Photos | None:
    """For a refugee travel document it matters whether the person is abroad."""
    wanted, here = asked_for(look.case.filings[filing_id]), look.told("self.in_us")
    if wanted in PAROLE:
        return clock.Photos.ADVANCE_PAROLE
    if wanted not in REFUGEE or here is None:
        return None
    return clock.Photos.TRAVEL_DOCUMENT_IN_US if here else clock.Photos.TRAVEL_DOCUMENT_ABROAD
