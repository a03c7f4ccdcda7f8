"""One paper on a card: how it looks, what it is, and what can be done with it."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from app.answers.papers import Exhibit
from app.filing.render import Picture
from app.i18n import N_, _
from app.problems import Problem
from app.ui.bilingual import Made, Plain, WideButton
from app.ui.exhibits import words
from app.ui.exhibits.thumbnail import Thumbnail
from app.ui.theme import set_role

CHANGE, REMOVE = N_("Change"), N_("Remove")
EARLIER, LATER = N_("Move up"), N_("Move down")
AGAIN = N_("Choose the file again")
_NAMES = {
    CHANGE: N_("Change: {row}"),
    REMOVE: N_("Remove: {row}"),
    EARLIER: N_("Move up: {row}"),
    LATER: N_("Move down: {row}"),
    AGAIN: N_("Choose the file again: {row}"),
}


class ExhibitCard(QFrame):
    """Shows one paper. The list connects the buttons."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "card")
        self.exhibit, self._place = Exhibit(), (0, 0)
        self.picture = Thumbnail(self)
        self.name = Plain("", "question", self)
        self.about = Made(self._about, "hint", self)
        self.wrong = Made(str, "attention", self)
        self.buttons = {message: WideButton(message, self) for message in _NAMES}
        self._lay_out()
        self.wrong.hide()
        self.buttons[AGAIN].hide()

    def show_exhibit(self, exhibit: Exhibit, place: tuple[int, int]) -> None:
        """Show it as it is now, ``place`` telling which one it is of how many of its kind."""
        if exhibit is self.exhibit and place == self._place:
            return
        self.exhibit, self._place = exhibit, place
        number, of = place
        self.buttons[EARLIER].setEnabled(number > 1)
        self.buttons[LATER].setEnabled(number < of)
        for message in (EARLIER, LATER):
            self.buttons[message].setVisible(of > 1)
        self.retranslate()

    def show_file(self, picture: Picture | None, wrong: Problem | None) -> None:
        """Show how the file looks, or what is wrong with it."""
        self.picture.show_picture(picture)
        if wrong is not None:
            self.wrong.remake(partial(words.whole, wrong))
        self.wrong.setVisible(wrong is not None)
        self.buttons[AGAIN].setVisible(wrong is not None)

    def retranslate(self) -> None:
        """Say everything in the language used now."""
        name = words.name_of(self.exhibit)
        self.name.setText(name)
        self.about.again()
        self.setAccessibleName(name)
        self.picture.setAccessibleName(_("First page of: {row}").format(row=name))
        for message, button in self.buttons.items():
            button.name_as(_(_NAMES[message]).format(row=name))

    def stops(self) -> tuple[QWidget, ...]:
        """What Tab stops at, in order."""
        return tuple(self.buttons[one] for one in (AGAIN, CHANGE, REMOVE, EARLIER, LATER))

    def keep_focus(self, message: str) -> None:
        """Stay with the button that was pressed, or with one beside it that can be pressed."""
        wanted = (message, EARLIER if message == LATER else LATER, CHANGE)
        target = next(self.buttons[one] for one in wanted if self.buttons[one].isEnabled())
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and hasattr(self, "buttons"):
            self.retranslate()

    def _about(self) -> str:
        return words.about(self.exhibit)

    def _lay_out(self) -> None:
        column = QVBoxLayout()
        column.setSpacing(4)
        for part in (self.name, self.about, self.wrong):
            column.addWidget(part)
        column.addWidget(self.buttons[AGAIN], 0, Qt.AlignmentFlag.AlignLeading)
        for pair in ((CHANGE, REMOVE), (EARLIER, LATER)):
            column.addLayout(self._row(pair))
        column.addStretch(1)
        across = QHBoxLayout(self)
        across.setContentsMargins(16, 12, 16, 8)
        across.setSpacing(16)
        across.addWidget(self.picture, 0, Qt.AlignmentFlag.AlignTop)
        across.addLayout(column, 1)

    def _row(self, messages: tuple[str, ...]) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(16)
        for message in messages:
            self.buttons[message].quiet()
            row.addWidget(self.buttons[message])
        row.addStretch(1)
        return row
