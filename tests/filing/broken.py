"""Makers of PDFs that nobody should trust: loops, bombs, lies. Each returns the whole file."""

from __future__ import annotations

import zlib
from collections.abc import Callable, Mapping

Maker = Callable[[], bytes]

CATALOG = b"<</Type/Catalog/Pages 2 0 R>>"
PAGES = b"<</Type/Pages/Kids[3 0 R]/Count 1>>"
PAGE = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]>>"
FORM = b"<</Type/Catalog/Pages 2 0 R/AcroForm 4 0 R>>"


def assemble(objects: Mapping[int, bytes], trailer: bytes = b"") -> bytes:
    """A PDF of these objects over a plain one-page document; ``trailer`` adds keys to it."""
    whole = {1: CATALOG, 2: PAGES, 3: PAGE, **objects}
    out, places = bytearray(b"%PDF-1.7\n"), {}
    for number, body in sorted(whole.items()):
        places[number] = len(out)
        out += b"%d 0 obj\n%b\nendobj\n" % (number, body)
    start = len(out)
    out += b"xref\n0 1\n0000000000 65535 f \n"
    for number, place in places.items():
        out += b"%d 1\n%010d 00000 n \n" % (number, place)
    size = max(whole) + 1
    out += b"trailer\n<</Size %d/Root 1 0 R%b>>\nstartxref\n%d\n%%%%EOF\n" % (size, trailer, start)
    return bytes(out)


def stream(data: bytes, keys: bytes = b"") -> bytes:
    """A stream object as it stands in a file."""
    return b"<</Length %d%b>>stream\n%b\nendstream" % (len(data), keys, data)


def zeros(megabytes: int) -> bytes:
    """Deflated zeros, about a thousandth of the size they unpack to; the checksum is missing."""
    packer = zlib.compressobj(9)
    start = packer.compress(bytes(1_000_000)) + packer.flush(zlib.Z_FULL_FLUSH)
    block = packer.compress(bytes(1_000_000)) + packer.flush(zlib.Z_FULL_FLUSH)
    return start + block * (megabytes - 1)


def with_content(data: bytes, keys: bytes) -> bytes:
    """One page that draws ``data``."""
    page = PAGE[:-2] + b"/Contents 9 0 R>>"
    return assemble({3: page, 9: stream(data, keys)})


def with_fields(form: bytes, more: Mapping[int, bytes]) -> bytes:
    """One page and a form of these objects."""
    return assemble({1: FORM, 4: form, **more})


def page_tree_loop() -> bytes:
    return assemble({2: b"<</Type/Pages/Kids[2 0 R 3 0 R]/Count 2>>"})


def page_tree_long_loop() -> bytes:
    inner = {5: b"<</Type/Pages/Kids[6 0 R]>>", 6: b"<</Type/Pages/Kids[2 0 R]>>"}
    return assemble({2: b"<</Type/Pages/Kids[3 0 R 5 0 R]/Count 2>>", **inner})


def page_tree_laughs() -> bytes:
    """Every node names the next one ten times: 10 to the 12 pages."""
    nodes = {n: b"<</Type/Pages/Kids[" + b"%d 0 R " % (n + 1) * 10 + b"]>>" for n in range(4, 16)}
    return assemble({2: b"<</Type/Pages/Kids[4 0 R]>>", **nodes, 16: PAGE})


def page_tree_deep() -> bytes:
    nodes = {n: b"<</Type/Pages/Kids[%d 0 R]>>" % (n + 1) for n in range(4, 20_000)}
    return assemble({2: b"<</Type/Pages/Kids[4 0 R]>>", **nodes, 20_000: PAGE})


def million_pages() -> bytes:
    return assemble({2: b"<</Type/Pages/Count 1000000/Kids[" + b"3 0 R " * 1_000_000 + b"]>>"})


def kids_loop() -> bytes:
    return with_fields(b"<</Fields[5 0 R]>>", {5: b"<</T(a)/Kids[6 0 R]>>", 6: b"<</Kids[5 0 R]>>"})


def parent_loop() -> bytes:
    fields = {5: b"<</T(a)/Parent 6 0 R>>", 6: b"<</T(b)/Parent 5 0 R>>"}
    return with_fields(b"<</Fields[5 0 R 6 0 R]>>", fields)


def million_fields() -> bytes:
    return with_fields(b"<</Fields[" + b"5 0 R " * 1_000_000 + b"]>>", {5: b"<</T(a)/FT/Tx>>"})


def many_fields() -> bytes:
    """Fields by the ten thousand, spread over branches so that no one list is long."""
    leaf = b"<</T(a)/FT/Tx>>"
    branches = dict.fromkeys(range(10, 60), b"<</T(b)/Kids[" + leaf * 1_000 + b"]>>")
    roots = b" ".join(b"%d 0 R" % n for n in branches)
    return with_fields(b"<</Fields[" + roots + b"]>>", branches)


def missing_fields() -> bytes:
    """References to objects that are not there; a search for each would take minutes."""
    gone = b" ".join(b"%d 0 R" % n for n in range(100, 18_000))
    return with_fields(b"<</Fields[" + gone + b"]>>", {9: stream(bytes(20_000_000))})


