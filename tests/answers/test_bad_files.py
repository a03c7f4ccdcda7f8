"""A bad case file gives one clear sentence per mistake, and never an answer back."""

from __future__ import annotations

import contextlib
import json
import time
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.answers.case import Case, dump, load
from app.answers.jsontext import MAX_BYTES
from app.problems import Problem

TOLD = "Zanzibarqueen"


def refusal(data: bytes) -> Problem:
    with pytest.raises(Problem) as caught:
        load(data)
    return caught.value


def refused(content: Any) -> str:
    problem = refusal(json.dumps(content).encode())
    assert problem.code == "case-invalid"
    assert problem.do
    return problem.message


def person(**fields: Any) -> dict[str, Any]:
    return {"people": {"p1": fields}}


@pytest.mark.parametrize(
    ("data", "code", "says"),
    [
        (b"", "case-not-json", "line 1, column 1"),
        (b'{\n"people": {,}}', "case-not-json", "line 2, column 12"),
        (b'{"people": {}} extra', "case-not-json", "line 1, column 16"),
        (b"{'people': {}}", "case-not-json", "line 1, column 2"),
        (b"[]", "case-not-object", "does not hold a case"),
        (b'"text"', "case-not-object", "does not hold a case"),
        (b"null", "case-not-object", "does not hold a case"),
        (b"\xff\xfe{\x00}\x00", "case-not-utf8", "UTF-8"),
        (b'{"people": "\xe9"}', "case-not-utf8", "UTF-8"),
        (b'{"people": {}, "people": {}}', "case-duplicate-key", "twice"),
        (b'{"people": {"p1": {"race": "A", "race": "B"}}}', "case-duplicate-key", "twice"),
        (b'{"people": NaN}', "case-odd-number", "number"),
        (b'{"people": -Infinity}', "case-odd-number", "number"),
        (b'{"people": ' + b"9" * 5000 + b"}", "case-odd-number", "number"),
        (b'{"format": 2}', "case-newer", "newer Portolan (file format 2)"),
        (b'{"format": 2, "folk": {}}', "case-newer", "newer Portolan"),
        (b"[" * 200_000, "case-too-deep", "brackets"),
        (b'{"a":' * 200_000, "case-too-deep", "brackets"),
        (b'{"people": [' + b"0," * 60_000 + b"0]}", "case-too-large", "far more answers"),
        (b" " * (MAX_BYTES + 1), "case-too-large", "20 MB"),
    ],
)
def test_what_is_no_case_file_is_refused_with_one_clear_sentence(
    data: bytes, code: str, says: str
) -> None:
    problem = refusal(data)
    assert problem.code == code
    assert says in problem.message
    assert "\n" not in problem.message
    assert problem.do.endswith(".")
    assert problem.exit_code == 1


def test_a_byte_order_mark_is_no_mistake() -> None:
    assert load(b'\xef\xbb\xbf{"people": {}}') == Case()


def test_a_file_that_is_large_but_allowed_is_read_in_seconds() -> None:
    story = {"said": "word " * 1_000_000, "language": "en"}
    filing = {"form": "i589", "person": "p1", "claim": {"other_countries": story}}
    data = json.dumps({"people": {"p1": {}}, "filings": {"f1": filing}}).encode()
    started = time.perf_counter()
    assert load(data).filings["f1"].claim is not None
    assert time.perf_counter() - started < 20


