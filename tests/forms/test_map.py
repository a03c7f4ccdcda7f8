"""The map of the I-589 decides every field, names only what exists, and can never say both."""

from __future__ import annotations

from collections import Counter, defaultdict

from app.filing.catalogue import Catalogue
from app.filing.codecs import CODECS
from app.filing.derived import DERIVED
from app.filing.editions import Edition
from app.filing.mapfile import known_path
from app.filing.maps import TICKS, FormMap, MapRow
from app.filing.tables import TABLES

EDITION_FIELDS = 460


def filled(form_map: FormMap) -> list[MapRow]:
    return [row for row in form_map.rows if row.source is not None]


def test_every_field_is_decided_once_and_nothing_else(
    catalogue: Catalogue, form_map: FormMap
) -> None:
    assert len(catalogue.fields) == len(form_map.rows) == EDITION_FIELDS
    assert {field.name for field in catalogue.fields} == {row.field for row in form_map.rows}


def test_the_three_files_speak_of_one_edition(
    edition: Edition, catalogue: Catalogue, form_map: FormMap
) -> None:
    assert (edition.form, edition.edition) == (catalogue.form, catalogue.edition)
    assert (edition.form, edition.edition) == (form_map.form, form_map.edition)
    assert edition.pages == catalogue.pages == len(catalogue.page_sizes)


def test_a_field_is_either_filled_or_left_with_a_reason(form_map: FormMap) -> None:
    for row in form_map.rows:
        assert (row.source is None) != (row.leave is None), row.field
        assert (row.leave is None) == (row.leave_kind is None), row.field
        assert row.leave is None or row.leave.endswith("."), row.field


def test_codecs_are_those_of_the_program(form_map: FormMap) -> None:
    used = {row.codec for row in filled(form_map)}
    assert used <= set(CODECS)
    assert {name for name, codec in CODECS.items() if codec.ticks} == TICKS


def test_boxes_are_ticked_and_lines_are_written(catalogue: Catalogue, form_map: FormMap) -> None:
    fields = catalogue.by_name()
    for row in filled(form_map):
        assert row.ticks == (fields[row.field].kind == "check"), row.field
    stories = {row.field for row in form_map.rows if row.codec == "story"}
    tall = {field.name for field in catalogue.fields if field.multiline and field.kind == "text"}
    office_and_sheet = {row.field for row in form_map.rows if row.item in {"use.eoir", "S-B.text"}}
    assert stories == tall - office_and_sheet


def test_derived_values_exist(form_map: FormMap) -> None:
    named = {
        (row.source or "").rpartition(".")[2]
        for row in filled(form_map)
        if (row.source or "").startswith("derived.")
    }
    assert named == set(DERIVED)


def test_tables_exist_and_show_a_whole_answer_in_a_column_they_print(form_map: FormMap) -> None:
    assert set(form_map.tables) == {*TABLES, "siblings"}
    for name, table in form_map.tables.items():
        rows = [row for row in filled(form_map) if f"{name}[" in (row.source or "")]
        first = {
            (row.source or "").rpartition(".")[2]
            for row in rows
            if f"{name}[0]" in (row.source or "")
        }
        assert table.states_in in first, name
        indexes = {int((row.source or "").split("[")[1].split("]")[0]) for row in rows}
        assert indexes == set(range(table.printed)), name


def test_supplement_a_goes_on_where_page_three_ends(form_map: FormMap) -> None:
    copies = form_map.copies["supplement_a"]
    indexes = defaultdict(set)
    for row in filled(form_map):
        if (row.source or "").startswith("children["):
            indexes[row.item[:3]].add(int((row.source or "")[9]))
    assert indexes["A.I"] == set(range(copies.first))
    assert indexes["S-A"] == {copies.first + each for each in range(copies.shift["children"])}


def test_gates_are_used_and_lead_somewhere(form_map: FormMap) -> None:
    used = {name for row in form_map.rows for name in row.gates}
    behind = {name for gate in form_map.gates.values() for name in gate.any_of}
    assert used | behind == set(form_map.gates)
    assert all(gate.path is None or known_path(gate.path) for gate in form_map.gates.values())


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


def test_what_a_state_prints_fits_and_is_never_a_yes_or_no(
    catalogue: Catalogue, form_map: FormMap
) -> None:
    fields = catalogue.by_name()
    for row in filled(form_map):
        printed = [
            form_map.printed_for(row, state) for state in ("none", "not applicable", "unknown")
        ]
        assert not (row.ticks and any(printed)), row.field
        limit = fields[row.field].max_len
        assert all(limit is None or len(text) <= limit for text in printed), row.field
        assert {"Yes", "No"}.isdisjoint(printed), row.field
        for state in ("unasked", "skipped", "declined", "ask a lawyer", "given"):
            assert form_map.printed_for(row, state) == "", row.field


def test_a_phone_says_once_that_there_is_none(form_map: FormMap) -> None:
    for row in form_map.rows:
        if row.codec == "phone_area":
            assert row.blank is None
        if row.codec == "phone_number":
            assert form_map.printed_for(row, "none") == "None"


def test_numbers_and_codes_are_never_continued_elsewhere(form_map: FormMap) -> None:
    for row in form_map.rows:
        if row.codec in {"digits", "zip", "phone_area", "phone_number", "count"}:
            assert row.overflow == "none", row.field


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
    """never.md 6; facts Q-48, Q-51, X-15."""
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


def test_rows_of_a_page_stand_together_and_page_by_page(
    catalogue: Catalogue, form_map: FormMap
) -> None:
    fields = catalogue.by_name()
    pages = [fields[row.field].page for row in form_map.rows if row.leave_kind != "barcode"]
    assert pages == sorted(pages)


def test_labels_are_short_words_of_our_own(form_map: FormMap) -> None:
    for row in form_map.rows:
        assert 0 < len(row.label) <= 60, row.field
        assert not row.label.endswith(("?", ".")) or row.label.endswith("U.S."), row.field