def field_names_deep() -> bytes:
    nodes = {n: b"<</T(a)/Kids[%d 0 R]>>" % (n + 1) for n in range(5, 5_000)}
    return with_fields(b"<</Fields[5 0 R]>>", nodes)


def huge_max_len() -> bytes:
    field = b"<</T(a)/FT/Tx/MaxLen " + b"9" * 5_000 + b"/Rect[0 0 1 1]>>"
    return with_fields(b"<</Fields[5 0 R]>>", {5: field})


def flate_bomb() -> bytes:
    return with_content(zeros(1_000), b"/Filter/FlateDecode")


def nested_bomb() -> bytes:
    return with_content(zlib.compress(zeros(1_000), 9), b"/Filter[/FlateDecode/FlateDecode]")


def filter_tower() -> bytes:
    data, names = b"BT ET", b""
    for _layer in range(40):
        data, names = zlib.compress(data), names + b"/FlateDecode"
    return with_content(data, b"/Filter[" + names + b"]")


def run_length_bomb() -> bytes:
    return with_content(b"\x81a" * 2_000_000, b"/Filter/RunLengthDecode")


def lzw_bomb() -> bytes:
    return with_content(b"\x80\x0b\x60\x50\x22\x0c" * 2_000_000, b"/Filter/LZWDecode")


def predictor_bomb() -> bytes:
    keys = b"/Filter/FlateDecode/DecodeParms<</Predictor 12/Columns 1>>"
    page = PAGE[:-2] + b"/Contents[" + b" ".join(b"%d 0 R" % n for n in range(9, 39)) + b"]>>"
    parts = {n: stream(zlib.compress(bytes(1_900_000), 9), keys) for n in range(9, 39)}
    return assemble({3: page, **parts})


def content_often() -> bytes:
    """One stream of two megabytes, drawn ten thousand times on a page."""
    page = PAGE[:-2] + b"/Contents[" + b"9 0 R " * 10_000 + b"]>>"
    keys = b"/Filter/FlateDecode"
    return assemble({3: page, 9: stream(zlib.compress(bytes(1_900_000), 9), keys)})


def object_stream_bomb() -> bytes:
    keys = b"/Type/ObjStm/N 1/First 4/Filter/FlateDecode"
    return _with_object_stream({4: stream(zeros(1_000), keys)}, [(5, 4)])


def object_stream_numbers() -> bytes:
    """Object streams that unpack to millions of small numbers."""
    body = b"5 0 " + b"[[0 0 0 0 0 0 0 0 0]]" * 80_000
    keys = b"/Type/ObjStm/N 1/First 4/Filter/FlateDecode"
    streams = {n: stream(zlib.compress(body), keys) for n in range(40, 80)}
    return _with_object_stream(streams, [(n - 30, n) for n in streams])


def object_stream_loop() -> bytes:
    keys = b"/Type/ObjStm/N 1/First 4"
    return _with_object_stream({4: stream(b"5 0 <<>>", keys)}, [(4, 5), (5, 4)])


def object_stream_empty() -> bytes:
    """Twenty thousand objects said to lie in a stream that has none of them."""
    keys = b"/Type/ObjStm/N 99/First 2000/Filter/FlateDecode"
    body = b"".join(b"%d %d " % (n, n) for n in range(99)).ljust(3_000_000)
    return _with_object_stream(
        {4: stream(zlib.compress(body), keys)}, [(n, 4) for n in range(100, 19_000)]
    )


def _with_object_stream(plain: Mapping[int, bytes], inside: list[tuple[int, int]]) -> bytes:
    """A file whose table says which objects lie in which object streams; all are fields."""
    roots = b" ".join(b"%d 0 R" % number for number, _stream in inside)
    form = b"<</Type/Catalog/Pages 2 0 R/AcroForm<</Fields[" + roots + b"]>>>>"
    out, rows = bytearray(b"%PDF-1.7\n"), {}
    for number, body in {1: form, 2: PAGES, 3: PAGE, **plain}.items():
        rows[number] = (1, len(out), 0)
        out += b"%d 0 obj\n%b\nendobj\n" % (number, body)
    rows |= {number: (2, where, 0) for number, where in inside}
    return bytes(out) + _table(rows, len(out), b"")


def _table(rows: Mapping[int, tuple[int, int, int]], start: int, keys: bytes) -> bytes:
    size = max(rows) + 1
    packed = b"".join(
        kind.to_bytes(1, "big") + where.to_bytes(4, "big") + more.to_bytes(2, "big")
        for kind, where, more in (rows.get(number, (0, 0, 0)) for number in range(size))
    )
    told = b"/Type/XRef/Size %d/W[1 4 2]/Root 1 0 R/Filter/FlateDecode%b" % (size, keys)
    body = stream(zlib.compress(packed), told)
    return b"%d 0 obj\n%b\nendobj\nstartxref\n%d\n%%%%EOF\n" % (size, body, start)


def table_loop() -> bytes:
    """The table names itself as its earlier version."""
    plain = assemble({})
    start = int(plain.rsplit(b"startxref\n", 1)[1].split(b"\n")[0])
    return assemble({}, b"/Prev %d" % start)


