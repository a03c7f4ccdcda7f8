"""Where the names of a clinic are offered, and what choosing one puts into the case."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

from app.answers import paths
from app.answers.case import Case
from app.answers.clinic import Colleague, Task
from app.answers.place import Address
from app.answers.states import Answer, given
from app.i18n import N_, _
from app.interview import flow
from app.interview.asked import Asked
from app.ui.store import CaseStore

ACT: Final = N_("Fill in a name of the clinic")
_HELP: Final = "filings.{f}.assistance"
_NAME: Final = ("family", "given", "organization", "phone", "mobile", "email")
_LEAVES: Final = (*_NAME, *Address.model_fields, "bar_number", "uscis_account")
"""What a colleague has to give. Never a language, a yes or no, or anything about the case."""


@dataclass(frozen=True)
class Place:
    """Whom a question wants: those who do ``task``, or anybody; ``whole`` asks for one line."""

    task: Task | None
    whole: bool = False


PLACES: Final = {
    f"{_HELP}.typed_by": Place(None, whole=True),
    f"{_HELP}.present_at_signing": Place(None, whole=True),
    f"{_HELP}.interpreter.family": Place(Task.INTERPRETS),
    f"{_HELP}.preparer.family": Place(Task.PREPARES),
    f"{_HELP}.preparer.bar_number": Place(Task.PREPARES),
    f"{_HELP}.attorney.bar_number": Place(Task.REPRESENTS),
    "people.{p}.translations.{r}.translator.given": Place(Task.TRANSLATES),
    "people.{p}.story_translators.{r}.translator.given": Place(Task.TRANSLATES),
}
"""The questions above which names are offered, by the template of their path."""


def fill(store: CaseStore, asked: Asked, colleague: Colleague) -> bool:
    """Put ``colleague`` into the fields around ``asked``, as one act that can be undone.

    What the clinic does not know of them becomes unasked: nothing of another helper stays behind.
    Returns whether anything changed.
    """
    wanted = answers(store.case, asked, colleague)
    if all(paths.get(store.case, path) == told for path, told in wanted.items()):
        return False
    act = _(ACT)
    with store.together(act):
        for path, told in wanted.items():
            store.set(path, told, act)
    return True


def answers(case: Case, asked: Asked, colleague: Colleague) -> dict[str, Answer[Any]]:
    """What choosing ``colleague`` at ``asked`` answers, by path: only what is asked for."""
    if PLACES[asked.question.path].whole:
        return {asked.path: given(colleague.full_name)}
    around = asked.path.rpartition(".")[0]
    found: dict[str, Answer[Any]] = {}
    # An answer may open the next question, such as the kind of a unit.
    while fresh := [path for path in _asked_below(case, around) if path not in found]:
        for path in fresh:
            found[path] = getattr(colleague, path.rpartition(".")[2])
            case = paths.replace(case, path, found[path])
    return found


def _asked_below(case: Case, around: str) -> list[str]:
    every = (one.path.rpartition(".") for one in flow.asked(case))
    return [f"{group}.{leaf}" for group, _dot, leaf in every if group == around and leaf in _LEAVES]
