"""One filed form: when it was mailed, what differs, and the rest when it is wanted."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.answers.filed import FiledSource
from app.i18n import N_, _
from app.rules.earlier import shown
from app.rules.earlier.compare import Comparison, Verdict
from app.rules.earlier.resolved import is_resolved
from app.ui.bilingual import Made, WideButton, Words
from app.ui.earlier.difference_card import DifferenceCard, spoken
from app.ui.earlier.for_lawyer import ForLawyer
from app.ui.earlier.questions import MAILED, asked, no_items
from app.ui.earlier.shelf import Compared
from app.ui.forgetting.note import ForgetNote
from app.ui.household import person_name
from app.ui.item_words import item_words
from app.ui.opener import Opener
from app.ui.question_view import QuestionView
from app.ui.store import CaseStore

SAME: Final = N_("What is the same")
APART: Final = N_("What was not compared, and why")
HARM: Final = N_("What is about harm")
NONE: Final = N_("Nothing on this form differs from what you tell today.")
REMOVE: Final = N_("Take this form out of the case")
FORGET: Final = N_("Forget this form for good")
REMOVE_ACT: Final = N_("Take out an earlier form")
_OF: Final = N_("{form} ({person})")


class FormPart(QWidget):
    """``jump`` asks for the question of an answer of today.

    ``helping``: to somebody who helps it says which items differ, and who should see it.
    """

    jump = Signal(str)

    def __init__(
        self,
        compared: Compared,
        store: CaseStore,
        *,
        helping: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.compared, self._store, self._helping = compared, store, helping
        self.cards: list[DifferenceCard] = []
        self.openers: list[Opener] = []
        self._body: QWidget | None = None
        self._place = QVBoxLayout()
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 8, 0, 16)
        self.column.setSpacing(10)
        self.title = Made(self._title, "heading")
        self.column.addWidget(self.title)
        self.mailed = self._day()
        self.column.addLayout(self._place)
        self._fill()
        self.remove = WideButton(REMOVE, self)
        self.remove.clicked.connect(self._remove)
        self.remove.quiet()
        self.forget = WideButton(FORGET, self)
        self.forget.clicked.connect(self.ask_to_forget)
        self.forget.quiet()
        self.asking: ForgetNote | None = None
        here = compared.earlier.filed.source is FiledSource.MAILED_HERE
        for button in (self.remove, self.forget):
            button.setVisible(not here)
            self.column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeading)

    def renew(self, compared: Compared) -> None:
        """Show what came of the form now; the day that is being typed stays as it is."""
        if compared != self.compared:
            self.flush()
            self.compared = compared
            self.title.again()
            self._fill()

    def show_helping(self, helping: bool) -> None:
        """Show it to somebody who helps, or to the person; what is being typed is kept."""
        if helping != self._helping:
            self.flush()
            self._helping = helping
            self._fill()

    def show_only_open(self, only: bool) -> None:
        """Hide the cards of what the person explained already, or show all."""
        for card in self.cards:
            card.setVisible(not (only and is_resolved(self._store.case, card.comparison)))

    def show_case(self) -> None:
        """Show what the case says now of the differences and of the day."""
        for card in self.cards:
            card.show_case()
        if self.mailed is not None:
            self.mailed.show_case()

    def flush(self) -> None:
        """Tell what is in the fields now."""
        for card in self.cards:
            card.flush()
        if self.mailed is not None:
            self.mailed.flush()

    def _title(self) -> str:
        form = shown.name(self.compared.earlier).said()
        if len(self._store.case.people) < 2:
            return form
        person = person_name(self._store.case, self.compared.earlier.person)
        return _(_OF).format(form=form, person=person)

    def _day(self) -> QuestionView | None:
        """The day it was mailed: asked of a form that was read from paper."""
        earlier = self.compared.earlier
        if earlier.filed.source is FiledSource.MAILED_HERE:
            return None
        view = QuestionView(asked(MAILED, earlier.person, earlier.key), self._store, no_items)
        self.column.addWidget(view)
        return view

    def _fill(self) -> None:
        """Make the cards and the lines anew."""
        if self._body is not None:
            self._body.hide()
            self._body.deleteLater()
        self.cards, self.openers, self._body = [], [], QWidget(self)
        column = QVBoxLayout(self._body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        self._add_cards(column)
        self._add_openers(column)
        self._place.addWidget(self._body)
        self._body.show()

    def _add_cards(self, column: QVBoxLayout) -> None:
        differ = (Verdict.DIFFERENT, Verdict.NEWER_EVENT)
        found = sorted(self.compared.of(*differ), key=_differing)
        if not found:
            column.addWidget(Words(NONE, "done"))
        elif self._helping:
            column.addWidget(ForLawyer(found))
        else:
            for one in found:
                self._add_card(column, one)

    def _add_card(self, column: QVBoxLayout, one: Comparison) -> None:
        card = DifferenceCard(one, self.compared.questions.get(one.path, ""), self._store)
        card.jump.connect(self.jump)
        self.cards.append(card)
        column.addWidget(card)

    def _add_openers(self, column: QVBoxLayout) -> None:
        differ = (Verdict.DIFFERENT, Verdict.NEWER_EVENT)
        for message, some, make in (
            (HARM, self.compared.of(*differ, sensitive=True), self._harm),
            (SAME, self.compared.of(Verdict.SAME), self._lines),
            (APART, self.compared.of(Verdict.NOT_COMPARABLE), self._lines),
        ):
            if some:
                opener = Opener(message, partial(make, some), self)
                opener.box.setAccessibleDescription(shown.name(self.compared.earlier).said())
                self.openers.append(opener)
                column.addWidget(opener)

    def _harm(self, some: Sequence[Comparison]) -> QWidget:
        return ForLawyer(some) if self._helping else self._lines(some)

    def _lines(self, some: Sequence[Comparison]) -> QWidget:
        """One line for each, without a card."""
        lines = QWidget()
        column = QVBoxLayout(lines)
        column.setContentsMargins(0, 4, 0, 4)
        column.setSpacing(4)
        for one in some:
            question = self.compared.questions.get(one.path, "")
            column.addWidget(Made(partial(_line, one, question)))
        return lines

    def ask_to_forget(self) -> None:
        """Ask whether the form is to be forgotten for good, with what was said of it."""
        self._keep()
        path = self.compared.earlier.path
        self.asking = ForgetNote(self._store, path, with_it=self._about())
        self.asking.kept.connect(self._keep)
        self.column.addWidget(self.asking)
        self.asking.focus_first()

    def _keep(self) -> None:
        if self.asking is not None:
            self.asking.hide()
            self.asking.deleteLater()
            self.asking = None
            self.forget.setFocus(Qt.FocusReason.OtherFocusReason)

    def _about(self) -> tuple[str, ...]:
        """Where the person said something of its differences."""
        earlier = self.compared.earlier
        table = f"people.{earlier.person}.differences"
        rows = self._store.get(table).rows
        about = (key for key, row in rows.items() if row.filed.value == earlier.key)
        return tuple(f"{table}.{key}" for key in about)

    def _remove(self) -> None:
        """Take out the form, and what was said of its differences; undo brings both back."""
        with self._store.together(_(REMOVE_ACT)):
            for place in (*self._about(), self.compared.earlier.path):
                self._store.remove(place, _(REMOVE_ACT))


def _differing(one: Comparison) -> bool:
    return one.verdict is not Verdict.DIFFERENT


def _line(one: Comparison, question: str) -> str:
    """The item, the question as it is asked today, and what there is to say."""
    told = spoken(one.said)() if one.verdict is Verdict.SAME else _apart(one)
    parts = (item_words(one.item), _(question) if question else "", told)
    return " \u00b7 ".join(part for part in parts if part)


def _apart(one: Comparison) -> str:
    if one.verdict is Verdict.NOT_COMPARABLE and one.why is not None:
        return _(shown.WHY[one.why])
    return shown.pair(one).said()