def table_stream_loop() -> bytes:
    plain = assemble({})
    start = int(plain.rsplit(b"startxref\n", 1)[1].split(b"\n")[0])
    return assemble({}, b"/XRefStm %d" % start)


def table_chain() -> bytes:
    """A thousand tables, each unpacking to a megabyte row by row."""
    keys = b"/Filter/FlateDecode/DecodeParms<</Predictor 12/Columns 1>>"
    out, previous = bytearray(b"%PDF-1.7\n"), b""
    packed = zlib.compress(bytes(2_000_000), 9)
    for _table_number in range(1_000):
        start = len(out)
        told = b"/Type/XRef/Size 9/W[1 4 2]/Root 1 0 R%b%b" % (keys, previous)
        out += b"9 0 obj\n" + stream(packed, told) + b"\nendobj\n"
        previous = b"/Prev %d" % start
    return bytes(out) + b"startxref\n%d\n%%%%EOF\n" % start


def table_lie() -> bytes:
    return assemble({}).replace(b"0 1\n0000000000", b"0 99999999\n0000000000")


def table_shifted() -> bytes:
    """Every place in the table is wrong by some bytes, as after a careless edit."""
    return assemble({}).replace(b"%PDF-1.7\n", b"%PDF-1.7\n" + b"%" + b"x" * 40 + b"\n")


def deep_arrays() -> bytes:
    return assemble({1: CATALOG[:-2] + b"/X " + b"[" * 200_000 + b"]" * 200_000 + b">>"})


def deep_dictionaries() -> bytes:
    return assemble({1: CATALOG[:-2] + b"/X" + b"<</X" * 50_000 + b">>" * 50_001})


def wide_numbers() -> bytes:
    """One object of ten million numbers in short lists."""
    return assemble({1: CATALOG[:-2] + b"/X[" + b"[0 0 0 0 0 0 0 0 0]" * 1_000_000 + b"]>>"})


def reference_circle() -> bytes:
    return assemble({1: b"5 0 R", 5: b"6 0 R", 6: b"5 0 R"})


def length_circle() -> bytes:
    body = b"<</Length 9 0 R>>stream\nBT ET\nendstream"
    return assemble({3: PAGE[:-2] + b"/Contents 9 0 R>>", 9: body})


def length_lie() -> bytes:
    body = b"<</Length 99999999999>>stream\nBT ET\nendstream"
    return assemble({3: PAGE[:-2] + b"/Contents 9 0 R>>", 9: body})


def one_line() -> bytes:
    return b"%PDF-1.7" + b" " * 30_000_000 + b"%%EOF"


def all_lines() -> bytes:
    return b"%PDF-1.7\n" + b"\n" * 30_000_000 + b"%%EOF"


def picture_in_itself() -> bytes:
    """A drawing that draws itself, which a reader of text would follow."""
    content = b"/Fm0 Do " * 5_000
    form = stream(content, b"/Type/XObject/Subtype/Form/BBox[0 0 1 1]/Resources 8 0 R")
    page = PAGE[:-2] + b"/Contents 9 0 R/Resources 8 0 R>>"
    return assemble({3: page, 7: form, 8: b"<</XObject<</Fm0 7 0 R>>>>", 9: stream(content)})


def letters_without_end() -> bytes:
    """A font whose table of letters names every code there is, again and again."""
    ranges = b"1 beginbfrange <0000> <FFFF> <0000> endbfrange " * 3_000
    font = b"<</Type/Font/Subtype/TrueType/BaseFont/X/ToUnicode 6 0 R>>"
    page = PAGE[:-2] + b"/Contents 9 0 R/Resources<</Font<</F1 7 0 R>>>>>>"
    text = stream(b"BT /F1 9 Tf (x) Tj ET")
    return assemble({3: page, 6: stream(ranges), 7: font, 9: text})


LOOPS: tuple[Maker, ...] = (
    page_tree_loop,
    page_tree_long_loop,
    kids_loop,
    parent_loop,
    object_stream_loop,
    table_loop,
    table_stream_loop,
    reference_circle,
    length_circle,
    picture_in_itself,
)
BOMBS: tuple[Maker, ...] = (
    page_tree_laughs,
    page_tree_deep,
    million_pages,
    million_fields,
    many_fields,
    missing_fields,
    field_names_deep,
    huge_max_len,
    flate_bomb,
    nested_bomb,
    filter_tower,
    run_length_bomb,
    lzw_bomb,
    predictor_bomb,
    content_often,
    object_stream_bomb,
    object_stream_numbers,
    object_stream_empty,
    table_chain,
    table_lie,
    table_shifted,
    deep_arrays,
    deep_dictionaries,
    wide_numbers,
    length_lie,
    one_line,
    all_lines,
    letters_without_end,
)
# Opened without harm: what is wrong with them is ignored, not followed.
HARMLESS: tuple[Maker, ...] = (missing_fields, letters_without_end)
# Refused or opened without its deep part: how deep is too deep depends on the caller's own depth.
EITHER: tuple[Maker, ...] = (deep_dictionaries,)
