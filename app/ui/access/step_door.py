"""A page that offers steps, or the one step that the person takes, over the whole window."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.i18n import N_
from app.ui import bar_below
from app.ui.access.act_page import ActPage
from app.ui.access.part import Step
from app.ui.access.steps_page import StepsPage
from app.ui.bilingual import WideButton
from app.ui.page_stack import PageStack
from app.ui.shell_page import ShellPage
from app.ui.stops import Stop
from app.ui.store import CaseStore

BACK: Final = N_("Back to the case")
BACK_TO_LIST: Final = N_("Back")


class StepDoor(QWidget):
    """``closed`` tells that the person wants the case again."""

    closed = Signal()

    def __init__(
        self, store: CaseStore, steps: StepsPage, stop: Stop, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._store, self._stop = store, stop
        self._step: Step | None = None
        self._steps = steps
        steps.chosen.connect(self.open)
        self._pages = PageStack(self._made, self)
        self._pages.go_on.connect(self._enter)
        self.back = WideButton(BACK, self)
        self.back.clicked.connect(self._go_back)
        self._bar = bar_below.lay_out(self, self._pages, self.back)
        self._pages.show_stop(stop)

    @property
    def page(self) -> ShellPage:
        """The list, or the page of the step that is taken."""
        return self._pages.page or self._steps

    def focus_first(self) -> None:
        """Begin where the page that is shown begins."""
        self.page.focus_first()

    def open(self, step: Step) -> None:
        """Take ``step`` on a page of its own, made anew each time."""
        self._step = step
        self._steps.say("")
        page = self._pages.show_stop(Stop(step.id, "", step.button))
        self.back.say(BACK_TO_LIST)
        self._bar.setVisible(not (isinstance(page, ActPage) and page.has_ways))
        page.focus_first()

    def made(self, step: Step) -> ActPage:
        """The page of ``step``, heard."""
        page = step.make(self._store)
        page.finished.connect(self._finish)
        return page

    def _made(self, _stop: Stop) -> ShellPage:
        return self._steps if self._step is None else self.made(self._step)

    def _finish(self, message: str) -> None:
        """Show the list as it is now, and what was done. Nothing of the step is kept."""
        step, self._step = self._step, None
        page = self.page
        values = page.values if isinstance(page, ActPage) else {}
        self._steps.renew()
        self._pages.show_stop(self._stop)
        self._pages.keep_only({self._stop.id})
        self.back.say(BACK)
        self._bar.show()
        self._steps.say(message, **values)
        if message or step is None:
            self._steps.focus_first()
        else:
            self._steps.focus_step(step.id)

    def _go_back(self) -> None:
        page = self.page
        if not isinstance(page, ActPage):
            self.closed.emit()
        elif page.may_leave():
            self._finish("")

    def _enter(self) -> None:
        page = self.page
        if isinstance(page, ActPage):
            page.enter()
