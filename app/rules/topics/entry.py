"""How the person came in (R-37), and days of journeys, papers and births (R-38)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from app.answers.events import Entry, EntryManner
from app.answers.states import State
from app.i18n import N_
from app.rules.arrivals import PAROLED, UNSEEN
from app.rules.causes import Cause, together
from app.rules.finding import Found, Kind
from app.rules.look import Look
from app.rules.order import misfits
from app.rules.registry import rule
from app.rules.sentences import Words
from app.rules.situation import granted
from app.rules.sworn import no, yes

_MANNERS: Final = {
    EntryManner.ADMITTED: N_("You told us that an officer admitted you on {day}."),
    EntryManner.PAROLED: N_("You told us that you were paroled in on {day}."),
    EntryManner.WITHOUT_INSPECTION: N_("You told us that no officer let you in on {day}."),
}
_STATUS: Final = N_("You told us about the same arrival that your status was: {status}.")
_ENTRIES: Final = (
    "rows.entries",
    "self.numbers.i94",
    "self.last_entry_status",
    "self.arrival_manner",
)
LOOK_AGAIN: Final = Words(
    N_(
        "People usually look at these days again, with their papers beside them. A wrong year or "
        "month is the most common reason. Where they are not sure, they say about when it was."
    )
)


@rule("R-37", topic="entry", per="person", facts=())
def manner_of_entry(look: Look) -> Found | None:
    """How the person came in does not go together with the status, the I-94 or a sworn answer.

    Source: facts R-37; Form I-485 item 1.11.
    """
    rows = look.person.entries.rows
    causes = [cause for key, row in rows.items() for cause in _of_arrival(look, key, row)]
    return together(
        look,
        Kind.WARN,
        [*causes, *_sworn(look)],
        Words(
            N_(
                "The forms ask how you came in, with which status, and for the number of the I-94. "
                "They tell apart who was admitted, who was paroled, and who came in otherwise."
            )
        ),
        Words(
            N_(
                "People usually look at the I-94, which is on the website of the border agency. "
                "They also look at the stamp, or at the papers they got when they were let go."
            )
        ),
        sources=_ENTRIES if causes else (),
    )


@rule("R-38", topic="entry", per="person", facts=("Q-183",))
def order_of_days(look: Look) -> Found | None:
    """Days of journeys, papers, births and marriages stand in an order that days do not.

    Source: facts R-38.
    """
    found = misfits(look, "journeys", "papers", "family")
    return together(
        look,
        Kind.WARN,
        [one.cause for one in found],
        Words(N_("Many items ask for these days, and officers read them together.")),
        LOOK_AGAIN,
        sources=tuple(dict.fromkeys(source for one in found for source in _ITEMS[one.lane])),
    )


@rule("R-38b", topic="entry", per="person", facts=("Q-183",))
def order_of_custody(look: Look) -> Found | None:
    """Days with the police stand so; it may touch on harm, so it waits for the review.

    Source: facts R-38; never.md 10.
    """
    return together(
        look,
        Kind.INFO,
        [one.cause for one in misfits(look, "police")],
        Words(
            N_(
                "It is hard to remember such days. There is time to look at them again, alone or "
                "with somebody you trust."
            )
        ),
        LOOK_AGAIN,
        sources=("claim.sworn.arrested_abroad", "filing.i485.sworn.arrested"),
        sensitive=True,
    )


_ITEMS: Final = {
    "journeys": ("rows.entries", "self.last_left", "self.last_entry_date"),
    "papers": ("rows.entries", "last_document.expires", "self.asylum_granted"),
    "family": ("self.birth.date", "marriage.date", "children[0].birth.date"),
}


def _of_arrival(look: Look, key: str, row: Entry) -> Iterator[Cause]:
    here = f"self.entries.{key}"
    manner, day = row.manner.value, row.date.value
    if manner not in _MANNERS or day is None:
        return
    told = (f"{here}.manner", f"{here}.date")
    said = Cause(Words(_MANNERS[manner], day=day), told)
    if _other_status(manner, row.status.value):
        yield said
        yield Cause(Words(_STATUS, status=str(row.status.value)), (f"{here}.status",))
    if manner is EntryManner.WITHOUT_INSPECTION:
        yield from _papers_beside(look, here, row, said)
    elif _no_i94(look, row):
        yield said
        yield Cause(
            Words(N_("You told us that you have no I-94 number.")),
            (f"{here}.i94", "self.numbers.i94"),
        )


def _other_status(manner: EntryManner, status: str | None) -> bool:
    """Whether the words of the status name another way of coming in."""
    if status is None:
        return False
    words = status.casefold()
    unseen = any(word in words for word in UNSEEN)
    paroled = any(word in words for word in PAROLED)
    if manner is EntryManner.WITHOUT_INSPECTION:
        return paroled
    if manner is EntryManner.PAROLED:
        return unseen
    return unseen or paroled


def _papers_beside(look: Look, here: str, row: Entry, said: Cause) -> Iterator[Cause]:
    """An I-94 or a visa of an arrival without an officer; a later I-94 comes with asylum."""
    own = [leaf for leaf in ("i94", "visa_number", "visa_issued") if getattr(row, leaf).is_given]
    if own:
        yield said
        yield Cause(
            Words(N_("You told us about an I-94 or a visa of that arrival.")),
            tuple(f"{here}.{leaf}" for leaf in own),
        )
    elif _is_last(look, row) and look.told("self.numbers.i94") and granted(look) is None:
        yield said
        yield Cause(Words(N_("You told us the number of an I-94.")), ("self.numbers.i94",))


def _no_i94(look: Look, row: Entry) -> bool:
    """Whether the person said that there is none, for the last arrival."""
    none = look.answer("self.numbers.i94").state is State.NONE
    return none and not row.i94.is_given and _is_last(look, row)


def _is_last(look: Look, row: Entry) -> bool:
    days = [one.date.value for one in look.person.entries.rows.values()]
    dated = [day for day in days if day is not None]
    return len(dated) == len(days) and max(dated) == row.date.value


def _sworn(look: Look) -> Iterator[Cause]:
    rows = look.person.entries.rows
    unseen = [key for key, row in rows.items() if row.manner.value is _UNINSPECTED]
    for one in no(look, "i485.sworn.entered_uninspected"):
        for key in unseen:
            told = (f"self.entries.{key}.manner",)
            yield Cause(Words(N_("You told us about an arrival without an officer.")), told)
            yield Cause(one.words(), said=(one,))
    yield from _first_time(look)


def _first_time(look: Look) -> Iterator[Cause]:
    """Item 1.13 asks whether the last arrival was the first."""
    rows = look.person.entries.rows
    if len(rows) == 1:
        return
    for one in yes(look, "i485.sworn.first_arrival"):
        told = tuple(f"self.entries.{key}.date" for key in rows)
        yield Cause(Words(N_("You told us about more than one arrival.")), told)
        yield Cause(one.words(), said=(one,))


_UNINSPECTED: Final = EntryManner.WITHOUT_INSPECTION
