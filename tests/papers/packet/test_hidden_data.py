"""What an exhibit carries unseen stays behind; what is seen on it comes along."""

from __future__ import annotations

import io
from collections.abc import Callable
from functools import partial

import numpy as np
import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, Pdf, Stream, String

from app.filing import render
from app.papers.packet import exhibits
from app.papers.packet.bare import bare_jpeg, bare_jpeg2000
from app.papers.packet.joining import flat, join
from app.papers.packet.parts import Part, Piece
from app.problems import Problem
from tests.papers.packet import added_files, read_packet

SECRET = "Casimir-Told-Nobody"  # noqa: S105 - what must not come out
BOX = [100, 100, 200, 140]


def changed(change: Callable[[Pdf], object]) -> bytes:
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(added_files.pdf())) as document:
        change(document)
        document.save(out)
    return out.getvalue()


def packed(data: bytes) -> bytes:
    out, piece = io.BytesIO(), Piece("Paper", 1, partial(bytes, data))
    join((Part("exhibit", "Exhibit A", "A-", 1, (piece,), stamp="Exhibit A"),), out)
    return out.getvalue()


def annotation(document: Pdf, **entries: object) -> Dictionary:
    """An annotation that draws a black box; ``entries`` say of which kind it is."""
    look = Stream(document, b"0 g 0 0 100 40 re f")
    look.Type, look.Subtype, look.BBox = Name.XObject, Name.Form, Array([0, 0, 100, 40])
    told = {"/Type": Name.Annot, "/Rect": Array(BOX), "/F": 4, "/AP": Dictionary(N=look)}
    told |= {f"/{key}": value for key, value in entries.items()}
    found = document.make_indirect(Dictionary(told))
    document.pages[0].Annots = Array([found])
    if told["/Subtype"] == Name.Widget:
        document.Root.AcroForm = Dictionary(Fields=Array([found]))
    return found


def is_dark(data: bytes) -> bool:
    """Whether the box of the annotation is black in the one page of ``data``."""
    picture = render.image(data, 1, 1.0)
    pixels = np.frombuffer(picture.grey, np.uint8).reshape(picture.height, picture.width)
    return bool(pixels[792 - 120, 150] < 60)


def with_script(document: Pdf) -> None:
    action = Dictionary(S=Name.JavaScript, JS=String(f"app.alert('{SECRET}')"))
    document.Root.OpenAction = action
    document.Root.Names = Dictionary(JavaScript=Dictionary(Names=Array([String(SECRET), action])))
    document.pages[0].AA = Dictionary(O=action)


def with_launch(document: Pdf) -> None:
    action = Dictionary(S=Name.Launch, F=String(SECRET))
    annotation(document, Subtype=Name.Link, A=action)


def with_attachment(document: Pdf) -> None:
    document.attachments["secret.txt"] = SECRET.encode()


def with_metadata(document: Pdf) -> None:
    document.docinfo["/Author"] = SECRET
    document.Root.Metadata = Stream(document, SECRET.encode())
    document.pages[0].PieceInfo = Dictionary(X=String(SECRET))


def with_comment(document: Pdf) -> None:
    annotation(document, Subtype=Name.Text, Contents=String(SECRET), T=String(SECRET))


def with_marked_words(document: Pdf) -> None:
    page = document.pages[0]
    page.Resources.Properties = Dictionary(P0=Dictionary(Author=String(SECRET)))
    page.contents_add(b"/Span /P0 BDC EMC")


def with_picture(document: Pdf) -> None:
    photo = Stream(document, added_files.jpeg((60, 40), maker=SECRET))
    photo.Type, photo.Subtype, photo.Filter = Name.XObject, Name.Image, Name.DCTDecode
    photo.Width, photo.Height, photo.BitsPerComponent = 60, 40, 8
    photo.ColorSpace, photo.Metadata = Name.DeviceRGB, Stream(document, SECRET.encode())
    document.pages[0].Resources.XObject = Dictionary(Im=photo)
    document.pages[0].contents_add(b"q 100 0 0 100 300 300 cm /Im Do Q")


@pytest.mark.parametrize(
    "change",
    [
        with_script,
        with_launch,
        with_attachment,
        with_metadata,
        with_comment,
        with_marked_words,
        with_picture,
    ],
)
def test_what_is_not_seen_stays_behind(change: Callable[[Pdf], None]) -> None:
    data = changed(change)
    assert SECRET.encode() in read_packet.everything(data)
    found = read_packet.everything(packed(data))
    assert SECRET.encode() not in found
    for word in (b"JavaScript", b"/Launch", b"/EmbeddedFile", b"/Metadata", b"/Annots", b"Exif"):
        assert word not in found


def test_a_picture_without_its_remarks_is_still_the_picture() -> None:
    data = changed(with_picture)
    assert _pixels(data).min() == _pixels(flat(data, "Paper")).min() == 0
    assert (_pixels(data) == _pixels(flat(data, "Paper"))).all()


@pytest.mark.parametrize("kind", ["/Stamp", "/FreeText", "/Ink", "/Highlight", "/Widget"])
def test_what_is_printed_on_top_of_a_page_comes_along(kind: str) -> None:
    data = changed(lambda document: annotation(document, Subtype=Name(kind)))
    assert is_dark(flat(data, "Paper"))


@pytest.mark.parametrize("kind", ["/Text", "/Popup", "/FileAttachment", "/Sound", "/Link"])
def test_notes_and_links_are_no_part_of_the_paper(kind: str) -> None:
    data = changed(lambda document: annotation(document, Subtype=Name(kind)))
    assert not is_dark(flat(data, "Paper"))


