"""What stands on the certificate of a translated paper, for each office, by the rules themselves.

The lists are written by hand from 8 CFR 103.2(b)(3), the instructions of Form I-765, 8 CFR 1003.33
and chapter 3.3(a) of the court's practice manual (facts Q-69, Q-70, K-9).
"""

from __future__ import annotations

from io import BytesIO
from typing import Any

import pypdf
import pytest

from app import i18n
from app.answers.case import Case
from app.papers import typeset
from app.papers.certificates.certificate import Certificate
from app.papers.certificates.documents import belonging, documents
from app.papers.refusal import Refusal
from tests.papers.certificates.certified import (
    TRANSLATOR,
    lines_by_hand,
    native,
    translation,
    with_papers,
    words,
)

BOTH = (
    "Certificate of translation: Birth certificate",
    "I, Nora Ejemplo, certify that I am competent in Spanish and in English",
    "competent to translate from Spanish into English",
    "the attached English translation of the document named above is complete and accurate",
    "Nora Ejemplo",
    "6 Sample Court, Apt. 4B, Anytown, OR 97000, United States",
    "503-555-0139",
    "nora@example.org",
    "Printed name",
    "Address",
    "Telephone",
    "Email",
    "Language\nSpanish",
    "Document\nBirth certificate",
    "Pages of the document\n2",
    "Signature of the translator",
    "Date of signature (mm/dd/yyyy)",
)
ON_PAPER = {
    "uscis": (*BOTH, "8 CFR 103.2(b)(3)"),
    "court": (*BOTH, "true and accurate to the best of my abilities", "8 CFR 1003.33"),
}
OFFICES = tuple(ON_PAPER)
NAMELESS = "A paper without a name: "
NAMED = "Birth certificate: "


def made(case: Case, *, together: bool = False) -> list[Certificate]:
    found = documents(case, "f1", together=together)
    assert not any(isinstance(one, Refusal) for one in found)
    return [one for one in found if isinstance(one, Certificate)]


def only_lacks(case: Case, *, together: bool = False) -> list[tuple[str, str]]:
    found = documents(case, "f1", together=together)
    assert len(found) == 1
    assert isinstance(found[0], Refusal)
    return [(words.english(), path) for words, path in found[0].places()]


@pytest.mark.parametrize("office", OFFICES)
def test_each_office_finds_what_its_rule_asks_for(office: str) -> None:
    text = words(made(with_papers(office, translation()))[0].sheet)
    for part in ON_PAPER[office]:
        assert part in text


def test_only_the_court_hears_true_and_accurate() -> None:
    text = words(made(with_papers("uscis", translation()))[0].sheet)
    assert "true and accurate" not in text
    assert "1003.33" not in text


@pytest.mark.parametrize("office", OFFICES)
def test_the_paper_reads_as_the_sheet_says(office: str) -> None:
    sheet = made(with_papers(office, translation()))[0].sheet
    pages = pypdf.PdfReader(BytesIO(typeset.pdf(sheet))).pages
    assert len(pages) == 1
    text = " ".join(pages[0].extract_text().split())
    for part in ON_PAPER[office]:
        assert " ".join(part.split()) in text


def without(leaf: str, state: str = "unasked") -> dict[str, Any]:
    """A translation that does not tell ``leaf``."""
    silence = {"state": state}
    group, _dot, name = leaf.rpartition(".")
    if group:
        return translation(translator={**TRANSLATOR, name: silence})
    return translation(**{leaf: silence})


# What is not told, the path of its question, and how the refusal names it; by hand.
PARTS = (
    ("document", NAMELESS + "What the paper is, in English."),
    ("language", NAMED + "Which language it is, other than English."),
    ("pages", NAMED + "How many pages the paper has."),
    ("competent", NAMED + "The translator's word to know both languages well."),
    ("compared", NAMED + "The translator's word that every line was compared."),
    ("english_attached", NAMED + "The whole English text."),
    ("translator.given", NAMED + "The given name of who signs, in Latin letters."),
    ("translator.family", NAMED + "The family name of who signs, in Latin letters."),
    ("translator.street", NAMED + "The street and number of who signs."),
    ("translator.city", NAMED + "The city of who signs."),
    ("translator.province", NAMED + "The state of who signs."),
    ("translator.postal_code", NAMED + "The ZIP code of who signs."),
    ("translator.country", NAMED + "The country of who signs."),
    ("translator.email", NAMED + "The email address of who signs, or that there is none."),
)


@pytest.mark.parametrize("office", OFFICES)
@pytest.mark.parametrize("state", ["unasked", "skipped", "unknown", "declined", "ask a lawyer"])
@pytest.mark.parametrize(("leaf", "named"), PARTS)
def test_a_missing_part_refuses_with_its_name(
    office: str, state: str, leaf: str, named: str
) -> None:
    case = with_papers(office, without(leaf, state))
    assert only_lacks(case) == [(named, f"people.p1.translations.t1.{leaf}")]


