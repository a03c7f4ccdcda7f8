"""Form I-765: what only the work permit form asks."""

from __future__ import annotations

from app.i18n import N_
from app.interview.pages import Page, Section
from app.interview.questions import Choice
from app.interview.sections import whose
from app.interview.sections.oath import sworn, topic
from app.interview.sections.permits import CLOCK

_WHAT = Page(
    id="work.what",
    title=N_("Which work permit"),
    per="filing",
    asked_when=whose.WORK,
    questions=(
        Choice(
            id="work.what.reason",
            path="filings.{f}.i765.reason",
            label=N_("Why do you file this form?"),
            hint=N_("If your category changed since the last permit, it is a first permit."),
            options=(
                ("initial", N_("For my first permit in this category")),
                ("replacement", N_("To replace a permit that is lost, damaged or wrong")),
                ("renewal", N_("To renew a permit of the same category")),
            ),
        ),
        Choice(
            id="work.what.category",
            path="filings.{f}.i765.category",
            label=N_("Which category names your situation?"),
            hint=N_(
                "The form's instructions list them. A person with asylum who waits for a "
                "green card is still listed under (a)(5)."
            ),
            where=N_("On an old permit look at the word Category."),
            unknown=N_("Ask a lawyer. A wrong category can get the form sent back."),
            options=(
                ("c8", N_("(c)(8): my asylum case is open")),
                ("a5", N_("(a)(5): I was granted asylum")),
                ("a10", N_("(a)(10): a judge gave me withholding of removal")),
            ),
        ),
    ),
)

_BEFORE = topic(
    "work.before",
    N_("Earlier work permit forms"),
    sworn(
        "i765.sworn.filed_before",
        N_("Did you ever file Form I-765 before?"),
        explain=False,
    ),
    asked_when=whose.WORK,
)

SECTION = Section(id="work", title=N_("Work permit"), pages=(CLOCK, _WHAT, _BEFORE))
