"""Takes the pictures of resources/screenshots: ``python -m app.tools.screenshots [--out FOLDER]``.

The real window over invented people, without a screen, on a fixed day and in a home of its own. The
forms beside the questions are practice forms. Do not start it where Qt runs already.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from types import TracebackType
from typing import Final

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from app.answers import paths
from app.answers.case import Case
from app.answers.clinic import Clinic, Colleague, Task
from app.answers.clinic_work import (
    SignOffKind,
    Station,
    at_station,
    commented,
    replied,
    review_copy,
    signed,
)
from app.answers.dates import PartialDate
from app.answers.states import given
from app.tools.studio import (
    NOW,
    PHRASE,
    ROOT,
    SAMPLES,
    TODAY,
    Studio,
    away_from_home,
    dated,
    kept,
    sample,
    wait_until,
)
from app.ui import case_files
from app.ui.clinic import session
from app.ui.dates_page import DatesPage
from app.ui.desk.answers_page import AnswersPage
from app.ui.desk.door import Door
from app.ui.desk.review_desk import ReviewDesk
from app.ui.finish_page import FinishPage
from app.ui.noticed.noticed_page import NoticedPage
from app.ui.papers.listed import key_of
from app.ui.papers.paper_card import LOOK
from app.ui.papers.papers_page import PapersPage
from app.ui.question_view import Help
from app.ui.start_page import StartPage
from app.vault.keys import typed_key

FOLDER: Final = ROOT / "resources" / "screenshots"
_DIGITS: Final = 4
_DAY: Final = {
    "D7-A4": "simple",
    "K2-N7": "family-in-court",
    "T9-C3": "late-and-detained",
    "W4-F6": "pending-renewal",
    "H3-Y8": "asylee-family",
}
_LAWYER: Final = "Dana Example"


def start(studio: Studio) -> None:
    """The first page, with two cases."""
    kept(sample("family-in-court"), "K2-N7")
    kept(sample("simple"), "D7-A4", days_ago=5)
    studio.window.show_start()


def locked(studio: Studio) -> None:
    """A locked case, in Spanish."""
    studio.window.use_language("es")
    studio.open(sample("simple"), "D7-A4")
    studio.window.lock()


def access(studio: Studio) -> None:
    """Who can open a case."""
    studio.open(sample("simple"), "D7-A4")
    studio.window.show_access()


def question(studio: Studio, language: str = "en", *, dark: bool = False) -> None:
    """A question with the form beside it."""
    studio.theme.set_dark(dark)
    studio.window.use_language(language)
    studio.open(sample("simple"), "D7-A4", form=True)
    studio.go("names.birth")


def sheets(studio: Studio, language: str = "es") -> None:
    """Clinic entry: a whole section on one sheet."""
    studio.window.use_language(language)
    studio.open(sample("simple"), "D7-A4")
    studio.go("names.birth")
    studio.view.show_sheets(True)


def bilingual(studio: Studio) -> None:
    """Questions in Spanish, the English beneath, and help that is open."""
    studio.window.use_language("es")
    studio.open(sample("simple"), "D7-A4")
    studio.go("names.numbers")
    helps = studio.window.findChildren(Help)
    next(one for one in helps if one.isVisible()).box.click()


def timeline(studio: Studio) -> None:
    """Homes with two years of which nothing is told."""
    case = sample("family-in-court")
    homes = case.people["p1"].residences.rows
    early = next(row for row, home in homes.items() if home.from_.value == PartialDate(2009, 4))
    end = given(PartialDate(2019, 11))
    studio.open(paths.replace(case, f"people.p1.residences.{early}.to", end), "K2-N7")
    studio.go("timeline.homes")


def check_answers(studio: Studio) -> None:
    """The answers of one section, to be read again."""
    studio.open(sample("simple"), "D7-A4")
    studio.go("check:names")


def error_summary(studio: Studio) -> None:
    """A year that cannot be read."""
    studio.open(sample("simple"), "D7-A4")
    studio.go("names.birth")
    boxes = [one for one in studio.window.findChildren(QLineEdit) if one.isVisible()]
    year = next(one for one in boxes if len(one.text()) == _DIGITS and one.text().isdecimal())
    year.selectAll()
    QTest.keyClicks(year, "19")
    studio.view.go_on()


def official_forms(studio: Studio) -> None:
    """The page of official forms."""
    studio.open(sample("simple"), "D7-A4")
    studio.go("forms")


def finish(studio: Studio) -> None:
    """What came of the filling."""
    studio.open(sample("simple"), "D7-A4")
    studio.go("finish")
    page = studio.view.pages.page
    if isinstance(page, FinishPage):
        page.set_folder(Path("my-usb-stick"))
        page.fill()


def findings(studio: Studio) -> None:
    """What was noticed, with one card open."""
    studio.open(sample("pending-renewal"), "K2-N7")
    studio.go("noticed")
    page = studio.view.pages.page
    wait_until(studio.is_looked_at)
    if isinstance(page, NoticedPage):
        next(iter(page.cards.values())).open()


def review(studio: Studio) -> None:
    """What is read before the forms are filled."""
    studio.open(sample("asylee-family"), "K2-N7")
    studio.go("review")
    wait_until(studio.is_looked_at)


def dates(studio: Studio) -> None:
    """The next dates, with the first one explained."""
    studio.open(sample("pending-renewal"), "K2-N7")
    studio.go("dates")
    page = studio.view.pages.page
    if isinstance(page, DatesPage):
        page.openers[0].box.setChecked(True)


def exhibits(studio: Studio) -> None:
    """The papers that the person adds, in small."""
    studio.open(case_files.read_sample(SAMPLES / "simple.json"), "D7-A4")
    studio.go("exhibits")


def papers(studio: Studio) -> None:
    """The papers of a case, one of which lacks something."""
    studio.open(sample("pending-renewal"), "K2-N7")
    studio.go("papers")
    page = studio.view.pages.page
    if isinstance(page, PapersPage):
        wait_until(partial(_is_made, page))
        keys = map(key_of, page.workshop.papers)
        page.list.choose(next(one for one in keys if page.workshop.state(one) == "refused"))


def paper(studio: Studio) -> None:
    """The first page of a paper that is read aloud."""
    studio.window.use_language("es")
    studio.open(sample("simple"), "D7-A4")
    studio.go("papers")
    page = studio.view.pages.page
    if isinstance(page, PapersPage):
        wait_until(partial(_is_made, page))
        page.list.choose(key_of(page.workshop.papers[0]))
        page.want(LOOK)


def cases(studio: Studio) -> None:
    """The cases of a clinic's day, by station; one that its key does not open."""
    here = session.enter(session.begin(PHRASE))
    recipient = typed_key(here.key_text).recipient
    for place, (code, name) in enumerate(_DAY.items()):
        case = at_station(sample(name), tuple(Station)[place % len(Station)])
        if place % 2:
            case = signed(case, SignOffKind.PREPARED, "Ana Example", TODAY)
        if place == 2:
            case = commented(case, "", "The dates of the first home.", "Ben Placeholder", TODAY)
        opened = kept(case, code, days_ago=place)
        opened.add_clinic(case, "Example Help Desk", recipient, NOW)
        dated(opened.path, days_ago=place)
    kept(sample("unfinished"), "Q6-M3", days_ago=len(_DAY))
    start_page = studio.window.start
    studio.window.show_start()
    start_page.triage.order.setCurrentIndex(1)
    wait_until(partial(_is_read, start_page))


