"""Resolves the paths of a form's map for the person who files, and says where each answer lies."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from typing import Any, Final

from app.answers.case import Case
from app.answers.claim import Sworn
from app.answers.events import DocumentKind, TravelDocument
from app.answers.rows import Rows
from app.answers.states import Answer, State
from app.filing import derived, sworn
from app.filing.follow import follow
from app.filing.outcome import ABSENT, Outcome, Resolved, unclear, whole
from app.filing.relatives import Anchor, Relatives
from app.filing.selecting import Selection
from app.filing.tables import TABLES, latest_document
from app.i18n import _

_WORD = re.compile(r"([a-z_0-9]+)(?:\[(\d+)\])?")
_DOCUMENTS: Final = {
    "passport": frozenset({DocumentKind.PASSPORT}),
    "travel_document": frozenset({DocumentKind.TRAVEL_DOCUMENT}),
    "id_card": frozenset({DocumentKind.ID_CARD}),
    "last_document": frozenset({DocumentKind.PASSPORT, DocumentKind.TRAVEL_DOCUMENT}),
}


class Scope:
    """One filing of one case on one day.

    ``today`` counts as the mailing day when the filing has none. Paths are the filing-relative
    ones of ``map.toml``; ``resolve`` raises ``LookupError`` for a path that can lead nowhere.
    """

    def __init__(self, case: Case, filing_id: str, today: date) -> None:
        self.case = case
        self.filing_id = filing_id
        self.filing = case.filings[filing_id]
        self.day = self.filing.mail_date or today
        self._today = today
        self._self = f"people.{self.filing.person}"
        self.relatives = Relatives(case, self.filing.person)
        self._selections: dict[str, Selection] = {}

    def resolve(self, path: str) -> Outcome:
        """The answer at filing-relative ``path`` with its state and its absolute sources."""
        root, _dot, rest = path.partition(".")
        if root == "sheet":
            return ABSENT
        if root == "derived":
            who, _dot, name = rest.rpartition(".")
            return derived.DERIVED[name](self, who)
        if root == "include":
            return self._included(rest)
        if root == "rows":
            head, _dot, rest = rest.partition(".")
            root = f"rows.{head}"
        return self._below(self.anchor(root), rest)

    def anchor(self, root: str) -> Anchor:
        """The absolute path that ``root`` (``children[0]``, ``rows.jobs[1]``) stands for here."""
        if root.startswith("rows."):
            return self._row(*_indexed(root.removeprefix("rows.")))
        return self._rooted(*_indexed(root))

    def count(self, table: str) -> int:
        """How many rows ``rows.<table>``, ``siblings`` or ``children`` has in this filing."""
        if table in TABLES:
            return len(self._select(table).rows)
        person = self.case.people[self.filing.person]
        answer = person.siblings if table == "siblings" else person.children
        return len(answer.value or [])

    def left_out(self) -> tuple[str, ...]:
        """Absolute paths of rows that no table of this form asks for, by their dates."""
        return tuple(
            TABLES[name].row(self._owner(name), row)
            for name in TABLES
            for row in self._select(name).left_out
        )

    def document(self, owner: str, kind: str) -> Anchor:
        """The row of the latest document of ``kind`` that ``owner`` (``people.p1``) has."""
        path = f"{owner}.documents"
        table = follow(self.case, path)
        if not isinstance(table, Rows) or not table.is_given:
            return whole(table.state if isinstance(table, Rows) else State.UNASKED, path)
        found = _of_kind(table, kind)
        if not found:
            return whole(State.NONE if table.complete else State.UNASKED, path)
        row = latest_document(found)
        if row is None:
            return unclear(
                path, _("Add the date of issue to each document, so that the latest one is clear.")
            )
        return f"{path}.{row}"

    def leaf(self, path: str) -> Resolved:
        """The answer at absolute ``path``; nothing there counts as *unasked*."""
        path = path.removesuffix(".answer")  # a sworn answer never without its confirmation
        node = follow(self.case, path)
        if isinstance(node, Sworn):
            return sworn.resolved(self.case, self.filing_id, path, node, self._today)
        if isinstance(node, Answer):
            return Resolved(node.state, node.value, (path,))
        if isinstance(node, Rows):
            return Resolved(node.state, node if node.is_given else None, (path,))
        if node is None:
            return Resolved(State.UNASKED, sources=(path,))
        return Resolved(State.GIVEN, node, (path,))

    def _rooted(self, name: str, index: int) -> Anchor:
        if name in ("self", "filing", "claim"):
            return {"self": self._self, "filing": self._filing, "claim": f"{self._filing}.claim"}[
                name
            ]
        if name in ("children", "siblings"):
            find = self.relatives.child if name == "children" else self.relatives.sibling
            return find(index)
        if name in ("mother", "father"):
            return self.relatives.parent(name)
        if name in _DOCUMENTS:
            return self.document(self._self, name)
        if name in ("home", "spouse_home"):
            return self._home(self._self if name == "home" else self.relatives.spouse())
        named: dict[str, Callable[[], Anchor]] = {
            "spouse": self.relatives.spouse,
            "marriage": self.relatives.marriage,
            "principal": self._principal,
        }
        if name not in named:
            raise LookupError(f"no root {name!r}")
        return named[name]()

    @property
    def _filing(self) -> str:
        return f"filings.{self.filing_id}"

    def _below(self, anchor: Anchor, rest: str) -> Outcome:
        return (
            self.leaf(f"{anchor}.{rest}" if rest else anchor) if isinstance(anchor, str) else anchor
        )

    def _included(self, who: str) -> Outcome:
        anchor = self.anchor(who)
        if not isinstance(anchor, str):
            return anchor
        return self.leaf(f"{self._filing}.include.{anchor.rpartition('.')[2]}")

    def _principal(self) -> Anchor:
        """The principal asylee whom a derivative names on Form I-485."""
        path = f"{self._filing}.i485.principal"
        answer = self.leaf(path)
        if answer.state is State.GIVEN:
            return f"people.{answer.value}"
        return whole(answer.state, path)

    def _home(self, owner: Anchor) -> Anchor:
        """The residence where ``owner`` lives now."""
        if not isinstance(owner, str):
            return owner
        path = f"{owner}.residences"
        table = follow(self.case, path)
        if not isinstance(table, Rows) or not table.is_given:
            return whole(table.state if isinstance(table, Rows) else State.UNASKED, path)
        homes = [row for row, home in table.rows.items() if home.to.value == "present"]
        if len(homes) > 1:
            return unclear(path, _("Two homes are marked as where you live now. Which one is it?"))
        return f"{path}.{homes[0]}" if homes else whole(State.UNASKED, path)

    def _owner(self, name: str) -> str:
        return self._self if TABLES[name].owner == "person" else self._filing

    def _select(self, name: str) -> Selection:
        """The rows of a table in printed order, worked out when they are first asked for."""
        if name not in self._selections:
            person = self.case.people[self.filing.person]
            self._selections[name] = TABLES[name].select(person, self.filing, self.day)
        return self._selections[name]

    def _row(self, name: str, index: int) -> Anchor:
        chosen = self._select(name)
        if index < len(chosen.rows):
            return TABLES[name].row(self._owner(name), chosen.rows[index])
        if not any(table.is_given for table in self._places(name).values()):
            found = self._untold(name)
            return found if found.is_open or index == 0 else ABSENT
        return self._after_last(name, chosen, index)

    def _after_last(self, name: str, chosen: Selection, index: int) -> Anchor:
        """What stands for a row that the table does not have: whether it may still come."""
        if index > len(chosen.rows) or chosen.settled:
            return ABSENT
        if chosen.waits_for == "country_feared":
            return whole(State.UNASKED, f"{self._filing}.claim.country_feared")
        if not chosen.waits_for and index > 0:
            return ABSENT
        places = self._places(name).items()
        waiting = [path for path, table in places if not table.complete or chosen.waits_for]
        return whole(State.UNASKED if waiting else State.NONE, *(waiting[:1] or list(dict(places))))

    def _untold(self, name: str) -> Resolved:
        """Nothing is in any of the table's places: the first question still open, or why not."""
        states = [whole(table.state, path) for path, table in self._places(name).items()]
        return next((one for one in states if one.is_open), states[0])

    def _places(self, name: str) -> dict[str, Rows[Any]]:
        """The tables of the case that ``name`` draws its rows from, by absolute path."""
        paths = [f"{self._owner(name)}.{place}" for place in TABLES[name].places]
        tables = {path: follow(self.case, path) for path in paths}
        return {path: one if isinstance(one, Rows) else Rows() for path, one in tables.items()}


def _indexed(word: str) -> tuple[str, int]:
    found = _WORD.fullmatch(word)
    if found is None:
        raise LookupError(f"{word!r} is not a word of a path")
    return found[1], int(found[2] or 0)


def _of_kind(table: Rows[TravelDocument], kind: str) -> dict[str, TravelDocument]:
    wanted = _DOCUMENTS[kind]
    return {row: one for row, one in table.rows.items() if one.kind.value in wanted}
