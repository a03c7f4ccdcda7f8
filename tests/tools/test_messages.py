"""Every sentence is collected, and the file changes only when a sentence does."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.tools import messages

SOURCE = """
from app.i18n import N_, _, ngettext
LATER = N_("Later.")
def say(n):
    # Translators: the city, not the country
    _("Where do you live?")
    return ngettext("{n} child", "{n} children", n).format(n=n)
"""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "app").mkdir()
    (tmp_path / "app" / "door.py").write_text(SOURCE)
    return tmp_path


def test_marked_shown_and_counted_sentences_are_found(root: Path) -> None:
    text = messages.template(root).decode()
    assert 'msgid "Later."' in text
    assert 'msgid "Where do you live?"' in text
    assert 'msgid_plural "{n} children"' in text
    assert "#. Translators: the city, not the country" in text
    assert "#: app/door.py\n" in text


def test_moving_a_sentence_down_the_file_changes_nothing(root: Path) -> None:
    before = messages.template(root)
    (root / "app" / "door.py").write_text("\n\n" + SOURCE)
    assert messages.template(root) == before


def test_the_template_holds_no_date_and_no_name(root: Path) -> None:
    text = messages.template(root).decode()
    assert "Date" not in text
    assert "EMAIL" not in text


CHECKLIST = """
[[checklist]]
title = "What to mail"
papers = [{ key = "card", says = "A copy of the card", when = "there is a card" }]
"""


def test_the_lists_of_papers_are_collected_and_go_with_their_file(root: Path) -> None:
    law = root / "resources" / "law"
    law.mkdir(parents=True)
    (law / "fees.toml").write_text("[[fact]]\nsays = 'A fact is not shown as a sentence'\n")
    (law / "lists.toml").write_text(CHECKLIST)
    text = messages.template(root).decode()
    for sentence in ("What to mail", "A copy of the card", "there is a card"):
        assert f'msgid "{sentence}"' in text
    assert "#: resources/law/lists.toml" in text
    assert "A fact" not in text
    (law / "lists.toml").unlink()
    assert "What to mail" not in messages.template(root).decode()
