"""Whatever file is handed in, it is opened, or refused in one plain sentence."""

from __future__ import annotations

import logging
import random
import traceback
from dataclasses import replace
from io import BytesIO

import pikepdf
import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.filing import meter, opening
from app.problems import Problem
from tests.filing import broken, published

FORM = published.published()
PLAIN = published.saved(pikepdf.open(BytesIO(FORM)))
CODES = {"not-a-pdf", "damaged", "password", "too-big"}


def code_of(data: bytes) -> str:
    """The code with which the file is refused, or ``opened``; its fields are read too."""
    try:
        reader = opening.open_pdf(data)
        opening.fields(reader)
        for page in reader.pages:
            opening.page_content(reader, page)
    except Problem as problem:
        return problem.code if problem.message and problem.do else "no words"
    return "opened"


def test_a_field_that_bears_another_for_its_name_is_damage() -> None:
    """PDFium would take all memory of the computer over it."""
    pdf = pikepdf.open(BytesIO(PLAIN))
    named = [one for one in pdf.objects if isinstance(one, pikepdf.Dictionary) and "/T" in one]
    named[0]["/T"] = named[-1]
    assert code_of(PLAIN) == "opened"
    assert code_of(published.saved(pdf)) == "damaged"


def test_an_empty_password_is_no_obstacle() -> None:
    reader = opening.open_pdf(FORM)
    assert reader.is_encrypted
    assert len(reader.pages) == 2
    names = [field.name for field in opening.fields(reader)]
    assert names == [
        published.NAME,
        published.STORY,
        published.SIGNATURE,
        published.STATE,
        published.BOX,
        published.barcode(1),
        published.barcode(2),
    ]


def test_each_field_knows_its_page() -> None:
    fields = opening.fields(opening.open_pdf(FORM))
    assert [field.page for field in fields] == [1, 1, 1, 1, 1, 1, 2]


def test_a_field_on_no_page_has_page_none() -> None:
    data = broken.with_fields(b"<</Fields[5 0 R]>>", {5: b"<</T(a)/FT/Tx>>"})
    assert [field.page for field in opening.fields(opening.open_pdf(data))] == [0]


def test_a_field_takes_from_its_parents_what_it_lacks() -> None:
    kids = {5: b"<</T(a)/FT/Tx/Ff 4096/Kids[6 0 R]>>", 6: b"<</Parent 5 0 R/MaxLen 3>>"}
    data = broken.with_fields(b"<</Fields[5 0 R]>>", kids)
    (field,) = opening.fields(opening.open_pdf(data))
    told = [opening.inherited(field.widget, key) for key in ("/FT", "/Ff", "/MaxLen", "/V")]
    assert told == ["/Tx", 4096, 3, None]
    assert field.name == "a"


@pytest.mark.parametrize(
    "data",
    [b"", b"hello", b"PK\x03\x04 a zip", b"<html>not found</html>", b" " * 2000 + b"%PDF-1.7"],
)
def test_what_is_no_pdf_is_not_a_pdf(data: bytes) -> None:
    assert code_of(data) == "not-a-pdf"


def test_a_file_beyond_the_limit_is_too_big() -> None:
    limits = replace(opening.OF_A_FORM, bytes=len(PLAIN) - 1)
    with pytest.raises(Problem) as caught:
        opening.open_pdf(PLAIN, limits)
    assert caught.value.code == "too-big"


def test_a_password_is_asked_for_nobody() -> None:
    assert code_of(published.published(user="secret")) == "password"


@pytest.mark.parametrize("handler", [b"/Filter/Adobe.PubSec/V 4", b"/Filter/Standard/V 9/R 9"])
def test_a_lock_of_an_unknown_kind_is_a_lock_or_damage(handler: bytes) -> None:
    data = broken.assemble({}, b"/Encrypt<<" + handler + b"/O()/U()/P -1>>/ID[()()]")
    assert code_of(data) in {"password", "damaged"}


@pytest.mark.parametrize("tenth", range(10))
@pytest.mark.parametrize("whole", [FORM, PLAIN], ids=["protected", "plain"])
def test_a_cut_off_file_is_damaged(whole: bytes, tenth: int) -> None:
    expected = "not-a-pdf" if tenth == 0 else "damaged"
    assert code_of(whole[: len(whole) * tenth // 10]) == expected


def test_what_follows_the_end_is_ignored() -> None:
    assert code_of(PLAIN + b"\r\n<html>" + b"\0" * 5_000) == "opened"


@pytest.mark.timeout(60)
@pytest.mark.parametrize("seed", range(40))
@pytest.mark.parametrize("whole", [FORM, PLAIN], ids=["protected", "plain"])
def test_flipped_bits_never_crash(whole: bytes, seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311 - repeatable, not secret
    data = bytearray(whole)
    for _flip in range(1 + seed):
        data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
    assert code_of(bytes(data)) in CODES | {"opened"}


@given(st.binary(max_size=400))
def test_any_bytes_after_the_header_are_refused_or_read(junk: bytes) -> None:
    assert code_of(b"%PDF-1.7\n" + junk + b"\nstartxref\n9\n%%EOF") in CODES | {"opened"}


@pytest.mark.timeout(5)
@pytest.mark.parametrize("make", broken.LOOPS, ids=lambda make: make.__name__)
def test_loops_end(make: broken.Maker) -> None:
    assert code_of(make()) in {"damaged", "too-big", "opened"}


@pytest.mark.timeout(20)
@pytest.mark.parametrize("make", broken.BOMBS, ids=lambda make: make.__name__)
def test_bombs_are_refused(make: broken.Maker) -> None:
    allowed = {"opened"} if make in broken.HARMLESS else {"damaged", "too-big"}
    if make in broken.EITHER:
        allowed |= {"opened"}
    assert code_of(make()) in allowed


def test_a_table_that_lies_is_damage_and_no_reason_to_search() -> None:
    assert code_of(broken.table_shifted()) == "damaged"


def test_work_is_counted_the_same_each_time() -> None:
    def left() -> int:
        reader = opening.open_pdf(FORM)
        opening.fields(reader)
        assert isinstance(reader, meter.BoundedReader)
        return reader.source.left

    assert left() == left() > meter.WORK * 9 // 10


def test_pypdf_stays_silent(caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture) -> None:
    logging.getLogger("pypdf").setLevel(logging.NOTSET)
    for data in (broken.table_loop(), broken.length_circle(), PLAIN[:-200] + PLAIN[-100:]):
        code_of(data)
    assert caplog.records == []
    assert capfd.readouterr() == ("", "")


def test_a_refusal_does_not_quote_the_file() -> None:
    answer = "An answer of somebody"
    with pytest.raises(Problem) as told:
        opening.open_pdf(broken.assemble({2: f"({answer})".encode()}))
    shown = "".join(traceback.format_exception(told.value))
    assert answer not in shown
    assert "pypdf.errors" not in shown
