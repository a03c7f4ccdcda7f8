"""A review copy opens to the lawyer alone; what comes back is read with care, comments only."""

from __future__ import annotations

import errno
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.answers import clinic_work
from app.answers.case import Case
from app.host import cases_folder
from app.problems import Problem
from app.vault import age, apart, clinic_file, dossier, place, review_copy, vault
from app.vault.readers import clinic
from tests.vault.cheap import CANARY, CHEAP, NOW, PHRASE, after, begun, told

LAWYERS = "gravel tulip ninety copper walrus fern"
CODE = "A7-Q2"
DAY = NOW.astimezone().date()  # as this computer's clock has it


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    folder = tmp_path / "stick"
    folder.mkdir()
    return folder


def written(stick: Path, case: Case | None = None, code: str = CODE) -> vault.Opened:
    path = stick / review_copy.file_name(code)
    return review_copy.write_review_copy(case or told(CANARY), path, LAWYERS, NOW, cost=CHEAP)


def reviewed(opened: vault.Opened, *words: str) -> None:
    case = opened.case
    for one in words:
        case = clinic_work.commented(case, "people.p1.home_country", one, "Lee", DAY)
    opened.save(case, after(hours=1))


def test_the_copy_opens_to_the_lawyer_and_to_nobody_else(stick: Path, tmp_path: Path) -> None:
    mine = begun(tmp_path / f"{CODE}.dossier")
    key = age.new_key()
    mine.add_clinic(mine.case, "Help Desk", key.recipient, NOW)
    copy = written(stick, mine.case)
    assert copy.path.name == "A7-Q2-review.dossier"
    assert CANARY.encode() not in copy.path.read_bytes()
    assert vault.unlock(copy.path, LAWYERS).case == clinic_work.review_copy(mine.case, DAY, CODE)
    for refused in (
        lambda: vault.unlock(copy.path, PHRASE),
        lambda: vault.unlock_with_key(copy.path, key.text),
        lambda: vault.unlock(mine.path, LAWYERS),
    ):
        with pytest.raises(Problem):
            refused()


def test_a_card_lets_a_clinic_in_and_no_passphrase(stick: Path) -> None:
    key = age.new_key()
    path = stick / review_copy.file_name(CODE)
    card = clinic("Lawyers", key.recipient)
    review_copy.write_review_copy(told(CANARY), path, card, NOW, cost=CHEAP)
    opened = vault.unlock_with_key(path, key.text)
    assert opened.case.people == told(CANARY).people
    reviewed(opened, "Which one?")
    back = review_copy.comments_of(path, key.text, CODE)
    assert [one.words for one in back.work.comments.values()] == ["Which one?"]
    for phrase in (LAWYERS, PHRASE):
        with pytest.raises(Problem) as refused:
            vault.unlock(path, phrase)
        assert refused.value.code == "wrong-passphrase"


def test_comments_go_out_and_come_back(stick: Path) -> None:
    case = clinic_work.signed(told(CANARY), clinic_work.SignOffKind.PREPARED, "Ana", DAY)
    case = clinic_work.commented(case, "", "Asked twice", "Ana", DAY)
    copy = written(stick, case)
    reviewed(copy, "Where?", "When?", "Why?")
    back = review_copy.comments_of(copy.path, LAWYERS, CODE)
    home = clinic_work.comments_from(case, back)
    said = [one.words for one in home.work.comments.values()]
    assert said == ["Asked twice", "Where?", "When?", "Why?"]
    assert clinic_work.holds(home, clinic_work.SignOffKind.PREPARED)
    assert home.people == case.people


def test_an_earlier_copy_with_its_comments_stays(stick: Path) -> None:
    first = written(stick)
    reviewed(first, "Where?")
    second = written(stick)
    assert second.path != first.path
    assert len(review_copy.comments_of(first.path, LAWYERS, CODE).work.comments) == 1
    assert not review_copy.comments_of(second.path, LAWYERS, CODE).work.comments


def test_a_case_that_goes_on_apart_takes_the_copies_of_its_code(stick: Path) -> None:
    copy = written(stick, code=f"{CODE}-kept")
    assert copy.path.name == "A7-Q2-review.dossier"
    for code in (CODE, f"{CODE}-kept", f"{CODE}-kept2"):
        review_copy.comments_of(copy.path, LAWYERS, code)


def test_a_copy_of_another_case_is_refused(stick: Path) -> None:
    copy = written(stick, code="B3-M4")
    with pytest.raises(Problem) as refused:
        review_copy.comments_of(copy.path, LAWYERS, CODE)
    assert refused.value.code == "review-copy-elsewhere"
    assert "B3-M4" in refused.value.message


