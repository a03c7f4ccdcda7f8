"""Carry-over step by step, and a whole case filled through it on an edition nobody knows."""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from app.answers.case import Case
from app.filing import agreement, alike, library
from app.filing.agreement import Pair, difference
from app.filing.assemble import assemble
from app.filing.blanks import Blank, Mailing, choose
from app.filing.carry import carry
from app.filing.catalogue import MULTILINE, Catalogue, Field, dump
from app.filing.editions import FORMS, Edition, editions
from app.filing.extract import extract
from app.filing.fill import fill
from app.filing.making import Order, make
from app.filing.maps import FormMap
from app.filing.marks import Mark
from app.filing.renumber import renumbered
from app.filing.reporting import Made
from tests.filing import households
from tests.forms import adjusters, travellers, workers
from tests.forms.alterations import ALTERATIONS, altered, carried_over, practice_base

DAY = date(2026, 3, 1)
BOX = Field(
    "form1[0].P[0].A[0]",
    1,
    (100, 100, 110, 110),
    "check",
    on_state="Y",
    tooltip="t",
    tooltip_core="c",
    words=("w",),
    item_words="i",
    number="9",
)


def known(form: str) -> Edition:
    return next(one for one in editions(FORMS) if one.form == form)


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({}, None),
        ({"rect": (300, 300, 310, 310), "page": 2}, None),
        ({"number": "7"}, None),
        ({"tooltip": "other"}, None),
        ({"flags": 1}, None),
        ({"kind": "text"}, agreement.NATURE),
        ({"flags": MULTILINE}, agreement.NATURE),
        ({"on_state": "N"}, agreement.ON_STATE),
        ({"on_state": " Y"}, agreement.ON_STATE),
        ({"options": ("a",)}, agreement.OPTIONS),
        ({"max_len": 9}, agreement.MAX_LEN),
        ({"tooltip": "other", "tooltip_core": "other"}, agreement.TOOLTIP),
        ({"words": ()}, agreement.WORDS),
        ({"words": ("w", "x")}, agreement.WORDS),
        ({"item_words": "j"}, agreement.ITEM),
    ],
)
def test_everything_but_the_place_must_agree(change: dict[str, object], reason: str | None) -> None:
    after = replace(BOX, **change)  # type: ignore[arg-type]
    assert difference(Pair(BOX, after)) == reason


def test_nothing_printed_is_no_agreement() -> None:
    bare = replace(BOX, words=(), item_words="")
    assert difference(Pair(bare, bare)) == agreement.BARE


@pytest.mark.parametrize(
    ("item", "before", "after", "same_tooltip", "is_now"),
    [
        ("9.70", "70", "68", True, "9.68"),
        ("9.70", "70", "68", False, "9.68"),
        ("9.78.a", "78.a", "76.a", True, "9.76.a"),
        ("B.1.A", "1.a", "2.a", True, "B.2.A"),
        ("2.2", "2", "3", True, "2.3"),
        ("9.65.row2.city", "65", "63", True, "9.63.row2.city"),
        ("9.70", "70", "", True, None),
        ("9.78.a", "78.a", "76", True, None),
        ("A.II.spouse", "14", "14", True, "A.II.spouse"),
        ("A.II.spouse", "14", "14", False, None),
        ("A.II.spouse", "14", "15", True, None),
        ("A.note", "", "", True, "A.note"),
    ],
)
def test_an_item_is_numbered_as_the_new_print_does_or_not_at_all(
    item: str, before: str, after: str, *, same_tooltip: bool, is_now: str | None
) -> None:
    new = replace(BOX, number=after, tooltip="t" if same_tooltip else "u")
    assert renumbered(item, Pair(replace(BOX, number=before), new)) == is_now


def boxes(*places: tuple[float, float]) -> list[Field]:
    """Boxes of one look, each at (left, bottom)."""
    return [
        replace(BOX, name=f"form1[0].B{index}[0]", rect=(x, y, x + 10, y + 10))
        for index, (x, y) in enumerate(places)
    ]


def pairs(before: Sequence[Field], after: Sequence[Field]) -> dict[str, Pair]:
    return {one.name: Pair(one, other) for one, other in zip(before, after, strict=True)}


def catalogue(fields: Sequence[Field]) -> Catalogue:
    return Catalogue("i589", "01/20/25", 2, ((612.0, 792.0),) * 2, tuple(fields))


