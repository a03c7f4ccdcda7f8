"""One card of the page: what to know, and the steps that can be taken from there."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from app.ui.access.act_page import ActPage
from app.ui.store import CaseStore


@dataclass(frozen=True)
class Line:
    """A message and what fills its placeholders; ``role`` as in ``app.ui.theme``."""

    message: str
    values: Mapping[str, object] = field(default_factory=dict, repr=False)
    role: str = ""


@dataclass(frozen=True)
class Step:
    """A button and the page that it opens. ``id`` is never used twice on the page.

    ``named`` says for screen readers which row is meant, where the button alone does not.
    """

    id: str
    button: str
    make: Callable[[CaseStore], ActPage]
    named: Line | None = None


@dataclass(frozen=True)
class Part:
    """A card: its heading, the words beneath, and the steps from there."""

    id: str
    title: Line
    lines: tuple[Line, ...] = ()
    steps: tuple[Step, ...] = ()
