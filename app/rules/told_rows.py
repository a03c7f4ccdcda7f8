"""Rows of a person's tables that say something, and where each answer of them stands."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeVar

from app.answers.forms import Form
from app.answers.model import Section
from app.answers.rows import Rows
from app.answers.states import Answer
from app.rules.look import Look

S = TypeVar("S", bound=Section)


def of_a_life(look: Look, table: Rows[S], name: str) -> tuple[tuple[str, S], ...]:
    """The rows of the person's table ``name`` that say something, each with its path.

    None where no form asks about a whole life: Forms I-589 and I-485 do. Whoever prepares another
    form alone hears nothing about them yet.
    """
    if not look.filings(Form.I589, Form.I485):
        return ()
    return tuple(_told_rows(table, f"self.{name}"))


def leaves(path: str, *names: str) -> tuple[str, ...]:
    """The paths of those answers of the row at ``path``."""
    return tuple(f"{path}.{name}" for name in names)


def _told_rows(table: Rows[S], path: str) -> Iterator[tuple[str, S]]:
    """The rows with at least one answer that has a value, each with its path."""
    for key, row in table.rows.items():
        if any(_is_told(getattr(row, name)) for name in type(row).model_fields):
            yield f"{path}.{key}", row


def _is_told(answer: object) -> bool:
    return isinstance(answer, Answer) and answer.is_given
