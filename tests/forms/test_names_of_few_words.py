"""People with one name only and people without a nationality, on every form (facts R-33, Q-42)."""

from __future__ import annotations

from datetime import date

import pytest

from app.answers.case import Case
from app.answers.states import State, without_value
from app.filing.decide import decide
from app.filing.maps import FormMap
from tests.filing import households
from tests.forms import adjusters, travellers, workers
from tests.forms.conftest import EVERY, the_catalogue, the_map

TODAY = date(2026, 3, 1)
NONE = without_value(State.NONE)
EMPTY = {"state": "none"}
NATIONS = ("nationality", "nationality_at_birth", "prior_spouse_nationality")
NAMES = ("family", "given", "prior_spouse_family", "prior_spouse_given")


def folder(form: str) -> str:
    return next(one for one in EVERY if one.startswith(form))


def shown(form: str, case: Case) -> dict[str, str]:
    """What is written on the form, by the label of each box."""
    rows = the_map(folder(form)).by_field()
    done = decide(case, "f1", the_catalogue(folder(form)), the_map(folder(form)), TODAY)
    return {rows[mark.field].label: mark.text for mark in done.marks if mark.text is not None}


def of_one_name(form: str) -> Case:
    """A person of one name, which stands in the box of the family name."""
    if form == "i131":
        path = "people.p1.name"
        changes = {f"{path}.given": EMPTY, f"{path}.middle": EMPTY}
        return travellers.case(travellers.ASYLEE, changes)
    return adjusters.case(p__name__given=NONE, p__name__middle=NONE)


@pytest.mark.parametrize("form", ["i131", "i485"])
def test_nobody_is_named_none_on_a_card_or_a_travel_document(form: str) -> None:
    told = shown(form, of_one_name(form))
    assert "Given name" not in told
    assert told["Family name"]
    assert told["Middle name"] == "N/A"


@pytest.mark.parametrize("form", ["i131", "i485"])
def test_no_box_for_a_name_says_none_except_to_say_that_there_are_no_others(form: str) -> None:
    form_map = the_map(folder(form))
    named = [row for row in form_map.rows if str(row.source).rpartition(".")[2] in NAMES]
    say_none = {row.source for row in named if form_map.printed_for(row, State.NONE)}
    assert len(named) > 10
    assert say_none == {"rows.other_names[0].family"}


def stateless() -> dict[str, Case]:
    household = households.household(rows=1, children=1, siblings=1)
    household["people"]["p1"]["nationality"] = EMPTY
    worker = workers.raw()
    worker["people"]["p1"]["nationality"] = EMPTY
    return {
        "i589": Case.model_validate(household),
        "i765": Case.model_validate(worker),
        "i131": travellers.case(travellers.ASYLEE, {"people.p1.nationality": EMPTY}),
        "i485": adjusters.case(p__nationality=NONE),
    }


@pytest.mark.parametrize("form", ["i589", "i765", "i131", "i485"])
def test_who_has_no_nationality_is_stateless_on_every_form(form: str) -> None:
    told = shown(form, stateless()[form])
    label = {"i589": "Nationality now"}.get(form, "Country of nationality")
    assert told[label] == "Stateless"


def test_every_box_for_a_nationality_has_the_word(form_map: FormMap) -> None:
    written = [row for row in form_map.rows if row.source and not row.ticks]
    asked = [row for row in written if str(row.source).rpartition(".")[2] in NATIONS]
    assert asked
    assert {form_map.printed_for(row, State.NONE) for row in asked} == {"Stateless"}
