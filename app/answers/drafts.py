"""What was typed and is no answer yet: half a date, words beside "I do not know".

It is kept with the case, so that nothing typed is lost. It goes when its question goes.
"""

from __future__ import annotations

from collections.abc import Sequence

from app.answers import paths
from app.answers.case import Case
from app.problems import Problem


def with_draft(case: Case, path: str, parts: Sequence[str]) -> Case:
    """Return ``case`` with ``parts`` as what stands in the field of ``path``; none forgets it."""
    kept = {key: value for key, value in case.drafts.items() if key != path}
    if parts:
        kept[path] = tuple(map(_writable, parts))
    return case if kept == case.drafts else case.model_copy(update={"drafts": kept})


def pruned(case: Case) -> Case:
    """Return ``case`` without the drafts whose row, person or filing is gone."""
    kept = {path: parts for path, parts in case.drafts.items() if _leads_somewhere(case, path)}
    return case if kept == case.drafts else case.model_copy(update={"drafts": kept})


def _leads_somewhere(case: Case, path: str) -> bool:
    try:
        paths.get(case, path)
    except Problem:
        return False
    return True


def _writable(part: str) -> str:
    """Half a sign, which a keyboard may leave behind, cannot be written to a file."""
    return part.encode("utf-8", "replace").decode()
