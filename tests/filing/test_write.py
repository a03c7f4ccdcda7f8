"""Writing into a clean form: stored values, ticks, looks, and nothing else touched."""

from __future__ import annotations

import re
from collections.abc import Iterator
from io import BytesIO
from typing import Any

import pikepdf
import pytest

from app.filing import appearance, fit, render, write
from app.filing.catalogue import Field
from app.filing.marks import Mark
from tests.filing import blank_forms as form
from tests.filing import two_writers
from tests.filing.blank_forms import FIELDS

TITLE = "Form X-1"


def mark(name: str, text: str | None = None, *, native: bool = False) -> Mark:
    return Mark(name, "", "", text=text, ticked=text is None, native=native)


def filled(*marks: Mark) -> bytes:
    return write.write(form.blank(), FIELDS, marks, title=TITLE)


KEPT: list[pikepdf.Pdf] = []


def opened(data: bytes) -> pikepdf.Pdf:
    """The file as another library reads it; kept open, as its objects die with it."""
    KEPT.append(pikepdf.open(BytesIO(data)))
    return KEPT[-1]


@pytest.fixture(autouse=True)
def _closed_again() -> Iterator[None]:
    yield
    KEPT.clear()


def widgets(data: bytes) -> dict[str, Any]:
    """Every widget by its full name."""
    document = opened(data)
    found: dict[str, Any] = {}
    for page in document.pages:
        for widget in page.Annots:
            parts: list[str] = []
            node: Any = widget
            while node is not None:
                parts.append(str(node.T))
                node = node.get("/Parent")
            found[".".join(reversed(parts))] = widget
    return found


def value(data: bytes, name: str) -> Any:
    return widgets(data)[name].get("/V")


@pytest.mark.parametrize(
    ("text", "raw"),
    [
        ("TESFAYE (A\\B)", b"TESFAYE (A\\B)"),
        ("Jos\u00e9", b"\xfe\xff\x00J\x00o\x00s\x00\xe9"),
        ("\u201cx\u201d", b"\xfe\xff\x20\x1c\x00x\x20\x1d"),
        ("Jose\u0301", b"\xfe\xff\x00J\x00o\x00s\x00\xe9"),
    ],
)
def test_a_value_is_ascii_or_utf_16(text: str, raw: bytes) -> None:
    assert bytes(value(filled(mark(form.NAME, text)), form.NAME)) == raw


def test_what_is_drawn_is_what_is_stored() -> None:
    story = "One (two) \\ three\n\nfour \u201cfive\u201d \u00c5g \u20ac"
    data = filled(mark(form.STORY, story), mark(form.NAME, "O\u2019Brien"))
    drawn = "".join(glyph.character for glyph in render.texts(data, 1))
    stored = "O\u2019Brien" + story
    assert drawn == "".join(stored.split())
    assert str(value(data, form.STORY)) == story


def test_every_drawn_glyph_is_inside_its_box() -> None:
    name, story = (
        longest("\u00c9lodie \u00c5gren\u00e7 (Q\u00fdj) ", FIELDS[form.NAME]),
        "\u00c5gj " * 400,
    )
    head, _tail = fit.split(story, FIELDS[form.STORY], "(continued)")
    native = "\u0641\u0631\u0647\u0627\u062f \u0645\u06cc\u200c\u0646\u0698\u0627"
    marks = [
        mark(form.NAME, name),
        mark(form.STORY, head + "\n(continued)"),
        mark(form.COMB_BOX, "\u00c5gj456789"),
        mark(form.NATIVE, native, native=True),
        mark(form.STATE, "NY"),
    ]
    boxes = [FIELDS[m.field].rect for m in marks]
    glyphs = render.texts(filled(*marks), 1)
    assert len(glyphs) == len("".join("".join(m.text or "" for m in marks).split())) - 1
    for glyph in glyphs:
        left, bottom, right, top = glyph.box
        assert any(
            left >= box[0] + 0.5
            and bottom >= box[1] + 0.5
            and right <= box[2] - 0.5
            and top <= box[3] - 0.5
            for box in boxes
        ), glyph


def longest(words: str, field: Field) -> str:
    fitting = (n for n in range(200, 0, -1) if fit.layout((words * 9)[:n], field) is not None)
    return (words * 9)[: next(fitting)]


def test_a_box_is_ticked_by_its_own_state_spaces_included() -> None:
    data = filled(mark(form.SPACED), mark(form.ESCAPED))
    assert str(value(data, form.SPACED)) == "/ APT "
    assert str(widgets(data)[form.SPACED].AS) == "/ APT "
    assert str(value(data, form.ESCAPED)) == "/Y"
    assert b"/#20APT#20" in data


