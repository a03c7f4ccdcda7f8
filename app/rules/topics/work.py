"""Work in the United States without a permit for its time (R-14)."""

from __future__ import annotations

from typing import Final

from app.answers.forms import Form
from app.i18n import N_
from app.rules.causes import Cause, answered, together
from app.rules.finding import Found, Kind
from app.rules.look import Look
from app.rules.next_steps import LAWYER, READ_AGAIN
from app.rules.registry import rule
from app.rules.sentences import Words
from app.rules.sworn import no, source, yes
from app.rules.told_rows import leaves
from app.rules.work_time import without_permission

_WORKED: Final = "i485.sworn.unauthorized_work"
_TOUCHED: Final = (
    "rows.jobs",
    "rows.occupations",
    source(_WORKED),
    source("i485.sworn.status_violated"),
)


@rule("R-14", topic="work", per="person", facts=("Q-129", "Q-31"))
def work(look: Look) -> Found | None:
    """A job in the US lies, in part and beyond doubt, outside all permits; or its item says Yes.

    Cards, renewals that made one longer, grants and a status that may allow work are taken in.
    Source: facts R-14; Form I-485 Part 9.
    """
    jobs = without_permission(look) if look.filings(Form.I589, Form.I485) else ()
    denied = no(look, _WORKED) if jobs else ()
    return together(
        look,
        Kind.WARN,
        (*_told(look, jobs), *answered((*yes(look, _WORKED), *denied))),
        Words(
            N_(
                "The lists of jobs ask for all work, also for cash or for oneself. Part 9 of Form "
                "I-485 asks about work without permission, and the dates of jobs and cards show it."
            )
        ),
        Words(
            N_(
                "People usually keep each job with its real dates, and have their cards and "
                "receipts beside them."
            )
        ),
        *((READ_AGAIN,) if denied else ()),
        LAWYER,
        sources=_TOUCHED,
    )


def _told(look: Look, jobs: tuple[str, ...]) -> tuple[Cause, ...]:
    if not jobs:
        return ()
    cards = (f"self.permits.{key}" for key in look.person.permits.rows)
    read = (
        *(leaf for job in jobs for leaf in leaves(job, "occupation", "country", "from", "to")),
        *(leaf for card in cards for leaf in leaves(card, "from", "to", "renewal_filed")),
    )
    names = tuple(_named(look, job) for job in jobs)
    words = (
        Words(N_("You told us about work in the United States: {jobs}."), jobs=names),
        Words(N_("For at least a part of that time you told us about no work permit.")),
    )
    return Cause(words[0], read), Cause(words[1])


def _named(look: Look, job: str) -> Words:
    what = look.told(f"{job}.occupation") or look.told(f"{job}.employer")
    job_words = Words(N_("a job")) if what is None else str(what)
    return Words(N_("{what} ({date})"), what=job_words, date=look.told(f"{job}.from"))
