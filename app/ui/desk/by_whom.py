"""The name of who comments, replies or signs off: typed or chosen by hand, never proposed."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.answers.clinic import Task
from app.i18n import N_, _
from app.ui.announce import announce
from app.ui.bilingual import Words
from app.ui.clinic import session
from app.ui.clinic.chooser import CHOOSE, LABEL
from app.ui.drop_down import DropDown
from app.ui.fields.lines import Line
from app.ui.household import isolated

MISSING: Final = N_("Type the name first, or choose it.")


class ByWhom(QWidget):
    """A line for a name; the names of an open clinic stand beside it. It is kept nowhere else.

    ``named`` tells every change. ``task``: only the names of those who do it are offered.
    """

    named = Signal(str)

    def __init__(
        self, name: str, label: str, task: Task | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._label, self._task = label, task
        self.label = Words(label, "question", self)
        self.line = Line(self)
        self.line.setObjectName(name)
        self.line.textChanged.connect(self._told)
        self.label.native.setBuddy(self.line)
        self.offered = Words(LABEL, "hint", self)
        self.names = DropDown(f"{name}.names", self)
        self.names.activated.connect(self._choose)
        self.fault = Words(MISSING, "attention", self)
        self.fault.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.label)
        column.addWidget(self.fault)
        column.addWidget(self.line, 0, Qt.AlignmentFlag.AlignLeading)
        column.addWidget(self.offered)
        column.addWidget(self.names, 0, Qt.AlignmentFlag.AlignLeading)
        self._renew()
        session.watch().changed.connect(self._renew)

    @property
    def name(self) -> str:
        """The name as it stands, without spaces around it."""
        return self.line.text().strip()

    def asked(self) -> bool:
        """Whether there is a name; if not, say so and go there."""
        if self.name:
            return True
        self.fault.show()
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self.line, self.fault.text(), now=True)
        return False

    def clear(self) -> None:
        """Forget the name."""
        self.line.clear()
        self.names.setCurrentIndex(0)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and hasattr(self, "fault"):
            self._renew()

    def _told(self, _text: str) -> None:
        self.fault.hide()
        self.named.emit(self.name)

    def _choose(self, index: int) -> None:
        chosen = self.names.itemData(index)
        if chosen:
            self.line.setText(chosen)

    def _renew(self) -> None:
        here = session.open_clinic()
        self.names.clear()
        self.names.addItem(_(CHOOSE), "")
        if here is not None:
            for key in here.names.offered(self._task):
                full = here.names.people[key].full_name
                self.names.addItem(isolated(full), full)
        for part in (self.offered, self.names):
            part.setVisible(self.names.count() > 1)
        self.line.setAccessibleName(_(self._label))
        self.names.setAccessibleName(_(LABEL))
