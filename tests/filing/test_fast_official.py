"""The fast writer on the official PDFs: equal to the reference, proved, and every bar code read."""

from __future__ import annotations

import shutil
import subprocess
from functools import cache
from pathlib import Path

import pytest

from app.filing import bake, clean, extract, fast, opening, render, write
from app.filing.catalogue import Catalogue
from app.filing.marks import Mark
from app.filing.proof import prove
from app.tools.bench_values import fitting_marks
from tests.filing import two_writers

TITLE = "Form"
NOTHING: frozenset[str] = frozenset()
NAMES = (
    "i-589-ed-01-20-25.pdf",
    "i-765-ed-08-21-25.pdf",
    "i-131-ed-01-20-25.pdf",
    "i-485-ed-01-20-25.pdf",
)
NATIVE_BOX = "form1[0].#subform[10].TextField20[1]"
NATIVE = "\u0641\u0631\u0647\u0627\u062f \u0627\u062d\u0645\u062f\u06cc"


@pytest.fixture(params=NAMES)
def official(request: pytest.FixtureRequest, official_forms: Path) -> Path:
    path = official_forms / str(request.param)
    if not path.is_file():
        pytest.skip(f"{path.name} is not in the folder of official PDFs")
    return path


@cache
def catalogue_of(path: Path) -> Catalogue:
    return extract.catalogue_of(opening.open_pdf(path.read_bytes()))


def marks_for(catalogue: Catalogue, seed: int, share: float = 1.0) -> list[Mark]:
    marks = fitting_marks(catalogue, seed, share=share)
    if NATIVE_BOX in catalogue.by_name():
        marks = [mark for mark in marks if mark.field != NATIVE_BOX]
        marks.append(Mark(NATIVE_BOX, "", "", text=NATIVE, native=True))
    return marks


def test_both_writers_say_the_same_and_the_proof_holds(official: Path, tmp_path: Path) -> None:
    catalogue = catalogue_of(official)
    names, data = catalogue.by_name(), official.read_bytes()
    template, baked = clean.clean(data, NOTHING), bake.bake(data, NOTHING)
    for seed, share in ((2, 0.3), (1, 1.0)):
        marks = marks_for(catalogue, seed, share)
        quick = fast.write(baked, names, marks, title=TITLE)
        slow = write.write(template, names, marks, title=TITLE)
        assert two_writers.told(quick) == two_writers.told(slow)
    proof = prove(template, quick, catalogue, marks)
    assert proof.holds
    assert proof.barcodes_read == catalogue.pages
    if shutil.which("qpdf"):
        path = tmp_path / "filled.pdf"
        path.write_bytes(quick)
        run = subprocess.run(["qpdf", "--check", path], capture_output=True, text=True, check=False)
        assert run.returncode == 0, run.stdout + run.stderr


def test_without_marks_every_page_looks_as_the_reference_leaves_it(official: Path) -> None:
    data = official.read_bytes()
    empty = fast.write(bake.bake(data, NOTHING), {}, [], title=TITLE)
    with render.opened(clean.clean(data, NOTHING)) as before, render.opened(empty) as after:
        assert before.pages == after.pages
        for page in range(1, before.pages + 1):
            assert before.image(page, 1.0) == after.image(page, 1.0)