COLUMN = ((100, 500), (100, 400), (100, 300), (100, 200))


def unsure(before: Sequence[Field], after: Sequence[Field]) -> set[str]:
    both = pairs(before, after[: len(before)])
    return alike.unsure(catalogue(before), catalogue(after), both)


def test_look_alikes_that_all_move_together_stay_sure() -> None:
    before = boxes(*COLUMN)
    assert unsure(before, boxes(*((x, y - 40) for x, y in COLUMN))) == set()


def test_one_more_look_alike_makes_all_unsure() -> None:
    before, after = boxes(*COLUMN), boxes(*COLUMN, (100, 100))
    assert len(unsure(before, after)) == len(COLUMN)


def test_a_stranger_among_look_alikes_makes_them_unsure() -> None:
    stranger = replace(BOX, name="form1[0].New[0]", rect=(100, 350, 110, 360), words=("other",))
    assert len(unsure(boxes(*COLUMN), [*boxes(*COLUMN), stranger])) == len(COLUMN)


def test_two_that_changed_places_are_given_up_and_the_others_stay() -> None:
    turned = [COLUMN[0], COLUMN[2], COLUMN[1], COLUMN[3]]
    both = pairs(boxes(*COLUMN), boxes(*turned))
    nothing = catalogue([])
    assert alike.out_of_order(nothing, nothing, both) == {"form1[0].B1[0]", "form1[0].B2[0]"}


def test_one_that_wandered_is_given_up_alone() -> None:
    wandered = [*COLUMN[1:], COLUMN[0]]  # the last one is now on top
    places = [wandered[-1], *wandered[:-1]]
    before = boxes(*COLUMN)
    after = boxes((100, 100), *places[1:])
    nothing = catalogue([])
    assert alike.out_of_order(nothing, nothing, pairs(before, after)) == {"form1[0].B0[0]"}


def test_a_box_off_the_page_is_adrift() -> None:
    before, after = boxes((100, 500)), boxes((100, -20))
    assert alike.adrift(catalogue(before), catalogue(after), pairs(before, after))


# ---- whole forms --------------------------------------------------------------------------------

CASES: dict[str, Case] = {
    "i589": households.case(),
    "i765": workers.case(),
    "i131": travellers.case("advance parole, pending I-589"),
    "i485": adjusters.case(),
}
TELLING = (
    "renamed boxes",
    "Yes and No change places",
    "an item removed",
    "an item inserted",
    "other words printed",
    "rows added to tables",
)


@pytest.mark.parametrize("name", TELLING)
@pytest.mark.parametrize("form", CASES)
def test_every_mark_stands_where_the_known_edition_would_put_it(form: str, name: str) -> None:
    edition = known(form)
    form_map = edition.map()
    made = altered(practice_base(edition), form_map, ALTERATIONS[name])
    over = carried_over(made, form_map)
    right = marks(CASES[form], edition.catalogue(), form_map)
    found = marks(CASES[form], over.catalogue, over.map)
    assert found
    for field, mark in found.items():
        meant = right[str(made.truth[field])]
        assert (mark.path, mark.ticked) == (meant.path, meant.ticked)


def marks(case: Case, fields: Catalogue, form_map: FormMap) -> dict[str, Mark]:
    made = assemble(case, "f1", form_map.ruled(fields), form_map, DAY)
    return {mark.field: mark for mark in made.marks}


