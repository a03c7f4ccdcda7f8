"""How the hashes of a sign-off stand in a file: short, read back whole, nothing else taken."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.answers.case import dump, load
from app.answers.clinic_work import SignOffKind, changed_since, holds, signed
from app.answers.work import SignOff
from app.problems import Problem
from tests.answers.households import household

DAY = date(2026, 3, 7)
SALT, SHORT = "0" * 32, "0123456789"
PATHS = st.lists(
    st.from_regex(r"[a-c](\.[ab1]{1,3}){0,4}", fullmatch=True), unique=True, max_size=30
)


def in_file(lines: str) -> dict[str, str]:
    """What the sign-off of a file with these ``lines`` has."""
    given_then = {"by": "Ana", "on": "2026-03-07", "salt": SALT, "answers": lines}
    return SignOff.model_validate(given_then).answers


@given(PATHS)
def test_every_table_is_read_as_it_was_written_in_its_order(paths: list[str]) -> None:
    answers = dict.fromkeys(paths, SHORT)
    one = SignOff(by="Ana", on=DAY, salt=SALT, answers=answers)
    written = one.model_dump(mode="json").get("answers", "")
    assert list(in_file(written).items()) == list(answers.items())


def test_the_lines_of_an_earlier_build_are_read() -> None:
    before = signed(household({"p1": {"sex": "male"}}), SignOffKind.PREPARED, "Ana", DAY)
    plain = json.loads(dump(before))
    lines = before.work.signoffs[SignOffKind.PREPARED].answers.items()
    whole = "\n".join(f"{path} {short}" for path, short in lines)
    plain["work"]["signoffs"]["prepared"]["answers"] = whole
    again = load(json.dumps(plain).encode())
    assert again == before
    assert holds(again, SignOffKind.PREPARED)
    assert changed_since(again, SignOffKind.PREPARED) == ()


def test_what_paths_share_is_written_once(samples: Path) -> None:
    case = load((samples / "simple.json").read_bytes())
    case = signed(case, SignOffKind.PREPARED, "Ana", DAY)
    answers = case.work.signoffs[SignOffKind.PREPARED].answers
    told: dict[str, Any] = json.loads(dump(case))["work"]["signoffs"]["prepared"]
    whole = sum(len(path) + len(short) + 2 for path, short in answers.items())
    assert len(told["answers"]) < 0.6 * whole


@pytest.mark.parametrize(
    "lines",
    [
        *("a", f"0 0 a {SHORT}", f"x a {SHORT}", f"-1 a {SHORT}", f"1000 a {SHORT}", "0 a short"),
        f"0 Upper {SHORT}",
        "\n".join([f"0 a {SHORT}", *(f"{300 * n} {'b' * 300} {SHORT}" for n in range(3))]),
        "\n".join(f"{'9' * 3} {'a' * 40} {SHORT}" for _line in range(9)),
    ],
    ids=["one", "four", "letter", "minus", "large", "hash", "path", "long", "longer"],
)
def test_what_is_no_such_list_is_refused(lines: str) -> None:
    plain: dict[str, Any] = json.loads(dump(household({})))
    signoff = {"by": "Ana", "on": "2026-03-07", "salt": SALT, "answers": lines}
    plain["work"] = {"signoffs": {"prepared": signoff}}
    with pytest.raises(Problem) as refused:
        load(json.dumps(plain).encode())
    assert refused.value.code == "case-invalid"
