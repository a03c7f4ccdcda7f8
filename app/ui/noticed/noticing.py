"""Looks at the whole case again after each change, off the window's thread."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import partial
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from app.answers.case import Case
from app.interview.in_use import in_use
from app.law import facts
from app.rules.check import found_in
from app.rules.finding import Finding
from app.rules.look import Household
from app.rules.misfit import Misfit
from app.rules.order import misfits
from app.ui.clinic import session
from app.ui.errands import Errands
from app.ui.store import CaseStore

_AFTER_MS: Final = 400


@dataclass(frozen=True)
class Noticed:
    """What was found in ``case``, and the days of each person that stand in another order."""

    case: Case
    findings: tuple[Finding, ...]
    misfits: Mapping[str, tuple[Misfit, ...]] = field(default_factory=dict)

    @property
    def open_ones(self) -> tuple[Finding, ...]:
        """Those that may be shown at any time: the others wait for the review (never.md 10)."""
        return tuple(one for one in self.findings if not one.sensitive)

    @property
    def stops(self) -> tuple[Finding, ...]:
        """Those that are read before the forms are filled."""
        return tuple(one for one in self.findings if one.kind.is_stop)

    def unread(self, case: Case) -> tuple[Finding, ...]:
        """The stops of which nobody said in ``case`` that they were read."""
        return tuple(one for one in self.stops if one.key not in case.acknowledged)


class Noticing(QObject):
    """Follows one case. ``noticed`` says that there is something new to show.

    ``latest`` is None until the first look is done. ``helping``: somebody helps the person, and
    sees only what to take to a lawyer (never.md, "Always"). It is kept nowhere. ``on_sheets``:
    the questions are shown for clinic entry.
    """

    noticed = Signal()

    def __init__(
        self, store: CaseStore, today: Callable[[], date], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.store, self._today = store, today
        self.latest: Noticed | None = None
        self._helping = self._outdated = self.on_sheets = False
        self._errands = Errands()
        self.destroyed.connect(self._errands.close)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self._look)
        store.changed.connect(self._later)
        store.replaced.connect(self._later)
        self._was_in_clinic = self.in_clinic
        session.watch().changed.connect(self._clinic_changed)

    @property
    def today(self) -> date:
        """The person's own day."""
        return self._today()

    @property
    def helping(self) -> bool:
        """Whether only what to take to a lawyer is shown."""
        return self._helping or self.must_help

    @property
    def must_help(self) -> bool:
        """Whether that is so by itself: a clinic's screen, and no lawyer on the case."""
        return (self.on_sheets or self.in_clinic) and not has_lawyer(self.store.case, self.today)

    @property
    def in_clinic(self) -> bool:
        """Whether the names of a clinic are open on this computer."""
        return session.open_clinic() is not None

    @property
    def due(self) -> bool:
        """Whether the latest is not about the case as it is now."""
        return self._soon.isActive() or self._errands.busy

    @property
    def errands(self) -> Errands:
        """The thread that looks; the window waits for it before it goes."""
        return self._errands

    def begin(self) -> None:
        """Look for the first time, soon."""
        self._later()

    def forget(self) -> None:
        """Forget what was found, also what is being looked for now; a new look comes soon."""
        self.latest = None
        self._outdated = self._errands.busy
        self._later()

    def help_somebody(self, helping: bool) -> None:
        """Show only what to take to a lawyer, or all."""
        if helping != self._helping:
            self._helping = helping
            self.noticed.emit()

    def show_sheets(self, shown: bool) -> None:
        """Know whether the questions are shown for clinic entry."""
        if shown != self.on_sheets:
            self.on_sheets = shown
            self.noticed.emit()

    def _clinic_changed(self) -> None:
        """Show it when the window goes on: whoever locks closes the clinic, and then the case."""
        if self.in_clinic != self._was_in_clinic:
            self._was_in_clinic = self.in_clinic
            QTimer.singleShot(0, self, self.noticed.emit)

    def _later(self, _path: str = "") -> None:
        self._soon.start(_AFTER_MS)

    def _look(self) -> None:
        if self._errands.busy:
            self._later()
            return
        self._errands.run(partial(look, self.store.case, self._today()), self._take)

    def _take(self, outcome: object) -> None:
        outdated, self._outdated = self._outdated, False
        if outdated or not isinstance(outcome, Noticed):
            return
        self.latest = outcome
        if outcome.case is self.store.case:
            self._forget_what_went()
        self.noticed.emit()

    def _forget_what_went(self) -> None:
        """What is not found any more was not read, should it come back."""
        found = {one.key for one in self.latest.findings} if self.latest else set()
        self.store.forget_read(key for key in self.store.case.acknowledged if key not in found)


def look(case: Case, today: date) -> Noticed:
    """Everything the rules find in ``case``. Plain data, so that a thread may do it."""
    used, law = in_use(case, today), facts.load()
    household = Household(used, law, today)
    found = {who: misfits(seen) for who, seen in household.everybody.items()}
    return Noticed(case, found_in(household), found)


def has_lawyer(case: Case, today: date) -> bool:
    """Whether an attorney or accredited representative is named on a filing.

    What a closed gate hides is nobody's word any more, such as of a preparer who was none.
    """
    return _names_lawyer(case) and _names_lawyer(in_use(case, today))


def _names_lawyer(case: Case) -> bool:
    helped = [one.assistance for one in case.filings.values()]
    named = any(one.attorney.family.is_given or one.attorney.given.is_given for one in helped)
    return named or any(one.preparer.is_attorney.value is True for one in helped)
