"""A filed form beside what the case tells today, answer by answer, each in its own scope."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

from app.answers import proposals
from app.answers.case import Case
from app.answers.evidence import EVIDENCE
from app.answers.filed import Json
from app.filing import printed
from app.rules.earlier import rows_alike
from app.rules.earlier.alike import alike, state_of
from app.rules.earlier.kept import Earlier
from app.rules.earlier.rows_alike import Row
from app.rules.earlier.sides import Sides
from app.rules.earlier.subjects import Nature, Subject, subject

_LATER_NUMBERS: Final = ("a_number", "ssn", "uscis_account", "i94", "sevis")


class Verdict(StrEnum):
    """What became of an answer that was filed."""

    SAME = "same"
    DIFFERENT = "different"
    NEWER_EVENT = "newer event"
    NOT_COMPARABLE = "not comparable"


class Why(StrEnum):
    """Why two answers are not compared, or what explains their difference."""

    EVENT = "event"
    MAILED = "mailed"
    NUMBER = "number"
    ELSEWHERE = "elsewhere"
    UNREAD = "unread"
    NOT_TOLD = "not told"
    UNKNOWN = "unknown"
    OF_THE_FORM = "of the form"
    OWN_WORDS = "own words"
    EMPTY = "empty"


@dataclass(frozen=True)
class Comparison:
    """One answer of a filed form and today's.

    ``path`` is the form's own path (empty where nothing was read), ``item`` the printed item with
    its form. ``said`` and ``now`` are as a case file writes them, None for nothing; ``reads`` are
    the places in the case that ``now`` comes from.
    """

    earlier: Earlier
    path: str
    item: str
    said: Json | None
    now: Json | None
    verdict: Verdict
    subject: Subject
    why: Why | None = None
    reads: tuple[str, ...] = ()


def compare(case: Case, earlier: Earlier, today: date) -> tuple[Comparison, ...]:
    """Every answer of the filed form beside today's, in the order of that form.

    A difference is a newer event when the case itself tells that something happened since: then
    the answer fits what the case tells about the day of the filing. Sworn answers of today count
    once they are confirmed. Source: facts section 4, rules 1 to 4.
    """
    return tuple(_Comparing(earlier, Sides(case, earlier, today)).all())


_Judged = tuple[Verdict, Why | None]


@dataclass(frozen=True)
class _Comparing:
    earlier: Earlier
    sides: Sides

    def all(self) -> Iterator[Comparison]:
        """Every comparison."""
        gone = self.sides.gone
        for path, said in self.earlier.filed.answers.items():
            row = rows_alike.row_of(path)
            if row is None or row not in gone:
                now = self.sides.now_at(path)
                yield self._made(path, said, now, self._judged(path, said, now))
            elif gone[row] == path:
                yield self._made(path, said, None, self._without_row(path, row))
        for row, path in self.sides.added.items():
            yield self._added(row, path)
        yield from self._not_read()

    def _judged(self, path: str, said: Json, now: Json | None) -> _Judged:
        about = subject(path)
        if about.nature is Nature.OF_THE_FORM:
            return Verdict.NOT_COMPARABLE, Why.OF_THE_FORM
        if now is None:
            return self._without_now(path, said, about)
        if alike(path, said, now):
            return Verdict.SAME, None
        if about.nature is Nature.STORY:
            return Verdict.NOT_COMPARABLE, Why.OWN_WORDS
        if "unknown" in (state_of(said), state_of(now)):
            return Verdict.NOT_COMPARABLE, Why.UNKNOWN
        newer = self._newer(path, said, now, about)
        return (Verdict.NEWER_EVENT if newer else Verdict.DIFFERENT), newer

    def _without_now(self, path: str, said: Json, about: Subject) -> _Judged:
        """Nothing is told today; yet a No may have met something newer."""
        sworn = about.nature is Nature.SWORN and said is False
        if sworn and self._newer_events(path) is Why.EVENT:
            return Verdict.NEWER_EVENT, Why.EVENT
        return Verdict.NOT_COMPARABLE, Why.NOT_TOLD

    def _newer(self, path: str, said: Json, now: Json, about: Subject) -> Why | None:
        """What came after the filing and explains the difference."""
        if about.nature is Nature.SWORN:
            return self._newer_events(path) if said is False and now is True else None
        if state_of(said) is not None and path.endswith(_LATER_NUMBERS):
            return Why.NUMBER
        return Why.EVENT if self.sides.fits_then(path, said) else None

    def _newer_events(self, path: str) -> Why | None:
        """Whether all that speaks to the item today came after the filing; the filing itself may.

        None when nothing speaks to it, or something did before.
        """
        filing = self.sides.filing
        find = EVIDENCE[filing.form].get(proposals.key_of(path.removeprefix("filing.")))
        events = find(self.sides.case, filing) if find else ()
        if find is None or not events:
            return None
        if all(find(case, filing) for case in self.sides.cases_then):
            return None
        return Why.MAILED if all(one.kind == "filing" for one in events) else Why.EVENT

    def _without_row(self, path: str, row: Row) -> _Judged:
        """A row on paper that nobody tells of today."""
        if subject(path).nature is Nature.OF_THE_FORM:
            return Verdict.NOT_COMPARABLE, Why.OF_THE_FORM
        if not self.sides.is_told(row[0]):
            return Verdict.NOT_COMPARABLE, Why.NOT_TOLD
        if self.sides.was_there_then(row):
            return Verdict.NEWER_EVENT, Why.EVENT
        return Verdict.DIFFERENT, None

    def _added(self, row: Row, path: str) -> Comparison:
        """A row of today that was not on paper."""
        now, reads = self.sides.value(path), self.sides.value_sources(path)
        if state_of(now) is not None:
            judged: _Judged = (Verdict.NOT_COMPARABLE, Why.EMPTY)
        elif self.sides.listed(path) in self.earlier.filed.elsewhere:
            judged = (Verdict.NOT_COMPARABLE, Why.ELSEWHERE)
        elif self.sides.came_later(row):
            judged = (Verdict.NEWER_EVENT, Why.EVENT)
        else:
            judged = (Verdict.DIFFERENT, None)
        return Comparison(
            self.earlier,
            path,
            self._named(path),
            None,
            now,
            judged[0],
            subject(path),
            judged[1],
            reads,
        )

    def _made(self, path: str, said: Json, now: Json | None, judged: _Judged) -> Comparison:
        reads = self.sides.sources(path) if now is not None else ()
        item, about = self._named(path), subject(path)
        return Comparison(self.earlier, path, item, said, now, judged[0], about, judged[1], reads)

    def _named(self, path: str) -> str:
        return printed.named(self.earlier.filed.form.value, self.sides.item(path))

    def _not_read(self) -> Iterator[Comparison]:
        for item in dict.fromkeys(self.earlier.filed.elsewhere):
            yield self._blank(item, Why.ELSEWHERE, None)
        rows = self.sides.map.by_field()
        for one in self.earlier.filed.unread:
            item = rows[one.box].item if one.box in rows else ""
            yield self._blank(item, Why.UNREAD, one.value)

    def _blank(self, item: str, why: Why, said: Json | None) -> Comparison:
        name = printed.named(self.earlier.filed.form.value, item) if item else ""
        verdict = Verdict.NOT_COMPARABLE
        return Comparison(self.earlier, "", name, said, None, verdict, subject(""), why)
