"""Whatever file is handed in: it opens, or is refused in words. No crash, no hang, little memory.

A seeded tenth runs with every test; `make soak` bends ten times as many, by another chance.
"""

from __future__ import annotations

import random
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import pytest

from app.vault import clinic_card
from tests.fuzz import bends, bent_cases, bent_dossiers, bent_pdfs
from tests.fuzz.bends import Bend
from tests.fuzz.reading import Came, Reading
from tests.vault.cheap import CANARY, after, begun, told

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="memory is bounded as on POSIX")

SEED = "589"
DOSSIERS, CASES, PDFS, OTHERS = 2000, 1000, 500, 300
REFUSED = {"dossier-damaged", "dossier-too-large", "not-a-dossier"}


class Outcome(NamedTuple):
    """What came of a file at one door."""

    door: str
    said: str


def bent(
    wholes: Sequence[bytes], how: Sequence[Bend], count: int, seed: str
) -> Iterator[tuple[str, bytes]]:
    """``count`` bent files, each with what is needed to bend it again."""
    for number in range(count):
        chance = random.Random(f"{seed} {number}")  # noqa: S311 - repeatable, not secret
        whole, bend = chance.choice(wholes), chance.choice(how)
        while (data := bend(whole, chance)) == whole:
            bend = chance.choice(how)
        yield f"{seed} {number}: {bend.__name__}", data


def survive(
    kind: str, files: Iterator[tuple[str, bytes]], folder: Path, megabytes: int
) -> Counter[Outcome]:
    """Let each file be read; return how often what came of it. Faults are told by their file."""
    came, faults = Counter[Outcome](), []
    with Reading(kind, megabytes) as reading:
        for number, (how, data) in enumerate(files):
            path = folder / f"{number}.{kind}"
            path.write_bytes(data)
            for one in reading.read(path):
                came[Outcome(one.door, one.said)] += 1
                assert CANARY not in one.words
                faults += [f"{path}, {how}: {one.fault}"] if one.fault else []
            if not faults:  # what was found is kept beside what came after it
                path.unlink()
        sys.stdout.write(f"{kind}: {reading.peak} MB at most; {came.most_common()}\n")
        assert reading.stray == ""
    assert not faults, "\n".join(faults)
    return came


def a_dossier(tmp_path: Path) -> bytes:
    path = tmp_path / "A7-Q2.dossier"
    opened = begun(path)
    opened.add_clinic(told(CANARY), "Legal aid", bent_dossiers.READER.recipient, after(minutes=1))
    return path.read_bytes()


def fuzz_dossiers(folder: Path, count: int, seed: str) -> None:
    files = bent([a_dossier(folder)], bent_dossiers.BENDS, count, seed)
    came = survive("dossier", files, folder, 1_500)
    assert came.total() == 3 * count
    said = {door: {one.said for one in came if one.door == door} for door in ("dossier", "by_key")}
    assert said["dossier"] <= REFUSED | {"wrong-passphrase"}
    assert said["by_key"] <= REFUSED | {"wrong-key", "opened"}


def fuzz_others(folder: Path, count: int, seed: str, samples: Path) -> None:
    """Cards of clinics, and photos."""
    text = clinic_card.dump("Legal aid", bent_dossiers.READER.recipient).encode()
    came = survive("card", bent([text], bends.BENDS, count, seed), folder, 1_500)
    assert came.total() > came[Outcome("card", "read")] > 0
    names = ("passport.jpg", "birth-certificate.png")
    photos = [(samples / "exhibits" / name).read_bytes() for name in names]
    came = survive("picture", bent(photos, bends.BENDS, count, seed), folder, 2_000)
    assert came[Outcome("exhibit", "exhibit-damaged")] > count // 10


def fuzz_cases(folder: Path, count: int, seed: str, samples: Path) -> None:
    wholes = [(samples / f"{name}.json").read_bytes() for name in ("simple", "family-in-court")]
    came = survive("case", bent(wholes, bent_cases.BENDS, count, seed), folder, 1_500)
    assert came.total() == count
    assert came[Outcome("case", "case-invalid")] > count // 4
    assert came[Outcome("case", "opened")] > count // 50


def fuzz_pdfs(folder: Path, count: int, seed: str) -> None:
    files = bent(bent_pdfs.whole(), bent_pdfs.BENDS, count, seed)
    came = survive("pdf", files, folder, 2_000)
    assert came.total() == 5 * count
    # Much of it gets behind the first check, or nothing would be learned.
    assert came[Outcome("exhibit", "joined")] > count // 10
    assert came[Outcome("earlier", "read")] > count // 20
    assert came[Outcome("preview", "drawn as a blank")] > count // 50


@pytest.mark.timeout(120)
def test_bent_dossiers_are_refused(tmp_path: Path) -> None:
    fuzz_dossiers(tmp_path, DOSSIERS // 10, SEED)


@pytest.mark.timeout(120)
def test_bent_cases_are_refused_or_read(tmp_path: Path, samples: Path) -> None:
    fuzz_cases(tmp_path, CASES // 10, SEED, samples)


@pytest.mark.timeout(170)
def test_bent_pdfs_are_refused_or_read(tmp_path: Path) -> None:
    fuzz_pdfs(tmp_path, PDFS // 10, SEED)


@pytest.mark.timeout(120)
def test_bent_cards_and_photos_are_refused_or_read(tmp_path: Path, samples: Path) -> None:
    fuzz_others(tmp_path, OTHERS // 10, SEED, samples)


@pytest.fixture
def seed() -> str:
    return f"{random.SystemRandom().randrange(10**9)}"


@pytest.mark.soak
@pytest.mark.timeout(3600)
def test_two_thousand_bent_dossiers_are_refused(tmp_path: Path, seed: str) -> None:
    fuzz_dossiers(tmp_path, DOSSIERS, seed)


@pytest.mark.soak
@pytest.mark.timeout(3600)
def test_a_thousand_bent_cases_are_refused_or_read(
    tmp_path: Path, samples: Path, seed: str
) -> None:
    fuzz_cases(tmp_path, CASES, seed, samples)


@pytest.mark.soak
@pytest.mark.timeout(3600)
def test_five_hundred_bent_pdfs_are_refused_or_read(tmp_path: Path, seed: str) -> None:
    fuzz_pdfs(tmp_path, PDFS, seed)


@pytest.mark.soak
@pytest.mark.timeout(3600)
def test_hundreds_of_bent_cards_and_photos_are_refused_or_read(
    tmp_path: Path, samples: Path, seed: str
) -> None:
    fuzz_others(tmp_path, OTHERS, seed, samples)


@pytest.mark.parametrize(
    ("kind", "fault"),
    [
        ("crash", "SIGABRT"),
        ("hang", "hang"),
        ("stumble", "ZeroDivisionError"),
        ("swell", "MemoryError"),
    ],
)
def test_a_fault_is_seen_and_the_next_file_is_read(kind: str, fault: str, tmp_path: Path) -> None:
    """The test of the test: none of these may be taken for a refusal."""
    path = tmp_path / "file"
    path.write_bytes(CANARY.encode())
    with Reading(kind, 1_500, patience=1) as reading:
        for _time in range(2):
            (came,) = reading.read(path)
            assert fault in came.fault
            assert CANARY not in came.fault


def test_much_work_is_a_fault_too() -> None:
    assert "5.1 seconds" in Came("dossier", "opened", seconds=5.1).fault
    assert not Came("dossier", "opened", seconds=0.1).fault
