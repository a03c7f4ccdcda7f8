"""What a household's answers print in Parts 1 to 8 and 10 to 12 of the I-485, and what not."""

from __future__ import annotations

from typing import Any

import pytest

from app.answers.case import Case
from app.answers.states import State, given, without_value
from tests.forms import adjusters
from tests.forms.adjusters import (
    about,
    case,
    confirmed,
    decided,
    shown,
)
from tests.forms.conftest import the_map

EDITIONS = (adjusters.FOLDER,)
NONE = without_value(State.NONE)


def test_a_whole_application_of_a_principal_leaves_nothing_open() -> None:
    decision = decided(case())
    assert (decision.missing, decision.refused, decision.to_translate) == ((), (), ())


def test_an_unasked_case_prints_nothing() -> None:
    told = {"people": {"p1": {}}, "filings": {"f1": {"form": "i485", "person": "p1", "i485": {}}}}
    decision = decided(Case.model_validate(told))
    assert decision.marks == ()
    assert decision.missing
    without = {"people": {"p1": {}}, "filings": {"f1": {"form": "i485", "person": "p1"}}}
    assert decided(Case.model_validate(without)).marks == ()


# --- numbers, names, births ---------------------------------------------------------------------


def test_the_a_number_stands_on_all_24_pages() -> None:
    headers = about(case(), "A-Number on page ")
    assert headers == {str(page): "000111222" for page in range(1, 25)}
    assert shown(case())["A-Number"] == "000111222"


def test_without_an_a_number_the_form_says_no_and_no_box_is_filled() -> None:
    told = shown(case(p__numbers__a_number=NONE))
    assert told["Has an A-Number: No"] == "x"
    assert "Has an A-Number: Yes" not in told
    assert not [label for label in told if label.startswith("A-Number")]


@pytest.mark.parametrize(
    ("table", "label"),
    [
        ("other_birth_dates", "Used another date of birth"),
        ("other_a_numbers", "Had another A-Number"),
    ],
)
def test_a_list_answers_the_question_above_it(table: str, label: str) -> None:
    rows = {"other_birth_dates": {"b1": {"date": "1980"}, "b2": {"date": "1981"}}}
    rows["other_a_numbers"] = {"b1": {"a_number": "000999888"}, "b2": {"a_number": "000999777"}}
    yes = raw_with_person(**{table: {**rows[table], "complete": True}})
    assert shown(yes)[f"{label}: Yes"] == "x"
    assert len(about(yes, f"Other {label.split(' ', 2)[2]} ")) == 2
    no = raw_with_person(**{table: {"state": "none"}})
    assert shown(no)[f"{label}: No"] == "x"
    assert not about(no, f"Other {label.split(' ', 2)[2]} ")
    silent = raw_with_person(**{table: None})
    assert not about(silent, label)
    assert f"people.p1.{table}" in {one.path for one in decided(silent).missing}


def raw_with_person(**told: Any) -> Case:
    content = adjusters.raw()
    content["people"]["p1"].update(told)
    return confirmed(Case.model_validate(content))


def test_a_third_name_goes_on_the_page_for_more() -> None:
    names = {f"n{n}": {"family": f"Name{w}", "given": "Mira"} for n, w in enumerate("abc")}
    told = raw_with_person(other_names={**names, "complete": True})
    assert about(told, "Other name 2: ")["family name"] == "Nameb"
    assert [spill.question for spill in decided(told).rows_beyond if spill.part == "1"] == [
        "2",
        "18",
    ]


# --- the last arrival ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("manner", "ticked", "words"),
    [
        ("admitted", "admitted", {"admitted as": "B-2"}),
        ("paroled", "paroled", {"paroled as": "B-2"}),
        ("without_inspection", "without admission or parole", {}),
        ("other", "otherwise", {"how else": "Rescued at sea"}),
    ],
)
def test_the_arrival_ticks_one_box_with_its_own_words(
    manner: str, ticked: str, words: dict[str, str]
) -> None:
    told = about(
        case(
            p__entries__e1__manner=given(manner),
            p__entries__e1__manner_other=given("Rescued at sea"),
        ),
        "Last arrival: ",
    )
    boxes = {"admitted", "paroled", "without admission or parole", "otherwise"}
    assert boxes & set(told) == {ticked}
    lines = {"admitted as", "paroled as", "how else"}
    assert {key: told[key] for key in lines & set(told)} == words


