"""The lists of what goes into an envelope."""

from __future__ import annotations

from datetime import date

import pytest
from pydantic import ValidationError

from app import i18n
from app.answers.filing import Destination, Filing
from app.answers.forms import Form
from app.answers.i131 import TravelApplication
from app.answers.i765 import PermitCategory, PermitReason
from app.law.checklists import Checklist, Need, Paper, of_filing
from app.law.dated import Confidence, Source
from app.law.facts import load

LAW = load()


def keys(checklist: str, need: Need) -> list[str]:
    return [one.key for one in LAW.checklist(checklist).papers if one.need is need]


def test_a_payment_lies_on_top_wherever_one_is_mailed() -> None:
    for one in LAW.checklists:
        found = [paper.key for paper in one.papers]
        paid = [key for key in found if key.startswith("payment")]
        if one.form and paid:
            assert found[0] == paid[0], one.id


def test_each_form_has_a_list_for_each_place_and_reason_it_is_filed_for() -> None:
    filed = {(one.form, one.to) for one in LAW.checklists if one.form}
    assert filed == {(form, Destination.USCIS) for form in Form} | {(Form.I589, Destination.COURT)}
    known = {*PermitCategory, *PermitReason, *TravelApplication}
    assert {reason for one in LAW.checklists for reason in one.reasons} <= set(known)


def test_what_old_guides_ask_for_is_named_as_not_needed() -> None:
    assert keys("K-1", Need.NOT_NEEDED) == ["photos", "extra-sets"]
    assert "affidavit-of-support" in keys("K-8", Need.NOT_NEEDED)
    assert "photos" in keys("K-6", Need.NOT_NEEDED)


def test_what_a_filing_is_sent_back_without_is_required() -> None:
    assert {"payment", "form"} <= set(keys("K-1", Need.REQUIRED))
    assert {"fee-receipt", "form", "proof-of-service"} <= set(keys("K-1b", Need.REQUIRED))
    assert {"form", "medical", "photos"} <= set(keys("K-8", Need.REQUIRED))
    certificate = {"competent", "complete", "signature", "name", "date", "contact", "attached"}
    assert certificate <= set(keys("K-9", Need.REQUIRED))


def made(*papers: Paper) -> Checklist:
    return Checklist(
        id="K-1",
        topic="checklists",
        title="A list",
        source=Source(title="A page"),
        confidence=Confidence.TWO_SOURCES,
        read_on=date(2026, 10, 6),
        review_by=date(2027, 1, 15),
        papers=papers,
    )


def test_a_list_is_never_empty_and_names_each_paper_once() -> None:
    paper = Paper(key="form", says="The form")
    assert made(paper).papers == (paper,)
    with pytest.raises(ValidationError):
        made()
    with pytest.raises(ValidationError):
        made(paper, paper)


@pytest.mark.parametrize(("need", "when"), [("if applies", None), ("required", "it is Monday")])
def test_a_paper_says_when_it_applies_and_only_then(need: str, when: str | None) -> None:
    with pytest.raises(ValidationError):
        Paper(key="form", says="The form", need=Need(need), when=when)


def filing(form: str, to: str | None = "uscis", **answers: str) -> Filing:
    told = {form: answers} if answers else {}
    return Filing.model_validate({"form": form, "person": "p1", "to": to, **told})


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        (filing("i589"), "K-1"),
        (filing("i589", None), "K-1"),
        (filing("i589", "court"), "K-1b"),
        (filing("i765", category="c8", reason="initial"), "K-2"),
        (filing("i765", category="c8", reason="renewal"), "K-3"),
        (filing("i765", category="a5", reason="initial"), "K-4"),
        (filing("i765", category="a5"), "K-4"),
        (filing("i765", category="c8", reason="replacement"), None),
        (filing("i765", category="c8"), None),
        (filing("i765"), None),
        (filing("i131", application="advance parole, pending I-589"), "K-5"),
        (filing("i131", application="refugee travel document, asylee"), "K-6"),
        (filing("i131", application="refugee travel document, permanent resident"), "K-6"),
        (filing("i131"), None),
        (filing("i485"), "K-8"),
    ],
)
def test_a_filing_has_the_list_of_its_form_place_and_reason(
    given: Filing, expected: str | None
) -> None:
    found = of_filing(LAW.checklists, given)
    assert (found.id if found else None) == expected


@pytest.mark.parametrize("language", ["es", "ar"])
def test_every_line_of_a_list_is_said_in_the_language_of_the_window(language: str) -> None:
    i18n.use(language)
    said = [text for one in LAW.checklists for text in _texts(one)]
    kept = [text for text in said if i18n._(text) == text]
    i18n.use("en")
    assert len(said) > 150
    assert not kept


def _texts(checklist: Checklist) -> list[str]:
    papers = (text for one in checklist.papers for text in (one.says, one.when) if text)
    return [checklist.title, *papers]
