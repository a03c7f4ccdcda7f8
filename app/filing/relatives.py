"""Whom the words ``spouse``, ``mother``, ``children[1]`` of a form's map mean in one case."""

from __future__ import annotations

from typing import Final

from app.answers.case import Case
from app.answers.person import MaritalStatus, Marriage, Person
from app.answers.rows import Rows
from app.answers.states import Answer, State
from app.filing.outcome import ABSENT, Absent, Resolved, unclear, whole
from app.i18n import _

_WITH_SPOUSE: Final = frozenset({MaritalStatus.MARRIED, MaritalStatus.SEPARATED})
_NOT_ENDED: Final = frozenset({State.NONE, State.NOT_APPLICABLE})
Anchor = str | Resolved | Absent


class Relatives:
    """The relatives of one person, as absolute paths (``people.p2``)."""

    def __init__(self, case: Case, person_id: str) -> None:
        self._case = case
        self._base = f"people.{person_id}"
        self._person: Person = case.people[person_id]

    def parent(self, which: str) -> Anchor:
        """The ``mother`` or ``father``."""
        answer = self._person.mother if which == "mother" else self._person.father
        return self._relative(answer, f"{self._base}.{which}")

    def sibling(self, index: int) -> Anchor:
        """The brother or sister at ``index``, in the order given."""
        return self._one_of(self._person.siblings, f"{self._base}.siblings", index)

    def child(self, index: int) -> Anchor:
        """The child at ``index``, in the order given.

        Where there are no children the form's own box says so and the rows stay empty.
        """
        anchor = self._one_of(self._person.children, f"{self._base}.children", index)
        return ABSENT if isinstance(anchor, Resolved) and not anchor.is_open else anchor

    def spouse(self) -> Anchor:
        """The husband or wife of the current marriage."""
        marriage = self.marriage()
        if not isinstance(marriage, str):
            return marriage
        spouse = self._person.marriages.rows[marriage.rpartition(".")[2]].spouse
        return self._relative(spouse, f"{marriage}.spouse")

    def marriage(self) -> Anchor:
        """The row of the current marriage: the one that has not ended."""
        status = self._person.marital_status
        if status.is_given and status.value not in _WITH_SPOUSE:
            return ABSENT
        path = f"{self._base}.marriages"
        current = _current(self._person.marriages)
        if len(current) > 1:
            return unclear(path, _("Two marriages are marked as not ended. Please check them."))
        if current:
            return f"{path}.{current[0]}"
        return self._no_marriage(path)

    def _no_marriage(self, path: str) -> Anchor:
        status, marriages = self._person.marital_status, self._person.marriages
        if not status.is_given:
            asked = f"{self._base}.marital_status"
            open_ = whole(status.state, asked)
            return open_ if open_.is_open else ABSENT
        undecided = [row for row, one in marriages.rows.items() if not one.ended.is_given]
        if len(undecided) == 1:
            return whole(State.UNASKED, f"{path}.{undecided[0]}.ended")
        state = State.UNASKED if marriages.is_given else marriages.state
        return whole(state, path)

    def _relative(self, answer: Answer[str], path: str) -> Anchor:
        if not answer.is_given:
            return whole(answer.state, path)
        return f"people.{answer.value}"

    def _one_of(self, answer: Answer[list[str]], path: str, index: int) -> Anchor:
        if answer.is_given:
            ids = answer.value or []
            return f"people.{ids[index]}" if index < len(ids) else ABSENT
        found = whole(answer.state, path)
        return found if found.is_open or index == 0 else ABSENT


def _current(marriages: Rows[Marriage]) -> list[str]:
    return [row for row, one in marriages.rows.items() if one.ended.state in _NOT_ENDED]
