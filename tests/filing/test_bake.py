"""What is baked: no value, no script, nothing twice, nothing that the catalog does not reach."""

from __future__ import annotations

import hashlib
import struct
from io import BytesIO

import pikepdf
import pytest

from app.filing import bake, baked, fast, templates
from app.problems import Problem
from tests.filing import blank_forms as form
from tests.filing import published, two_writers

NOTHING: frozenset[str] = frozenset()
OFFICIAL = published.published()


def empty(blank: bytes, locked: frozenset[str] = NOTHING) -> bytes:
    return fast.write(bake.bake(blank, locked), {}, [], title="Form")


def test_what_hides_or_tells_too_much_is_gone() -> None:
    with pikepdf.open(BytesIO(empty(OFFICIAL))) as pdf:
        assert not pdf.is_encrypted
        everything = b"".join(_bytes(thing) for thing in pdf.objects)
    for word in (b"/XFA", b"JavaScript", b"Somebody", published.OLD_ANSWER.encode(), b"An author"):
        assert word not in everything


def _bytes(thing: object) -> bytes:
    assert isinstance(thing, pikepdf.Object)
    return thing.unparse() + (thing.read_bytes() if isinstance(thing, pikepdf.Stream) else b"")


def test_bar_codes_keep_their_text_and_their_lock() -> None:
    with pikepdf.open(BytesIO(empty(OFFICIAL))) as pdf:
        told = [
            (str(widget.V), int(widget.Ff) & 1)
            for page in pdf.pages
            for widget in page.Annots
            if str(widget.get("/T", "")).startswith("PDF417")
        ]
    assert told == [("I-589|01/20/25|1", 1), ("I-589|01/20/25|2", 1)]


def test_fields_of_others_stay_locked_when_told() -> None:
    def locked(data: bytes) -> int:
        with pikepdf.open(BytesIO(data)) as pdf:
            found = [w for w in pdf.pages[0].Annots if str(w.get("/T", "")) == "Signature[0]"]
            return int(found[0].get("/Ff", 0)) & 1

    assert not locked(empty(OFFICIAL))
    assert locked(empty(OFFICIAL, frozenset({published.SIGNATURE})))


def test_equal_drawings_are_kept_once() -> None:
    def crosses(pdf: pikepdf.Pdf) -> int:
        streams = [thing for thing in pdf.objects if isinstance(thing, pikepdf.Stream)]
        return sum(b"1 1 m 9 9 l" in stream.read_bytes() for stream in streams)

    with pikepdf.open(BytesIO(form.blank())) as before:
        assert crosses(before) == 2
    with pikepdf.open(BytesIO(empty(form.blank()))) as after:
        assert crosses(after) == 1


def test_every_object_is_where_the_table_says() -> None:
    made = bake.bake(OFFICIAL, NOTHING)
    rows = list(struct.iter_unpack(">BIH", made.rows))
    assert len(rows) == made.size
    assert rows[0] == (baked.FREE, 0, 0xFFFF)
    chunks = {chunk.number for chunk in made.chunks}
    for number, (kind, place, _index) in enumerate(rows[1:], start=1):
        if kind == baked.PLACED and number not in chunks:
            assert bytes(made.body[place:]).startswith(b"%d 0 obj\n" % number)
        elif kind == baked.PACKED:
            assert rows[place][0] == baked.PLACED


def test_the_same_blank_gives_the_same_bytes() -> None:
    one, two = (baked.dump(bake.bake(OFFICIAL, NOTHING)) for _ in range(2))
    assert one == two


def test_loading_gives_back_what_was_kept() -> None:
    made = bake.bake(OFFICIAL, NOTHING)
    assert baked.load(memoryview(baked.dump(made)), made.digest) == made
    assert made.digest == hashlib.sha256(baked.dump(made)).hexdigest()


@pytest.mark.parametrize(
    ("blank", "code"),
    [
        (b"", "not-a-pdf"),
        (OFFICIAL[:2_000], "damaged"),
        (published.published(user="secret"), "password"),
    ],
)
def test_what_cannot_be_opened_is_told_as_elsewhere(blank: bytes, code: str) -> None:
    with pytest.raises(Problem) as caught:
        bake.bake(blank, NOTHING)
    assert caught.value.code == code


def test_a_template_made_otherwise_has_another_builder() -> None:
    """Kept templates are trusted by BUILDER: whoever changes this content raises it."""
    told = repr((templates.BUILDER, two_writers.told(empty(form.blank()))))
    assert hashlib.sha256(told.encode()).hexdigest()[:16] == "1479b9bf29661945"
