"""What only the map of the I-589 has: its torture boxes, its stories, Supplement A."""

from __future__ import annotations

from collections import Counter, defaultdict

from app.filing.catalogue import Catalogue
from app.filing.maps import FormMap, MapRow
from tests.forms.test_map import filled

EDITIONS = ("i589/2025-01-20",)


def test_every_box_of_several_lines_holds_a_story(catalogue: Catalogue, form_map: FormMap) -> None:
    stories = {row.field for row in form_map.rows if row.codec == "story"}
    tall = {field.name for field in catalogue.fields if field.multiline and field.kind == "text"}
    office_and_sheet = {row.field for row in form_map.rows if row.item in {"use.eoir", "S-B.text"}}
    assert stories == tall - office_and_sheet


def test_the_tables_of_the_form(form_map: FormMap) -> None:
    assert set(form_map.tables) == {
        *("last_homes", "residences", "schools", "jobs", "entries"),
        *("relatives_who_helped", "siblings"),
    }
    assert all(table.states_in for table in form_map.tables.values())


def test_supplement_a_goes_on_where_page_three_ends(form_map: FormMap) -> None:
    copies = form_map.copies["supplement_a"]
    indexes = defaultdict(set)
    for row in filled(form_map):
        if (row.source or "").startswith("children["):
            indexes[row.item[:3]].add(int((row.source or "")[9]))
    assert indexes["A.I"] == set(range(copies.first))
    assert indexes["S-A"] == {copies.first + each for each in range(copies.shift["children"])}


def test_choices_of_one_answer_never_overlap(form_map: FormMap) -> None:
    """The box for the unmarried is a group of its own: it stands beside three of A.I.11."""
    groups: dict[tuple[str | None, str], Counter[str]] = defaultdict(Counter)
    for row in filled(form_map):
        if row.codec == "choice":
            question = "A.I.18" if row.item.startswith("A.I.18.") else row.item
            groups[row.source, question].update(row.when)
    people = 8  # the person, the spouse, six children: each has a sex box and a court box
    assert len(groups) == 2 * people + len(["marital status", "not married", "children"])
    for group, values in groups.items():
        assert max(values.values()) == 1, group
        assert len(values) > 1, group


def test_yes_and_no_come_in_pairs_about_the_same_answer(form_map: FormMap) -> None:
    pairs: dict[str | None, list[MapRow]] = defaultdict(list)
    for row in form_map.rows:
        if row.codec in {"yes", "no"}:
            pairs[row.source].append(row)
    assert len(pairs) == 31
    for source, rows in pairs.items():
        assert {row.codec for row in rows} == {"yes", "no"}, source
        assert len({(row.item, row.gates) for row in rows}) == 1, source


def test_the_two_torture_boxes_always_agree(form_map: FormMap) -> None:
    rows = [row for row in form_map.rows if row.source == "claim.grounds.torture"]
    assert sorted(row.item for row in rows) == ["A.note", "B.1"]
    assert {row.codec for row in rows} == {"checked"}


def test_separated_and_annulled_tick_nothing(form_map: FormMap) -> None:
    ticked = {value for row in form_map.rows if row.codec == "choice" for value in row.when}
    assert {"separated", "annulled"}.isdisjoint(ticked)


def test_an_explanation_needs_a_confirmed_yes(form_map: FormMap) -> None:
    stories = [row for row in form_map.rows if row.codec == "story"]
    assert len(stories) == 12
    for row in stories:
        (gate,) = (form_map.gates[name] for name in row.gates)
        if row.item == "C.2":
            assert row.source == "claim.other_countries"
            assert set(gate.any_of) == {"travelled_through", "status_elsewhere"}
        else:
            assert row.source == f"{gate.path}.explanation"
            assert gate.equals is True
        assert row.overflow == "supplement-b"


def test_a_phone_says_once_that_there_is_none(form_map: FormMap) -> None:
    for row in form_map.rows:
        if row.codec == "phone_area":
            assert row.blank is None
        if row.codec == "phone_number":
            assert form_map.printed_for(row, "none") == "None"


def test_words_overflow_to_the_sheet_of_their_part(form_map: FormMap) -> None:
    for row in filled(form_map):
        own_letters = row.item == "D.native_name"
        if row.codec == "text" and not own_letters and not (row.source or "").startswith("sheet."):
            sheet = "continuation" if row.item[:2] in {"D.", "E."} else "supplement-b"
            heading = row.item in {"S-A.name", "S-B.name"}
            assert row.overflow == ("continuation" if heading else sheet), row.field


def test_nothing_is_signed_dated_sworn_or_written_for_the_office(
    catalogue: Catalogue, form_map: FormMap
) -> None:
    """never.md 6; facts Q-48, Q-51."""
    left = Counter(row.leave_kind for row in form_map.rows if row.leave is not None)
    assert left == Counter(
        {
            "barcode": 12,
            "official": 12,
            "signature": 8,
            "date-of-signature": 5,
            "attestation": 4,
        }
    )
    fields = catalogue.by_name()
    for row in form_map.rows:
        assert (fields[row.field].kind == "barcode") == (row.leave_kind == "barcode")
        if fields[row.field].page == 10:
            assert row.leave is not None, row.field
