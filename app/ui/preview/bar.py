"""The controls above the page: which form, which page, how large."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox, QSizePolicy, QVBoxLayout, QWidget

from app.answers.case import Case
from app.i18n import _
from app.ui.drop_down import StillBox
from app.ui.filing_boxes import Place
from app.ui.filing_names import filing_name
from app.ui.item_words import item_words
from app.ui.preview.drawing import Drawn, previewed
from app.ui.preview.page_buttons import PageButtons


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
        self._pages = PageButtons("preview", self)
        self._pages.turned.connect(self.turned)
        self._pages.zoomed.connect(self.zoomed)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._filings)
        column.addWidget(self._places)
        column.addWidget(self._pages)
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
        self._pages.show_page(drawn.page, drawn.pages, self.said(drawn))

    def said(self, drawn: Drawn) -> str:
        """The page in words."""
        return _("Form {form}, page {page} of {pages}").format(
            form=drawn.form, page=drawn.page, pages=drawn.pages
        )

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
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
        box = StillBox()
        box.setObjectName(name)
        box.setMinimumContentsLength(5)
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        return box

    def _chosen(self, index: int) -> None:
        self.filing_chosen.emit(self._filings.itemData(index))

    def _place(self, index: int) -> None:
        self.place_chosen.emit(self._places.itemData(index))

    def _name(self) -> None:
        self._places.setAccessibleName(_("Boxes of this question"))
        self._filings.setAccessibleName(_("Form that is shown"))


def _place_words(case: Case, place: Place) -> str:
    """Which box it is: its item, whose form, and the page."""
    return _("{item}, {form}, page {page}").format(
        item=item_words(place.item.partition(" ")[2]),
        form=filing_name(case, place.filing),
        page=place.page,
    )
