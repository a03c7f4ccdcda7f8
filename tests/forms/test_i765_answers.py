"""What a person's answers put on the I-765, and what they must never put there."""

from __future__ import annotations

import pytest

from app.answers import paths
from app.answers.case import Case
from app.answers.i765 import OFFERED, PermitCategory
from app.filing import readback
from tests.forms import workers
from tests.forms.conftest import the_catalogue, the_map
from tests.forms.workers import CONFIRMED, FOLDER, NO, YES, case, decided, raw, shown

FULL = {
    "attorney.g28": ["Form G-28 attached"],
    "attorney.bar_number": ["B1234"],
    "attorney.account": ["210987654321"],
    "1.1.c": ["Reason: renewal"],
    "2.1.a": ["Example"],
    "2.1.b": ["Ida"],
    "2.1.c": ["Noor"],
    "2.2.a": ["Sample"],
    "2.2.b": ["Ina"],
    "2.2.c": ["Mae"],
    "2.3.a": ["Model"],
    "2.3.b": ["Iva"],
    "2.3.c": ["Mae"],
    "2.4.a": ["Specimen"],
    "2.4.b": ["Isa"],
    "2.4.c": ["Mae"],
    "2.5.a": ["Omar Example"],
    "2.5.b": ["11 Linden Street"],
    "2.5.c": ["11B", "Mail: suite"],
    "2.5.d": ["Mailtown"],
    "2.5.e": ["IL"],
    "2.5.f": ["62711"],
    "2.6": ["Mail goes to the home: No"],
    "2.7.a": ["22 Linden Street"],
    "2.7.b": ["22B", "Home: apartment"],
    "2.7.c": ["Hometown"],
    "2.7.d": ["IL"],
    "2.7.e": ["62722"],
    "2.8": ["012345678"],
    "2.9": ["123456789012"],
    "2.10": ["Sex: female"],
    "2.11": ["Marital status: married"],
    "2.12": ["Form I-765 filed before: Yes"],
    "2.13": ["555001234"],
    "2.14.a": ["Sylvania"],
    "2.14.b": ["Ruritania"],
    "2.15.a": ["Old Town"],
    "2.15.b": ["Marsh"],
    "2.15.c": ["Freedonia"],
    "2.16": ["05/14/1990"],
    "2.17": ["98765432101"],
    "2.18": ["P100200"],
    "2.19": ["T300400"],
    "2.20": ["Sylvania"],
    "2.21": ["01/01/2032"],
    "2.22": ["03/09/2024"],
    "2.23": ["Springfield, IL"],
    "2.24": ["B-2 visitor"],
    "2.25": ["asylum applicant"],
    "2.26": ["0011223344"],
    "2.27": ["8", "c"],
    "2.30": ["Arrested or convicted: No"],
    "3.1.b": ["An interpreter read it", "Freedonian"],
    "3.2": ["Pat Counsel", "Somebody else prepared it"],
    "3.3": ["2025550142"],
    "3.4": ["2025550143"],
    "3.5": ["ida@mail.example"],
    "4.1.a": ["Vox"],
    "4.1.b": ["Lena"],
    "4.2": ["Tongues"],
    "4.3.a": ["7 Quai Neuf"],
    "4.3.b": ["33", "Interpreter: apartment"],
    "4.3.c": ["Port Vieux"],
    "4.3.f": ["Littoral"],
    "4.3.g": ["H3Z 2Y7"],
    "4.3.h": ["Canada"],
    "4.4": ["2025550146"],
    "4.5": ["2025550147"],
    "4.6": ["lena@vox.example"],
    "4.language": ["Freedonian"],
    "5.1.a": ["Counsel"],
    "5.1.b": ["Pat"],
    "5.2": ["Pat Counsel Law"],
    "5.3.a": ["44 Linden Street"],
    "5.3.b": ["44B", "Preparer: floor"],
    "5.3.c": ["Lawtown"],
    "5.3.d": ["IL"],
    "5.3.e": ["62744"],
    "5.3.h": ["USA"],
    "5.4": ["2025550144"],
    "5.5": ["2025550145"],
    "5.6": ["pat@law.example"],
    "5.7.b": ["Attorney: ends with this form", "Preparer is an attorney"],
    "6.1.a": ["Example"],
    "6.1.b": ["Ida"],
    "6.1.c": ["Noor"],
    "6.2": ["012345678"],
}