def test_who_used_no_document_leaves_its_boxes_empty() -> None:
    told = case(p__entries__e1__document=NONE, p__entries__e1__visa_number=NONE)
    arrival = about(told, "Last arrival: ")
    assert not [label for label in arrival if label.startswith("document")]
    assert arrival["visa number"] == "None"
    assert "visa issued" not in arrival
    assert decided(told).missing == ()


def test_a_stay_without_a_day_is_ds() -> None:
    told = shown(
        case(p__entries__e1__duration_of_status=given(True), p__duration_of_status=given(True))
    )
    assert (told["I-94: stay ends"], told["Status now ends"]) == ("D/S", "D/S")


def test_without_an_i94_only_its_number_is_answered() -> None:
    told = case(p__numbers__i94=NONE)
    assert about(told, "I-94: ") == {}
    assert decided(told).missing == ()


# --- addresses ----------------------------------------------------------------------------------


def test_mail_that_goes_home_needs_no_second_address() -> None:
    told = shown(case())
    assert told["Mail goes to the home: Yes"] == "x"
    assert not [label for label in told if label.startswith("Mail: ")]


def test_mail_that_goes_elsewhere_has_its_own_address() -> None:
    mailing = {"in_care_of": "Kind Person", "street": "9 Box Road", "unit": {"state": "none"}}
    mailing |= {"city": "Boxtown", "province": "WA", "postal_code": "00099"}
    content = adjusters.raw()
    content["people"]["p1"]["contact"] |= {"mailing_differs": True, "mailing": mailing}
    told = Case.model_validate(content)
    assert shown(told)["Mail goes to the home: No"] == "x"
    mail = about(told, "Mail: ")
    assert mail["street"] == "9 Box Road"
    assert (mail["state"], mail["ZIP"]) == ("WA", "00099")
    assert about(told, "Home: ")["street"] == "11 Invented Way"


@pytest.mark.parametrize(
    ("since", "box"),
    [
        ("2021-05-04", "Yes"),
        ("2021-05-05", "No"),
        ("2021-04", "Yes"),
        ("2022", "No"),
        ("2021-05", None),
        ("2021", None),
        ("about 2015", None),
    ],
)
def test_five_years_at_home_are_counted_only_when_the_dates_leave_no_doubt(
    since: str, box: str | None
) -> None:
    homes = {"r1": {**adjusters.us_address(11, "Hometown"), "from": since, "to": "present"}}
    told = raw_with_person(residences={**homes, "complete": True})
    expected = {} if box is None else {box: "x"}
    assert about(told, "Home for five years: ") == expected
    asked = {one.path for one in decided(told).missing}
    assert ("people.p1.residences.r1.from" in asked) is (box is None)


def test_a_home_abroad_is_asked_for_only_when_it_is_not_listed_already() -> None:
    assert not about(case(), "Home abroad: ")
    homes = adjusters.principal()["residences"]
    homes["r3"] = {**adjusters.abroad(13, "Old Port"), "from": "2010-01-01", "to": "2016-02-01"}
    homes["r4"] = {**adjusters.abroad(14, "Way Port"), "from": "2016-03-01", "to": "2016-05-01"}
    told = about(raw_with_person(residences=homes), "Home abroad: ")
    assert told["city"] == "Old Port"
    assert (told["province"], told["postal code"]) == ("Upper Province", "F13")
    assert {"state", "ZIP"}.isdisjoint(told)
    assert (told["from"], told["to"]) == ("01/01/2010", "02/01/2016")


