"""What a form prints, box by box, as it was decided: nothing else ever stands on a read-back."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from app.filing import rejoin, wording
from app.filing.assemble import Assembled
from app.filing.blanks import Blank
from app.filing.catalogue import Field
from app.filing.maps import FormMap, MapRow
from app.filing.marks import Mark, Spill
from app.filing.rejoin import Titles
from app.filing.shifted import shifted


@dataclass(frozen=True)
class Box:
    """One filled box: its row of the map, and the whole text that the form prints for it.

    ``text`` is empty for a tick. Where the text goes on on another page it stands here in one
    piece. ``path`` is the answer behind it, empty for a row that stands on an extra page.
    """

    form: str
    row: MapRow
    text: str
    path: str = ""

    @property
    def source(self) -> str:
        """The path of the map."""
        return str(self.row.source)


@dataclass(frozen=True)
class Printed:
    """Everything that one form prints, with its extra pages, in reading order."""

    blank: Blank
    assembled: Assembled

    @cached_property
    def boxes(self) -> tuple[Box, ...]:
        """The filled boxes; rows that have no place in their table follow it."""
        form_map = self.blank.form_map
        own = {box.row.field: box for box in self._decided(0, _fields(self.assembled.marks))}
        further = self._further()
        found: list[Box] = []
        for row in form_map.rows:
            found += [own[row.field]] if row.field in own else []
            found += further.get(row.field, [])
        return tuple(found)

    @property
    def explanations(self) -> tuple[Spill, ...]:
        """Words about an answer that stand only on an extra page, in the order of the form."""
        boxed = self._titles.boxes
        spills = self.assembled.plan.spills
        return tuple(one for one in spills if one.one_line and one.heading not in boxed)

    @property
    def _titles(self) -> Titles:
        return Titles(self._maps, self.blank.catalogue)

    @cached_property
    def _maps(self) -> tuple[FormMap, ...]:
        """The map of the form, and of each copy of Supplement A."""
        form_map = self.blank.form_map
        copies = [one for one in self.assembled.extras if one.kind == "supplement-a-copy"]
        if not copies:
            return (form_map,)
        step = form_map.copies["supplement_a"].shift["children"]
        further = range(1, len(copies[0].pages) + 1)
        return (form_map, *(shifted(form_map, number * step) for number in further))

    def _further(self) -> Mapping[str, list[Box]]:
        """What stands on extra pages, by the field that it follows on the form."""
        form_map, found = self.blank.form_map, defaultdict[str, list[Box]](list)
        for spill in self.assembled.plan.spills:
            for name, table, number in () if spill.one_line else self._titles.rows(spill.heading):
                last = rejoin.last_row(name, table, form_map)[-1].field
                rows = rejoin.columns_of(name, table, number, form_map)
                found[last].extend(_columns(form_map.form, spill.text, rows))
        if len(self._maps) > 1:
            page = form_map.copies["supplement_a"].page
            last = [row.field for row in form_map.rows if self._fields[row.field].page == page][-1]
            found[last].extend(self._of_copies())
        return found

    @cached_property
    def _fields(self) -> Mapping[str, Field]:
        return self.blank.catalogue.by_name()

    def _of_copies(self) -> Iterator[Box]:
        """Children on copies of Supplement A."""
        for extra in self.assembled.extras:
            if extra.kind == "supplement-a-copy":
                for number, page in enumerate(extra.pages, start=1):
                    yield from self._decided(number, _fields(page))

    def _decided(self, number: int, written: frozenset[str]) -> Iterator[Box]:
        """The boxes of a decision that were written; its texts are not yet cut or moved."""
        rows = self._maps[number].by_field()
        for mark in self.assembled.decisions[number].marks:
            if mark.field in written:
                yield Box(self.blank.form_map.form, rows[mark.field], mark.text or "", mark.path)


def _fields(marks: Sequence[Mark]) -> frozenset[str]:
    return frozenset(mark.field for mark in marks)


def _columns(form: str, text: str, rows: Sequence[MapRow]) -> Iterator[Box]:
    """The columns of a row that is told line by line in ``text``."""
    columns = {wording.column(row.label): row for row in rows}
    for label, told in rejoin.labelled(text, columns):
        ticked = columns[label].ticks and told == wording.TICKED
        yield Box(form, columns[label], "" if ticked else told)