def missing(told: Case) -> dict[str, str]:
    return {one.item: one.path for one in decided(told).missing}


def test_a_whole_form() -> None:
    told = case()
    assert {item: sorted(words) for item, words in shown(told).items()} == FULL
    found = decided(told)
    assert (found.missing, found.refused, found.to_translate, found.unused) == ((), (), (), ())


def test_what_nobody_was_asked_prints_nothing() -> None:
    blank = Case.model_validate(
        {"people": {"p1": {}}, "filings": {"f1": {"form": "i765", "person": "p1"}}}
    )
    found = decided(blank)
    assert found.marks == ()
    asked = {one.item for one in found.missing}
    assert {"1.1.a", "2.1.a", "2.6", "2.10", "2.12", "2.27", "3.1.a", "3.2"} <= asked
    assert not {item for item in asked if item.startswith(("attorney", "4.", "5."))}
    assert not {one.path for one in found.missing if "arrested" in one.path or "home" in one.path}


@pytest.mark.parametrize(
    ("reason", "item"), [("initial", "1.1.a"), ("replacement", "1.1.b"), ("renewal", "1.1.c")]
)
def test_one_reason(reason: str, item: str) -> None:
    ticked = [one for one in shown(case(f__i765__reason=reason)) if one.startswith("1.")]
    assert ticked == [item]


@pytest.mark.parametrize(
    ("category", "boxes"), [("c8", ["8", "c"]), ("a5", ["5", "a"]), ("a10", ["10", "a"])]
)
def test_the_category_in_two_of_three_boxes(category: str, boxes: list[str]) -> None:
    marks = decided(case(category)).marks
    written = {mark.field[-12:]: mark.text for mark in marks if mark.item == "2.27"}
    assert written == {"section_1[0]": boxes[1], "section_2[0]": boxes[0]}


@pytest.mark.parametrize("category", ["a5", "a10"])
@pytest.mark.parametrize("arrested", [YES, NO, {}])
def test_arrests_are_asked_in_one_category_only(category: str, arrested: dict[str, object]) -> None:
    """Items 30 and 31 look alike."""
    told = case(category, f__i765__sworn__arrested=arrested)
    assert not [item for item in shown(told) if item.startswith(("2.28", "2.29", "2.30", "2.31"))]
    assert "2.30" not in missing(told)
    assert ("filings.f1.i765.sworn.arrested.answer" in decided(told).unused) is (
        "confirmed" in arrested
    )


@pytest.mark.parametrize(("answer", "word"), [(YES, "Yes"), (NO, "No")])
def test_arrests_in_a_pending_asylum_case(answer: dict[str, object], word: str) -> None:
    told = shown(case(f__i765__sworn__arrested=answer))
    assert told["2.30"] == [f"Arrested or convicted: {word}"]
    assert not [item for item in told if item.startswith("2.31")]


@pytest.mark.parametrize("item", ["filed_before", "arrested"])
def test_an_unconfirmed_answer_prints_nothing(item: str) -> None:
    told = paths.replace(case(), f"filings.f1.i765.sworn.{item}", {"answer": False})
    number = {"filed_before": "2.12", "arrested": "2.30"}[item]
    assert number not in shown(told)
    assert missing(told)[number] == f"filings.f1.i765.sworn.{item}.confirmed"


def test_arrests_without_an_answer_are_never_a_no() -> None:
    told = case(f__i765__sworn__arrested={}, p__arrests={"state": "none"})
    assert "2.30" not in shown(told)
    assert missing(told)["2.30"].endswith("arrested.answer")


def test_the_category_of_adjustment_is_read_but_never_offered_or_printed() -> None:
    """Facts Q-33: an asylee who adjusts status must not file under (c)(9)."""
    assert PermitCategory.ADJUSTMENT_PENDING not in OFFERED
    assert set(OFFERED) | {PermitCategory.ADJUSTMENT_PENDING} == set(PermitCategory)
    told = case("c9")
    assert "2.27" not in shown(told)
    assert [one.path for one in decided(told).refused] == ["filings.f1.i765.category"]
    boxes = {"form1[0].Page3[0].#area[1].section_1[0]": "c"}
    boxes |= {"form1[0].Page3[0].#area[1].section_2[0]": "9"}
    found = readback.read(boxes, the_map(FOLDER), the_catalogue(FOLDER))
    assert found.answers == {
        "derived.filing.category_letter": "c",
        "derived.filing.category_number": "9",
    }


