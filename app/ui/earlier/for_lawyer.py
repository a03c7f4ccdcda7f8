"""What differs, for somebody who helps: the items and who should see them, no more."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QFrame, QVBoxLayout

from app.rules.earlier.compare import Comparison
from app.ui.bilingual import Made, Words
from app.ui.item_words import item_words
from app.ui.noticed.words import TO_A_LAWYER
from app.ui.theme import set_role


class ForLawyer(QFrame):
    """One card for all of a form: neither what was said then nor what is told now."""

    def __init__(self, some: Sequence[Comparison]) -> None:
        super().__init__()
        self._items = tuple(dict.fromkeys(one.item for one in some))
        set_role(self, "card")
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 12, 14, 12)
        column.setSpacing(6)
        column.addWidget(Made(self._said, "question"))
        column.addWidget(Words(TO_A_LAWYER, "hint"))

    def _said(self) -> str:
        return " \u00b7 ".join(item_words(one) for one in self._items)
