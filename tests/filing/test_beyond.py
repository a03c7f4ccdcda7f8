"""Rows that a table has no place for read naturally, and back."""

from __future__ import annotations

import pytest

from app.answers.case import Case
from app.filing.assemble import assemble
from app.filing.reading import Reading
from tests.forms import adjusters
from tests.forms.conftest import the_catalogue, the_map


@pytest.mark.parametrize(
    ("kind", "line"), [("flr", "Floor: 7C"), ("apt", "Apartment: 7C"), ("ste", "Suite: 7C")]
)
def test_the_kind_of_unit_stands_before_its_number(kind: str, line: str) -> None:
    raw = adjusters.raw()
    homes = raw["people"]["p1"]["residences"]
    for name, home in homes.items():
        if name != "complete":
            home |= {"unit_kind": kind, "unit": "7C"}
    form_map = the_map(adjusters.FOLDER)
    catalogue = form_map.ruled(the_catalogue(adjusters.FOLDER))
    case = adjusters.confirmed(Case.model_validate(raw))
    done = assemble(case, "f1", catalogue, form_map, adjusters.TODAY)
    beyond = [one.text for one in done.plan.spills if "residences" in one.path]
    assert beyond
    assert all(line in text.split("\n") and ": Yes" not in text for text in beyond)
    values = {mark.field: True if mark.text is None else mark.text for mark in done.marks}
    answers = Reading(catalogue, form_map, values, {}).report().answers
    assert answers["rows.prior_addresses[1].unit"] == "7C"
    assert answers["derived.rows.prior_addresses[1].unit_box"] == kind
