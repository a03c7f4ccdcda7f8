"""What differs between the forms in two PDFs, box by box, without quoting a word of either."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from app.filing.catalogue import COMB, MULTILINE, Catalogue, Field

Telling = Callable[[Field], str]
NEARLY = 0.5
"""Points that a box may stand off and still count as where it was."""


@dataclass(frozen=True)
class Change:
    """One thing that is not the same about a box that kept its name."""

    field: str
    before: str
    after: str


@dataclass(frozen=True)
class Difference:
    """What differs from ``old`` to ``new``.

    ``gone`` and ``added`` are names in one of them only; ``renamed`` the pairs among them that
    agree in everything else, each with only one match. ``reworded`` tells where: ``tooltip``,
    ``words`` (around the box), ``item`` (in its question). ``renumbered`` has the item number
    printed beside the box; ``moved`` the page and lower left corner in points; ``ticked``
    on-states; ``limits`` MaxLen; ``nature`` type, lines, cells or choices.
    """

    old: Catalogue
    new: Catalogue
    gone: tuple[str, ...]
    added: tuple[str, ...]
    renamed: tuple[tuple[str, str], ...]
    moved: tuple[Change, ...]
    reworded: tuple[Change, ...]
    renumbered: tuple[Change, ...]
    limits: tuple[Change, ...]
    ticked: tuple[Change, ...]
    nature: tuple[Change, ...]


def difference(old: Catalogue, new: Catalogue) -> Difference:
    """Compare two catalogues made by ``extract.extract``; bar codes are left out."""
    before, after = _boxes(old), _boxes(new)
    both = [(before[name], after[name]) for name in before if name in after]
    gone = tuple(name for name in before if name not in after)
    added = tuple(name for name in after if name not in before)
    return Difference(
        old=old,
        new=new,
        gone=gone,
        added=added,
        renamed=tuple(_renamed([before[name] for name in gone], [after[name] for name in added])),
        moved=_changes(both, _place),
        reworded=tuple(
            Change(a.name, "", ", ".join(told)) for a, b in both if (told := _reworded(a, b))
        ),
        renumbered=_changes(both, _number),
        limits=_changes(both, _limit),
        ticked=_changes(both, _on_state),
        nature=_changes(both, _nature),
    )


def _boxes(catalogue: Catalogue) -> Mapping[str, Field]:
    return {one.name: one for one in catalogue.fields if one.kind != "barcode"}


def _changes(both: Iterable[tuple[Field, Field]], told: Telling) -> tuple[Change, ...]:
    return tuple(Change(a.name, told(a), told(b)) for a, b in both if told(a) != told(b))


def _renamed(gone: Iterable[Field], added: Iterable[Field]) -> Iterable[tuple[str, str]]:
    looks: defaultdict[object, tuple[list[str], list[str]]] = defaultdict(_two_lists)
    for index, fields in enumerate((gone, added)):
        for field in fields:
            looks[_look(field)][index].append(field.name)
    for before, after in looks.values():
        if len(before) == len(after) == 1:
            yield before[0], after[0]


def _two_lists() -> tuple[list[str], list[str]]:
    return [], []


def _look(field: Field) -> object:
    return (
        _nature(field),
        _limit(field),
        _on_state(field),
        field.tooltip_core,
        field.words,
        field.item_words,
    )


def _reworded(before: Field, after: Field) -> list[str]:
    told = []
    if before.tooltip_core != after.tooltip_core:
        told.append("tooltip")
    if before.words != after.words:
        told.append("words")
    if before.item_words != after.item_words:
        told.append("item")
    return told


def _place(field: Field) -> str:
    left, bottom = (round(side / NEARLY) * NEARLY for side in field.rect[:2])
    return f"page {field.page}, {left:g} {bottom:g}"


def _number(field: Field) -> str:
    return field.number


def _limit(field: Field) -> str:
    return "" if field.max_len is None else str(field.max_len)


def _on_state(field: Field) -> str:
    return field.on_state or ""


def _nature(field: Field) -> str:
    told: list[str] = [field.kind]
    if field.flags & MULTILINE:
        told.append("lines")
    if field.flags & COMB:
        told.append("cells")
    return " ".join([*told, *field.options])
