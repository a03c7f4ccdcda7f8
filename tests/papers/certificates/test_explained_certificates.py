"""The page that explains a certificate says all of it in the person's language, and is private."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from io import BytesIO

import pypdf
import pytest

from app import i18n
from app.papers import typeset
from app.papers.certificates import reading
from app.papers.certificates.certificate import Certificate
from app.papers.certificates.documents import documents
from app.papers.certificates.explained import explanation
from tests.papers.certificates.certified import (
    lines_by_hand,
    native,
    said,
    translation,
    with_papers,
    with_reading,
    words,
)

TODAY = date(2026, 11, 22)


@pytest.fixture(autouse=True)
def _english_again() -> Iterator[None]:
    yield
    i18n.use("en")


def translated() -> Certificate:
    paper = translation(relation="self", language="fa-AF")
    (found,) = documents(with_papers("court", paper), "f1")
    assert isinstance(found, Certificate)
    return found


def interpreted() -> Certificate:
    found = reading.of_the_form(with_reading(), "f1", TODAY)
    assert isinstance(found, Certificate)
    return found


@pytest.mark.parametrize("make", [translated, interpreted])
@pytest.mark.parametrize("language", ["en", "es", "ar"])
def test_each_sentence_of_the_certificate_is_explained(
    make: Callable[[], Certificate], language: str
) -> None:
    i18n.use(language)
    certificate = make()
    sheet = explanation(certificate)
    assert sheet.private
    assert sheet.right_to_left == (language == "ar")
    certified = {one.english for one in certificate.statements}
    assert len(certified) >= 3
    on_paper = {one.english for one in said(certificate.sheet)}
    assert certified <= on_paper
    explained = {one.english: one.native for one in said(sheet)}
    for sentence in certified:
        assert bool(explained[sentence]) == (language != "en")


def test_the_language_has_its_own_name_in_the_persons_language() -> None:
    i18n.use("es")
    sheet = explanation(translated())
    assert "traducir del idioma \u00abdar\u00ed\u00bb al ingl\u00e9s" in native(sheet)
    assert "translate from Dari into English" in words(sheet)


def test_the_warning_stands_here_and_not_on_the_certificate() -> None:
    certificate = translated()
    assert "outside the family" in words(explanation(certificate))
    assert "outside the family" not in words(certificate.sheet)


def test_several_documents_are_named() -> None:
    papers = [translation(document=f"Letter {letter}") for letter in "ABCDE"]
    (found,) = documents(with_papers("uscis", *papers), "f1", together=True)
    assert isinstance(found, Certificate)
    assert "Certificate of translation: 5 documents" in words(found.sheet)
    text = words(explanation(found))
    for letter in "ABCDE":
        assert f"Letter {letter}" in text


def test_nothing_here_is_signed() -> None:
    assert lines_by_hand(explanation(translated())) == []


def test_every_page_of_it_says_that_it_stays_at_home() -> None:
    i18n.use("ar")
    data = typeset.pdf(explanation(translated()))
    for page in pypdf.PdfReader(BytesIO(data)).pages:
        assert "PRIVATE, DO NOT MAIL" in page.extract_text()
