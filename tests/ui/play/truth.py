"""What a person knows: the sample case, under the ids that the window gave to its parts."""

from __future__ import annotations

from functools import cache
from typing import Any

from app.answers import paths
from app.answers.case import Case
from app.answers.claim import Sworn
from app.answers.rows import Rows
from app.answers.states import Answer, given
from app.answers.text import FreeText
from app.i18n import names
from app.i18n.catalogues import SOURCE
from app.interview import questions as kinds
from app.interview.asked import Asked
from app.interview.places import answer, expand, found
from app.interview.tables import row_ids

PEOPLE, FILINGS = "people", "filings"


class Truth:
    """The sample, read by the paths of the case in the window."""

    def __init__(self, case: Case) -> None:
        self.case = case
        self._theirs: dict[str, str] = {}
        """Path of a row, person or filing in the window -> the same in the sample."""

    def met(self, ours: str, theirs: str) -> None:
        """Note that the window keeps at ``ours`` what the sample keeps at ``theirs``."""
        self._theirs[ours] = theirs

    def path(self, ours: str) -> str:
        """Return the path in the sample of what the window keeps at ``ours``."""
        here, there = "", ""
        for step in ours.split("."):
            if here.endswith(".include"):
                there = f"{there}.{self.their_id(PEOPLE, step)}"
            else:
                there = self._theirs.get(_joined(here, step)) or _joined(there, step)
            here = _joined(here, step)
        return there

    def their_id(self, table: str, ours: str) -> str:
        """Return the id in the sample of the row ``ours`` of ``table``, a path in the window."""
        return self._theirs[f"{table}.{ours}"].rpartition(".")[2]

    def our_id(self, table: str, theirs: str) -> str:
        """Return the id in the window of the row ``theirs`` of ``table``, a path in the window."""
        ids = (ours.rpartition(".") for ours in self._theirs)
        known = (mine for where, _dot, mine in ids if where == table)
        return next(mine for mine in known if self.their_id(table, mine) == theirs)

    def answer(self, ours: str) -> Answer:
        """Return the true answer to the question whose answer the window keeps at ``ours``."""
        return answer(self.case, self.path(ours))

    def known(self, asked: Asked) -> Answer:
        """Return the true answer to ``asked`` as the window can take it.

        People and rows by the ids of the window, languages without their country.
        """
        told = self.answer(asked.path)
        return given(self._ours(asked, told.value)) if told.is_given else Answer(state=told.state)

    def _ours(self, asked: Asked, value: Any) -> object:
        match asked.question:
            case kinds.Person():
                return self.our_id(PEOPLE, value)
            case kinds.People():
                return [self.our_id(PEOPLE, who) for who in value]
            case kinds.FromTable(table=table):
                return self.our_id(expand(table, asked.subject), value)
            case kinds.Language(tag=True):
                return listed(value)
            case kinds.Story():
                return in_listed_language(value)
        return value

    def sworn(self, ours: str) -> Sworn:
        """Return the true sworn item at ``ours``."""
        item = paths.get(self.case, self.path(ours))
        assert isinstance(item, Sworn)
        return item

    def explanation(self, ours: str) -> Answer:
        """Return the true explanation of the sworn item at ``ours``."""
        told = self.sworn(ours).explanation
        return given(in_listed_language(told.value)) if told.value else Answer(state=told.state)

    def table(self, ours: str) -> Rows:
        """Return the true table at ``ours``."""
        table = found(self.case, self.path(ours))
        return table if isinstance(table, Rows) else Rows()

    def our_rows(self, ours: str) -> tuple[str, ...]:
        """Return the ids in the window of the rows of the table at ``ours``, in order."""
        theirs = (row.rpartition(".")[2] for row in self.rows(ours))
        return tuple(self.our_id(ours, row) for row in theirs)

    def rows(self, ours: str) -> tuple[str, ...]:
        """Return the paths in the sample of the rows of the table at ``ours``, in order."""
        table = self.path(ours)
        return tuple(f"{table}.{row}" for row in row_ids(self.case, table))


@cache
def listed(tag: str) -> str:
    """Return the language of the window's list that ``tag`` is: es for es-NI, fa-AF for itself.

    The list names languages and not their countries, but for Dari.
    """
    codes = {one.code.replace("_", "-") for one in names.spoken_languages(SOURCE)}
    return tag if tag in codes else tag.partition("-")[0]


def in_listed_language(story: FreeText) -> FreeText:
    """Return ``story`` as it is when its language is chosen from the window's list."""
    return story.model_copy(update={"language": listed(story.language)})


def _joined(path: str, step: str) -> str:
    return f"{path}.{step}" if path else step
