"""The corrections of a filed form that the person has gathered (R-53)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from app.answers.differences import Difference, Resolution
from app.answers.forms import Form
from app.i18n import N_
from app.rules.causes import Cause, together
from app.rules.earlier import shown
from app.rules.earlier.kept import earlier_forms
from app.rules.earlier.resolved import corrections, of_form
from app.rules.finding import Found, Kind
from app.rules.look import Look
from app.rules.registry import rule
from app.rules.sentences import Sentence, Words

_SAID: Final = {
    Resolution.MISTAKE: N_("{item} on {form}: you told us that it was a mistake then."),
    Resolution.CHANGED: N_("{item} on {form}: you told us that things changed."),
    Resolution.BOTH_RIGHT: N_("{item} on {form}: you told us that both answers are right."),
}


@rule("R-53", topic="earlier", per="person", facts=("Q-180",))
def gathered(look: Look) -> Found | None:
    """What the person said of differences with filed forms. Source: facts R-53; I-589 Part F."""
    return together(
        look,
        Kind.INFO,
        tuple(_explained(look)),
        Words(
            N_(
                "People usually keep a copy of the form as it was filed, and write a list: the "
                "item, what was said, what it is now, and why."
            )
        ),
        *_where(look),
    )


def _explained(look: Look) -> Iterator[Cause]:
    earlier = earlier_forms(look.case, str(look.person_id))
    for key, row in corrections(look.case, str(look.person_id)):
        form, resolution = of_form(row, earlier), row.resolution.value
        if form is not None and resolution is not None:
            item = row.item.value or ""
            words = Words(_SAID[resolution], item=item, form=shown.name(form))
            yield Cause(words, _read(key, row))


def _read(key: str, row: Difference) -> tuple[str, ...]:
    here = f"self.differences.{key}"
    return (f"{here}.said", f"{here}.resolution") if row.said.is_given else (f"{here}.resolution",)


def _where(look: Look) -> Iterator[Sentence]:
    """How the list travels: only where a Form I-589 is among the filed ones."""
    filed = earlier_forms(look.case, str(look.person_id))
    if any(one.filed.form is Form.I589 for one in filed):
        yield Words(
            N_(
                "For Form I-589 many people send the list with the changed pages once the "
                "interview is scheduled, about a week before it, and bring copies. In court the "
                "government's lawyer gets a copy too."
            )
        )
