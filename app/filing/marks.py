"""What goes on paper, decided before any PDF is touched."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Mark:
    """One filled field: the text to draw, or a tick.

    ``field`` is the full official name; ``path`` the answer it shows; ``item`` the printed item
    (``A.I.4``). Exactly one of ``text`` and ``ticked`` is meaningful: ``text`` is None for a box.
    ``native`` says that the text goes through the shaped, embedded font.
    """

    field: str
    item: str
    path: str
    text: str | None = None
    ticked: bool = False
    native: bool = False


@dataclass(frozen=True)
class Spill:
    """Text that did not fit its box, or a row beyond the printed ones.

    ``part`` and ``question`` say where it belongs (``B``, ``1.A``); ``heading`` is the line that
    introduces it on the sheet; ``text`` is what remains to be printed, nothing dropped;
    ``to`` is ``supplement-b``, ``additional`` or ``continuation``; ``page`` the page it continues
    from. ``label`` tells which cell or row it is (``Home 2: street``), empty for a story that has
    its item to itself; ``one_line`` is False for a row, whose columns follow line by line.
    """

    part: str
    question: str
    heading: str
    text: str
    to: str
    page: int
    path: str
    label: str = ""
    one_line: bool = True


@dataclass(frozen=True)
class Missing:
    """An item that stays empty because nobody has answered it (or the answer was declined)."""

    item: str
    path: str


@dataclass(frozen=True)
class Refusal:
    """A value that cannot be printed as it is; ``reason`` is plain words, with a suggestion."""

    path: str
    reason: str


@dataclass(frozen=True)
class Decision:
    """Everything decided for one form of one person, still without a PDF.

    ``marks`` in the order of the catalogue; ``rows_beyond`` are table rows past the printed
    ones, already as spills; ``children_beyond`` lists indexes of children that need a copy of
    Supplement A; ``unused`` are answers kept but not printed because their gate is closed.
    """

    marks: tuple[Mark, ...]
    rows_beyond: tuple[Spill, ...] = ()
    children_beyond: tuple[int, ...] = ()
    missing: tuple[Missing, ...] = ()
    refused: tuple[Refusal, ...] = ()
    to_translate: tuple[str, ...] = ()
    unused: tuple[str, ...] = ()
