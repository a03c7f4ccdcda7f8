"""What the short read-back holds of a form: names, dates, numbers, family, homes, arrivals."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Final

from app.papers.readback import asked, kin, oath
from app.papers.readback.lines import Line, answers, line, pairs, place
from app.papers.readback.printed import Box
from app.papers.said import Said, in_both

_PLACES: Final = (
    *("home", "mailing", "spouse_home", "pick_up", "rows.residences", "rows.last_homes"),
    *("rows.prior_addresses", "rows.address_abroad", "rows.entries"),
)
_PAIRED: Final = "rows.entries"
_MARRIAGES: Final = "rows.prior_marriages"
_LATER: Final = (
    *("rows.schools", "rows.jobs", "rows.occupations", "rows.occupation_abroad"),
    *("rows.organizations", "rows.relatives_who_helped", "preparer", "interpreter", "attorney"),
)
"""What only the whole book holds."""
_DETAILS: Final = frozenset(
    {
        *("race", "religion", "native_language", "other_languages", "native", "full_name"),
        *("ethnicity", "height_feet", "height_inches", "eyes", "hair", "current_status"),
        *("nationality", "sex", "marital_status", "last_entry_place", "last_entry_status"),
        *("latest_occupation_place", "child_relationship", "stay_until", "nationality_at_birth"),
    }
)
_OWN: Final = frozenset({"marital_status", "current_status", "stay_until"})
"""What is a detail of others, but not of the person who files."""


def own(boxes: tuple[Box, ...]) -> Iterator[Line]:
    """Names, dates and numbers of the one who files; what is printed twice stands once."""
    seen = set[tuple[str, str]]()
    for group in answers(box for box in boxes if _is_own(box)):
        key = (group[0].source, group[0].text)
        if key not in seen:
            seen.add(key)
            yield line(group)


def family(boxes: tuple[Box, ...]) -> Iterator[Line]:
    """Husband, wife and children with names, dates, numbers, and each Yes and No about them."""
    found = (
        box for box in boxes if _is_of_family(box) and not asked.about(box).startswith(kin.KIN)
    )
    yield from _relatives(found)


def parents(boxes: tuple[Box, ...]) -> Iterator[Line]:
    """The same of parents where a form asks for as much about them."""
    found = (box for box in boxes if asked.about(box).startswith(kin.KIN) and not kin.is_kin(box))
    yield from _relatives(found)


def _relatives(found: Iterable[Box]) -> Iterator[Line]:
    for of, told in groupby(filter(_is_told, found), key=asked.about):
        group = tuple(told)
        yield _about(of, group, pairs(group))


def places(boxes: tuple[Box, ...]) -> Iterator[Line]:
    """Each home, address and arrival in one line."""
    here = (box for box in boxes if asked.about(box).startswith(_PLACES))
    found = (box for box in here if not oath.is_said(box))
    for of, told in groupby(found, key=asked.about):
        group = tuple(told)
        yield _about(of, group, pairs(group) if of.startswith(_PAIRED) else place(group))


def _about(of: str, boxes: tuple[Box, ...], said: Said) -> Line:
    return Line(asked.item(boxes[0]), in_both(asked.named(of)), said, boxes)


def _is_of_family(box: Box) -> bool:
    return asked.is_family(box) or asked.about(box).startswith(_MARRIAGES)


def _is_own(box: Box) -> bool:
    if _is_of_family(box) or asked.about(box).startswith((*_PLACES, *_LATER)):
        return False
    if oath.is_said(box) or box.row.codec == "story" or _name(box).startswith(("race_", "weight_")):
        return False
    return _name(box) not in _DETAILS - _OWN and box.source != "last_document.country"


def _is_told(box: Box) -> bool:
    """Details of relatives are left out, their full names are not."""
    return _name(box) == "full_name" or _name(box) not in _DETAILS


def _name(box: Box) -> str:
    return box.source.rpartition(".")[2]
