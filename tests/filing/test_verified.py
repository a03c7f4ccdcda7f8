"""A blank is compared once; only the same file and the same editions spare the next time."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.filing import verified
from app.filing.recognise import Recognition, recognise
from app.filing.verified import recognised
from app.tools import fingerprint as tool
from tests.filing import published

OFFICIAL = published.published()


def editions_in(root: Path, blank: bytes) -> Path:
    folder = root / "i589" / "2025-01-20"
    folder.mkdir(parents=True, exist_ok=True)
    known = 'form = "i589"\nedition = "01/20/25"\n\n' + tool.table(blank)
    (folder / "edition.toml").write_text(known, "utf-8")
    return root


@pytest.fixture
def forms(tmp_path: Path) -> Path:
    return editions_in(tmp_path / "forms", OFFICIAL)


@pytest.fixture
def cache(tmp_path: Path) -> Path:
    return tmp_path / "cache" / "verified"


@pytest.fixture
def judged(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """The length of each file that was really compared."""
    seen: list[int] = []

    def counted(data: bytes, forms: Path) -> Recognition:
        seen.append(len(data))
        return recognise(data, forms)

    monkeypatch.setattr(verified, "recognise", counted)
    return seen


def test_the_second_time_nothing_is_compared(forms: Path, cache: Path, judged: list[int]) -> None:
    first = recognised(OFFICIAL, forms, cache)
    assert first == recognised(OFFICIAL, forms, cache) == recognise(OFFICIAL, forms)
    assert first.state == "verified"
    assert len(judged) == 1


def test_one_changed_byte_is_compared_again(forms: Path, cache: Path, judged: list[int]) -> None:
    recognised(OFFICIAL, forms, cache)
    recognised(OFFICIAL + b"\n", forms, cache)
    assert len(judged) == 2


def test_only_verified_files_are_remembered(forms: Path, cache: Path, judged: list[int]) -> None:
    for other in (
        b"no PDF",
        published.published("I-589", "01/20/30"),
        published.published("N-400"),
    ):
        assert recognised(other, forms, cache).state != "verified"
        recognised(other, forms, cache)
    assert len(judged) == 6
    assert not cache.exists()


def test_other_editions_are_another_question(tmp_path: Path, cache: Path, forms: Path) -> None:
    recognised(OFFICIAL, forms, cache)
    others = editions_in(tmp_path / "others", published.published(pages=3))
    assert recognised(OFFICIAL, others, cache).state == "altered"


@pytest.mark.parametrize(
    "spoiled",
    [
        b"",
        b"[",
        b"\xff",
        b"[]",
        b"1",
        b'["i589", "01/20/25", 2]',
        b'["i589", "01/20/26", 2, 7]',
        b'["i765", "01/20/25", 2, 7]',
        b'["i589", ["01/20/25"], 2, 7]',
        b'[["i589"], "01/20/25", 2, 7]',
        b'["i589", "01/20/25", "2", 7]',
        b'["i589", "01/20/25", 2, true]',
        b" " * 2_000,
    ],
)
def test_a_spoiled_verdict_does_not_count(
    forms: Path, cache: Path, judged: list[int], spoiled: bytes
) -> None:
    first = recognised(OFFICIAL, forms, cache)
    (path,) = cache.iterdir()
    whole = path.read_bytes()
    path.write_bytes(spoiled)
    assert recognised(OFFICIAL, forms, cache) == first
    assert len(judged) == 2
    assert path.read_bytes() == whole


def test_without_a_place_to_remember_it_is_judged_each_time(
    forms: Path, tmp_path: Path, judged: list[int]
) -> None:
    blocked = tmp_path / "file"
    blocked.write_bytes(b"")
    for cache in (None, blocked / "cache"):
        assert recognised(OFFICIAL, forms, cache).state == "verified"
    assert len(judged) == 2


def test_nothing_of_the_file_is_kept(forms: Path, cache: Path) -> None:
    recognised(OFFICIAL, forms, cache)
    (path,) = cache.iterdir()
    assert path.read_bytes() == b'["i589", "01/20/25", 2, 7]'
