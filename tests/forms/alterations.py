"""The ways in which a form may change, each as a new edition with the truth beside it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from pathlib import Path

from pikepdf import String

from app.filing import opening
from app.filing.carry import CarriedOver, carry
from app.filing.catalogue import Field, Rect
from app.filing.editions import FORMS, Edition, editions
from app.filing.maps import FormMap, MapRow
from app.filing.practice import practice_blank
from app.filing.words import Number, printed
from tests.forms import remembered
from tests.forms.altered import FOOT, HEAD, NewEdition

Alteration = Callable[["Altering"], None]
EVERYWHERE = 1000.0


@dataclass(frozen=True)
class Band:
    """One item on a page: its number, the strip it takes, and the boxes in it."""

    page: int
    number: int
    strip: Rect
    boxes: tuple[Field, ...]
    words: tuple[str, ...]

    @property
    def height(self) -> float:
        return self.strip[3] - self.strip[1]


@dataclass(frozen=True)
class Altering:
    """A new edition in the making, and what its form asked before."""

    edition: NewEdition
    form_map: FormMap
    bands: tuple[Band, ...]

    @property
    def pages(self) -> range:
        return range(1, self.edition.before.pages + 1)

    def groups(self) -> Iterator[list[str]]:
        """Boxes that answer one question between them."""
        found: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
        for row in self.form_map.rows:
            if row.source and row.ticks:
                found[row.source, row.item].append(row.field)
        yield from (group for group in found.values() if len(group) > 1)

    def all_boxes(self) -> list[Field]:
        return [box for page in self.pages for box in self.edition.boxes(page)]


def altered(data: bytes, form_map: FormMap, *changes: Alteration) -> NewEdition:
    """The PDF in ``data``, mapped by ``form_map``, after all ``changes``."""
    edition = NewEdition.of(data)
    altering = Altering(edition, form_map, _bands(data))
    for change in changes:
        change(altering)
    return edition


def carried_over(edition: NewEdition, form_map: FormMap) -> CarriedOver:
    """What carry-over makes of the edition."""
    return carry(edition.before, form_map, remembered.extract(edition.saved(), edition.base))


def wrong(found: CarriedOver, edition: NewEdition, form_map: FormMap) -> list[str]:
    """Boxes that would be filled with what they do not ask. There must be none."""
    rows, bad = form_map.by_field(), []
    for row in found.map.rows:
        old = rows.get(edition.truth.get(row.field) or "")
        if row.source is not None and (old is None or _meaning(row) != _meaning(old)):
            bad.append(row.field)
    return bad


def _meaning(row: MapRow) -> tuple[object, ...]:
    return row.source, row.codec, row.when, row.gates


@cache
def _bands(data: bytes) -> tuple[Band, ...]:
    return tuple(bands(data, NewEdition.of(data)))


def bands(data: bytes, edition: NewEdition) -> Iterator[Band]:
    """The items that begin at the left margin of a page."""
    for number, page in enumerate(opening.open_pdf(data).pages, start=1):
        told = printed(page)
        margin = [one for one in told.numbers if one.text.isdigit() and one.x < 60]
        heads = sorted((one for one in margin if FOOT < one.y < HEAD), key=_height, reverse=True)
        for head, below in pairwise(heads):
            strip = (0.0, below.y + 9, EVERYWHERE, head.y + 9)
            words = sorted(one.text for one in told.words if strip[1] < one.y <= strip[3])
            if head.y - below.y > 12 and words:
                boxes = [one for one in edition.boxes(number) if _within(one, strip)]
                yield Band(number, int(head.text), strip, tuple(boxes), tuple(words))


def _height(number: Number) -> float:
    return number.y


def _within(box: Field, strip: Rect) -> bool:
    return strip[1] <= (box.rect[1] + box.rect[3]) / 2 <= strip[3]


# ---- one thing changed ------------------------------------------------------------------------


def nothing(_form: Altering) -> None:
    """Only the date."""


def renamed(form: Altering) -> None:
    """Every seventh box has a new name; so have all with A-Numbers, as fact E-4 tells."""
    rows = form.form_map.by_field()
    for index, box in enumerate(form.all_boxes()):
        source = rows[box.name].source or ""
        if index % 7 == 0 or source.endswith("a_number"):
            form.edition.rename(box.name)


def on_states_exchanged(form: Altering) -> None:
    for group in list(form.groups())[::2]:
        form.edition.exchange_on_states(group[0], group[1])


def yes_and_no_exchanged(form: Altering) -> None:
    """The boxes of every second group change places, with their names and tooltips."""
    for group in list(form.groups())[::2]:
        form.edition.exchange_places(group[0], group[1])


def names_exchanged(form: Altering) -> None:
    """The boxes of every second group exchange their names; what describes the place stays."""
    for group in list(form.groups())[1::2]:
        form.edition.exchange_places(group[0], group[1], tooltips_stay=True)


def neighbours_exchanged(form: Altering) -> None:
    """Boxes of one size and kind that follow each other change places."""
    for page in form.pages:
        for index, (one, other) in enumerate(pairwise(form.edition.boxes(page))):
            if index % 3 == 0 and alike(one, other):
                form.edition.exchange_places(one.name, other.name)


def columns_turned(form: Altering) -> None:
    """Names go down a column: each box stands where the next one of its look stood."""
    for page in form.pages:
        columns: defaultdict[tuple[int, int, str], list[str]] = defaultdict(list)
        for box in form.edition.boxes(page):
            columns[round(box.rect[0]), round(box.rect[2]), box.kind].append(box.name)
        for column in columns.values():
            for one, other in pairwise(column):
                form.edition.exchange_places(one, other, tooltips_stay=True)


def item_removed(form: Altering) -> None:
    """The third item of every second page goes; the rest moves up and is renumbered."""
    for page in list(form.pages)[::2]:
        here = [band for band in form.bands if band.page == page]
        if len(here) > 3:
            _remove(form, here[2])


def item_inserted(form: Altering) -> None:
    """A new item, with boxes like those after it, pushes the rest down."""
    for page in list(form.pages)[::2]:
        here = [band for band in form.bands if band.page == page and band.boxes]
        if len(here) > 2:
            _insert(form, here[1])


def two_items_shorter(form: Altering) -> None:
    """A block loses two items and all numbers after it are two lower (fact E-5)."""
    page = max(form.pages, key=_count_on(form))
    here = [band for band in form.bands if band.page == page]
    for band in here[2:0:-1]:
        _remove(form, band)


def boxes_moved(form: Altering) -> None:
    """Boxes keep their names and move where nothing says what they are."""
    for index, box in enumerate(form.all_boxes()):
        if index % 6 == 0:
            form.edition.move(box.name, 0, -2 * box.height - 300)
            form.edition.truth[box.name] = None


def all_moved_a_little(form: Altering) -> None:
    """Print and boxes of every page stand six points lower: nothing else changes."""
    for page in form.pages:
        form.edition.shift(page, HEAD, -6)


def other_limits(form: Altering) -> None:
    widgets = form.edition.widgets()
    for box in form.all_boxes():
        if box.max_len is not None:
            widgets[box.name].MaxLen = box.max_len + 1


def other_tooltips(form: Altering) -> None:
    for index, widget in enumerate(form.edition.widgets().values()):
        if index % 3 == 0 and "/TU" in widget:
            widget.TU = String(f"{widget.TU} or another person")


def reworded(form: Altering) -> None:
    """One line of every third item is worded anew: the question is another one."""
    for band in form.bands[::3]:
        if form.edition.reword(band.page, band.strip):
            for box in band.boxes:
                form.edition.truth[box.name] = None


def print_exchanged(form: Altering) -> None:
    """Two items of one height exchange their print, while their boxes stay."""
    done: set[int] = set()
    for one, other in pairwise(form.bands):
        alike = one.page == other.page and abs(one.height - other.height) < 1
        if alike and one.words != other.words and one.number not in done:
            done |= {one.number, other.number}
            _exchange_print(form, one, other)


def labels_exchanged(form: Altering) -> None:
    """What is printed as Yes is No now, and the other way round."""
    words = {"Yes": "No", "No": "Yes"}

    def turn(text: str, _x: float, _y: float) -> tuple[str, float]:
        return re.sub(r"\b(Yes|No)\b", _turned(words), text), 0.0

    for page in form.pages:
        form.edition.reprint(page, turn)
    for group in form.groups():
        rows = [form.form_map.by_field()[name] for name in group]
        if _said(rows):
            truth = form.edition.truth
            truth[group[0]], truth[group[1]] = truth[group[1]], truth[group[0]]


def rows_added(form: Altering) -> None:
    """Every table gets a row above its second one; the rows below move down."""
    for name in form.form_map.tables:
        cells = [row.field for row in form.form_map.rows if f"{name}[1]" in (row.source or "")]
        boxes = [form.edition.before.by_name()[cell] for cell in cells]
        if boxes:
            pitch = max(box.height for box in boxes) + 4
            top = max(box.rect[3] for box in boxes)
            form.edition.shift(boxes[0].page, top, -pitch)
            for box in boxes:
                form.edition.add_like(box.name, pitch)


def rows_taken_away(form: Altering) -> None:
    """The second row of every table goes and the names close up; those below move up."""
    for name in form.form_map.tables:
        rows = [
            [row.field for row in form.form_map.rows if f"{name}[{index}]" in (row.source or "")]
            for index in (1, 2)
        ]
        if all(rows):
            form.edition.take_away(rows[0])


ALTERATIONS: Mapping[str, Alteration] = {
    "only the date": nothing,
    "renamed boxes": renamed,
    "on-states exchanged": on_states_exchanged,
    "Yes and No change places": yes_and_no_exchanged,
    "Yes and No change names": names_exchanged,
    "neighbours change places": neighbours_exchanged,
    "names move down a column": columns_turned,
    "an item removed": item_removed,
    "an item inserted": item_inserted,
    "two items shorter (E-5)": two_items_shorter,
    "boxes moved, names kept": boxes_moved,
    "everything a little lower": all_moved_a_little,
    "other MaxLen": other_limits,
    "other tooltips": other_tooltips,
    "other words printed": reworded,
    "print of two items exchanged": print_exchanged,
    "labels Yes and No exchanged": labels_exchanged,
    "rows added to tables": rows_added,
    "rows taken from tables": rows_taken_away,
}


# ---- steps ------------------------------------------------------------------------------------


def _remove(form: Altering, band: Band) -> None:
    form.edition.blank(band.page, band.strip)
    form.edition.take_away(box.name for box in band.boxes if box.name in form.edition.truth)
    form.edition.shift(band.page, band.strip[1], band.height)
    form.edition.renumber(_rest(form, band), band.number, -1)


def _insert(form: Altering, band: Band) -> None:
    top = band.strip[3]
    form.edition.renumber(_rest(form, band), band.number - 1, 1)
    form.edition.shift(band.page, top, -30)
    form.edition.say(band.page, 36, top - 9, f"{band.number}.")
    form.edition.say(band.page, 60, top - 9, "Have you ever painted a house blue or green?")
    for box in band.boxes[:2]:
        form.edition.add_like(box.name, 30)


def _exchange_print(form: Altering, one: Band, other: Band) -> None:
    def move(text: str, _x: float, y: float) -> tuple[str, float]:
        if one.strip[1] < y <= one.strip[3]:
            return text, other.strip[3] - one.strip[3]
        if other.strip[1] < y <= other.strip[3]:
            return text, one.strip[3] - other.strip[3]
        return text, 0.0

    form.edition.reprint(one.page, move)
    for here, there in ((one, other), (other, one)):
        for index, box in enumerate(here.boxes):
            same = len(one.boxes) == len(other.boxes) and alike(box, there.boxes[index])
            form.edition.truth[box.name] = there.boxes[index].name if same else None


def _rest(form: Altering, band: Band) -> range:
    return range(band.page, form.pages.stop)


def _count_on(form: Altering) -> Callable[[int], int]:
    def count(page: int) -> int:
        return sum(band.page == page for band in form.bands)

    return count


def alike(one: Field, other: Field) -> bool:
    same_size = abs(one.width - other.width) < 1 and abs(one.height - other.height) < 1
    return one.kind == other.kind and same_size


def _turned(words: Mapping[str, str]) -> Callable[[re.Match[str]], str]:
    def turn(found: re.Match[str]) -> str:
        return words[found[0]]

    return turn


def _said(rows: list[MapRow]) -> bool:
    """Whether two boxes are those of a Yes and a No."""
    return {row.label.rpartition(": ")[2] for row in rows} == {"Yes", "No"}


def practice_base(edition: Edition) -> bytes:
    """A practice copy that could be an official form: described boxes, no mark of ours."""
    return _practice(edition.folder)


@cache
def _practice(folder: Path) -> bytes:
    (edition,) = (one for one in editions(FORMS) if one.folder == folder)
    form_map = edition.map()
    made = NewEdition.of(practice_blank(edition.catalogue(), form_map))
    rows = form_map.by_field()
    for name, widget in made.widgets().items():
        widget.TU = String(f"{rows[name].item} {rows[name].label}")
    del made.pdf.Root["/PortolanPractice"]
    return made.saved(edition.edition)
