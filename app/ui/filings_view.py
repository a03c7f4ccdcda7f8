"""Who files which form: the person says what is true, and sees the forms that name it."""

from __future__ import annotations

from datetime import date
from functools import partial

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from app.filing import blanks
from app.i18n import N_, _
from app.interview import pages
from app.interview.asked import Step
from app.interview.tables import with_filing
from app.ui.bilingual import Plain, Words
from app.ui.fields.options import Option
from app.ui.household import person_name
from app.ui.page_view import StepPage
from app.ui.question_view import Badges
from app.ui.store import CaseStore

FILES = N_("{name} fills in Form {form}")
ADD_ACT = N_("Add Form {form}")
REMOVE_ACT = N_("Take away Form {form}")
NOBODY = N_("First add the people on the page before this one.")


class FilingsView(StepPage):
    """Situations to tick; beneath each the forms that name it, and who files them."""

    def __init__(self, step: Step, store: CaseStore, badges: Badges, today: date) -> None:
        super().__init__(step, store, badges, today)
        self.situations: dict[str, QCheckBox] = {}
        self.choices: dict[tuple[str, str, str], QCheckBox] = {}
        self._people: tuple[str, ...] = ()
        self._list: QWidget | None = None
        self.nobody = Words(NOBODY, "attention", self)
        self.column.addWidget(self.nobody)
        self._place = QVBoxLayout()
        self.column.addLayout(self._place)
        self.column.addStretch(1)
        self._build()
        store.changed.connect(self._follow)
        store.replaced.connect(self._follow)

    def focus_first(self) -> None:
        """Put the focus on the first situation."""
        next(iter(self.situations.values())).setFocus()

    def showEvent(self, event: QShowEvent) -> None:
        """List who is in the household now."""
        if self._named() != self._people:
            self._build()
        super().showEvent(event)

    def _named(self) -> tuple[str, ...]:
        case = self.store.case
        return tuple(f"{who} {person_name(case, who)}" for who in case.people)

    def _build(self) -> None:
        """List the situations, with those open that were open."""
        opened = {one for one, box in self.situations.items() if box.isChecked()}
        if self._list is not None:
            self._list.hide()
            self._list.deleteLater()
        self._people = self._named()
        self.situations, self.choices = {}, {}
        self._list = QWidget(self)
        column = QVBoxLayout(self._list)
        column.setContentsMargins(0, 0, 0, 0)
        if isinstance(self.step.page, pages.FormsPage):
            for situation in self.step.page.situations:
                self._add(column, situation)
        for one in opened:
            self.situations[one].setChecked(True)
        self._place.addWidget(self._list)
        self._list.show()
        self._follow()

    def _add(self, column: QVBoxLayout, situation: pages.Situation) -> None:
        box, below = QCheckBox(self), QWidget(self)
        self.situations[situation.id] = box
        column.addWidget(Option(box, situation.label))
        inside = QVBoxLayout(below)
        inside.setContentsMargins(28, 0, 28, 8)
        for option in situation.options:
            self._add_option(inside, situation.id, option)
        column.addWidget(below)
        below.hide()
        box.toggled.connect(below.setVisible)

    def _add_option(self, column: QVBoxLayout, situation: str, option: pages.Option) -> None:
        citation = Plain(option.citation, "hint", self)
        column.addWidget(Words(option.words, "", self))
        column.addWidget(citation)
        for who in self.store.case.people:
            box = QCheckBox(self)
            name, form = person_name(self.store.case, who), blanks.printed(option.form)
            column.addWidget(Option(box, FILES, name=name, form=form))
            box.setAccessibleDescription(option.citation)
            box.clicked.connect(partial(self._choose, who, option.form, box))
            self.choices[situation, option.form, who] = box

    def _choose(self, who: str, form: str, box: QCheckBox, *_checked: object) -> None:
        chosen, filings = box.isChecked(), self._filings(who, form)
        act = _(ADD_ACT if chosen else REMOVE_ACT).format(form=blanks.printed(form))
        if chosen and not filings:
            case, filing = with_filing(self.store.case, who, form)
            self.store.seal()
            self.store.set(f"filings.{filing}", case.filings[filing], act)
            self.store.seal()
        elif not chosen:
            with self.store.together(act):
                for filing in filings:
                    self.store.remove(f"filings.{filing}", act)

    def _filings(self, who: str, form: str) -> tuple[str, ...]:
        every = self.store.case.filings.items()
        return tuple(key for key, one in every if one.person == who and one.form == form)

    def _follow(self, *_path: object) -> None:
        self.nobody.setVisible(not self.store.case.people)
        for (situation, form, who), box in self.choices.items():
            there = bool(self._filings(who, form))
            box.setChecked(there)
            if there and not self.situations[situation].isChecked() and self._only(form, situation):
                self.situations[situation].setChecked(True)

    def _only(self, form: str, situation: str) -> bool:
        """Whether a form that is there already is shown nowhere else: it must not be hidden."""
        first = next(known for known, named, _who in self.choices if named == form)
        return first == situation
