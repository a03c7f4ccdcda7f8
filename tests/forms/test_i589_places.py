"""The map agrees with the page: what is read off the form's layout, box by box.

Positions are those of the printed page (PDF points, y upwards). Names, tooltips and on-states
of this edition mislead in about 60 places; the rectangle never does.
"""

from __future__ import annotations

from itertools import pairwise

import pytest

from app.filing.catalogue import Catalogue, Field
from app.filing.maps import Codec, FormMap, MapRow

EDITIONS = ("i589/2025-01-20",)
LINE = 7.0
"""Boxes whose middles are closer than this stand on one line of the form."""


class Page:
    """Looks up fields by what the map says they are."""

    def __init__(self, catalogue: Catalogue, form_map: FormMap) -> None:
        self._fields = catalogue.by_name()
        self.rows = form_map.rows

    def of(self, row: MapRow) -> Field:
        return self._fields[row.field]

    def one(self, item: str, label: str = "", codec: str | None = None) -> Field:
        (row,) = (
            row
            for row in self.rows
            if row.item == item and label in row.label and codec in {None, row.codec}
        )
        return self.of(row)


@pytest.fixture(scope="module")
def page(catalogue: Catalogue, form_map: FormMap) -> Page:
    return Page(catalogue, form_map)


def middle(field: Field) -> float:
    return (field.rect[1] + field.rect[3]) / 2


def left_to_right(*fields: Field) -> None:
    assert len({field.page for field in fields}) == 1
    for first, second in pairwise(fields):
        assert abs(middle(first) - middle(second)) < LINE, (first.name, second.name)
        assert first.rect[2] <= second.rect[0], (first.name, second.name)


def downwards(*fields: Field) -> None:
    assert len({field.page for field in fields}) == 1
    for first, second in pairwise(fields):
        assert middle(first) - middle(second) > LINE, (first.name, second.name)


# --- page 1 -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "items",
    [
        ["A.I.1", "A.I.2", "A.I.3"],
        ["A.I.4", "A.I.5", "A.I.6"],
        ["A.I.12", "A.I.13"],
        ["A.I.14", "A.I.15", "A.I.16", "A.I.17"],
        ["A.I.18.b", "A.I.18.c"],
        ["A.I.19.a", "A.I.19.b"],
    ],
)
def test_items_of_one_line_stand_in_their_order(page: Page, items: list[str]) -> None:
    left_to_right(*(page.one(item) for item in items))


def test_the_first_page_reads_downwards(page: Page) -> None:
    items = ["A.note", "A.I.1", "A.I.4", "A.I.7", "A.I.12", "A.I.14", "A.I.18.a", "A.I.18.b"]
    downwards(*(page.one(item) for item in items), page.one("A.I.19.a"), page.one("A.I.20"))


def test_addresses(page: Page) -> None:
    home = [page.one("A.I.8", word) for word in ("street", "apartment")]
    below = [page.one("A.I.8", word) for word in ("city", "state", "ZIP", "area code", "number")]
    left_to_right(*home)
    left_to_right(*below)
    mail = [page.one("A.I.9", word) for word in ("care", "area code", "number")]
    street = [page.one("A.I.9", word) for word in ("street", "apartment")]
    last = [page.one("A.I.9", word) for word in ("city", "state", "ZIP")]
    for line in (mail, street, last):
        left_to_right(*line)
    downwards(page.one("A.I.7"), home[0], below[0], mail[0], street[0], last[0], page.one("A.I.12"))


def test_sex_and_marital_status(page: Page) -> None:
    words = ["Single", "Married", "Divorced", "Widowed"]
    left_to_right(
        page.one("A.I.10", ": male"),
        page.one("A.I.10", ": female"),
        *(page.one("A.I.11", word) for word in words),
    )


def test_entries_most_recent_first(page: Page) -> None:
    columns = ("date", "place", "status")
    rows = [[page.one(f"A.I.19.c.row{row}.{name}") for name in columns] for row in (1, 2, 3)]
    left_to_right(*rows[0], page.one("A.I.19.c.row1.status_expires"))
    left_to_right(*rows[1])
    left_to_right(*rows[2])
    for column in zip(*rows, strict=True):
        downwards(*column)


