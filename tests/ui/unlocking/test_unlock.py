"""A locked case shows its code and one field; nothing is counted, and nothing handed on twice."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.problems import Problem
from app.ui.saving import why_not_saved
from app.ui.unlocking import secret_entry, trouble
from app.ui.unlocking.unlock import Unlock
from app.ui.unlocking.wording import Wording
from app.vault import age
from app.vault.faults import wrong_key, wrong_passphrase
from app.vault.keys import recovery_text
from tests.ui.unlocking.pages import (
    Look,
    focus,
    in_front,
    press,
    seen,
    stops,
    tab_to,
    write,
)
from tests.ui.walking import name_of, sideways

PHRASE = "copper lantern meadow ribbon velvet anchor"
ENTER, ESCAPE = Qt.Key.Key_Return, Qt.Key.Key_Escape


@pytest.fixture
def aloud(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What screen readers are asked to say at once."""
    said: list[str] = []

    def note(_widget: object, text: str, *, now: bool = False) -> None:
        said.append(text if now else "")

    for module in (secret_entry, trouble):
        monkeypatch.setattr(module, "announce", note)
    return said


def elsewhere() -> Problem:
    return Problem("case-elsewhere", "This case seems to be open on another computer.", "Close it.")


def test_only_the_code_of_the_case_is_shown(page: Unlock, path: Path) -> None:
    said = seen(page)
    assert "Case A7-Q2" in said
    assert path.name not in said
    assert str(path.parent) not in said


def test_what_is_typed_opens_with_enter(page: Unlock, told: list[str]) -> None:
    write(PHRASE)
    press(ENTER)
    assert told == [PHRASE]


@pytest.mark.parametrize("typed", ["", "   "])
def test_nothing_typed_is_not_tried(page: Unlock, told: list[str], typed: str) -> None:
    write(typed)
    press(ENTER)
    assert told == []
    assert "Type the passphrase first." in focus().accessibleDescription()


def test_a_wrong_passphrase_stays_chosen_and_is_never_counted(
    page: Unlock, told: list[str], aloud: list[str]
) -> None:
    write("wrong one")
    for _time in range(30):
        press(ENTER)
        page.set_busy(True)
        page.show_problem(wrong_passphrase())
        assert page.form.phrase.edit is focus()
        assert page.form.phrase.edit.selectedText() == "wrong one"
    assert told == ["wrong one"] * 30
    assert "This passphrase does not open the case." in seen(page)
    assert len(aloud) == 30
    assert aloud[-1].startswith("This passphrase does not open the case.")
    write(PHRASE)
    press(ENTER)
    assert told[-1] == PHRASE


@pytest.mark.parametrize(("code", "percent"), [("en", 200), ("es", 200), ("ar", 150)])
def test_what_went_wrong_is_in_sight_with_the_field(
    page: Unlock, look: Look, code: str, percent: int
) -> None:
    look.show(code, percent)
    page.resize(1024, 520)
    QApplication.processEvents()
    page.show_problem(wrong_passphrase())
    QApplication.processEvents()
    words = page.form.trouble.words.native
    assert words.visibleRegion().boundingRect().contains(words.rect())
    assert not page.form.phrase.edit.visibleRegion().isEmpty()


def test_hidden_letters_may_be_the_mistake(page: Unlock) -> None:
    page.show_problem(wrong_passphrase())
    assert "Show what you type to see them." in seen(page)
    tab_to("unlocking.phrase.show")
    press(Qt.Key.Key_Space)
    page.show_problem(wrong_passphrase())
    assert "Show what you type" not in seen(page)


def test_opening_is_said_and_nothing_is_handed_on_twice(
    page: Unlock, told: list[str], qtbot: QtBot
) -> None:
    page.phrase.connect(lambda _phrase: page.set_busy(True))
    write(PHRASE)
    with qtbot.assertNotEmitted(page.cancelled):
        for key in (ENTER, ENTER, ESCAPE):
            press(key)
        page.main.click()
    assert told == [PHRASE]
    assert page.main.words.text() == "Opening..."
    write("more")
    assert page.form.phrase.typed() == PHRASE
    page.set_busy(False)
    assert page.main.words.text() == "Open"
    press(ENTER)
    assert told == [PHRASE, PHRASE]


def test_a_pressed_button_leaves_the_keyboard_on_the_page(page: Unlock) -> None:
    write(PHRASE)
    page.main.setFocus()
    page.set_busy(True)
    assert page.form.phrase.edit is focus()


def test_a_key_as_it_was_printed_is_handed_on(page: Unlock, told: list[str]) -> None:
    key = recovery_text(age.new_key())
    tab_to("unlocking.other")
    press(ENTER)
    assert page.form.key.edit is focus()
    assert not page.form.phrase.isVisibleTo(page)
    write(key.lower())
    press(ENTER)
    assert told == [key.lower()]
    page.show_problem(wrong_key())
    assert "This key does not open the case." in seen(page)


def test_nothing_typed_is_not_called_a_mistake(page: Unlock, told: list[str]) -> None:
    tab_to("unlocking.other")
    press(ENTER)
    press(ENTER)
    assert told == []
    assert "Type the key first." in seen(page)
    assert "mistake" not in seen(page)


