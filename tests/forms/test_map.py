"""The map of every edition decides every field, names only what exists, and never says both."""

from __future__ import annotations

import re
from collections import Counter, defaultdict

from app.filing.catalogue import Catalogue
from app.filing.codecs import CODECS
from app.filing.derived import DERIVED
from app.filing.mapfile import known_path
from app.filing.maps import TICKS, FormMap, MapRow
from app.filing.tables import TABLES
from tests.forms.conftest import EVERY, the_map

OVERFLOWS = {"supplement-b", "additional", "continuation", "none"}
NUMBERS = {"digits", "zip", "phone", "phone_area", "phone_number", "count", "option"}
LETTER = re.compile(r"\.[a-z]$")


def filled(form_map: FormMap) -> list[MapRow]:
    return [row for row in form_map.rows if row.source is not None]


def test_every_field_is_decided_once_and_nothing_else(
    catalogue: Catalogue, form_map: FormMap
) -> None:
    assert len(catalogue.fields) == len(form_map.rows)
    assert {field.name for field in catalogue.fields} == {row.field for row in form_map.rows}


def test_a_field_is_either_filled_or_left_with_a_reason(form_map: FormMap) -> None:
    for row in form_map.rows:
        assert (row.source is None) != (row.leave is None), row.field
        assert (row.leave is None) == (row.leave_kind is None), row.field
        assert row.leave is None or row.leave.endswith("."), row.field


def test_codecs_are_those_of_the_program(form_map: FormMap) -> None:
    assert {row.codec for row in filled(form_map)} <= set(CODECS)
    assert {name for name, codec in CODECS.items() if codec.ticks} == TICKS


def test_boxes_are_ticked_lists_are_chosen_from_and_lines_are_written(
    catalogue: Catalogue, form_map: FormMap
) -> None:
    fields = catalogue.by_name()
    for row in filled(form_map):
        kind = fields[row.field].kind
        assert row.ticks == (kind == "check"), row.field
        assert (row.codec == "option") == (kind == "combo"), row.field
        assert kind != "barcode", row.field


def test_derived_values_exist(form_map: FormMap) -> None:
    assert derived(form_map) <= set(DERIVED)


def test_no_derived_value_and_no_table_is_without_a_form() -> None:
    maps = [the_map(folder) for folder in EVERY]
    assert set().union(*map(derived, maps)) == set(DERIVED)
    tables = {name for form_map in maps for name in form_map.tables}
    rows = {name for form_map in maps for name in TABLES if uses(form_map, f"rows.{name}[")}
    assert tables | rows >= set(TABLES)


def uses(form_map: FormMap, start: str) -> bool:
    return any(start in (row.source or "") for row in form_map.rows)


def derived(form_map: FormMap) -> set[str]:
    paths = [row.source for row in filled(form_map)]
    paths += [gate.path for gate in form_map.gates.values()]
    return {path.rpartition(".")[2] for path in paths if path and path.startswith("derived.")}


def test_tables_print_their_rows_and_a_whole_answer_in_a_column_they_have(
    form_map: FormMap,
) -> None:
    for name, table in form_map.tables.items():
        sources = [row.source or "" for row in filled(form_map) if f"{name}[" in (row.source or "")]
        first = {source.rpartition(".")[2] for source in sources if f"{name}[0]" in source}
        assert table.states_in is None or table.states_in in first, name
        indexes = {int(source.split(f"{name}[")[1].split("]")[0]) for source in sources}
        assert indexes == set(range(table.printed)), name


def test_gates_are_used_and_lead_somewhere(form_map: FormMap) -> None:
    used = {name for row in form_map.rows for name in row.gates}
    behind = {name for gate in form_map.gates.values() for name in gate.any_of}
    assert used | behind == set(form_map.gates)
    assert all(gate.path is None or known_path(gate.path) for gate in form_map.gates.values())


def test_choices_of_one_question_never_overlap(form_map: FormMap) -> None:
    """Grouped as ``app.filing.decide`` groups them: no answer ticks two boxes of an item."""
    groups: dict[tuple[str | None, str], Counter[str]] = defaultdict(Counter)
    for row in filled(form_map):
        if row.codec == "choice":
            groups[row.source, LETTER.sub("", row.item)].update(row.when)
    for group, values in groups.items():
        assert max(values.values()) == 1, group


def test_yes_and_no_come_in_pairs_about_the_same_answer(form_map: FormMap) -> None:
    pairs: dict[tuple[str | None, str], list[MapRow]] = defaultdict(list)
    for row in form_map.rows:
        if row.codec in {"yes", "no"}:
            pairs[row.source, LETTER.sub("", row.item)].append(row)
    for pair, rows in pairs.items():
        assert sorted(row.codec or "" for row in rows) == ["no", "yes"], pair
        assert len({row.gates for row in rows}) == 1, pair


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
        assert fields[row.field].kind == "text" or not any(printed), row.field
        assert {"Yes", "No"}.isdisjoint(printed), row.field
        for state in ("unasked", "skipped", "declined", "ask a lawyer", "given"):
            assert form_map.printed_for(row, state) == "", row.field


def test_numbers_and_codes_are_never_continued_elsewhere(form_map: FormMap) -> None:
    for row in form_map.rows:
        assert row.overflow in OVERFLOWS, row.field
        if row.codec in NUMBERS or row.ticks:
            assert row.overflow == "none", row.field


def test_text_goes_on_where_the_form_has_a_place_for_it(form_map: FormMap) -> None:
    places = {row.overflow for row in form_map.rows}
    assert ("additional" in places) <= (form_map.additional is not None)
    assert ("supplement-b" in places) <= ("supplement_b" in form_map.copies)


def test_nothing_is_signed_and_no_bar_code_is_touched(
    catalogue: Catalogue, form_map: FormMap
) -> None:
    """never.md 6; facts Q-48."""
    fields = catalogue.by_name()
    for row in form_map.rows:
        assert (fields[row.field].kind == "barcode") == (row.leave_kind == "barcode"), row.field
        if "signature" in row.field.casefold() or "signature" in row.label.casefold():
            assert row.leave_kind in {"signature", "date-of-signature"}, row.field


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