@pytest.fixture(scope="module")
def unknown(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of known forms, and beside it blanks: one known edition and a newer one."""
    home = tmp_path_factory.mktemp("carry")
    edition = known("i589")
    base = practice_base(edition)
    folder = home / "forms" / "i589" / "2025-01-20"
    shutil.copytree(edition.folder, folder)
    (folder / "fields.json").write_bytes(dump(extract(base)))
    (home / "blanks").mkdir()
    made = altered(base, edition.map(), ALTERATIONS["renamed boxes"])
    (home / "blanks" / "new.pdf").write_bytes(made.saved())
    return home


def chosen(home: Path, seen: str | None = None) -> Blank:
    root = home / "forms"
    found = library.find(home / "blanks", root)
    return choose("i589", found, root, practice=False, mailing=Mailing(DAY, DAY, seen))


def test_a_newer_edition_is_filled_as_a_draft_and_proved(unknown: Path) -> None:
    blank = chosen(unknown)
    assert blank.official
    assert blank.edition.edition == "12/31/26"
    filled = fill(CASES["i589"], "f1", blank, DAY, None)
    assert filled.proof.holds
    filing = CASES["i589"].filings["f1"]
    acceptance = Mailing(DAY, DAY, "12/31/26").judged(blank)
    report = Made("f1", filing, blank, filled, acceptance).report(unknown)
    assert report.state == "draft"
    told = report.model_dump(mode="json")["carried_over"]
    assert told["from"] == "01/20/25"
    assert told["carried"] + told["left"] == len(blank.catalogue.fields)
    assert told["required_left"]
    assert any("12/31/26" in warning for warning in report.warnings)


def test_the_known_edition_goes_first_unless_another_was_seen(
    unknown: Path, official_i589: Path
) -> None:
    blanks = unknown / "both"
    blanks.mkdir()
    shutil.copy(unknown / "blanks" / "new.pdf", blanks)
    shutil.copy(official_i589, blanks)
    found = library.find(blanks)

    def take(seen: str | None) -> Blank:
        mailing = Mailing(DAY, DAY, seen)
        return choose("i589", found, FORMS, practice=False, mailing=mailing)

    assert (take(None).edition.edition, take(None).others) == ("01/20/25", ("12/31/26",))
    assert take("12/31/26").edition.edition == "12/31/26"
    assert take("01/20/25").carried is None


def test_an_altered_copy_of_a_known_edition_stays_refused(
    samples: Path, official_i589: Path, tmp_path: Path
) -> None:
    made = altered(official_i589.read_bytes(), known("i589").map(), ALTERATIONS["other MaxLen"])
    (tmp_path / "blank.pdf").write_bytes(made.saved("01/20/25"))
    case = Case.model_validate_json((samples / "simple.json").read_text("utf-8"))
    (report,) = make(case, Order(tmp_path / "out", DAY, library.find(tmp_path)))
    assert report.state == "refused"
    assert not list((tmp_path / "out").glob("*.pdf"))


def test_an_official_form_two_items_shorter_is_numbered_anew(official_forms: Path) -> None:
    """Fact E-5: from where the block lost two items on, old item N is N-2."""
    edition = known("i485")
    base = (official_forms / "i-485-ed-01-20-25.pdf").read_bytes()
    change = ALTERATIONS["two items shorter (E-5)"]
    over = carried_over(altered(base, edition.map(), change), edition.map())
    before = edition.map().by_field()
    moved = {before[row.field].item: row.item for row in over.map.rows if row.field in before}
    assert moved["9.70"] == "9.68"
    assert moved["9.78.a"] == "9.76.a"
    assert moved["9.1"] == "9.1"


def test_an_older_print_of_the_form_gives_up_what_it_asked_otherwise(
    official_forms: Path,
) -> None:
    """The I-589 of 2020 says gender where that of 2025 says sex, and renamed those boxes."""
    edition = known("i589")
    old = extract((official_forms / "old-i-589-ed-08-25-20.pdf").read_bytes())
    over = carry(edition.catalogue(), edition.map(), old)
    assert not any("Sex" in name or "Gender" in name for name in over.carried)
    assert any("PartALine9Sex" in name for name in over.gone)
    assert "A.I.10" in over.required_left


def test_when_the_known_edition_has_ended_the_newer_one_is_drafted(
    official_forms: Path, tmp_path: Path
) -> None:
    """Fact E-1: the I-485 of 01/20/25 until 2026-09-17, only that of 09/18/26 from then on."""
    official = official_forms / "i-485-ed-01-20-25.pdf"
    made = altered(official.read_bytes(), known("i485").map(), ALTERATIONS["only the date"])
    (tmp_path / "new.pdf").write_bytes(made.saved("09/18/26"))
    shutil.copy(official, tmp_path)
    found = library.find(tmp_path)

    def take(day: date) -> Blank:
        return choose("i485", found, FORMS, practice=False, mailing=Mailing(day, day))

    assert take(date(2026, 9, 17)).edition.edition == "01/20/25"
    newer = take(date(2026, 9, 18))
    assert newer.edition.edition == "09/18/26"
    assert newer.carried is not None
    assert not newer.carried.left
