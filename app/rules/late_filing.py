"""What the law says of a Form I-589 near the end of the year, and after it. Facts Q-1 to Q-7."""

from __future__ import annotations

from collections.abc import Iterator

from app.i18n import N_
from app.rules.estimates.one_year import OneYear
from app.rules.look import Look
from app.rules.sentences import Sentence, Words


def arriving() -> tuple[Sentence, ...]:
    """Before the year is over: how the day of arrival is shown."""
    return (
        Words(
            N_(
                "People often send it in a way that shows the day of mailing and the day it "
                "arrived, and keep both proofs. With clear proof, a form that was mailed in time "
                "and came late can still count."
            )
        ),
    )


def reasons(look: Look, year: OneYear) -> Iterator[Sentence]:
    """After it: what the law names, and what the deadline is not for. ``look`` is at the filing."""
    yield Words(
        N_(
            "The law names reasons for coming later. Some are changes: at home, in the law, in a "
            "person's own life. Others stood in the way: such as illness, being under age, a "
            "lawful stay, bad help from a lawyer, a form that was sent back, a death. Item C.5 "
            "asks about them."
        )
    )
    if look.told("claim.delay.ended") is not None:
        yield Words(
            N_(
                "After such a reason ends, the form is filed within a reasonable time. No rule "
                "says how long that is. Six months have often been seen as long."
            )
        )
    since = look.law.fact("Q-7").since
    if since is not None and year.mailed >= since:
        yield Words(
            N_(
                "People usually write the reason on the form and add the proof. There may be no "
                "interview to tell it."
            )
        )
    yield Words(
        N_(
            "Withholding of removal and the torture convention, which the same form asks about, "
            "do not have this deadline."
        )
    )
