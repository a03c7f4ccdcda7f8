"""Which row of a filed list is which row of today's: lists grow, and begin with the newest."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import Final

from app.answers.filed import Json
from app.rules.earlier.alike import alike
from app.rules.earlier.scopes import ROW

FEWEST: Final = 0.34
Row = tuple[str, int]
Cells = Mapping[str, Json]


def rows_of(answers: Mapping[str, Json]) -> dict[Row, dict[str, Json]]:
    """The rows told in ``answers``: by table and number, each cell by its path without the row."""
    found: defaultdict[Row, dict[str, Json]] = defaultdict(dict)
    for path, value in answers.items():
        at = ROW.search(path)
        if at is not None:
            found[at["table"], int(at["index"])][ROW.sub("", path, count=1)] = value
    return dict(found)


def pairs(then: Mapping[str, Json], now: Mapping[str, Json]) -> dict[Row, Row]:
    """For each row of ``then`` the row of ``now`` that is surely meant, the most alike first."""
    old, new = rows_of(then), rows_of(now)
    every = [
        (_likeness(cells, others), -abs(one[1] - other[1]), one, other)
        for one, cells in old.items()
        for other, others in new.items()
        if one[0] == other[0]
    ]
    matched: dict[Row, Row] = {}
    for likeness, _near, one, other in sorted(every, reverse=True):
        if likeness >= FEWEST and one not in matched and other not in matched.values():
            matched[one] = other
    return matched


def moved(path: str, matched: Mapping[Row, Row]) -> str | None:
    """``path`` with the row it is in now; None where its row is there no more."""
    at = ROW.search(path)
    if at is None:
        return path
    other = matched.get((at["table"], int(at["index"])))
    return None if other is None else ROW.sub(f"{other[0]}[{other[1]}]", path, count=1)


def row_of(path: str) -> Row | None:
    """The row that ``path`` leads into."""
    at = ROW.search(path)
    return None if at is None else (at["table"], int(at["index"]))


def _likeness(one: Cells, other: Cells) -> float:
    shared = [key for key in one if key in other]
    if not shared:
        return 0.0
    same = sum(_weight(key) for key in shared if alike(key, one[key], other[key]))
    return same / sum(_weight(key) for key in shared)


def _weight(key: str) -> int:
    """Names, numbers and first days tell rows apart; countries and sexes do not."""
    return 3 if key.endswith(_TELLING) else 1


_TELLING: Final = (
    "name.given",
    "full_name",
    "birth.date",
    "a_number",
    ".date",
    ".from",
    ".name",
    "employer_line",
    "street_line",
    ".street",
    "occupation_place",
    ".family",
    ".given",
)


def first_cells(answers: Mapping[str, Json]) -> Iterator[tuple[Row, str]]:
    """The first cell of each row, as the form has them."""
    seen: set[Row] = set()
    for path in answers:
        row = row_of(path)
        if row is not None and row not in seen:
            seen.add(row)
            yield row, path
