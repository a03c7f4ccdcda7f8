"""A form filled by any program gives the same answers, and what is unsure is handed back."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pikepdf import Dictionary, Name, Pdf, String

from app.cli import run
from app.filing.editions import FORMS
from app.filing.opening import open_pdf
from app.filing.reading import ReadReport, read_filled
from app.filing.values import Value
from app.problems import Problem
from tests.filing import other_hands as hands
from tests.filing import scanned

EVERY = tuple(one.form for one in hands.known())
FEW = (settings.default or settings()).max_examples // 5
WAYS = {
    "as the standard says": (hands.usual,),
    "values alone": (hands.values_only,),
    "looks alone": (hands.looks_only,),
    "empty strings elsewhere": (hands.usual, hands.empty_strings),
    "old line ends, in streams": (hands.usual, hands.carriage_returns),
    "looks taken away": (hands.usual, hands.looks_gone),
    "names shortened": (hands.usual, hands.short_names),
}


def read(pdf: bytes) -> ReadReport:
    return read_filled(pdf, {}, FORMS)


def box(form: str, source: str, codec: str | None = None) -> str:
    """The first official box that shows ``source``."""
    rows = hands.parts(form)[1].rows
    return next(row.field for row in rows if row.source == source and codec in (None, row.codec))


def of_i765(values: Mapping[str, Value], *more: hands.Hand) -> bytes:
    return hands.filled(hands.parts("i765")[2], values, hands.usual, *more)


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("form", EVERY)
def test_every_way_to_fill_gives_the_same_answers(form: str, way: str) -> None:
    told = hands.answers(form)
    report = read(hands.filled(hands.parts(form)[2], told, *WAYS[way]))
    assert report.answers == hands.expected(form)
    assert report.unread == ()


@pytest.mark.parametrize("form", EVERY)
def test_a_locked_form_with_an_empty_password_is_read(form: str) -> None:
    told = hands.answers(form)
    report = read(hands.filled(hands.parts(form)[2], told, hands.usual, locked=True))
    assert report.answers == hands.expected(form)


@pytest.mark.parametrize("form", EVERY)
@pytest.mark.parametrize("kept", [True, False])
def test_the_official_form_is_read_with_and_without_its_xfa(
    form: str, kept: bool, official_forms: Path
) -> None:
    edition = next(one for one in hands.known() if one.form == form)
    name = f"{edition.name.lower()}-ed-{edition.edition.replace('/', '-')}.pdf"
    if not (official_forms / name).is_file():
        pytest.skip(f"{name} is not in the folder of official PDFs")
    way = (hands.usual,) if kept else (hands.usual, hands.empty_strings)
    report = read(hands.filled((official_forms / name).read_bytes(), hands.answers(form), *way))
    assert report.answers == hands.expected(form)
    assert (report.unread, report.notes) == ((), ())


# --- what is unsure -------------------------------------------------------------------------------


def test_a_box_that_was_moved_is_no_answer_and_is_handed_back() -> None:
    name = box("i765", "self.name.family")

    def move(pdf: Pdf, _values: Mapping[str, Value]) -> None:
        for found, widget in hands.widgets(pdf):
            if found == name:
                widget.Rect = [float(corner) + 40 for corner in widget.Rect]

    report = read(of_i765({name: "Example"}, move))
    assert report.answers == {}
    assert [(one.field, one.value) for one in report.unread] == [(name, "Example")]
    assert any("1 box of the official form" in note for note in report.notes)


def test_a_state_that_no_box_has_is_handed_back() -> None:
    name = box("i765", "self.sex")

    def strange(pdf: Pdf, _values: Mapping[str, Value]) -> None:
        dict(hands.widgets(pdf))[name].V = Name("/Perhaps")

    report = read(of_i765({}, strange))
    assert report.answers == {}
    assert [(one.field, one.value) for one in report.unread] == [(name, "Perhaps")]


def test_an_off_value_that_blank_forms_carry_is_no_tick() -> None:
    name = box("i765", "self.sex")

    def noise(pdf: Pdf, _values: Mapping[str, Value]) -> None:
        dict(hands.widgets(pdf))[name].V = Name("/0")

    report = read(of_i765({}, noise))
    assert (report.answers, report.unread) == ({}, ())


def test_a_field_that_lies_on_no_page_is_no_answer() -> None:
    name = box("i765", "self.name.family")

    def hide(pdf: Pdf, _values: Mapping[str, Value]) -> None:
        hidden = dict(hands.widgets(pdf))[name].objgen
        for page in pdf.pages:
            page.Annots = pikepdf.Array(
                [one for one in page.get("/Annots", []) if one.objgen != hidden]
            )

    report = read(of_i765({name: "Example"}, hide))
    assert report.answers == {}
    assert [(one.field, one.value) for one in report.unread] == [(name, "Example")]


def test_a_field_twice_with_two_values_is_no_answer() -> None:
    name = box("i765", "self.name.family")

    def twice(pdf: Pdf, _values: Mapping[str, Value]) -> None:
        first = dict(hands.widgets(pdf))[name]
        second = pdf.make_indirect(Dictionary({key: first[key] for key in first.keys()}))  # noqa: SIM118
        second.V = String("Sample")
        first.Parent.Kids.append(second)
        for page in pdf.pages:
            if any(one.objgen == first.objgen for one in page.get("/Annots", [])):
                page.Annots.append(second)

    report = read(of_i765({name: "Example"}, twice))
    assert "self.name.family" not in report.answers
    assert {(one.field, one.value) for one in report.unread} == {
        (name, "Example"),
        (name, "Sample"),
    }


def test_boxes_of_an_answer_that_contradict_each_other_are_all_handed_back() -> None:
    rows = hands.parts("i765")[1].rows
    numbers = [row.field for row in rows if row.source == "self.numbers.a_number"]
    assert len(numbers) > 1
    report = read(of_i765({numbers[0]: "012345678", numbers[1]: "012345679"}))
    assert "self.numbers.a_number" not in report.answers
    assert {one.field for one in report.unread} == set(numbers[:2])


def test_boxes_that_another_program_took_away_are_counted_and_the_rest_is_read() -> None:
    name, gone = box("i765", "self.name.family"), box("i765", "self.name.given")

    def take(pdf: Pdf, _values: Mapping[str, Value]) -> None:
        widget = dict(hands.widgets(pdf))[gone]
        kids = widget.Parent.Kids
        widget.Parent.Kids = pikepdf.Array([kid for kid in kids if kid.objgen != widget.objgen])

    report = read(of_i765({name: "Example"}, take))
    assert report.answers == {"self.name.family": "Example"}
    assert any("1 box of the official form" in note for note in report.notes)


@pytest.mark.parametrize("form", ["i765", "i589"])
def test_what_others_write_on_the_extra_page_is_handed_back(form: str) -> None:
    rows = hands.parts(form)[1].rows
    name = next(row.field for row in rows if row.source in {"slot[0].text", "sheet.text"})
    report = read(
        hands.filled(hands.parts(form)[2], {name: "See my letter.\nAlso this."}, hands.usual)
    )
    assert report.answers == {}
    assert [(one.field, one.value) for one in report.unread] == [
        (name, "See my letter.\nAlso this.")
    ]


# --- what cannot be read --------------------------------------------------------------------------


def flattened() -> bytes:
    return scanned.printed_to_file("Form I-589   Edition   01/20/25")


def scan() -> bytes:
    return scanned.pictures([scanned.bar_code("I-589|01/20/25|1")])


@pytest.mark.parametrize(
    ("make", "state", "words"),
    [(flattened, "flattened", "its boxes are gone"), (scan, "scanned", "pictures of paper pages")],
)
def test_paper_copies_are_refused_in_one_sentence_with_exit_code_1(
    make: Callable[[], bytes],
    state: str,
    words: str,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    path = tmp_path / "copy.pdf"
    path.write_bytes(make())
    assert run(["read", str(path), "--json"]) == 1
    error = json.loads(capsys.readouterr().out)["error"]
    assert error["code"] == f"not-readable-{state}"
    assert words in error["message"]
    assert error["message"].count(".") == 1


def test_an_edition_nobody_knows_is_never_read_by_an_old_map() -> None:
    def older(pdf: Pdf, _values: Mapping[str, Value]) -> None:
        for name, widget in hands.widgets(pdf):
            if "PDF417" in name:
                widget.V = String(str(widget.V).replace("08/21/25", "08/21/19"))

    with pytest.raises(Problem) as caught:
        read(of_i765({box("i765", "self.name.family"): "Example"}, older))
    assert caught.value.code in {"not-readable-older", "not-readable-altered"}


def newer(pdf: Pdf, _values: Mapping[str, Value]) -> None:
    for name, widget in hands.widgets(pdf):
        if "PDF417" in name:
            form, _edition, page = str(widget.V).split("|")
            widget.V = String(f"{form}|09/18/31|{page}")


def rename(old: str) -> hands.Hand:
    def hand(pdf: Pdf, _values: Mapping[str, Value]) -> None:
        dict(hands.widgets(pdf))[old].T = String("Something[0]")

    return hand


@pytest.mark.parametrize("form", EVERY)
def test_a_newer_edition_is_read_as_far_as_a_known_one_proves_its_boxes(
    form: str, official_forms: Path
) -> None:
    edition = next(one for one in hands.known() if one.form == form)
    name = f"{edition.name.lower()}-ed-{edition.edition.replace('/', '-')}.pdf"
    if not (official_forms / name).is_file():
        pytest.skip(f"{name} is not in the folder of official PDFs")
    family = box(form, "self.name.family")
    hand = (hands.usual, newer, rename(family))
    wanted = hands.expected(form)
    report = read(hands.filled((official_forms / name).read_bytes(), hands.answers(form), *hand))
    assert report.edition == "09/18/31"
    assert "09/18/31" in report.notes[0]
    assert report.answers.items() <= wanted.items()
    assert len(report.answers) > 0.8 * len(wanted)
    assert any("Something[0]" in one.field for one in report.unread)


@settings(max_examples=FEW)
@given(st.lists(st.tuples(st.integers(0, 10**6), st.binary(min_size=1, max_size=9)), max_size=9))
def test_damage_anywhere_is_a_problem_or_an_answer_never_a_crash(
    damage: list[tuple[int, bytes]],
) -> None:
    data = bytearray(of_i765(hands.answers("i765")))
    for place, noise in damage:
        start = place % len(data)
        data[start : start + len(noise)] = noise
    try:
        report = read(bytes(data))
    except Problem:
        return
    assert report.form == "i765"


def test_the_values_are_really_in_the_file_as_another_library_put_them() -> None:
    """The maker of these tests must not fool them."""
    name = box("i765", "self.name.family")
    pdf = of_i765({name: "Example"})
    with pikepdf.open(BytesIO(pdf)) as found:
        assert str(dict(hands.widgets(found))[name].V) == "Example"
    assert open_pdf(pdf).pages
