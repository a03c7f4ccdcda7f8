"""The I-131 filled: whole filings of every kind of application, and what each value looks like."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from app.answers.biographic import EyeColor, HairColor, Race
from app.answers.case import Case
from app.answers.i131 import ReplacementReason, WrongDetail
from app.answers.place import UnitKind
from app.filing import library, values
from app.filing.blanks import Blank, choose
from app.filing.decide import decide
from app.filing.editions import FORMS
from app.filing.fill import Filled, fill
from app.filing.making import Order, make
from app.filing.maps import MapRow
from app.filing.marks import Decision
from app.filing.notices import travel_warning
from app.filing.opening import open_pdf
from app.filing.reading import read_filled
from tests.forms import travellers

EDITIONS = ("i131/2025-01-20",)
TODAY = date(2026, 3, 1)
KINDS = pytest.mark.parametrize("application", travellers.APPLICATIONS)


@pytest.fixture(scope="module")
def practice() -> Blank:
    return travellers.practice()


@pytest.fixture(scope="module")
def official(official_forms: Path) -> Blank:
    if not (official_forms / "i-131-ed-01-20-25.pdf").is_file():
        pytest.skip("the official I-131 is not in the folder of official PDFs")
    return choose("i131", library.find(official_forms), FORMS, practice=False)


def decided(case: Case, blank: Blank) -> Decision:
    return decide(case, "f1", blank.catalogue, blank.form_map, TODAY)


def filled(case: Case, blank: Blank) -> Filled:
    return fill(case, "f1", blank, TODAY, None)


def rows_printed(case: Case, blank: Blank) -> list[MapRow]:
    rows = blank.form_map.by_field()
    return [rows[mark.field] for mark in decided(case, blank).marks]


def printed(case: Case, blank: Blank, item: str, label: str = "") -> list[str | bool]:
    """What stands in the boxes of ``item``, in printed order: texts, and True for ticks."""
    rows = blank.form_map.by_field()
    marks = {mark.field: mark for mark in decided(case, blank).marks}
    wanted = (row.field for row in rows.values() if row.item == item and label in row.label)
    return [marks[name].text or True for name in wanted if name in marks]


# --- whole filings ------------------------------------------------------------------------------


def assert_whole(case: Case, blank: Blank) -> None:
    done = filled(case, blank)
    decision = done.assembled.decisions[0]
    assert (decision.missing, decision.refused, done.assembled.plan.refused) == ((), (), ())
    assert done.proof.holds, done.proof
    assert all(one.proof.holds for one in done.attachments)
    report = read_filled(done.data, {one.kind: one.data for one in done.attachments}, FORMS)
    assert (report.form, report.elsewhere, report.unread) == ("i131", (), ())
    sources = {row.source for row in rows_printed(case, blank)}
    assert sources <= report.answers.keys()


@KINDS
@pytest.mark.parametrize("yes", [True, False])
def test_an_application_fills_the_practice_form(
    practice: Blank, application: str, yes: bool
) -> None:
    assert_whole(travellers.case(application, yes=yes), practice)


@KINDS
@pytest.mark.parametrize("yes", [True, False])
def test_an_application_fills_the_official_form(
    official: Blank, application: str, yes: bool
) -> None:
    assert_whole(travellers.case(application, yes=yes), official)


def every_case() -> Iterator[Case]:
    """Cases that together have an answer for each box."""
    body, mine = "people.p1.biographic.", "filings.f1.i131."
    for application in travellers.APPLICATIONS:
        for yes in (True, False):
            yield travellers.case(application, yes=yes)
    asylee = travellers.ASYLEE
    for eyes, hair in zip(EyeColor, HairColor, strict=True):
        yield travellers.case(asylee, {f"{body}eyes": eyes, f"{body}hair": hair})
    for reason in ReplacementReason:
        yield travellers.case(asylee, {f"{mine}replacement.reason": reason})
    for kind in UnitKind:
        changes: dict[str, object] = {
            "people.p1.residences.r1.unit_kind": kind,
            "people.p1.contact.mailing.unit_kind": kind,
            f"{mine}pick_up.unit_kind": kind,
            f"{mine}pick_up.country": "United States",
            f"{mine}pick_up.province": "MN",
        }
        yield travellers.case(asylee, changes)
    more = {
        "people.p1.sex": "male",
        f"{body}ethnicity": "hispanic",
        f"{body}races": list(Race),
        f"{mine}replacement.wrong": list(WrongDetail),
        f"{mine}pick_up.notice_to": "mailing address",
        f"{mine}sworn.outside_us.answer": False,
    }
    yield travellers.case(asylee, more)
    elsewhere = {
        "people.p1.residences.r1.country": "Osterlich",
        "people.p1.contact.mailing_differs": False,
    }
    yield travellers.case(asylee, elsewhere)
    yield travellers.case(asylee, {"people.p1.residences.r1.country": "Osterlich"})


def test_an_answer_reaches_every_box(practice: Blank) -> None:
    reached = {row.field for case in every_case() for row in rows_printed(case, practice)}
    wanted = {row.field for row in practice.form_map.rows if row.source and not row.of_sheet}
    assert reached == wanted


@KINDS
def test_exactly_one_of_the_37_applications_is_ticked(practice: Blank, application: str) -> None:
    for yes in (True, False):
        rows = rows_printed(travellers.case(application, yes=yes), practice)
        ticked = [row.when for row in rows if "CB_AppType" in row.field]
        assert ticked == [(application,)]


def parts_printed(case: Case, blank: Blank) -> set[str]:
    return {row.item.split(".")[0] for row in rows_printed(case, blank)}


@KINDS
def test_only_the_parts_of_the_chosen_application_are_filled(
    practice: Blank, application: str
) -> None:
    chosen = "6" if application in {travellers.ASYLEE, travellers.RESIDENT} else "7"
    parts = parts_printed(travellers.case(application), practice)
    expected = {"attorney", "1", "2", "3", "4", chosen, "10", "11", "12", "13"}
    assert parts == expected


@KINDS
def test_what_the_application_does_not_concern_is_not_asked(
    practice: Blank, application: str
) -> None:
    mine = {"filings.f1.i131": {"application": application}, "people.p1": {}}
    missing = decided(travellers.case(application, mine), practice).missing
    asked = {one.item.split(".")[0] for one in missing}
    travel = application in {travellers.ASYLEE, travellers.RESIDENT}
    assert ("6" in asked, "7" in asked) == (travel, not travel)
    assert not asked & {"5", "8", "9"}
    part_4 = {int(one.item.split(".")[1]) for one in missing if one.item.startswith("4.")}
    assert max(part_4) == (7 if travel else 4)
    assert any(one.item == "2.13" for one in missing) == (not travel)


def test_an_unasked_case_prints_nothing(practice: Blank) -> None:
    raw: dict[str, Any] = {
        "people": {"p1": {}},
        "filings": {"f1": {"form": "i131", "person": "p1"}},
    }
    done = filled(Case.model_validate(raw), practice)
    assert done.assembled.marks == ()
    assert done.attachments == ()
    barcodes = {one.name for one in practice.catalogue.fields if one.kind == "barcode"}
    assert values.values(open_pdf(done.data)).keys() <= barcodes
    asked = [one.path for one in done.assembled.decisions[0].missing]
    assert "filings.f1.i131.application" in asked


def test_an_unconfirmed_yes_or_no_prints_nothing(practice: Blank) -> None:
    for yes in (True, False):
        raw = travellers.household(travellers.ASYLEE, yes=yes)
        for item in raw["filings"]["f1"]["i131"]["sworn"].values():
            del item["confirmed"]
        rows = rows_printed(Case.model_validate(raw), practice)
        assert not [row for row in rows if ".sworn." in (row.source or "")]


@pytest.mark.parametrize(("answer", "box"), [(True, "Line4c_Yes[0]"), (False, "Line4c_No[0]")])
def test_asylum_elsewhere_ticks_the_box_of_its_answer(
    practice: Blank, answer: bool, box: str
) -> None:
    path = "filings.f1.i131.sworn.status_elsewhere.answer"
    rows = rows_printed(travellers.case(travellers.ASYLEE, {path: answer}), practice)
    assert [row.field for row in rows if "Line4c_" in row.field and row.item == "6.4.c"] == [
        f"form1[0].#subform[9].{box}"
    ]


# --- values that are not simply copied ------------------------------------------------------------


def test_a_receipt_number_loses_what_people_write_between(practice: Blank) -> None:
    asylum = travellers.case(travellers.PENDING_I589)
    assert printed(asylum, practice, "1.5.B") == [True, "ZXX0011122233"]
    assert printed(asylum, practice, "1.5.A") == []
    residence = travellers.case(travellers.PENDING_I485)
    assert printed(residence, practice, "1.5.A") == [True, "IOE0912345678"]
    assert printed(residence, practice, "1.5.B") == []


def test_an_i485_in_the_same_envelope_has_no_receipt_number_yet(practice: Blank) -> None:
    together = {"filings.f1.i131.based_on": {"state": "not applicable"}}
    case = travellers.case(travellers.PENDING_I485, together)
    assert printed(case, practice, "1.5.A") == [True]
    assert decided(case, practice).missing == ()


def test_a_receipt_number_too_long_for_its_box_is_refused(practice: Blank) -> None:
    path = "people.p1.applications.a1.receipt"
    case = travellers.case(travellers.PENDING_I589, {path: "ZXX00111222334"})
    assert printed(case, practice, "1.5.B") == [True]
    assert [one.path for one in decided(case, practice).refused] == [path]


@pytest.mark.parametrize(
    ("pounds", "digits"), [(95, ["0", "9", "5"]), (140, ["1", "4", "0"]), (7, ["0", "0", "7"])]
)
def test_the_weight_stands_in_three_boxes(practice: Blank, pounds: int, digits: list[str]) -> None:
    case = travellers.case(travellers.ASYLEE, {"people.p1.biographic.weight_pounds": pounds})
    assert printed(case, practice, "3.4") == digits


def test_mail_that_comes_home_is_written_once(practice: Blank) -> None:
    case = travellers.case(travellers.ASYLEE, {"people.p1.contact.mailing_differs": False})
    assert printed(case, practice, "2.3", "street") == ["22 Birchwood Street"]
    assert printed(case, practice, "2.3", "state") == ["IL"]
    assert printed(case, practice, "2.3", "country") == ["USA"]
    assert printed(case, practice, "2.4") == []
    assert decided(case, practice).missing == ()


def test_nobody_knows_where_mail_goes_until_it_is_told(practice: Blank) -> None:
    case = travellers.case(travellers.ASYLEE, {"people.p1.contact.mailing_differs": None})
    assert printed(case, practice, "2.3") == printed(case, practice, "2.4") == []
    asked = [(one.item, one.path) for one in decided(case, practice).missing]
    assert ("2.3", "people.p1.contact.mailing_differs") in asked


def test_an_address_abroad_has_a_province_and_no_state(practice: Blank) -> None:
    changes: dict[str, object] = {
        "people.p1.contact.mailing_differs": False,
        "people.p1.residences.r1": {**travellers.place("Hill", 44, "Samavia"), "to": "present"},
    }
    case = travellers.case(travellers.ASYLEE, changes)
    assert printed(case, practice, "2.3", "province") == ["Hill Land"]
    assert printed(case, practice, "2.3", "postal code") == ["60044"]
    assert printed(case, practice, "2.3", "country") == ["Samavia"]
    assert printed(case, practice, "2.3", "state") == printed(case, practice, "2.3", "ZIP") == []


def test_a_house_without_a_unit_ticks_none(practice: Blank) -> None:
    changes: dict[str, object] = {
        "people.p1.residences.r1.unit": {"state": "none"},
        "people.p1.residences.r1.unit_kind": None,
    }
    case = travellers.case(travellers.ASYLEE, changes)
    units = [printed(case, practice, "2.4", word) for word in ("apt", "ste", "flr", "unit number")]
    assert units == [[], [], [], []]
    assert decided(case, practice).missing == ()


def test_a_stay_without_a_last_day_leaves_the_date_empty(practice: Blank) -> None:
    changes: dict[str, object] = {
        "people.p1.duration_of_status": True,
        "people.p1.stay_expires": None,
    }
    case = travellers.case(travellers.PENDING_I589, changes)
    assert printed(case, practice, "2.14") == []
    assert decided(case, practice).missing == ()


def test_an_earlier_document_is_named_once_and_dated_by_its_own_row(practice: Blank) -> None:
    case = travellers.case(travellers.ASYLEE)
    assert printed(case, practice, "4.2.b") == ["11/05/2024"]
    assert printed(case, practice, "4.3.b") == ["10/06/2023"]


def test_other_names_without_any(practice: Blank) -> None:
    case = travellers.case(travellers.ASYLEE, {"people.p1.other_names": {"state": "none"}})
    assert printed(case, practice, "2.2.row1.family") == ["None"]
    assert printed(case, practice, "2.2.row1.given") == []


# --- Part 13 --------------------------------------------------------------------------------------


def test_every_yes_is_explained_on_the_form_and_on_a_copy(practice: Blank) -> None:
    done = filled(travellers.case(travellers.ASYLEE), practice)
    (copy,) = done.attachments
    assert (copy.kind, copy.pages) == ("additional-copy", 1)
    told = {mark.item: mark.text for mark in done.assembled.marks if ".item" in mark.path}
    assert list(told.values()) == ["2", "3.a", "3.b", "3.c", "4.a"]
    report = read_filled(done.data, {copy.kind: copy.data}, FORMS)
    for key in ("plans_return", "new_nationality", "status_elsewhere"):
        assert report.answers[f"filing.i131.sworn.{key}.explanation"] == f"About {key}."


def test_a_yes_without_its_reason_is_listed(practice: Blank) -> None:
    path = "filings.f1.i131.sworn.returned.explanation"
    decision = decided(travellers.case(travellers.ASYLEE, {path: None}), practice)
    assert [(one.item, one.path) for one in decision.missing] == [("6.3.a", path)]


def test_a_long_purpose_goes_on_in_part_13(practice: Blank) -> None:
    purpose = " ".join(f"Reason {number} why I must see her." for number in range(1, 40))
    path = "filings.f1.i131.trip.purpose"
    told = {path: {"said": purpose, "language": "en"}}
    done = filled(travellers.case(travellers.PENDING_I589, told), practice)
    assert done.proof.holds, done.proof
    heads = [mark.text for mark in done.assembled.marks if ".item" in mark.path]
    assert heads
    assert set(heads) == {"2"}
    report = read_filled(done.data, {one.kind: one.data for one in done.attachments}, FORMS)
    assert report.elsewhere == ()
    assert str(report.answers["filing.i131.trip.purpose"]).split() == purpose.split()


def test_a_fourth_other_name_goes_on_in_part_13(practice: Blank) -> None:
    path = "people.p1.other_names.n4"
    fourth = {"family": "Elderfour", "given": "Norafour", "middle": {"state": "none"}}
    done = filled(travellers.case(travellers.PENDING_I589, {path: fourth}), practice)
    texts = [mark.text or "" for mark in done.assembled.marks if "slot" in mark.path]
    assert any("Elderfour" in text for text in texts)
    assert done.proof.holds


# --- what a person is told ------------------------------------------------------------------------


@KINDS
def test_the_warning_of_travel_comes_with_every_form(tmp_path: Path, application: str) -> None:
    order = Order(out=tmp_path, today=TODAY, practice=True)
    (report,) = make(travellers.case(application), order)
    assert travel_warning() in report.warnings
    assert "lawyer" in travel_warning()
