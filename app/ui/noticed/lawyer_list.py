"""The list for a lawyer: a private file of its own, made only when it is asked for (never.md 8)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app import i18n
from app.answers.case import Case
from app.i18n import N_, _, names
from app.problems import Problem
from app.rules.finding import Finding
from app.ui import file_doors, private_paper
from app.ui.announce import announce
from app.ui.bilingual import WideButton, Words
from app.ui.both_languages import problem_words
from app.ui.noticed import words
from app.ui.noticed.noticing import Noticing
from app.ui.private_paper import Line, in_both_lines

BUTTON: Final = N_("Make a list for a lawyer")
ABOUT: Final = N_(
    "A separate file for you, in English and in your language. It is private: it goes with no "
    "form, and to nobody but your lawyer."
)
FOLDER: Final = N_("Folder for the list")
WRITTEN: Final = N_("Written: {files}")
TITLE: Final = N_("To talk about with a lawyer")
DAY: Final = N_("Made on {date}")
TOLD: Final = N_("What was told")
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
                private_paper.write(folder, STEM, lines(latest.case, found, self._noticing.today))
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


def lines(case: Case, findings: tuple[Finding, ...], today: date) -> tuple[Line, ...]:
    """The list in English, and beneath in the language in use."""
    return tuple(_lines(case, findings, today))


def _lines(case: Case, findings: tuple[Finding, ...], today: date) -> Iterator[Line]:
    yield from in_both_lines(partial(_, TITLE), "title")
    yield from in_both_lines(partial(_day, today), "small")
    heading = ""
    for one in findings:
        if heading != words.HEADINGS[one.kind]:
            heading = words.HEADINGS[one.kind]
            yield from in_both_lines(partial(_, heading), "heading")
        yield from _of(case, one, today)


def _of(case: Case, finding: Finding, today: date) -> Iterator[Line]:
    about = words.about(case, finding)
    yield Line(f"{finding.rule}   {about}".strip(), "subheading")
    for sentence in finding.message:
        yield from in_both_lines(sentence.said, "text")
    yield from in_both_lines(partial(words.items, finding), "small")
    for one in words.told(case, finding.because, today):
        yield from in_both_lines(partial(_told, one.label), "small")
        yield Line(one.words, "small")
    for source in words.rests_on(finding.facts):
        yield from in_both_lines(source.words.said, "small")
    for doubt in words.unsure(finding.facts, today):
        yield from in_both_lines(doubt.said, "small")


def _told(label: str) -> str:
    return _("{told}: {question}").format(told=_(TOLD), question=_(label))


def _day(today: date) -> str:
    return _(DAY).format(date=names.day(today, i18n.language()))
