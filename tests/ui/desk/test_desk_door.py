"""Comments in the case of who helps: replied to, done, followed; sign-offs lifted by an edit."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app import i18n
from app.answers.case import Case
from app.answers.clinic_work import SignOffKind, commented, holds
from app.answers.states import given
from app.ui.desk import comes_back, goes_out, signoff_card
from app.ui.desk.comes_back import ComesBack
from app.ui.desk.door import Door
from app.ui.desk.goes_out import ForCard, ForPhrase
from app.ui.desk.list_page import NONE
from app.ui.store import CaseStore
from app.vault import age, clinic_card, review_copy, vault
from app.vault.readers import Reader
from tests.ui.desk.desks import (
    GIVEN,
    HARM,
    HELPER,
    LAWYER,
    LONG,
    NAME,
    TODAY,
    WORDS,
    a_case,
    door_of,
    focus,
    store_of,
    with_comments,
    words,
)
from tests.vault.cheap import CHEAP, NOW, PHRASE

COPY_PHRASE = "copper lantern meadow window harbor pencil"
KIND = SignOffKind.REVIEWED


@pytest.fixture
def store(tmp_path: Path) -> Iterator[CaseStore]:
    made = store_of(with_comments(), tmp_path)
    yield made
    made.close()


@pytest.fixture
def door(store: CaseStore, qtbot: QtBot) -> Door:
    return door_of(store, qtbot)


def test_a_comment_shows_its_item_question_answer_words_and_who_said_it(
    store: CaseStore, door: Door
) -> None:
    card = words(door.list.cards["k1"])
    family = store.get(NAME).value
    for told in ("I-589 A.I.4", "Family name", family, WORDS[0], LAWYER, "March 10, 2026"):
        assert told in card


def test_a_reply_is_kept_as_it_is_typed_and_needs_a_name(
    store: CaseStore, door: Door, qtbot: QtBot
) -> None:
    card = door.list.cards["k1"]
    card.reply.click()
    assert focus() is door.list.whom.line
    qtbot.keyClicks(door.list.whom.line, HELPER)
    card.reply.click()
    box = card.writing
    assert box is not None
    assert focus() is box.edit
    qtbot.keyClicks(box.edit, "As in the passport.")
    one = store.case.work.comments["k1"]
    assert (one.reply, one.replied_by, one.done) == ("As in the passport.", HELPER, False)
    qtbot.keyClick(box.edit, Qt.Key.Key_Escape)
    assert focus() is card.reply
    assert "As in the passport." in words(card)
    store.undo()
    assert store.case.work.comments["k1"].reply == ""


def test_a_reply_is_of_whoever_opened_the_box_whatever_happens_to_the_name(
    store: CaseStore, door: Door, qtbot: QtBot
) -> None:
    card = door.list.cards["k1"]
    qtbot.keyClicks(door.list.whom.line, HELPER)
    card.reply.click()
    assert card.writing is not None
    qtbot.keyClicks(card.writing.edit, "Yes")
    qtbot.keyClick(card.writing.edit, Qt.Key.Key_Escape)
    door.list.whom.clear()
    qtbot.keyClicks(door.list.whom.line, LAWYER)
    card.reply.click()
    door.list.whom.clear()
    qtbot.keyClicks(card.writing.edit, ", both.")
    one = store.case.work.comments["k1"]
    assert (one.reply, one.replied_by) == ("Yes, both.", LAWYER)
    card.writing.edit.clear()
    one = store.case.work.comments["k1"]
    assert (one.reply, one.replied_by) == ("", "")


def test_what_is_done_goes_behind_the_open_ones(store: CaseStore, door: Door) -> None:
    door.list.cards["k1"].settle.click()
    assert store.case.work.comments["k1"].done
    door.list.renew()
    assert list(door.list.cards) == ["k2", "k3"]
    door.list.cards["k2"].settle.click()
    door.list.cards["k2"].settle.click()
    assert not store.case.work.comments["k2"].done


def test_a_comment_leads_to_its_question(door: Door, qtbot: QtBot) -> None:
    with qtbot.waitSignal(door.closed), qtbot.waitSignal(door.go) as caught:
        door.list.cards["k2"].to_question.click()
    assert caught.args == [HARM]
    assert not door.list.cards["k3"].to_question.isVisible()


def test_work_is_told_apart_from_answers(store: CaseStore, door: Door, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(store.changed), qtbot.waitSignal(store.worked):
        door.list.cards["k1"].settle.click()
    with qtbot.waitSignal(store.changed), qtbot.assertNotEmitted(store.worked):
        store.set(NAME, given("Othername"), "act")


def test_nothing_is_said_where_there_are_no_comments(tmp_path: Path, qtbot: QtBot) -> None:
    store = store_of(a_case(), tmp_path)
    door = door_of(store, qtbot)
    assert NONE in words(door.list)
    assert not door.list.whom.isVisible()
    store.close()


def sign(door: Door, kind: SignOffKind, name: str, qtbot: QtBot) -> None:
    card = door.list.signoffs[kind]
    qtbot.keyClicks(card.whom.line, name)
    card.give.click()


def test_a_sign_off_wants_a_name_and_nothing_is_chosen_before(
    store: CaseStore, door: Door, qtbot: QtBot
) -> None:
    for kind in SignOffKind:
        card = door.list.signoffs[kind]
        assert card.whom.name == ""
        card.give.click()
        assert focus() is card.whom.line
        assert kind not in store.case.work.signoffs
    sign(door, KIND, LAWYER, qtbot)
    one = store.case.work.signoffs[KIND]
    assert (one.by, one.on) == (LAWYER, TODAY)
    assert holds(store.case, KIND)
    assert not door.list.signoffs[KIND].give.isVisible()


def test_an_edit_lifts_it_names_the_questions_and_it_is_given_again_by_hand(
    store: CaseStore, door: Door, qtbot: QtBot
) -> None:
    sign(door, KIND, LAWYER, qtbot)
    row = next(iter(store.case.people["p1"].residences.rows))
    city = f"people.p1.residences.{row}.city"
    store.set(city, given("Secretword"), "act")
    card = door.list.signoffs[KIND]
    card.show_case()
    assert not card.holds
    assert tuple(card.changes) == (city,)
    told = words(card)
    assert "Homes: City or town" in told
    assert "Secretword" not in told
    assert LAWYER in told
    assert card.whom.name == ""
    with qtbot.waitSignal(door.closed), qtbot.waitSignal(door.go) as caught:
        card.changes[city].click()
    assert caught.args == [city]
    door.show()
    sign(door, KIND, LAWYER, qtbot)
    assert card.holds


def test_a_comment_or_a_reply_lifts_nothing(store: CaseStore, door: Door, qtbot: QtBot) -> None:
    sign(door, KIND, LAWYER, qtbot)
    door.list.cards["k1"].settle.click()
    assert holds(store.case, KIND)


def test_rows_people_and_forms_that_came_or_went_have_words(
    store: CaseStore, door: Door, qtbot: QtBot
) -> None:
    sign(door, KIND, LAWYER, qtbot)
    row = next(iter(store.case.people["p1"].residences.rows))
    store.remove(f"people.p1.residences.{row}", "act")
    card = door.list.signoffs[KIND]
    card.show_case()
    assert "Homes (" in words(card)
    assert "a line was added or taken away" in words(card)


def test_the_copy_opens_to_its_own_passphrase_and_comments_come_back(
    store: CaseStore, door: Door, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(goes_out, "write_review_copy", _cheap)
    stick = tmp_path / "stick"
    stick.mkdir()
    door.list.buttons["desk.copy.phrase"].click()
    page = door.page
    assert isinstance(page, ForPhrase)
    page.make(COPY_PHRASE, stick)
    qtbot.waitUntil(lambda: door.page is door.list, timeout=LONG)
    (file,) = stick.iterdir()
    assert file.name in words(door.list)
    opened = vault.unlock(file, COPY_PHRASE)
    copy = commented(opened.case, NAME, "One more.", LAWYER, TODAY)
    opened.save(commented(copy, HARM, "And another.", LAWYER, TODAY), NOW)
    before = store.case
    bring(door, file, COPY_PHRASE, qtbot)
    assert comes_back.CAME.format(count=2) in words(door.list)
    assert {one.words for one in store.case.work.comments.values()} == {
        *WORDS,
        "One more.",
        "And another.",
    }
    assert store.case.people == before.people
    bring(door, file, COPY_PHRASE, qtbot)
    assert comes_back.NOTHING_NEW in words(door.list)


def bring(door: Door, file: Path, phrase: str, qtbot: QtBot) -> None:
    door.list.buttons["desk.back"].click()
    page = door.page
    assert isinstance(page, ComesBack)
    page.take(file)
    qtbot.keyClicks(page.secret.edit, phrase)
    qtbot.keyClick(page.secret.edit, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: door.page is door.list, timeout=LONG)


def test_a_wrong_passphrase_or_no_file_is_said_and_nothing_is_taken(
    store: CaseStore, door: Door, tmp_path: Path, qtbot: QtBot
) -> None:
    door.list.buttons["desk.back"].click()
    page = door.page
    assert isinstance(page, ComesBack)
    page.bring.click()
    assert comes_back.FIRST in words(page)
    page.take(store.opened.path)
    page.bring.click()
    assert comes_back.NOTHING in words(page)
    qtbot.keyClicks(page.secret.edit, COPY_PHRASE)
    page.bring.click()
    qtbot.waitUntil(lambda: not page.busy, timeout=LONG)
    assert "passphrase" in words(page)
    page.secret.drop()
    qtbot.keyClicks(page.secret.edit, PHRASE)
    page.bring.click()
    qtbot.waitUntil(lambda: not page.busy, timeout=LONG)
    assert "This file is not a review copy." in words(page)
    assert len(store.case.work.comments) == len(WORDS)


def test_a_copy_for_a_card_wants_the_words_compared_and_consent(
    door: Door, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(goes_out, "write_review_copy", _cheap)
    stick = tmp_path / "stick"
    stick.mkdir()
    monkeypatch.setattr(goes_out, "_folder", lambda _page: stick)
    key = age.new_key()
    door.list.buttons["desk.copy.card"].click()
    page = door.page
    assert isinstance(page, ForCard)
    page.text.setPlainText(clinic_card.dump("Lawyers Example", key.recipient))
    page.on.click()
    assert page.consent is not None
    page.let_in.click()
    assert not list(stick.iterdir())
    for box in (page.consent.same, page.consent.wanted):
        box.button.click()
    page.let_in.click()
    qtbot.waitUntil(lambda: door.page is door.list, timeout=LONG)
    (file,) = stick.iterdir()
    assert vault.unlock_with_key(file, key.text).case.work.copied is not None


def test_tab_goes_from_the_top_to_the_bottom(door: Door, qtbot: QtBot) -> None:
    seen: list[str] = []
    while not seen or seen[0] != focus().objectName() or len(seen) == 1:
        qtbot.keyClick(focus(), Qt.Key.Key_Tab)
        seen.append(focus().objectName())
        assert len(seen) < 100
    order = [one for one in seen if one]
    wanted = ["desk.copy.phrase", "desk.back", "desk.name", "desk.k1.reply", "desk.k3.done"]
    wanted += ["desk.prepared.by", "desk.prepared.give", "desk.reviewed.by", "desk.reviewed.give"]
    places = [order.index(one) for one in wanted]
    assert places == sorted(places)


def test_all_follows_the_language_and_what_was_typed_stays(
    store: CaseStore, door: Door, qtbot: QtBot
) -> None:
    sign(door, KIND, LAWYER, qtbot)
    store.set(GIVEN, given("Othername"), "act")
    door.list.renew()
    qtbot.keyClicks(door.list.signoffs[KIND].whom.line, HELPER)
    i18n.use("es")
    try:
        QApplication.sendEvent(door, QEvent(QEvent.Type.LanguageChange))
        assert i18n._(signoff_card.CHANGED) in words(door.list.signoffs[KIND])
        assert door.list.signoffs[KIND].whom.name == HELPER
    finally:
        i18n.use("en")


def _cheap(case: Case, path: Path, to: str | Reader, now: dt.datetime) -> vault.Opened:
    return review_copy.write_review_copy(case, path, to, now, cost=CHEAP)
