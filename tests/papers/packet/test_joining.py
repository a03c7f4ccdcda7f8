"""Joined, and read back with other libraries: numbers, bookmarks, labels, places on the page."""

from __future__ import annotations

import io
from collections.abc import Sequence
from functools import partial

import numpy as np
import pikepdf
import pypdfium2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.filing import render
from app.papers.packet.joining import Spoiled, flat, join
from app.papers.packet.parts import Part, Piece, plan
from app.papers.packet.placing import FOOT
from tests.papers.packet import added_files, read_packet


def piece(data: bytes, pages: int = 1, title: str = "Piece") -> Piece:
    return Piece(title, pages, partial(bytes, data))


def exhibit(letter: str, first: int, *pieces: Piece) -> Part:
    name = f"Exhibit {letter}"
    return Part("exhibit", f"{name}: paper", f"{letter}-", first, pieces, stamp=name)


def joined(*parts: Part, practice: bool = False) -> bytes:
    out = io.BytesIO()
    join(parts, out, practice=practice)
    return out.getvalue()


def usual() -> tuple[Part, ...]:
    """Front, form with an extra page, tab, three exhibits of every kind, a paper behind."""
    pdf, jpeg, png = added_files.pdf(3), added_files.jpeg(), added_files.png()
    return (
        Part("front", "Cover letter", "", 1, (piece(added_files.pdf(2), 2),)),
        Part(
            "form",
            "Form I-589",
            "I-589 p.",
            1,
            (piece(added_files.pdf(2), 2), piece(added_files.pdf(), 1, "Further pages")),
        ),
        Part("tab", "Tab A", "Tab A", 1, (piece(added_files.pdf()),)),
        exhibit("A", 1, piece(pdf, 3), piece(added_files.pdf(), 1, "English translation")),
        exhibit("B", 5, piece(jpeg)),
        exhibit("C", 6, piece(png)),
        Part("front", "Proof of service", "", 3, (piece(added_files.pdf()),)),
    )


def test_each_page_has_its_label_and_each_exhibit_page_its_number() -> None:
    data = joined(*usual())
    assert read_packet.labels(data) == [
        *("i", "ii", "I-589 p.1", "I-589 p.2", "I-589 p.3", "Tab A"),
        *("A-1", "A-2", "A-3", "A-4", "B-5", "C-6", "iii"),
    ]
    stamps = [text.rpartition("Exhibit")[2] for text in read_packet.texts(data)]
    assert stamps[6:12] == [
        *(" A - page 1", " A - page 2", " A - page 3", " A - page 4"),
        *(" B - page 5", " C - page 6"),
    ]
    others = read_packet.texts(data)
    assert not any("page" in text for text in (*others[:6], others[12]))


def test_bookmarks_lead_where_the_plan_says() -> None:
    parts = usual()
    told = [(entry.level, entry.title, entry.page) for entry in plan(parts)]
    assert read_packet.bookmarks(joined(*parts)) == told
    assert (2, "English translation", 10) in told


