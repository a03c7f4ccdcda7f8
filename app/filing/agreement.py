"""Whether a box of a new edition is, by all that can be compared, the same box as before.

One disagreement is enough to say no: an answer must never stand in a box that asks something else.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from app.filing.catalogue import COMB, MULTILINE, Field
from app.i18n import N_

NEW: Final = N_("The box is new, or it has a new name.")
NATURE: Final = N_("The box does not work as before.")
ON_STATE: Final = N_("Another mark ticks the box now.")
OPTIONS: Final = N_("The list offers other choices.")
MAX_LEN: Final = N_("The box takes another number of characters.")
TOOLTIP: Final = N_("The form describes the box in other words.")
WORDS: Final = N_("Other words are printed around the box.")
ITEM: Final = N_("The question of the box is printed in other words.")
BARE: Final = N_("Nothing printed around the box says what it asks.")
PLACE: Final = N_("The box stands in another order among its neighbours.")
ALIKE: Final = N_("Several boxes look the same, and which is which is not sure.")
TOGETHER: Final = N_("The box belongs to another one that was left empty.")
NUMBER: Final = N_("The number of the question is not sure.")

_NATURE: Final = MULTILINE | COMB


@dataclass(frozen=True)
class Pair:
    """A box of the known edition and the box of the same name in the new one."""

    known: Field
    new: Field

    @property
    def same_tooltip(self) -> bool:
        """The tooltip is word for word the same, and there is one."""
        return bool(self.known.tooltip) and self.known.tooltip == self.new.tooltip


def difference(pair: Pair) -> str | None:
    """The first reason (one of the constants above) why the boxes are not the same, or None.

    Compared are type, on-state, choices, limit, tooltip (as it is or without its numbers), the
    words around the box and those of its item. The place may differ: see ``alike``.
    """
    known, new = pair.known, pair.new
    if _nature(known) != _nature(new):
        return NATURE
    for reason, before, after in (
        (ON_STATE, known.on_state, new.on_state),
        (OPTIONS, known.options, new.options),
        (MAX_LEN, known.max_len, new.max_len),
    ):
        if before != after:
            return reason
    return None if known.kind == "barcode" else _other_print(pair)


def _nature(field: Field) -> tuple[str, int]:
    return field.kind, field.flags & _NATURE


def _other_print(pair: Pair) -> str | None:
    known, new = pair.known, pair.new
    if not pair.same_tooltip and known.tooltip_core != new.tooltip_core:
        return TOOLTIP
    if known.words != new.words:
        return WORDS
    if known.item_words != new.item_words:
        return ITEM
    return None if known.words or known.item_words else BARE