@pytest.mark.parametrize("flags", [0, 2, 6])
def test_what_is_not_printed_stays_behind(flags: int) -> None:
    def hide(document: Pdf) -> None:
        annotation(document, Subtype=Name.Stamp).F = flags

    assert not is_dark(flat(changed(hide), "Paper"))


@pytest.mark.parametrize("state", ["/On", "/Off", "/Elsewhere"])
def test_a_box_shows_the_state_it_is_in(state: str) -> None:
    def tick(document: Pdf) -> None:
        box = annotation(document, Subtype=Name.Widget, FT=Name.Btn)
        box.AP.N = Dictionary({"/On": box.AP.N})
        box.AS = Name(state)

    assert is_dark(flat(changed(tick), "Paper")) is (state == "/On")


def test_a_filled_box_without_a_look_is_refused_since_it_would_go_missing() -> None:
    def fill(document: Pdf) -> None:
        box = annotation(document, Subtype=Name.Widget, FT=Name.Tx, V=String("An answer"))
        del box.AP

    with pytest.raises(Problem) as caught:
        exhibits.added("paper.pdf", changed(fill))
    assert caught.value.code == "exhibit-no-look"


def test_a_form_that_only_one_program_draws_is_refused() -> None:
    def wait(document: Pdf) -> None:
        document.Root.NeedsRendering = True

    with pytest.raises(Problem) as caught:
        exhibits.added("paper.pdf", changed(wait))
    assert caught.value.code == "exhibit-no-look"


@pytest.mark.parametrize("hidden", [True, False])
def test_a_layer_that_nobody_sees_stays_unseen(hidden: bool) -> None:
    def layer(document: Pdf) -> None:
        group = document.make_indirect(Dictionary(Type=Name.OCG, Name=String(SECRET)))
        usual = Dictionary(OFF=Array([group] if hidden else []))
        document.Root.OCProperties = Dictionary(OCGs=Array([group]), D=usual)
        document.pages[0].Resources.Properties = Dictionary(L0=group)
        document.pages[0].contents_add(b"/OC /L0 BDC 0 g 100 100 100 40 re f EMC")

    data = changed(layer)
    assert is_dark(data) is not hidden
    found = flat(data, "Paper")
    assert is_dark(found) is not hidden
    assert SECRET.encode() not in read_packet.everything(found)


@pytest.mark.parametrize("locked", [False, True])
def test_colours_of_a_table_come_along_byte_by_byte(locked: bool) -> None:
    def colour(document: Pdf) -> None:
        table = np.random.default_rng(5).integers(0, 255, 768, dtype=np.uint8).tobytes()
        photo = Stream(document, bytes(range(256)))
        photo.Type, photo.Subtype = Name.XObject, Name.Image
        photo.Width, photo.Height, photo.BitsPerComponent = 16, 16, 8
        photo.ColorSpace = Array([Name.Indexed, Name.DeviceRGB, 255, table])
        document.pages[0].Resources.XObject = Dictionary(Im=photo)
        document.pages[0].contents_add(b"q 160 0 0 160 300 300 cm /Im Do Q")

    data = changed(colour)
    if locked:
        out = io.BytesIO()
        with pikepdf.open(io.BytesIO(data)) as document:
            document.save(out, encryption=pikepdf.Encryption(user="", owner="owner"))
        data = out.getvalue()
    assert (_pixels(data) == _pixels(flat(data, "Paper"))).all()


def test_a_look_that_borrows_the_fonts_of_its_form_keeps_them() -> None:
    def borrow(document: Pdf) -> None:
        box = annotation(document, Subtype=Name.Widget, FT=Name.Tx, V=String("An answer"))
        box.AP.N.write(b"0 g /Dark gs 0 0 100 40 re f")
        fonts = Dictionary(ExtGState=Dictionary(Dark=Dictionary(ca=1)))
        document.Root.AcroForm.DR = fonts

    data = flat(changed(borrow), "Paper")
    assert is_dark(data)
    assert b"/Dark" in read_packet.everything(data).replace(b"/Dark gs", b"")


def test_a_drawing_within_itself_does_no_harm() -> None:
    def loop(document: Pdf) -> None:
        within = document.make_indirect(Stream(document, b"0 g 100 100 100 40 re f /Me Do"))
        within.Type, within.Subtype, within.BBox = Name.XObject, Name.Form, Array([0, 0, 612, 792])
        within.Resources = Dictionary(XObject=Dictionary(Me=within))
        document.pages[0].Resources.XObject = Dictionary(Me=within)
        document.pages[0].contents_add(b"/Me Do")

    assert is_dark(flat(changed(loop), "Paper"))


def test_a_page_drawn_in_parts_is_whole() -> None:
    def cut(document: Pdf) -> None:
        parts = (b"0 g 100 100", b"100 40 re f")
        document.pages[0].Contents = Array([Stream(document, one) for one in parts])

    assert is_dark(flat(changed(cut), "Paper"))


@pytest.mark.parametrize("data", [b"", b"\xff\xd8", b"\xff\xd8\xff\xe1\x00", b"no picture"])
def test_a_jpeg_that_is_not_understood_is_left_alone(data: bytes) -> None:
    assert bare_jpeg(data) == data


def test_a_jpeg_2000_loses_its_remarks_only() -> None:
    start = b"\0\0\0\x0cjP  \r\n\x87\n"
    remark, drawing = b"\0\0\0\x10xml secret!!", b"\0\0\0\0jp2cPIXELS"
    assert bare_jpeg2000(start + remark + drawing) == start + drawing
    assert bare_jpeg2000(b"other") == b"other"


def _pixels(data: bytes) -> np.ndarray:
    picture = render.image(data, 1, 1.0)
    return np.frombuffer(picture.grey, np.uint8)