def test_an_unticked_mark_stores_off() -> None:
    data = filled(Mark(form.SPACED, "", ""))
    assert str(value(data, form.SPACED)) == str(widgets(data)[form.SPACED].AS) == "/Off"


def test_a_choice_must_be_offered_and_its_old_index_goes() -> None:
    data = filled(mark(form.STATE, "NY"))
    assert str(value(data, form.STATE)) == "NY"
    assert "/I" not in widgets(data)[form.STATE]
    with pytest.raises(ValueError, match="no such choice"):
        filled(mark(form.STATE, "New York"))


def test_fields_without_a_mark_and_bar_codes_stay_as_they_are() -> None:
    before, after = widgets(form.blank()), widgets(filled(mark(form.NAME, "x")))
    assert before.keys() == after.keys()
    for name in before.keys() - {form.NAME}:
        assert contents(before[name]) == contents(after[name]), name
    assert str(after[form.BARCODE].V) == "X-1|01/20/25|1"


def contents(widget: Any) -> Any:
    """A widget as plain data; streams by their content, the ways up left out."""
    plain = {}
    for key, entry in widget.items():
        if key in {"/Parent", "/P"}:
            continue
        if isinstance(entry, pikepdf.Stream):
            plain[key] = entry.read_bytes()
        elif isinstance(entry, pikepdf.Dictionary):
            plain[key] = contents(entry)
        else:
            plain[key] = entry.unparse() if isinstance(entry, pikepdf.Object) else entry
    return plain


def test_flags_and_default_appearance_are_untouched() -> None:
    before, after = widgets(form.blank())[form.RED], widgets(filled(mark(form.RED, "x")))[form.RED]
    for key in ("/Ff", "/F", "/DA", "/Q", "/Rect"):
        assert before[key] == after[key]


def test_the_colour_of_the_field_is_kept() -> None:
    red, black = (
        widgets(filled(mark(name, "x")))[name].AP.N.read_bytes() for name in (form.RED, form.NAME)
    )
    assert b"1.000 0.000 0.000 rg" in red
    assert b"\n/PortolanMono 9 Tf 0 g\n" in black


def test_viewers_are_never_asked_to_draw_the_fields_anew() -> None:
    document = opened(filled(mark(form.NAME, "x")))
    assert "/NeedAppearances" in opened(form.blank()).Root.AcroForm
    assert "/NeedAppearances" not in document.Root.AcroForm


def test_the_font_is_embedded_once_with_an_encoding_and_widths_of_600() -> None:
    data = filled(mark(form.NAME, "x"), mark(form.STORY, "y"), mark(form.SECOND, "z"))
    fonts = {
        widget.AP.N.Resources.Font.PortolanMono.objgen: widget.AP.N.Resources.Font.PortolanMono
        for name, widget in widgets(data).items()
        if name in {form.NAME, form.STORY, form.SECOND}
    }
    ((_key, font),) = fonts.items()
    assert font.Encoding == "/WinAnsiEncoding"
    assert {int(width) for width in font.Widths} == {600}
    assert len(font.FontDescriptor.FontFile2.read_bytes()) > 10_000
    assert len(data) < 60_000


def test_a_native_name_is_stored_as_written_and_drawn_as_text() -> None:
    name = "\u0645\u062d\u0645\u062f \u1218"
    data = filled(mark(form.NATIVE, name, native=True))
    drawn = {glyph.character for glyph in render.texts(data, 1)}
    assert str(value(data, form.NATIVE)) == name
    assert drawn == set(name) - {" "}
    looks = widgets(data)[form.NATIVE].AP.N
    assert set(looks.Resources.Font.keys()) == {"/PortolanArabic", "/PortolanEthiopic"}
    assert b"ActualText" not in looks.read_bytes()


def test_a_native_name_in_latin_letters_takes_the_font_of_the_form() -> None:
    data = filled(mark(form.NATIVE, "Jos\u00e9", native=True))
    assert list(widgets(data)[form.NATIVE].AP.N.Resources.Font.keys()) == ["/PortolanMono"]


def test_right_to_left_names_stand_at_the_right() -> None:
    def edges(name: str) -> tuple[float, float]:
        glyphs = render.texts(filled(mark(form.NATIVE, name, native=True)), 1)
        return min(g.box[0] for g in glyphs), max(g.box[2] for g in glyphs)

    left, _, right, _ = FIELDS[form.NATIVE].rect
    assert right - 4 < edges("\u0645\u062d\u0645\u062f")[1] < right
    assert left < edges("\u12a0\u1260\u1260")[0] < left + 4