def clinic(studio: Studio) -> None:
    """The names of a clinic."""
    ana = _helper("Ana", "Example", Task.PREPARES, Task.TRANSLATES)
    ben = _helper("Ben", "Placeholder", Task.INTERPRETS)
    session.enter(session.begin(PHRASE)).keep(Clinic(people={"n1": ana, "n2": ben}))
    studio.window.doors.show_names()


def desk(studio: Studio) -> None:
    """A copy for review, with comments beside the answers and one that is being written."""
    told = _commented(sample("simple"))
    studio.open(review_copy(told, TODAY, "D7-A4"), "D7-A4-review")
    door = studio.window.doors.door
    if isinstance(door, ReviewDesk):
        door.whom.line.setText(_LAWYER)
        door.jump("people.p1.name.given")
        row = door.page.rows["people.p1.name.given"] if isinstance(door.page, AnswersPage) else None
        if row is not None:
            row.remarks.write()
        if row is not None and row.remarks.writing is not None:
            row.remarks.writing.edit.setPlainText("Are there two given names in the passport?")


def sign_offs(studio: Studio) -> None:
    """Comments that came back, one with a reply; a sign-off that an edit lifted."""
    told = _commented(sample("simple"))
    told = replied(told, "k1", "As in the passport.", "Ana Example")
    told = signed(told, SignOffKind.PREPARED, "Ana Example", TODAY)
    studio.open(paths.replace(told, "people.p1.birth.city", given("Samplefield")), "D7-A4")
    studio.window.show_desk()
    door = studio.window.doors.door
    if isinstance(door, Door):
        door.list.signoffs[SignOffKind.PREPARED].give.setFocus()


