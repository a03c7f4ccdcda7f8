"""A new passphrase is written on paper and typed from it before it is handed on, and not kept."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.problems import Problem
from app.ui.unlocking.choose_page import DIGITS, OWN, WORDS
from app.ui.unlocking.new_phrase import NewPhrase
from app.ui.unlocking.take_over import TakeOver
from app.vault.door import normal
from app.vault.words import WORDS as LIST
from tests.ui.unlocking.pages import (
    Look,
    focus,
    held,
    in_front,
    press,
    seen,
    stops,
    tab_to,
    write,
)
from tests.ui.walking import sideways

OWN_PHRASE = "lluvia bajo el puente azul"
ENTER, ESCAPE = Qt.Key.Key_Return, Qt.Key.Key_Escape


@pytest.fixture
def page(qtbot: QtBot, look: Look) -> NewPhrase:
    return in_front(qtbot, NewPhrase())


@pytest.fixture
def chosen(page: NewPhrase) -> list[str]:
    told: list[str] = []
    page.chosen.connect(told.append)
    return told


def choose(page: NewPhrase, kind: str) -> None:
    page.choose.kinds[kind].click()


def on_paper(page: NewPhrase) -> str:
    """What the person reads from the sheet and writes on paper; then the page asks for it."""
    if not page.choose.sheet.is_in_sight():
        page.submit()
    phrase = page.choose.sheet.text()
    page.submit()
    assert page.page.name == "again"
    return phrase


def fault(page: NewPhrase) -> str:
    secret = page.page.secrets[0]
    return "" if secret.fault.isHidden() else secret.fault.text()


def test_keys_alone_lead_from_the_words_to_the_case(page: NewPhrase, chosen: list[str]) -> None:
    words = page.choose.sheet.text().split()
    assert len(words) == 6
    assert {*words} <= {*LIST}
    press(ENTER)
    write(" ".join(words))
    press(ENTER)
    assert chosen == [" ".join(words)]


@pytest.mark.parametrize("change", [str.upper, str.title, lambda said: f"  {said}  "])
def test_capitals_and_spaces_on_the_paper_make_no_difference(
    page: NewPhrase, chosen: list[str], change: object
) -> None:
    assert callable(change)
    phrase = on_paper(page)
    write(change(phrase.replace(" ", "  ")))
    press(ENTER)
    assert chosen == [phrase]


def test_nothing_is_handed_on_before_it_was_typed_from_the_paper(
    page: NewPhrase, chosen: list[str]
) -> None:
    on_paper(page)
    press(ENTER)
    assert chosen == []
    assert fault(page) == "Type the passphrase first."


@pytest.mark.parametrize("place", range(6))
def test_the_wrong_word_is_named_by_its_number_and_mended_alone(
    page: NewPhrase, chosen: list[str], place: int
) -> None:
    phrase = on_paper(page)
    words = phrase.split()
    write(" ".join([*words[:place], "nothing", *words[place + 1 :]]))
    press(ENTER)
    assert chosen == []
    assert fault(page).startswith(f"Word {place + 1} is not the one")
    assert phrase not in seen(page)
    assert page.again.again.edit is focus()
    assert page.again.again.typed().split()[place] == "nothing"
    page.again.again.edit.selectAll()
    write(phrase)
    assert fault(page) == ""
    press(ENTER)
    assert chosen == [phrase]


def test_words_that_are_missing_or_too_many_are_told(page: NewPhrase, chosen: list[str]) -> None:
    phrase = on_paper(page)
    write(" ".join(phrase.split()[:4]))
    press(ENTER)
    assert fault(page).startswith("Word 5 ")
    page.again.again.edit.selectAll()
    write(f"{phrase} nothing")
    press(ENTER)
    assert fault(page).startswith("There is more here")
    assert chosen == []


@pytest.mark.parametrize("zero", ["0", "٠", "०"])
def test_digits_may_be_typed_without_their_groups_and_in_every_script(
    page: NewPhrase, chosen: list[str], zero: str
) -> None:
    choose(page, DIGITS)
    phrase = on_paper(page)
    assert [len(group) for group in phrase.split()] == [4] * 5
    # The hands of the tests have a Latin keyboard.
    typed = "".join(chr(ord(zero) + int(digit)) for digit in phrase.replace(" ", ""))
    page.again.again.edit.setText(typed)
    press(ENTER)
    assert chosen == [phrase]


def test_a_wrong_digit_is_found_in_its_group(page: NewPhrase, chosen: list[str]) -> None:
    choose(page, DIGITS)
    digits = on_paper(page).replace(" ", "")
    write(digits[:13] + str((int(digits[13]) + 1) % 10) + digits[14:])
    press(ENTER)
    assert fault(page).startswith("Group 4 is not the one")
    assert chosen == []


def test_ones_own_passphrase_is_typed_twice_in_any_script(
    page: NewPhrase, chosen: list[str]
) -> None:
    choose(page, OWN)
    page.choose.own.edit.setText("مطر على البحر البعيد")
    page.submit()
    page.again.again.edit.setText(unicodedata.normalize("NFD", "مطر  على البحر البعيد "))
    page.submit()
    assert chosen == ["مطر على البحر البعيد"]


@pytest.mark.parametrize(
    ("typed", "said"), [("hola", "too easy to guess"), ("", "There is no passphrase yet")]
)
def test_a_weak_one_is_refused_beside_the_field_where_it_stays(
    page: NewPhrase, chosen: list[str], typed: str, said: str
) -> None:
    choose(page, OWN)
    tab_to("unlocking.own")
    write(typed)
    press(ENTER)
    assert page.page.name == "choose"
    assert said in fault(page)
    assert said in focus().accessibleDescription()
    assert page.choose.own.typed() == typed
    assert focus() is page.choose.own.edit
    write(OWN_PHRASE)
    assert fault(page) == ""
    press(ENTER)
    assert page.page.name == "again"
    assert chosen == []


def test_tab_goes_through_the_page_and_back_the_same_way(page: NewPhrase) -> None:
    others = ["phrase", "unlocking.other", "unlocking.main", "unlocking.back"]
    tab_to("unlocking.words")
    there = stops()
    assert [name for name in there if name] == ["unlocking.words", *others]
    back = stops(Qt.Key.Key_Backtab)
    assert [name for name in back if name] == ["unlocking.words", *reversed(others)]


def test_other_words_are_other_words_and_each_kind_keeps_its_own(page: NewPhrase) -> None:
    first = page.choose.sheet.text()
    tab_to("unlocking.other")
    press(ENTER)
    words = page.choose.sheet.text()
    assert words != first
    assert page.choose.sheet.accessibleDescription().count(":") == 6
    choose(page, DIGITS)
    digits = page.choose.sheet.text()
    choose(page, OWN)
    assert not page.choose.sheet.isVisibleTo(page)
    choose(page, DIGITS)
    assert page.choose.sheet.text() == digits
    choose(page, WORDS)
    assert page.choose.sheet.text() == words


def test_escape_goes_back_to_the_same_words_and_then_out(
    page: NewPhrase, qtbot: QtBot, chosen: list[str]
) -> None:
    phrase = on_paper(page)
    write("half of it")
    press(ESCAPE)
    assert page.page.name == "choose"
    assert page.choose.sheet.text() == phrase
    assert page.again.again.typed() == ""
    with qtbot.waitSignal(page.cancelled, timeout=1000):
        press(ESCAPE)
    assert chosen == []


def test_what_is_out_of_sight_is_shown_before_it_counts_as_written(
    page: NewPhrase, look: Look
) -> None:
    look.show("ar", 200)
    page.resize(1024, 560)
    QApplication.processEvents()
    assert not page.choose.sheet.is_in_sight()
    page.main.click()
    assert page.page.name == "choose"
    assert focus() is page.choose.sheet
    assert not page.choose.sheet.visibleRegion().isEmpty()
    page.main.click()
    assert page.page.name == "again"


def test_another_language_in_mid_typing_keeps_everything(page: NewPhrase, look: Look) -> None:
    choose(page, OWN)
    tab_to("unlocking.own")
    write("hola")
    press(ENTER)
    look.show("es")
    assert page.choose.own.typed() == "hola"
    assert focus() is page.choose.own.edit
    assert fault(page).startswith("Esta frase de contraseña es demasiado fácil")
    assert focus().accessibleName() == "Su propia frase de contraseña"
    choose(page, WORDS)
    words = on_paper(page)
    write(f"nothing {words}")
    press(ENTER)
    look.show("ar")
    assert page.again.again.typed() == f"nothing {words}"
    assert fault(page).startswith("الكلمة رقم 1")
    press(ESCAPE)
    assert page.choose.sheet.text() == words


def test_the_words_run_from_left_to_right_in_every_window(page: NewPhrase, look: Look) -> None:
    look.show("ar")
    first, second, *_rest = page.choose.sheet.parts
    assert (
        first.mapToGlobal(first.rect().center()).x()
        < second.mapToGlobal(second.rect().center()).x()
    )


def test_a_page_that_goes_holds_nothing_and_begins_anew(page: NewPhrase) -> None:
    choose(page, OWN)
    tab_to("unlocking.own")
    write(OWN_PHRASE)
    page.submit()
    write(OWN_PHRASE)
    choose(page, WORDS)
    words = page.choose.sheet.text()
    page.hide()
    left = held(page)
    assert OWN_PHRASE not in left
    assert not {*words.split()} & {*left.split("\n")}
    assert page.choose.sheet.accessibleDescription() == ""
    assert page.choose.phrase == ""
    page.show()
    assert page.page.name == "choose"
    assert page.choose.kind == WORDS
    assert len(page.choose.phrase.split()) == 6
    assert page.choose.phrase != words


def test_it_is_handed_on_once_while_it_is_worked_on(
    page: NewPhrase, qtbot: QtBot, chosen: list[str]
) -> None:
    write_down = on_paper(page)
    write(write_down)
    page.chosen.connect(lambda _phrase: page.set_busy(True))
    with qtbot.assertNotEmitted(page.cancelled):
        for key in (ENTER, ENTER, ESCAPE):
            press(key)
        page.main.click()
    assert chosen == [write_down]
    assert page.main.words.text() == "One moment..."


def test_what_went_wrong_is_said_and_enter_tries_again(page: NewPhrase, chosen: list[str]) -> None:
    phrase = on_paper(page)
    write(phrase)
    press(ENTER)
    page.set_busy(True)
    page.show_problem(Problem("cannot-begin", "The disk is full.", "Make room."))
    assert "The disk is full. Make room." in seen(page)
    assert "The disk is full." in focus().accessibleDescription()
    press(ENTER)
    assert chosen == [phrase, phrase]
    assert "The disk is full." not in seen(page)


@pytest.mark.parametrize("code", ["en", "es", "ar"])
def test_nothing_is_wider_than_the_window_at_200_percent(
    page: NewPhrase, look: Look, code: str
) -> None:
    look.show(code, 200)
    page.resize(1024, 560)
    for kind in (WORDS, DIGITS, OWN):
        choose(page, kind)
        QApplication.processEvents()
        assert sideways(page) == [], kind
    choose(page, DIGITS)
    on_paper(page)
    QApplication.processEvents()
    assert sideways(page) == []


def test_it_says_what_a_passphrase_is_and_who_cannot_help(page: NewPhrase) -> None:
    said = seen(page)
    assert "Nobody can open the case without it: not we" in said
    assert "recovery sheet" in said
    assert "keep the paper away from this computer" in said


def test_a_plain_file_is_taken_over_with_honest_words(
    qtbot: QtBot, look: Look, tmp_path: Path
) -> None:
    plain = tmp_path / "A7-Q2.json"
    plain.write_bytes(b"{}")
    page = in_front(qtbot, TakeOver(plain))
    said = seen(page)
    assert "A7-Q2" in said
    assert str(tmp_path) not in said
    assert "can read it" in said
    assert "Older copies may survive" in said
    phrase = on_paper(page)
    write(phrase)
    with qtbot.waitSignal(page.chosen, timeout=1000) as told:
        press(ENTER)
    assert [normal(one) for one in told.args or ()] == [normal(phrase)]
    assert plain.read_bytes() == b"{}"
