"""What a household's answers print on the I-485, and what they do not."""

from __future__ import annotations

from typing import Any

import pytest

from app.answers.case import Case
from app.answers.proposals import confirm, proposals
from app.answers.states import State, given, without_value
from app.answers.sworn_i485 import SwornI485
from tests.forms import adjusters
from tests.forms.adjusters import (
    AFTER_YES,
    CONFIRMED,
    TODAY,
    about,
    case,
    confirmed,
    decided,
    shown,
)
from tests.forms.conftest import the_map

EDITIONS = (adjusters.FOLDER,)
SWORN = tuple(SwornI485.model_fields)
STORY = {"said": "It was in 2019.", "language": "en"}
NONE = without_value(State.NONE)
# never.md 1: what nobody may propose.
NEVER = {"9.23", *(f"9.{n}" for n in range(43, 56)), *(f"9.{n}" for n in range(68, 77))}


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


# --- category -----------------------------------------------------------------------------------


def test_one_category_alone_is_ticked_with_the_day_of_the_grant() -> None:
    told = shown(case())
    assert [label for label in told if label.startswith("Category: ")] == ["Category: asylum"]
    assert told["Day asylum was granted"] == "01/15/2025"
    assert [label for label in told if label.startswith("Affidavit")] == [
        "Affidavit of support: not required"
    ]
    assert about(case(), "Exempt from public charge: ") == {"asylee": "x"}


@pytest.mark.parametrize("answer", ["category", "support_exemption", "charge_exemption"])
def test_no_category_or_exemption_follows_from_another(answer: str) -> None:
    before, after = shown(case()), shown(case(**{f"f__i485__{answer}": NONE}))
    gone = {
        "category": {"Category: asylum", "Day asylum was granted"},
        "support_exemption": {"Affidavit of support: not required"},
        "charge_exemption": {"Exempt from public charge: asylee"},
    }
    assert set(before) - set(after) == gone[answer]


def test_items_57_to_66_are_never_filled() -> None:
    for row in the_map(adjusters.FOLDER).rows:
        part, _dot, item = row.item.partition(".")
        if part == "9" and item.isdigit() and 57 <= int(item) <= 66:
            assert row.leave is not None, row.field


def derivative(**told: Any) -> Case:
    content = adjusters.raw(person="p2", include={"p1": True})
    content["filings"]["f1"]["i485"] |= {"applying_as": "derivative", "principal": "p1", **told}
    return confirmed(Case.model_validate(content))


def test_a_derivative_names_the_principal_and_nobody_elses_answers() -> None:
    told = shown(derivative())
    assert told["Derivative applicant"] == "x"
    assert "Principal applicant" not in told
    assert told["Principal: family name"] == "Sampleton"
    assert told["Principal: A-Number"] == "000111222"
    assert told["Principal: date of birth"] == "02/03/1988"
    assert (told["Family name"], told["A-Number"]) == ("OfTomas", "000333444")
    assert told["A-Number on page 24"] == "000333444"


def test_a_principal_names_no_other_even_when_one_is_on_file() -> None:
    content = adjusters.raw()
    content["filings"]["f1"]["i485"]["principal"] = "p2"
    assert not about(Case.model_validate(content), "Principal: ")


def test_a_derivative_whose_principal_is_not_named_is_asked_for_one() -> None:
    told = derivative(principal=None)
    assert not about(told, "Principal: ")
    assert "filings.f1.i485.principal" in {one.path for one in decided(told).missing}


def test_the_day_of_the_grant_is_the_persons_own() -> None:
    told = derivative()
    assert "Day asylum was granted" not in shown(told)
    assert "people.p2.grants" in {one.path for one in decided(told).missing}


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


# --- sworn questions ----------------------------------------------------------------------------


def boxes_of(key: str) -> tuple[str, str]:
    rows = [
        row for row in the_map(adjusters.FOLDER).rows if row.source == f"filing.i485.sworn.{key}"
    ]
    found = {row.codec: row.label for row in rows}
    return found["yes"], found["no"]


