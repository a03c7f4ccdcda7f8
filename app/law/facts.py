"""All facts of law and all checklists, read from resources/law once."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any, Final

from app.i18n import _
from app.law.checklists import Checklist
from app.law.dated import Checked, Fact, Figure, Source, figure
from app.law.groups import Group
from app.problems import Problem

__all__ = ["LAW", "SOURCES", "Fact", "Figure", "Law", "load"]

LAW: Final = Path(__file__).resolve().parents[2] / "resources" / "law"
"""The folder of the facts."""

SOURCES: Final = "sources.toml"
"""Where each source is named once, with its page."""


class Law:
    """All facts and checklists by id, and the groups on lists of the government."""

    def __init__(
        self,
        facts: tuple[Fact, ...],
        checklists: tuple[Checklist, ...] = (),
        groups: tuple[Group, ...] = (),
    ) -> None:
        self._facts = {fact.id: fact for fact in facts}
        self._checklists = {one.id: one for one in checklists}
        self.groups = groups

    def __iter__(self) -> Iterator[Fact]:
        return iter(self._facts.values())

    @property
    def checked(self) -> tuple[Checked, ...]:
        """Everything that must be read again one day: facts, checklists, groups."""
        return (*self._facts.values(), *self._checklists.values(), *self.groups)

    def fact(self, fact_id: str) -> Fact:
        """The fact of that id. KeyError for a wrong id is a mistake of ours."""
        return self._facts[fact_id]

    def figure(self, fact_id: str, on: date, today: date) -> Figure:
        """What the fact is ``on`` that day, as far as it may be shown ``today``."""
        return figure(self.fact(fact_id), on, today)

    def first(self, fact_ids: tuple[str, ...], on: date, today: date) -> Figure:
        """The figure of the first of these facts that has one for that day; else of the last.

        For an amount whose periods have an id each.
        """
        facts = [self.fact(one) for one in fact_ids]
        return figure(next((one for one in facts if one.value(on)), facts[-1]), on, today)

    def of(self, topic: str) -> tuple[Fact, ...]:
        """All facts of one file."""
        return tuple(fact for fact in self._facts.values() if fact.topic == topic)

    @property
    def checklists(self) -> tuple[Checklist, ...]:
        """All checklists, in the order of their file."""
        return tuple(self._checklists.values())

    def checklist(self, checklist_id: str) -> Checklist:
        """The checklist of that id. KeyError for a wrong id is a mistake of ours."""
        return self._checklists[checklist_id]


@cache
def load(folder: Path = LAW) -> Law:
    """All facts of ``folder``. Raises Problem ``bad-law`` when a file of it is wrong."""
    sources = _sources(folder / SOURCES)
    facts: list[Fact] = []
    checklists: list[Checklist] = []
    groups: list[Group] = []
    for path in sorted(folder.glob("*.toml")):
        if path.name != SOURCES:
            read = _read(path, sources)
            facts += read[0]
            checklists += read[1]
            groups += read[2]
    _refuse_twice([one.id for one in (*facts, *checklists, *groups)])
    return Law(tuple(facts), tuple(checklists), tuple(groups))


def _sources(path: Path) -> dict[str, Source]:
    try:
        table = tomllib.loads(path.read_text(encoding="utf-8"))
        return {key: Source.model_validate(one) for key, one in table.items()}
    except (OSError, ValueError) as error:
        raise _bad(path.name) from error


def _read(
    path: Path, sources: Mapping[str, Source]
) -> tuple[list[Fact], list[Checklist], list[Group]]:
    """One topic. What stands at the top of the file (its days of review) holds for each of it."""
    try:
        table = tomllib.loads(path.read_text(encoding="utf-8"))
        facts, checklists = table.pop("fact", []), table.pop("checklist", [])
        groups = table.pop("group", [])
        shared = {"topic": path.stem, **table}
        return (
            [Fact.model_validate(_whole(one, shared, sources)) for one in facts],
            [Checklist.model_validate(_whole(one, shared, sources)) for one in checklists],
            [Group.model_validate(_whole(one, shared, sources)) for one in groups],
        )
    except (OSError, KeyError, ValueError) as error:
        raise _bad(path.name) from error


def _whole(
    one: dict[str, Any], shared: dict[str, Any], sources: Mapping[str, Source]
) -> dict[str, Any]:
    return {**shared, **one, "source": sources[one["source"]]}


def _refuse_twice(ids: list[str]) -> None:
    twice = sorted({one for one in ids if ids.count(one) > 1})
    if twice:
        raise _bad(", ".join(twice))


def _bad(name: str) -> Problem:
    return Problem(
        "bad-law",
        _("The facts of law in {name} cannot be read.").format(name=name),
        _("Install Portolan again."),
    )
