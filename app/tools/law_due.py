"""Which facts of law must be read again: python -m app.tools.law_due [--today 2026-12-20].

Lists what is due by a day (``--by``, otherwise within 30 days), page by page, so that each page is
opened once. resources/law/README.md says how to review in an hour. Ends with 1 when something is
stale already: then nothing of it is shown to people until somebody has read it again.
"""

from __future__ import annotations

import argparse
import sys
from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from app.law.dated import Checked, Fact, Value
from app.law.facts import Law, load
from app.law.groups import Group

AHEAD = timedelta(days=30)


def main(arguments: Sequence[str] | None = None) -> int:
    """Print what is due. Returns 1 when something is stale on the day given, else 0."""
    parser = argparse.ArgumentParser(prog="python -m app.tools.law_due")
    day = date.fromisoformat
    parser.add_argument("--today", type=day, required=True, help="such as 2026-12-20")
    parser.add_argument("--by", type=day, help="due by this day; 30 days ahead without it")
    given = parser.parse_args(arguments)
    law = load()
    by = given.by or given.today + AHEAD
    for line in told(law, given.today, by):
        sys.stdout.write(f"{line}\n")
    return int(any(one.is_stale(given.today) for one in law.checked))


def due(law: Law, by: date) -> tuple[Checked, ...]:
    """What must have been read again by that day, the most pressing first."""
    late = (one for one in law.checked if one.review_by <= by)
    return tuple(sorted(late, key=_pressing))


def told(law: Law, today: date, by: date) -> Iterator[str]:
    """The list for people: a page, and below it what to compare on it."""
    late = due(law, by)
    pages: defaultdict[str, list[Checked]] = defaultdict(list)
    for one in late:
        pages[f"{one.source.title}  {one.source.url or '(no page known)'}"].append(one)
    stale = sum(one.is_stale(today) for one in late)
    yield f"{len(late)} to read again by {by} on {len(pages)} pages; {stale} stale on {today}."
    for page, found in pages.items():
        yield ""
        yield page
        yield from (f"  {_line(one, today)}" for one in found)


def _pressing(one: Checked) -> tuple[date, str]:
    return one.review_by, one.id


def _line(one: Checked, today: date) -> str:
    mark = "STALE" if one.is_stale(today) else f"by {one.review_by}"
    unsure = f" [{', '.join(one.doubts)}]" if one.doubts else ""
    cited = f" ({one.cite})" if one.cite else ""
    return f"{mark}  {one.topic}.toml {one.id}: {_about(one)}{cited}{unsure}"


def _about(one: Checked) -> str:
    match one:
        case Fact():
            return f"{one.says} {_values(one)}".strip()
        case Group():
            return f"{one.name}, on {', '.join(one.lists)}"
    return "a checklist"


def _values(fact: Fact) -> str:
    return "; ".join(
        f"{_day(one.since)}..{_day(one.until)} = {_said(one.value)}" for one in fact.values
    )


def _day(day: date | None) -> str:
    return day.isoformat() if day else ""


def _said(value: Value) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)


if __name__ == "__main__":
    raise SystemExit(main())
