"""From the PDF that was mailed to what never changes in a case, and back as questions."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from app.answers import case as cases
from app.answers import paths
from app.answers.case import Case
from app.answers.filed import Filed, FiledSource, Json
from app.answers.filing import FilingState, Form
from app.answers.renewal import How, Suggestion, accept
from app.answers.states import Answer, State
from app.cli import run
from app.filing.blanks import choose
from app.filing.editions import FORMS
from app.filing.filed import Papers, mailed, read_in
from app.filing.fill import fill
from app.filing.making import Order, make
from app.filing.renewal import agree, renewal
from app.problems import Problem
from tests.filing import households

TODAY, MAILED = date(2026, 3, 1), date(2026, 3, 10)


def papers(case: Case, filing_id: str = "f1") -> Papers:
    """The practice form of a filing with its attachments."""
    blank = choose(case.filings[filing_id].form.value, None, FORMS, practice=True)
    done = fill(case, filing_id, blank, TODAY, None)
    return Papers(done.data, {one.kind: one.data for one in done.attachments})


@pytest.fixture(scope="module")
def mailed_papers() -> Papers:
    return papers(households.case())


@pytest.fixture(scope="module")
def sent(mailed_papers: Papers) -> Case:
    return mailed(households.case(), "f1", MAILED, mailed_papers, FORMS)


def with_renewal(case: Case) -> Case:
    """The same person files the same form anew, with nothing answered in the filing yet."""
    return paths.replace(case, "filings.f2", {"form": "i589", "person": "p1", "claim": {}})


def filed_of(case: Case) -> Filed:
    found = case.filings["f1"].filed
    assert found is not None
    return found


def suggestions(case: Case, filed: Filed | None = None) -> dict[str, Suggestion]:
    found = renewal(case, "f2", filed or filed_of(case), TODAY)
    return {one.path: one for one in found}


# --- frozen -----------------------------------------------------------------------------------


def test_what_was_mailed_is_what_the_paper_says(sent: Case) -> None:
    filed = filed_of(sent)
    assert (filed.on, filed.edition) == (MAILED, "01/20/25")
    assert filed.source is FiledSource.MAILED_HERE
    assert filed.answers["self.religion"] == "Quaker"
    assert filed.unread == []
    assert sent.filings["f1"].state is FilingState.SENT


def test_editing_facts_later_changes_nothing_of_it(sent: Case) -> None:
    later = paths.replace(sent, "people.p1.religion", "Shaker")
    assert filed_of(later).answers["self.religion"] == "Quaker"


def test_the_papers_of_somebody_else_are_refused(mailed_papers: Papers) -> None:
    other = paths.replace(households.case(), "people.p1.numbers.a_number", "999888777")
    with pytest.raises(Problem) as problem:
        mailed(other, "f1", MAILED, mailed_papers, FORMS)
    assert problem.value.code == "someone-else"
    with pytest.raises(Problem) as again:
        read_in(other, "p1", None, mailed_papers, FORMS)
    assert again.value.code == "someone-else"


def test_an_earlier_form_is_kept_with_its_person_and_changes_no_answer(
    mailed_papers: Papers,
) -> None:
    before = households.case()
    case = read_in(before, "p1", None, mailed_papers, FORMS)
    (kept,) = case.people["p1"].filed.values()
    assert kept.source is FiledSource.READ_FROM_PDF
    assert kept.on is None
    assert dict(paths.walk(case)) == dict(paths.walk(before))


def test_a_plain_fill_makes_no_form_that_was_sent_and_says_why(
    sent: Case, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (report,) = make(sent, Order(tmp_path / "out", TODAY, practice=True))
    assert (report.state, report.sent, report.file) == ("refused", True, None)
    assert "2026-03-10" in " ".join(report.warnings)
    assert not list((tmp_path / "out").iterdir())
    path = tmp_path / "case.json"
    path.write_bytes(cases.dump(sent))
    assert run(["fill", str(path), "--out", str(tmp_path / "cli"), "--practice"]) == 0
    assert "mailed on 2026-03-10" in capsys.readouterr().out


def test_a_filing_marked_as_sent_without_a_day_says_so(tmp_path: Path) -> None:
    case = paths.replace(households.case(), "filings.f1.state", "sent")
    case = paths.replace(case, "filings.f1.mail_date", None)
    (report,) = make(case, Order(tmp_path, TODAY, practice=True))
    assert "marked as sent" in report.warnings[0]


# --- renewal ----------------------------------------------------------------------------------


def test_a_renewal_shows_every_value_then_and_now(sent: Case) -> None:
    case = with_renewal(paths.replace(sent, "people.p1.religion", "Shaker"))
    found = suggestions(case)
    assert found.keys() == filed_of(case).answers.keys()
    religion = found["self.religion"]
    assert (religion.then, religion.now, religion.same) == ("Quaker", "Shaker", False)
    assert (religion.how, religion.target) == (How.ACCEPT, "people.p1.religion")
    assert found["self.race"].same


def test_nothing_is_taken_over_without_acceptance(sent: Case) -> None:
    case = with_renewal(sent)
    before = cases.dump(case)
    suggestions(case)
    assert cases.dump(case) == before


def test_an_accepted_value_is_the_only_change(sent: Case) -> None:
    case = with_renewal(paths.replace(sent, "people.p1.religion", "Shaker"))
    after = accept(case, suggestions(case)["self.religion"])
    answer = paths.get(after, "people.p1.religion")
    assert answer.value == "Quaker"
    assert "I-589" in answer.provenance.document
    before, now = dict(paths.walk(case)), dict(paths.walk(after))
    assert {path for path in now if now[path] != before.get(path)} == {"people.p1.religion"}


def test_a_sworn_answer_of_before_is_shown_and_never_taken(sent: Case) -> None:
    case = with_renewal(sent)
    sworn = suggestions(case)["claim.sworn.harm_past"]
    assert sworn.then is True
    assert sworn.how is How.ASK_AGAIN
    with pytest.raises(Problem) as problem:
        accept(case, sworn)
    assert problem.value.code == "ask-again"


def test_a_story_accepted_is_english_text_and_confirms_nothing(sent: Case) -> None:
    case = with_renewal(sent)
    path = "claim.sworn.harm_past.explanation"
    after = accept(case, suggestions(case)[path])
    story = paths.get(after, f"filings.f2.{path}")
    assert story.value.printable == filed_of(case).answers[path]
    item = paths.get(after, "filings.f2.claim.sworn.harm_past")
    assert (item.answer.state, item.confirmed) == (State.UNASKED, None)


def test_made_up_values_and_rows_are_shown_and_left_to_the_person(sent: Case) -> None:
    found = suggestions(with_renewal(sent))
    by_hand = {path for path, one in found.items() if one.how is How.BY_HAND}
    assert {path for path in found if path.startswith(("derived.", "rows."))} <= by_hand
    assert found["derived.self.total_children"].same
    with pytest.raises(Problem) as problem:
        accept(with_renewal(sent), found["derived.self.total_children"])
    assert problem.value.code == "by-hand"


def test_a_child_in_another_place_of_the_list_never_gets_another_childs_values() -> None:
    filed = Filed(
        form=Form.I589,
        edition="01/20/25",
        source=FiledSource.READ_FROM_PDF,
        answers={
            "children[0].name.given": "Somebody",
            "children[0].birth.date": "2001-01-01",
            "children[1].birth.date": "2002-02-02",
            "spouse.name.given": "Nobody",
            "spouse.birth.date": "1970-01-01",
            "marriage.date": "1999-09-09",
        },
    )
    found = suggestions(with_renewal(households.case()), filed)
    assert {one.how for one in found.values()} == {How.BY_HAND}


def test_a_home_that_is_not_there_gets_a_row_of_its_own(sent: Case) -> None:
    raw = json.loads(cases.dump(households.case()))
    del raw["people"]["p1"]["residences"]
    case = with_renewal(cases.load(json.dumps(raw).encode()))
    filed = filed_of(sent)
    for path in ("home.city", "home.street"):
        told = filed.answers | {"home.street": "1 Linden Street", "home.city": "Town 1"}
        beside = suggestions(case, filed.model_copy(update={"answers": told}))[path]
        assert (beside.how, beside.now) == (How.ACCEPT, None)
        case = accept(case, beside)
    (home,) = case.people["p1"].residences.rows.values()
    assert (home.street.value, home.city.value) == ("1 Linden Street", "Town 1")
    assert home.to.value == "present"


def test_no_row_is_begun_for_what_was_not_there_then_either() -> None:
    raw = json.loads(cases.dump(households.case()))
    del raw["people"]["p1"]["documents"]
    case = with_renewal(cases.load(json.dumps(raw).encode()))
    told: dict[str, Json] = {
        "travel_document.number": {"state": "none"},
        "passport.number": "P100200",
    }
    filed = Filed(
        form=Form.I589, edition="01/20/25", source=FiledSource.READ_FROM_PDF, answers=told
    )
    found = suggestions(case, filed)
    assert found["travel_document.number"].how is How.BY_HAND
    (document,) = accept(case, found["passport.number"]).people["p1"].documents.rows.values()
    assert (document.kind.value, document.number.value) == ("passport", "P100200")


def test_an_answer_changed_meanwhile_is_not_overwritten(sent: Case) -> None:
    case = with_renewal(sent)
    beside = suggestions(case)["self.religion"]
    with pytest.raises(Problem) as problem:
        accept(paths.replace(case, "people.p1.religion", "Shaker"), beside)
    assert problem.value.code == "changed-since"


def test_every_suggestion_that_says_accept_can_be_accepted(sent: Case) -> None:
    case = with_renewal(sent)
    for path in filed_of(case).answers:
        beside = suggestions_of(case, path)
        if beside.how is How.ACCEPT:
            after = accept(case, beside)
            assert isinstance(paths.get(after, str(beside.target)), Answer)


def suggestions_of(case: Case, path: str) -> Suggestion:
    filed = filed_of(case)
    kept = {
        key: value
        for key, value in filed.answers.items()
        if key == path or key.startswith(("spouse.name", "children[", "spouse.birth"))
    }
    return suggestions(case, filed.model_copy(update={"answers": kept}))[path]


@pytest.mark.parametrize(
    ("then", "now", "alike"),
    [
        ("2020-05", "2020-05-14", True),
        ("2020-05-14", "2020-05", False),
        ("2020-0", "2020-05", False),
        ("012345678", "012-345-678", True),
        ("202-555-0142", "(202) 555-0142", True),
        ("Ana  Example", "Ana Example", True),
        (["single", "divorced"], "single", True),
        (True, False, False),
        (2, "2", True),
        ("5", 5, True),
        ("True", True, False),
        ("x", None, False),
        ({"state": "none"}, {"state": "none"}, True),
    ],
)
def test_then_and_now_agree_as_exactly_as_the_form_asks(then: Any, now: Any, alike: bool) -> None:
    assert agree(then, now) is alike


# --- the command ------------------------------------------------------------------------------


@pytest.fixture
def files(tmp_path: Path, mailed_papers: Papers) -> tuple[Path, Path, Path]:
    case, form = tmp_path / "case.json", tmp_path / "form.pdf"
    case.write_bytes(cases.dump(households.case()))
    form.write_bytes(mailed_papers.form)
    return case, form, tmp_path / "new.json"


def test_read_keeps_an_earlier_form_in_a_new_case(files: tuple[Path, Path, Path]) -> None:
    case, form, new = files
    command = ["read", str(form), "--into", str(case), "--out", str(new), "--person", "p1"]
    assert run([*command, "--json"]) == 0
    kept = cases.load(new.read_bytes()).people["p1"].filed["e1"]
    assert kept.answers["self.religion"] == "Quaker"
    assert cases.load(case.read_bytes()).people["p1"].filed == {}
    assert run(command) == 1  # the new case is already there
    assert run([*command, "--replace"]) == 0


def test_read_marks_a_filing_as_mailed(files: tuple[Path, Path, Path]) -> None:
    case, form, new = files
    where = ["--into", str(case), "--out", str(new)]
    assert run(["read", str(form), *where, "--filing", "f1", "--on", "2026-03-10"]) == 0
    filing = cases.load(new.read_bytes()).filings["f1"]
    assert filing.filed is not None
    assert (filing.state, filing.filed.on) == (FilingState.SENT, MAILED)


@pytest.mark.parametrize(
    "more",
    [
        ["--person", "p1"],
        ["--into", "x.json"],
        ["--into", "x.json", "--out", "y.json"],
        ["--into", "x.json", "--out", "y.json", "--person", "p1", "--filing", "f1"],
        ["--into", "x.json", "--out", "y.json", "--filing", "f1"],
        ["--into", "x.json", "--out", "y.json", "--filing", "f1", "--on", "today"],
    ],
)
def test_half_an_order_to_keep_is_wrong_usage(
    files: tuple[Path, Path, Path], more: list[str]
) -> None:
    assert run(["read", str(files[1]), *more]) == 2
