"""The blank worksheet. It holds nothing of a case."""

from __future__ import annotations

from collections.abc import Collection
from functools import partial
from typing import Final

from app.answers.forms import Form
from app.i18n import N_
from app.papers.paper import Outcome, Paper, PaperKind, drawn
from app.papers.worksheet import named, stem, worksheet
from app.rules.sentences import Words

_WORKSHEET: Final = N_("Blank worksheet: {forms}")


def blank_worksheet(forms: Collection[Form]) -> Paper:
    """The questions of ``forms``, to write the answers by hand at home."""
    title, make = Words(_WORKSHEET, forms=named(forms)), partial(_worksheet, frozenset(forms))
    return Paper(PaperKind.WORKSHEET, title, stem(forms), None, None, True, make)


def _worksheet(forms: frozenset[Form]) -> Outcome:
    return drawn(worksheet(forms))
