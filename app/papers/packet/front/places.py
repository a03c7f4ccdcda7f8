"""Items and places of a form in words: ``Part 3, item 7.a``, ``A.II.4, child 1``."""

from __future__ import annotations

from typing import Final

from app import i18n
from app.filing.item_names import is_printed, item_name
from app.i18n import N_
from app.papers.said import Said
from app.rules.sentences import Sentence, Value, Words

_SUPPLEMENTS: Final = {"S-A": N_("Supplement A"), "S-B": N_("Supplement B")}


def place(item: str) -> Sentence:
    """Where an item of a map stands on its page: its part, and its number if it has one.

    An item that was carried over without a sure number is the line printed for it.
    """
    part, *inside = item.split(".")
    if not part:
        return Words(N_("The line printed for it"))
    if part in _SUPPLEMENTS:
        return Words(_SUPPLEMENTS[part])
    number = ".".join(filter(is_printed, inside))
    if not number:
        return Words(N_("Part {part}"), part=part)
    return Words(N_("Part {part}, item {item}"), part=part, item=number)


def item_words(item: str) -> Value:
    """An item as it is printed, then who or which line is meant."""
    name = item_name(item)
    found: Value = name.printed
    for who in name.who:
        meant = Words(who.message, number=who.number) if who.number else Words(who.message)
        found = Words(N_("{item}, {who}"), item=found, who=meant)
    return found


def finished(text: str) -> Said:
    """Words that were said in the language in use, with their English."""
    english = i18n.english_of(text) or text
    return Said(english, "" if english == text else text)
