"""The tool that begins a new edition."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.filing import catalogue, mapfile
from app.filing.editions import FORMS, editions
from app.tools.edition import main
from tests.forms.alterations import ALTERATIONS, altered, practice_base

I765 = next(one for one in editions(FORMS) if one.form == "i765")


@pytest.fixture(scope="module")
def begun(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of forms with an edition begun from a PDF that differs from the known one."""
    home = tmp_path_factory.mktemp("edition")
    made = altered(practice_base(I765), I765.map(), ALTERATIONS["renamed boxes"])
    (home / "new.pdf").write_bytes(made.saved())
    assert main([str(home / "new.pdf"), "--out", str(home / "i765" / "2026-12-31")]) == 0
    return home


def test_everything_begun_can_be_loaded(begun: Path) -> None:
    (edition,) = editions(begun)
    assert (edition.form, edition.edition) == ("i765", "12/31/26")
    assert edition.accepted.confidence == "CM"
    found = edition.catalogue().by_name()
    rows = edition.map().by_field()
    assert rows.keys() <= found.keys()


def test_what_is_not_sure_is_listed_box_by_box(begun: Path) -> None:
    folder = begun / "i765" / "2026-12-31"
    rows = mapfile.load(folder / "map.toml").by_field()
    told = (folder / "undecided.txt").read_text("utf-8").splitlines()
    for field in catalogue.load(folder / "fields.json").fields:
        assert (field.name in told) == (field.name not in rows)


def test_work_is_never_written_over(begun: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = begun / "i765" / "2026-12-31"
    before = (folder / "map.toml").read_bytes()
    assert main([str(begun / "new.pdf"), "--out", str(folder)]) == 1
    assert "map.toml" in capsys.readouterr().err
    assert (folder / "map.toml").read_bytes() == before


def test_the_list_of_fields_alone(begun: Path, tmp_path: Path) -> None:
    out = tmp_path / "fields.json"
    assert main([str(begun / "new.pdf"), "--out", str(out)]) == 0
    assert catalogue.load(out) == catalogue.load(begun / "i765" / "2026-12-31" / "fields.json")


def test_an_official_form_carries_its_whole_map(official_forms: Path, tmp_path: Path) -> None:
    out = tmp_path / "i765" / "2025-08-21"
    assert main([str(official_forms / "i-765-ed-08-21-25.pdf"), "--out", str(out)]) == 0
    assert mapfile.load(out / "map.toml") == I765.map()
