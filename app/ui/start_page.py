"""The first page: the cases on this computer by code, a new one, and invented ones to try."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from app.i18n import N_, _
from app.ui import case_files, file_doors, icons, list_rows
from app.ui.bilingual import WideButton, Words
from app.ui.case_files import CaseFile
from app.ui.cases.triage import Triage
from app.ui.colours import ACCENT
from app.ui.guard.stick import StickLine
from app.ui.language_row import LanguageRow
from app.ui.row_words import lines, one_line
from app.ui.theme import set_role

_PATH = Qt.ItemDataRole.UserRole
_MARK = 2.6
"""The sign of the program, in lines of text."""
_LETTERS = 110
_BESIDE = 72
"""From this many letters on the two lists stand side by side."""
_ROWS, _MANY_ROWS = 7, 16
"""Lines of a list at least; of a clinic's list, of which each row says more."""
_AROUND_LIST = 3
_RING = 6
_BY_TAB = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)
_OWN = N_("Cases on this computer")
_INVENTED = N_("Invented cases to try")
NAMES = N_("Names of the clinic")
BRING = N_("Bring in a case from a stick")
_PROMISE = N_(
    "Portolan asks questions and fills the official asylum forms on this computer. "
    "It sends nothing anywhere. It is not your lawyer."
)
SAMPLE_TITLES = {
    "simple": N_("One person, the shortest complete story"),
    "family-in-court": N_("A family with five children, in immigration court"),
    "late-and-detained": N_("One person, filed late, once held at home"),
    "pending-renewal": N_("A widow who renews her work permit and wants to travel"),
    "asylee-family": N_("A family with asylum who ask for green cards"),
    "unfinished": N_("A conversation that stopped half way"),
}


