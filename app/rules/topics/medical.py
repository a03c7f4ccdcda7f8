"""The medical form that goes with Form I-485 (R-60)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Final

from app.answers.dates import PartialDate
from app.answers.forms import Form
from app.answers.states import State
from app.i18n import N_
from app.rules.causes import Cause, together
from app.rules.finding import Found, Kind
from app.rules.look import Look
from app.rules.registry import rule
from app.rules.sentences import Words

_SIGNED, _SEALED = "filing.i485.medical.signed", "filing.i485.medical.sealed"
_FOR_THIS: Final = "filing.i485.medical.for_this"


@rule(
    "R-60",
    topic="medical",
    per="filing",
    forms=(Form.I485,),
    facts=("Q-66", "Q-67", "Q-67.signed_since", "Q-68"),
)
def medical(look: Look) -> Found | None:
    """Form I-693 is not there on the mail day, its envelope is open, or it was for another form.

    A missing part: the packet can come back. It only warns where the form for another application
    was signed before the day from which the rule speaks of it. No item of the form asks about it.
    Source: facts R-60.
    """
    missing, older = tuple(_missing(look)), tuple(_older(look))
    return together(
        look,
        Kind.CANNOT_FILE if missing else Kind.WARN,
        (*missing, *older),
        Words(
            N_(
                "Each person who files Form I-485 has a Form I-693 of their own in the same "
                "packet, in the envelope that the doctor sealed. It is good only for the "
                "application it came with. Without it the packet can come back."
            )
        ),
        Words(
            N_(
                "People usually see a civil surgeon early, and leave the envelope closed. Who was "
                "examined abroad looks at the instructions to Form I-693."
            )
        ),
    )


def _missing(look: Look) -> Iterator[Cause]:
    signed: PartialDate | None = look.told(_SIGNED)
    if look.answer(_SIGNED).state is State.NONE:
        yield Cause(Words(N_("You told us that the medical examination is not done yet.")))
    elif signed is not None and signed.earliest > look.day:
        words = N_("You told us that the doctor signs Form I-693 later than you mail: {date}.")
        yield Cause(Words(words, date=signed), (_SIGNED, "filing.mail_date"))
    if look.told(_SEALED) is False:
        yield Cause(Words(N_("You told us that the envelope is not sealed any more.")), (_SEALED,))
    if look.told(_FOR_THIS) is False and not _is_older(look, signed):
        yield Cause(_ANOTHER, (_FOR_THIS, _SIGNED))


def _older(look: Look) -> Iterator[Cause]:
    if look.told(_FOR_THIS) is False and _is_older(look, look.told(_SIGNED)):
        yield Cause(_ANOTHER, (_FOR_THIS, _SIGNED))


def _is_older(look: Look, signed: PartialDate | None) -> bool:
    since = look.law.figure("Q-67.signed_since", look.today, look.today).value
    return (
        signed is not None and isinstance(since, str) and signed.latest < date.fromisoformat(since)
    )


_ANOTHER: Final = Words(N_("You told us that the examination was made for an earlier application."))