PICTURES: Final[dict[str, Callable[[Studio], None]]] = {
    "start": start,
    "locked": locked,
    "access": access,
    "question": question,
    "question-es": partial(question, language="es"),
    "question-ar": partial(question, language="ar"),
    "bilingual": bilingual,
    "sheets-es": sheets,
    "sheets-ar": partial(sheets, language="ar"),
    "timeline": timeline,
    "check-answers": check_answers,
    "error-summary": error_summary,
    "findings": findings,
    "review": review,
    "dates": dates,
    "forms": official_forms,
    "finish": finish,
    "exhibits": exhibits,
    "papers": papers,
    "paper": paper,
    "cases": cases,
    "clinic": clinic,
    "desk": desk,
    "sign-offs": sign_offs,
    "dark": partial(question, dark=True),
}


def main(arguments: Sequence[str] | None = None) -> int:
    """Take every picture; print name and size of each. Returns the exit code."""
    parser = argparse.ArgumentParser(prog="python -m app.tools.screenshots")
    parser.add_argument("--out", type=Path, default=FOLDER)
    parser.add_argument("--only", nargs="*", choices=PICTURES, default=list(PICTURES))
    chosen = parser.parse_args(arguments)
    out = chosen.out.resolve()
    out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as home:
        away_from_home(Path(home))
        # What goes wrong inside an event ends here too, not only in a line of text.
        wrong: list[BaseException] = []
        sys.excepthook = partial(_note, wrong)
        studio = Studio(QApplication(["portolan"]))
        try:
            for name in chosen.only:
                studio.begin()
                PICTURES[name](studio)
                studio.settle()
                picture = studio.picture()
                if wrong:
                    raise wrong[0]
                (out / f"{name}.png").write_bytes(picture)
                print(f"{name}.png: {len(picture) // 1000} kB")
        finally:
            sys.excepthook = sys.__excepthook__
    return 0


def _note(
    wrong: list[BaseException],
    _kind: type[BaseException],
    error: BaseException,
    _where: TracebackType | None,
) -> None:
    wrong.append(error)


def _commented(case: Case) -> Case:
    """Comments of a lawyer on an invented case."""
    said = "Which spelling do the other papers have?"
    case = commented(case, "people.p1.name.family", said, _LAWYER, TODAY, ("I-589 A.I.4",))
    said = "Please ask in which year this was."
    return commented(case, "people.p1.birth.city", said, _LAWYER, TODAY, ("I-589 A.I.13",))


def _is_made(page: PapersPage) -> bool:
    return bool(page.workshop.papers) and not page.due


def _is_read(page: StartPage) -> bool:
    return not page.triage.shelf.waiting and not page.triage.shelf.errands.busy


def _helper(given_name: str, family: str, *tasks: Task) -> Colleague:
    return Colleague(given=given(given_name), family=given(family), tasks=given(tasks))


if __name__ == "__main__":
    raise SystemExit(main())
