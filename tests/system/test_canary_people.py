"""A couple and a 12-year-old, every value of each person unique: nobody's values stray.

What a form asks about relatives is told here by hand, from the printed form, and not by its map.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date
from functools import cache
from io import BytesIO
from itertools import count
from pathlib import Path
from typing import Any

import pikepdf
import pikepdf.form
import pytest

from app.answers import paths
from app.answers.assistance import Assistance
from app.answers.case import Case, load
from app.answers.claim import Claim, Sworn
from app.answers.i131 import I131
from app.answers.i485 import I485
from app.answers.i765 import I765
from app.answers.model import Section
from app.answers.person import Marriage, Person
from app.answers.proposals import confirm, keys, sworn_path
from app.filing import library
from app.filing.blanks import Blank, choose
from app.filing.editions import FORMS
from app.filing.fill import Filled, fill
from tests.system.canaries import Bag, Canary

TODAY = date(2026, 3, 1)
WIFE, HUSBAND, CHILD = "p1", "p2", "p3"
FORMER: dict[str, str] = {WIFE: "p4", HUSBAND: "p5"}
PARENTS: dict[str, tuple[str, str]] = {
    WIFE: ("p6", "p7"),
    HUSBAND: ("p8", "p9"),
    CHILD: (WIFE, HUSBAND),
}
ENDING = ("ended", "how_ended", "ended_city", "ended_province", "ended_country")
NOT_ENDED: dict[str, Any] = {word: {"state": "none"} for word in ENDING}
APPLICATIONS = {
    WIFE: "refugee travel document, asylee",
    HUSBAND: "advance parole, pending I-589",
    CHILD: "advance parole, pending I-485",
}
PARTS: dict[str, type[Section]] = {"i765": I765, "i131": I131, "i485": I485}

# ---- What a form asks about others, as it is printed ---------------------------------------------

NAME = ("name.family", "name.given", "name.middle")
BORN = ("birth.date", "birth.country")
HOME = tuple(f"residences.r1.{word}" for word in ("street", "unit", "city", "postal_code"))
SPOUSE_485 = (*NAME, "numbers.a_number", *BORN, *HOME, "state")
CHILD_485 = (*NAME, "numbers.a_number", *BORN)
FORMER_485 = ("name_at_birth.family", "name.given", "name.middle", *BORN, "nationality")
PARENT_485 = (*NAME, *(f"name_at_{one.replace('name', 'birth')}" for one in NAME), *BORN)
PRINCIPAL_485 = (*NAME, "numbers.a_number", "birth.date")
CHILD_589 = (
    *NAME,
    "numbers.a_number",
    "numbers.ssn",
    "numbers.i94",
    "documents.r1.number",
    "birth.date",
    "birth.city",
    "birth.country",
    "nationality",
    "race",
    "current_status",
    "stay_expires",
    *(f"entries.r1.{word}" for word in ("date", "city", "status")),
    "state",
)
SPOUSE_589 = (
    *CHILD_589,
    "entries.r2.date",
    *(f"other_names.r{row}.{word}" for row in (1, 2) for word in ("family", "given", "middle")),
)
PARENT_589 = (*NAME, "birth.city", "birth.country", "location")


def allowed(case: Case, filing_id: str) -> set[tuple[str, str]]:
    """Owner and path of what may stand on the form besides the person's own answers."""
    filing = case.filings[filing_id]
    who = filing.person
    asked: list[tuple[str, tuple[str, ...]]] = []
    if filing.form == "i589":
        asked += [(HUSBAND, SPOUSE_589), (CHILD, CHILD_589)]
        asked += [(parent, PARENT_589) for parent in PARENTS[who]]
    if filing.form == "i485":
        asked += [(parent, PARENT_485) for parent in PARENTS[who]]
        if who in FORMER:
            spouse = HUSBAND if who == WIFE else WIFE
            asked += [(spouse, SPOUSE_485), (FORMER[who], FORMER_485), (CHILD, CHILD_485)]
        if who != WIFE:
            asked.append((WIFE, PRINCIPAL_485))
    return {(one, path) for one, several in asked for path in several}


# ---- The household -------------------------------------------------------------------------------


