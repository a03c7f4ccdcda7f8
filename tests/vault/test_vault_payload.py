"""The encrypted part says who can open it and hides how much was told."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given, settings

from app.answers.case import Case, dump
from app.answers.jsontext import MAX_BYTES
from app.problems import Problem
from app.vault import age, migrations, payload
from app.vault.readers import MOST_CLINICS, Kind, Reader, Readers, clinic, fingerprint
from app.vault.words import WORDS
from tests.answers.strategies import cases
from tests.vault.cheap import CANARY, told


def key() -> str:
    return age.new_key().recipient


DOOR = Reader(kind=Kind.DOOR, recipient=key())
CASE = Reader(kind=Kind.CASE, recipient=key())
READERS = Readers(all=(DOOR, CASE))


@settings(max_examples=settings().max_examples // 5)
@given(cases(most_people=4))
def test_a_case_comes_back_and_its_size_tells_little(case: Case) -> None:
    readers = READERS.with_one(clinic("Legal aid \u0645\u0631\u0643\u0632", key()))
    data = payload.dump(readers, dump(case))
    assert payload.load(data) == (readers, case)
    assert len(data) % payload.STEP == 0
    assert list(json.loads(data)) == ["format", "recipients", "case"]


def test_a_case_that_could_not_be_read_again_is_not_written() -> None:
    with pytest.raises(Problem) as refused:
        payload.dump(READERS, b'"' + b"x" * MAX_BYTES + b'"')
    assert refused.value.code == "case-too-large"


def written(**other: Any) -> bytes:
    listed = [one.model_dump(mode="json") for one in READERS.all]
    whole = {"format": 1, "recipients": listed, "case": json.loads(dump(told(CANARY)))}
    return json.dumps({**whole, **other}).encode()


@pytest.mark.parametrize(
    ("other", "code"),
    [
        *(({"format": 2}, "case-newer"), ({"format": 0}, "dossier-damaged")),
        *(({"format": True}, "dossier-damaged"), ({"format": None}, "dossier-damaged")),
        *(({"case": []}, "dossier-damaged"), ({"case": {"people": 1}}, "case-invalid")),
        *(({"case": {"format": 9}}, "case-newer"), ({"more": 1}, "dossier-damaged")),
        *(({"recipients": []}, "dossier-damaged"), ({"recipients": None}, "dossier-damaged")),
        ({"recipients": [{"kind": "door", "recipient": CANARY}]}, "dossier-damaged"),
    ],
)
def test_what_no_program_of_ours_wrote_is_refused(other: dict[str, Any], code: str) -> None:
    with pytest.raises(Problem) as refused:
        payload.load(written(**other))
    assert refused.value.code == code
    assert CANARY not in str(refused.value.args) + refused.value.do


def test_a_migration_takes_one_step_at_a_time() -> None:
    def second(found: dict[str, Any]) -> dict[str, Any]:
        return {**found, "seen": [found["format"]]}

    def third(found: dict[str, Any]) -> dict[str, Any]:
        return {**found, "seen": [*found["seen"], found["format"]]}

    steps = {1: second, 2: third}
    assert migrations.of_today({"format": 1}, steps, 3) == {"format": 3, "seen": [1, 2]}
    assert migrations.of_today({"format": 3}, steps, 3) == {"format": 3}
    assert migrations.of_today({"format": 1}) == {"format": 1}


def test_there_is_a_step_from_every_format_but_the_last() -> None:
    assert set(migrations.STEPS) == set(range(1, migrations.FORMAT))


def test_keys_fit_together() -> None:
    one = clinic("One", key())
    assert READERS.with_one(one).clinics == (one,)
    assert READERS.with_one(one).without(one.recipient) == READERS
    for stays in (DOOR, CASE):
        assert READERS.without(stays.recipient) == READERS
    fresh = Reader(kind=Kind.RECOVERY, recipient=key())
    later = Reader(kind=Kind.RECOVERY, recipient=key())
    assert READERS.with_one(fresh).with_one(later).one(Kind.RECOVERY) == later
    with pytest.raises(Problem):
        READERS.with_one(one).with_one(one)
    with pytest.raises(Problem):
        READERS.with_one(clinic("Not twice", CASE.recipient))
    crowd = READERS
    for number in range(MOST_CLINICS):
        crowd = crowd.with_one(clinic(f"Clinic {number}", key()))
    with pytest.raises(Problem):
        crowd.with_one(clinic("One too many", key()))


@pytest.mark.parametrize(
    "recipient",
    ["", "age1", CANARY, DOOR.recipient[:-1] + "b", "ssh-rsa A"],
    ids=["nothing", "no-more", "a-name", "last-letter", "another-kind"],  # a key is new each time
)
def test_a_mistyped_recipient_is_refused(recipient: str) -> None:
    with pytest.raises(Problem) as refused:
        clinic("Clinic", recipient)
    assert refused.value.code == "recipient-mistyped"


def test_six_words_tell_keys_apart() -> None:
    recipient = "age1wwhmj5r9l5emknc9p49r856jl0sd6hm7hlgxwh6200pn5csghfvq6dff99"
    assert fingerprint(recipient) == "towel medal pocket coast butter rock"
    assert len({fingerprint(key()) for _time in range(50)}) == 50
    assert set(clinic("Clinic", recipient).fingerprint.split()) <= {*WORDS}
