"""Every extra page says whose it is (facts Q-47), also of a person with a very long name."""

from __future__ import annotations

from datetime import date

import pytest

from app.answers.case import Case
from app.filing import continuation
from app.filing.assemble import assemble
from tests.filing import households

TODAY = date(2026, 3, 1)
PARTS = {
    "given": "Maria Aparecida da Concei\u00e7\u00e3o",
    "middle": "Cavalcanti de Albuquerque",
    "family": "Vasconcelos Figueiredo Filha",
}
HEADERS = ("ApplicantName", "SupBApplicantName", continuation.NAME)


def names_on_extra_pages(**told: str) -> set[str]:
    """What stands in the boxes for the applicant's name on every extra page."""
    household = households.household(rows=7, children=8)
    household["people"]["p1"]["name"].update(told)
    relatives = household["filings"]["f1"]["assistance"]["relatives"]
    relatives["a3"] = {"name": "Adam Example", "relationship": "father"}
    case = Case.model_validate(household)
    done = assemble(case, "f1", households.catalogue(), households.form_map(), TODAY)
    pages = [done.marks, *(page for extra in done.extras for page in extra.pages)]
    found = [
        [mark.text or "" for mark in page if households.short(mark.field).startswith(HEADERS)]
        for page in pages
    ]
    assert len(pages) > 3
    assert all(found)
    return {name for names in found for name in names}


def test_the_whole_name_stands_where_it_fits() -> None:
    assert names_on_extra_pages() == {"Ida Noor Example"}


@pytest.mark.parametrize(
    ("told", "name"),
    [
        (PARTS, f"{PARTS['given']} {PARTS['family']}"),
        ({**PARTS, "given": 2 * f"{PARTS['given']} "}, PARTS["family"]),
        ({**PARTS, "family": 3 * f"{PARTS['family']} "}, PARTS["given"]),
    ],
)
def test_a_longer_one_leaves_out_parts_and_never_the_person(
    told: dict[str, str], name: str
) -> None:
    assert names_on_extra_pages(**told) == {name}
