"""The way through: what comes first, what is left, what is kept but not used."""

from __future__ import annotations

import pytest

from app.answers import paths, proposals
from app.answers.case import Case
from app.answers.rows import Rows
from app.answers.states import State, given, without_value
from app.interview import flow
from app.interview.pages import Section
from app.interview.sections import SECTIONS
from app.interview.tables import new_id, row_ids, with_filing, with_row
from app.problems import Problem
from tests.interview.cases import DAY, SAMPLES, blank, one_row_everywhere, sample, without_filings


def section(name: str) -> Section:
    return next(one for one in SECTIONS if one.id == name)


def pages(case: Case) -> list[str]:
    return [step.page.id for step in flow.steps(case, DAY)]


def test_before_a_form_is_chosen_only_the_first_sections_open() -> None:
    case = without_filings()
    assert {step.section for step in flow.steps(case)} == {"welcome", "who"}
    assert flow.status(case, section("names")) == "cannot start yet"
    assert flow.visible(case) == SECTIONS


def test_sections_that_no_form_needs_are_not_shown() -> None:
    shown = {one.id for one in flow.visible(blank("i765"), DAY)}
    assert "work" in shown
    assert not {"travel", "green", "happened"} & shown


def test_not_your_lawyer_comes_before_the_first_question() -> None:
    for form in ("i589", "i131"):
        steps = flow.steps(blank(form), DAY)
        first = next(n for n, step in enumerate(steps) if step.page.questions)
        assert "welcome.not_a_lawyer" in [step.page.id for step in steps[:first]]


def test_the_warnings_come_before_what_they_warn_of() -> None:
    asylum, travel = pages(blank("i589")), pages(blank("i131"))
    claim = next(
        n
        for n, step in enumerate(flow.steps(blank("i589"), DAY))
        if any(one.path.startswith("filings.{f}") for one in step.page.questions)
    )
    assert asylum.index("who.warning") < claim
    first = next(n for n, one in enumerate(travel) if one.startswith(("travel.", "sworn.travel")))
    assert travel[first] == "travel.warning"
    assert "who.warning" not in travel
    assert "travel.warning" not in asylum


def test_whoever_tells_of_a_trip_has_read_the_warning() -> None:
    """On the page itself, for those who file no Form I-131; that form asks for its own trip."""
    steps = {step.page.id: step.page for step in flow.steps(blank("i589"), DAY)}
    warning = next(one for one in flow.steps(blank("i131"), DAY) if one.page.id == "travel.warning")
    plan = steps["journeys.plan"]
    assert (plan.intro, plan.body) == (warning.page.intro, warning.page.body)
    assert "journeys.plan" not in pages(blank("i131"))


def test_a_child_sees_the_lawyer_page_before_harm_and_part_9() -> None:
    case = paths.replace(blank("i485"), "people.p1.birth.date", given("2015-01-01"))
    shown = pages(case)
    assert {"names.child", "names.under_14"} <= set(shown)
    assert shown.index("police.child") < shown.index("police.arrests")
    assert shown.index("sworn.child") < shown.index("sworn.green.police")
    grown = paths.replace(case, "people.p1.birth.date", given("1990-01-01"))
    assert not [one for one in pages(grown) if one.endswith((".child", ".under_14"))]


@pytest.mark.parametrize("name", SAMPLES)
def test_no_page_comes_twice(name: str) -> None:
    steps = flow.steps(sample(name), DAY)
    assert len({step.id for step in steps}) == len(steps) > 20


def test_every_page_can_be_reached() -> None:
    reached = {step.page.id for name in SAMPLES for step in flow.steps(sample(name), DAY)}
    reached |= set(pages(one_row_everywhere())) | set(pages(_opened()))
    child = paths.replace(blank("i589"), "people.p1.birth.date", given("2015"))
    reached |= set(pages(child))
    known = {page.id for one in SECTIONS for page in one.pages}
    assert sorted(known - reached) == []


def _opened() -> Case:
    """The full case with every answer that opens a further page."""
    case = one_row_everywhere()
    opens = {
        "people.p1.contact.mailing_differs": True,
        "filings.f1.assistance.helped_by_family.answer": True,
        "filings.f2.assistance.prepared_by_other.answer": True,
        "filings.f2.i765.understood": "interpreter read it",
        "filings.f2.i765.category": "c8",
        "filings.f3.i131.application": "refugee travel document, asylee",
        "filings.f3.i131.sworn.replacement.answer": True,
        "filings.f3.i131.delivery": "office abroad",
        "filings.f3.i131.pick_up.notice_to": "other address",
        "filings.f4.i485.sworn.immigrant_visa.answer": True,
    }
    for path, value in opens.items():
        case = paths.replace(case, path, given(value))
    return case


