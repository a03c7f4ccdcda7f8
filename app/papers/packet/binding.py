"""The exhibits of a filing made ready: letters, numbers, English and certificates behind each."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Final

from app.answers.papers import AddedFile, Exhibit, ExhibitKind
from app.answers.states import Answer
from app.i18n import N_
from app.papers import contact, typeset
from app.papers.certificates.certificate import Certificate, certify
from app.papers.certificates.documents import document
from app.papers.certificates.reading import (
    declarations,
    of_a_declaration,
    was_interpreted,
)
from app.papers.packet import exhibits, unusable
from app.papers.packet.front.sending import Sending
from app.papers.packet.listed import Listed
from app.papers.packet.marked import marked
from app.papers.packet.order import letter, ordered
from app.papers.packet.parts import Piece
from app.papers.refusal import Refusal
from app.problems import Problem
from app.rules.sentences import Sentence, Words

NAMELESS: Final = "Document"
_TRANSLATION: Final = "Certificate of translation"
_INTERPRETATION: Final = "Certificate of interpretation"
CERTIFICATES: Final = frozenset({_TRANSLATION, _INTERPRETATION})
"""What the last piece of an exhibit is called where somebody signs for its English."""
_OF: Final = N_("Exhibit {letter}: {what}")
_NO_FILE: Final = N_("No file was added for {document}.")
_NO_NAME: Final = Words(N_("What it is has no name in English yet."))
_NO_KIND: Final = Words(N_("Nobody said yet what it shows."))
_NO_LANGUAGE: Final = Words(N_("Nobody said yet whether the whole paper is in English."))
_NO_ENGLISH: Final = Words(N_("Its English text is not added."))
_NO_TRANSLATION: Final = Words(N_("Nobody said yet who translated it, so it has no certificate."))
_A_PAPER: Final = Words(N_("a paper without a name"))


@dataclass(frozen=True)
class Bound:
    """An exhibit with all that lies behind it."""

    listed: Listed
    pieces: tuple[Piece, ...]


@dataclass
class Binding:
    """The exhibits of a filing in order.

    ``lacking`` is what they still need; a packet can be made meanwhile, and looked at.
    ``spoiled`` are files that cannot go in: without them nothing is made.
    """

    exhibits: list[Bound] = field(default_factory=list)
    lacking: list[Refusal] = field(default_factory=list)
    spoiled: list[Refusal] = field(default_factory=list)

    @property
    def listed(self) -> tuple[Listed, ...]:
        """The exhibits as lists name them."""
        return tuple(one.listed for one in self.exhibits)


def bind(sending: Sending, folder: Path) -> Binding:
    """Give every exhibit its letter and numbers, and see that its files are as they were.

    ``folder`` is where files with a relative name lie. Only digests are compared here: what else
    may be wrong with a file shows when it is joined.
    """
    found, number = Binding(), 1
    for key, exhibit in ordered(sending.filing):
        path = f"filings.{sending.filing_id}.exhibits.{key}"
        if exhibit.original is None:
            name: Sentence | str = contact.written(exhibit.title) or _A_PAPER
            lacks = Words(_NO_FILE, document=name)
            found.lacking.append(Refusal((lacks,), (f"{path}.original",)))
            continue
        one = _Exhibit(sending, folder, key, exhibit, letter(len(found.exhibits)), path)
        found.exhibits.append(one.bound(number))
        found.lacking += one.lacking
        found.spoiled += one.spoiled
        number += found.exhibits[-1].listed.pages
    return found


@dataclass
class _Exhibit:
    """One exhibit while it is made ready."""

    sending: Sending
    folder: Path
    key: str
    exhibit: Exhibit
    letter: str
    path: str
    lacking: list[Refusal] = field(default_factory=list)
    spoiled: list[Refusal] = field(default_factory=list)

    def bound(self, number: int) -> Bound:
        pieces = tuple(self._pieces())
        kind = self.exhibit.kind.value
        if kind is None:
            self._lacks(_NO_KIND, "kind")
        listed = Listed(
            letter=self.letter,
            title=self._title(),
            kind=kind or ExhibitKind.OTHER,
            pages=sum(piece.pages for piece in pieces),
            first_page=number,
            has_translation=self._english() is not None,
            key=self.key,
        )
        return Bound(listed, pieces)

    def _title(self) -> str:
        title = contact.written(self.exhibit.title)
        if contact.in_latin(title):
            return title
        self._lacks(_NO_NAME, "title")
        return NAMELESS

    def _english(self) -> AddedFile | None:
        return None if self.exhibit.in_english.value is True else self.exhibit.english

    def _pieces(self) -> Iterator[Piece]:
        if self.exhibit.original is not None:
            yield self._file("Original", self.exhibit.original, "original")
        english = self._english()
        if english is not None:
            yield self._file("English translation", english, "english")
        if self.exhibit.in_english.value is not True:
            yield from self._translated(english)
        elif was_interpreted(self.sending.filing):
            yield from self._read_aloud()

    def _translated(self, english: AddedFile | None) -> Iterator[Piece]:
        if not self.exhibit.in_english.is_given:
            self._lacks(_NO_LANGUAGE, "in_english")
            return
        if english is None:
            self._lacks(_NO_ENGLISH, "english")
        sending, row = self.sending, _told(self.exhibit.translation)
        rows = sending.case.people[sending.filing.person].translations.rows
        if row not in rows:
            self._lacks(_NO_TRANSLATION, "translation")
            return
        work = document(sending.case, sending.filing_id, row)
        stem = f"translation-certificate-{sending.filing_id}"
        made = certify([work], sending.form_name, stem)
        yield from self._certificate(_TRANSLATION, made)

    def _read_aloud(self) -> Iterator[Piece]:
        case, filing_id = self.sending.case, self.sending.filing_id
        if self.key in declarations(case, filing_id):
            made = of_a_declaration(case, filing_id, self.key)
            yield from self._certificate(_INTERPRETATION, made)

    def _certificate(self, title: str, made: Certificate | Refusal) -> Iterator[Piece]:
        if isinstance(made, Refusal):
            found = tuple(Words(_OF, letter=self.letter, what=one) for one in made.missing)
            self.lacking.append(Refusal(found, made.at))
            return
        sheet = marked(made.sheet, self.sending.made)
        yield Piece(title, typeset.pages(sheet), partial(typeset.pdf, sheet))

    def _file(self, title: str, file: AddedFile, key: str) -> Piece:
        try:
            exhibits.read(file, self.folder)
        except Problem as found:
            self.spoiled.append(spoiled(self.letter, found, f"{self.path}.{key}"))
        return Piece(title, file.pages, partial(exhibits.read, file, self.folder))

    def _lacks(self, what: Words, key: str) -> None:
        words = Words(_OF, letter=self.letter, what=what)
        self.lacking.append(Refusal((words,), (f"{self.path}.{key}",)))


def spoiled(tab: str, found: Problem, path: str) -> Refusal:
    """What is wrong with a file of exhibit ``tab``, and what to do about it."""
    what, do = unusable.words(found)
    return Refusal((Words(_OF, letter=tab, what=what), do), (path, path))


def _told(row: Answer[str]) -> str:
    return row.value if row.value is not None else ""
