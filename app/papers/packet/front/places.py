"""Items and places of a form in words: ``Part 3, item 7.a``, ``A.II.4, child 1``."""

from __future__ import annotations

import re
from typing import Final

from app import i18n
from app.i18n import N_
from app.papers.said import Said
from app.rules.sentences import Sentence, Value, Words

_SUPPLEMENTS: Final = {"S-A": N_("Supplement A"), "S-B": N_("Supplement B")}
_WHO: Final = {
    "spouse": N_("husband or wife"),
    "mother": N_("mother"),
    "father": N_("father"),
    "attorney": N_("lawyer"),
    "header": N_("top of the page"),
    "note": N_("the note at the top"),
}
_COUNTED: Final = {
    "child": N_("child {number}"),
    "sibling": N_("brother or sister {number}"),
    "row": N_("line {number}"),
}
_PRINTED: Final = re.compile(r"[A-Z]+|\d+|[a-z]|S-[AB]")
_NUMBERED: Final = re.compile(r"([a-z]+)(\d+)")


def place(item: str) -> Sentence:
    """Where an item of a map stands on its page: its part, and its number if it has one.

    An item that was carried over without a sure number is the line printed for it.
    """
    part, *inside = item.split(".")
    if not part:
        return Words(N_("The line printed for it"))
    if part in _SUPPLEMENTS:
        return Words(_SUPPLEMENTS[part])
    number = ".".join(one for one in inside if _PRINTED.fullmatch(one))
    if not number:
        return Words(N_("Part {part}"), part=part)
    return Words(N_("Part {part}, item {item}"), part=part, item=number)


def item_words(item: str) -> Value:
    """An item as it is printed, then who or which line is meant.

    A map tells boxes of one item apart by a word (``A.II.child1.4``), which no form prints.
    """
    parts = item.split(".")
    found: Value = ".".join(one for one in parts if _PRINTED.fullmatch(one))
    for who in (words for words in map(_who, parts) if words is not None):
        found = Words(N_("{item}, {who}"), item=found, who=who)
    return found


def finished(text: str) -> Said:
    """Words that were said in the language in use, with their English."""
    english = i18n.english_of(text) or text
    return Said(english, "" if english == text else text)


def _who(part: str) -> Sentence | None:
    counted = _NUMBERED.fullmatch(part)
    if counted and counted[1] in _COUNTED:
        return Words(_COUNTED[counted[1]], number=counted[2])
    return Words(_WHO[part]) if part in _WHO else None