@pytest.mark.parametrize("state", ["unasked", "unknown", "declined"])
def test_a_missing_telephone_refuses_with_its_name(state: str) -> None:
    path = "people.p1.translations.t1.translator.phone"
    paper = without("translator.phone", state)
    assert only_lacks(with_papers("court", paper)) == [
        (NAMED + "The telephone number of who signs.", path)
    ]
    assert only_lacks(with_papers("uscis", paper)) == [
        (NAMED + "The telephone number of who signs, or that there is none.", path)
    ]


def test_the_word_that_it_is_complete_refuses_for_each_office_by_its_own_words() -> None:
    path = "people.p1.translations.t1.complete"
    right = (NAMED + "The translator's word that the English is complete and right.", path)
    true = (NAMED + "The translator's word that the English is true, for the court.", path)
    assert only_lacks(with_papers("uscis", without("complete"))) == [right]
    assert only_lacks(with_papers("court", without("complete"))) == [right, true]


def test_a_filing_that_goes_nowhere_yet_is_refused() -> None:
    assert only_lacks(with_papers(None, translation())) == [
        (NAMED + "Whether the form goes to USCIS or to the immigration court.", "filings.f1.to")
    ]


@pytest.mark.parametrize("office", OFFICES)
@pytest.mark.parametrize("word", ["competent", "complete", "compared", "english_attached"])
def test_a_no_is_no_certificate(office: str, word: str) -> None:
    lacks = only_lacks(with_papers(office, translation(**{word: False})))
    assert {path for _words, path in lacks} == {f"people.p1.translations.t1.{word}"}


@pytest.mark.parametrize("office", OFFICES)
@pytest.mark.parametrize(
    ("leaf", "value"),
    [
        ("translator.given", "\u0646\u0648\u0631\u0627"),
        ("translator.street", "\u0634\u0627\u0631\u0639 6"),
        ("translator.city", "\u041c\u043e\u0441\u043a\u0432\u0430"),
        ("document", "\u0634\u0647\u0627\u062f\u0629 \u0645\u064a\u0644\u0627\u062f"),
        ("pages", 0),
        ("language", "English"),
        ("language", "en-US"),
    ],
)
def test_what_english_readers_cannot_read_is_refused(office: str, leaf: str, value: object) -> None:
    group, _dot, name = leaf.rpartition(".")
    changes = {"translator": {**TRANSLATOR, name: value}} if group else {leaf: value}
    assert [path for _words, path in only_lacks(with_papers(office, translation(**changes)))] == [
        f"people.p1.translations.t1.{leaf}"
    ]


@pytest.mark.parametrize(
    ("given", "family"), [("Google", "Translate"), ("DeepL", "Pro"), ("ChatGPT", "App")]
)
def test_a_machine_signs_nothing(given: str, family: str) -> None:
    paper = translation(translator={**TRANSLATOR, "given": given, "family": family})
    assert [text for text, _path in only_lacks(with_papers("uscis", paper))] == [
        NAMED + "A person who signs: a machine or a program cannot."
    ]


def test_uscis_takes_one_way_to_reach_the_translator_the_court_the_telephone() -> None:
    by_mail = translation(translator={**TRANSLATOR, "phone": {"state": "none"}})
    assert "Telephone\nNone" in words(made(with_papers("uscis", by_mail))[0].sheet)
    assert only_lacks(with_papers("court", by_mail))[0][0].endswith(
        "The telephone number of who signs."
    )
    by_phone = translation(translator={**TRANSLATOR, "email": {"state": "none"}})
    for office in OFFICES:
        assert "Email\nNone" in words(made(with_papers(office, by_phone))[0].sheet)
    silent = translation(
        translator={**TRANSLATOR, "phone": {"state": "none"}, "email": {"state": "none"}}
    )
    assert [text for text, _path in only_lacks(with_papers("uscis", silent))] == [
        NAMED + "A telephone number or an email address of who signs."
    ]


def test_a_translator_abroad_needs_neither_state_nor_zip_code() -> None:
    abroad = {**TRANSLATOR, "country": "El Salvador", "phone": "+503 2555 0139"}
    del abroad["province"], abroad["postal_code"]
    text = words(made(with_papers("court", translation(translator=abroad)))[0].sheet)
    assert "6 Sample Court, Apt. 4B, Anytown, El Salvador" in text
    assert "+503 2555 0139" in text


def test_one_name_alone_is_a_name_when_there_is_no_other() -> None:
    single = {**TRANSLATOR, "given": {"state": "none"}}
    text = words(made(with_papers("court", translation(translator=single)))[0].sheet)
    assert "I, Ejemplo, certify" in text
    nameless = {**single, "family": {"state": "none"}}
    assert len(only_lacks(with_papers("court", translation(translator=nameless)))) == 2


