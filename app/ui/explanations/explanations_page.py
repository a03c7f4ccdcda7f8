"""Answers that differ from form to form: the person says why, and whether that prints."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from functools import partial
from itertools import pairwise
from typing import Final, TypeVar

from PySide6.QtCore import QEvent, QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.answers.filing import FilingState
from app.i18n import N_, _
from app.papers.explanations import Candidate
from app.ui.bilingual import Made, Words
from app.ui.earlier.difference_card import free_row
from app.ui.errands import Errands
from app.ui.explanations.difference import About, ExplainedCard, Offer
from app.ui.explanations.found import Offered, item_of, offered, question_of
from app.ui.filing_names import filing_name
from app.ui.removed import Removed
from app.ui.shell_page import ShellPage
from app.ui.stops import EXPLANATIONS_TITLE
from app.ui.store import CaseStore

INTRO: Final = N_(
    "Forms ask in different words. So two of your answers can differ and both be right. Here you "
    "can say why."
)
PRINTS: Final = N_(
    "Your words print on the extra page of the form, but only if you say so. You can also leave "
    "this page as it is."
)
NOTHING: Final = N_("No answers that differ are known now.")
REMOVED: Final = N_("Removed: {row}")
ADD_ACT: Final = N_("Say why answers differ")
REMOVE_ACT: Final = N_("Remove an explanation")
_AFTER_MS: Final = 300
Key = TypeVar("Key")
Shown = TypeVar("Shown", bound=QWidget)
_Row = tuple[str, str]
_Offer = tuple[str, Candidate]


class ExplanationsPage(ShellPage):
    """The page. What differs is worked out off the window's thread."""

    def __init__(
        self, store: CaseStore, today: Callable[[], date], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.store, self._today = store, today
        self._errands = Errands()
        self.destroyed.connect(self._errands.close)
        self.cards: dict[_Row, ExplainedCard] = {}
        self.offers: dict[_Offer, Offer] = {}
        self._headings: dict[str, Made] = {}
        self._offered: tuple[Offered, ...] = ()
        self._looked = False
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_AFTER_MS)
        self._soon.timeout.connect(self.look)
        self._build()
        store.changed.connect(self._follow)
        store.replaced.connect(self._follow)
        self._show()
        self.look()

    @property
    def errands(self) -> Errands:
        """The thread that compares; the window waits for it before it goes."""
        return self._errands

    @property
    def due(self) -> bool:
        """Whether what is offered is not about the case as it is now."""
        return self._soon.isActive() or self._errands.busy

    def look(self) -> None:
        """Compare the forms of the case as it is now."""
        self._errands.run(partial(offered, self.store.case, self._today()), self._found)

    def ready(self) -> bool:
        """Nothing here holds anybody back; what was typed is kept."""
        for card in self.cards.values():
            card.flush()
        return True

    def focus_first(self) -> None:
        """Begin at the first card; without one the page itself is read."""
        every: tuple[ExplainedCard | Offer, ...] = (*self.cards.values(), *self.offers.values())
        if every:
            every[0].focus_first()
        else:
            self.be_read()

    def focus_path(self, path: str) -> bool:
        """Put the focus on the explanation that stands, or stood, at ``path``."""
        _filings, filing, table, row = [*path.split("."), "", "", ""][:4]
        if table != "explanations":
            return False
        card = self.cards.get((filing, row))
        if card is None:
            self.focus_first()
        else:
            card.focus_first()
        return True

    def showEvent(self, event: QShowEvent) -> None:
        """Compare anew what may have changed while another page was shown."""
        if not event.spontaneous():
            self._soon.start()
        super().showEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and hasattr(self, "title"):
            self._tell_readers()

    def _build(self) -> None:
        self.title = Words(EXPLANATIONS_TITLE, "title", self)
        self.intro, self.prints = Words(INTRO, "", self), Words(PRINTS, "hint", self)
        self.nothing = Words(NOTHING, "question", self)
        self.removed = Removed(REMOVED, self.store, self)
        self.removed.undo.connect(self._bring_back)
        self._list = QVBoxLayout()
        self._list.setSpacing(12)
        column = self.begin_column()
        for part in (self.title, self.intro, self.prints, self.nothing, self.removed):
            column.addWidget(part)
        column.addLayout(self._list)
        column.addStretch(1)
        self._tell_readers()

    def _found(self, outcome: object) -> None:
        if isinstance(outcome, tuple):
            self._offered, self._looked = outcome, True
            self._show()

    def _follow(self, path: str = "") -> None:
        self.removed.put_away()
        if not path or ".explanations" in path:
            self._show()
        self._soon.start()

    # What the buttons do.

    def _add(self, filing: str, candidate: Candidate, *_pressed: object) -> None:
        """Make the place for the person's words; one act, which undo takes back."""
        table = f"filings.{filing}.explanations"
        row = free_row(self.store.get(table).rows)
        self.store.seal()
        self.store.set(f"{table}.{row}", candidate.row(), _(ADD_ACT))
        self.store.seal()
        self._show()
        self.cards[filing, row].focus_first()

    def _remove(self, filing: str, row: str, *_pressed: object) -> None:
        name = self.cards[filing, row].item.text().replace("\n", " \u00b7 ")
        place, before = f"filings.{filing}.explanations.{row}", self.store.case
        self.store.remove(place, _(REMOVE_ACT))
        self.removed.show_removed(name, place, before)

    def show_forgotten(self, path: str) -> None:  # noqa: ARG002 - words, or an answer beside them
        """Say that it was forgotten for good."""
        self.removed.show_forgotten()

    def _bring_back(self) -> None:
        self.store.undo()
        self.focus_first()

    # Showing.

    def _show(self) -> None:
        """Show the cards as they are now; one that is there already stays itself."""
        wanted = tuple(self._in_order())
        _drop_others(self.cards, wanted)
        _drop_others(self.offers, wanted)
        _drop_others(self._headings, wanted)
        for at, widget in enumerate(wanted):
            if self._list.indexOf(widget) != at:
                self._list.removeWidget(widget)
                self._list.insertWidget(at, widget)
                widget.show()
        for card in self.cards.values():
            card.show_case()
        self.nothing.setVisible(self._looked and not wanted)
        stops = [stop for one in wanted for stop in _stops(one)]
        for before, after in pairwise(stops):
            QWidget.setTabOrder(before, after)

    def _in_order(self) -> Iterator[QWidget]:
        """Form by form: what was said, and what differs without a word."""
        offers = {one.filing: one.every for one in self._offered}
        for filing, here in self.store.case.filings.items():
            rows = here.explanations.rows
            told = {(row.form_path.value, tuple(row.others.value or ())) for row in rows.values()}
            left = [
                one
                for one in offers.get(filing, ())
                if (one.form_path, one.others) not in told and here.state is not FilingState.SENT
            ]
            if here.state is FilingState.SENT or not (rows or left):
                continue
            yield self._heading(filing)
            yield from (self._card(filing, row) for row in rows)
            yield from (self._offer(filing, one) for one in left)

    def _heading(self, filing: str) -> Made:
        if filing not in self._headings:
            self._headings[filing] = Made(partial(self._named, filing), "heading", self)
        return self._headings[filing]

    def _named(self, filing: str) -> str:
        return filing_name(self.store.case, filing) if filing in self.store.case.filings else ""

    def _card(self, filing: str, row: str) -> ExplainedCard:
        key = filing, row
        if key not in self.cards:
            card = ExplainedCard(self._about(*key), filing, row, self.store, self._today)
            card.removed.connect(partial(self._remove, filing, row))
            self.cards[key] = card
        return self.cards[key]

    def _about(self, filing: str, row: str) -> About:
        case = self.store.case
        path = case.filings[filing].explanations.rows[row].form_path.value or ""
        return About(question_of(case, filing, path), item_of(case, filing, row))

    def _offer(self, filing: str, candidate: Candidate) -> Offer:
        key = filing, candidate
        if key not in self.offers:
            question = question_of(self.store.case, filing, candidate.form_path)
            offer = Offer(question, candidate.item, candidate.others)
            offer.wanted.connect(partial(self._add, filing, candidate))
            self.offers[key] = offer
        return self.offers[key]

    def _tell_readers(self) -> None:
        self.setAccessibleName(self.title.text())
        self.setAccessibleDescription(f"{self.intro.text()}\n{self.prints.text()}")


def _drop_others(known: dict[Key, Shown], wanted: tuple[QWidget, ...]) -> None:
    for key in [key for key, widget in known.items() if widget not in wanted]:
        gone = known.pop(key)
        gone.hide()
        gone.deleteLater()


def _stops(widget: QWidget) -> tuple[QWidget, ...]:
    return widget.stops() if isinstance(widget, ExplainedCard | Offer) else ()
