"""Whatever part is taken from a case, there is no certificate; and no certificate lacks one."""

from __future__ import annotations

from typing import Final

from hypothesis import given
from hypothesis import strategies as st

from app.answers import paths
from app.answers.case import Case
from app.answers.filing import Destination
from app.answers.states import State, without_value
from app.papers.certificates import parts
from app.papers.certificates.certificate import Certificate
from app.papers.certificates.documents import documents
from app.papers.certificates.work import Paper
from app.papers.refusal import Refusal
from tests.papers.certificates.certified import translation, with_papers

ROW: Final = "people.p1.translations.t1"
# By hand: all that a translator tells, without what only the place of living may ask for.
LEAVES: Final = (
    "document",
    "language",
    "pages",
    "competent",
    "complete",
    "compared",
    "english_attached",
    "translator.given",
    "translator.family",
    "translator.street",
    "translator.city",
    "translator.province",
    "translator.postal_code",
    "translator.country",
    "translator.phone",
    "translator.email",
)
OFFICES: Final = tuple(one.value for one in Destination)
SILENCE: Final = tuple(one for one in State if one is not State.GIVEN)
# None is an answer of its own for these: then another way is named, or there is no such name.
MAY_BE_NONE: Final = {
    "translator.given",
    "translator.family",
    "translator.phone",
    "translator.email",
}


@given(
    office=st.sampled_from(OFFICES),
    leaf=st.sampled_from(LEAVES),
    state=st.sampled_from(SILENCE),
    papers=st.integers(1, 3),
    which=st.integers(1, 3),
    together=st.booleans(),
)
def test_a_case_without_one_part_yields_no_page_for_it(
    office: str, leaf: str, state: State, papers: int, which: int, together: bool
) -> None:
    if state is State.NONE and leaf in MAY_BE_NONE:
        state = State.UNASKED
    row = f"t{min(which, papers)}"
    case = with_papers(office, *(translation() for _number in range(papers)))
    case = paths.replace(case, f"people.p1.translations.{row}.{leaf}", without_value(state))
    found = documents(case, "f1", together=together)
    covered = {row for one in found if isinstance(one, Certificate) for row in one.covers}
    assert row not in covered
    assert any(isinstance(one, Refusal) for one in found)


@given(office=st.sampled_from(OFFICES), gone=st.sets(st.sampled_from(LEAVES), min_size=1))
def test_every_part_that_is_gone_is_named_at_its_question(office: str, gone: set[str]) -> None:
    case: Case = with_papers(office, translation())
    for leaf in gone:
        case = paths.replace(case, f"{ROW}.{leaf}", without_value(State.UNASKED))
    (found,) = documents(case, "f1")
    assert isinstance(found, Refusal)
    named = {path.removeprefix(f"{ROW}.") for _words, path in found.places()}
    # Without a country nobody knows whether a state and a ZIP code are needed.
    abroad = "translator.country" in gone
    only_in_us = {"translator.province", "translator.postal_code"} if abroad else set()
    assert gone - only_in_us <= named


def test_each_part_of_the_list_is_asked_by_some_office() -> None:
    for paper in Paper:
        for office in Destination:
            names = [part.id for part in parts.required(paper, office)]
            assert len(names) == len(set(names))
            assert {"signature", "date", "family", "given", "street", "phone"} <= set(names)
