"""What a person adds is told by its content, seen to be whole, and refused in plain words."""

from __future__ import annotations

import io
import random
from pathlib import Path

import pikepdf
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from app.papers.packet import exhibits, pictures, unusable
from app.papers.packet.kinds import kind_of
from app.problems import Problem
from tests.filing import broken
from tests.papers.packet import added_files

HEIC = b"\0\0\0\x18ftypheic" + bytes(40)
REFUSED = {
    "photo": HEIC,
    "office": b"PK\x03\x04" + bytes(40),
    "picture": b"RIFF\0\0\0\0WEBPVP8 ",
    "unknown": b"Dear Sir or Madam",
    "damaged": b"%PDF-1.7\nnothing follows",
}

HARMLESS = {"taken", "exhibit-damaged", "exhibit-too-big"}


def code_of(data: bytes) -> str:
    with pytest.raises(Problem) as caught:
        exhibits.added("paper", data)
    return caught.value.code


def taken(data: bytes) -> str:
    """The code with which a file is refused, or ``taken``."""
    try:
        exhibits.added("paper", data)
        if kind_of(data) != "pdf":
            pictures.prepared(data, 500, 600)
    except Problem as found:
        return found.code
    return "taken"


def encrypted(password: str) -> bytes:
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(added_files.pdf())) as pdf:
        pdf.save(out, encryption=pikepdf.Encryption(user=password, owner="owner"))
    return out.getvalue()


@pytest.mark.parametrize(
    ("name", "data", "pages"),
    [
        ("scan.jpg", added_files.pdf(3), 3),
        ("paper.pdf", added_files.jpeg(), 1),
        ("screen", added_files.png(), 1),
        ("locked for printing only.pdf", encrypted(""), 1),
    ],
)
def test_a_file_is_told_by_its_content(name: str, data: bytes, pages: int) -> None:
    file = exhibits.added(name, data)
    assert (file.file, file.pages) == (name, pages)


@pytest.mark.parametrize("code", REFUSED)
def test_another_kind_of_file_is_refused_by_what_it_is(code: str) -> None:
    assert code_of(REFUSED[code]) == f"exhibit-{code}"


def test_a_locked_pdf_is_refused() -> None:
    assert code_of(encrypted("secret")) == "exhibit-password"


def test_every_reason_can_be_said_in_every_language() -> None:
    for code in (*REFUSED, "missing", "changed", "unreadable", "password", "too-big", "no-look"):
        message, do = unusable.words(unusable.problem(code))
        assert message.english() != do.english()