def test_a_long_native_name_shrinks_and_a_longer_one_is_refused() -> None:
    from app.filing import native

    name = "\u0645\u062d\u0645\u062f " * 14
    assert native.refusal(name, FIELDS[form.NATIVE]) is None
    glyphs = render.texts(filled(mark(form.NATIVE, name, native=True)), 1)
    left, _, right, _ = FIELDS[form.NATIVE].rect
    assert all(g.box[0] > left + 0.5 and g.box[2] < right - 0.5 for g in glyphs)
    reason = native.refusal(name * 3, FIELDS[form.NATIVE])
    assert reason is not None
    assert "too long" in reason
    with pytest.raises(appearance.Unfit):
        filled(mark(form.NATIVE, name * 3, native=True))


def test_a_script_without_a_font_is_refused_in_words() -> None:
    from app.filing import native

    reason = native.refusal("\u738b\u5c0f", FIELDS[form.NATIVE])
    assert reason is not None
    assert "\u738b \u5c0f" in reason


def test_the_same_glyph_may_stand_for_two_texts() -> None:
    """A final heh and a lone alef drawn twice each: every code has one text only."""
    data = filled(mark(form.NATIVE, "\u0627\u0627 \u064a\u0649", native=True))
    drawn = sorted(glyph.character for glyph in render.texts(data, 1))
    assert drawn == sorted("\u0627\u0627\u064a\u0649")


@pytest.mark.parametrize(("name", "text"), [("nowhere", "x"), (form.ROOT, "x"), ("Name[0]", "x")])
def test_an_unknown_field_is_an_error_of_ours(name: str, text: str) -> None:
    with pytest.raises(KeyError):
        filled(mark(name, text))


def test_a_field_of_the_catalogue_missing_in_the_file_is_an_error() -> None:
    template = form.blank([FIELDS[form.NAME]])
    with pytest.raises(KeyError):
        write.write(template, FIELDS, [mark(form.STORY, "x")], title=TITLE)


def test_wrong_marks_are_errors_that_never_quote_the_text() -> None:
    secret = "Tesfaye" * 20
    wrong = [
        ([mark(form.NAME, secret)], appearance.Unfit),
        ([mark(form.NAME, "\u0416" + secret)], appearance.Unprintable),
        ([mark(form.BARCODE, secret)], ValueError),
        ([mark(form.NAME, "a"), mark(form.NAME, secret)], ValueError),
        ([mark(form.NAME)], ValueError),
    ]
    for marks, error in wrong:
        with pytest.raises(error) as caught:
            filled(*marks)
        assert "Tesfaye" not in str(caught.value)
        assert caught.value.__cause__ is None


def test_metadata_is_the_title_alone_and_the_name_comes_from_the_content() -> None:
    one, two = filled(mark(form.NAME, "a")), filled(mark(form.NAME, "b"))
    for data in (one, two):
        document = opened(data)
        assert data.startswith(b"%PDF-1.7\n")
        assert {key: str(entry) for key, entry in document.docinfo.items()} == {"/Title": TITLE}
        assert "/Metadata" not in document.Root
        assert not re.search(rb"D:\d{8}|CreationDate|ModDate|pypdf", data)
        first, second = (bytes(part) for part in document.trailer.ID)
        assert first == second
    assert opened(one).trailer.ID != opened(two).trailer.ID


MARKS = [
    mark(form.STORY, "a story"),
    mark(form.NAME, "Jos\u00e9"),
    mark(form.NATIVE, "\u0645\u062d\u0645\u062f", native=True),
    mark(form.SPACED),
]


def test_the_order_of_the_marks_does_not_matter() -> None:
    assert filled(*MARKS) == filled(*reversed(MARKS))


def test_the_same_marks_give_the_same_bytes_in_another_process() -> None:
    assert len(two_writers.digests("tests.filing.test_write")) == 1


def test_an_empty_text_leaves_the_field_alone() -> None:
    data = filled(mark(form.NAME, ""))
    assert "/V" not in widgets(data)[form.NAME]
    assert "/AP" not in widgets(data)[form.NAME]


def test_equal_lines_are_all_drawn_for_a_reader() -> None:
    """Renderers drop words drawn twice in nearly the same place as a kind of bold print."""
    story = "\n".join(["\u00c5gj " * 24] * 11)
    glyphs = render.texts(filled(mark(form.STORY, story)), 1)
    assert len(glyphs) == 11 * 24 * 3