def test_documents_and_languages(page: Page) -> None:
    passport, travel = page.one("A.I.21", "Passport"), page.one("A.I.21", "Travel")
    downwards(passport, travel)
    left_to_right(page.one("A.I.20"), travel, page.one("A.I.22"))
    fluent = [page.one("A.I.24", codec="yes"), page.one("A.I.24", codec="no")]
    left_to_right(page.one("A.I.23"), *fluent, page.one("A.I.25"))


# --- spouse and children ------------------------------------------------------------------------


def test_the_spouse_block(page: Page) -> None:
    def box(number: int, label: str = "") -> Field:
        return page.one(f"A.II.spouse.{number}", label)

    left_to_right(*(box(number) for number in (1, 2, 3, 4)))
    left_to_right(*(box(number) for number in (5, 6, 7, 8)))
    left_to_right(*(box(number) for number in (9, 10, 11)))
    left_to_right(box(12), box(13), box(14, ": male"), box(14, ": female"))
    left_to_right(box(15, ": Yes"), box(15, ": No"), box(15, "where"))
    left_to_right(*(box(number) for number in (16, 17, 18, 19)))
    left_to_right(box(20), box(21), box(22, ": Yes"), box(22, ": No"), box(23))
    downwards(page.one("A.II.spouse"), *(box(number) for number in (1, 5, 9, 12, 16, 20)))
    downwards(box(20), box(24, ": Yes"), box(24, ": No"))


def test_no_children_stands_above_has_children(page: Page) -> None:
    none, some = page.one("A.II.children", "No children"), page.one("A.II.children", "Has")
    downwards(page.one("A.II.spouse.24", ": No"), none, some)
    left_to_right(some, page.one("A.II.children", "Number"))
    assert (none.on_state, some.on_state) == ("Y", "N")


CHILDREN = ["A.II.child1", "A.II.child2", "A.II.child3", "A.II.child4"]
MORE_CHILDREN = ["S-A.child5", "S-A.child6"]


@pytest.mark.parametrize("child", CHILDREN + MORE_CHILDREN)
def test_a_child_block(page: Page, child: str) -> None:
    def box(number: int, label: str = "") -> Field:
        return page.one(f"{child}.{number}", label)

    left_to_right(*(box(number) for number in (1, 2, 3, 4)))
    left_to_right(*(box(number) for number in (5, 6, 7, 8)))
    left_to_right(box(9), box(10), box(11), box(12, ": male"), box(12, ": female"))
    left_to_right(box(13, ": Yes"), box(13, ": No"), box(13, "where"))
    left_to_right(*(box(number) for number in (14, 15, 16, 17)))
    left_to_right(box(18), box(19), box(20, ": Yes"), box(20, ": No"))
    downwards(box(1), box(5), box(9), box(13, "where"), box(14), box(18), box(21, ": Yes"))
    downwards(box(21, ": Yes"), box(21, ": No"))


def test_child_blocks_follow_each_other(page: Page) -> None:
    assert page.one("A.II.child1.1").page == 2
    downwards(page.one("A.II.children", "Has"), page.one("A.II.child1.1"))
    for first, second in pairwise([*CHILDREN[1:]]):
        downwards(page.one(f"{first}.21", ": No"), page.one(f"{second}.1"))
    downwards(page.one("S-A.child5.21", ": No"), page.one("S-A.child6.1"))


@pytest.mark.parametrize("child", [*CHILDREN[1:], *MORE_CHILDREN])
def test_every_child_block_has_the_shape_of_the_first(page: Page, child: str) -> None:
    def block(item: str) -> tuple[list[tuple[Codec | None, str]], list[float]]:
        rows = [row for row in page.rows if row.item.startswith(f"{item}.")]
        kinds = [(row.codec, row.item.rpartition(".")[2]) for row in rows]
        return kinds, [page.of(row).rect[0] for row in rows]

    kinds, lefts = block(child)
    assert len(kinds) == 26
    assert kinds == block(CHILDREN[0])[0]
    assert lefts == pytest.approx(block(CHILDREN[0])[1], abs=8)


# --- page 4 -------------------------------------------------------------------------------------

HOME = ("street", "city", "province", "country", "from", "to")


@pytest.mark.parametrize(
    ("item", "columns", "count"),
    [
        ("A.III.1", HOME, 2),
        ("A.III.2", HOME, 5),
        ("A.III.3", ("name", "kind", "location", "from", "to"), 4),
        ("A.III.4", ("employer", "occupation", "from", "to"), 3),
    ],
)
def test_a_table(page: Page, item: str, columns: tuple[str, ...], count: int) -> None:
    table = [
        [page.one(f"{item}.row{row}.{column}") for column in columns] for row in range(1, count + 1)
    ]
    for row in table:
        left_to_right(*row)
    for column in zip(*table, strict=True):
        downwards(*column)
        assert len({round(field.rect[0]) for field in column}) == 1


