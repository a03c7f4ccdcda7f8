"""The rows of a life that have a place in time, each in a few words. Nothing about harm."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final, Literal

from app.answers.dates import PartialDate
from app.i18n import N_
from app.rules.look import Look
from app.rules.sentences import Words

Lane = Literal["homes", "work", "journeys", "papers", "family", "police"]
"""What a row is about; ``police`` is spoken of apart, and softly."""


@dataclass(frozen=True)
class Shape:
    """How a table is read: the leaves of its first and last day, and how a row is called."""

    table: str
    lane: Lane
    began: str
    ended: str | None
    named_by: str
    named: str
    unnamed: str
    country: str | None = "country"


_SHAPES: Final = (
    Shape("residences", "homes", "from", "to", "city", N_("a home in {name}"), N_("a home")),
    Shape("schools", "work", "from", "to", "name", N_("a school ({name})"), N_("a school")),
    Shape("jobs", "work", "from", "to", "occupation", N_("work ({name})"), N_("work")),
    Shape(
        "entries",
        "journeys",
        "date",
        None,
        "city",
        N_("an arrival in the United States ({name})"),
        N_("an arrival in the United States"),
        None,
    ),
    Shape(
        "exits", "journeys", "date", None, "country", N_("leaving {name}"), N_("leaving a country")
    ),
    Shape(
        "documents",
        "papers",
        "issued",
        "expires",
        "country",
        N_("a passport or paper of {name}"),
        N_("a passport or paper"),
    ),
    Shape(
        "applications",
        "papers",
        "filed",
        "decided",
        "kind",
        N_("a request ({name})"),
        N_("a request to a government"),
        "government",
    ),
    Shape("grants", "papers", "on", None, "office", N_("a grant ({name})"), N_("a grant"), None),
    Shape(
        "marriages", "family", "date", "ended", "city", N_("a marriage in {name}"), N_("a marriage")
    ),
    Shape(
        "arrests",
        "police",
        "date",
        "until",
        "place",
        N_("something with the police or a court ({name})"),
        N_("something with the police or a court"),
    ),
)


@dataclass(frozen=True)
class DatedRow:
    """One row: what it is, where it stands, when it began and ended, in which country."""

    shape: Shape
    path: str
    what: Words
    began: PartialDate | None
    ended: PartialDate | None
    country: str | None

    @property
    def began_at(self) -> str:
        """The path of its first day."""
        return f"{self.path}.{self.shape.began}"

    @property
    def ended_at(self) -> str:
        """The path of its last day."""
        return f"{self.path}.{self.shape.ended}"


def dated_rows(look: Look) -> Iterator[DatedRow]:
    """Every row of the person that has a place in time, table by table."""
    for shape in _SHAPES:
        for key, row in getattr(look.person, shape.table).rows.items():
            yield _told(shape, row, look.path(f"self.{shape.table}.{key}"))


def _told(shape: Shape, row: Any, path: str) -> DatedRow:  # noqa: ANN401 - rows of all tables
    name = _value(row, shape.named_by)
    what = Words(shape.named, name=str(name)) if name else Words(shape.unnamed)
    began, ended = _day(row, shape.began), _day(row, shape.ended)
    return DatedRow(shape, path, what, began, ended, _value(row, shape.country))


def _day(row: Any, leaf: str | None) -> PartialDate | None:  # noqa: ANN401 - likewise
    found = _value(row, leaf)
    return found if isinstance(found, PartialDate) else None


def _value(row: Any, leaf: str | None) -> Any:  # noqa: ANN401 - likewise
    if leaf is None:
        return None
    return getattr(row, f"{leaf}_" if leaf == "from" else leaf).value
