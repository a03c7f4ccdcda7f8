"""The papers of another form of the same person, to go with this one too, by one act."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.answers.case import Case
from app.filing.blanks import printed
from app.i18n import N_
from app.ui.bilingual import WideButton
from app.ui.exhibits.listing import others

USE = N_("Use the papers of Form {form} with this form, too")


class Reuse(QWidget):
    """One button for each form whose papers are not all here. ``wanted`` tells the filing."""

    wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.buttons: dict[str, WideButton] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)

    def show_filing(self, case: Case, filing: str) -> None:
        """Offer what the other forms of the person of ``filing`` have."""
        offered = others(case, filing) if filing in case.filings else {}
        for key in self.buttons.keys() - offered.keys():
            gone = self.buttons.pop(key)
            gone.hide()
            gone.deleteLater()
        for key in offered:
            if key not in self.buttons:
                self.buttons[key] = self._button(case, key)
        self.setVisible(bool(offered))

    def _button(self, case: Case, key: str) -> WideButton:
        button = WideButton(USE, self, form=printed(case.filings[key].form.value))
        button.clicked.connect(partial(self._tell, key))
        self._column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeading)
        return button

    def _tell(self, key: str, *_checked: object) -> None:
        self.wanted.emit(key)