def test_an_answer_left_for_later_is_still_open() -> None:
    case = blank("i765")
    work = section("work")
    assert flow.status(case, work, DAY) == "not started"
    case = paths.replace(case, "filings.f1.i765.reason", given("initial"))
    case = paths.replace(case, "filings.f1.i765.category", without_value(State.SKIPPED))
    assert flow.status(case, work, DAY) == "in progress"
    assert [one.path for one in flow.unanswered(case, work, DAY)] == [
        "filings.f1.i765.category",
        "filings.f1.i765.sworn.filed_before",
    ]
    case = paths.replace(case, "filings.f1.i765.category", without_value(State.ASK_A_LAWYER))
    assert "filings.f1.i765.category" not in [one.path for one in flow.unanswered(case, work, DAY)]


def test_a_sworn_answer_waits_until_it_is_confirmed() -> None:
    case = blank("i765")
    for path, value in (("reason", "initial"), ("category", "c8")):
        case = paths.replace(case, f"filings.f1.i765.{path}", given(value))
    case = paths.replace(case, "filings.f1.i765.sworn.filed_before.answer", given(False))
    assert flow.status(case, section("work"), DAY) == "in progress"
    case = proposals.confirm(case, "f1", "i765.sworn.filed_before", DAY)
    assert flow.status(case, section("work"), DAY) == "done"


def test_a_list_is_done_when_it_is_complete_or_there_are_none() -> None:
    case = blank("i589")
    groups = section("groups")
    assert flow.status(case, groups, DAY) == "not started"
    none = paths.replace(case, "people.p1.memberships", Rows(state=State.NONE))
    assert flow.status(none, groups, DAY) == "done"
    begun, row = with_row(case, "people.p1.memberships")
    assert flow.status(begun, groups, DAY) == "in progress"
    assert [step.page.id for step in flow.open_lists(begun, groups, DAY)] == ["groups.list"]
    assert row_ids(begun, "people.p1.memberships") == (row,)


def test_pages_about_harm_are_never_called_unanswered() -> None:
    case = blank("i589")
    for name in ("happened", "police"):
        assert flow.unanswered(case, section(name), DAY) == ()
        assert flow.open_lists(case, section(name), DAY) == ()


def test_nobody_waits_for_what_no_form_prints() -> None:
    case = paths.replace(blank("i589"), "people.p1.memberships", Rows(state=State.NONE))
    groups = section("groups")
    assert "groups.services" in pages(case)
    assert flow.status(case, groups, DAY) == "done"
    begun, _row = with_row(case, "people.p1.services")
    assert flow.status(begun, groups, DAY) == "done"
    assert flow.open_lists(begun, groups, DAY) == ()
    untouched = flow.status(blank("i589"), section("mailing"), DAY)
    assert untouched == "not started"
    paid = paths.replace(blank("i589"), "filings.f1.payment.kind", given("card"))
    assert flow.status(paid, section("mailing"), DAY) == "done"


@pytest.mark.parametrize(
    ("arrived", "asked"),
    [("2025-05-14", False), ("2025-05-13", True), ("2025", True), ("2025-06-01", False)],
)
def test_what_stood_in_the_way_is_asked_when_the_year_is_nearly_over(
    arrived: str, *, asked: bool
) -> None:
    """Ten months are 300 days before the mailing day, 10 March 2026."""
    case = paths.replace(
        blank("i589"), "people.p1.entries", {"r1": {"date": "2019"}, "r2": {"date": arrived}}
    )
    case = paths.replace(case, "filings.f1.mail_date", DAY)
    assert ("happened.delay" in pages(case)) is asked
    sworn = paths.replace(case, "filings.f1.claim.sworn.late_filing.answer", given(True))
    assert "happened.delay" in pages(sworn)
    assert "happened.delay" not in pages(blank("i589"))


def test_what_a_closed_gate_hides_is_kept_and_named() -> None:
    case = paths.replace(_opened(), "people.p1.contact.mailing.street", given("1 Invented Road"))
    assert "people.p1.contact.mailing.street" not in flow.orphans(case, DAY)
    case = paths.replace(case, "people.p1.contact.mailing_differs", given(False))
    assert "people.p1.contact.mailing.street" in flow.orphans(case, DAY)
    assert paths.get(case, "people.p1.contact.mailing.street").value == "1 Invented Road"


def test_search_finds_pages_by_the_words_the_person_reads() -> None:
    case = one_row_everywhere()
    found = flow.search(case, " religion ", str, DAY)
    assert "names.nation/p1" in [step.id for step in found]
    assert flow.search(case, "religion", str.upper, DAY) == found
    assert flow.search(case, "", str, DAY) == ()
    assert flow.search(case, "no such word", str, DAY) == ()


def test_a_question_is_found_by_the_path_of_its_answer() -> None:
    case = one_row_everywhere()
    asked = flow.find(case, "people.p1.jobs.r1.employer", DAY)
    assert asked is not None
    assert asked.step.id == "timeline.jobs/p1"
    assert flow.find(case, "people.p9.name.family", DAY) is None


def test_new_rows_people_and_filings_have_ids_of_their_own() -> None:
    case, person = with_row(without_filings(), "people")
    assert person == "p2"
    case, filing = with_filing(case, person, "i131")
    assert case.filings[filing].i131 is not None
    assert new_id(case, "filings") == "f2"
    with pytest.raises(Problem):
        with_row(case, "people.p2.cousins")
    with pytest.raises(Problem):
        with_filing(case, "p9", "i589")
