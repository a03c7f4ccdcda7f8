"""One file has one reading: three members, and not a bit besides."""

from __future__ import annotations

import io
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.problems import Problem
from app.vault import age, dossier
from app.vault.dossier import MOST, NAMES, Members

AGE = age.FIRST_LINE
WHOLE = Members(b"{}", AGE + b"one", AGE + b"two" * 50)
members = st.builds(
    Members, st.binary(max_size=99), st.binary(max_size=99).map(AGE.__add__), st.just(AGE + b"x")
)


def refused(data: bytes) -> str:
    with pytest.raises(Problem) as problem:
        dossier.read(data)
    return problem.value.code


def zipped(*pairs: tuple[str, bytes], method: int = zipfile.ZIP_STORED) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", method) as file:
        for name, data in pairs:
            file.writestr(zipfile.ZipInfo(name), data, method)
    return made.getvalue()


@given(members)
def test_what_was_written_is_read(whole: Members) -> None:
    data = dossier.write(whole)
    assert dossier.read(data) == whole
    assert dossier.write(whole) == data


def test_any_zip_program_opens_it() -> None:
    with zipfile.ZipFile(io.BytesIO(dossier.write(WHOLE))) as file:
        assert file.testzip() is None
        assert tuple(file.namelist()) == NAMES
        assert tuple(file.read(name) for name in NAMES) == WHOLE
        assert {one.date_time for one in file.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_every_single_bit_counts() -> None:
    data = dossier.write(WHOLE)
    for place in range(len(data) * 8):
        bent = bytearray(data)
        bent[place // 8] ^= 1 << place % 8
        assert refused(bytes(bent)) in {"dossier-damaged", "not-a-dossier"}


def test_every_length_counts() -> None:
    data = dossier.write(WHOLE)
    for length in range(len(data)):
        assert refused(data[:length]) in {"dossier-damaged", "not-a-dossier"}
    assert refused(data + b"\0") == "dossier-damaged"
    assert refused(data + data) == "dossier-damaged"


PAIRS = tuple(zip(NAMES, WHOLE, strict=True))


@pytest.mark.parametrize(
    "data",
    [
        zipped(),
        zipped(*PAIRS[:2]),
        zipped(*PAIRS, ("more", b"")),
        zipped(PAIRS[0], PAIRS[2], PAIRS[1]),
        zipped(PAIRS[0], (NAMES[1], WHOLE[2]), ("case.AGE", WHOLE[1])),
        zipped(*PAIRS, method=zipfile.ZIP_DEFLATED),
        zipped(PAIRS[0], PAIRS[1], (NAMES[2], b"age" + bytes(10**7)), method=zipfile.ZIP_DEFLATED),
        b"PK\x05\x06" + bytes(18),
        b"\0" + dossier.write(WHOLE),
        dossier.write(Members(b"{}", b"no age", WHOLE.case_age)),
        dossier.write(Members(b"{}", WHOLE.unlock_age, b"-----BEGIN AGE ENCRYPTED FILE-----")),
        dossier.write(Members(b" " * (MOST[0] + 1), WHOLE.unlock_age, WHOLE.case_age)),
        dossier.write(Members(b"{}", AGE + bytes(MOST[1]), WHOLE.case_age)),
    ],
    ids=range(13),
)
def test_no_other_zip_is_read(data: bytes) -> None:
    assert refused(data) in {"dossier-damaged", "not-a-dossier"}


def test_names_are_written_once() -> None:
    with pytest.warns(UserWarning, match="Duplicate"):
        twice = zipped(*PAIRS, PAIRS[2])
    assert refused(twice) == "dossier-damaged"


def test_more_than_a_case_can_be_is_not_looked_at() -> None:
    assert refused(b"PK" + bytes(dossier.MAX_BYTES)) == "dossier-too-large"
    assert refused(b"") == refused(b"%PDF-1.7") == "not-a-dossier"
