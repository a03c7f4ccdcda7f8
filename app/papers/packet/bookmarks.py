"""The list of contents that a viewer shows beside a packet, and what it calls each page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from app.filing import syntax
from app.filing.store import Ref, Value
from app.papers.packet.growing_pdf import GrowingPdf
from app.papers.packet.parts import Entry, Part


def outline(entries: Sequence[Entry], pages: Sequence[Ref], file: GrowingPdf) -> Ref:
    """Write a bookmark for each entry, those of level 2 below the one before them.

    ``pages`` are the pages of the packet in order. Source: ISO 32000-1, 12.3.3.
    """
    root = Ref(file.new())
    groups = _grouped(entries)
    places = [[Ref(file.new()) for _entry in group] for group in groups]
    tops = [own[0] for own in places]
    for group, own in zip(groups, places, strict=True):
        links: dict[str, Value] = {"Parent": root}
        links |= _beside(tops, own[0]) | _below(own[1:], -1)
        _put(file, group[0], own[0], pages, links)
        for entry, place in zip(group[1:], own[1:], strict=True):
            links = {"Parent": own[0]}
            links |= _beside(own[1:], place)
            _put(file, entry, place, pages, links)
    tree: dict[str, Value] = {"Type": "Outlines"}
    file.put(root.number, syntax.dictionary(tree | _below(tops, 1)))
    return root


def labels(parts: Sequence[Part]) -> Iterator[Value]:
    """At which page a new way of counting begins, and which (ISO 32000-1, 12.4.2)."""
    page = 0
    for part in parts:
        yield page
        if part.kind == "front":
            yield {"S": "r", "St": part.first}
        elif part.kind == "tab":
            yield {"P": syntax.text(part.label)}
        else:
            yield {"S": "D", "P": syntax.text(part.label), "St": part.first}
        page += part.pages


def _grouped(entries: Sequence[Entry]) -> list[list[Entry]]:
    groups: list[list[Entry]] = []
    for entry in entries:
        if entry.level == 1:
            groups.append([])
        groups[-1].append(entry)
    return groups


def _put(
    file: GrowingPdf, entry: Entry, place: Ref, pages: Sequence[Ref], links: dict[str, Value]
) -> None:
    goal: list[Value] = [pages[entry.page - 1], "Fit"]
    told: dict[str, Value] = {"Title": syntax.text(entry.title), "Dest": goal}
    file.put(place.number, syntax.dictionary(told | links))


def _beside(siblings: Sequence[Ref], own: Ref) -> dict[str, Value]:
    at = siblings.index(own)
    links: dict[str, Value] = {}
    if at > 0:
        links["Prev"] = siblings[at - 1]
    if at + 1 < len(siblings):
        links["Next"] = siblings[at + 1]
    return links


def _below(children: Sequence[Ref], sign: int) -> dict[str, Value]:
    """The ends of what hangs below; a negative count says that it is folded."""
    if not children:
        return {}
    return {"First": children[0], "Last": children[-1], "Count": sign * len(children)}
