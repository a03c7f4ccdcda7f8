"""The hidden copy that Acrobat keeps: read where it is sure, handed back where it is not."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from io import BytesIO
from typing import Any

import pikepdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pikepdf import Array, Pdf, Stream, String

from app.filing.boxes import Boxes, boxes, same
from app.filing.catalogue import Catalogue, Field
from app.filing.editions import FORMS
from app.filing.opening import open_pdf
from app.filing.reading import read_filled
from app.filing.values import Value
from app.filing.xfa import Hidden, hidden
from app.filing.xfa_template import stem
from app.filing.xml_tree import BadXml, parse
from app.problems import Problem
from tests.filing import other_hands as hands

FEW = (settings.default or settings()).max_examples // 5
EVERY = tuple(one.form for one in hands.known())
NAMES = ("a.Name[0]", "a.Name[1]", "a.Box[0]", "a.Box[1]", "a.Day[0]", "a.Month[0]", "a.Note[0]")
TOP = ("a.Number[0]", "b.Number[1]")


def small() -> Catalogue:
    """A form of a few boxes, all on one page."""
    made = [
        Field(name, 1, (10.0, 20.0 * n, 90.0, 20.0 * n + 15), "text")
        for n, name in enumerate((*NAMES, *TOP), 1)
    ]
    states = {"a.Box[0]": " Y ", "a.Box[1]": "N"}
    fields = (
        Field(one.name, 1, one.rect, "check", on_state=states[one.name])
        if one.name in states
        else one
        for one in made
    )
    return Catalogue("i765", "08/21/25", 1, ((612.0, 792.0),), tuple(fields))


def field(name: str, ui: str = "textEdit", more: str = "", bind: str = "") -> str:
    return f"<field name='{name}'><ui><{ui}/></ui>{more}{bind}</field>"


GLOBAL = "<bind match='global'/>"
FIELDS = "".join(
    [
        field("Name") * 2,
        field("Box", "checkButton", "<items><text> Y </text><text>0</text></items>", GLOBAL),
        field("Box", "checkButton", "<items><text>N</text><text>0</text></items>", GLOBAL),
        field("Day", "dateTimeEdit", "<format><picture>date{MM/DD/YYYY}</picture></format>"),
        field("Month", "dateTimeEdit", "<format><picture>date{MM/YYYY}</picture></format>"),
        field("Note"),
        field("Number", bind=GLOBAL) * 2,
    ]
)
TEMPLATE = f"<template xmlns='t'><subform name='f'><area>{FIELDS}</area></subform></template>"


def data_of(inner: str) -> str:
    return f"<x:datasets xmlns:x='d'><x:data><f>{inner}</f></x:data></x:datasets>"


def pdf_with(packets: Mapping[str, str | bytes]) -> bytes:
    pdf = Pdf.new()
    pdf.add_blank_page(page_size=(612, 792))
    listed: list[Any] = []
    for name, text in packets.items():
        content = text if isinstance(text, bytes) else text.encode()
        listed += [String(name), Stream(pdf, content)]
    pdf.Root.AcroForm = pikepdf.Dictionary(Fields=Array(), XFA=Array(listed))
    out = BytesIO()
    pdf.save(out)
    return out.getvalue()


def told(inner: str, template: str = TEMPLATE) -> Hidden:
    data = pdf_with({"template": template, "datasets": data_of(inner)})
    found = hidden(open_pdf(data), small())
    assert found is not None
    return found


def values(found: Hidden) -> dict[str, Value]:
    return {name: value for one in found.told for name, value in one.values.items()}


# --- the data ---------------------------------------------------------------------------------


def test_values_go_to_their_boxes_in_order() -> None:
    found = told("<Name>Ana</Name><Name>Ben</Name><Note/><Number>7</Number>")
    assert values(found) == {
        "a.Name[0]": "Ana",
        "a.Name[1]": "Ben",
        "a.Number[0]": "7",
        "b.Number[1]": "7",
    }
    assert found.unplaced == ()


@pytest.mark.parametrize(
    ("value", "box"), [(" Y ", "a.Box[0]"), ("Y", "a.Box[0]"), ("N", "a.Box[1]")]
)
def test_the_value_of_a_group_ticks_one_box(value: str, box: str) -> None:
    assert values(told(f"<Box>{value}</Box>")) == {box: True}


def test_an_off_value_ticks_nothing_and_a_strange_one_is_handed_back() -> None:
    assert told("<Box>0</Box>") == Hidden()
    assert told("<Box>Maybe</Box>").unplaced == (("Box", "Maybe"),)


def test_dates_are_shown_as_their_boxes_show_them() -> None:
    found = told("<Day>1990-05-14</Day><Month>1990-05-01</Month>")
    assert values(found) == {"a.Day[0]": "05/14/1990", "a.Month[0]": "05/1990"}
    assert values(told("<Day>05/14/1990</Day>")) == {"a.Day[0]": "05/14/1990"}
    assert values(told("<Day>Unknown</Day><Note>1990-05-14</Note>")) == {
        "a.Day[0]": "Unknown",
        "a.Note[0]": "1990-05-14",
    }


def test_rich_text_is_read_line_by_line() -> None:
    lines = "<p>One<b> bold</b> line.</p><p>Two<br/>three</p>"
    body = f"<body xmlns='http://www.w3.org/1999/xhtml'>{lines}</body>"
    assert values(told(f"<Note>{body}</Note>")) == {"a.Note[0]": "One bold line.\nTwo\nthree"}


def test_a_missing_or_extra_value_of_a_repeated_name_is_not_placed_by_guess() -> None:
    assert told("<Name>Ana</Name>").unplaced == (("Name", "Ana"),)
    three = told("<Name>Ana</Name><Name/><Name>Cy</Name>")
    assert (three.told, three.unplaced) == ((), (("Name", "Ana"), ("Name", "Cy")))


def test_two_values_of_one_shared_number_are_both_handed_back() -> None:
    found = told("<Number>7</Number><g><Number>8</Number></g>")
    assert (found.told, found.unplaced) == ((), (("Number", "7"), ("Number", "8")))


def test_a_template_that_does_not_fit_the_form_is_not_used_for_that_name() -> None:
    other = TEMPLATE.replace("<text>N</text>", "<text>M</text>")
    found = told("<Box>N</Box><Note>x</Note>", other)
    assert values(found) == {"a.Note[0]": "x"}
    assert found.unplaced == (("Box", "N"),)


def test_fields_without_a_place_in_the_data_are_never_read_from_it() -> None:
    none = TEMPLATE.replace("<field name='Note'>", "<field name='Note'><bind match='none'/>")
    found = told("<Note>x</Note>", none)
    assert (found.told, found.unplaced) == ((), (("Note", "x"),))


def test_no_xfa_is_nothing_and_one_stream_is_the_whole() -> None:
    assert hidden(open_pdf(hands.parts("i765")[2]), small()) is None
    pdf = Pdf.new()
    pdf.add_blank_page()
    whole = f"<xdp>{TEMPLATE}{data_of('<Note>x</Note>')}</xdp>"
    pdf.Root.AcroForm = pikepdf.Dictionary(Fields=Array(), XFA=Stream(pdf, whole.encode()))
    out = BytesIO()
    pdf.save(out)
    found = hidden(open_pdf(out.getvalue()), small())
    assert found is not None
    assert values(found) == {"a.Note[0]": "x"}


# --- both sources -----------------------------------------------------------------------------


def boxes_of(form: str, shown: Mapping[str, Value], kept: Mapping[str, Value]) -> Boxes:
    catalogue, _map, blank = hands.parts(form)
    pdf = hands.filled(blank, shown, hands.usual, hands.hidden_copy(catalogue, kept))
    return boxes(open_pdf(pdf), catalogue)


def answers_of(found: Boxes) -> dict[str, Value]:
    return {name: value for name, value in found.values.items() if "PDF417" not in name}


def named(form: str, ending: str) -> str:
    return next(one.name for one in hands.parts(form)[0].fields if one.name.endswith(ending))


def test_the_form_speaks_first_and_the_hidden_copy_fills_what_it_leaves_open() -> None:
    family, given_name = named("i765", "Line1a_FamilyName[0]"), named("i765", "Line1b_GivenName[0]")
    found = boxes_of("i765", {family: "Example"}, {family: "Example", given_name: "Ana"})
    assert answers_of(found) == {family: "Example", given_name: "Ana"}
    assert found.unread == []


def test_two_different_values_are_both_handed_back_and_none_is_taken() -> None:
    family = named("i765", "Line12b_SSN[0]")
    found = boxes_of("i765", {family: "555001234"}, {family: "555001235"})
    assert answers_of(found) == {}
    assert found.unread == [(family, "555001234"), (family, "555001235")]


def test_two_different_boxes_of_one_group_are_both_handed_back() -> None:
    catalogue = hands.parts("i765")[0]
    group = [one.name for one in catalogue.fields if stem(one.name) == "Line9_Checkbox"]
    found = boxes_of("i765", {group[0]: True}, {group[1]: True})
    assert answers_of(found) == {}
    assert sorted(found.unread) == [(name, True) for name in sorted(group)]


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        ("05/04/1990", "5/4/1990", True),
        ("05/04/1990", "04/05/1990", False),
        ("555-00-1234", "555001234", True),
        ("Ana  Example", "Ana\nExample", True),
        ("Ana", "ANA", False),
        ("1/12", "11/2", False),
        (True, True, True),
        (True, "Y", False),
    ],
)
def test_values_are_the_same_only_when_they_mean_the_same(
    one: Value, other: Value, alike: bool
) -> None:
    assert same(one, other) is alike
    assert same(other, one) is alike


@pytest.mark.parametrize("whole", [False, True])
@pytest.mark.parametrize("form", EVERY)
def test_a_form_whose_answers_are_only_in_the_hidden_copy_is_read(form: str, whole: bool) -> None:
    catalogue, _map, blank = hands.parts(form)
    wanted = hands.answers(form)
    pdf = hands.filled(blank, {}, hands.hidden_copy(catalogue, wanted, whole=whole))
    report = read_filled(pdf, {}, FORMS)
    missing = hands.expected(form).items() - report.answers.items() if form != "i589" else set()
    assert not missing
    assert report.unread == ()


# --- files of strangers -----------------------------------------------------------------------

DOCTYPE = '<!DOCTYPE a [<!ENTITY b "bb">]><a>&b;</a>'


@pytest.mark.parametrize(
    "bad",
    [
        b"",
        b"<a>",
        b"no xml",
        DOCTYPE.encode(),
        DOCTYPE.encode("utf-16"),
        b"\xef\xbb\xbf" + DOCTYPE.encode(),
        b"<?xml version='1.0' encoding='utf-7'?>+ADwAIQ-DOCTYPE a>",
        b"<a>\xff</a>",
        b"<a>&b;</a>",
        b"<a>" * 5_000 + b"</a>" * 5_000,
        b"<a>" + b"<b/>" * 200_000 + b"</a>",
        b"<a>" + b" " * 5_000_000 + b"</a>",
    ],
    ids=range(12),
)
def test_xml_that_nobody_vouches_for_is_refused(bad: bytes) -> None:
    with pytest.raises(BadXml):
        parse(bad)


def test_a_hidden_copy_that_cannot_be_read_is_a_note_and_the_form_is_read() -> None:
    catalogue, _map, blank = hands.parts("i765")
    family = named("i765", "Line12b_SSN[0]")

    def bad(pdf: Pdf, _values: Mapping[str, Value]) -> None:
        pdf.Root.AcroForm.XFA = Array([String("datasets"), Stream(pdf, DOCTYPE.encode())])

    found = boxes(open_pdf(hands.filled(blank, {family: "555001234"}, hands.usual, bad)), catalogue)
    assert answers_of(found) == {family: "555001234"}
    assert any("hidden copy" in note for note in found.notes)


@given(st.binary(max_size=300), st.binary(max_size=300))
def test_random_packets_never_crash(template: bytes, data: bytes) -> None:
    pdf = pdf_with({"template": template, "datasets": data})
    with suppress(Problem):
        assert hidden(open_pdf(pdf), small()) is not None


@settings(max_examples=FEW * 3)
@given(st.lists(st.tuples(st.integers(0, 10**5), st.binary(max_size=6)), max_size=6))
def test_mutated_data_never_crash_and_never_name_a_box_that_is_none(
    changes: list[tuple[int, bytes]],
) -> None:
    whole = bytearray(
        data_of("<Name>Ana</Name><Name>B</Name><Box>N</Box><Day>1990-05-14</Day>").encode()
    )
    for place, noise in changes:
        start = place % len(whole)
        whole[start : start + len(noise)] = noise
    try:
        found = hidden(
            open_pdf(pdf_with({"template": TEMPLATE, "datasets": bytes(whole)})), small()
        )
    except Problem:
        return
    assert found is not None
    assert values(found).keys() <= {one.name for one in small().fields}