@pytest.mark.parametrize("key", SWORN)
def test_a_sworn_answer_prints_only_once_it_is_confirmed(key: str) -> None:
    yes, no = boxes_of(key)
    content = adjusters.raw()
    sworn = content["filings"]["f1"]["i485"]["sworn"]
    content["filings"]["f1"]["i485"]["wants_ssn_card"] = True
    if key in AFTER_YES:
        sworn.update({"exchange_visitor": {"answer": True}, "unlawful_presence": {"answer": True}})
        sworn.update(
            {"drug_family_benefit": {"answer": True}, "foreign_official": {"answer": True}}
        )
        sworn.update({"trafficking_family_benefit": {"answer": True}})
        sworn["exchange_complied"] = {"answer": False}
    for answer, box in ((True, yes), (False, no)):
        sworn[key] = {"answer": answer}
        told = Case.model_validate(content)
        assert {yes, no}.isdisjoint(shown(told))
        others = confirmed(told, only=tuple(other for other in SWORN if other != key))
        assert {yes, no}.isdisjoint(shown(others))
        assert {yes, no} & set(shown(confirmed(told))) == {box}


@pytest.mark.parametrize("key", SWORN)
def test_every_sworn_question_has_its_pair_and_its_place_in_part_14(key: str) -> None:
    assert boxes_of(key)
    form_map = the_map(adjusters.FOLDER)
    told = [one for one in form_map.explanations if one.source == f"filing.i485.sworn.{key}"]
    if key == "ssn_consent":
        assert not told
        return
    (place,) = told
    row = next(row for row in form_map.rows if row.source == place.source)
    assert row.item == f"{place.part}.{place.item}"
    assert row.gates == place.gates
    assert place.optional is (place.part != "9" or place.item in {"1", "20", "21"})


BUILT_ON = [
    ("exchange_complied", {"exchange_visitor": True}),
    ("exchange_waiver", {"exchange_visitor": True, "exchange_complied": False}),
    ("drug_benefit_known", {"drug_family_benefit": True}),
    ("religious_freedom", {"foreign_official": True}),
    ("trafficking_benefit_known", {"trafficking_family_benefit": True}),
    ("presence_trafficking", {"unlawful_presence": True}),
]


@pytest.mark.parametrize(("key", "after"), BUILT_ON)
def test_a_question_that_builds_on_another_waits_for_it(key: str, after: dict[str, bool]) -> None:
    yes, no = boxes_of(key)
    content = adjusters.raw()
    sworn = content["filings"]["f1"]["i485"]["sworn"]
    sworn[key] = {"answer": True}
    told = confirmed(Case.model_validate(content))
    assert {yes, no}.isdisjoint(shown(told))
    assert f"filings.f1.i485.sworn.{key}.answer" in decided(told).unused
    sworn.update({other: {"answer": answer} for other, answer in after.items()})
    assert yes in shown(confirmed(Case.model_validate(content)))
    for other, answer in after.items():
        turned = {**sworn, other: {"answer": not answer}}
        content["filings"]["f1"]["i485"]["sworn"] = turned
        assert {yes, no}.isdisjoint(shown(confirmed(Case.model_validate(content)))), other


def test_the_conditional_tables_wait_for_their_yes() -> None:
    for key, start in (("organizations", "Organization 1: "), ("immigrant_visa", "Visa asked")):
        content = adjusters.raw()
        content["filings"]["f1"]["i485"]["immigrant_visa"] = {"city": "Far Port"}
        told = confirmed(Case.model_validate(content))
        assert not about(told, start)
        content["filings"]["f1"]["i485"]["sworn"][key] = {"answer": True}
        assert about(confirmed(Case.model_validate(content)), start)


def test_item_86_is_asked_only_after_a_yes_to_85() -> None:
    status = given("Nonimmigrant")
    assert "Status when leaving" not in shown(case(f__i485__status_when_leaving=status))
    told = case(f__i485__status_when_leaving=status, s__service_evaded__answer=given(True))
    assert shown(told)["Status when leaving"] == "Nonimmigrant"


