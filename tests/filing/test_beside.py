"""Why an answer differs from other forms goes on the extra page once the person confirmed it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.answers.case import Case
from app.answers.filed import FiledSource
from app.answers.freezing import keep_earlier
from app.filing import library
from app.filing.assemble import Assembled, assemble
from app.filing.blanks import Blank, choose
from app.filing.catalogue import Catalogue
from app.filing.editions import FORMS
from app.filing.filed import filed_from
from app.filing.fill import fill
from app.filing.maps import FormMap
from app.filing.marks import Mark
from app.filing.readback import Value
from app.filing.reading import Reading, ReadReport, read_filled
from app.filing.renewal import renewal
from app.rules.earlier.compare import Verdict, Why, compare
from app.rules.earlier.kept import earlier_forms
from tests.filing import households
from tests.forms import adjusters, workers
from tests.forms.conftest import the_catalogue, the_map

TODAY = date(2026, 3, 1)
YES = {"answer": True, "confirmed": "2026-02-01"}
NO = {"answer": False, "confirmed": "2026-02-01"}
OWN = "I was questioned at a police station for a day. Nobody arrested me."
ROW = {"words": {"said": OWN, "language": "en"}, "confirmed": "2026-06-01"}


def asylum() -> dict[str, Any]:
    raw = households.household(rows=2, children=1, siblings=1)
    for table in ("schools", "jobs", "other_names"):
        raw["people"]["p1"][table] = {"state": "none"}
    return raw


def work() -> dict[str, Any]:
    raw = workers.raw()
    raw["filings"]["f1"]["i765"]["sworn"]["arrested"] = NO
    return raw


def adjustment() -> dict[str, Any]:
    raw: dict[str, Any] = adjusters.raw()
    raw["filings"]["f1"]["i485"]["sworn"]["arrested"] = {"answer": True}
    return adjusters.confirmed(Case.model_validate(raw)).model_dump(mode="json", by_alias=True)


@dataclass(frozen=True)
class Form:
    """A form, an answer on it, and where words about that answer are read again."""

    folder: str
    raw: Callable[[], dict[str, Any]]
    form_path: str
    item: str
    others: tuple[str, ...]
    read_at: str

    @property
    def form_map(self) -> FormMap:
        return the_map(self.folder)

    @property
    def catalogue(self) -> Catalogue:
        return self.form_map.ruled(the_catalogue(self.folder))

    def case(self, *rows: dict[str, Any]) -> Case:
        raw = self.raw()
        about = {"form_path": self.form_path, "others": list(self.others)}
        told = {f"x{number}": {**about, **row} for number, row in enumerate(rows, 1)}
        raw["filings"]["f1"]["explanations"] = told or None
        return Case.model_validate(raw)

    def assembled(self, *rows: dict[str, Any]) -> Assembled:
        return assemble(self.case(*rows), "f1", self.catalogue, self.form_map, TODAY)

    def read(self, done: Assembled) -> ReadReport:
        attached = {one.kind: [_values(page) for page in one.pages] for one in done.extras}
        return Reading(self.catalogue, self.form_map, _values(done.marks), attached).report()


CLAIM = Form(
    "i589/2025-01-20",
    asylum,
    "claim.sworn.arrested_abroad",
    "B.2",
    ("I-765 2.30",),
    "claim.sworn.arrested_abroad.differs",
)
PERMIT = Form(
    workers.FOLDER,
    work,
    "i765.sworn.arrested",
    "2.30",
    ("I-589 B.2", "I-485 9.22"),
    "filing.i765.sworn.arrested.differs",
)
GREEN_CARD = Form(
    adjusters.FOLDER,
    adjustment,
    "i485.sworn.arrested",
    "9.22",
    ("I-589 B.2 (mailed 03/10/2024)",),
    "filing.i485.sworn.arrested.differs",
)
ALL = pytest.mark.parametrize("form", [CLAIM, PERMIT, GREEN_CARD], ids=["i589", "i765", "i485"])


def _values(marks: tuple[Mark, ...]) -> dict[str, Value]:
    return {mark.field: True if mark.ticked else str(mark.text) for mark in marks}


def on_paper(done: Assembled) -> str:
    pages = (done.marks, *(page for extra in done.extras for page in extra.pages))
    return "\n".join(mark.text or "" for page in pages for mark in page)


@ALL
def test_confirmed_words_print_with_the_item_and_what_they_refer_to(form: Form) -> None:
    done = form.assembled(ROW)
    text = on_paper(done)
    assert OWN in text
    assert f"See {', '.join(form.others)}" in text
    (spill,) = (one for one in done.plan.spills if one.path.endswith("x1.words"))
    assert f"{spill.part}.{spill.question}" == form.item
    assert spill.path == "filings.f1.explanations.x1.words"


@ALL
def test_the_form_reads_back_with_its_words_and_all_its_other_answers(form: Form) -> None:
    bare, told = form.read(form.assembled()), form.read(form.assembled(ROW))
    words = {form.read_at: f"See {', '.join(form.others)}: {OWN}"}
    assert told.answers == {**bare.answers, **words}
    assert (told.unread, told.elsewhere) == (bare.unread, bare.elsewhere)


@ALL
def test_nothing_prints_before_it_is_confirmed_and_the_day_is_missed(form: Form) -> None:
    done = form.assembled({**ROW, "confirmed": None})
    assert OWN not in on_paper(done)
    assert form.read(done).answers == form.read(form.assembled()).answers
    paths = {one.path: one.item for one in done.decisions[0].missing}
    assert paths["filings.f1.explanations.x1.confirmed"] == form.item


@pytest.mark.parametrize(("day", "prints"), [("2026-06-01", True), ("2026-06-02", False)])
def test_an_answer_confirmed_anew_takes_the_confirmation_of_its_words(
    day: str, *, prints: bool
) -> None:
    raw = PERMIT.case(ROW).model_dump(mode="json", by_alias=True)
    raw["filings"]["f1"]["i765"]["sworn"]["arrested"] = {"answer": True, "confirmed": day}
    done = assemble(Case.model_validate(raw), "f1", PERMIT.catalogue, PERMIT.form_map, TODAY)
    assert (OWN in on_paper(done)) is prints
    missing = {one.path for one in done.decisions[0].missing}
    assert ("filings.f1.explanations.x1.confirmed" in missing) is not prints


@ALL
def test_words_without_english_are_to_be_translated_and_never_print(form: Form) -> None:
    said = {"said": "Me preguntaron.", "language": "es"}
    done = form.assembled({**ROW, "words": said})
    assert "filings.f1.explanations.x1.words" in done.decisions[0].to_translate
    assert "preguntaron" not in on_paper(done)
    english = {**said, "english": "They asked me.", "translated_by": "Rosa Example"}
    assert "They asked me." in on_paper(form.assembled({**ROW, "words": english}))


@pytest.mark.parametrize("leaf", ["words", "others"])
def test_what_a_row_lacks_is_missed(leaf: str) -> None:
    done = PERMIT.assembled({**ROW, leaf: None})
    assert f"filings.f1.explanations.x1.{leaf}" in {one.path for one in done.decisions[0].missing}
    assert OWN not in on_paper(done)


@pytest.mark.parametrize(
    ("change", "at"),
    [
        ({"form_path": "i485.sworn.arrested"}, "form_path"),
        ({"form_path": None}, "form_path"),
        ({"others": ["what I said before"]}, "others"),
        ({"others": ["I-589 B.2]: all"]}, "others"),
    ],
)
def test_words_that_nobody_could_place_are_refused(change: dict[str, Any], at: str) -> None:
    done = PERMIT.assembled({**ROW, **change})
    assert f"filings.f1.explanations.x1.{at}" in {one.path for one in done.decisions[0].refused}
    assert OWN not in on_paper(done)


def test_an_answer_that_does_not_print_is_not_explained() -> None:
    raw = PERMIT.case(ROW).model_dump(mode="json", by_alias=True)
    raw["filings"]["f1"]["i765"]["sworn"]["arrested"]["confirmed"] = None
    case = Case.model_validate(raw)
    done = assemble(case, "f1", PERMIT.catalogue, PERMIT.form_map, TODAY)
    assert OWN not in on_paper(done)
    assert "filings.f1.explanations.x1.words" in done.decisions[0].unused


def test_the_words_of_the_item_itself_stay_apart_from_those_beside_other_forms() -> None:
    raw = PERMIT.case(ROW).model_dump(mode="json", by_alias=True)
    arrested = {**YES, "explanation": {"said": "It was in 2019.\nFor a day.", "language": "en"}}
    raw["filings"]["f1"]["i765"]["sworn"]["arrested"] = arrested
    done = assemble(Case.model_validate(raw), "f1", PERMIT.catalogue, PERMIT.form_map, TODAY)
    found = PERMIT.read(done).answers
    assert found["filing.i765.sworn.arrested.explanation"] == "It was in 2019.\nFor a day."
    assert found[PERMIT.read_at] == f"See I-589 B.2, I-485 9.22: {OWN}"


@ALL
def test_two_matters_and_twice_the_same_are_told_in_full(form: Form) -> None:
    other = {**ROW, "others": ["I-131 4.1"], "words": {"said": "Another.", "language": "en"}}
    again = {**ROW, "words": {"said": "And this.", "language": "en"}}
    found = form.read(form.assembled(ROW, other, again)).answers[form.read_at]
    first = f"See {', '.join(form.others)}: {OWN}\nAnd this."
    assert found == f"{first}\nSee I-131 4.1: Another."


@ALL
@given(words=st.text("abc xyz.\n", min_size=1, max_size=9000).filter(str.strip))
def test_words_of_any_length_read_back_whole(form: Form, words: str) -> None:
    said = words.strip()
    done = form.assembled({**ROW, "words": {"said": said, "language": "en"}})
    told = form.read(done)
    assert told.answers[form.read_at] == f"See {', '.join(form.others)}: {said}"
    assert not told.elsewhere


def without_extra_page(form: Form) -> FormMap:
    """The map of an edition whose extra page could not be carried over."""
    rows = tuple(row for row in form.form_map.rows if not row.of_sheet)
    update: dict[str, object] = {"rows": rows, "copies": {}, "additional": None}
    return form.form_map.model_copy(update=update)


@ALL
def test_an_edition_without_a_known_extra_page_has_them_on_our_sheet(form: Form) -> None:
    known = without_extra_page(form)
    done = assemble(form.case(ROW), "f1", form.catalogue, known, TODAY)
    (sheet,) = (one for one in done.extras if one.kind == "continuation-sheet")
    assert any(OWN in (mark.text or "") for page in sheet.pages for mark in page)
    attached = {one.kind: [_values(page) for page in one.pages] for one in done.extras}
    told = Reading(form.catalogue, known, _values(done.marks), attached).report()
    assert told.answers[form.read_at] == f"See {', '.join(form.others)}: {OWN}"


@pytest.fixture(params=["practice", "official"])
def blanks(request: pytest.FixtureRequest) -> Callable[[str], Blank]:
    official = request.param == "official"
    folder: Path | None = request.getfixturevalue("official_forms") if official else None

    def of(form: str) -> Blank:
        found = library.find(folder) if folder else None
        return choose(form, found, FORMS, practice=folder is None)

    return of


@ALL
def test_the_filled_pdf_is_proved_and_says_it(blanks: Callable[[str], Blank], form: Form) -> None:
    blank = blanks(form.folder.partition("/")[0])
    done = fill(form.case(ROW), "f1", blank, TODAY, None)
    assert done.proof.holds, done.proof
    assert all(one.proof.holds for one in done.attachments)
    attached = {one.kind: one.data for one in done.attachments}
    told = read_filled(done.data, attached, FORMS).answers
    assert told[form.read_at] == f"See {', '.join(form.others)}: {OWN}"


@ALL
def test_of_a_filed_form_such_words_are_about_that_form_alone(form: Form) -> None:
    """They are set beside nothing of today, and a renewal does not take them over."""
    report = form.read(form.assembled(ROW))
    told = filed_from(report, b"", None, FiledSource.READ_FROM_PDF)
    case = keep_earlier(form.case(), "p1", told)
    (earlier,) = earlier_forms(case, "p1")
    (found,) = (one for one in compare(case, earlier, TODAY) if one.path == form.read_at)
    assert (found.verdict, found.why) == (Verdict.NOT_COMPARABLE, Why.OF_THE_FORM)
    assert found.item.endswith(f" {form.item}")
    assert form.read_at not in {one.path for one in renewal(case, "f1", told, TODAY)}
