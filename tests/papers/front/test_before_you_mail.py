"""The paper that stays with the person: what is missing, where to sign, what to pay and send."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pytest

from app import i18n
from app.answers import paths
from app.answers.papers import ExhibitKind
from app.law.checklists import Need
from app.law.facts import load
from app.papers.packet.front.before import before_you_mail
from app.papers.packet.front.lacking import PROVES
from app.papers.packet.front.sending import Sending
from app.papers.packet.front.sign_here import Placed
from app.papers.packet.listed import Listed
from app.papers.refusal import Refusal
from app.papers.sheet import Grid, Sheet
from app.rules.sentences import Words
from tests.papers.front.fronts import (
    FILINGS,
    LISTED,
    english,
    native,
    of_sample,
    points,
    said_on,
    sample,
    sending,
)

_LATE = date(2029, 1, 1)


@pytest.fixture(params=["es", "ar"])
def language(request: pytest.FixtureRequest) -> Iterator[str]:
    """Another language of the window, and English again afterwards."""
    i18n.use(request.param)
    yield request.param
    i18n.use("en")


def test_it_is_private_and_its_name_tells_nothing() -> None:
    sheet = before_you_mail(of_sample("simple", "f1"))
    assert sheet.private
    assert sheet.stem == "before-you-mail-f1"


@pytest.mark.parametrize("filing", ["f2", "f3"])
def test_it_is_said_in_the_person_s_language_with_english_beneath(
    filing: str, language: str
) -> None:
    sheet = before_you_mail(of_sample("pending-renewal", filing), LISTED)
    assert sheet.right_to_left == (language == "ar")
    alone = {said.english for said in said_on(sheet) if not said.native}
    # Alone stand only names of forms, numbers of pages, and addresses of pages of the agency.
    assert all(re.fullmatch(r"Form I-\d+|[\d-]+|(https://\S+\n?)+", one) for one in alone), alone


def test_each_fee_has_its_own_payment_with_its_source() -> None:
    paid = points(before_you_mail(of_sample("pending-renewal", "f2")), "Payment")
    assert "Form I-765, mailed on March 10, 2026: ordinary fee, 520 US dollars." in paid
    assert any("275 US dollars" in one for one in paid)
    assert any("One payment for several fees can send the whole packet back" in one for one in paid)
    assert "https://www.uscis.gov/g-1055" in english(
        before_you_mail(of_sample("pending-renewal", "f2"))
    )


def test_a_waiver_is_named() -> None:
    case = paths.replace(sample("pending-renewal"), "filings.f2.payment.waiver", True)
    paid = points(before_you_mail(_with_case(of_sample("pending-renewal", "f2"), case)), "Payment")
    assert "You told us that you ask for a waiver of it, with Form I-912." in paid


@pytest.mark.parametrize(("name", "filing"), FILINGS)
def test_nothing_stale_is_printed(name: str, filing: str) -> None:
    late = replace(of_sample(name, filing), today=_LATE)
    words = english(before_you_mail(late, LISTED))
    assert not re.search(r"\d US dollars|\d photos|Two photos|2 by 2|G-1450|read on", words)
    assert "look up the fee on the day you mail" in words
    assert "How fees are paid: look it up on the day you mail." in words
    assert "What we know about this is too old to show." in words


@pytest.mark.parametrize(("name", "filing"), FILINGS)
def test_it_never_holds_an_address_of_an_office(name: str, filing: str) -> None:
    words = english(before_you_mail(of_sample(name, filing), LISTED))
    assert "This program holds no addresses" in words
    words = words.replace("90 FR 34511", "")  # a page of the Federal Register
    assert not re.search(r"\b[A-Z]{2} \d{5}|P\.? ?O\.? Box|Attn", words)


@pytest.mark.parametrize(
    ("name", "filing", "copies"),
    [
        ("simple", "f1", "goes once, with one copy of the papers"),
        ("family-in-court", "f1", "the same set to the government's lawyer (ICE OPLA)"),
        ("asylee-family", "f2", "Copies of papers go along, not originals"),
    ],
)
def test_it_says_how_many_copies(name: str, filing: str, copies: str) -> None:
    said = points(before_you_mail(of_sample(name, filing)), "Copies")
    assert any(copies in one for one in said)


@pytest.mark.parametrize(
    ("name", "filing", "photos"),
    [
        ("simple", "f1", "Form I-589: 0 photos."),
        ("pending-renewal", "f2", "Form I-765: 2 photos."),
        ("pending-renewal", "f3", "Form I-131: 2 photos."),
        ("asylee-family", "f2", "Form I-485: 2 photos."),
        ("asylee-family", "f3", "Form I-131: 0 photos."),
    ],
)
def test_it_says_how_many_photos_and_how_they_are_marked(
    name: str, filing: str, photos: str
) -> None:
    said = points(before_you_mail(of_sample(name, filing)), "Photos")
    assert said[0] == photos
    assert ("pencil" in english(before_you_mail(of_sample(name, filing)))) == (" 2 " in photos)


@pytest.mark.parametrize(
    ("name", "filing", "list_id"),
    [
        ("simple", "f1", "K-1"),
        ("family-in-court", "f1", "K-1b"),
        ("pending-renewal", "f2", "K-3"),
        ("pending-renewal", "f3", "K-5"),
        ("asylee-family", "f2", "K-8"),
        ("asylee-family", "f3", "K-6"),
        ("asylee-family", "f4", "K-4"),
    ],
)
def test_the_pile_is_in_the_order_of_the_checklist(name: str, filing: str, list_id: str) -> None:
    sheet = before_you_mail(of_sample(name, filing))
    pile = points(sheet, "The order of the pile, from the top down")
    wanted = [one for one in load().checklist(list_id).papers if one.need is not Need.NOT_NEEDED]
    assert len(pile) == len(wanted)
    assert all(line.startswith(one.says) for line, one in zip(pile, wanted, strict=True))


def test_parts_for_officer_and_judge_are_not_signed_now() -> None:
    later = points(before_you_mail(of_sample("simple", "f1")), "Do not sign now")
    assert later == (
        "Form I-589, page 10, Part F: do not sign now, only before the officer.",
        "Form I-589, page 10, Part G: do not sign now, only before the judge.",
    )
    adjusting = points(before_you_mail(of_sample("asylee-family", "f2")), "Do not sign now")
    assert adjusting == ("Form I-485, page 23, Part 13: do not sign now, only before the officer.",)


def test_the_places_to_sign_are_told_with_their_page_in_the_packet() -> None:
    placed: Placed = {
        "cover-letter": (1, 2),
        "form": (3, 12),
        "supplement-b-copy": (15, 2),
        "certificates": (17, 3),
        "B": (24, 1),
    }
    sheet = before_you_mail(of_sample("late-and-detained", "f1"), LISTED, (), placed)
    lines, named = "Signature and date, on the lines", "The person named on it"
    each = "Supplement B: signature and date, on each page"
    assert _rows(sheet) == [
        ["Cover letter", "last", "2", lines, "The applicant"],
        ["Form I-589", "9", "11", "Part D: signature and date", "The applicant"],
        ["Form I-589", "9", "11", "Part E: signature", "Whoever prepared the form"],
        ["Form I-589", "12", "14", "Supplement B: signature and date", "The applicant"],
        ["Further Supplement B", "1-2", "15-16", each, "The applicant"],
        ["Certificates", "1-3", "17-19", lines, named],
        ["Certificate to Exhibit B", "1", "24", lines, named],
    ]


def test_the_lawyers_own_form_is_that_of_the_office() -> None:
    """Form G-28 is for USCIS, Form EOIR-28 for the court (facts Q-84)."""
    court = english(before_you_mail(of_sample("family-in-court", "f1")))
    assert "Form EOIR-28 is the lawyer's own form." in court
    assert "Form G-28 is the lawyer's own form." not in court


def test_pages_without_a_printed_place_are_signed_each() -> None:
    told = [
        cell for row in _rows(before_you_mail(of_sample("asylee-family", "f2"))) for cell in row
    ]
    alone = "Part 14: nothing is printed for it. "
    assert f"{alone}Signature and date on an empty place." in told
    assert f"{alone}Sign and date each on an empty place." in told


def test_what_is_not_answered_is_listed_by_its_question() -> None:
    one = of_sample("unfinished", "f1")
    open_ = points(before_you_mail(one), "Not answered yet")
    report = one.made.report(one.made.blank.edition.folder)
    assert report.unanswered
    assert 0 < len(open_) <= len(report.unanswered)
    assert "A.I.17: Religion" in open_
    assert "A.III.5, mother: Country of birth" in open_
    assert not [line for line in open_ if line.startswith("Item ")], "each has its question"
    others = {line for line in open_ if line.endswith(": Other names")}
    assert others == {"A.I.7: Other names", "A.II.8, husband or wife: Other names"}


def test_it_is_missed_where_the_form_goes_and_when() -> None:
    one = of_sample("unfinished", "f1")
    assert one.filing.to is None
    open_ = paths.replace(one.case, "filings.f1.mail_date", None)
    about = points(before_you_mail(_with_case(one, open_)), "About this form")
    assert "You have not told us where the form goes: to USCIS or to the court." in about
    assert "You have not told us on which day you mail the form." in about
    whole = points(before_you_mail(of_sample("simple", "f1")), "About this form")
    assert not [line for line in whole if line.startswith("You have not told us")]


def test_words_without_english_are_listed() -> None:
    told = {"said": "Me amenazaron.", "language": "es", "english": None, "translated_by": None}
    at = "filings.f1.claim.sworn.harm_past.explanation"
    one = sending(paths.replace(sample("late-and-detained"), at, told), "f1")
    sheet = before_you_mail(one)
    assert len(points(sheet, "Still to be put into English by a person")) == 1
    assert "Me amenazaron" not in native(sheet)


def test_required_papers_without_an_exhibit_are_listed() -> None:
    one = of_sample("simple", "f1")
    missing = points(before_you_mail(one, LISTED), "Papers of the list that no exhibit stands for")
    assert missing == (
        "A copy of the I-94, visa, parole paper or notice to appear",
        "Your own story, dated and signed. The form has its answers all the same.",
        "Reports on the country, with a list and marked places",
    )
    kinds = {kind for kinds in PROVES.values() for kind in kinds}
    every = tuple(Listed("A", "A paper", kind, 1, 1, has_translation=False) for kind in kinds)
    assert not points(before_you_mail(one, every), "Papers of the list that no exhibit stands for")


def test_every_kind_of_paper_compared_stands_in_some_checklist() -> None:
    keys = {paper.key for one in load().checklists for paper in one.papers}
    assert keys >= PROVES.keys()
    assert all(isinstance(kind, ExhibitKind) for kinds in PROVES.values() for kind in kinds)


def test_a_certificate_that_was_refused_is_named_with_what_it_lacks() -> None:
    refused = Refusal((Words("The telephone of the translator."),))
    sheet = before_you_mail(of_sample("simple", "f1"), LISTED, (refused,))
    assert points(sheet, "Papers that could not be made") == ("The telephone of the translator.",)


def test_a_practice_form_and_a_way_to_pay_that_is_not_taken_are_named() -> None:
    one = of_sample("simple", "f1")
    case = paths.replace(one.case, "filings.f1.payment.kind", "check")
    about = points(before_you_mail(_with_case(one, case)), "About this form")
    assert about == (
        "This is a practice copy. It cannot be filed.",
        "This way to pay is not taken on that day: check.",
    )


def test_a_helper_who_is_not_named_is_missed() -> None:
    nobody = "filings.f2.assistance.interpreter"
    case = paths.replace(sample("pending-renewal"), nobody, {})
    about = points(before_you_mail(sending(case, "f2")), "About this form")
    assert "You told us that somebody interpreted. Their name is not there yet." in about


def test_the_warning_stands_before_an_asylum_form_is_mailed() -> None:
    assert "Everything on this form must be true." in english(
        before_you_mail(of_sample("simple", "f1"))
    )
    assert "Everything on this form must be true." not in english(
        before_you_mail(of_sample("pending-renewal", "f2"))
    )


def _rows(sheet: Sheet) -> list[list[str]]:
    (table,) = (one for one in sheet.blocks if isinstance(one, Grid))
    return [[cell.english for cell in row] for row in table.rows]


def _with_case(one: Sending, case: object) -> Sending:
    return replace(one, case=case)  # type: ignore[arg-type]
