"""Resolves the paths of a form's map for the person who files, and says where each answer lies."""

from __future__ import annotations

import re
from datetime import date
from typing import Final

from app.answers.case import Case
from app.answers.claim import Sworn
from app.answers.events import DocumentKind, TravelDocument
from app.answers.rows import Rows
from app.answers.states import Answer, State
from app.filing import derived, sworn
from app.filing.follow import follow
from app.filing.outcome import ABSENT, Outcome, Resolved, unclear, whole
from app.filing.relatives import Anchor, Relatives
from app.filing.tables import TABLES, Selection, latest_document
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
        self._self = f"people.{self.filing.person}"
        self.relatives = Relatives(case, self.filing.person)
        self._selections = {name: self._select(name) for name in TABLES}

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
            return self._below(self._row(*_indexed(head)), rest)
        return self._below(self.anchor(root), rest)

    def anchor(self, root: str) -> Anchor:
        """The absolute path that ``root`` (``children[0]``, ``home``) stands for here."""
        name, index = _indexed(root)
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
        named = {"spouse": self.relatives.spouse, "marriage": self.relatives.marriage}
        return named[name]() if name in named else self._home(name)

    def count(self, table: str) -> int:
        """How many rows ``rows.<table>``, ``siblings`` or ``children`` has in this filing."""
        if table in TABLES:
            return len(self._selections[table].rows)
        person = self.case.people[self.filing.person]
        answer = person.siblings if table == "siblings" else person.children
        return len(answer.value or [])

    def left_out(self) -> tuple[str, ...]:
        """Absolute paths of rows that no table of this form asks for, by their dates."""
        return tuple(
            f"{self._table_path(name)}.{row}"
            for name, chosen in self._selections.items()
            for row in chosen.left_out
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
            return sworn.resolved(self.case, self.filing_id, path, node)
        if isinstance(node, Answer):
            return Resolved(node.state, node.value, (path,))
        if isinstance(node, Rows):
            return Resolved(node.state, node if node.is_given else None, (path,))
        if node is None:
            return Resolved(State.UNASKED, sources=(path,))
        return Resolved(State.GIVEN, node, (path,))

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

    def _home(self, name: str) -> Anchor:
        if name != "home":
            raise LookupError(f"no root {name!r}")
        path = f"{self._self}.residences"
        table = self.case.people[self.filing.person].residences
        if not table.is_given:
            return whole(table.state, path)
        homes = [row for row, home in table.rows.items() if home.to.value == "present"]
        if len(homes) > 1:
            return unclear(path, _("Two homes are marked as where you live now. Which one is it?"))
        return f"{path}.{homes[0]}" if homes else whole(State.UNASKED, path)

    def _table_path(self, name: str) -> str:
        table = TABLES[name]
        return f"{self._self if table.owner == 'person' else self._filing}.{table.path}"

    def _select(self, name: str) -> Selection:
        return TABLES[name].select(self.case.people[self.filing.person], self.filing, self.day)

    def _row(self, name: str, index: int) -> Anchor:
        path = self._table_path(name)
        table = follow(self.case, path)
        if not isinstance(table, Rows) or not table.is_given:
            state = table.state if isinstance(table, Rows) else State.UNASKED
            found = whole(state, path)
            return found if found.is_open or index == 0 else ABSENT
        chosen = self._selections[name]
        if index < len(chosen.rows):
            return f"{path}.{chosen.rows[index]}"
        if index == len(chosen.rows) and chosen.waits_for == "country_feared":
            return whole(State.UNASKED, f"{self._filing}.claim.country_feared")
        if index == len(chosen.rows) and (chosen.waits_for or index == 0):
            known = table.complete and not chosen.waits_for
            return whole(State.NONE if known else State.UNASKED, path)
        return ABSENT


def _indexed(word: str) -> tuple[str, int]:
    found = _WORD.fullmatch(word)
    if found is None:
        raise LookupError(f"{word!r} is not a word of a path")
    return found[1], int(found[2] or 0)


def _of_kind(table: Rows[TravelDocument], kind: str) -> dict[str, TravelDocument]:
    wanted = _DOCUMENTS[kind]
    return {row: one for row, one in table.rows.items() if one.kind.value in wanted}
