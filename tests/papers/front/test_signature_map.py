"""The signature map equals a list made by hand, per form, person and age."""

from __future__ import annotations

import tomllib
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from app.answers import paths
from app.answers.case import Case
from app.answers.dates import PartialDate
from app.answers.states import State, given, without_value
from app.filing.carry import CarriedOver
from app.filing.editions import Acceptance
from app.papers.packet.front.before import before_you_mail
from app.papers.packet.front.sending import Sending
from app.papers.packet.front.signatures import Signer, SignHere, signature_map, who_signs
from tests.papers.front.fronts import FILINGS, english, of_sample, points, sample, sending

_LISTS = Path(__file__).resolve().parents[1] / "packet" / "signature_lists.toml"


@pytest.mark.parametrize(("name", "filing"), FILINGS)
def test_the_map_equals_the_list_made_by_hand(name: str, filing: str) -> None:
    listed = tomllib.loads(_LISTS.read_text("utf-8"))[name][filing]["signs"]
    assert [_line(one) for one in signature_map(of_sample(name, filing))] == listed


def test_every_filing_of_the_samples_has_a_list() -> None:
    lists = tomllib.loads(_LISTS.read_text("utf-8"))
    assert {(name, filing) for name, of in lists.items() for filing in of} == set(FILINGS)


def test_who_read_and_typed_alone_signs_alone() -> None:
    """Without interpreter and preparer their parts are empty, and nobody signs them."""
    case = _alone(sample("pending-renewal"), "f2")
    signs = signature_map(sending(case, "f2"))
    assert {one.who for one in signs} == {Signer.APPLICANT}
    assert [one.item for one in signs if one.where == "form" and one.line] == ["3.7.a"]


@pytest.mark.parametrize(
    ("born", "who"),
    [
        ("2012-03-11", Signer.PARENT),  # fourteen tomorrow
        ("2012-03-10", Signer.APPLICANT),  # fourteen today
        ("2012", Signer.CHILD_OR_PARENT),
        ("2010", Signer.APPLICANT),
        ("2014", Signer.PARENT),
    ],
)
def test_a_parent_signs_for_a_child_under_fourteen_on_the_mail_day(born: str, who: Signer) -> None:
    birth = given(PartialDate.parse(born))
    child = of_sample("asylee-family", "f7")
    signs = signature_map(_told(child, "people.p3.birth.date", birth))
    assert {one.who for one in signs if one.who in _OWN} == {who}


def test_without_a_date_of_birth_both_are_named() -> None:
    skipped = without_value(State.SKIPPED)
    unborn = _told(of_sample("simple", "f1"), "people.p1.birth.date", skipped)
    assert who_signs(unborn) is Signer.CHILD_OR_PARENT


def test_when_the_limit_is_stale_only_who_is_grown_up_is_told_apart() -> None:
    """Never a figure past its day (never.md 13): who is fifteen may still need a parent."""
    late = date(2029, 1, 1)
    grown, young = of_sample("simple", "f1"), of_sample("asylee-family", "f7")
    assert who_signs(replace(grown, today=late)) is Signer.APPLICANT
    assert who_signs(replace(young, today=late)) is Signer.CHILD_OR_PARENT


def test_an_extra_page_that_is_not_used_is_not_signed() -> None:
    used = {one.page for one in signature_map(of_sample("simple", "f1")) if one.where == "form"}
    assert 11 not in used  # Supplement A: no fifth child


def test_what_is_signed_before_an_officer_stays_so_when_a_new_edition_moves_it() -> None:
    one = of_sample("asylee-family", "f2")
    blank = one.made.blank
    rows = (
        row.model_copy(update={"item": row.item.replace("13.", "15.")})
        for row in blank.form_map.rows
    )
    moved = replace(blank, form_map=blank.form_map.model_copy(update={"rows": tuple(rows)}))
    signs = signature_map(replace(one, made=replace(one.made, blank=moved)))
    assert [place.item for place in signs if not place.now] == ["15.signature"]


def test_a_form_that_was_carried_over_says_to_look_for_more_places() -> None:
    one = of_sample("asylee-family", "f2")
    blank = one.made.blank
    over = CarriedOver(
        "01/20/25", blank.form_map, blank.catalogue, (), (), required_left=("1.7", "9.22")
    )
    carried = replace(one, made=replace(one.made, blank=replace(blank, carried=over)))
    sheet = before_you_mail(carried)
    assert "Look on every page for more places to sign." in english(sheet)
    about = points(sheet, _ABOUT)
    assert "Fill these by hand (numbers of edition 01/20/25): 1.7, 9.22." in about
    assert any("Compare every page with your answers." in line for line in about)


def test_an_edition_that_may_not_be_taken_is_named() -> None:
    one = of_sample("simple", "f1")
    unsure = Acceptance("unconfirmed", "Look up the edition.")
    about = points(before_you_mail(replace(one, made=replace(one.made, acceptance=unsure))), _ABOUT)
    assert "Look up the edition." in about


def _line(one: SignHere) -> list[Any]:
    when = "now" if one.now else "later"
    return [
        one.where,
        one.page,
        one.item,
        one.date or "no date",
        one.who.value,
        when if one.line else "no line",
    ]


def _alone(case: Case, filing: str) -> Case:
    told = {
        "i765.understood": "read English",
        "assistance.interpreted": False,
        "assistance.prepared_by_other.answer": False,
    }
    for path, answer in told.items():
        case = paths.replace(case, f"filings.{filing}.{path}", answer)
    return case


def _told(one: Sending, path: str, answer: object) -> Sending:
    """The same filled form, with another answer in the case."""
    return replace(one, case=paths.replace(one.case, path, answer))


_ABOUT = "About this form"
_OWN = {Signer.APPLICANT, Signer.PARENT, Signer.CHILD_OR_PARENT}