@pytest.mark.parametrize("office", OFFICES)
def test_nothing_is_signed_or_dated(office: str) -> None:
    paper = translation(signed="2026-02-16")
    sheet = made(with_papers(office, paper))[0].sheet
    assert lines_by_hand(sheet) == [
        "Signature of the translator",
        "Date of signature (mm/dd/yyyy)",
    ]
    assert "2026" not in words(sheet)


def test_several_documents_on_one_page_are_each_named() -> None:
    case = with_papers(
        "court",
        translation(),
        translation(document="Police report", pages=3),
        translation(document="Letter", language="Dari"),
    )
    whole = made(case, together=True)
    assert [one.covers for one in whole] == [("t1", "t2"), ("t3",)]
    text = words(whole[0].sheet)
    assert "Certificate of translation: Birth certificate and Police report" in text
    assert "1\nBirth certificate\n2\n2\nPolice report\n3" in text
    assert "the attached English translations of the 2 documents named above" in text
    assert "the 2 translations are true and accurate to the best of my abilities" in text
    assert "Letter" not in text
    assert "competent to translate from Dari into English" in words(whole[1].sheet)


def test_each_has_a_page_of_its_own_unless_one_is_asked_for() -> None:
    case = with_papers("uscis", translation(), translation(document="Police report"))
    found = made(case)
    assert [one.covers for one in found] == [("t1",), ("t2",)]
    assert [one.sheet.stem for one in found] == [
        "translation-certificate-f1-1",
        "translation-certificate-f1-2",
    ]


def test_another_address_is_another_translator() -> None:
    moved = translation(translator={**TRANSLATOR, "street": "7 Other Road"})
    case = with_papers("uscis", translation(), moved)
    assert len(made(case, together=True)) == 2


def test_one_incomplete_document_refuses_the_page_for_all() -> None:
    case = with_papers(
        "uscis", translation(), translation(document="Police report", compared=False)
    )
    assert only_lacks(case, together=True) == [
        (
            "Police report: The translator's word that every line was compared.",
            "people.p1.translations.t2.compared",
        )
    ]


@pytest.mark.parametrize("relation", ["self", "relative"])
def test_a_relative_is_a_warning_beside_the_page(relation: str) -> None:
    found = made(with_papers("uscis", translation(relation=relation)))[0]
    assert ["outside the family" in one.english() for one in found.warnings] == [True]
    assert "family" not in words(found.sheet)


def test_nobody_else_is_warned_of() -> None:
    for relation in ("friend", "professional", "other"):
        assert made(with_papers("uscis", translation(relation=relation)))[0].warnings == ()


def test_the_applicant_is_known_by_name() -> None:
    own = translation(translator={**TRANSLATOR, "given": "ROSA", "family": "Muestra"})
    assert len(made(with_papers("uscis", own))[0].warnings) == 1


FILE = {"file": "english.pdf", "sha256": "0" * 64, "pages": 2}


def test_an_exhibit_brings_the_english_text() -> None:
    paper = without("english_attached")
    linked = {"e1": {"title": "Birth certificate", "translation": "t1", "english": FILE}}
    assert len(made(with_papers("uscis", paper, exhibits=linked))) == 1
    without_file = {"e1": {"title": "Birth certificate", "translation": "t1"}}
    assert len(only_lacks(with_papers("uscis", paper, exhibits=without_file))) == 1


def test_a_no_to_the_english_text_outweighs_a_file() -> None:
    linked = {"e1": {"title": "Birth certificate", "translation": "t1", "english": FILE}}
    case = with_papers("uscis", translation(english_attached=False), exhibits=linked)
    assert only_lacks(case)[0][1].endswith("english_attached")


def test_papers_of_another_filing_stay_there() -> None:
    case = with_papers("court", translation(), translation(document="Police report"))
    other = {"form": "i765", "person": "p1", "to": "uscis"}
    content = case.model_dump(mode="json")
    content["filings"]["f2"] = {
        **other,
        "exhibits": {"e1": {"title": "Police report", "translation": "t2"}},
    }
    both = Case.model_validate(content)
    assert belonging(both, "f1") == ("t1",)
    assert belonging(both, "f2") == ("t1", "t2")


def test_nothing_private_stands_on_the_page() -> None:
    case = with_papers("court", translation())
    content = case.model_dump(mode="json")
    content["people"]["p1"]["numbers"] = {"a_number": "099999999"}
    sheet = made(Case.model_validate(content))[0].sheet
    assert "099" not in words(sheet)
    assert "Form I-589, Rosa Muestra" in words(sheet)


def test_the_office_reads_english_only() -> None:
    i18n.use("ar")
    try:
        sheet = made(with_papers("court", translation(language="fa-AF")))[0].sheet
    finally:
        i18n.use("en")
    assert native(sheet) == ""
    assert "from Dari into English" in words(sheet)
