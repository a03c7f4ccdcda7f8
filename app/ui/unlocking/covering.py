"""A page over the whole window, before a case is open: it scrolls, with the ways on and back."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from app.i18n import N_
from app.problems import Problem
from app.ui import bar_below
from app.ui.announce import announce
from app.ui.bilingual import WideButton
from app.ui.page_stack import Frame, PageStack
from app.ui.problem_bar import Offer
from app.ui.shell_page import ShellPage
from app.ui.stops import Stop
from app.ui.theme import set_role
from app.ui.unlocking.secret_entry import SecretEntry
from app.ui.unlocking.trouble import Trouble

BACK: Final = N_("Back")
_AROUND: Final = 6  # pixels: the ring around what has the focus
_ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class SecretPage(ShellPage):
    """One page: ``trouble`` stands above its fields, ``secrets`` are what it never keeps."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.name = name
        self.secrets: tuple[SecretEntry, ...] = ()
        self.trouble = Trouble(self)

    def keep_none_of(self, *secrets: SecretEntry) -> None:
        """Make ``secrets`` the fields of the page."""
        self.secrets = secrets
        for one in secrets:
            one.heed(self.trouble)
            one.edited.connect(one.say_nothing)

    def drop(self) -> None:
        """Forget what was typed, and what was said about it."""
        self.trouble.clear()
        for secret in self.secrets:
            secret.drop()


class Covering(QWidget):
    """Enter in a field does what the main button does, Escape what the other one does.

    What was typed is dropped as soon as the page goes.
    """

    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._busy = False
        self._shown = ""
        self._pages: dict[str, SecretPage] = {}
        self.stack = PageStack(self._page, self)
        self.stack.go_on.connect(self.submit)
        self.main = WideButton("", self)
        self.main.setObjectName("unlocking.main")
        set_role(self.main, "primary")
        self.main.clicked.connect(self.submit)
        self.back = WideButton(BACK, self)
        self.back.setObjectName("unlocking.back")
        self.back.clicked.connect(self.go_back)
        bar_below.lay_out(self, self.stack, self.main, self.back)

    @property
    def busy(self) -> bool:
        """Whether what was handed on is being worked on."""
        return self._busy

    @property
    def page(self) -> SecretPage:
        """The page that is shown."""
        return self._pages[self._shown]

    def submit(self) -> None:
        """Go on with what was typed, unless it is being worked on already."""
        raise NotImplementedError

    def go_back(self) -> None:
        """Go back by a page; from the first one, ``cancelled`` is told."""
        raise NotImplementedError

    def way_on(self) -> tuple[str, str]:
        """The message of the main button, and the one while it is at work."""
        raise NotImplementedError

    def clear(self) -> None:
        """Drop what was typed, and what was said about it."""
        self.set_busy(False)
        for page in self._pages.values():
            page.drop()

    def focus_first(self) -> None:
        """Put the keyboard where the person begins."""
        self.page.focus_first()

    def set_busy(self, busy: bool) -> None:
        """Say that it is worked on, and hand nothing on meanwhile."""
        self._busy = busy
        if busy:
            self.page.trouble.clear()
            self._hold_focus()
        for secret in self.page.secrets:
            secret.set_busy(busy)
        for button in (self.main, self.back):
            button.setEnabled(not busy)
        self._name_main()
        if busy:
            announce(self, self.main.words.text())

    def show_problem(self, problem: Problem, offers: Sequence[Offer] = ()) -> None:
        """Say what went wrong, also aloud; what was typed stays, chosen, to be typed over.

        With ``offers`` (buttons), the keyboard goes to the first.
        """
        self.set_busy(False)
        trouble = self.page.trouble
        trouble.show_problem(problem, offers)
        if trouble.offers:
            trouble.offers[0].setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.focus_first()
        self._bring_into_sight(trouble)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape goes back; Enter presses the button below the page that has the keyboard."""
        if event.key() == Qt.Key.Key_Escape and not event.modifiers():
            event.accept()
            if not self._busy:
                self.go_back()
        elif event.key() in _ENTER:
            event.accept()
            for button in (self.main, self.back):
                if button.hasFocus():
                    button.click()
        else:
            super().keyPressEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        """Drop what was typed when the page goes; a window that is made small keeps it."""
        super().hideEvent(event)
        if not event.spontaneous():
            self.clear()

    def add(self, page: SecretPage) -> None:
        """Take ``page`` in; :meth:`show_page` shows it by its name."""
        self._pages[page.name] = page
        self.show_page(page.name)

    def show_page(self, name: str) -> None:
        """Show a page, and name the buttons for it."""
        self._shown = name
        self.stack.show_stop(Stop(name, "", ""))
        self._name_main()

    def _page(self, stop: Stop) -> ShellPage:
        return self._pages[stop.id]

    def _name_main(self) -> None:
        act, busy = self.way_on()
        self.main.say(busy if self._busy else act)

    def _hold_focus(self) -> None:
        """Stay in a field: a button that cannot be pressed would lose the keyboard."""
        shown = [one for one in self.page.secrets if one.isVisibleTo(self.page)]
        if shown and (self.main.hasFocus() or self.back.hasFocus()):
            shown[0].focus()

    def _bring_into_sight(self, trouble: QWidget) -> None:
        """Scroll up to ``trouble`` as far as what has the keyboard stays in sight."""
        frame, field = self.stack.currentWidget(), QApplication.focusWidget()
        if not isinstance(frame, Frame) or field is None or not self.page.isAncestorOf(field):
            return
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
        bar = frame.verticalScrollBar()
        top = trouble.mapTo(self.page, QPoint(0, -_AROUND)).y()
        bottom = field.mapTo(self.page, QPoint(0, field.height() + _AROUND)).y()
        bar.setValue(min(bar.value(), max(top, bottom - frame.viewport().height())))
