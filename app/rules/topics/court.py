"""Immigration court: where forms go, and what their items say of it (R-35)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from app.answers.concern import is_child
from app.answers.family import included
from app.answers.filing import Destination
from app.answers.forms import Form
from app.answers.permits import CourtOrder
from app.answers.person import CourtStatus
from app.i18n import N_
from app.rules.causes import Cause, answered, together
from app.rules.finding import Found, Kind
from app.rules.look import Look
from app.rules.next_steps import LAWYER
from app.rules.registry import rule
from app.rules.sentences import Words
from app.rules.sworn import no, yes

_STATUS, _PAPERS = "self.proceedings.status", "self.proceedings.papers"
_LISTED, _ORDER = "self.proceedings.listed", "self.proceedings.order"
_IN_COURT = (CourtStatus.NOW, CourtStatus.PAST)
_SAYS: Final = {
    CourtStatus.NEVER: N_("You told us that you were never in immigration court."),
    CourtStatus.NOW: N_("You told us that you are in immigration court."),
    CourtStatus.PAST: N_("You told us that you were in immigration court before."),
}
_LISTS: Final = Words(N_("You told us that the court's case information shows your A-Number."))
_NOTICE: Final = Words(N_("You told us that you were given a Notice to Appear."))


@rule("R-35", topic="court", per="person", facts=("Q-80", "Q-81", "Q-82", "Q-84"))
def court_or_office(look: Look) -> Found | None:
    """Where forms go, or what items say, does not go together with what was told of the court.

    An unaccompanied child's claim goes to USCIS also in court (Q-82). Papers that the court does
    not list are a difference only where nobody has looked; else they are mentioned, for the day of
    mailing (Q-81). Source: facts R-35.
    """
    causes = (*_told(look), *_places(look), *_answers(look), *_missed(look), *_family(look))
    return together(
        look,
        Kind.SEE_A_LAWYER if causes else Kind.INFO,
        causes or tuple(_not_listed(look)),
        Words(
            N_(
                "A person in a case that the immigration court lists files for asylum there. "
                "Others file with USCIS. A form that goes to the wrong place comes back."
            )
        ),
        Words(
            N_(
                "On the day they mail, people usually look up their A-Number in the court's "
                "automated case information. They keep a print of what it shows."
            )
        ),
        LAWYER,
        sources=(_STATUS, "filing.i485.sworn.in_court", "filing.i131.sworn.in_proceedings"),
    )


def _told(look: Look) -> Iterator[Cause]:
    """Never in court, and yet listed there; or given papers and nobody looked."""
    if look.told(_STATUS) is not CourtStatus.NEVER:
        return
    never = Words(_SAYS[CourtStatus.NEVER])
    if look.told(_LISTED) is True:
        yield Cause(never, (_STATUS,))
        yield Cause(_LISTS, (_LISTED,))
    elif look.told(_PAPERS) is True and look.told(_LISTED) is None:
        yield Cause(never, (_STATUS,))
        yield Cause(_NOTICE, (_PAPERS,))


def _not_listed(look: Look) -> Iterator[Cause]:
    """Given papers that the court does not list yet; it may do so any day."""
    to_office = any(one.to is Destination.USCIS for one in look.filings(Form.I589).values())
    if not to_office or look.told(_STATUS) in _IN_COURT:
        return
    if look.told(_PAPERS) is True and look.told(_LISTED) is False:
        yield Cause(_NOTICE, (_PAPERS,))
        words = N_("You told us that the court's case information does not show your A-Number.")
        yield Cause(Words(words), (_LISTED,))


def _places(look: Look) -> Iterator[Cause]:
    status, listed = look.told(_STATUS), look.told(_LISTED)
    here = status is CourtStatus.NOW or listed is True
    for filing in look.filings(Form.I589).values():
        if filing.to is Destination.USCIS and here and not _is_alone(look):
            yield _place(look)
            yield Cause(Words(N_("Form I-589 is to go to USCIS.")))
        elif filing.to is Destination.COURT and status is CourtStatus.NEVER and listed is not True:
            yield _place(look)
            yield Cause(Words(N_("Form I-589 is to go to the immigration court.")))
    if look.filings(Form.I485) and status is CourtStatus.NOW:
        yield _place(look)
        words = N_("You prepare Form I-485. In a court case, the judge may be the one who decides.")
        yield Cause(Words(words))


def _place(look: Look) -> Cause:
    status = look.told(_STATUS)
    return Cause(Words(_SAYS[status]), (_STATUS,)) if status else Cause(_LISTS, (_LISTED,))


def _answers(look: Look) -> Iterator[Cause]:
    status = look.told(_STATUS)
    if status in _IN_COURT:
        said = no(look, "i131.sworn.in_proceedings", "i485.sworn.proceedings")
    else:
        said = yes(look, "i485.sworn.in_court") if status is CourtStatus.NEVER else ()
    if said:
        yield Cause(Words(_SAYS[status]), (_STATUS,))
        yield from answered(said)


def _missed(look: Look) -> Iterator[Cause]:
    if look.told(_ORDER) is CourtOrder.ABSENT:
        words = N_("You told us that a judge ordered removal because a hearing was missed.")
        yield Cause(Words(words), (_ORDER,), ("filing.i485.sworn.hearing_missed",))
    yield from answered(yes(look, "i485.sworn.hearing_missed"))


def _family(look: Look) -> Iterator[Cause]:
    for filing in look.filings(Form.I589).values():
        for who in included(filing) if filing.to is Destination.USCIS else ():
            path = f"people.{who}.proceedings.status"
            if look.told(path) is CourtStatus.NOW:
                words = N_("You told us that somebody in your claim is in immigration court.")
                sources = ("spouse.proceedings.status", "children[0].proceedings.status")
                yield Cause(Words(words), (path,), sources)


def _is_alone(look: Look) -> bool:
    """Whether the person is under 18 and here without parent or guardian."""
    return look.told("self.alone") is True and is_child(look.person, look.today)
