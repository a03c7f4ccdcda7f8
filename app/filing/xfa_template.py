"""Which value of the XFA data belongs to which official box, as the template in the file says."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal
from xml.etree.ElementTree import Element

from app.filing.catalogue import Catalogue, Field, Kind
from app.filing.xml_tree import child, children, local

Match = Literal["once", "global", "none"]

_LEAF = re.compile(r"(?:.*(?<!\\)\.)?(.+)\[\d+\]")
_CONTAINERS = frozenset({"subform", "subformSet", "area", "pageSet", "pageArea"})
_LOOKS = frozenset({"extras", "picture"})


@dataclass(frozen=True)
class Binding:
    """One official field and where its value lies in the data.

    ``match`` *global*: one value of that name for all fields of the name, anywhere; *once*: a
    value of its own under the groups ``path``; *none*: no value at all. ``on`` is the value that
    ticks the box (None for text), ``off`` those that say it is not ticked.
    """

    field: Field
    name: str
    match: Match
    path: tuple[str, ...]
    on: str | None = None
    off: frozenset[str] = frozenset()
    is_date: bool = False
    without_day: bool = False


@dataclass(frozen=True)
class _Drawn:
    """A field of the template, not yet known to be an official one."""

    element: Element
    path: tuple[str, ...]


def bindings(template: Element, catalogue: Catalogue) -> tuple[Binding, ...]:
    """The binding of every official field whose name the template explains without a doubt."""
    drawn: defaultdict[str, list[_Drawn]] = defaultdict(list)
    for each in _drawn(template, ()):
        drawn[each.element.get("name", "")].append(each)
    official: defaultdict[str, list[Field]] = defaultdict(list)
    for field in catalogue.fields:
        if field.kind != "barcode":
            official[stem(field.name)].append(field)
    found: list[Binding] = []
    for name, fields in official.items():
        if len(drawn[name]) == len(fields):
            found += _same_name(name, fields, drawn[name])
    return tuple(found)


def stem(name: str) -> str:
    """The last part of a full official name as the template spells it, without its number."""
    found = _LEAF.fullmatch(name)
    return found[1].replace("\\.", ".") if found else name


def _same_name(name: str, fields: list[Field], drawn: list[_Drawn]) -> list[Binding]:
    """All fields of one name, or none when a single one does not fit."""
    pairs = list(zip(fields, drawn, strict=True))
    fits = all(_fits(field, each.element) for field, each in pairs)
    matches = {_match(each.element) for _field, each in pairs}
    if not fits or len(matches) != 1:
        return []
    return [_binding(name, field, each, matches.copy().pop()) for field, each in pairs]


def _fits(field: Field, element: Element) -> bool:
    kinds: dict[str, Kind] = {"checkButton": "check", "choiceList": "combo"}
    if kinds.get(_widget(element), "text") != field.kind:
        return False
    return field.kind != "check" or _items(element)[:1] == [field.on_state]


def _binding(name: str, field: Field, drawn: _Drawn, match: Match) -> Binding:
    element, items = drawn.element, _items(drawn.element)
    check = field.kind == "check"
    return Binding(
        field=field,
        name=name,
        match=match,
        path=drawn.path,
        on=items[0] if check else None,
        off=frozenset(item.strip() for item in items[1:]) if check else frozenset(),
        is_date=_widget(element) == "dateTimeEdit",
        without_day="DD" not in _picture(element),
    )


def _drawn(here: Element, path: tuple[str, ...]) -> Iterator[_Drawn]:
    """Fields in the order of the template; only subforms with a name stand in the data."""
    for each in here:
        kind, name = local(each), each.get("name")
        if kind == "field":
            yield _Drawn(each, path)
        elif kind in _CONTAINERS:
            named = kind == "subform" and name is not None and _match(each) != "none"
            yield from _drawn(each, (*path, str(name)) if named else path)


def _match(element: Element) -> Match:
    bind = child(element, "bind")
    found = bind.get("match") if bind is not None else None
    if bind is not None and bind.get("ref") is not None:
        return "none"  # bound by a path of its own, which no known form does
    return "global" if found == "global" else "none" if found in ("none", "dataRef") else "once"


def _widget(element: Element) -> str:
    ui = child(element, "ui")
    looks = [local(each) for each in ui if local(each) not in _LOOKS] if ui is not None else []
    return looks[0] if looks else ""


def _items(element: Element) -> list[str]:
    items = child(element, "items")
    return [each.text or "" for each in items] if items is not None else []


def _picture(element: Element) -> str:
    """How the box shows its value, such as ``date{MM/YYYY}``; a full date unless told."""
    shows = child(element, "format")
    pictures = children(shows, "picture") if shows is not None else []
    return (pictures[0].text or "") if pictures else "DD"