def test_what_is_no_review_copy_is_refused(stick: Path) -> None:
    whole = begun(stick / "whole.dossier")
    clinic_file.create(stick / "clinic.dossier", PHRASE, NOW, cost=CHEAP)
    (stick / "words.dossier").write_bytes(b"Dear Ana")
    (stick / "empty.dossier").write_bytes(b"")
    for name, phrase in (
        (whole.path.name, PHRASE),
        ("clinic.dossier", PHRASE),
        ("words.dossier", "x"),
        ("empty.dossier", "x"),
    ):
        with pytest.raises(Problem) as refused:
            review_copy.comments_of(stick / name, phrase, CODE)
        assert refused.value.code == "not-a-review-copy"
    with pytest.raises(Problem) as refused:
        review_copy.comments_of(stick / "gone.dossier", LAWYERS, CODE)
    assert refused.value.code == "cannot-read"


def test_what_does_not_open_it_is_said(stick: Path) -> None:
    path = written(stick).path
    for secret, code in (
        (PHRASE, "wrong-passphrase"),
        ("", "wrong-passphrase"),
        (age.new_key().text, "wrong-key"),
        ("AGE-SECRET-KEY-1QQ", "key-mistyped"),
    ):
        with pytest.raises(Problem) as refused:
            review_copy.comments_of(path, secret, CODE)
        assert refused.value.code == code


def test_a_damaged_copy_is_not_taken_for_an_earlier_one(stick: Path) -> None:
    copy = written(stick)
    reviewed(copy, "Where?")
    reviewed(copy, "Last words")
    data = copy.path.read_bytes()
    copy.path.write_bytes(data[:-9])
    with pytest.raises(Problem) as refused:
        review_copy.comments_of(copy.path, LAWYERS, CODE)
    assert refused.value.code == "review-copy-damaged"
    copy.path.write_bytes(data)
    assert len(review_copy.comments_of(copy.path, LAWYERS, CODE).work.comments) == 2


@settings(max_examples=max(5, settings().max_examples // 4))
@given(st.floats(0, 1, exclude_max=True), st.integers(0, 7))
def test_no_bent_copy_brings_anything(
    tmp_path_factory: pytest.TempPathFactory, share: float, bit: int
) -> None:
    path = written(tmp_path_factory.mktemp("bent")).path
    bent = bytearray(path.read_bytes())
    bent[int(share * len(bent))] ^= 1 << bit
    path.write_bytes(bent)
    with pytest.raises(Problem):
        review_copy.comments_of(path, LAWYERS, CODE)


def test_a_weak_passphrase_is_refused_and_nothing_is_left(stick: Path) -> None:
    for phrase, code in (("", "passphrase-empty"), ("aaaa", "passphrase-weak")):
        with pytest.raises(Problem) as refused:
            review_copy.write_review_copy(
                told(CANARY), stick / review_copy.file_name(CODE), phrase, NOW, cost=CHEAP
            )
        assert refused.value.code == code
    assert not list(stick.iterdir())


def test_the_folders_of_the_program_get_no_copy() -> None:
    cases_folder().mkdir(parents=True, exist_ok=True)
    with pytest.raises(Problem) as refused:
        written(cases_folder())
    assert refused.value.code == "copy-in-its-folder"
    assert not list(cases_folder().glob("*review*"))


def test_a_full_stick_is_said_and_nothing_is_left(
    stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_path: Path, _data: bytes, *, replace: bool) -> None:
        raise OSError(errno.ENOSPC, "full")

    monkeypatch.setattr(place, "write_atomically", full)
    with pytest.raises(Problem) as refused:
        written(stick)
    assert refused.value.code == "cannot-copy"
    assert not list(stick.iterdir())


def test_what_reads_back_otherwise_is_taken_away(
    stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def forging(path: Path, phrase: str) -> vault.Opened:
        opened = vault.unlock(path, phrase)
        opened.held = told("Sylvania")
        return opened

    monkeypatch.setattr(apart, "unlock", forging)
    with pytest.raises(Problem) as refused:
        written(stick)
    assert refused.value.code == "save-unverified"
    assert not list(stick.iterdir())


def test_earlier_saves_of_a_file_that_is_gone_are_not_its_own(stick: Path) -> None:
    old = written(stick)
    reviewed(old, "Of long ago")
    old.path.unlink()
    copy = written(stick)
    assert copy.path != old.path
    assert dossier.SUFFIX in copy.path.name