def test_parents_brothers_and_sisters(page: Page) -> None:
    people = ["mother", "father", *(f"sibling{number}" for number in (1, 2, 3, 4))]
    columns = ("name", "birth", "deceased", "location")
    table = [[page.one(f"A.III.5.{who}.{column}") for column in columns] for who in people]
    for row in table:
        left_to_right(*row)
    for column in zip(*table, strict=True):
        downwards(*column)


def test_tables_follow_each_other(page: Page) -> None:
    downwards(
        *(page.one(f"A.III.{item}") for item in ("1.row2.to", "2.row1.to", "2.row5.to")),
        *(page.one(f"A.III.{item}") for item in ("3.row1.to", "3.row4.to", "4.row1.to")),
        *(page.one(f"A.III.{item}") for item in ("4.row3.to", "5.mother.location")),
    )


# --- pages 5 to 12 ------------------------------------------------------------------------------

QUESTIONS = {
    5: ["B.1.A", "B.1.B"],
    6: ["B.2", "B.3.A", "B.3.B", "B.4"],
    7: ["C.1", "C.2.A", "C.2.B", "C.3"],
    8: ["C.4", "C.5", "C.6"],
}


@pytest.mark.parametrize(("number", "items"), QUESTIONS.items())
def test_no_stands_left_of_yes_and_the_explanation_below(
    page: Page, number: int, items: list[str]
) -> None:
    reading: list[Field] = []
    for item in items:
        no, yes = page.one(item, codec="no"), page.one(item, codec="yes")
        assert no.page == number
        left_to_right(no, yes)
        reading.append(yes)
        told = {"C.2.A": [], "C.2.B": ["C.2"]}.get(item, [item])
        reading.extend(page.one(each, codec="story") for each in told)
    downwards(*reading)


def test_grounds(page: Page) -> None:
    columns = [["race", "religion", "nationality"], ["political", "social", "Torture"]]
    found = [[page.one("B.1", word) for word in words] for words in columns]
    for column in found:
        downwards(*column)
    for row in zip(*found, strict=True):
        left_to_right(*row)


@pytest.mark.parametrize("item", ["D.family_helped", "D.other_prepared", "D.counsel_list"])
def test_part_d_prints_no_first(page: Page, item: str) -> None:
    left_to_right(page.one(item, codec="no"), page.one(item, codec="yes"))


def test_parts_d_and_e(page: Page) -> None:
    name = page.one("D.name")
    left_to_right(name, page.one("D.native_name"))
    helped = page.one("D.family_helped", codec="yes")
    helpers = [
        page.one(f"D.row{row}.{what}") for row in (1, 2) for what in ("name", "relationship")
    ]
    left_to_right(*helpers)
    prepared, listed = (
        page.one(f"D.{item}", codec="yes") for item in ("other_prepared", "counsel_list")
    )
    signature = page.one("D.signature")
    left_to_right(signature, page.one("D.date"))
    maker = page.one("E.preparer.name")
    left_to_right(page.one("E.preparer.signature"), maker)
    phone = [page.one("E.preparer.phone", word) for word in ("area code", "number")]
    left_to_right(*phone, page.one("E.preparer.street"))
    address = [page.one(f"E.preparer.{word}") for word in ("unit", "city", "state", "zip")]
    left_to_right(*address)
    downwards(name, helped, helpers[0], prepared, listed, signature, maker, phone[0], address[0])
    left_to_right(*(page.one(f"E.attorney.{word}") for word in ("bar_number", "account")))
    assert page.one("E.attorney.g28").rect[2] < page.one("E.attorney.bar_number").rect[0]


@pytest.mark.parametrize("sheet", ["S-A", "S-B"])
def test_headings_of_the_supplements(page: Page, sheet: str) -> None:
    number, name = page.one(f"{sheet}.a_number"), page.one(f"{sheet}.name")
    left_to_right(number, page.one(f"{sheet}.date"))
    left_to_right(name, page.one(f"{sheet}.signature"))
    downwards(number, name)


def test_supplement_b(page: Page) -> None:
    downwards(*(page.one(f"S-B.{word}") for word in ("name", "part", "question", "text")))
