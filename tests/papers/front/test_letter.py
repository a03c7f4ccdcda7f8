"""The letter on top of a packet says what the form says, and nothing more."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

import pytest

from app.answers import paths
from app.answers.case import Case
from app.papers.packet.front.letter import OWN_WORDS, TRANSLATED, cover_letter
from app.papers.packet.front.lists import exhibits_list
from app.papers.packet.front.sending import Sending
from app.papers.sheet import Blanks, Grid, Sheet
from tests.papers.front.fronts import FILINGS, LISTED, english, of_sample, points, sample, sending

_BY_MAIL = [one for one in FILINGS if one != ("family-in-court", "f1")]

# By hand from the notices: F-1, F-24, F-27, F-40, F-44, F-50, F-51, on 2026-03-10, paid by card.
_PAID = {
    ("simple", "f1"): ["Form I-589, fee under Public Law 119-21 (H.R.1): 100 US dollars"],
    ("late-and-detained", "f1"): [
        "Form I-589, fee under Public Law 119-21 (H.R.1): 100 US dollars"
    ],
    ("pending-renewal", "f2"): [
        "Form I-765, filing fee: 520 US dollars",
        "Form I-765, fee under Public Law 119-21 (H.R.1): 275 US dollars",
    ],
    ("pending-renewal", "f3"): ["Form I-131, filing fee: 630 US dollars"],
    ("asylee-family", "f2"): ["Form I-485, filing fee: 1,440 US dollars"],
    ("asylee-family", "f3"): ["Form I-131, filing fee: 165 US dollars"],
    ("asylee-family", "f4"): ["Form I-765, filing fee: 520 US dollars"],
    ("asylee-family", "f5"): ["Form I-485, filing fee: 1,440 US dollars"],
    ("asylee-family", "f6"): ["Form I-765, filing fee: 520 US dollars"],
    ("asylee-family", "f7"): ["Form I-485, filing fee: 950 US dollars"],
}
# Facts: 2 with I-765, I-485 and advance parole, none with I-589 and travel documents.
_PHOTOS = {("pending-renewal", "f3"): 2, ("asylee-family", "f3"): 0}


@pytest.mark.parametrize(("name", "filing"), sorted(_PAID))
def test_each_fee_has_its_own_line_with_the_amount_of_the_mail_day(name: str, filing: str) -> None:
    paid = points(_letter(name, filing), "Payments")
    assert list(paid) == [f"{one}, on Form G-1450." for one in _PAID[name, filing]]


@pytest.mark.parametrize(("name", "filing"), _BY_MAIL)
def test_photos_are_enclosed_where_the_form_wants_them(name: str, filing: str) -> None:
    form = of_sample(name, filing).form.value
    wanted = _PHOTOS.get((name, filing), {"i589": 0, "i765": 2, "i485": 2}.get(form))
    enclosed = points(_letter(name, filing), "Enclosures")
    lines = [one for one in enclosed if "photographs" in one]
    assert lines == ([f"{wanted} photographs of the applicant, in an envelope"] if wanted else [])


@pytest.mark.parametrize(
    ("name", "filing", "subject"),
    [
        ("simple", "f1", "I-589, Application for Asylum and for Withholding of Removal"),
        ("pending-renewal", "f2", "(c)(8), renewal"),
        ("pending-renewal", "f3", "advance parole document (pending Form I-589)"),
        ("asylee-family", "f3", "refugee travel document (asylee)"),
        ("asylee-family", "f4", "(a)(5), renewal"),
        ("asylee-family", "f5", "asylee, INA section 209(b)"),
    ],
)
def test_it_names_form_edition_category_and_person(name: str, filing: str, subject: str) -> None:
    one, words = of_sample(name, filing), english(_letter(name, filing))
    assert subject in words
    for part in (one.edition, one.name, one.a_number, one.account, one.phone, one.email):
        assert part in words
    assert all(line in words for line in one.mailing)


def test_date_and_signature_are_lines_to_fill_in_by_hand() -> None:
    letter = _letter("pending-renewal", "f2")
    lines = [
        label.english for one in letter.blocks if isinstance(one, Blanks) for label in one.labels
    ]
    assert lines == ["Date", "Signature of the applicant"]
    assert not re.search(r"March|2026|03/10", english(letter))


def test_a_parent_signs_the_letter_of_a_child() -> None:
    assert "Signature of the parent or legal guardian" in english(_letter("asylee-family", "f7"))


def test_where_mail_goes_elsewhere_the_home_does_not_stand_on_it() -> None:
    one = of_sample("pending-renewal", "f2")
    assert one.shown("home.street")  # the form itself asks for it
    assert one.shown("home.street") not in english(cover_letter(one, LISTED))
    assert "c/o Clinique Exemple" in english(cover_letter(one, LISTED))


def test_until_it_is_told_where_mail_goes_no_address_stands_on_it() -> None:
    case = paths.replace(
        sample("simple"), "people.p1.contact.mailing_differs", {"state": "skipped"}
    )
    words = english(cover_letter(sending(case, "f1"), ()))
    assert "12 Invented Street" not in words
    assert "Mailing address" not in words


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("simple", "Part C, item 5 (filed more than one year after the last arrival): No."),
        (
            "late-and-detained",
            (
                "Part C, item 5 (filed more than one year after the last arrival): Yes. "
                "The reason is given there."
            ),
        ),
    ],
)
def test_the_year_after_arrival_is_told_as_the_form_tells_it(name: str, said: str) -> None:
    assert said in english(_letter(name, "f1")).splitlines()


def test_what_the_form_does_not_say_of_the_year_the_letter_does_not_either() -> None:
    case = paths.replace(sample("simple"), "filings.f1.claim.sworn.late_filing.confirmed", None)
    assert "one year" not in english(cover_letter(sending(case, "f1"), ()))


def test_a_waiver_is_named_for_the_fee_that_can_be_waived() -> None:
    letter = cover_letter(_waived(), ())
    assert points(letter, "Payments") == (
        "Form I-765, filing fee: 520 US dollars. A fee waiver is requested with Form I-912.",
        "Form I-765, fee under Public Law 119-21 (H.R.1): 275 US dollars, on Form G-1450.",
    )
    enclosed = points(letter, "Enclosures")
    assert "Form I-912, Request for Fee Waiver, with its evidence" in enclosed
    assert [one for one in enclosed if "G-1450" in one] == [
        "Form G-1450, for the fee under Public Law 119-21 (H.R.1)"
    ]


def test_a_stale_amount_and_number_of_photos_are_not_printed() -> None:
    late = replace(of_sample("pending-renewal", "f2"), today=date(2029, 1, 1))
    letter = cover_letter(late, LISTED)
    assert not re.search(r"\d US dollars|\d photographs", english(letter))
    assert "Form I-765, filing fee." in points(letter, "Payments")


def test_enclosures_are_numbered_with_form_copies_and_exhibits() -> None:
    one = of_sample("late-and-detained", "f1")
    assert points(cover_letter(one, LISTED), "Enclosures") == (
        "Form G-1450, for the fee under Public Law 119-21 (H.R.1)",
        "Form I-589, edition 01/20/25, 12 pages",
        "Further Supplement B to Form I-589, 2 pages",
        "Exhibit A: Passport, all pages, pages 1-12",
        "Exhibit B: Birth certificate, with English translation, pages 13-15",
        "Exhibit C: Photo of a door, page 16",
    )


def test_translations_are_certified_only_where_there_are_some() -> None:
    one = of_sample("simple", "f1")
    assert TRANSLATED in english(cover_letter(one, LISTED))
    assert TRANSLATED not in english(cover_letter(one, LISTED[:1]))


def test_the_list_of_exhibits_has_letters_titles_and_pages() -> None:
    (table,) = (
        one
        for one in exhibits_list(of_sample("simple", "f1"), LISTED).blocks
        if isinstance(one, Grid)
    )
    assert [[cell.english for cell in row] for row in table.rows] == [
        ["A", "Passport, all pages", "1-12"],
        ["B", "Birth certificate, with English translation", "13-15"],
        ["C", "Photo of a door", "16"],
    ]


@pytest.mark.parametrize(("name", "filing"), FILINGS)
def test_file_names_tell_nothing_of_the_person(name: str, filing: str) -> None:
    one = of_sample(name, filing)
    stem = cover_letter(one, LISTED).stem
    assert stem == f"cover-letter-{filing}"


def _letter(name: str, filing: str) -> Sheet:
    return cover_letter(of_sample(name, filing), LISTED)


def _waived() -> Sending:
    case: Case = paths.replace(sample("pending-renewal"), "filings.f2.payment.waiver", True)
    return sending(case, "f2")


def test_certificates_behind_the_form_are_enclosed_and_bring_the_line_of_the_rule() -> None:
    one = of_sample("simple", "f1")
    behind = (("Certificate of translation: the applicant's own words", 2),)
    assert OWN_WORDS not in english(cover_letter(one, ()))
    told = english(cover_letter(one, (), behind))
    assert "Certificate of translation: the applicant's own words, 2 pages" in told
    assert OWN_WORDS in told
    read = english(cover_letter(one, (), (("Certificate of interpretation: Form I-589", 1),)))
    assert "Certificate of interpretation: Form I-589, 1 page" in read
    assert OWN_WORDS not in read
