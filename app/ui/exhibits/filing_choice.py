"""For which form the papers are: a list to choose from where there are several."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSignalBlocker, Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from app.answers.case import Case
from app.i18n import N_
from app.ui.bilingual import Words
from app.ui.drop_down import DropDown
from app.ui.exhibits.listing import open_filings
from app.ui.filing_names import filing_name

LABEL = N_("Which form do these papers go with?")


class FilingChoice(QWidget):
    """``chosen`` tells the filing. Without a choice to make it is hidden."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.label = Words(LABEL, "question", self)
        self.box = DropDown("exhibits.filing", self)
        self.box.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.box.currentIndexChanged.connect(self._tell)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.label)
        column.addWidget(self.box)
        self._name()

    @property
    def filing(self) -> str:
        """The filing that is chosen; nothing where there is none."""
        return str(self.box.currentData() or "")

    def show_case(self, case: Case) -> None:
        """Offer the forms of ``case``; the one that is chosen stays chosen."""
        wanted = {key: filing_name(case, key) for key in open_filings(case)}
        here = self.filing
        with QSignalBlocker(self.box):
            if self._listed() != wanted:
                self.box.clear()
                for key, name in wanted.items():
                    self.box.addItem(name, key)
                self.box.setCurrentIndex(max(self.box.findData(here), 0 if wanted else -1))
        self.setVisible(len(wanted) > 1)
        if self.filing != here:
            self.chosen.emit(self.filing)

    def choose(self, filing: str) -> None:
        """Choose a form, if it is there."""
        at = self.box.findData(filing)
        if at >= 0:
            self.box.setCurrentIndex(at)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and hasattr(self, "box"):
            self._name()

    def _listed(self) -> dict[str, str]:
        box = self.box
        return {box.itemData(at): box.itemText(at) for at in range(box.count())}

    def _tell(self, _at: int) -> None:
        self.chosen.emit(self.filing)

    def _name(self) -> None:
        self.label.again()
        self.box.setAccessibleName(self.label.text())
