"""An order means the filings it names, and never those of somebody else."""

from __future__ import annotations

import pytest

from app.answers.case import Case
from app.filing.ordering import ordered
from app.problems import Problem

FAMILY = Case.model_validate(
    {
        "people": {"p1": {}, "p2": {}},
        "filings": {
            "f1": {"form": "i765", "person": "p2"},
            "f2": {"form": "i589", "person": "p1"},
            "f3": {"form": "i765", "person": "p1"},
        },
    }
)


def test_nothing_named_means_every_filing() -> None:
    assert ordered(FAMILY, (), ())[1] == ["f1", "f2", "f3"]


def test_a_form_alone_means_that_of_the_principal() -> None:
    assert ordered(FAMILY, ("i765",), ())[1] == ["f3"]


def test_a_person_alone_means_all_their_filings() -> None:
    assert ordered(FAMILY, (), ("p2",))[1] == ["f1"]


def test_a_form_that_is_not_among_the_filings_is_made_only_when_named() -> None:
    case, found = ordered(FAMILY, ("I-485",), ("p2",))
    assert found == ["f4"]
    assert (case.filings["f4"].form, case.filings["f4"].person) == ("i485", "p2")
    assert "f4" not in FAMILY.filings


@pytest.mark.parametrize(("forms", "people"), [(("i900",), ()), ((), ("p9",))])
def test_forms_and_people_that_do_not_exist_are_wrong_usage(
    forms: tuple[str, ...], people: tuple[str, ...]
) -> None:
    with pytest.raises(Problem) as told:
        ordered(FAMILY, forms, people)
    assert (told.value.code, told.value.exit_code) == ("usage", 2)


def test_a_case_without_filings_has_nothing_to_make() -> None:
    with pytest.raises(Problem, match="no such filing"):
        ordered(Case.model_validate({"people": {"p1": {}}}), (), ())
