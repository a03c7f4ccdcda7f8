"""One finding on a card: the first sentence, and the rest when it is wanted."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from app.i18n import N_
from app.rules.finding import Finding
from app.ui import icons
from app.ui.announce import announce
from app.ui.bilingual import Made
from app.ui.colours import ACCENT
from app.ui.noticed import body, words
from app.ui.noticed.body import Paragraphs
from app.ui.noticed.noticing import Noticing
from app.ui.opener import Opener
from app.ui.theme import set_role

BEHIND: Final = N_("What we read, and where this stands")
MORE: Final = N_("What this is about, and what people usually do")
_DRAWN_ANEW: Final = {QEvent.Type.PaletteChange, QEvent.Type.FontChange}


class Sign(QLabel):
    """A sign of ours beside words that say the same."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self._draw()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the size of the text and the colours."""
        super().changeEvent(event)
        if event.type() in _DRAWN_ANEW:
            self._draw()

    def _draw(self) -> None:
        size = round(self.fontMetrics().height() * 1.1)
        self.setPixmap(icons.picture(self._name, self.palette().color(ACCENT), size))
        self.setFixedWidth(size + 4)


class FindingCard(QFrame):
    """``jump`` tells the question of an answer that was read. ``whole``: all it says is shown.

    To somebody who helps it says the items and who should see this, no more.
    """

    jump = Signal(str)

    def __init__(
        self,
        finding: Finding,
        noticing: Noticing,
        *,
        whole: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.finding, self._noticing, self._whole = finding, noticing, whole
        self.opener: Opener | None = None
        set_role(self, "card")
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 12, 14, 12)
        row.setSpacing(10)
        row.addWidget(Sign(words.SIGNS[finding.kind], self), 0, Qt.AlignmentFlag.AlignTop)
        self.column = QVBoxLayout()
        self.column.setSpacing(6)
        row.addLayout(self.column, 1)
        if words.about(noticing.store.case, finding):
            self.column.addWidget(Made(self._about, "hint", self))
        if noticing.helping:
            self.column.addWidget(body.for_a_lawyer(finding))
        else:
            self._add_all()

    def open(self) -> None:
        """Show all of it."""
        if self.opener is not None:
            self.opener.box.setChecked(True)

    @property
    def is_open(self) -> bool:
        """Whether all of it is shown."""
        return self.opener is not None and self.opener.box.isChecked()

    def changeEvent(self, event: QEvent) -> None:
        """Put answers and links into the language used now."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and hasattr(self, "opener"):
            self._describe()
            if self.opener is not None:
                self.opener.renew()

    def _add_all(self) -> None:
        if self._whole:
            self.column.addWidget(body.message(self.finding))
        else:
            self.column.addWidget(Made(self.finding.message[0].said, "", self))
        self.opener = Opener(BEHIND if self._whole else MORE, self._made, self)
        self.opener.opened.connect(self._tell)
        self.column.addWidget(self.opener)
        self._describe()

    def _made(self) -> Paragraphs:
        make = body.behind if self._whole else body.rest
        made = make(self.finding, self._noticing)
        made.jump.connect(self.jump)
        return made

    def _describe(self) -> None:
        """Tell screen readers which card the line opens."""
        if self.opener is not None:
            self.opener.box.setAccessibleDescription(self.finding.message[0].said())

    def _tell(self, opened: bool) -> None:
        if opened and not self._whole:
            announce(self, "\n".join(one.said() for one in self.finding.message[1:]))

    def _about(self) -> str:
        return words.about(self._noticing.store.case, self.finding)
