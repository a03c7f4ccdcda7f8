"""Makers of paper copies: pages that are pictures, and pages printed to a file."""

from __future__ import annotations

import zxingcpp
from pikepdf import Array, Dictionary, Name, Pdf, Stream
from PIL import Image

from app.filing import render
from tests.filing.published import saved


def grey_page(data: bytes, index: int) -> Image.Image:
    """Page ``index`` (from 0) of a PDF as a scanner sees it, at 150 dpi."""
    picture = render.image(data, index + 1, 150 / 72)
    return Image.frombytes("L", (picture.width, picture.height), picture.grey)


def bar_code(text: str) -> Image.Image:
    """A white page with one PDF417 bar code."""
    page = Image.new("L", (1275, 1650), 255)
    code = zxingcpp.create_barcode(text, zxingcpp.BarcodeFormat.PDF417)
    page.paste(Image.fromarray(zxingcpp.write_barcode_to_image(code, scale=4)), (100, 1400))
    return page


def pictures(pages: list[Image.Image], more: str = "/ColorSpace") -> bytes:
    """A PDF of one picture a page; ``more`` adds an empty kind of resource."""
    pdf = Pdf.new()
    for page in pages:
        raw = Stream(
            pdf,
            page.tobytes(),
            Type=Name.XObject,
            Subtype=Name.Image,
            Width=page.width,
            Height=page.height,
            ColorSpace=Name.DeviceGray,
            BitsPerComponent=8,
        )
        sheet = pdf.add_blank_page(page_size=(612, 792))
        things = Dictionary(Im0=pdf.make_indirect(raw))
        sheet.Resources = Dictionary({"/XObject": things, more: Dictionary()})
        sheet.Contents = Stream(pdf, b"q 612 0 0 792 0 0 cm /Im0 Do Q")
    return saved(pdf)


def printed_to_file(text: str) -> bytes:
    """A page whose letters are numbers of glyphs, as browsers print them."""
    pdf = Pdf.new()
    page = pdf.add_blank_page(page_size=(612, 792))
    letters = sorted(set(text))
    pairs = "\n".join(f"<{at:04X}> <{ord(each):04X}>" for at, each in enumerate(letters, 1))
    table = (
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap\n"
        "1 begincodespacerange <0000> <FFFF> endcodespacerange\n"
        f"{len(letters)} beginbfchar\n{pairs}\nendbfchar\nendcmap end end"
    )
    inner = Dictionary(
        Type=Name.Font,
        Subtype=Name.CIDFontType2,
        BaseFont=Name("/AAAAAA+Some"),
        CIDSystemInfo=Dictionary(Registry="Adobe", Ordering="Identity", Supplement=0),
        DW=500,
        FontDescriptor=Dictionary(Type=Name.FontDescriptor, FontName=Name("/AAAAAA+Some"), Flags=4),
    )
    font = Dictionary(
        Type=Name.Font,
        Subtype=Name.Type0,
        BaseFont=Name("/AAAAAA+Some"),
        Encoding=Name("/Identity-H"),
        DescendantFonts=Array([inner]),
        ToUnicode=Stream(pdf, table.encode()),
    )
    page.Resources = Dictionary(Font=Dictionary(F4=font))
    codes = "".join(f"{letters.index(each) + 1:04X}" for each in text)
    page.Contents = Stream(pdf, f"BT /F4 9 Tf 36 20 Td <{codes}> Tj ET".encode())
    return saved(pdf)