@pytest.mark.parametrize("make", [added_files.jpeg, added_files.png])
def test_half_a_picture_is_damaged(make: type[bytes]) -> None:
    data = make()
    assert code_of(data[: len(data) // 2]) == "exhibit-damaged"


def test_a_picture_of_too_many_pixels_is_refused_unopened() -> None:
    out = io.BytesIO()
    Image.new("1", (20_000, 20_000)).save(out, "PNG")
    assert code_of(out.getvalue()) == "exhibit-too-big"


@pytest.mark.parametrize(
    "make",
    [
        broken.page_tree_loop,
        broken.page_tree_laughs,
        broken.page_tree_deep,
        broken.table_loop,
        broken.table_lie,
        broken.deep_arrays,
        broken.object_stream_loop,
        broken.million_pages,
    ],
)
def test_a_pdf_made_to_do_harm_does_none(make: broken.Maker) -> None:
    assert taken(make()) in HARMLESS


@pytest.mark.parametrize("make", [broken.table_shifted, lambda: added_files.pdf(2)[:-8]])
def test_a_pdf_that_is_only_a_little_wrong_is_mended(make: broken.Maker) -> None:
    assert exhibits.added("paper.pdf", make()).pages > 0


def test_a_photo_with_another_behind_it_is_a_photo() -> None:
    out = io.BytesIO()
    picture = added_files.picture()
    picture.save(out, "MPO", save_all=True, append_images=[picture.resize((30, 40))])
    assert exhibits.added("photo.jpg", out.getvalue()).pages == 1
    assert pictures.prepared(out.getvalue(), 540, 700).width == 300


@given(data=st.binary(max_size=200), start=st.sampled_from([b"%PDF-1.4", b"\xff\xd8\xff", b""]))
def test_whatever_is_added_is_taken_or_refused(data: bytes, start: bytes) -> None:
    assert taken(start + data) in HARMLESS | {f"exhibit-{code}" for code in REFUSED}


def test_a_picture_with_a_few_changed_bytes_is_taken_or_refused() -> None:
    dice, whole = random.Random(7), added_files.jpeg()  # noqa: S311 - the same each time
    for _time in range(60):
        data = bytearray(whole)
        for _byte in range(4):
            data[dice.randrange(3, len(data))] = dice.randrange(256)
        assert taken(bytes(data)) in HARMLESS


def test_a_pdf_with_a_few_changed_bytes_is_taken_or_refused() -> None:
    dice, whole = random.Random(11), added_files.pdf(2)  # noqa: S311 - the same each time
    for _time in range(120):
        data = bytearray(whole)
        for _byte in range(dice.randrange(1, 12)):
            data[dice.randrange(8, len(data))] = dice.randrange(256)
        assert taken(bytes(data)) in HARMLESS | {"exhibit-password", "exhibit-unknown"}


def test_a_file_is_read_back_only_while_it_is_the_same(tmp_path: Path) -> None:
    data = added_files.pdf()
    file = added_files.kept(tmp_path, "paper.pdf", data)
    assert exhibits.read(file, tmp_path) == data
    (tmp_path / "paper.pdf").write_bytes(data + b"\n")
    with pytest.raises(Problem, match="has changed"):
        exhibits.read(file, tmp_path)
    (tmp_path / "paper.pdf").unlink()
    with pytest.raises(Problem, match="not where it was"):
        exhibits.read(file, tmp_path)


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    file = added_files.kept(tmp_path, "paper.pdf", b"x").model_copy(update={"file": "."})
    with pytest.raises(Problem, match="not where it was"):
        exhibits.read(file, tmp_path)


@pytest.mark.parametrize(
    "data", [added_files.pdf(), added_files.jpeg(), added_files.png(mode="RGBA")]
)
def test_a_thumbnail_is_as_wide_as_asked(data: bytes) -> None:
    small = exhibits.thumbnail(data, 80)
    assert 78 <= small.width <= 81
    assert len(small.grey) == small.width * small.height
    assert max(small.grey) > 200 > min(small.grey)


@pytest.mark.parametrize("turned", range(1, 9))
def test_a_photo_is_turned_upright(turned: int) -> None:
    stored = {5: (400, 300), 6: (400, 300), 7: (400, 300), 8: (400, 300)}.get(turned, (300, 400))
    corner = {1: "tl", 2: "tr", 3: "br", 4: "bl", 5: "tl", 6: "tr", 7: "br", 8: "bl"}[turned]
    photo = pictures.prepared(added_files.jpeg(stored, turned), 540, 700)
    shown = Image.open(io.BytesIO(photo.data)).convert("L")
    assert shown.size == (300, 400)
    places = {"tl": (20, 20), "tr": (280, 20), "bl": (20, 380), "br": (280, 380)}
    dark = {name for name, (x, y) in places.items() if shown.tobytes()[y * 300 + x] < 60}
    assert dark == {corner}


def test_nothing_but_the_pixels_of_a_photo_goes_on() -> None:
    photo = pictures.prepared(added_files.jpeg(maker="Invented Camera"), 540, 700)
    assert b"Invented" not in photo.data
    assert b"Exif" not in photo.data
    assert not Image.open(io.BytesIO(photo.data)).getexif()


def test_a_large_photo_is_made_as_small_as_print_needs() -> None:
    photo = pictures.prepared(added_files.jpeg((5000, 7000)), 540, 700)
    assert photo.width <= 540 / 72 * pictures.DOTS
    assert photo.height <= round(700 / 72 * pictures.DOTS)
    assert max(photo.width / (540 / 72), photo.height / (700 / 72)) >= 200


@pytest.mark.parametrize(("mode", "colours"), [("1", 1), ("L", 1), ("RGB", 3), ("RGBA", 3)])
def test_a_picture_of_a_screen_keeps_every_pixel(mode: str, colours: int) -> None:
    photo = pictures.prepared(added_files.png(mode=mode), 540, 700)
    assert (photo.filter, photo.colours) == ("FlateDecode", colours)
    assert (photo.width, photo.height) == (300, 400)


def test_what_is_see_through_becomes_white_paper() -> None:
    out = io.BytesIO()
    Image.new("RGBA", (20, 20), (0, 0, 0, 0)).save(out, "PNG")
    assert set(exhibits.thumbnail(out.getvalue(), 20).grey) == {255}


def test_the_kinds_are_told_apart_by_their_first_bytes() -> None:
    assert kind_of(b"\n\n" + added_files.pdf()) == "pdf"
    assert kind_of(b"") == "unknown"
