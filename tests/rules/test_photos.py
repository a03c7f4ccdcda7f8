"""Photos of a person (R-74)."""

from __future__ import annotations

from typing import Any

import pytest

from app.rules.finding import Kind
from tests.rules.raised import case, i131, raised

PAROLE = i131("advance parole, pending I-589")
REFUGEE = i131("refugee travel document, asylee")


def test_photos_are_counted_over_all_forms_of_one_person() -> None:
    forms = ({"form": "i485"}, {"form": "i765"}, PAROLE, {"form": "i589"})
    other = {"form": "i765", "person": "p2"}
    finding = raised(case({}, *forms, other, p2={}), "R-74")
    assert finding is not None
    assert finding.kind is Kind.INFO
    assert finding.items == ()
    assert finding.message[0].english() == "6 photos of you in all."


@pytest.mark.parametrize(("here", "photos"), [(True, 0), (False, 2), (None, None)])
def test_a_refugee_travel_document_depends_on_where_the_person_is(
    here: bool | None, photos: int | None
) -> None:
    finding = raised(case({"in_us": here}, REFUGEE), "R-74")
    assert (finding is not None) is bool(photos)


@pytest.mark.parametrize("forms", [({"form": "i589"},), ({"form": "i765", "state": "sent"},)])
def test_no_photos_no_words(forms: tuple[dict[str, Any], ...]) -> None:
    assert raised(case({}, *forms), "R-74") is None
