"""The bench of many cases runs the command over as many as it is told, all of them whole."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.answers.case import load
from app.tools import bench_batch
from app.tools.bench_batch import Run


def test_cases_are_grown_from_every_sample_in_turn(tmp_path: Path) -> None:
    bench_batch.grow(tmp_path / "cases", 13)
    found = sorted((tmp_path / "cases").iterdir())
    assert len({one.read_bytes() for one in found}) == 13
    forms = [len(load(one.read_bytes()).filings) for one in found]
    assert forms[:6] == forms[6:12]
    assert len(set(forms)) > 1


def test_the_command_does_them_all(tmp_path: Path) -> None:
    bench_batch.grow(tmp_path / "cases", 2)
    run = bench_batch.measured(tmp_path, processes=1)
    assert [one["state"] for one in run.report["cases"]] == ["made", "made"]
    lines = bench_batch.table(run, 1).splitlines()
    assert lines[0].startswith("2 cases with ")
    assert lines[-1].startswith("Failed: 0. ")
    assert lines[-1].endswith("wrong: 0.")


def test_the_first_quarter_is_held_against_the_last() -> None:
    form = {"files": 1, "compared": 5, "wrong": 0}
    cases = [{"seconds": float(number), "state": "made", "forms": [form]} for number in range(1, 9)]
    memory = ((0, 90.0), (2, 100.0), (4, 500.0), (6, 110.0), (8, 105.0))
    told = bench_batch.table(Run({"cases": cases}, 16.0, memory), 2).splitlines()
    assert told[0] == "8 cases with 8 forms, 2 processes: 16.0 s, 30 cases a minute."
    assert told[1].endswith("1500 ms, 7500 ms (5.00x).")
    assert told[2].endswith("100 MB, 110 MB (1.10x).")


@pytest.mark.parametrize("values", [[1.0], [1.0, 2.0, 3.0]])
def test_few_cases_have_quarters_too(values: list[float]) -> None:
    assert bench_batch.quarters(values) == (values[0], values[-1])
