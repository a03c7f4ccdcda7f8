"""Which printed boxes an answer fills, and which answer fills a box: the maps read both ways."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date

from app.answers.case import Case
from app.answers.filing import FilingState
from app.ui.filing_boxes import Edition, FilingBoxes, Place, newest, question

EditionOf = Callable[[Case, str, date], Edition]


class Badges:
    """The boxes of all filings of a case that are still to be filled.

    Each filing is read when somebody asks, and after a change only as far as the change goes.
    Paths of a sworn question are those of the question itself, without ``answer`` at their end.
    ``edition`` says which edition of its form a filing uses: the newest, unless told otherwise.
    Not for two threads at once.
    """

    def __init__(self, case: Case, today: date, edition: EditionOf | None = None) -> None:
        self._case, self._today, self._edition = case, today, edition or newest_of
        self._filings: dict[str, FilingBoxes] = {}

    def follow(self, case: Case) -> None:
        """Tell of ``case`` from now on."""
        self._case = case

    def items(self, path: str) -> tuple[str, ...]:
        """The printed items that the answer at ``path`` fills: ``I-589 A.I.12``, ``I-765 2.16``."""
        asked = question(path)
        found = (one.items.get(asked, ()) for one in self._read())
        return tuple(dict.fromkeys(item for items in found for item in items))

    def places(self, path: str) -> tuple[Place, ...]:
        """The boxes that the answer at ``path`` fills, filing by filing, as the form asks."""
        asked = question(path)
        return tuple(place for one in self._read() for place in one.places.get(asked, ()))

    def around(self, path: str) -> tuple[Place, ...]:
        """The boxes of the answer at ``path`` or, for a list or a person, of all that is below."""
        exact, inside = set(self.places(path)), f"{path}."
        return tuple(
            place
            for one in self._read()
            for place in one.all()
            if place in exact or place.path.startswith(inside)
        )

    def of(self, filing_id: str) -> tuple[Place, ...]:
        """All boxes of a filing, page by page."""
        return tuple(self._of(filing_id).all())

    def boxes(self, filing_id: str, page: int) -> tuple[Place, ...]:
        """The boxes on one page that an answer fills, in reading order."""
        filing = self._case.filings.get(filing_id)
        if filing is None or filing.state is FilingState.SENT:
            return ()
        return tuple(self._of(filing_id).boxes.get(page, ()))

    def _read(self) -> Iterator[FilingBoxes]:
        for filing_id, filing in self._case.filings.items():
            if filing.state is not FilingState.SENT:
                yield self._of(filing_id)

    def _of(self, filing_id: str) -> FilingBoxes:
        edition = self._edition(self._case, filing_id, self._today)
        kept = self._filings.get(filing_id)
        if kept is None or kept.edition is not edition:
            kept = self._filings[filing_id] = FilingBoxes(filing_id, edition, self._today)
        kept.read(self._case)
        return kept


def newest_of(case: Case, filing_id: str, _today: date) -> Edition:
    """The newest edition of the form of a filing."""
    return newest(case.filings[filing_id].form.value)
