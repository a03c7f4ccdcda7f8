"""No word of the pages before a case is left in English, in sight or read aloud."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.i18n import pseudo
from app.ui.unlocking.choose_page import KINDS
from app.ui.unlocking.covering import Covering
from app.ui.unlocking.new_phrase import NewPhrase
from app.ui.unlocking.take_over import TakeOver
from app.ui.unlocking.unlock import Unlock
from app.vault.faults import wrong_passphrase
from app.vault.words import WORDS
from tests.ui.every_text import shown, unmarked
from tests.ui.unlocking.pages import Look, in_front

MADE = {*WORDS, "A7"}


def english(page: Covering) -> set[str]:
    return {word for text in shown(page) for word in unmarked(text)} - MADE


@pytest.mark.parametrize("made", [NewPhrase, TakeOver])
def test_a_new_passphrase(qtbot: QtBot, look: Look, made: type[NewPhrase]) -> None:
    page = in_front(qtbot, TakeOver(Path("A7.json")) if made is TakeOver else NewPhrase())
    look.show(pseudo.CODE)
    for kind in reversed(KINDS):
        page.choose.kinds[kind].click()
        page.submit()
        assert english(page) == set(), kind
        page.resize(page.width(), 2000)
        page.submit()
    assert page.page.name == "again"
    for typed in ("", "nothing", f"{page.choose.phrase} more"):
        page.again.again.edit.setText(typed)
        page.submit()
        assert english(page) == set(), typed
    page.set_busy(True)
    assert english(page) == set()


def test_a_locked_case(qtbot: QtBot, look: Look) -> None:
    page = in_front(qtbot, Unlock(Path("A7.dossier"), clinic_key="AGE-SECRET-KEY-1"))
    look.show(pseudo.CODE)
    assert english(page) == set()
    page.submit()
    assert english(page) == set()
    page.show_problem(wrong_passphrase())
    assert english(page) == set()
    page.form.ask_for_key(wanted=True)
    page.submit()
    assert english(page) == set()
    page.set_busy(True)
    assert english(page) == set()
