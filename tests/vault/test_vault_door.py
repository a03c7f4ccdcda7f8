"""A passphrase opens its door however it is typed, nothing else does, and no door can hang us."""

from __future__ import annotations

import json
import unicodedata
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.problems import Problem
from app.vault import age, bech32
from app.vault.door import COST, Cost, Door, new_door, normal, read_door
from tests.vault.cheap import CHEAP, with_age

SALT = bytes(range(16))


@pytest.mark.parametrize(
    ("prefix", "data", "text"),
    [
        ("a", "", "a12uel5l"),  # BIP 173
        (
            "abcdef",
            "00443214c74254b635cf84653a56d7c675be77df",
            "abcdef1qpzry9x8gf2tvdw0s3jn54khce6mua7lmqqqxw",
        ),
        (
            "split",
            "c5f38b70305f519bf66d85fb6cf03058f3dde463ecd7918f2dc743918f2d",
            "split1checkupstagehandshakeupstreamerranterredcaperred2y9e3w",
        ),
    ],
)
def test_bech32_is_that_of_the_specification(prefix: str, data: str, text: str) -> None:
    assert bech32.encode(prefix, bytes.fromhex(data)) == text


def test_the_real_cost_makes_one_known_key() -> None:
    """Fixed for ever: were this to change, no file of before would open."""
    key = Door(SALT, COST).key("velvet onion kayak seven ribbon maple")
    assert Cost(64 * 1024, 3, 1) == COST
    assert key.recipient == "age1wwhmj5r9l5emknc9p49r856jl0sd6hm7hlgxwh6200pn5csghfvq6dff99"


def test_stock_age_takes_the_key_of_a_door(tmp_path: Path) -> None:
    key = Door(SALT, CHEAP).key("velvet onion kayak")
    (tmp_path / "key").write_text(key.text)
    (tmp_path / "sealed").write_bytes(age.encrypt(b"told", [key.recipient]))
    assert with_age("-d", "-i", str(tmp_path / "key"), str(tmp_path / "sealed")) == b"told"


@pytest.mark.parametrize(
    "typed",
    [
        unicodedata.normalize("NFD", "cami\u00f3n \u00e1rbol Stra\u00dfe"),
        "  cami\u00f3n  \u00e1rbol\tstrasse ",
        "CAMI\u00d3N \u00c1RBOL STRASSE",
        "cami\u00f3n\u00a0\u00e1rbol\u3000strasse",
    ],
)
def test_every_way_to_type_it_is_the_same_key(typed: str) -> None:
    door = Door(SALT, CHEAP)
    assert door.key(typed) == door.key("cami\u00f3n \u00e1rbol stra\u00dfe")


@pytest.mark.parametrize(
    "typed",
    [
        "30572918460395718264",
        " 3057 2918  460395718264",
        "٣٠٥٧ ٢٩١٨ ٤٦٠٣ ٩٥٧١ ٨٢٦٤",
        "۳۰۵۷۲۹۱۸۴۶۰۳۹۵۷۱۸۲۶۴",
    ],
)
def test_twenty_digits_open_in_groups_or_not_and_on_every_keyboard(typed: str) -> None:
    door = Door(SALT, CHEAP)
    assert door.key(typed) == door.key("3057 2918 4603 9571 8264")


def test_spaces_count_where_anything_but_digits_is_typed() -> None:
    assert normal("house 12 34") == "house 12 34" != normal("house 1234")


def test_half_a_sign_is_no_crash_that_repeats_the_passphrase() -> None:
    assert Door(SALT, CHEAP).key("maple \ud83d") != Door(SALT, CHEAP).key("maple")


@given(st.text())
def test_what_is_normal_stays_so(text: str) -> None:
    assert normal(normal(text)) == normal(text)
    assert normal(unicodedata.normalize("NFD", text)) == normal(text)
    assert normal(f" {text}  ") == normal(text)


def test_a_door_is_read_as_it_was_written() -> None:
    door = new_door(CHEAP)
    assert read_door(door.dump()) == door
    assert new_door(CHEAP).salt != door.salt


@pytest.mark.parametrize(
    ("name", "value"),
    [
        *(("m_kib", 19 * 1024 - 1), ("m_kib", 1024 * 1024 + 1), ("m_kib", 10**15), ("m_kib", -1)),
        *(("m_kib", "65536"), ("m_kib", 65536.0), ("m_kib", True), ("m_kib", None), ("m_kib", [])),
        *(("t", 0), ("t", 11), ("p", 0), ("p", 5), ("kdf", "argon2i"), ("kdf", None), ("more", 1)),
        *(("salt", ""), ("salt", "00" * 15), ("salt", "zz" * 16), ("salt", "AA" * 16), ("salt", 1)),
    ],
)
def test_a_door_beyond_the_bounds_is_refused(name: str, value: Any) -> None:
    found = json.loads(Door(SALT, COST).dump())
    assert read_door(f"{json.dumps(found)}\n".encode()) == Door(SALT, COST)
    with pytest.raises(Problem) as refused:
        read_door(f"{json.dumps({**found, name: value})}\n".encode())
    assert refused.value.code == "dossier-damaged"


def test_much_memory_many_times_is_refused() -> None:
    most = Door(SALT, Cost(1024 * 1024, 3, 1))
    assert read_door(most.dump()) == most
    with pytest.raises(Problem, match="damaged"):
        read_door(Door(SALT, Cost(1024 * 1024, 4, 1)).dump())


def test_a_door_has_one_form() -> None:
    written = Door(SALT, COST).dump()
    for other in (b" " + written, written[:-1], written.replace(b": ", b":\t")):
        with pytest.raises(Problem, match="damaged"):
            read_door(other)


@pytest.mark.parametrize("data", [b"", b"{}", b"[]", b"{", b"\xff", b"[" * 900, b'{"m_kib": NaN}'])
def test_what_is_no_door_is_refused(data: bytes) -> None:
    with pytest.raises(Problem, match="damaged"):
        read_door(data)


def test_no_secret_shows() -> None:
    key = age.new_key()
    assert key.text not in repr(key)
    assert key.text not in str(key)
