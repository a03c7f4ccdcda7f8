"""A folded line beneath a question whose answer a rule read. Never where it is about harm."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from app.i18n import N_
from app.interview.asked import Step
from app.interview.sections import SECTIONS
from app.rules.finding import Finding, Kind
from app.ui.announce import announce
from app.ui.bilingual import Words
from app.ui.noticed import body, words
from app.ui.noticed.card import Sign
from app.ui.noticed.noticing import Noticing
from app.ui.opener import Opener
from app.ui.theme import set_role

if TYPE_CHECKING:
    from app.ui.page_view import StepPage
    from app.ui.question_view import QuestionFrame

HERE: Final = N_("Portolan noticed something here")
_TYPED: Final = (QLineEdit, QPlainTextEdit, QTextEdit, QComboBox)
_MOUSE_MS: Final = 50


class Notice(QFrame):
    """``jump`` tells the question of another answer that was read."""

    jump = Signal(str)

    def __init__(self, findings: tuple[Finding, ...], noticing: Noticing) -> None:
        super().__init__()
        self.findings, self.helping = findings, noticing.helping
        self._noticing = noticing
        set_role(self, "note")
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 8, 12, 8)
        row.setSpacing(6)
        row.addWidget(Sign("attention", self), 0, Qt.AlignmentFlag.AlignTop)
        self.opener = Opener(HERE, self._made, self)
        self.opener.opened.connect(self._tell)
        row.addWidget(self.opener, 1)

    def changeEvent(self, event: QEvent) -> None:
        """Put answers and links into the language used now."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and hasattr(self, "opener"):
            self.opener.renew()

    def _made(self) -> QWidget:
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        for one in self.findings:
            column.addWidget(self._said(one))
        return whole

    def _said(self, finding: Finding) -> QWidget:
        if self.helping:
            return body.for_a_lawyer(finding)
        made = body.beside(finding, self._noticing)
        made.jump.connect(self.jump)
        return made

    def _tell(self, opened: bool) -> None:
        if opened and self.helping:
            announce(self, Words(words.TO_A_LAWYER).text())
        elif opened:
            every = (sentence.said() for one in self.findings for sentence in one.message)
            announce(self, "\n".join(every))


class Beside:
    """Puts notices beneath the questions of one page, each finding once, and takes them away.

    Nothing comes or goes above or right beneath the field that the person types in: it would
    move, and who types on would not be where two strokes of Tab led before. What waits for that
    comes when the focus goes on to another question, and the mouse is let go.
    """

    def __init__(self, page: StepPage) -> None:
        self._page = page
        self._noticing: Noticing | None = None
        self._held = False
        self._end: Notice | None = None

    def show(self, noticing: Noticing) -> None:
        """Show what was found."""
        self._noticing = noticing
        self.look_again()

    def go_on(self) -> None:
        """The focus went elsewhere: show what waited for that."""
        if not self._held:
            return
        if QApplication.mouseButtons() == Qt.MouseButton.NoButton:
            self._look(between_fields=True)
        else:
            QTimer.singleShot(_MOUSE_MS, self._page, self.go_on)

    def look_again(self) -> None:
        """Show what was found beneath the questions that are on the page now."""
        self._look()

    def _look(self, *, between_fields: bool = False) -> None:
        if self._noticing is None or self._noticing.latest is None or hurts(self._page.step):
            return
        findings = [one for one in self._noticing.latest.open_ones if one.kind is not Kind.INFO]
        questions = self._page.questions()
        views = questions.shown() if questions else ()
        here = _placed(findings, [view.asked.path for view in views])
        still = _typed_in(views)
        still = still[-1:] if between_fields else still
        self._held = False
        for view in views:
            self._place(view, here.get(view.asked.path, ()), wait=view in still)
        if questions is not None:
            questions.order_tabs()
        self._place_end(() if views else _below(findings, self._page.list_path()))

    def _place(self, view: QuestionFrame, findings: tuple[Finding, ...], *, wait: bool) -> None:
        if self._is_shown(view.notice, findings):
            return
        if wait:
            self._held = True
            return
        view.show_notice(self._made(findings))
        self._announce(findings)

    def _place_end(self, findings: tuple[Finding, ...]) -> None:
        if self._is_shown(self._end, findings):
            return
        if self._end is not None:
            self._end.hide()
            self._end.deleteLater()
        self._end = self._made(findings)
        if self._end is not None:
            self._page.beneath.addWidget(self._end)
            self._end.show()
        self._announce(findings)

    def _is_shown(self, notice: QWidget | None, findings: tuple[Finding, ...]) -> bool:
        if not isinstance(notice, Notice) or self._noticing is None:
            return not findings and notice is None
        return (notice.findings, notice.helping) == (findings, self._noticing.helping)

    def _made(self, findings: tuple[Finding, ...]) -> Notice | None:
        if not findings or self._noticing is None:
            return None
        notice = Notice(findings, self._noticing)
        notice.jump.connect(self._page.jump)
        return notice

    def _announce(self, findings: tuple[Finding, ...]) -> None:
        if findings and self._page.isVisible():
            announce(self._page, Words(HERE).text())


def hurts(step: Step | None) -> bool:
    """Whether the page is about harm, or in a section about it (never.md 10)."""
    if step is None:
        return False
    section = next(one for one in SECTIONS if one.id == step.section)
    return step.page.sensitive or section.sensitive


def _typed_in(views: Sequence[QuestionFrame]) -> Sequence[QuestionFrame]:
    """The question that the person types in, after those above it; none while nobody types."""
    focus = QApplication.focusWidget()
    here = (
        place for place, view in enumerate(views, start=1) if focus and view.isAncestorOf(focus)
    )
    until = views[: next(here, 0)]
    return until if any(_is_typed(stop) for view in until[-1:] for stop in view.stops()) else ()


def _is_typed(stop: QWidget) -> bool:
    return isinstance(stop, _TYPED) and stop.isVisible()


def _placed(findings: Iterable[Finding], paths: Sequence[str]) -> dict[str, tuple[Finding, ...]]:
    """Each finding at the first of the questions at ``paths`` whose answer it read."""
    placed: dict[str, tuple[Finding, ...]] = {}
    for one in findings:
        at = next((path for path in paths if _reads(one, path)), None)
        if at is not None:
            placed[at] = (*placed.get(at, ()), one)
    return placed


def _below(findings: Iterable[Finding], table: str) -> tuple[Finding, ...]:
    return tuple(one for one in findings if table and _reads(one, table))


def _reads(finding: Finding, path: str) -> bool:
    return any(f"{one.path}.".startswith(f"{path}.") for one in finding.because)