def test_a_place_in_the_us_has_state_and_zip_and_one_abroad_province_and_code() -> None:
    told = about(case(), "Earlier home 1: ")
    assert (told["state"], told["ZIP"], told["country"]) == ("OR", "00012", "USA")
    assert {"province", "postal code"}.isdisjoint(told)


# --- Social Security ----------------------------------------------------------------------------


def test_the_number_is_asked_only_of_who_ever_had_a_card() -> None:
    told = case(p__numbers__ssn_card_issued=given(False))
    assert shown(told)["Social Security card ever issued: No"] == "x"
    assert "Social Security number" not in shown(told)


def test_consent_is_asked_only_of_who_wants_a_card_and_never_follows_from_it() -> None:
    assert not about(case(), "Consent to disclosure")
    wants = case(f__i485__wants_ssn_card=given(True))
    assert about(wants, "Consent to disclosure") == {" to Social Security: No": "x"}
    content = adjusters.raw()
    content["filings"]["f1"]["i485"]["wants_ssn_card"] = True
    assert not about(Case.model_validate(content), "Consent to disclosure")


# --- work, marriages, children ------------------------------------------------------------------


def test_work_and_school_make_one_list_newest_first() -> None:
    told = about(case(), "Work or school 1: ")
    assert told["name of employer or school"] == "Green Bakery"
    assert (told["occupation"], told["to"]) == ("Baker", "Present")
    assert "lived on" not in told
    more = [spill.text for spill in decided(case()).rows_beyond if spill.part == "4"]
    assert "Lived on: Savings" in more[0]
    assert "Street" not in more[0]
    assert "Night School" in more[1]
    assert "Occupation: Student" in more[1]


def test_who_lived_without_work_is_asked_on_what() -> None:
    told = case(p__jobs__j2__support=without_value(State.UNASKED))
    assert [one.path for one in decided(told).missing] == ["people.p1.jobs.j2.support"]


def test_an_employer_abroad_is_the_latest_that_is_not_listed() -> None:
    assert about(case(), "Work or school abroad: ")["name"] == "Blue Mill"
    recent = case(p__jobs__j3__to=given("present"))
    assert not about(recent, "Work or school abroad: ")


def test_marriages_are_counted_once_the_list_is_complete() -> None:
    assert shown(case())["How many times married"] == "2"
    marriages = {**adjusters.principal()["marriages"], "complete": False}
    told = raw_with_person(marriages=marriages)
    assert "How many times married" not in shown(told)
    assert "people.p1.marriages" in {one.path for one in decided(told).missing}


def test_who_never_married_has_married_no_time() -> None:
    told = raw_with_person(marriages={"state": "none"}, marital_status="single")
    assert shown(told)["How many times married"] == "0"
    assert shown(told)["Spouse in the U.S. armed forces: not applicable"] == "x"
    for start in ("Spouse: ", "Spouse lives", "Marriage: ", "Earlier marriage", "Spouse applies"):
        assert not about(told, start), start
    assert not [one for one in decided(told).missing if one.item.startswith("6.")]


@pytest.mark.parametrize(("serves", "box"), [(True, "Yes"), (False, "No")])
def test_the_service_of_a_spouse(serves: bool, box: str) -> None:
    content = adjusters.raw()
    content["people"]["p2"]["us_armed_forces"] = serves
    told = about(Case.model_validate(content), "Spouse in the U.S. armed forces: ")
    assert told == {box: "x"}


@pytest.mark.parametrize(
    ("how", "box", "words"),
    [
        ("divorce", "ended by divorce", None),
        ("Divorced", "ended by divorce", None),
        ("annulment", "annulled", None),
        ("death of the spouse", "ended by death", None),
        ("died", "ended by death", None),
        ("Tribal ruling", "ended otherwise", "Tribal ruling"),
    ],
)
def test_how_a_marriage_ended_ticks_one_box(how: str, box: str, words: str | None) -> None:
    told = about(case(p__marriages__m2__how_ended=given(how)), "Earlier marriage 1: ")
    boxes = {"annulled", "ended by divorce", "ended by death", "ended otherwise"}
    assert boxes & set(told) == {box}
    assert told.get("how else it ended") == words


