"""A person whose filed form says other things than they tell now, and why."""

from __future__ import annotations

from functools import cache
from typing import Any

from app.answers import paths
from app.answers.case import Case
from app.interview.in_use import in_use
from tests.rules import filed_before as before

TODAY = before.TODAY
NAME, BORN = "self.name.family", "self.birth.date"
SWORN = "claim.sworn.arrested_abroad"
WORK = "derived.rows.jobs[0].employer_line"
ENGLISH = {"said": "I mixed up two dates.", "language": "en"}
ARABIC = {
    "said": "\u0644\u0645 \u064a\u0639\u062a\u0642\u0644\u0646\u064a \u0623\u062d\u062f.",
    "language": "ar",
    "english": "Nobody arrested me.",
    "translated_by": "Rosa Example",
}
BAKERY = {
    "employer": "Example Bakery",
    "occupation": "Baker",
    "street": "9 Oven Road",
    "city": "Samplecity",
    "country": "United States",
    "from": "2025-11-01",
    "to": "2025-12-31",
}


@cache
def told() -> Case:
    """The case with the form as it was filed, and other answers since."""
    case = before.sample("late-and-detained")
    now = before.swear(case, "f1", SWORN, yes=False)
    now = before.changed(
        now,
        people__p1__name__family="Otherwise",
        people__p1__birth__date="1971-02-03",
        people__p1__jobs__r9=BAKERY,
        people__p1__numbers__a_number="012345678",
    )
    return before.kept(now, "f1", before.papers("late-and-detained", "f1"))


def difference(path: str, item: str, **told: Any) -> dict[str, Any]:
    row = {"filed": "e1", "path": path, "item": item, "resolution": "mistake", "words": ENGLISH}
    return {**row, **told}


ROWS = {
    "r1": difference(SWORN, "I-589 B.2", words=ARABIC),
    "r2": difference(BORN, "I-589 A.I.12"),
    "r3": difference(WORK, "I-589 A.III.4", resolution="changed"),
}


def case(rows: dict[str, Any] | None = None, **answers: Any) -> Case:
    """The case in use with what the person said of the differences ``rows``."""
    made = paths.replace(told(), "people.p1.differences", ROWS if rows is None else rows)
    return in_use(before.changed(made, **answers), TODAY)
