"""The official I-589 with the longest texts its boxes take: all on paper, nothing clipped."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.filing import clean, extract, fit, proof, write
from app.filing.catalogue import Catalogue, Field
from app.filing.marks import Mark

WORDS = "\u00c9lodie \u00c5gren\u00e7 (Qu\u00fd\u00f1jg) O\u2019Brien " * 9
STORY = "\u00c5ke and \u00c9gide (\u201cjust papers\u201d) were jostled \\ in the queue. " * 200
MARKER = "(continued on Supplement B)"
NATIVE_BOX = "form1[0].#subform[10].TextField20[1]"


@pytest.fixture(scope="module")
def template(official_i589: Path) -> bytes:
    return clean.clean(official_i589.read_bytes(), frozenset())


@pytest.fixture(scope="module")
def catalogue(official_i589: Path) -> Catalogue:
    return extract.extract(official_i589.read_bytes())


def fullest(field: Field, native: str) -> Mark | None:
    """The longest text that ``field`` holds, or a tick."""
    if field.kind == "barcode":
        return None
    if field.kind == "check":
        return Mark(field.name, "", "", ticked=True)
    if field.name == NATIVE_BOX:
        return Mark(field.name, "", "", text=native, native=True)
    if fit.narrative(field):
        head, _tail = fit.split(STORY, field, MARKER)
        return Mark(field.name, "", "", text=f"{head}\n{MARKER}")
    lengths = (n for n in range(200, 0, -1) if fit.layout(WORDS[:n], field) is not None)
    return Mark(field.name, "", "", text=WORDS[: next(lengths, 0)])


def test_every_box_filled_to_the_brim_is_proved_right(
    template: bytes, catalogue: Catalogue
) -> None:
    marks = [m for f in catalogue.fields if (m := fullest(f, "فرهاد احمدی\u200cنژاد")) is not None]
    filled = write.write(template, catalogue.by_name(), marks, title="Form I-589")
    found = proof.prove(template, filled, catalogue, marks)
    assert found == proof.Proof(448, (), (), (), 12)


@pytest.mark.parametrize(
    "name",
    [
        "Ahmed (محمد) 12",
        "אָבִיגַיִל בן־דוד",
        "አበበ ቢቂላ",
        "শ্রীকৃষ্ণ চট্টোপাধ্যায়",
        "အောင်ဆန်းစုကြည်",
        "Łukasz Żółć",
    ],
)
def test_names_in_their_own_alphabet_are_proved_right(
    template: bytes, catalogue: Catalogue, name: str
) -> None:
    marks = [Mark(NATIVE_BOX, "", "", text=name, native=True)]
    filled = write.write(template, catalogue.by_name(), marks, title="Form I-589")
    assert proof.prove(template, filled, catalogue, marks).holds


def test_copies_of_a_supplement_keep_their_bar_codes(template: bytes, catalogue: Catalogue) -> None:
    from app.filing import render

    on_page = [f for f in catalogue.fields if f.page == 12]
    marks = [m for f in on_page if (m := fullest(f, "")) is not None]
    data = write.copy_page(template, 12, catalogue.by_name(), [marks, marks], title="Copies")
    assert render.barcodes(data) == ["I-589|01/20/25|12"] * 2
    one, two = render.all_texts(data)
    assert one == two
    assert len(one) > 3000
