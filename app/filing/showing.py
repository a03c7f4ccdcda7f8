"""What one row of the map prints for this person, and what it leaves in the ledger instead."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from app.answers.states import State
from app.filing import latin
from app.filing.catalogue import Field
from app.filing.codecs import CODECS, Unprintable
from app.filing.gates import Standing, passage
from app.filing.ledger import Ledger
from app.filing.maps import FormMap, MapRow
from app.filing.outcome import Absent, Outcome, Resolved
from app.filing.scope import Scope
from app.i18n import _

Rename = Callable[[str], str]


def unchanged(path: str) -> str:
    """The path itself: rows that print where the map says."""
    return path


@dataclass(frozen=True)
class Shown:
    """Text or a tick for one box, and the absolute path of the answer it shows."""

    printed: str | bool
    path: str


@dataclass(frozen=True)
class Showing:
    """Turns map rows into print for one filing.

    ``rename`` moves the row indexes of a path, for copies of a page and rows beyond a table.
    """

    scope: Scope
    form_map: FormMap
    ledger: Ledger
    rename: Rename = unchanged

    def show(self, row: MapRow, field: Field) -> Shown | None:
        """What ``row`` prints in ``field``; None when nothing prints, with the reason noted."""
        if row.source is None or row.codec is None:
            return None
        source = self.rename(row.source)
        answer = self.scope.resolve(source)
        if isinstance(answer, Absent) or not self._may_print(row, answer):
            return None
        if answer.is_open:
            self.ledger.is_open(self._asked_at(row, answer), source, answer)
            return None
        for path in answer.missing:
            self.ledger.is_missing(row.item, path)
        if answer.state is State.GIVEN:
            return self._given(row, field, answer)
        return self._empty(row, source, answer)

    def _resolve(self, path: str) -> Outcome:
        return self.scope.resolve(self.rename(path))

    def _may_print(self, row: MapRow, answer: Resolved) -> bool:
        way = passage(row.gates, self.form_map.gates, self._resolve)
        if way.standing is Standing.OPEN:
            return True
        if answer.state is State.GIVEN:
            self.ledger.hides(*answer.sources)
        for path, question in way.questions:
            self.ledger.is_open(self._item_of(path) or row.item, self.rename(path), question)
        return False

    def _asked_at(self, row: MapRow, answer: Resolved) -> str:
        """The item to name for an open question: for a whole table the table's own."""
        tables = self.form_map.tables.items() if answer.whole else ()
        source = str(row.source)
        return next((table.item for name, table in tables if f"{name}[" in source), row.item)

    def _item_of(self, path: str) -> str | None:
        """The printed item of the box that asks ``path`` itself."""
        return next((row.item for row in self.form_map.rows if row.source == path), None)

    def _given(self, row: MapRow, field: Field, answer: Resolved) -> Shown | None:
        codec, path = CODECS[str(row.codec)], answer.sources[0]
        try:
            printed = codec.write(answer.value, field, row.when)
        except Unprintable as refusal:
            self.ledger.refuse(path, refusal.reason)
            return None
        if printed is None:
            self._nothing(row, path)
            return None
        if isinstance(printed, str) and not self._fit_to_print(row, field, printed, path):
            return None
        self.ledger.prints(*answer.sources)
        return Shown(printed, path)

    def _nothing(self, row: MapRow, path: str) -> None:
        if row.codec == "story":
            self.ledger.needs_english(path)
        else:
            self.ledger.is_missing(row.item, path)

    def _fit_to_print(self, row: MapRow, field: Field, text: str, path: str) -> bool:
        if not CODECS[str(row.codec)].latin or is_native(row):
            return True
        reason = latin.refusal(text, name=row.codec != "story")
        if reason is None and row.overflow == "none" and _too_long(text, field):
            reason = _("This is too long for its box, which holds {limit} characters.").format(
                limit=field.max_len
            )
        if reason is not None:
            self.ledger.refuse(path, reason)
        return reason is None

    def _empty(self, row: MapRow, source: str, answer: Resolved) -> Shown | None:
        """An answer without a value: the word the map's style has for its state, if any."""
        if row.ticks:
            self._unticked(row, source, answer)
            return None
        if answer.whole and not self._speaks_for_table(source):
            return None
        word = self.form_map.printed_for(row, answer.state)
        self.ledger.prints(*answer.sources)
        return Shown(word, answer.sources[0]) if word else None

    def _unticked(self, row: MapRow, source: str, answer: Resolved) -> None:
        """No box says *unknown* or *none*: the item stays blank, so it is listed.

        A box that does not apply, and boxes of a relative nobody can tell about, stay blank.
        """
        sworn = ".sworn." in source or ".assistance." in source
        if not answer.whole and (sworn or answer.state is not State.NOT_APPLICABLE):
            for path in answer.sources:
                self.ledger.is_missing(row.item, path)

    def _speaks_for_table(self, source: str) -> bool:
        """Only one column of the first row says that a whole table is empty."""
        for name, table in self.form_map.tables.items():
            if f"{name}[0]" in source:
                return source.rpartition(".")[2] == table.states_in
        return True


def is_native(row: MapRow) -> bool:
    """True for a name in the person's own alphabet: it goes through the shaped font."""
    return row.source is not None and row.source.endswith(".native")


def _too_long(text: str, field: Field) -> bool:
    return field.max_len is not None and len(text) > field.max_len
