"""A file of every format that was ever written opens today."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from app.answers.case import load
from app.answers.clinic import Clinic
from app.vault import clinic_file, migrations, vault
from tests.vault.cheap import after

OLD = Path(__file__).resolve().parents[1] / "system" / "old_cases"
OLD_CLINICS = OLD.with_name("old_clinics")
PHRASE = "walrus onion paper lantern seven dune"
RECOVERY = (
    "AGE-SECRET-KEY-1 TTD9 34ET YDW2 HU32 22P7 AV7W 97RN YQFM 530J 0RYX DNVM 0JS4 E9YS CHNG 2J"
)


def test_there_is_a_file_of_every_format() -> None:
    assert {path.name for path in OLD.glob("*.dossier")} == {
        f"format-{number}.dossier" for number in range(1, migrations.FORMAT + 1)
    }


@pytest.mark.parametrize("number", range(1, migrations.FORMAT + 1))
def test_a_file_of_before_opens_and_is_saved_as_one_of_today(number: int, tmp_path: Path) -> None:
    path = tmp_path / "A7-Q2.dossier"
    shutil.copy(OLD / f"format-{number}.dossier", path)
    opened = vault.unlock(path, PHRASE)
    assert opened.case == load((OLD / "told.json").read_bytes())
    assert [one.name for one in opened.readers.clinics] == ["Invented Legal Aid"]
    assert vault.unlock_with_key(path, RECOVERY).case == opened.case
    opened.save(opened.case, after(minutes=1))
    assert vault.unlock(path, PHRASE).case == opened.case


@pytest.mark.parametrize("number", range(1, migrations.FORMAT + 1))
def test_a_clinic_of_before_opens_and_is_saved_as_one_of_today(number: int, tmp_path: Path) -> None:
    path = tmp_path / "clinic.dossier"
    shutil.copy(OLD_CLINICS / f"format-{number}.dossier", path)
    opened = clinic_file.unlock(path, PHRASE)
    assert opened.names == Clinic.model_validate_json((OLD_CLINICS / "told.json").read_bytes())
    assert opened.fingerprint == "kiosk plus hawk rabbit tiny help"
    opened.save(opened.held, after(minutes=1))
    assert clinic_file.unlock(path, PHRASE).held == opened.held
