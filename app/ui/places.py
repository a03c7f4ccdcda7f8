"""Which page is shown at which stop: the only module that knows all pages."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Final

from app.interview.asked import Step
from app.interview.pages import FormsPage, RowsPage
from app.ui.badges import Badges
from app.ui.check_answers import CheckAnswers
from app.ui.dates_page import DatesPage
from app.ui.earlier.earlier_page import EarlierPage
from app.ui.exhibits.exhibits_page import ExhibitsPage
from app.ui.explanations.explanations_page import ExplanationsPage
from app.ui.filings_view import FilingsView
from app.ui.finish_page import FinishPage
from app.ui.forms_page import FormsPage as OfficialForms
from app.ui.help_page import HelpPage
from app.ui.noticed.noticed_page import NoticedPage
from app.ui.page_view import PageView, StepPage
from app.ui.papers.papers_page import PapersPage
from app.ui.review_page import ReviewPage
from app.ui.rows_view import RowsView
from app.ui.sheets.sheet_page import SheetPage
from app.ui.shell_page import ShellPage
from app.ui.stops import (
    DATES,
    EARLIER,
    EXHIBITS,
    EXPLANATIONS,
    FINISH,
    FORMS,
    HELP,
    NOTICED,
    PAPERS,
    REVIEW,
    Stop,
    checked_section,
)
from app.ui.store import CaseStore

_BY_ITSELF: Final[dict[str, Callable[[], ShellPage]]] = {
    HELP: HelpPage,
    NOTICED: NoticedPage,
    DATES: DatesPage,
    REVIEW: ReviewPage,
}
_OF_CASE: Final[dict[str, Callable[[CaseStore, Callable[[], date]], ShellPage]]] = {
    EARLIER: EarlierPage,
    EXPLANATIONS: ExplanationsPage,
    FORMS: OfficialForms,
    FINISH: FinishPage,
    EXHIBITS: ExhibitsPage,
    PAPERS: PapersPage,
}


class Places:
    """Makes the pages of one case, each with the items of the forms that its questions fill."""

    def __init__(self, store: CaseStore, today: date) -> None:
        self._store, self._today = store, today
        self._badges = Badges(store.case, today)

    def page_for(self, stop: Stop) -> ShellPage:
        """The page of ``stop``."""
        if stop.among:
            return SheetPage(stop, self._store, self._items, self._today)
        if stop.step is not None:
            return self._page_of(stop.step)
        if stop.id in _OF_CASE:
            return _OF_CASE[stop.id](self._store, self._day)
        if stop.id in _BY_ITSELF:
            return _BY_ITSELF[stop.id]()
        return CheckAnswers(self._store, self._today, checked_section(stop))

    def _day(self) -> date:
        return self._today

    def _page_of(self, step: Step) -> StepPage:
        if isinstance(step.page, RowsPage):
            return RowsView(step, self._store, self._items, self._today)
        if isinstance(step.page, FormsPage):
            return FilingsView(step, self._store, self._items, self._today)
        return PageView(step, self._store, self._items, self._today)

    def _items(self, path: str) -> tuple[str, ...]:
        """The printed items that the answer at ``path`` fills, in the case as it is now."""
        self._badges.follow(self._store.case)
        return self._badges.items(path)


def pages_of(store: CaseStore, today: date) -> Callable[[Stop], ShellPage]:
    """What makes the pages of the case in ``store``."""
    return Places(store, today).page_for