def test_a_mistyped_key_is_not_tried_and_can_be_mended(page: Unlock, told: list[str]) -> None:
    key = recovery_text(age.new_key())
    tab_to("unlocking.other")
    press(ENTER)
    write(key[:-1] + ("Q" if key[-1] != "Q" else "P"))
    press(ENTER)
    assert told == []
    assert "There is a typing mistake in the key" in seen(page)
    assert key[20:30] not in seen(page)
    press(Qt.Key.Key_Backspace)
    write(key[-1])
    press(ENTER)
    assert told == [key]


def test_escape_leads_from_the_key_to_the_passphrase_and_out(page: Unlock, qtbot: QtBot) -> None:
    write("half")
    tab_to("unlocking.other")
    press(ENTER)
    write("QQQQ")
    with qtbot.assertNotEmitted(page.cancelled):
        press(ESCAPE)
    assert page.form.phrase.edit is focus()
    assert page.form.phrase.typed() == "half"
    with qtbot.waitSignal(page.cancelled, timeout=1000):
        press(ESCAPE)


def test_an_open_clinic_opens_with_one_button(qtbot: QtBot, look: Look, path: Path) -> None:
    key = age.new_key().text
    page = in_front(qtbot, Unlock(path, clinic_key=key))
    assert key not in seen(page)
    tab_to("unlocking.clinic")
    with qtbot.waitSignal(page.key, timeout=1000) as handed:
        press(ENTER)
    assert handed.args == [key]
    page.set_busy(True)
    with qtbot.assertNotEmitted(page.key):
        page.form.clinic.click()


def test_without_a_clinic_no_button_speaks_of_it(page: Unlock) -> None:
    assert not page.form.clinic.isVisibleTo(page)


def test_an_offer_takes_the_keyboard_and_keeps_what_was_typed(
    page: Unlock, aloud: list[str]
) -> None:
    taken: list[str] = []
    write(PHRASE)
    page.show_problem(
        elsewhere(), (("Open it here", lambda: taken.append(page.form.phrase.typed())),)
    )
    assert name_of(focus()) == "Open it here"
    assert "another computer" in focus().accessibleDescription()
    assert aloud[-1].startswith("This case seems to be open")
    press(ENTER)
    assert taken == [PHRASE]
    assert "another computer" not in seen(page)


def test_a_covered_case_that_could_not_be_saved_says_why(page: Unlock) -> None:
    page.show_problem(why_not_saved(OSError(28, "No space left on device")))
    said = seen(page)
    assert "Case A7-Q2" in said
    assert "This case is locked" in said
    assert "disk" in said
    assert page.form.phrase.edit is focus()


def test_another_language_in_mid_typing_keeps_everything(page: Unlock, look: Look) -> None:
    write("half of")
    page.show_problem(wrong_passphrase())
    for code, said in (("ar", "عبارة المرور هذه لا تفتح القضية."), ("es", "no abre el caso.")):
        look.show(code)
        assert page.form.phrase.typed() == "half of"
        assert page.form.phrase.edit is focus()
        assert said in seen(page)
        assert said in focus().accessibleDescription()
    look.show("en")
    assert "This passphrase does not open the case. Type it again slowly." in seen(page)


def test_letters_run_as_they_are_read_in_every_window(page: Unlock, look: Look) -> None:
    look.show("ar")
    edit = page.form.phrase.edit
    for typed, way in (
        ("3057 2918", Qt.LayoutDirection.LeftToRight),
        ("maple", Qt.LayoutDirection.LeftToRight),
        ("12 مطر", Qt.LayoutDirection.RightToLeft),
    ):
        edit.setText(typed)
        assert edit.layoutDirection() == way


def test_other_words_without_keys_for_what_is_no_case(qtbot: QtBot, look: Look, path: Path) -> None:
    words = Wording("Names of the clinic", ("Its passphrase opens them.",), "Show", "Showing...")
    page = in_front(qtbot, Unlock(path, words=words, with_keys=False))
    said = seen(page)
    assert "Names of the clinic" in said
    assert "A7-Q2" not in said
    assert not page.form.other.isVisibleTo(page)
    assert page.main.words.text() == "Show"


@pytest.mark.parametrize("code", ["en", "es", "ar"])
def test_nothing_is_wider_than_the_window_at_200_percent(
    page: Unlock, look: Look, code: str
) -> None:
    look.show(code, 200)
    page.resize(1024, 560)
    for problem, offers in (
        (wrong_passphrase(), ()),
        (elsewhere(), (("Open it here", page.clear),)),
    ):
        page.show_problem(problem, offers)
        QApplication.processEvents()
        assert sideways(page) == []
    page.form.ask_for_key(wanted=True)
    QApplication.processEvents()
    assert sideways(page) == []


def test_tab_goes_through_the_page_and_back_the_same_way(page: Unlock) -> None:
    field = "unlocking.phrase"
    others = ["unlocking.phrase.show", "unlocking.other", "unlocking.main", "unlocking.back"]
    assert focus().objectName() == field
    assert stops() == [field, *others]
    assert stops(Qt.Key.Key_Backtab) == [field, *reversed(others)]
