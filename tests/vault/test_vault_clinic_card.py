"""A clinic's card comes back as it was made; a wrong or bent one is refused with words."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.problems import Problem
from app.vault import age, clinic_card
from app.vault.readers import Kind

RECIPIENT = "age1wwhmj5r9l5emknc9p49r856jl0sd6hm7hlgxwh6200pn5csghfvq6dff99"
WORDS = "towel medal pocket coast butter rock"
CARD = f"Portolan clinic card 1\nname: Example Help Desk\nkey: {RECIPIENT}\nwords: {WORDS}\n"
CODES = {
    "not-a-clinic-card",
    "clinic-card-newer",
    "clinic-card-bent",
    "recipient-mistyped",
    "secret-key-given",
}


def refused(text: str) -> str:
    with pytest.raises(Problem) as problem:
        clinic_card.read(text)
    assert problem.value.do
    return problem.value.code


@given(st.text(max_size=200))
def test_any_name_comes_back_in_one_line(name: str) -> None:
    text = clinic_card.dump(name, RECIPIENT)
    card = clinic_card.read(text)
    assert (card.kind, card.recipient) == (Kind.CLINIC, RECIPIENT)
    assert card.name == clinic_card.plain_name(name)
    assert clinic_card.plain_name(card.name) == card.name
    assert len(text) <= clinic_card.MAX_LETTERS


@pytest.mark.parametrize("name", ["Example Help Desk", "\u0645\u06cc\u200c\u0631\u0648\u0645", ""])
def test_a_name_stays_as_it_is(name: str) -> None:
    assert clinic_card.read(clinic_card.dump(name, RECIPIENT)).name == name


def test_what_cannot_be_seen_is_no_part_of_a_name() -> None:
    assert clinic_card.plain_name("Help\u202e \x00Desk\n words: x") == "Help Desk words: x"


def test_a_card_may_pass_through_other_programs() -> None:
    for text in (
        CARD.replace("\n", "\r\n"),
        f"\ufeff{CARD}",
        f"\n\n  {CARD}\n# Signed by nobody\n",
        CARD.upper(),
        CARD.replace(": ", ":   "),
    ):
        assert clinic_card.read(text).recipient == RECIPIENT


@pytest.mark.parametrize("text", [RECIPIENT, f" {RECIPIENT.upper()}\n", f"# key\n{RECIPIENT}"])
def test_a_key_may_stand_alone(text: str) -> None:
    card = clinic_card.read(text)
    assert (card.name, card.recipient) == ("", RECIPIENT)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "not-a-clinic-card"),
        ("Dear all", "not-a-clinic-card"),
        (CARD * 20, "not-a-clinic-card"),
        (CARD.replace("words:", "more:"), "not-a-clinic-card"),
        (CARD + "name: Another\n", "not-a-clinic-card"),
        (CARD.replace("Example", "Example" * 20), "not-a-clinic-card"),
        (CARD.replace("card 1", "card 2"), "clinic-card-newer"),
        (CARD.replace("towel", "tower"), "clinic-card-bent"),
        (CARD.replace(WORDS, ""), "clinic-card-bent"),
        (CARD.replace(RECIPIENT, age.new_key().recipient), "clinic-card-bent"),
        (CARD.replace(RECIPIENT, RECIPIENT[:-1] + "8"), "recipient-mistyped"),
        (RECIPIENT[:-1], "recipient-mistyped"),
    ],
)
def test_a_wrong_card_is_refused(text: str, code: str) -> None:
    assert refused(text) == code


def test_a_secret_key_is_refused_and_not_repeated() -> None:
    key = age.new_key().text
    for text in (key, key.lower(), CARD + key, CARD.replace(RECIPIENT, key)):
        with pytest.raises(Problem) as problem:
            clinic_card.read(text)
        assert problem.value.code == "secret-key-given"
        assert key[20:] not in problem.value.message + problem.value.do


@pytest.mark.parametrize("seed", range(200))
def test_a_card_with_wrong_letters_is_never_another_key(seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311 - chance, not secrets
    bent = list(CARD)
    for _time in range(chance.choice([1, 1, 3])):
        bent[chance.randrange(len(bent))] = chr(chance.randrange(1, 0x250))
    try:
        card = clinic_card.read("".join(bent))
    except Problem as problem:
        assert problem.code in CODES  # noqa: PT017 - it may be read or refused
    else:
        assert card.recipient == RECIPIENT


def test_a_file_is_read_within_bounds(tmp_path: Path) -> None:
    path = tmp_path / clinic_card.FILE_NAME
    path.write_text(clinic_card.dump("Example", RECIPIENT), "utf-8")
    assert clinic_card.read_file(path).name == "Example"
    for data, code in (
        (b"\xff\xfe\x00", "not-a-clinic-card"),
        (CARD.encode() + b"\n" * 50_000_000, "not-a-clinic-card"),
    ):
        path.write_bytes(data)
        with pytest.raises(Problem) as problem:
            clinic_card.read_file(path)
        assert problem.value.code == code
    for unreadable in (tmp_path, tmp_path / "missing.txt"):
        with pytest.raises(Problem) as problem:
            clinic_card.read_file(unreadable)
        assert problem.value.code == "cannot-read"