def test_a_yes_is_explained_in_part_14_and_missed_until_it_is() -> None:
    told = case(s__arrested__answer=given(True))
    assert [one.path for one in decided(told).missing] == [
        "filings.f1.i485.sworn.arrested.explanation"
    ]
    content = adjusters.raw()
    content["filings"]["f1"]["i485"]["sworn"]["arrested"] = {"answer": True, "explanation": STORY}
    content["filings"]["f1"]["i485"]["sworn"]["relief"] = {"answer": False, "explanation": STORY}
    decision = decided(confirmed(Case.model_validate(content)))
    told_in_14 = [
        (spill.page, spill.part, spill.question, spill.text)
        for spill in decision.rows_beyond
        if spill.part == "9"
    ]
    assert told_in_14 == [(14, "9", "18", STORY["said"]), (14, "9", "22", STORY["said"])]
    assert decision.missing == ()


def test_an_explanation_stays_off_the_paper_until_its_answer_is_confirmed() -> None:
    content = adjusters.raw()
    content["filings"]["f1"]["i485"]["sworn"]["arrested"] = {"answer": True, "explanation": STORY}
    told = confirmed(
        Case.model_validate(content), only=tuple(key for key in SWORN if key != "arrested")
    )
    assert not [spill for spill in decided(told).rows_beyond if spill.part == "9"]


def test_an_event_that_comes_up_later_takes_the_answer_back() -> None:
    told = case()
    assert "Arrested, cited, charged, detained: No" in shown(told)
    content = adjusters.raw()
    content["people"]["p1"]["arrests"] = {"a1": {"kind": "detained", "country": "Freedonia"}}
    later = Case.model_validate(content)
    filings = {"f1": told.filings["f1"]}
    assert not about(later.model_copy(update={"filings": filings}), "Arrested, cited")


def test_history_never_proposes_what_nobody_may_propose() -> None:
    content = adjusters.raw()
    person = content["people"]["p1"]
    person["arrests"] = {
        f"a{n}": {"kind": kind, "country": country}
        for n, (kind, country) in enumerate(
            (kind, country)
            for kind in ("arrested", "detained", "charged", "convicted", "imprisoned")
            for country in ("Freedonia", "United States")
        )
    }
    person["harms"] = {"h1": {"date": "2020", "country": "Freedonia"}}
    person["applications"] = {"x1": {"kind": "Asylum", "government": "United States"}}
    items = {row.source: row.item for row in the_map(adjusters.FOLDER).rows if row.codec == "yes"}
    found = proposals(Case.model_validate(content), "f1", TODAY)
    proposed = {items[f"filing.{one.key}"] for one in found}
    assert proposed
    assert not {item for item in proposed if item.rpartition(".")[0] in NEVER or item in NEVER}


# --- help ---------------------------------------------------------------------------------------


def test_an_interpreter_is_printed_when_there_is_one_and_else_not_asked_for() -> None:
    assert not about(case(), "Interpreter: ")
    helper = {"family": "Vox", "given": "Lena", "phone": "5035550121", "language": "Freedonian"}
    content = adjusters.raw()
    content["filings"]["f1"]["assistance"]["interpreter"] = helper
    told = about(confirmed(Case.model_validate(content)), "Interpreter: ")
    assert told == {
        "family name": "Vox",
        "given name": "Lena",
        "daytime phone": "5035550121",
        "language": "Freedonian",
    }


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


def test_confirming_again_after_a_change_prints_again() -> None:
    content = adjusters.raw()
    content["people"]["p1"]["arrests"] = {"a1": {"kind": "detained", "country": "Freedonia"}}
    told = Case.model_validate(content)
    told = confirm(told, "f1", "i485.sworn.arrested", CONFIRMED)
    assert "Arrested, cited, charged, detained: No" in shown(told)