def person(bag: Bag, who: str, number: int) -> dict[str, Any]:
    """Everything that can be asked of one person, and their family."""
    married: dict[str, dict[str, Any]] = {
        "r1": {"spouse": {WIFE: HUSBAND, HUSBAND: WIFE}.get(who), **NOT_ENDED},
        "r2": {"spouse": FORMER.get(who), "how_ended": "Divorce"},
    }
    choices: dict[str, Any] = {
        "contact.mailing_differs": True,
        "in_us": True,
        "deceased": False,
        "duration_of_status": False,
        "proceedings.status": "now",
        "document": "r1",
        "marriages": {"state": "none"},
        "child_relations": {"state": "none"},
        "mother": None,
        "father": None,
        "siblings": {"state": "none"},
        "children": {"state": "none"},
        "filed": None,
    }
    if who in PARENTS:
        choices |= dict(zip(("mother", "father"), PARENTS[who], strict=True))
    if who in FORMER:
        rows = {
            row: Canary(bag, who, number, choice).section(Marriage, f"marriages.{row}") | choice
            for row, choice in married.items()
        }
        relation = {"child": CHILD, "relationship": "biological child"}
        choices |= {
            "marriages": {**rows, "complete": True},
            "children": [CHILD],
            "child_relations": {"r1": relation, "complete": True},
            "marital_status": "married",
        }
    if who == CHILD:
        born = date(2013, 10, 5)
        choices["birth.date"] = bag.own(born, who, "birth.date")
    return Canary(bag, who, number, choices).section(Person)


def filing(bag: Bag, filing_id: str, number: int, form: str, who: str) -> dict[str, Any]:
    """One form of one person, every answer of it given and every sworn item Yes."""
    choices: dict[str, Any] = {
        "i765.reason": "renewal",
        "i765.category": "c8",
        "i131.application": APPLICATIONS[who],
        "i131.replacement.reason": "wrong, not my error",
        "based_on": "r1",
        "document": "r1",
        "understood": "interpreter read it",
        "applying_as": "principal" if who == WIFE else "derivative",
        "principal": {"state": "not applicable"} if who == WIFE else WIFE,
        "relatives": {"state": "none"},
        "interpreted": True,
    }
    told = Canary(bag, filing_id, number, choices)
    whole = {
        "form": form,
        "person": who,
        "mail_date": "2026-03-10",
        "assistance": told.section(Assistance),
    }
    if form == "i589":
        include = dict.fromkeys((HUSBAND, CHILD), True)
        return whole | {"claim": told.section(Claim, "claim"), "include": include}
    if form == "i485" and who in FORMER:
        spouse = HUSBAND if who == WIFE else WIFE
        whole["include"] = dict.fromkeys((spouse, CHILD), True)
    return whole | {form: told.section(PARTS[form], form)}


Form = Callable[[Case, str], Filled]
"""Fills one filing of a case."""


@cache
def household() -> tuple[Case, Bag]:
    """The case, every sworn item confirmed, and the bag that knows whose each value is."""
    bag, number = Bag(), count()
    people = {f"p{one}": person(bag, f"p{one}", next(number)) for one in range(1, 10)}
    orders = [("i589", WIFE)] + [(form, who) for who in (WIFE, HUSBAND, CHILD) for form in PARTS]
    filings = {
        f"f{index}": filing(bag, f"f{index}", next(number), form, who)
        for index, (form, who) in enumerate(orders, 1)
    }
    case = load(json.dumps({"people": people, "filings": filings}).encode())
    for filing_id, one in case.filings.items():
        for key in keys(one):
            case = confirm(case, filing_id, key, TODAY)
    return case, bag


FILINGS = [f"f{index}" for index in range(1, 11)]