@settings(max_examples=settings().max_examples // 2)
@given(sizes=st.lists(st.lists(st.integers(1, 3), min_size=1, max_size=3), min_size=2, max_size=5))
def test_the_plan_agrees_with_the_file_whatever_is_joined(sizes: Sequence[Sequence[int]]) -> None:
    parts, first = [], 1
    for index, pages in enumerate(sizes):
        pieces = (piece(added_files.pdf(n), n, f"Piece {i}") for i, n in enumerate(pages))
        parts.append(exhibit("ABCDE"[index], first, *pieces))
        first += sum(pages)
    data, entries = joined(*parts), plan(parts)
    found = read_packet.labels(data)
    assert len(found) == first - 1
    assert [found[entry.page - 1] for entry in entries] == [entry.label for entry in entries]
    told = [(entry.level, entry.title, entry.page) for entry in entries]
    assert read_packet.bookmarks(data) == told
    for number, text in enumerate(read_packet.texts(data), start=1):
        assert text.endswith(f"- page {number}")


def test_the_same_parts_give_the_same_bytes() -> None:
    assert joined(*usual()) == joined(*usual())


def test_a_packet_tells_nothing_about_itself_but_a_neutral_title() -> None:
    with pikepdf.open(io.BytesIO(joined(*usual()))) as document:
        assert dict(document.docinfo.items()) == {"/Title": "Filing packet"}
        assert "/Metadata" not in document.Root
        assert not document.check_pdf_syntax()


def test_a_practice_packet_says_so_on_every_page_that_is_stamped() -> None:
    data = joined(*usual(), practice=True)
    stamped = read_packet.texts(data)[6:12]
    assert all(text.endswith("PRACTICE - NOT FOR FILING") for text in stamped)
    with pikepdf.open(io.BytesIO(data)) as document:
        assert bool(document.Root.PortolanPractice)


@pytest.mark.parametrize(
    "size", [added_files.LETTER, added_files.A4, (842.0, 595.0), (200.0, 90.0)]
)
def test_the_foot_of_an_exhibit_page_is_free_for_its_stamp(size: tuple[float, float]) -> None:
    data = joined(exhibit("A", 1, piece(added_files.pdf(size=size))))
    picture = _pixels(data, 1)
    foot = picture[-round(FOOT * 2) + 2 :]
    plate = np.argwhere(foot < 128)
    middle = picture.shape[1] / 2
    assert plate.size, "nothing is stamped"
    assert abs(plate[:, 1] - middle).max() < 150, "the exhibit reaches into the foot"
    assert sorted(picture.shape) == [1224, 1584], "not on letter paper"


@pytest.mark.parametrize("make", [added_files.jpeg, added_files.png])
def test_a_stamp_can_be_read_on_a_dark_scan(make: type[bytes]) -> None:
    with pikepdf.open(io.BytesIO(added_files.pdf())) as document:
        document.pages[0].contents_add(b"0 g 0 0 612 792 re f")
        out = io.BytesIO()
        document.save(out)
    data = joined(exhibit("A", 1, piece(out.getvalue()), piece(make())))
    assert read_packet.texts(data)[0].endswith("Exhibit A - page 1")
    assert _pixels(data, 1)[-20:].max() == 255


@pytest.mark.parametrize("turned", [0, 90, 180, 270])
def test_a_turned_page_is_seen_as_it_was(turned: int) -> None:
    with pikepdf.open(io.BytesIO(added_files.pdf(size=(400.0, 600.0)))) as document:
        document.pages[0].rotate(turned, relative=False)
        document.pages[0].mediabox = pikepdf.Array([0, 0, 400, 600])
        document.pages[0].cropbox = pikepdf.Array([10, 20, 390, 590])
        out = io.BytesIO()
        document.save(out)
    data = out.getvalue()
    before, after = _pixels(data, 1), _pixels(flat(data, "Page"), 1)
    assert before.shape == after.shape
    assert _differing(before, after) == 0


def test_a_file_that_has_other_pages_than_its_part_says_is_refused() -> None:
    with pytest.raises(Spoiled) as caught:
        joined(exhibit("A", 1, piece(added_files.pdf(2), 3)))
    assert caught.value.problem.code == "exhibit-changed"
    assert caught.value.part.stamp == "Exhibit A"


def test_equal_files_take_the_room_of_one() -> None:
    noise = np.random.default_rng(1).integers(0, 255, (400, 300), dtype=np.uint8)
    once = added_files.of_pixels(noise)
    single = len(joined(exhibit("A", 1, piece(once))))
    double = len(joined(exhibit("A", 1, piece(once)), exhibit("B", 2, piece(once))))
    assert double < single + 3_000


def test_pdfium_finds_no_form_in_a_packet() -> None:
    document = pypdfium2.PdfDocument(joined(*usual()))
    assert document.get_formtype() == 0
    document.close()


def _pixels(data: bytes, page: int) -> np.ndarray:
    picture = render.image(data, page, 2.0)
    return np.frombuffer(picture.grey, np.uint8).reshape(picture.height, picture.width)


def _differing(one: np.ndarray, other: np.ndarray) -> int:
    return int((np.abs(one.astype(int) - other.astype(int)) > 40).sum())