class CaseList(QListWidget):
    """A short list where Enter and a double click open. ``reached``: Tab came here."""

    opened = Signal(Path)
    reached = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        list_rows.dress(self)
        set_role(self, "bare")
        self.give_lines(_ROWS)
        self.itemActivated.connect(self._open)

    def show_files(self, files: list[tuple[str, Path]]) -> None:
        """Show words for each file; the chosen one stays chosen, else it is the first."""
        chosen = self.chosen
        self.clear()
        for words, path in files:
            item = QListWidgetItem(words, self)
            item.setData(_PATH, path)
        self.setCurrentRow(max(self._row(chosen), 0))

    def say(self, path: Path, words: str) -> None:
        """Show other words for ``path``; everything stays where it is."""
        at = self._row(path)
        if at >= 0:
            self.item(at).setText(words)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tell it: a page that scrolls would show only the row that is chosen."""
        super().focusInEvent(event)
        if event.reason() in _BY_TAB:
            self.reached.emit()

    def give_lines(self, lines: int) -> None:
        """Be at least so many lines high."""
        self.setMinimumHeight(self.fontMetrics().height() * lines)

    def _row(self, path: Path | None) -> int:
        rows = (at for at in range(self.count()) if self.item(at).data(_PATH) == path)
        return next(rows, -1)

    @property
    def chosen(self) -> Path | None:
        """The file of the row that is chosen, if there is one."""
        path = self.currentIndex().data(_PATH)
        return path if isinstance(path, Path) else None

    def open_chosen(self) -> None:
        """Open the row that is chosen, if there is one."""
        if self.chosen is not None:
            self.opened.emit(self.chosen)

    def _open(self, item: QListWidgetItem) -> None:
        self.opened.emit(item.data(_PATH))


class StartPage(QScrollArea):
    """Signals: ``begin`` a new case, ``opened`` one of ours, ``sample_opened`` for a copy.

    ``names`` asks for the names of the clinic, ``unwanted`` to delete one of ours, ``language``
    to speak another one.
    """

    begin = Signal()
    names = Signal()
    opened = Signal(Path)
    unwanted = Signal(Path)
    sample_opened = Signal(Path)
    language = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._files: tuple[CaseFile, ...] = ()
        self.none_yet = Words(N_("There is no case yet. Press New case to begin one."), "hint")
        self.new = WideButton(N_("New case"))
        self.open, self.open_sample = WideButton(N_("Open")), WideButton(N_("Open a copy"))
        self.languages, self.triage = LanguageRow(), Triage(self)
        self.cases, self.samples = CaseList("cases"), CaseList("samples")
        self.clinic, self.delete = WideButton(NAMES), WideButton(N_("Delete"))
        self.bring, self.stick = WideButton(BRING), StickLine()
        self._lay_out()
        self.new.clicked.connect(self.begin)
        self.languages.chosen.connect(self._speak)
        self.clinic.clicked.connect(self.names)
        self.open.clicked.connect(self.cases.open_chosen)
        self.delete.clicked.connect(self._delete)
        self.bring.clicked.connect(self._bring_in)
        self.open_sample.clicked.connect(self.samples.open_chosen)
        self.cases.opened.connect(self.opened)
        self.samples.opened.connect(self.sample_opened)
        for view in (self.cases, self.samples):
            view.reached.connect(self._show_list_soon)
        self.triage.told.connect(self._say_more)
        self.triage.arranged_anew.connect(self._show_lists)
        self.refresh()

    def refresh(self) -> None:
        """Read the folder of cases again."""
        self._files = case_files.listed()
        self.stick.refresh()
        self.triage.show_files(self._files)
        self._retranslate()

    def _say_more(self, path: Path) -> None:
        for file in self._files:
            if file.path == path:
                self.cases.say(path, self.triage.words(file))

    def _delete(self) -> None:
        chosen = self.cases.chosen
        if chosen is not None:
            self.unwanted.emit(chosen)

    def _bring_in(self) -> None:
        from app.ui.bringing_in import bring_in

        chosen = file_doors.choose_dossier(self, one_line(BRING))
        if chosen is not None:
            self.opened.emit(bring_in(chosen))

    def _speak(self, code: str) -> None:
        """Ask for another language; what was pressed is not there any more, so begin anew."""
        self.language.emit(code)
        self.focus_first()

    def focus_first(self) -> None:
        """Begin at the list when there are cases, else at New."""
        (self.cases if self._files else self.new).setFocus()
        if self.triage.shelf.is_open:
            self._show_list_soon()

    def _show_list_soon(self) -> None:
        """Let the list that has the focus be seen whole, whatever stands above it."""
        QTimer.singleShot(0, self, self._show_list)

    def _show_list(self) -> None:
        for view in (self.cases, self.samples):
            if view.hasFocus():
                half = view.rect().center()
                middle = view.mapTo(self._inside, half)
                self.ensureVisible(middle.x(), middle.y(), 0, half.y() + _RING)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language and the look."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.PaletteChange):
            self._fit()
        super().changeEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        """Look at the cases where a clinic is open."""
        super().showEvent(event)
        self.triage.shelf.go_on()

    def hideEvent(self, event: QHideEvent) -> None:
        """Look no further: a case is open, or the window is covered."""
        super().hideEvent(event)
        self.triage.shelf.rest()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the lists below each other where there is no room for both."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        letter = self.fontMetrics().averageCharWidth()
        many = self.triage.shelf.is_open
        across = self.viewport().width() >= letter * _BESIDE and not many
        directions = QBoxLayout.Direction
        self._halves.setDirection(directions.LeftToRight if across else directions.TopToBottom)
        # Never higher than the page: what is chosen by the arrows would leave the sight.
        seen = self.viewport().height() // self.fontMetrics().height() - _AROUND_LIST
        self.cases.give_lines(max(min(_MANY_ROWS, seen), _ROWS) if many else _ROWS)
        self._inside.setMaximumWidth(letter * _LETTERS)
        size = round(self.fontMetrics().height() * _MARK)
        self._mark.setPixmap(icons.picture("portolan", self.palette().color(ACCENT), size))

    def _lay_out(self) -> None:
        self._inside = QWidget(self)
        column = QVBoxLayout(self._inside)
        column.setContentsMargins(32, 32, 32, 32)
        column.setSpacing(20)
        self._mark = QLabel()
        words = QVBoxLayout()
        words.setSpacing(4)
        words.addWidget(Words(N_("Portolan"), "title"))
        words.addWidget(Words(_PROMISE))
        head = QHBoxLayout()
        head.setSpacing(20)
        head.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        head.addLayout(words, 1)
        column.addLayout(head)
        column.addWidget(self.stick)
        column.addLayout(_beside(self.new, self.languages))
        self._halves = QHBoxLayout()
        self._halves.setSpacing(20)
        own = (self.none_yet, self.triage, self.cases)
        self._halves.addWidget(_card((Words(_OWN, "heading"), *own), self.open, self.delete))
        self._halves.addWidget(_card((Words(_INVENTED, "heading"), self.samples), self.open_sample))
        for half in (0, 1):
            self._halves.setStretch(half, 1)
        column.addLayout(self._halves, 1)
        column.addLayout(_beside(self.bring, self.clinic))
        self.bring.quiet()
        self.bring.setObjectName("bring")
        self.clinic.quiet()
        self.clinic.setObjectName("clinic")
        set_role(self.new, "primary")
        self.new.setObjectName("new")
        self.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidget(self._inside)
        self._fit()

    def _retranslate(self) -> None:
        self.cases.setAccessibleName(_(_OWN))
        self.samples.setAccessibleName(_(_INVENTED))
        self._show_lists()

    def _show_lists(self) -> None:
        shown = self.triage.arranged()
        self.cases.show_files([(self.triage.words(file), file.path) for file in shown])
        self.samples.show_files([(sample_title(path), path) for path in case_files.samples()])
        self._fit()
        self.none_yet.setVisible(not self._files)
        self.cases.setVisible(bool(self._files))
        self.open.setVisible(bool(self._files))
        self.delete.setVisible(bool(self._files))


def sample_title(path: Path) -> str:
    """What an invented case is about, in the language in use."""
    title = SAMPLE_TITLES.get(path.stem)
    return "\n".join(lines(title)) if title else path.stem


def _beside(*buttons: QWidget) -> QHBoxLayout:
    """``buttons`` in a line of their own, at the side where reading begins."""
    line = QHBoxLayout()
    for button in buttons:
        line.addWidget(button)
    line.addStretch(1)
    return line


def _card(inside: tuple[QWidget, ...], *buttons: QPushButton) -> QFrame:
    """``inside`` below each other on a card, with the ``buttons`` that belong to it."""
    card = QFrame()
    set_role(card, "card")
    column = QVBoxLayout(card)
    column.setContentsMargins(20, 16, 20, 20)
    column.setSpacing(12)
    for widget in inside:
        column.addWidget(widget, 1 if isinstance(widget, CaseList) else 0)
    column.addLayout(_beside(*buttons))
    column.addStretch(0)
    return card
