"""Layouts for translations by hand: whole, English, empty; and the page that says how."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from io import BytesIO

import pypdf
import pytest

from app import i18n
from app.papers import typeset
from app.papers.sheet import Room
from app.papers.templates import Kind, guide, template
from tests.papers.certificates.certified import lines_by_hand, native, words

# By hand: what a clerk looks for first on each kind of document.
ASKED = {
    Kind.BIRTH: ("Birth certificate", "Family names", "Date of birth", "Place of birth",
                 "The mother", "The father", "Number of the entry", "Notes in the margin"),
    Kind.MARRIAGE: ("Marriage certificate", "The first spouse", "The second spouse", "Witnesses",
                    "Marital status", "Number of the entry", "Notes in the margin"),
    Kind.DIVORCE: ("Divorce certificate or judgment", "Name of the judge", "What was decided",
                   "Date on which it became final"),
    Kind.DEATH: ("Death certificate", "Cause of death as it is written", "The death", "Time",
                 "Number of the entry"),
    Kind.POLICE: ("Police report or police certificate", "The report, line by line",
                  "Date and time", "Law or article named"),
    Kind.COURT: ("Court paper", "Number of the case", "Name of the judge",
                 "What was decided or ordered"),
    Kind.MEDICAL: ("Medical report", "The patient", "What the doctor saw and measured",
                   "Illness or injury as it is written", "Name of the doctor"),
    Kind.IDENTITY_CARD: ("Identity card", "The front", "The back", "Number of the card",
                         "Valid until", "Photo: who or what it shows"),
    Kind.SCHOOL: ("School record or diploma", "The student", "Degree or title",
                  "Subjects and marks, line by line"),
    Kind.MILITARY: ("Military paper", "Rank", "Branch and unit", "First day of service",
                    "Reason for leaving or for not serving"),
}  # fmt: skip
ON_EACH = (
    "Language of the document",
    "Country of the document",
    "How many pages it has",
    "All other text, line by line",
    "Seals, stamps, signatures and handwriting",
    "[seal: ...]",
    "[stamp: ...]",
    "[handwritten: ...]",
    "[not legible]",
    "The back page",
    "The back page is empty: [blank]",
    "competent to translate from that language into English",
    "complete and accurate",
    "true and accurate to the best of my abilities",
)
SIGNED = (
    "Signature of the translator",
    "Date of signature (mm/dd/yyyy)",
    "Printed name",
    "Telephone",
    "Address",
    "Email",
)


@pytest.fixture(autouse=True)
def _english_again() -> Iterator[None]:
    yield
    i18n.use("en")


def test_there_is_one_for_each_kind() -> None:
    assert set(ASKED) == set(Kind)


@pytest.mark.parametrize("kind", Kind)
def test_it_has_room_for_what_the_document_has(kind: Kind) -> None:
    text = words(template(kind)).split("\n")
    for part in ASKED[kind][1:]:
        assert part in text
    assert f"English translation: {ASKED[kind][0]}" in text


@pytest.mark.parametrize("kind", Kind)
def test_it_notes_seals_and_the_back_and_ends_with_the_certificate(kind: Kind) -> None:
    sheet = template(kind)
    text = words(sheet)
    for part in ON_EACH:
        assert part in text
    assert tuple(lines_by_hand(sheet))[-len(SIGNED) :] == SIGNED
    assert f"Certificate of translation: {ASKED[kind][0]}" in text


@pytest.mark.parametrize("kind", Kind)
@pytest.mark.parametrize("language", ["es", "ar"])
def test_it_is_english_whatever_the_window_speaks(kind: Kind, language: str) -> None:
    before = template(kind)
    i18n.use(language)
    assert template(kind) == before
    assert native(before) == ""
    assert not before.right_to_left
    assert not before.private


@pytest.mark.parametrize("kind", Kind)
def test_no_line_is_asked_twice_in_a_row(kind: Kind) -> None:
    lines = lines_by_hand(template(kind))
    assert all(one != other for one, other in itertools.pairwise(lines))


@pytest.mark.parametrize("kind", Kind)
def test_each_page_names_the_document(kind: Kind) -> None:
    pages = pypdf.PdfReader(BytesIO(typeset.pdf(template(kind)))).pages
    assert 2 <= len(pages) <= 5
    for page in pages:
        assert f"English translation: {ASKED[kind][0]}" in page.extract_text()


@pytest.mark.parametrize("kind", Kind)
@pytest.mark.parametrize("language", ["es", "ar"])
def test_the_guide_stays_at_home_and_tells_each_word(kind: Kind, language: str) -> None:
    labels = {*lines_by_hand(template(kind))} - set(SIGNED)
    i18n.use(language)
    sheet = guide(kind)
    assert sheet.private
    assert sheet.right_to_left == (language == "ar")
    told = words(sheet).split("\n")
    for label in labels:
        row = told.index(label)
        assert told[row + 1] == i18n._(label) != label


def test_the_guide_says_what_counts() -> None:
    text = words(guide(Kind.BIRTH))
    for part in ("Every word counts", "No summary", "copy the mistake", "[not legible]", "[blank]"):
        assert part in text


def test_in_english_there_is_nothing_to_explain_twice() -> None:
    assert "In your language" not in words(guide(Kind.BIRTH))
    i18n.use("es")
    assert "In your language" in words(guide(Kind.BIRTH))


def test_long_texts_get_more_room() -> None:
    def most(node: object) -> int:
        if isinstance(node, Room):
            return node.lines
        return max((most(one) for one in getattr(node, "blocks", ())), default=0)

    assert most(template(Kind.COURT)) > most(template(Kind.IDENTITY_CARD))
