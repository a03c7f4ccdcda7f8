"""Whether boxes keep their order, and whether look-alikes can be told from each other.

A table's lower rows have the same tooltip and no print of their own. For those it must be certain
that none was added, taken away or exchanged.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import combinations

from app.filing.agreement import Pair
from app.filing.catalogue import Catalogue, Field, Rect

STEP = 3.0
NEAR = 200.0
Look = tuple[str, str, tuple[str, ...], str]


def out_of_order(_known: Catalogue, _new: Catalogue, pairs: Mapping[str, Pair]) -> set[str]:
    """Names of boxes to give up so that all others keep their order among their neighbours.

    Neighbours are boxes of one page that overlap in height (one is left of the other) or in
    width (one is above). Who quarrels with the most others goes first; equals go together.
    """
    quarrels = _quarrels(pairs.values())
    given_up: set[str] = set()
    while quarrels:
        counts = Counter(name for quarrel in quarrels for name in quarrel)
        most = max(counts.values())
        given_up |= {name for name, count in counts.items() if count == most}
        quarrels = [one for one in quarrels if not given_up & set(one)]
    return given_up


def unsure(known: Catalogue, new: Catalogue, pairs: Mapping[str, Pair]) -> set[str]:
    """Names in ``pairs`` that look like other boxes and cannot be told from them with certainty.

    Certain is a set of look-alikes only when both editions have exactly the same boxes in it, all
    of them agree, all keep their order, and no strange box stands among them.
    """
    before, after = _by_look(known), _by_look(new)
    found: set[str] = set()
    for look, names in before.items():
        if max(len(names), len(after.get(look, ()))) > 1 and not _certain(
            names, after.get(look, []), new, pairs
        ):
            found |= set(names) & pairs.keys()
    return found


def adrift(_known: Catalogue, new: Catalogue, pairs: Mapping[str, Pair]) -> set[str]:
    """Names of boxes that nothing holds in their place.

    A box must lie on its page; and one beside which nothing is printed must stand to another box
    near by, beside which something is, as it stood before.
    """
    told: defaultdict[int, list[Pair]] = defaultdict(list)
    for pair in pairs.values():
        if pair.known.words:
            told[pair.known.page].append(pair)
    return {
        pair.new.name
        for pair in pairs.values()
        if not _on_page(pair.new, new)
        or not (pair.known.words or any(_holds(other, pair) for other in told[pair.known.page]))
    }


def _on_page(field: Field, catalogue: Catalogue) -> bool:
    width, height = catalogue.page_sizes[field.page - 1]
    left, bottom, right, top = field.rect
    return left >= 0 and bottom >= 0 and right <= width and top <= height


def _holds(other: Pair, pair: Pair) -> bool:
    """Whether ``pair`` stood near ``other`` and stands to it as before, within STEP points."""
    if pair.new.page != other.new.page:
        return False
    before, after = _step(other.known, pair.known), _step(other.new, pair.new)
    near = max(map(abs, before)) <= NEAR
    return near and all(abs(one - two) <= STEP for one, two in zip(before, after, strict=True))


def _step(one: Field, other: Field) -> tuple[float, float]:
    return other.rect[0] - one.rect[0], other.rect[1] - one.rect[1]


def strangers(pairs: Sequence[Pair], new: Catalogue, members: Collection[str]) -> Iterator[Field]:
    """Boxes of ``new`` that stand between the ``pairs`` and are none of the ``members``.

    ``members`` are names of boxes that may stand there: those that are what they were before.
    """
    for page in {pair.new.page for pair in pairs}:
        here = [pair for pair in pairs if pair.new.page == page]
        room = _around([pair.new.rect for pair in here])
        for field in new.fields:
            if field.page == page and field.name not in members and _inside(field.rect, room):
                yield field


def _certain(
    names: Sequence[str], after: Sequence[str], new: Catalogue, pairs: Mapping[str, Pair]
) -> bool:
    if sorted(names) != sorted(after) or not pairs.keys() >= set(names):
        return False
    members = [pairs[name] for name in names]
    if any(_order(a.known, b.known) != _order(a.new, b.new) for a, b in combinations(members, 2)):
        return False
    kind = members[0].new.kind
    return not any(field.kind == kind for field in strangers(members, new, {*names, *pairs}))


def _by_look(catalogue: Catalogue) -> dict[Look, list[str]]:
    looks: defaultdict[Look, list[str]] = defaultdict(list)
    for field in catalogue.fields:
        if field.kind != "barcode":
            look = (field.kind, field.tooltip_core, field.words, field.item_words)
            looks[look].append(field.name)
    return looks


def _quarrels(pairs: Iterable[Pair]) -> list[tuple[str, str]]:
    pages: defaultdict[int, list[Pair]] = defaultdict(list)
    for pair in pairs:
        pages[pair.known.page].append(pair)
    return [
        (a.known.name, b.known.name)
        for page in pages.values()
        for a, b in combinations(page, 2)
        if _turned(_order(a.known, b.known), _order(a.new, b.new))
    ]


def _turned(before: int, after: int) -> bool:
    return before * after < 0


def _order(a: Field, b: Field) -> int:
    """-1 when ``a`` comes before ``b`` (its page, above it, left of it), 1 after, 0 unclear."""
    if a.page != b.page:
        return -1 if a.page < b.page else 1
    if _share(a.rect, b.rect, 1):
        return _sign(a.rect[0] + a.rect[2], b.rect[0] + b.rect[2])
    if _share(a.rect, b.rect, 0):
        return -_sign(a.rect[1] + a.rect[3], b.rect[1] + b.rect[3])
    return 0


def _share(one: Rect, other: Rect, axis: int) -> bool:
    """Whether two rectangles overlap by more than half of the smaller one, along an axis."""
    shared = min(one[axis + 2], other[axis + 2]) - max(one[axis], other[axis])
    return 2 * shared > min(one[axis + 2] - one[axis], other[axis + 2] - other[axis])


def _sign(one: float, other: float) -> int:
    return (one > other) - (one < other)


def _around(rects: Sequence[Rect]) -> Rect:
    lefts, bottoms, rights, tops = zip(*rects, strict=True)
    return (min(lefts), min(bottoms), max(rights), max(tops))


def _inside(rect: Rect, room: Rect) -> bool:
    across, up = (rect[0] + rect[2]) / 2, (rect[1] + rect[3]) / 2
    return room[0] <= across <= room[2] and room[1] <= up <= room[3]