# --- addresses ----------------------------------------------------------------------------------


def test_mail_to_the_home_leaves_item_7_empty() -> None:
    told = shown(case(p__contact__mailing_differs=False))
    assert told["2.6"] == ["Mail goes to the home: Yes"]
    assert (told["2.5.b"], told["2.5.f"]) == (["22 Linden Street"], ["62722"])
    assert sorted(told["2.5.c"]) == ["22B", "Mail: apartment"]
    assert not [item for item in told if item.startswith("2.7.")]


def test_without_knowing_where_mail_goes_no_address_is_written() -> None:
    told = case(p__contact__mailing_differs=None)
    assert not [item for item in shown(told) if item.startswith(("2.5", "2.6", "2.7"))]
    assert missing(told)["2.5.a"] == "people.p1.contact.mailing_differs"


def test_a_house_without_apartments() -> None:
    told = case(
        p__residences__r1__unit={"state": "not applicable"}, p__residences__r1__unit_kind=None
    )
    assert shown(told)["2.7.b"] == ["N/A"]
    assert missing(told) == {}


@pytest.mark.parametrize(
    ("where", "part"),
    [("preparer", "5"), ("interpreter", "4")],
)
def test_each_helper_has_the_boxes_of_their_country(where: str, part: str) -> None:
    base = f"f__assistance__{where}__"
    home = {
        f"{base}country": "United States",
        f"{base}province": "IL",
        f"{base}postal_code": "62701",
    }
    abroad = {f"{base}country": "Freedonia", f"{base}postal_code": "AB 12"}
    boxes = {item[-1] for item in shown(case(**home)) if item.startswith(f"{part}.3.")}
    assert boxes == {"a", "b", "c", "d", "e", "h"}
    boxes = {item[-1] for item in shown(case(**abroad)) if item.startswith(f"{part}.3.")}
    assert boxes == {"a", "b", "c", "f", "g", "h"}


# --- who read, who interpreted, who prepared ----------------------------------------------------


@pytest.mark.parametrize("fluent", [True, False, None])
@pytest.mark.parametrize("language", ["en", "es", "fa-AF"])
def test_no_language_ever_answers_for_the_person(language: str, fluent: bool | None) -> None:
    """never.md 5."""
    told = case(f__i765__understood=None, p__fluent_in_english=fluent)
    told = told.model_copy(update={"language": language})
    found = shown(told)
    assert not [item for item in found if item.startswith(("3.1", "4."))]
    assert missing(told)["3.1.a"] == "filings.f1.i765.understood"
    assert not [item for item in missing(told) if item.startswith("4.")]


def test_who_read_english_needs_no_interpreter() -> None:
    told = case(f__i765__understood="read English")
    found = shown(told)
    assert found["3.1.a"] == ["Read it in English"]
    assert not [item for item in found if item.startswith(("3.1.b", "4."))]
    assert "filings.f1.assistance.interpreter.family" in decided(told).unused


def test_an_interpreter_who_is_not_described_is_asked_about() -> None:
    found = missing(case(f__assistance__interpreter={}))
    assert {"3.1.b", "4.1.a", "4.1.b", "4.3.a", "4.4", "4.language"} <= found.keys()


@pytest.mark.parametrize("prepared", [NO, {}, {"answer": True}])
def test_a_preparer_is_named_only_after_a_confirmed_yes(prepared: dict[str, object]) -> None:
    told = case(f__assistance__prepared_by_other=prepared)
    found = shown(told)
    assert not [item for item in found if item.startswith(("3.2", "5.", "attorney"))]
    assert not [item for item in missing(told) if item.startswith(("5.", "attorney"))]
    assert ("3.2" in missing(told)) is (prepared != NO)


def test_a_preparer_who_is_no_attorney() -> None:
    told = case(f__assistance__preparer__is_attorney=False)
    found = shown(told)
    assert found["5.7.a"] == ["Preparer is no attorney"]
    assert "5.7.b" not in found
    assert not [item for item in found if item.startswith("attorney")]
    assert missing(told) == {}


