"""Every edition against a second reading of the same form, made by somebody else from the page.

It lies outside this repository (``shared/fields/<form>.tsv``); without it the tests are skipped.
What each box means is compared form by form, in the tests of that form.
"""

from __future__ import annotations

import csv
import re
from pathlib import Path

import pytest

from app.filing.catalogue import Catalogue, Field
from app.filing.maps import FormMap, MapRow

OPINIONS = Path(__file__).resolve().parents[3] / "shared" / "fields"
KINDS = {"Tx": "text", "Btn": "check", "Ch": "combo"}
LEFT = (
    (r"2-D barcode", "barcode"),
    (r".*\bDate of Signature$", "date-of-signature"),
    (r".*\bSignature$", "signature"),
    (r".*\(at interview only\)", "official|signature|date-of-signature|attestation"),
)
ITEM = re.compile(r"Part (\d+)(?: \([^)]*\))?(?: item (\d+(?:\.[A-Za-z]\b)?))?")
Opinion = dict[str, str]


def opinions(form: str) -> list[Opinion]:
    """The lines of the second reading of ``form``; without it the test is skipped."""
    path = OPINIONS / f"{form}.tsv"
    if not path.is_file():
        pytest.skip("no second opinion beside this repository")
    with path.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))


def test_both_saw_the_same_boxes(catalogue: Catalogue) -> None:
    told = {line["full_name"]: line for line in opinions(catalogue.form)}
    assert set(told) == set(catalogue.by_name())
    differ = [name for name, field in catalogue.by_name().items() if not same(field, told[name])]
    assert not differ


def same(field: Field, line: Opinion) -> bool:
    corners = zip(field.rect, (line[key] for key in ("x0", "y0", "x1", "y1")), strict=True)
    return (
        field.page == int(line["page"])
        and all(abs(ours - float(theirs)) < 0.1 for ours, theirs in corners)
        and ("text" if field.kind == "barcode" else field.kind) == KINDS[line["type"]]
        and str(field.max_len or "") == line["maxlen"]
        and (field.kind != "check" or f"/{field.on_state}" == line["on_state_or_options"])
    )


def test_both_leave_the_same_boxes_to_others(form_map: FormMap) -> None:
    rows = form_map.by_field()
    for line in opinions(form_map.form):
        kinds = next((kinds for told, kinds in LEFT if re.match(told, line["item_as_printed"])), "")
        if kinds:
            kind = rows[line["full_name"]].leave_kind or "filled"
            assert re.fullmatch(kinds, kind), line["full_name"]


def test_both_read_the_same_item_numbers(form_map: FormMap) -> None:
    """``Part 2 item 5.a Street`` is our ``2.5.a``, or something of it (``2.5.a.street``)."""
    rows = form_map.by_field()
    differ = []
    for line in opinions(form_map.form):
        found = ITEM.match(line["item_as_printed"])
        row = rows[line["full_name"]]
        if found and not belongs(row, ".".join(word for word in found.groups() if word)):
            differ.append(f"{row.field}: {line['item_as_printed']}, ours {row.item}")
    assert not differ, "\n".join(differ)


def belongs(row: MapRow, item: str) -> bool:
    return f"{row.item}.".casefold().startswith(f"{item}.".casefold())
