"""The controls above the page: which form, which page, how large."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from app.answers.case import Case
from app.i18n import N_, _
from app.ui.filing_boxes import Place
from app.ui.filing_names import filing_name
from app.ui.item_words import item_words
from app.ui.preview.drawing import Drawn, previewed

_BUTTONS = (
    ("turn", -1, N_("Page before")),
    ("turn", 1, N_("Next page")),
    ("zoom", -1, N_("Smaller")),
    ("zoom", 0, N_("Fit the width")),
    ("zoom", 1, N_("Larger")),
)
_ARROWS = {-1: Qt.ArrowType.LeftArrow, 1: Qt.ArrowType.RightArrow}
_SIGNS = {-1: "\u2212", 0: "\u2194", 1: "+"}
_NAMED_ANEW = {
    QEvent.Type.LanguageChange,
    QEvent.Type.LayoutDirectionChange,
    QEvent.Type.FontChange,
}


class PreviewBar(QWidget):
    """``filing_chosen`` tells a filing, ``turned`` a page forward or back, ``zoomed`` in or out.

    ``zoomed`` with 0 fits the page to the width. ``place_chosen`` tells one of the boxes of the
    question, offered where it has boxes on several pages or forms.
    """

    filing_chosen = Signal(str)
    place_chosen = Signal(object)
    turned = Signal(int)
    zoomed = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._filings = self._box("preview.form")
        self._filings.activated.connect(self._chosen)
        self._places = self._box("preview.place")
        self._places.activated.connect(self._place)
        self._where = QLabel()
        self._where.setTextFormat(Qt.TextFormat.PlainText)
        self._buttons = {(what, by): self._button(what, by) for what, by, _message in _BUTTONS}
        row = QHBoxLayout()
        row.addWidget(self._buttons["turn", -1])
        row.addWidget(self._where)
        row.addWidget(self._buttons["turn", 1])
        row.addStretch(1)
        for by in (-1, 0, 1):
            row.addWidget(self._buttons["zoom", by])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._filings)
        column.addWidget(self._places)
        column.addLayout(row)
        # Five buttons in one row, also where the text is large and the window small.
        self.setStyleSheet("QToolButton { padding: 3px; }")
        self._name()

    def show_what(self, case: Case, drawn: Drawn) -> None:
        """Say what is shown, and offer the other forms of the case."""
        with QSignalBlocker(self._filings):
            wanted = {key: filing_name(case, key) for key in previewed(case)}
            if self._listed() != wanted:
                self._filings.clear()
                for key, name in wanted.items():
                    self._filings.addItem(name, key)
            self._filings.setCurrentIndex(self._filings.findData(drawn.filing))
        self._show_places(case, drawn)
        self._where.setText(f"\u2066{drawn.page} / {drawn.pages}\u2069")
        self._where.setAccessibleName(self.said(drawn))
        self._buttons["turn", -1].setEnabled(drawn.page > 1)
        self._buttons["turn", 1].setEnabled(drawn.page < drawn.pages)

    def said(self, drawn: Drawn) -> str:
        """The page in words."""
        return _("Form {form}, page {page} of {pages}").format(
            form=drawn.form, page=drawn.page, pages=drawn.pages
        )

    def changeEvent(self, event: QEvent) -> None:
        """Name the buttons anew; in a language from right to left the next page is on the left."""
        super().changeEvent(event)
        if event.type() in _NAMED_ANEW:
            self._name()

    def _show_places(self, case: Case, drawn: Drawn) -> None:
        """Offer the boxes of the question, the first of each page of each form."""
        places = {(one.filing, one.page): one for one in reversed(drawn.places)}
        found = [places[key] for key in reversed(places)]
        words = [_place_words(case, one) for one in found]
        with QSignalBlocker(self._places):
            if words != [self._places.itemText(index) for index in range(self._places.count())]:
                self._places.clear()
                self._places.addItems(words)
            for index, one in enumerate(found):
                self._places.setItemData(index, one)
            here = (drawn.filing, drawn.page)
            at = [index for index, one in enumerate(found) if (one.filing, one.page) == here]
            self._places.setCurrentIndex(at[0] if at else -1)
        self._places.setVisible(len(found) > 1)

    def _listed(self) -> dict[str, str]:
        box = self._filings
        return {box.itemData(index): box.itemText(index) for index in range(box.count())}

    def _box(self, name: str) -> QComboBox:
        """A list to choose from that takes the width it gets, and asks for little."""
        box = QComboBox()
        box.setObjectName(name)
        box.setMinimumContentsLength(5)
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        return box

    def _button(self, what: str, by: int) -> QToolButton:
        button = QToolButton()
        button.setObjectName(f"preview.{what}.{by}")
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        if what == "zoom":
            button.setText(_SIGNS[by])
        button.clicked.connect(self._pressed)
        return button

    def _pressed(self) -> None:
        what, by = next(key for key, one in self._buttons.items() if one is self.sender())
        (self.turned if what == "turn" else self.zoomed).emit(by)

    def _chosen(self, index: int) -> None:
        self.filing_chosen.emit(self._filings.itemData(index))

    def _place(self, index: int) -> None:
        self.place_chosen.emit(self._places.itemData(index))

    def _name(self) -> None:
        self._places.setAccessibleName(_("Boxes of this question"))
        self._filings.setAccessibleName(_("Form that is shown"))
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        for what, by, message in _BUTTONS:
            button = self._buttons[what, by]
            button.setAccessibleName(_(message))
            button.setToolTip(_(message))
            if what == "turn":
                button.setIconSize(QSize(1, 1) * self.fontMetrics().height())
                button.setArrowType(_ARROWS[-by if mirrored else by])


def _place_words(case: Case, place: Place) -> str:
    """Which box it is: its item, whose form, and the page."""
    return _("{item}, {form}, page {page}").format(
        item=item_words(place.item.partition(" ")[2]),
        form=filing_name(case, place.filing),
        page=place.page,
    )
