"""The largest case we measure with: an invented household larger than any that we expect.

Nine people file all four forms each; five are children. All nine have thirty homes and twenty
journeys. It is grown from the sample of a family with asylum, so that no new story is told.
"""

from __future__ import annotations

import copy
import json
from datetime import date, timedelta
from pathlib import Path
from typing import Any, Final

from app.answers.case import Case, load

SAMPLE: Final = Path(__file__).resolve().parents[2] / "resources/samples/asylee-family.json"
PARENTS: Final = ("p1", "p2")
CHILDREN: Final = ("p3", "p9", "p10", "p11", "p12")
GRANDPARENTS: Final = ("p4", "p5")
FILERS: Final = (*PARENTS, *CHILDREN, *GRANDPARENTS)
HOMES, JOURNEYS = 30, 20
_NAMES: Final = dict(zip(CHILDREN, ("Camila", "Ines", "Mateo", "Lucia", "Tomas"), strict=True))
_LATEST: Final = date(2022, 10, 1)
_MONTHS: Final = timedelta(days=150)

_Read = dict[str, Any]


def largest_case() -> Case:
    """Return the case, the same each time. Nothing in it was sent yet."""
    household = json.loads(SAMPLE.read_bytes())
    people, filings = household["people"], household["filings"]
    for child, name in _NAMES.items():
        people[child] = copy.deepcopy(people["p3"])
        people[child]["name"]["given"] = name
    for parent in PARENTS:
        people[parent]["children"] = list(CHILDREN)
    for parent in GRANDPARENTS:
        people[parent] = copy.deepcopy(people["p3"]) | people[parent]
        people[parent] |= {"mother": {"state": "unknown"}, "father": {"state": "unknown"}}
    for who in FILERS:
        _fill_life(people[who])
    household["filings"] = _filings(filings)
    return load(json.dumps(household).encode())


def _filings(known: _Read) -> _Read:
    """All four forms for everybody, as the first person of the sample fills them."""
    own = {filing["form"]: filing for filing in known.values() if filing["person"] == "p1"}
    made: _Read = {}
    for who in FILERS:
        for form in ("i589", "i485", "i131", "i765"):
            filing = copy.deepcopy(own[form]) | {"person": who, "state": "draft"}
            if "include" in filing:
                filing["include"] = {other: True for other in FILERS[:7] if other != who}
            if form == "i131" and who != "p1":
                filing["i131"].pop("based_on", None)
            made[f"f{len(made) + 1}"] = filing
    return made


def _fill_life(person: _Read) -> None:
    """Earlier homes and journeys, each before the one told last."""
    homes, day = person["residences"], _LATEST
    while len(homes) < HOMES + 1:
        number = len(homes) + 100
        homes[f"r{number}"] = homes["r2"] | {
            "street": f"{number} Invented Road",
            "from": (day - _MONTHS).isoformat(),
            "to": (day - timedelta(days=1)).isoformat(),
        }
        day -= _MONTHS
    for table in ("exits", "entries"):
        _fill_journeys(person[table])


def _fill_journeys(rows: _Read) -> None:
    day = _LATEST
    while len(rows) < JOURNEYS + 1:
        rows[f"r{len(rows) + 100}"] = rows["r1"] | {"date": day.isoformat()}
        day -= _MONTHS