def test_an_earlier_spouse_has_the_family_name_of_before_the_marriage() -> None:
    assert about(case(), "Earlier marriage 1: ")["family name before marriage"] == "Maidenname"
    content = adjusters.raw()
    content["people"]["p6"]["name_at_birth"] = {"family": {"state": "not applicable"}}
    told = about(Case.model_validate(content), "Earlier marriage 1: ")
    assert told["family name before marriage"] == "OfFormer"


def test_only_living_children_are_counted_and_only_when_it_is_known() -> None:
    content = adjusters.raw()
    content["people"]["p1"]["children"] = ["p3", "p6"]
    content["people"]["p6"]["deceased"] = True
    assert shown(Case.model_validate(content))["How many living children"] == "1"
    content["people"]["p6"]["deceased"] = None
    told = Case.model_validate(content)
    assert "How many living children" not in shown(told)
    assert "people.p6.deceased" in {one.path for one in decided(told).missing}
    content["people"]["p1"]["children"] = {"state": "none"}
    assert shown(Case.model_validate(content))["How many living children"] == "0"


def test_a_third_child_goes_on_the_page_for_more() -> None:
    content = adjusters.raw()
    content["people"]["p1"]["children"] = ["p3", "p6", "p2"]
    relations = {
        f"c{n}": {"child": who, "relationship": f"Kind {n}"}
        for n, who in enumerate(["p2", "p3", "p6"])
    }
    content["people"]["p1"]["child_relations"] = relations
    content["people"]["p1"]["marriages"] = {"state": "none"}
    content["people"]["p1"]["marital_status"] = "single"
    decision = decided(Case.model_validate(content))
    (third,) = [spill for spill in decision.rows_beyond if spill.part == "7"]
    assert (third.question, third.page, third.to) == ("3", 12, "additional")
    assert "Relationship: Kind 0" in third.text
    assert "Applies now: Yes" in third.text


# --- body ---------------------------------------------------------------------------------------


def test_each_color_ticks_the_box_of_that_word() -> None:
    for part, label in (("eyes", "Eyes: "), ("hair", "Hair: ")):
        rows = [row for row in the_map(adjusters.FOLDER).rows if row.label.startswith(label)]
        for row in rows:
            (color,) = row.when
            told = about(case(**{f"p__biographic__{part}": given(color)}), label)
            assert told == {row.label.removeprefix(label): "x"}


# --- help ---------------------------------------------------------------------------------------


def test_an_interpreter_is_printed_only_when_one_read_the_form_to_the_person() -> None:
    assert not about(case(), "Interpreter: ")
    helper = {"family": "Vox", "given": "Lena", "phone": "5035550121", "language": "Freedonian"}
    content = adjusters.raw()
    assistance = content["filings"]["f1"]["assistance"]
    assistance |= {"interpreter": helper, "interpreted": True}
    told = about(confirmed(Case.model_validate(content)), "Interpreter: ")
    assert told == {
        "family name": "Vox",
        "given name": "Lena",
        "daytime phone": "5035550121",
        "language": "Freedonian",
    }
    for not_yes in (False, None):
        assistance["interpreted"] = not_yes
        assert not about(confirmed(Case.model_validate(content)), "Interpreter: ")


def test_the_language_of_the_case_makes_no_interpreter() -> None:
    content = {**adjusters.raw(), "language": "fa-AF"}
    assert not about(Case.model_validate(content), "Interpreter: ")


def test_a_preparer_is_printed_only_when_somebody_prepared_the_form() -> None:
    helper = {"family": "Pen", "given": "Paula", "organization": "Pens"}
    content = adjusters.raw()
    content["filings"]["f1"]["assistance"]["preparer"] = helper
    assert not about(Case.model_validate(content), "Preparer: ")
    yes = {"answer": True, "confirmed": "2026-05-02"}
    content["filings"]["f1"]["assistance"]["prepared_by_other"] = yes
    assert about(Case.model_validate(content), "Preparer: ")["family name"] == "Pen"