def test_an_attorney_who_did_not_prepare_the_form_has_the_block_on_page_1() -> None:
    told = case(
        f__assistance__prepared_by_other=NO,
        f__assistance__attorney__bar_number="X99",
        f__assistance__attorney__g28_attached=True,
        f__assistance__attorney__uscis_account={"state": "none"},
    )
    found = shown(told)
    assert found["attorney.bar_number"] == ["X99"]
    assert found["attorney.g28"] == ["Form G-28 attached"]
    assert found["attorney.account"] == ["N/A"]
    assert not [item for item in found if item.startswith("5.")]


# --- states -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("state", "word"), [("none", "N/A"), ("not applicable", "N/A"), ("unknown", "Unknown")]
)
def test_numbers_and_names_without_a_value(state: str, word: str) -> None:
    """Facts Q-42: nobody's A-Number is "N/A", not "None"."""
    told = shown(
        case(
            p__numbers__a_number={"state": state},
            p__numbers__ssn={"state": state},
            p__numbers__sevis={"state": state},
            p__name__middle={"state": state},
            p__contact__mobile={"state": state},
            p__birth__date={"state": state},
            p__other_names={"state": state},
        )
    )
    for item in ("2.8", "6.2", "2.13", "2.26", "2.1.c", "6.1.c", "3.4", "2.16", "2.2.a"):
        assert told[item] == [word], item
    assert not [item for item in told if item.startswith(("2.2.b", "2.3.", "2.4."))]


def test_a_person_without_nationality() -> None:
    told = shown(
        case(p__nationality={"state": "none"}, p__other_nationality={"state": "not applicable"})
    )
    assert (told["2.14.a"], told["2.14.b"]) == (["Stateless"], ["N/A"])


def test_no_document_at_all() -> None:
    told = shown(case(p__documents={"state": "none"}))
    assert [told[item] for item in ("2.18", "2.19", "2.20", "2.21")] == [["N/A"]] * 4


def test_country_and_expiry_are_those_of_the_latest_document() -> None:
    told = shown(case(p__documents__d2__issued="2023-01-01"))
    assert (told["2.18"], told["2.19"]) == (["P100200"], ["T300400"])
    assert (told["2.20"], told["2.21"]) == (["Ruritania"], ["01/01/2028"])


@pytest.mark.parametrize("status", ["separated", "annulled"])
def test_a_marital_status_without_a_box_is_left_to_the_person(status: str) -> None:
    told = case(p__marital_status=status)
    assert "2.11" not in shown(told)
    assert [one.path for one in decided(told).refused] == ["people.p1.marital_status"]


def test_a_state_that_the_list_does_not_have_is_refused() -> None:
    told = case(p__residences__r1__province="Illinois")
    assert "2.7.d" not in shown(told)
    assert [one.path for one in decided(told).refused] == ["people.p1.residences.r1.province"]


def test_nothing_of_another_person_is_on_the_form() -> None:
    both = raw()
    both["people"]["p2"] = {"name": {"family": "Other", "given": "Omar"}, "sex": "male"}
    both["people"]["p1"]["marriages"] = {"m1": {"spouse": "p2", "ended": {"state": "none"}}}
    assert shown(Case.model_validate(both)) == shown(case())


def test_every_answer_of_the_filing_can_be_confirmed_or_changed_alone() -> None:
    told = paths.replace(case(), "filings.f1.i765.sworn.filed_before", {"answer": False})
    told = paths.replace(told, "filings.f1.i765.sworn.filed_before.confirmed", CONFIRMED)
    assert shown(told)["2.12"] == ["Form I-765 filed before: No"]


def test_the_invented_person_answers_for_every_mapped_box() -> None:
    """So that a field nobody can fill would be noticed."""
    filled = {mark.field for mark in decided(workers.case()).marks}
    rows = [row for row in the_map(FOLDER).rows if row.source and not row.of_sheet]
    unticked = {row.field for row in rows if row.ticks} - filled
    us_or_abroad = {
        f"{part}.3.{box}" for part, boxes in (("4", "de"), ("5", "fg")) for box in boxes
    }
    assert {row.field for row in rows} - filled - unticked == {
        row.field for row in rows if row.item in us_or_abroad
    }
