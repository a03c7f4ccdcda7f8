"""The hidden second copy of the answers in a form saved by Acrobat: its XFA data.

The data name their values by the names of an XFA template that travels in the same file. The
k-th template field of a name is the k-th official field of that name.
A name where the two disagree in number, kind or on-state is not used: what stands there is
handed back as it is.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from pypdf import PdfReader
from pypdf.generic import ArrayObject, DictionaryObject, StreamObject

from app.filing import opening
from app.filing.catalogue import Catalogue
from app.filing.values import Value
from app.filing.xfa_template import Binding, bindings
from app.filing.xml_tree import BadXml, child, children, local, parse
from app.i18n import _
from app.problems import Problem

_ISO = re.compile(r"(\d{4})-(\d\d)-(\d\d)(?:T.*)?")
_NOTHING = frozenset({"", "0"})


@dataclass(frozen=True)
class Told:
    """One value of the data, for all the boxes that share it.

    ``boxes`` are their official names; ``values`` has the text of each, or the box it ticks.
    """

    boxes: tuple[str, ...]
    values: Mapping[str, Value]


@dataclass(frozen=True)
class Hidden:
    """What the data say, and names and values for which no box could be found."""

    told: tuple[Told, ...] = ()
    unplaced: tuple[tuple[str, str], ...] = ()


def hidden(reader: PdfReader, catalogue: Catalogue) -> Hidden | None:
    """The XFA data of an open PDF by the official names of ``catalogue``; None without any.

    Raises Problem ``hidden-data`` when they cannot be read, else what ``opening.bounded`` raises.
    """
    with opening.bounded():
        packets = _packets(reader)
    if not packets:
        return None
    try:
        template, data = _parts(packets)
    except BadXml:
        raise _unreadable() from None
    if template is None:
        raise _unreadable()
    return _read(bindings(template, catalogue), data) if data is not None else Hidden()


def _packets(reader: PdfReader) -> dict[str, bytes]:
    """The streams of /XFA by name; one without a name is the whole document."""
    form = reader.root_object.get("/AcroForm")
    form = form.get_object() if form is not None else None
    found = form.get("/XFA") if isinstance(form, DictionaryObject) else None
    found = found.get_object() if found is not None else None
    if isinstance(found, StreamObject):
        return {"": _decoded(reader, found)}
    if not isinstance(found, ArrayObject):
        return {}
    pairs = zip(found[::2], found[1::2], strict=False)
    parts = {str(name.get_object()): part.get_object() for name, part in pairs}
    wanted = {name: parts[name] for name in ("template", "datasets") if name in parts}
    return {
        name: _decoded(reader, part)
        for name, part in wanted.items()
        if isinstance(part, StreamObject)
    }


def _decoded(reader: PdfReader, part: StreamObject) -> bytes:
    data = part.get_data()
    opening.spend(reader, 1 + len(data) // 8)
    return data


def _parts(packets: Mapping[str, bytes]) -> tuple[Element | None, Element | None]:
    """The template, and the element that holds the data."""
    if "" in packets:
        whole = parse(packets[""])
        template, datasets = child(whole, "template"), child(whole, "datasets")
    else:
        roots = {name: parse(data) for name, data in packets.items()}
        template, datasets = roots.get("template"), roots.get("datasets")
    return template, child(datasets, "data") if datasets is not None else None


@dataclass
class _Leaf:
    """One value of the data: the names above it, its own, its text."""

    path: tuple[str, ...]
    name: str
    text: str
    used: bool = False


@dataclass
class _Sorting:
    leaves: list[_Leaf]
    told: list[Told] = field(default_factory=list)

    def take(self, leaves: Sequence[_Leaf], group: Sequence[Binding]) -> None:
        """Give the one text that all ``leaves`` have to the boxes of ``group``."""
        texts = {leaf.text for leaf in leaves if leaf.text}
        values = _values(texts.pop(), group) if len(texts) == 1 else None
        if values is None:
            return
        for leaf in leaves:
            leaf.used = True
        if values:
            self.told.append(Told(tuple(one.field.name for one in group), values))


def _read(found: Sequence[Binding], data: Element) -> Hidden:
    sorting = _Sorting(list(_leaves(data, ())))
    places: defaultdict[tuple[tuple[str, ...], str], list[_Leaf]] = defaultdict(list)
    names: defaultdict[str, list[_Leaf]] = defaultdict(list)
    for leaf in sorting.leaves:
        places[leaf.path, leaf.name].append(leaf)
        names[leaf.name].append(leaf)
    for group in _groups(found):
        first = group[0]
        if first.match == "global":
            sorting.take(names[first.name], group)
            continue
        here = places[first.path, first.name]
        if len(here) == len(group):
            for leaf, one in zip(here, group, strict=True):
                sorting.take([leaf], [one])
    rest = (leaf for leaf in sorting.leaves if leaf.text and not leaf.used)
    return Hidden(tuple(sorting.told), tuple((leaf.name, leaf.text) for leaf in rest))


def _groups(found: Sequence[Binding]) -> Iterator[list[Binding]]:
    """Boxes that share one value, or boxes of one name in one place of the data, in order."""
    groups: defaultdict[tuple[object, ...], list[Binding]] = defaultdict(list)
    for one in found:
        if one.match != "none":
            groups[one.name, one.match, () if one.match == "global" else one.path].append(one)
    yield from groups.values()


def _values(text: str, group: Sequence[Binding]) -> dict[str, Value] | None:
    """What ``text`` puts into the boxes; None when it means nothing there."""
    if group[0].on is None:
        return {one.field.name: _shown(text, one) for one in group}
    ticked = [one.field for one in group if str(one.on).strip() == text.strip()]
    if len(ticked) > 1 or (not ticked and text.strip() not in _NOTHING | group[0].off):
        return None
    return dict.fromkeys((one.name for one in ticked), True)


def _shown(text: str, one: Binding) -> str:
    """The text as the box shows it: data keep dates the ISO way."""
    date = _ISO.fullmatch(text.strip()) if one.is_date else None
    if date is None:
        return text
    year, month, day = date.groups()
    return f"{month}/{year}" if one.without_day else f"{month}/{day}/{year}"


def _leaves(here: Element, path: tuple[str, ...]) -> Iterator[_Leaf]:
    for each in here:
        name = local(each)
        body = child(each, "body")
        if body is not None:
            yield _Leaf(path, name, _plain(body))
        elif len(each):
            yield from _leaves(each, (*path, name))
        else:
            yield _Leaf(path, name, _clean(each.text or ""))


def _plain(body: Element) -> str:
    """Rich text without its looks: one line for each paragraph."""
    lines = [_line(each) for each in children(body, "p")] or [_line(body)]
    return _clean("\n".join(lines))


def _line(element: Element) -> str:
    parts = [element.text or ""]
    for each in element:
        parts += ["\n" if local(each) == "br" else _line(each), each.tail or ""]
    return "".join(parts)


def _clean(text: str) -> str:
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return text if text.strip() else ""


def _unreadable() -> Problem:
    return Problem(
        "hidden-data",
        _("This PDF also keeps a hidden copy of its answers, and that copy cannot be read."),
        _("Compare what was read with the printed form, box by box."),
    )
