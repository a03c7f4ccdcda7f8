"""What a form would say if it were filled from a case: by the form's own paths, as it is read back.

Each answer passes through the scope of its own question, its gates and its box, so that it can be
set beside a filed form: a month stays a month, a word for *none* stays that word.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache

from app.answers.case import Case
from app.answers.filed import Filed, Json
from app.answers.filing import Filing, FilingState
from app.filing import blanks, readback
from app.filing.catalogue import Catalogue
from app.filing.editions import FORMS, editions
from app.filing.ledger import Ledger
from app.filing.maps import FormMap, MapRow
from app.filing.scope import Scope
from app.filing.showing import Rename, Showing, unchanged

ROW = re.compile(r"(?P<table>rows\.[a-z_]+|children|siblings)\[(?P<index>\d+)\]")
Wanted = Callable[[str], bool]


@dataclass(frozen=True)
class AsFilled:
    """Answers by the form's path, and the places in the case each was read from."""

    answers: Mapping[str, Json]
    sources: Mapping[str, tuple[str, ...]]


@cache
def known_map(form: str, edition: str) -> tuple[Catalogue, FormMap]:
    """Boxes and map of that edition; of the newest one where it is not known."""
    for one in editions(FORMS):
        if (one.form, one.edition) == (form, edition):
            return one.catalogue(), one.map()
    newest = blanks.newest(form, FORMS)
    return newest.catalogue(), newest.map()


def same_form_today(case: Case, person: str, filed: Filed) -> tuple[Case, str]:
    """The case with a filing of the same form, and its id: one not sent, else the sent one.

    Where the person has none, an empty one stands for it: facts need no more.
    """
    own = {key: one for key, one in case.filings.items() if _is_like(one, person, filed)}
    open_ones = [key for key, one in own.items() if one.state is not FilingState.SENT]
    if own:
        return case, (open_ones or list(own))[-1]
    empty = Filing(form=filed.form, person=person)
    return case.model_copy(update={"filings": {**case.filings, "f0": empty}}), "f0"


def as_filled(
    case: Case, filing_id: str, filed: Filed, day: date, wanted: Wanted | None = None
) -> AsFilled:
    """What the form ``filed`` would say, filled from ``case`` for ``filing_id`` as on ``day``.

    Only paths for which ``wanted`` holds, where it is named. Rows that the form has no place for
    are told as well.
    """
    catalogue, form_map = known_map(filed.form.value, filed.edition)
    scope = Scope(case, filing_id, day)
    scope.day = day  # the lists of the last five years end on the day of that form
    rows = {row: rename for row, rename in _every_row(scope, form_map) if _is_asked(row, wanted)}
    fields, ledger = catalogue.by_name(), Ledger()
    values: dict[str, readback.Value] = {}
    moved: list[MapRow] = []
    sources: defaultdict[str, dict[str, None]] = defaultdict(dict)
    for (at, (row, index)), rename in zip(enumerate(rows), rows.values(), strict=True):
        if row.field not in fields:
            continue
        shown = Showing(scope, form_map, ledger, rename).show(row, fields[row.field])
        if shown is None:
            continue
        path, name = rename(str(row.source)), f"{at}.{index}"
        moved.append(row.model_copy(update={"field": name, "source": path}))
        values[name] = shown.printed
        sources[path][shown.path] = None
    told = readback.read(values, form_map.model_copy(update={"rows": tuple(moved)}), catalogue)
    return AsFilled(told.answers, {path: tuple(found) for path, found in sources.items()})


def _is_like(one: Filing, person: str, filed: Filed) -> bool:
    return one.person == person and one.form is filed.form


def _is_asked(row: tuple[MapRow, int], wanted: Wanted | None) -> bool:
    return wanted is None or wanted(str(row[0].source))


def _every_row(scope: Scope, form_map: FormMap) -> Iterator[tuple[tuple[MapRow, int], Rename]]:
    """The rows of the map, and those of the last printed row of a table again for rows beyond."""
    printed: defaultdict[str, int] = defaultdict(int)
    for row in form_map.rows:
        found = ROW.search(row.source or "")
        if found is not None:
            printed[found["table"]] = max(printed[found["table"]], int(found["index"]))
    for row in form_map.rows:
        if row.source is None or row.of_sheet:
            continue
        yield (row, 0), unchanged
        found = ROW.search(row.source)
        if found is not None and int(found["index"]) == printed[found["table"]]:
            last = printed[found["table"]]
            count = scope.count(found["table"].removeprefix("rows."))
            for index in range(last + 1, count):
                yield (row, index), _at(found["table"], last, index)


def _at(table: str, printed: int, index: int) -> Rename:
    def rename(path: str) -> str:
        return path.replace(f"{table}[{printed}]", f"{table}[{index}]")

    return rename
