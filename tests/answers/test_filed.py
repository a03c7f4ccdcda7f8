"""What was filed stands still, whatever is answered later."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.answers import paths
from app.answers.case import Case, dump, load
from app.answers.filed import Filed, FiledSource, NotUnderstood
from app.answers.filing import FilingState, Form
from app.answers.freezing import freeze, keep_earlier
from app.problems import Problem
from tests.answers.households import household

DAY = date(2026, 3, 10)
SHA = "ab" * 32


def filed(**more: Any) -> Filed:
    known: dict[str, Any] = {
        "form": Form.I589,
        "edition": "01/20/25",
        "on": DAY,
        "source": FiledSource.MAILED_HERE,
        "answers": {"self.name.family": "Example", "self.name.middle": {"state": "none"}},
        "sha256": SHA,
    }
    return Filed(**known | more)


def code_of(problem: pytest.ExceptionInfo[Problem]) -> str:
    return problem.value.code


def test_mailing_a_form_freezes_it() -> None:
    case = freeze(household(), "f1", filed())
    assert case.filings["f1"].state is FilingState.SENT
    assert case.filings["f1"].filed == filed()


def test_later_answers_change_nothing_of_what_was_filed() -> None:
    case = freeze(household({"p1": {"name": {"family": "Example"}}}), "f1", filed())
    later = paths.replace(case, "people.p1.name.family", "Sample")
    later = paths.replace(later, "filings.f1.claim.country_feared", "Freedonia")
    assert later.filings["f1"].filed == filed()
    assert load(dump(later)).filings["f1"].filed == filed()


def test_what_was_filed_is_no_answer_of_today() -> None:
    before = household()
    case = keep_earlier(freeze(before, "f1", filed()), "p1", filed(sha256="cd" * 32))
    assert [path for path, _ in paths.walk(case)] == [path for path, _ in paths.walk(before)]
    assert paths.get(case, "people.p1.name.family").state == "unasked"


def test_a_filing_is_frozen_once() -> None:
    case = freeze(household(), "f1", filed())
    with pytest.raises(Problem) as problem:
        freeze(case, "f1", filed(answers={}))
    assert code_of(problem) == "already-filed"


def test_a_filing_marked_as_sent_without_its_paper_is_not_frozen_afterwards() -> None:
    case = household(filing={"state": "sent"})
    with pytest.raises(Problem) as problem:
        freeze(case, "f1", filed())
    assert code_of(problem) == "already-filed"


@pytest.mark.parametrize(
    ("filing", "what", "code"),
    [
        ("f2", {}, "no-filing"),
        ("f1", {"on": None}, "not-mailed"),
        ("f1", {"form": Form.I765}, "answer-invalid"),
    ],
)
def test_what_cannot_be_frozen_is_refused(filing: str, what: dict[str, Any], code: str) -> None:
    with pytest.raises(Problem) as problem:
        freeze(household(), filing, filed(**what))
    assert code_of(problem) == code


def test_earlier_forms_stay_with_their_person() -> None:
    case = household({"p2": {}})
    case = keep_earlier(case, "p1", filed(source=FiledSource.READ_FROM_PDF))
    case = keep_earlier(case, "p2", filed(sha256="cd" * 32, source=FiledSource.READ_FROM_PDF))
    case = keep_earlier(case, "p2", filed(sha256="ef" * 32, source=FiledSource.READ_FROM_PDF))
    assert list(case.people["p1"].filed) == ["e1"]
    assert list(case.people["p2"].filed) == ["e1", "e2"]
    assert case.people["p2"].filed["e2"].sha256 == "ef" * 32
    assert all(filing.state is FilingState.DRAFT for filing in case.filings.values())


def test_the_same_pdf_is_kept_once() -> None:
    case = keep_earlier(household(), "p1", filed())
    assert keep_earlier(case, "p1", filed()) == case


def test_nobody_has_no_earlier_forms() -> None:
    with pytest.raises(Problem) as problem:
        keep_earlier(household(), "p9", filed())
    assert code_of(problem) == "no-person"


@pytest.mark.parametrize(
    ("filing", "place"),
    [
        ({"state": "draft", "filed": True}, "filings.f1.filed"),
        ({"state": "sent", "filed": "i765"}, "filings.f1.filed"),
    ],
)
def test_a_file_that_contradicts_itself_is_refused(filing: dict[str, Any], place: str) -> None:
    written = json.loads(filed().model_dump_json())
    if filing["filed"] == "i765":
        written["form"] = "i765"
    with pytest.raises(Problem) as problem:
        household(filing={**filing, "filed": written})
    assert code_of(problem) == "case-invalid"
    assert place in problem.value.message


JSON = st.one_of(
    st.text(max_size=20),
    st.booleans(),
    st.integers(0, 999),
    st.lists(st.text(min_size=1, max_size=5), min_size=1, max_size=3),
    st.sampled_from([{"state": "none"}, {"state": "unknown"}]),
)
PATHS = st.sampled_from(["self.name.family", "rows.jobs[3].from", "derived.self.full_name"])
NAMES = st.text(st.characters(exclude_categories=["Cs"]), max_size=30)


@given(
    answers=st.dictionaries(PATHS, JSON),
    unread=st.lists(st.tuples(NAMES, st.one_of(NAMES, st.booleans())), max_size=3),
)
def test_whatever_stood_on_paper_survives_the_file(
    answers: dict[str, Any], unread: list[tuple[str, Any]]
) -> None:
    boxes = [NotUnderstood(box=box, value=value) for box, value in unread]
    what = filed(answers=answers, unread=boxes, elsewhere=["B.1.A"], on=None)
    case = keep_earlier(household(), "p1", what)
    again: Case = load(dump(case))
    assert again == case
    assert json.loads(dump(again)) == json.loads(dump(case))
    assert type(again.people["p1"].filed["e1"].answers) is dict
