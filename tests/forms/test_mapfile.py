"""A map that is wrong is refused, and the place is named."""

from __future__ import annotations

import copy
from pathlib import Path
from typing import Any

import pytest

from app.filing import mapfile
from app.problems import Problem

RIGHT: dict[str, Any] = {
    "form": "i589",
    "edition": "01/20/25",
    "blank": {"text": {"none": "None"}},
    "gate": {
        "married": {"path": "self.marital_status", "is": "married"},
        "living": {"path": "mother.deceased", "is_not": True},
        "either": {"any": ["married", "living"]},
    },
    "table": {},
    "copies": {},
    "leave": {"bar": {"kind": "barcode", "why": "It stays."}},
    "fields": {
        "form1[0]": {
            "Name[0]": {
                "item": "A.I.4",
                "label": "Family name",
                "from": "self.name.family",
                "as": "text",
                "gate": ["married", "either"],
                "blank": "text",
                "overflow": "supplement-b",
            },
            "Single[0]": {
                "item": "A.I.11",
                "label": "Single",
                "from": "self.marital_status",
                "as": "choice",
                "when": "single",
            },
            "Code[0]": {"item": "barcode", "label": "Bar code", "leave": "bar"},
        }
    },
}


def changed(path: list[str], value: object) -> dict[str, Any]:
    wrong = copy.deepcopy(RIGHT)
    place = wrong
    for step in path[:-1]:
        place = place[step]
    if value is None:
        del place[path[-1]]
    else:
        place[path[-1]] = value
    return wrong


def row(field: str, key: str) -> list[str]:
    return ["fields", "form1[0]", field, key]


def test_a_right_map_is_read() -> None:
    form_map = mapfile.read(RIGHT)
    name, single, code = form_map.rows
    assert name.field == "form1[0].Name[0]"
    assert (name.source, name.codec, name.overflow) == ("self.name.family", "text", "supplement-b")
    assert name.gates == ("married", "either")
    assert (single.when, single.ticks, single.overflow) == (("single",), True, "none")
    assert form_map.gates["married"].equals == "married"
    assert form_map.gates["living"].is_not is True
    assert form_map.gates["either"].any_of == ("married", "living")
    assert (code.leave, code.leave_kind) == ("It stays.", "barcode")
    assert form_map.printed_for(name, "none") == "None"
    assert form_map.printed_for(name, "unknown") == ""
    assert form_map.printed_for(single, "none") == ""


@pytest.mark.parametrize(
    ("path", "value", "named"),
    [
        (["form"], None, "form"),
        (["surprise"], {}, "surprise"),
        (row("Name[0]", "item"), None, "form1[0].Name[0]"),
        (row("Name[0]", "colour"), "red", "colour"),
        (row("Name[0]", "from"), None, "form1[0].Name[0]"),
        (row("Name[0]", "from"), "nobody.name", "form1[0].Name[0]"),
        (row("Name[0]", "from"), "self..name", "form1[0].Name[0]"),
        (row("Name[0]", "as"), None, "form1[0].Name[0]"),
        (row("Name[0]", "as"), "guess", "form1[0].Name[0]"),
        (row("Name[0]", "when"), "x", "form1[0].Name[0]"),
        (row("Name[0]", "gate"), "nowhere", "form1[0].Name[0]"),
        (row("Name[0]", "blank"), "nothing", "form1[0].Name[0]"),
        (row("Name[0]", "overflow"), "floor", "form1[0].Name[0]"),
        (row("Name[0]", "leave"), "bar", "form1[0].Name[0]"),
        (row("Single[0]", "when"), None, "form1[0].Single[0]"),
        (row("Single[0]", "blank"), "text", "form1[0].Single[0]"),
        (row("Single[0]", "overflow"), "continuation", "form1[0].Single[0]"),
        (row("Code[0]", "leave"), "because", "form1[0].Code[0]"),
        (["leave", "bar", "kind"], "secret", "leave.bar.kind"),
        (["blank", "text", "unasked"], "No", "unasked"),
        (["gate", "married", "path"], "nobody.x", "married"),
        (["gate", "married", "is"], None, "gate.married"),
        (["gate", "married", "is_not"], "single", "gate.married"),
        (["gate", "either", "any"], ["nowhere"], "either"),
        (["gate", "either", "any"], ["either"], "either"),
        (["fields", "form1"], {"x": {"item": "1"}}, "form1.x"),
    ],
)
def test_a_wrong_map_is_refused_by_name(path: list[str], value: object, named: str) -> None:
    with pytest.raises(Problem) as refused:
        mapfile.read(changed(path, value))
    assert refused.value.code == "map-invalid"
    assert named in refused.value.message


def test_a_field_decided_in_two_places_is_refused() -> None:
    twice = copy.deepcopy(RIGHT)
    twice["fields"]["form1"] = {"x.y": {"item": "1", "label": "X", "leave": "bar"}}
    twice["fields"]["form1.x"] = {"y": {"item": "1", "label": "X", "leave": "bar"}}
    with pytest.raises(Problem, match=r"form1\.x\.y"):
        mapfile.read(twice)


def test_a_file_that_is_missing_or_no_toml_is_refused(tmp_path: Path) -> None:
    broken = tmp_path / "map.toml"
    for content in (None, b"form = ", b"\xff\xfe"):
        if content is not None:
            broken.write_bytes(content)
        with pytest.raises(Problem) as refused:
            mapfile.load(broken)
        assert refused.value.code == "map-invalid"
