"""What each printed box is about: the words of its question, whom it means, its item."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from app.filing import wording
from app.filing.item_names import item_name
from app.filing.tables import TABLES
from app.interview.labels import question_at
from app.interview.questions import Question, Sworn
from app.papers.readback.labels import (
    APPLIES,
    BY_LEAF,
    BY_NAME,
    BY_SOURCE,
    COUNTED,
    IN_COURT,
    ROOTS,
)
from app.papers.readback.printed import Box
from app.rules.sentences import Words

_INDEXED: Final = re.compile(r"(.+?)\[(\d+)\]$")
_DOCUMENTS: Final = frozenset({"passport", "travel_document", "last_document"})
_HELPERS: Final = ("preparer", "interpreter", "attorney", "pick_up")
_FAMILY: Final = re.compile(r"spouse|mother|father|principal|(children|siblings)\[\d+\]")
_PERSON: Final = "people.p1"
_FILING: Final = "filings.f1"


def question(box: Box) -> Words:
    """What the form asks in ``box``, as the interview asks it.

    A box that no question asks for is called as the map calls it, in English.
    """
    name = box.source.rpartition(".")[2]
    called = _called(box, name)
    if called:
        return Words(called)
    asked = question_of(box)
    if asked is None:
        return Words(BY_NAME[name]) if name in BY_NAME else _as_mapped(box)
    told = isinstance(asked, Sworn) and name == "explanation" and asked.explanation
    return Words(told or asked.label)


def _called(box: Box, name: str) -> str:
    """Our own words for a box whose question would say too little, or something else."""
    if box.form == "i485" and box.source.startswith("include."):
        return APPLIES
    if box.source.endswith(".proceedings.status") and is_family(box):
        return IN_COURT
    by_name = BY_NAME.get(name, "") if box.source.startswith("derived.") else ""
    return BY_SOURCE.get(box.source) or by_name or BY_LEAF.get(name, "")


def _as_mapped(box: Box) -> Words:
    return Words("{label}", label=wording.column(box.row.label))


def question_of(box: Box) -> Question | None:
    """The question of the interview that asks for what ``box`` shows."""
    return question_at(box.path or in_case(box.source)) or question_at(in_case(box.source))


def item(box: Box) -> str:
    """The printed item, such as ``A.II.5``; empty for a box without one."""
    return item_words(box.row.item)


def item_words(of: str) -> str:
    """The item as it is printed on the form, without the words that only our maps have.

    Empty on Supplement B: what stands there was asked elsewhere.
    """
    printed = item_name(of).printed
    return "" if printed.startswith("S-B") else printed.replace("S-A", "Supp. A")


def about(box: Box) -> str:
    """The person, home or other thing that ``box`` belongs to, as the maps call it.

    Empty for the one who files. Boxes about the same thing say the same.
    """
    source = box.source.removeprefix("derived.").removeprefix("include.")
    words = source.split(".")
    if source.startswith("claim.grounds."):
        return "grounds"
    if words[0] == "filing":
        return next((one for one in _HELPERS for word in words if word.startswith(one)), "")
    if source.startswith(("self.contact.mailing.", "self.mail_", "self.mailing_")):
        return "mailing"
    root = ".".join(words[:2]) if words[0] == "rows" else words[0]
    known = _INDEXED.fullmatch(root)
    return root if root in ROOTS or (known and known[1] in COUNTED) else _alone(root)


def is_family(box: Box) -> bool:
    """Whether ``box`` is about a relative, and not about the one who files."""
    return bool(_FAMILY.fullmatch(about(box)))


def who(of: str) -> Words | None:
    """``about`` in words; None for the one who files."""
    return named(of) if of else None


def named(of: str) -> Words:
    """Somebody or something other than the one who files, in words.

    Raises KeyError for what ``about`` never says.
    """
    known = _INDEXED.fullmatch(of)
    if known is None:
        return Words(ROOTS[of])
    return Words(COUNTED[known[1]], number=str(int(known[2]) + 1))


def _alone(root: str) -> str:
    """A table with one printed row only goes by its name."""
    known = _INDEXED.fullmatch(root)
    return known[1] if known and known[1] in ROOTS else ""


@cache
def in_case(source: str) -> str:
    """Where an answer of the map lies in a case, for some person and some rows."""
    source = source.removeprefix("derived.")
    root, _dot, rest = source.partition(".")
    if root == "include":
        return f"{_FILING}.include.p1"
    if root == "rows":
        table, _dot, rest = rest.partition(".")
        name = table.partition("[")[0]
        owner = _PERSON if TABLES[name].owner == "person" else _FILING
        return f"{TABLES[name].row(owner, 'r1')}.{rest}"
    return f"{_anchor(root.partition('[')[0])}.{rest}"


def _anchor(root: str) -> str:
    if root in {"home", "spouse_home"}:
        return f"{_PERSON}.residences.r1"
    if root == "marriage":
        return f"{_PERSON}.marriages.r1"
    if root in _DOCUMENTS:
        return f"{_PERSON}.documents.r1"
    return {"claim": f"{_FILING}.claim", "filing": _FILING}.get(root, _PERSON)
