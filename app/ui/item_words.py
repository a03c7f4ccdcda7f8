"""The items of a form as a person reads them: as printed, then who or which line is meant.

A map tells boxes of one item apart by a word (``A.II.child1.4``), which no form prints.
"""

from __future__ import annotations

import re
from typing import Final

from app.i18n import N_, _

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
_PRINTED: Final = re.compile(r"[A-Z]+|\d+|[a-z]|S-A")
_NUMBERED: Final = re.compile(r"([a-z]+)(\d+)")


def item_words(item: str) -> str:
    """``A.II.child1.4`` as A.II.4, child 1, in the language in use; left to right everywhere.

    Names of columns are left out: the words of the question stand beside. A form in front
    (``I-589 A.I.4``) stays in front.
    """
    form, _space, inside = item.rpartition(" ")
    parts = inside.split(".")
    printed = ".".join(part for part in parts if _PRINTED.fullmatch(part))
    shown = f"\u2066{' '.join(part for part in (form, printed) if part)}\u2069"
    who = [words for part in parts if (words := _who(part))]
    for words in who:
        shown = _("{item}, {who}").format(item=shown, who=words)
    return shown


def _who(part: str) -> str:
    counted = _NUMBERED.fullmatch(part)
    if counted and counted[1] in _COUNTED:
        return _(_COUNTED[counted[1]]).format(number=counted[2])
    return _(_WHO.get(part, ""))