@pytest.fixture(scope="module", params=["practice", "official"])
def form(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Form:
    """Fills our practice copies, then the official PDFs where they are."""
    folder: Path | None = None
    if request.param == "official":
        folder = request.getfixturevalue("official_forms")
    return _filler(folder, tmp_path_factory.mktemp("cache"))


@pytest.fixture(scope="module")
def practice(tmp_path_factory: pytest.TempPathFactory) -> Form:
    """Fills our practice copies."""
    return _filler(None, tmp_path_factory.mktemp("cache"))


def _filler(folder: Path | None, cached: Path) -> Form:
    found = library.find(folder) if folder else None

    @cache
    def blank(name: str) -> Blank:
        return choose(name, found, FORMS, practice=folder is None)

    def filled(case: Case, filing_id: str) -> Filled:
        one = case.filings[filing_id]
        return fill(case, filing_id, blank(one.form.value), TODAY, cached)

    return filled


def on_paper(done: Filled) -> dict[str, str]:
    """Every value of the form and its attachments, as another library sees it."""
    values: dict[str, str] = {}
    for part, data in enumerate([done.data, *(one.data for one in done.attachments)]):
        with pikepdf.open(BytesIO(data)) as document:
            for name, value in _values(document):
                values[f"{part} {name}"] = value
    return values


def _values(document: pikepdf.Pdf) -> list[tuple[str, str]]:
    found = []
    for field in pikepdf.form.Form(document):
        if isinstance(field, pikepdf.form.CheckboxField | pikepdf.form.RadioButtonGroup):
            continue
        value = getattr(field, "value", None)
        if value:
            found.append((field.fully_qualified_name, str(value)))
    return found


def ticks(data: bytes) -> set[str]:
    """The boxes that are ticked, by the official field's name."""
    with pikepdf.open(BytesIO(data)) as document:
        return {
            field.fully_qualified_name
            for field in pikepdf.form.Form(document)
            if isinstance(field, pikepdf.form.CheckboxField) and field.checked
        }


# ---- Whose values stand where --------------------------------------------------------------------


@pytest.mark.parametrize("filing_id", FILINGS)
def test_no_value_of_one_person_stands_on_anothers_form(form: Form, filing_id: str) -> None:
    case, bag = household()
    one = case.filings[filing_id]
    seen = bag.seen(on_paper(form(case, filing_id)))
    own = {found for found in seen if found[0] in (filing_id, one.person)}
    others = seen - own
    assert others - allowed(case, filing_id) == set()
    assert {(one.person, path) for path in (*NAME, "numbers.a_number")} <= own
    assert len(own) > 50
    assert {owner for owner, _path in others} == {owner for owner, _ in allowed(case, filing_id)}


def test_a_stray_value_would_be_seen() -> None:
    """The net itself: words, numbers and days are found in the middle of a text, too."""
    _case, bag = household()
    number = next(value for value in bag.owner if len(value) == 9 and value.isdigit())
    day = next(value for value in bag.owner if value.count("/") == 2)
    texts = {
        "a": "Written Bxadu, then.",
        "b": f"A-{number[:3]}-{number[3:6]}-{number[6:]}",
        "c": day,
    }
    assert len(bag.seen(texts)) == 3
    assert bag.seen({"a": "Nothing of anybody", "b": "01/02/1903", "c": "12345"}) == set()


# ---- Nothing is answered for anybody -------------------------------------------------------------

FORMS_OF_WIFE = FILINGS[:4]


def with_sworn(case: Case, answer: bool | None, confirmed_on: date | None) -> Case:
    """The case with every sworn item of the wife's forms answered and confirmed like that."""
    item = Sworn.model_validate({"answer": answer, "confirmed": confirmed_on})
    for filing_id in FORMS_OF_WIFE:
        for key in keys(case.filings[filing_id]):
            case = paths.replace(case, sworn_path(filing_id, key), item)
    return case


@pytest.mark.parametrize("filing_id", FORMS_OF_WIFE)
def test_people_who_told_nothing_get_forms_without_one_tick(form: Form, filing_id: str) -> None:
    case, _bag = household()
    name = case.filings[filing_id].form.value
    part: dict[str, Any] = {"claim": {}} if name == "i589" else {name: {}}
    filings = {filing_id: {"form": name, "person": WIFE, **part}}
    empty = load(json.dumps({"people": {WIFE: {}}, "filings": filings}).encode())
    done = form(empty, filing_id)
    assert ticks(done.data) == set()
    assert "No" not in on_paper(done).values()


@pytest.mark.parametrize("filing_id", FORMS_OF_WIFE)
def test_a_no_that_nobody_confirmed_is_never_printed(practice: Form, filing_id: str) -> None:
    case, _bag = household()
    silent = ticks(practice(with_sworn(case, None, None), filing_id).data)
    for answer in (False, True):
        assert ticks(practice(with_sworn(case, answer, None), filing_id).data) == silent
    agreed = ticks(practice(with_sworn(case, False, TODAY), filing_id).data)
    assert len(agreed - silent) > 1
