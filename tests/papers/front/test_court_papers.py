"""The papers around a filing in immigration court."""

from __future__ import annotations

import re

from app.answers import paths
from app.papers.packet.front.court import court_cover, proof_of_service
from app.papers.packet.front.lists import contents
from app.papers.sheet import Blanks, Grid, Points, Room, Sheet, Together
from tests.papers.front.fronts import LISTED, english, of_sample, sample, sending

_IN_COURT = ("family-in-court", "f1")


def test_the_cover_names_court_person_number_and_hearing() -> None:
    words = english(court_cover(of_sample(*_IN_COURT)))
    for part in (
        "Mohammad Farid Namunazada",
        "A000000021",
        "Immigration court of the sample state",
        "09/15/2026",
        "EXECUTIVE OFFICE FOR IMMIGRATION REVIEW",
        "Laila Namunazada; Yusuf Namunazada; Parwana Namunazada; Shabnam Namunazada",
    ):
        assert part in words


def test_whether_somebody_is_detained_is_left_to_the_person() -> None:
    boxes = [
        [item.english for item in one.items]
        for one in court_cover(of_sample(*_IN_COURT)).blocks
        if isinstance(one, Points) and one.mark == "box"
    ]
    assert boxes == [["DETAINED", "NOT DETAINED"]]


def test_what_was_not_told_is_a_line_to_fill_in_by_hand() -> None:
    case = sample("family-in-court")
    for path in ("numbers.a_number", "proceedings.court", "proceedings.next_hearing"):
        case = paths.replace(case, f"people.p1.{path}", {"state": "skipped"})
    assert _blanks(court_cover(sending(case, "f1"))) == [
        "File number (A-Number)",
        "Immigration court",
        "Immigration judge",
        "Next hearing, date",
        "Time of the hearing",
    ]


def test_a_rough_day_of_the_hearing_is_not_printed() -> None:
    case = paths.replace(sample("family-in-court"), "people.p1.proceedings.next_hearing", "2026-09")
    cover = court_cover(sending(case, "f1"))
    assert "Next hearing, date" in _blanks(cover)
    assert "2026" not in english(cover)


def test_service_is_on_the_government_s_lawyer_and_all_of_it_is_by_hand() -> None:
    paper = proof_of_service(of_sample(*_IN_COURT))
    words = english(paper)
    assert "Office of the Principal Legal Advisor" in words
    assert any(isinstance(one, Room) for one in paper.blocks)
    assert _blanks(paper) == [
        "Date of service",
        "Name of the person who serves it",
        "Signature",
        "Date",
    ]
    assert not re.search(r"\b20\d\d\b", words)


def test_the_contents_have_the_form_and_each_tab_with_its_pages() -> None:
    paper = contents(of_sample(*_IN_COURT), LISTED, "1-22")
    (table,) = (one for one in paper.blocks if isinstance(one, Grid))
    assert [(row[0].english, row[2].english) for row in table.rows] == [
        ("", "1-22"),
        ("A", "1-12"),
        ("B", "13-15"),
        ("C", "16"),
    ]
    more = contents(of_sample(*_IN_COURT), LISTED, "1-22", "Certificate p.1-2")
    (table,) = (one for one in more.blocks if isinstance(one, Grid))
    assert [said.english for said in table.rows[1]] == [
        "",
        "Certificates to Form I-589",
        "Certificate p.1-2",
    ]


def _blanks(sheet: Sheet) -> list[str]:
    inside = [
        inner
        for one in sheet.blocks
        for inner in (one.blocks if isinstance(one, Together) else (one,))
    ]
    return [label.english for one in inside if isinstance(one, Blanks) for label in one.labels]
