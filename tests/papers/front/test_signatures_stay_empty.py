"""Nobody is signed, dated or sworn for: not on the form, its extra pages, or our own papers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader

from app.filing import continuation
from app.filing.library import find
from app.papers import typeset
from app.papers.packet.front.before import before_you_mail
from app.papers.packet.front.court import court_cover, proof_of_service
from app.papers.packet.front.letter import cover_letter
from app.papers.packet.front.sending import Sending
from app.papers.packet.front.signatures import signature_map
from tests.papers.front.fronts import FILINGS, LISTED, of_sample, sample, sending

_COPY = re.compile(r"^copy\d+\.")
_BY_HAND = ("signature", "date-of-signature", "attestation")


@pytest.mark.parametrize(("name", "filing"), FILINGS)
def test_every_box_to_sign_date_or_swear_in_is_empty(name: str, filing: str) -> None:
    _all_empty(of_sample(name, filing))


@pytest.mark.parametrize(("name", "filing"), FILINGS)
def test_they_are_empty_on_official_forms(name: str, filing: str, official_forms: Path) -> None:
    one = sending(sample(name), filing, library=find(official_forms))
    assert one.made.blank.official
    _all_empty(one)


@pytest.mark.parametrize(("name", "filing"), FILINGS)
def test_every_place_of_the_map_is_an_empty_box_on_its_page(name: str, filing: str) -> None:
    """What the map says is signed on page 9 is a box on page 9, and nothing is written in it."""
    one = of_sample(name, filing)
    pages = {field.name: field.page for field in one.made.blank.catalogue.fields}
    boxes = {(pages[row.field], row.item) for row in one.made.blank.form_map.rows}
    for place in signature_map(one):
        if place.where == "form" and place.line:
            assert (place.page, place.item) in boxes
            assert not place.date or (place.page, place.date) in boxes


@pytest.mark.parametrize(("name", "filing"), FILINGS)
def test_lines_on_our_own_papers_are_empty(name: str, filing: str) -> None:
    """On the page as drawn no day and no name stands where one signs."""
    one = of_sample(name, filing)
    for sheet in (cover_letter(one, LISTED), proof_of_service(one)):
        words = "\n".join(page.extract_text() for page in _reader(typeset.pdf(sheet)).pages)
        assert "Signature" in words
        assert not re.search(r"\b(19|20)\d\d\b(?!-)|\b\d\d/\d\d/\d{4}\b", _without_law(words, one))
    drawn = (court_cover(one), before_you_mail(one, LISTED))
    assert all(_reader(typeset.pdf(sheet)).get_fields() is None for sheet in drawn)


def _all_empty(one: Sending) -> None:
    filled = one.made.filled
    assert filled.proof.holds
    by_hand = {row.field for row in one.made.blank.form_map.rows if row.leave_kind in _BY_HAND}
    assert by_hand
    values = dict(_values(filled.data))
    assert by_hand <= values.keys()
    assert {name for name in by_hand if values[name]} == set()
    for extra in filled.attachments:
        assert extra.proof.holds
        found = {_COPY.sub("", name): value for name, value in _values(extra.data)}
        assert {name for name in by_hand & found.keys() if found[name]} == set()
        if extra.kind.startswith("supplement"):
            assert by_hand & found.keys()
        if extra.kind == "continuation-sheet":
            assert found.keys() <= {one.name for one in continuation.catalogue().fields}


def _values(data: bytes) -> Iterator[tuple[str, str]]:
    """What each field of a PDF holds; an empty text for nothing, and for a box without a tick."""
    for name, field in (_reader(data).get_fields() or {}).items():
        value = str(field.get("/V", "")).strip()
        if "/FT" in field:
            yield name, "" if value == "/Off" else value


def _reader(data: bytes) -> PdfReader:
    return PdfReader(BytesIO(data))


def _without_law(words: str, one: Sending) -> str:
    """The words without numbers that are no date: of the person, of the house, of an edition."""
    for told in (one.account, one.a_number, one.phone, *one.mailing):
        for line in told.split():
            words = words.replace(line, "")
    return words
