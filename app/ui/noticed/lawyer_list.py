"""The list for a lawyer: a private file of its own, made only when it is asked for (never.md 8)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.answers.case import Case
from app.i18n import N_, _
from app.papers.said import as_written, in_both, reads_right_to_left
from app.papers.sheet import Block, Heading, Pairs, Sheet, Text, Title
from app.problems import Problem
from app.rules.finding import Finding
from app.rules.sentences import Words as Spoken
from app.ui import file_doors, private_paper
from app.ui.announce import announce
from app.ui.bilingual import WideButton, Words
from app.ui.both_languages import problem_words
from app.ui.noticed import words
from app.ui.noticed.noticing import Noticing
from app.ui.private_paper import said

BUTTON: Final = N_("Make a list for a lawyer")
ABOUT: Final = N_(
    "A separate file for you, in English and in your language. It is private: it goes with no "
    "form, and to nobody but your lawyer."
)
FOLDER: Final = N_("Folder for the list")
WRITTEN: Final = N_("Written: {files}")
TITLE: Final = N_("To talk about with a lawyer")
DAY: Final = N_("Made on {date}")
STEM: Final = "private-list"


class LawyerList(QWidget):
    """The button, and what came of it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._noticing: Noticing | None = None
        self.button = WideButton(BUTTON, self)
        self.button.setObjectName("noticed.list")
        self.button.clicked.connect(self._make)
        self.news = Words("", "question", self)
        self.news.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 16, 0, 0)
        column.addWidget(Words(ABOUT, "hint", self))
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeading)
        column.addWidget(self.news)

    def follow(self, noticing: Noticing) -> None:
        """Offer the list as soon as there is something to put into it."""
        self._noticing = noticing
        self.setVisible(noticing.latest is not None and bool(noticing.latest.findings))

    def write(self, folder: Path) -> None:
        """Write a list for each person into ``folder``, and say where."""
        if self._noticing is None or self._noticing.latest is None:
            return
        latest = self._noticing.latest
        try:
            made = [
                private_paper.write(folder, sheet(latest.case, found, self._noticing.today))
                for found in by_person(latest.findings)
            ]
        except Problem as problem:
            self.news.say("{words}", words=problem_words(problem))
        else:
            self.news.say(WRITTEN, files=", ".join(f"\u2066{one.name}\u2069" for one in made))
        self.news.show()
        announce(self, self.news.text())

    def _make(self) -> None:
        folder = file_doors.choose_folder(self, _(FOLDER))
        if folder is not None:
            self.write(folder)


def by_person(findings: tuple[Finding, ...]) -> tuple[tuple[Finding, ...], ...]:
    """The findings person by person; people are never mixed (never.md 7).

    What is about the whole household stands in each list.
    """
    who = tuple(dict.fromkeys(one.person for one in findings if one.person)) or (None,)
    return tuple(tuple(one for one in findings if one.person in (person, None)) for person in who)


def sheet(case: Case, findings: tuple[Finding, ...], today: date) -> Sheet:
    """The list in English and in the language in use, as a private paper."""
    title = in_both(Spoken(TITLE))
    day = Text(in_both(Spoken(DAY, date=today)), "small")
    blocks = (Title(title), day, *_blocks(case, findings, today))
    return Sheet(STEM, title, blocks, private=True, right_to_left=reads_right_to_left())


def _blocks(case: Case, findings: tuple[Finding, ...], today: date) -> Iterator[Block]:
    heading = ""
    for one in findings:
        if heading != words.HEADINGS[one.kind]:
            heading = words.HEADINGS[one.kind]
            yield Heading(in_both(Spoken(heading)))
        yield from _of(case, one, today)


def _of(case: Case, finding: Finding, today: date) -> Iterator[Block]:
    about = words.about(case, finding)
    yield Heading(as_written(f"{finding.rule}   {about}".strip()), 2)
    for sentence in finding.message:
        yield Text(in_both(sentence))
    if finding.items:
        yield Text(said(partial(words.items, finding)), "small")
    told = words.told(case, finding.because, today)
    if told:
        yield Pairs(tuple((in_both(Spoken(t.label)), as_written(t.words)) for t in told))
    for source in words.rests_on(finding.facts):
        yield Text(in_both(source.words), "small")
    for doubt in words.unsure(finding.facts, today):
        yield Text(in_both(doubt), "small")
