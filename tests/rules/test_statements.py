"""R-31 and R-34: earlier requests for protection, and what officers were told before."""

from __future__ import annotations

from typing import Any

import pytest

from app.rules.finding import Kind
from tests.rules.raised import case, i485, i589, i765, raised, read_at, rows


def request(outcome: str | None = None, kind: str = "Asylum", to: str = "USA") -> dict[str, Any]:
    row = {"kind": kind, "government": to, "filed": "2019-01-01", "outcome": outcome}
    return {"applications": rows(row)}


@pytest.mark.parametrize(
    ("outcome", "kind"),
    [(None, Kind.WARN), ("withdrawn", Kind.WARN), ("denied", Kind.SEE_A_LAWYER)],
)
def test_an_earlier_request_of_ones_own(outcome: str | None, kind: Kind) -> None:
    found = raised(case(request(outcome), i589()), "R-31")
    assert found is not None
    assert found.kind is kind
    assert {"I-589 C.1", "I-589 C.2.B"} <= set(found.items)
    assert "people.p1.applications.r1.kind" in read_at(found)


@pytest.mark.parametrize("kin", [{"mother": "p2"}, {"siblings": ["p2"]}, {"children": ["p2"]}])
def test_a_request_of_close_family(kin: dict[str, Any]) -> None:
    about = case(kin, i589(applied_before=False), p2=request("denied"))
    found = raised(about, "R-31")
    assert found is not None
    assert found.kind is Kind.SEE_A_LAWYER
    assert {"people.p2.applications.r1.kind", "filings.f1.claim.sworn.applied_before.answer"} <= (
        read_at(found)
    )


def test_a_form_that_was_mailed_before() -> None:
    filed = {"form": "i589", "edition": "01/20/25", "source": "read from a PDF"}
    assert raised(case({"filed": {"r1": filed}}, i589()), "R-31") is not None


def test_other_requests_and_other_forms_are_silent() -> None:
    assert raised(case(request(kind="Visitor visa"), i589()), "R-31") is None
    assert raised(case(request(to="Sylvania"), i589()), "R-31") is None
    assert raised(case(request("denied"), i765()), "R-31") is None
    assert raised(case(request(), i485(relief=True)), "R-31") is None
    assert raised(case({}, i589(applied_before=False)), "R-31") is None


def test_a_no_about_protection_on_form_i_485() -> None:
    found = raised(case(request(), i485(relief=False)), "R-31")
    assert found is not None
    assert found.items == ("I-485 9.18",)


@pytest.mark.parametrize(
    "to", ["border", "credible_fear", "visa_form", "earlier_form", "other_country", None]
)
def test_something_was_different_in_the_persons_own_word(to: str | None) -> None:
    found = raised(case({"statements": rows({"to": to, "differs": True})}, i589(), i485()), "R-34")
    assert found is not None
    assert found.kind is Kind.WARN
    assert {"I-589 B.1.A", "I-589 C.1", "I-485 9.10", "I-485 9.69"} <= set(found.items)
    assert "people.p1.statements.r1.differs" in read_at(found)


def test_not_knowing_informs_and_the_rest_is_silent() -> None:
    unsure = {"statements": rows({"to": "border", "differs": {"state": "unknown"}})}
    found = raised(case(unsure, i589()), "R-34")
    assert found is not None
    assert found.kind is Kind.INFO
    for differs in (False, None, {"state": "skipped"}, {"state": "declined"}):
        row = {"to": "border", "differs": differs}
        assert raised(case({"statements": rows(row)}, i589()), "R-34") is None
