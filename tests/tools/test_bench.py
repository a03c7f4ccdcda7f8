"""The comparison with plain pypdf runs on a bare machine and blames nobody wrongly."""

from __future__ import annotations

import pytest

from app.filing import fit
from app.filing.proof import Proof
from app.tools import bench, bench_values, bench_ways
from tests.filing import pens

CATALOGUE = pens.small_catalogue()
NAME, YES = "top[0].page\\.name[0]", "top[0].yes[0]"


def test_plain_values_are_texts_and_on_states() -> None:
    fields = CATALOGUE.by_name()
    marks = [pens.mark(fields[NAME], "Ana"), pens.mark(fields[YES])]
    assert bench.plain_values(CATALOGUE, marks) == {NAME: "Ana", YES: "/ STE "}


def test_a_field_is_counted_once_and_other_findings_not_at_all() -> None:
    proof = Proof(2, (NAME, YES), (NAME,), ("file: XFA", "page 2"), 0)
    assert bench.wrong_fields(proof, CATALOGUE) == 2


def test_the_first_way_is_what_the_others_are_compared_with() -> None:
    slow = bench.Result("slow", 2.0, 100.0, 1000, 7)
    fast = bench.Result("fast", 0.5, 50.0, 2000, 0)
    _head, first, second = bench.table([slow, fast]).splitlines()
    assert first.split() == ["slow", "2000.0", "1.0x", "100", "1.00", "1", "7"]
    assert second.split() == ["fast", "500.0", "4.0x", "50", "0.50", "2", "0"]


def test_memory_is_measured() -> None:
    assert bench_ways.peak_megabytes() > 10


def test_every_field_but_bar_codes_gets_a_value_that_fits_the_same_each_time() -> None:
    marks = bench_values.fitting_marks(CATALOGUE, 1)
    fields = CATALOGUE.by_name()
    assert {mark.field for mark in marks} == {
        field.name for field in CATALOGUE.fields if field.kind != "barcode"
    }
    assert all(mark.ticked or fit.layout(mark.text or "", fields[mark.field]) for mark in marks)
    assert (
        marks
        == bench_values.fitting_marks(CATALOGUE, 1)
        != bench_values.fitting_marks(CATALOGUE, 2)
    )
    assert len(bench_values.fitting_marks(CATALOGUE, 1, share=0.3)) < len(marks)


def test_a_bare_machine_measures_practice_blanks(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("PORTOLAN_BLANKS", raising=False)
    assert bench.main(["--runs", "1", "--form", "i765"]) == 0
    said, _head, plain, *others, _floor, looked = capsys.readouterr().out.splitlines()
    assert "I-765 (08/21/25), a practice blank" in said
    assert int(plain.split()[-1]) > 0
    assert [line.split()[-1] for line in others] == ["0", "0", "0"]
    assert "All forms proved" in looked


def test_a_folder_that_is_not_there_is_said(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PORTOLAN_BLANKS", "/no/such/folder")
    assert bench.main([]) != 0
    assert "not there" in capsys.readouterr().err
