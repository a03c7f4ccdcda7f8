"""Where a question's answer lies: paths with ``{p}``, ``{f}``, ``{r}`` for one subject."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from app.answers import paths
from app.answers.case import Case
from app.answers.claim import Sworn
from app.answers.model import Frozen
from app.answers.rows import Rows
from app.answers.states import Answer
from app.problems import Problem


@dataclass(frozen=True, slots=True)
class Subject:
    """Whom or what a page is about: ids of a person, a filing, a row of a table."""

    person: str | None = None
    filing: str | None = None
    row: str | None = None

    def at(self, row: str) -> Subject:
        """Return the same subject at ``row`` of a table."""
        return Subject(self.person, self.filing, row)


def expand(path: str, subject: Subject) -> str:
    """Return ``path`` with the ids of ``subject`` in place of ``{p}``, ``{f}`` and ``{r}``."""
    ids = (("{p}", subject.person), ("{f}", subject.filing), ("{r}", subject.row))
    for mark, found in ids:
        path = path.replace(mark, found or mark)
    return path


def found(case: Case, path: str) -> object:
    """Return what stands at ``path``; None where a part, person or row is not there."""
    try:
        return paths.get(case, path)
    except Problem:
        return None


def answer(case: Case, path: str) -> Answer[Any]:
    """Return the answer at ``path``, that of a sworn item too; *unasked* when nothing is there.

    A value that the case keeps without an answer around it (a form, a mailing day) counts as
    given.
    """
    node = found(case, path)
    node = node.answer if isinstance(node, Sworn) else node
    if isinstance(node, Answer):
        return node
    if isinstance(node, Rows):
        return Answer(state=node.state, value=tuple(node.rows) if node.is_given else None)
    if node is None or isinstance(node, Frozen) or node == {}:
        return Answer()
    return Answer(state="given", value=node)  # type: ignore[arg-type]
