"""The next dates of each person, and what was counted: all of it estimates, with the steps."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from app.answers.case import Case
from app.i18n import N_, _, language, names
from app.interview.in_use import in_use
from app.law import facts
from app.papers.said import in_both, reads_right_to_left
from app.papers.sheet import Block, Heading, Points, Sheet, Text, Title
from app.problems import Problem
from app.rules.estimates.dates_to_watch import WatchedDate
from app.rules.estimates.estimate import Estimate
from app.rules.estimates.every import estimates, watched
from app.rules.finding import Read
from app.rules.sentences import Sentence
from app.rules.sentences import Words as Spoken
from app.ui import file_doors, private_paper
from app.ui.announce import announce
from app.ui.bilingual import Made, WideButton, Words
from app.ui.both_languages import problem_words
from app.ui.household import person_name
from app.ui.noticed import words
from app.ui.noticed.body import Paragraphs
from app.ui.noticed.noticing import Noticing
from app.ui.opener import Opener
from app.ui.shell_page import ShellPage
from app.ui.stops import DATES_TITLE
from app.ui.theme import set_role

INTRO: Final = N_(
    "These are estimates, made from your answers. Only the government and the court know the days "
    "that count. Portolan does not remind you: write the dates down in a safe place."
)
NO_DATES: Final = N_("No dates are known yet.")
WHY: Final = N_("Where this day comes from")
STEPS: Final = N_("How this was counted")
SAVE: Final = N_("Save the dates as a PDF")
FOLDER: Final = N_("Folder for the dates")
WRITTEN: Final = N_("Written: {files}")
DATE: Final = N_("{date}: {what}")
STEM: Final = "private-dates"


@dataclass(frozen=True)
class Counted:
    """What was counted for one person."""

    who: str
    dates: tuple[WatchedDate, ...]
    estimates: tuple[Estimate, ...]


def counted(case: Case, today: date) -> tuple[Counted, ...]:
    """What can be counted, for each person who files something."""
    used, law = in_use(case, today), facts.load()
    who = dict.fromkeys(filing.person for filing in used.filings.values())
    found = (
        Counted(one, watched(used, law, today, one), estimates(used, law, today, one))
        for one in who
    )
    return tuple(one for one in found if one.dates or one.estimates)


class DatesPage(ShellPage):
    """Next dates first, then the estimates; each opens to its steps, its rules and its doubts."""

    letters = 100

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._noticing: Noticing | None = None
        self._shown: tuple[Counted, ...] | None = None
        self._list: QWidget | None = None
        self.openers: list[Opener] = []
        self.title = Words(DATES_TITLE, "title", self)
        self.intro = Words(INTRO, "", self)
        self.save = WideButton(SAVE, self)
        self.save.setObjectName("dates.save")
        self.save.clicked.connect(self._choose)
        self.news = Words("", "question", self)
        self.news.hide()
        self._place = QVBoxLayout()
        column = self.begin_column()
        column.addWidget(self.title)
        column.addWidget(self.intro)
        column.addLayout(self._place)
        column.addWidget(self.save, 0, Qt.AlignmentFlag.AlignLeading)
        column.addWidget(self.news)
        column.addStretch(1)
        self._tell_readers()

    def show_noticed(self, noticing: Noticing) -> None:
        """Count anew for the case as it is now; what did not change stays as it is."""
        self._noticing = noticing
        now = counted(noticing.store.case, noticing.today)
        if now != self._shown:
            self._shown = now
            self._make(now)
        self.save.setVisible(bool(now))

    def focus_first(self) -> None:
        """The page itself is read from its top."""
        self.be_read()

    def write(self, folder: Path) -> None:
        """Write the dates of each person into ``folder``, and say where."""
        if self._noticing is None or self._shown is None:
            return
        today = self._noticing.today
        try:
            made = [private_paper.write(folder, sheet(one, today)) for one in self._shown]
        except Problem as problem:
            self.news.say("{words}", words=problem_words(problem))
        else:
            self.news.say(WRITTEN, files=", ".join(f"\u2066{one.name}\u2069" for one in made))
        self.news.show()
        announce(self, self.news.text())

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and hasattr(self, "intro"):
            self._tell_readers()
            for opener in self.openers:
                opener.renew()

    def _make(self, every: tuple[Counted, ...]) -> None:
        if self._list is not None:
            self._list.hide()
            self._list.deleteLater()
        self.openers = []
        self._list = QWidget(self)
        column = QVBoxLayout(self._list)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        if not every:
            column.addWidget(Words(NO_DATES, ""))
        for one in every:
            if len(every) > 1:
                column.addSpacing(8)
                column.addWidget(Made(partial(self._name, one.who), "heading"))
            self._add_dates(column, one.dates)
            for estimate in one.estimates:
                column.addWidget(self._estimate(estimate))
        self._place.addWidget(self._list)
        self._list.show()

    def _add_dates(self, column: QVBoxLayout, dates: tuple[WatchedDate, ...]) -> None:
        if not dates:
            return
        card, inside = _card()
        for number, one in enumerate(dates):
            if number:
                inside.addSpacing(8)
            inside.addWidget(Made(partial(_day, one), "question"))
            inside.addWidget(Made(one.what.said))
            inside.addWidget(self._opener(WHY, partial(self._why, one), _day(one)))
        column.addWidget(card)

    def _estimate(self, estimate: Estimate) -> QFrame:
        card, inside = _card()
        inside.addWidget(Made(estimate.title.said, "hint"))
        inside.addWidget(Made(estimate.result.said, "question"))
        make = partial(self._steps, estimate)
        inside.addWidget(self._opener(STEPS, make, estimate.title.said()))
        return card

    def _opener(self, message: str, make: partial[Paragraphs], about: str) -> Opener:
        opener = Opener(message, make)
        opener.box.setAccessibleDescription(about)
        self.openers.append(opener)
        return opener

    def _why(self, one: WatchedDate) -> Paragraphs:
        return self._behind(one, (), (Read(one.path, ""),))

    def _steps(self, one: Estimate) -> Paragraphs:
        return self._behind(one, one.steps, one.because)

    def _behind(
        self,
        one: WatchedDate | Estimate,
        steps: tuple[Sentence, ...],
        because: tuple[Read, ...],
    ) -> Paragraphs:
        made = Paragraphs()
        made.jump.connect(self.jump)
        made.add(steps)
        if self._noticing is not None:
            today = self._noticing.today
            made.add_read(words.told(self._noticing.store.case, because, today))
            made.add_sources(one.facts, _unsure(one, today))
        return made

    def _name(self, who: str) -> str:
        return person_name(self._noticing.store.case, who) if self._noticing else ""

    def _choose(self) -> None:
        folder = file_doors.choose_folder(self, _(FOLDER))
        if folder is not None:
            self.write(folder)

    def _tell_readers(self) -> None:
        self.setAccessibleName(self.title.text())
        self.setAccessibleDescription(self.intro.text())


def sheet(one: Counted, today: date) -> Sheet:
    """The dates of one person for paper, in English and in the language in use. No name."""
    title = in_both(Spoken(DATES_TITLE))
    blocks = (Title(title), Text(in_both(Spoken(INTRO)), "small"), *_blocks(one, today))
    return Sheet(STEM, title, blocks, private=True, right_to_left=reads_right_to_left())


def _blocks(one: Counted, today: date) -> Iterator[Block]:
    for watch in one.dates:
        yield Heading(in_both(Spoken(DATE, date=watch.day, what=watch.what)), 2)
        yield from _behind(watch, today)
    for estimate in one.estimates:
        yield Heading(in_both(estimate.title))
        yield Text(in_both(estimate.result), "strong")
        yield Points(tuple(map(in_both, estimate.steps)))
        yield from _behind(estimate, today)


def _behind(one: WatchedDate | Estimate, today: date) -> Iterator[Text]:
    for source in words.rests_on(one.facts):
        yield Text(in_both(source.words), "small")
    for doubt in _unsure(one, today):
        yield Text(in_both(doubt), "small")


def _unsure(one: WatchedDate | Estimate, today: date) -> tuple[Sentence, ...]:
    return tuple(dict.fromkeys((*one.doubtful, *words.unsure(one.facts, today))))


def _card() -> tuple[QFrame, QVBoxLayout]:
    card = QFrame()
    set_role(card, "card")
    inside = QVBoxLayout(card)
    inside.setContentsMargins(14, 12, 14, 12)
    inside.setSpacing(4)
    return card, inside


def _day(one: WatchedDate) -> str:
    return names.day(one.day, language())