@pytest.mark.parametrize(
    ("content", "path", "expected"),
    [
        (person(race=3), "people.p1.race", "text in quotation marks"),
        (person(name={"family": ["x"]}), "people.p1.name.family", "text in quotation marks"),
        (person(name="Ann"), "people.p1.name", "curly brackets"),
        (person(in_us="yes"), "people.p1.in_us", "true or false"),
        (person(sex="x"), "people.p1.sex", "male, female"),
        (person(race={"state": "maybe"}), "people.p1.race.state", "unasked, skipped"),
        (person(birth={"date": "1399-02-31"}), "people.p1.birth.date", "2020-05-14"),
        (person(birth={"date": 1990}), "people.p1.birth.date", "2020-05-14"),
        (person(residences={"r1": {"from": "soon"}}), "people.p1.residences.r1.from", "2020-05"),
        (person(residences={"r1": {"from_": "2020"}}), "residences.r1.from_", "no answer of this"),
        (person(residences={"r1": {"to": "Present"}}), "residences.r1.to", "2020-05"),
        (person(jobs=[{"employer": "x"}]), "people.p1.jobs", "an id"),
        (person(jobs={"first": {}}), "people.p1.jobs.?", "r1 for rows"),
        (person(jobs={"r1": "x"}), "people.p1.jobs.r1", "curly brackets"),
        (person(children="p2"), "people.p1.children", "list of person ids"),
        (person(children=["p2"]), "people.p1.children", "not in the file"),
        (person(children=[]), "people.p1.children", "state"),
        (person(mother="p1"), "people.p1.mother", "own relative"),
        (person(mother="Ann"), "people.p1.mother", "p1 for people"),
        (person(marriages={"m1": {"spouse": "p9"}}), "people.p1.marriages.m1.spouse", "not in"),
        (person(entries={"e1": {"document": "d9"}}), "entries.e1.document", "not among"),
        (person(biographic={"height_feet": "5"}), "biographic.height_feet", "whole number"),
        (person(biographic={"height_feet": 1000}), "biographic.height_feet", "whole number"),
        (person(biographic={"weight_pounds": True}), "biographic.weight_pounds", "whole number"),
        (person(biographic={"races": ["x"]}), "biographic.races.0", "white, asian"),
        (person(nmae={}), "people.p1.nmae", "no answer of this name"),
        (person(race="a\u0007b"), "people.p1.race", "cannot be printed"),
        (person(race="\ud800"), "people.p1.race", "cannot be printed"),
        (person(race=" "), "people.p1.race", "empty"),
        ({"people": {"me": {}}}, "people.?", "p1 for people"),
        ({"people": []}, "people", "curly brackets"),
        ({"folk": {}}, "folk", "no answer of this name"),
        ({"format": 0}, "format", "write 1"),
        ({"format": True}, "format", "write 1"),
        ({"language": "Dari!"}, "language", "fa-AF"),
        ({"filings": {"f1": {"person": "p1"}}}, "filings.f1.form", "missing"),
        (
            {"people": {"p1": {}}, "filings": {"f1": {"form": "i765", "person": "p1", "i485": {}}}},
            "filings.f1.i485",
            "another form",
        ),
        (
            {
                "people": {"p1": {}},
                "filings": {"f1": {"form": "i485", "person": "p1", "i485": {"principal": "p2"}}},
            },
            "filings.f1.i485.principal",
            "not in the file",
        ),
        (
            {
                "people": {"p1": {}},
                "filings": {"f1": {"form": "i485", "person": "p1", "i485": {"principal": "p1"}}},
            },
            "filings.f1.i485.principal",
            "own relative",
        ),
        (
            {"filings": {"f1": {"form": "i589", "person": "p1"}}},
            "filings.f1.person",
            "not in the file",
        ),
        (
            {"people": {"p1": {}}, "filings": {"f1": {"form": "i590", "person": "p1"}}},
            "filings.f1.form",
            "i589, i765, i131, i485",
        ),
        (
            {
                "people": {"p1": {}},
                "filings": {"f1": {"form": "i589", "person": "p1", "mail_date": "2026-02-30"}},
            },
            "filings.f1.mail_date",
            "2026-03-10",
        ),
        (
            {
                "people": {"p1": {}},
                "filings": {"f1": {"form": "i589", "person": "p1", "include": {"p2": True}}},
            },
            "filings.f1.include.p2",
            "not in the file",
        ),
        (
            {
                "people": {"p1": {}},
                "filings": {"f1": {"form": "i765", "person": "p1", "claim": {}}},
            },
            "filings.f1.claim",
            "i589",
        ),
    ],
)
def test_each_mistake_names_its_path_and_what_was_expected(
    content: Any, path: str, expected: str
) -> None:
    heading, sentence = refused(content).split("\n")
    assert "1 mistake" in heading
    assert "nothing of it was read" in heading
    where, _, what = sentence.partition(": ")
    assert where.endswith(path)
    assert expected in what


def test_a_story_given_as_plain_text_is_told_how_to_write_one() -> None:
    filing = {"form": "i589", "person": "p1", "claim": {"other_countries": TOLD}}
    said = refused({"people": {"p1": {}}, "filings": {"f1": filing}})
    assert "filings.f1.claim.other_countries" in said
    for word in ("said", "language", "english", "translated_by"):
        assert word in said
    assert TOLD not in said


def test_only_the_first_few_of_many_mistakes_are_told_and_all_are_counted() -> None:
    rows = {f"r{number}": {"city": number} for number in range(1, 41)}
    heading, *sentences = refused(person(residences=rows)).split("\n")
    assert "40 mistakes" in heading
    assert len(sentences) == 5
    assert sentences[0].startswith("people.p1.residences.r1.city: ")


@pytest.mark.parametrize(
    "content",
    [
        person(race=[TOLD]),
        person(sex=TOLD),
        person(birth={"date": TOLD}),
        person(mother=TOLD),
        person(jobs=TOLD),
        person(jobs={TOLD: {}}),
        person(race={"state": TOLD}),
        person(race={"state": "none", "value": TOLD}),
        person(race=f"\u0000{TOLD}"),
        {"people": {TOLD: {}}},
        {"language": f"{TOLD}!"},
        {"filings": {"f1": {"form": TOLD, "person": TOLD}}},
    ],
)
def test_no_answer_is_ever_repeated_in_a_message_or_a_traceback(content: Any) -> None:
    problem = refusal(json.dumps(content).encode())
    assert TOLD not in problem.message + problem.do
    assert problem.__cause__ is None
    assert problem.__suppress_context__


SECTIONS = ["people", "filings", "name", "residences", "claim", "sworn", "children", "provenance"]
KEYS = st.sampled_from([*SECTIONS, "p1", "f1", "r1", "family", "state", "value", "format", ""])
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=3),
    max_leaves=12,
)


@given(VALUES)
def test_any_json_gives_a_case_or_a_problem_and_nothing_else(content: Any) -> None:
    with contextlib.suppress(Problem):
        case = load(json.dumps(content).encode())
        assert load(dump(case)) == case


@given(st.binary(max_size=60))
def test_any_bytes_give_a_case_or_a_problem_and_nothing_else(data: bytes) -> None:
    with contextlib.suppress(Problem):
        assert isinstance(load(data), Case)
