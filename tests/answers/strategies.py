"""Whole random households for property tests: every state, every script, many rows.

A household has hundreds of answers, more than hypothesis wants to draw one by one; so it draws
a seed (and shrinks the number of people), and :class:`Dice` rolls the rest. Names, places and
words are random characters: nothing here can be anybody's story. Links hold, and every case
has one I-589, ``f1``, of person ``p1``.
"""

from __future__ import annotations

import random
import typing
from collections.abc import Iterator
from datetime import date, timedelta
from enum import Enum
from typing import Annotated, Any, get_args, get_origin

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from app.answers.assistance import Assistance
from app.answers.biographic import Race
from app.answers.case import Case
from app.answers.claim import Claim, Sworn
from app.answers.dates import PartialDate
from app.answers.events import Entry
from app.answers.filing import Destination, Filing, Form
from app.answers.model import Section
from app.answers.person import Person
from app.answers.proposals import confirm, keys, sworn_item
from app.answers.rows import RowId, Rows
from app.answers.states import Answer, Provenance, State, given
from app.answers.text import FreeText

LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
CP1252 = LETTERS + "áéíñöüßçøåÑÉœ€’“”–…"
OTHER_SCRIPTS = "احمدزادهپچژگکی\u200cኢትዮጵያКиевșğłı李韓தமிழ"
ANY_SCRIPT = (LETTERS, LETTERS, CP1252, OTHER_SCRIPTS)
EMPTY_STATES = tuple(state for state in State if state is not State.GIVEN)
LANGUAGES = ("es", "fa-AF", "am", "uk", "zh-Hans")
FIRST_DAY = date(1930, 1, 1)


def cases(
    *,
    scripts: tuple[str, ...] = ANY_SCRIPT,
    most_people: int = 12,
    given: float = 0.7,
) -> SearchStrategy[Case]:
    """Draw whole households.

    ``scripts`` are the alphabets of names, places and English words: hand in ``(LETTERS,)`` or
    ``(LETTERS, CP1252)`` for cases that a form's own font can print. ``given`` is the share of
    answers that have a value; the others are spread over all other states.
    """

    def roll(seed: int, people: int) -> Case:
        return Dice(seed, scripts, given).case(people)

    return st.builds(roll, st.integers(0, 2**32), st.integers(1, most_people))


class Dice:
    """Rolls answers from a seed; the same seed gives the same household."""

    def __init__(self, seed: int, scripts: tuple[str, ...], given_share: float) -> None:
        self.random = random.Random(seed)  # noqa: S311 - test data, not secrets
        self.scripts = scripts
        self.given = given_share
        self.others: list[str] = []

    def case(self, people: int) -> Case:
        """Return a household of that many people."""
        ids = [f"p{number}" for number in range(1, people + 1)]
        persons = {who: self.person([one for one in ids if one != who]) for who in ids}
        case = Case(people=persons, filings={"f1": self.filing(ids)})
        for key in keys(case.filings["f1"]):
            case = self.maybe_confirmed(case, key)
        return case

    def person(self, others: list[str]) -> Person:
        """Return a person whose relatives are among ``others``."""
        self.others = others
        person: Person = self.section(Person)
        entries = {row: self.travelled(one, person) for row, one in person.entries.rows.items()}
        table = person.entries.model_copy(update={"rows": entries})
        return person.model_copy(update={"entries": table})

    def travelled(self, entry: Entry, person: Person) -> Entry:
        """Return ``entry``, often on one of the person's documents."""
        if not person.documents.rows or self.chance(0.3):
            return entry
        row = self.random.choice(list(person.documents.rows))
        return entry.model_copy(update={"document": given(row)})

    def filing(self, ids: list[str]) -> Filing:
        """Return an I-589 of the first person."""
        self.others = ids[1:]
        claim = self.section(Claim) if self.chance(0.9) else None
        include = {who: self.answer(bool) for who in ids[1:] if self.chance(0.7)}
        assistance = self.section(Assistance)
        return Filing(
            form=Form.I589,
            person="p1",
            to=self.random.choice([*Destination, None]),
            mail_date=self.random.choice([date(2026, 3, 10), None]),
            include=include,
            claim=claim,
            assistance=assistance,
        )

    def maybe_confirmed(self, case: Case, key: str) -> Case:
        """Return ``case``, often with the sworn item confirmed as things stand."""
        sworn = sworn_item(case.filings["f1"], key)
        if sworn is None or not sworn.answer.is_given or self.chance(0.4):
            return case
        return confirm(case, "f1", key, date(2026, 3, 1))

    def section(self, kind: type[Section]) -> Any:
        """Return a ``kind`` with every answer rolled."""
        rolled = dict(self.fields(kind))
        if kind is Sworn:
            rolled |= self.old_confirmation()
        return kind(**rolled)

    def fields(self, kind: type[Section]) -> Iterator[tuple[str, Any]]:
        """Yield name and rolled content of each field that holds answers."""
        for name, field in kind.model_fields.items():
            annotation: Any = field.annotation
            if not isinstance(annotation, type):
                continue
            if issubclass(annotation, Answer):
                yield name, self.answer(_inner(annotation))
            elif issubclass(annotation, Rows):
                yield name, self.rows(_inner(annotation))
            elif issubclass(annotation, Section):
                yield name, self.section(annotation)

    def old_confirmation(self) -> dict[str, Any]:
        """Return a confirmation of long ago: without or with events that are no more."""
        if self.chance(0.6):
            return {}
        return {"confirmed": date(2026, 2, 1), "saw": self.random.choice([None, "0" * 64])}

    def rows(self, kind: type[Section]) -> Rows[Any]:
        """Return a table of up to nine rows, or one without rows."""
        if not self.chance(self.given):
            return Rows(state=self.random.choice(EMPTY_STATES))
        count = self.random.choice([1, 1, 2, 3, 5, 9])
        ids = self.random.sample(range(1, 100), count)
        rows = {f"r{number}": self.section(kind) for number in ids}
        return Rows(state=State.GIVEN, rows=rows, complete=self.chance(0.5))

    def answer(self, kind: Any) -> Answer[Any]:
        """Return an answer that holds a ``kind``, or one without a value."""
        value = self.value(kind) if self.chance(self.given) else None
        state = self.random.choice(EMPTY_STATES) if value is None else State.GIVEN
        return Answer(state=state, value=value, provenance=self.provenance())

    def value(self, kind: Any) -> Any:
        """Return a value of ``kind``; None when there is nobody to name."""
        if isinstance(kind, type) and issubclass(kind, Enum) and kind is not Race:
            return self.random.choice(list(kind))
        named = {
            str: self.line,
            bool: self.yes_or_no,
            PartialDate: self.partial_date,
            FreeText: self.free_text,
            "until": self.until,
            "person": self.somebody,
            "people": self.several,
            "row": self.nothing,
            Race: self.races,
            int: self.measure,
        }
        return named[kind]()

    def yes_or_no(self) -> bool:
        return self.chance(0.5)

    def until(self) -> Any:
        return "present" if self.chance(0.2) else self.partial_date()

    def somebody(self) -> str | None:
        return self.random.choice(self.others) if self.others else None

    def several(self) -> list[str] | None:
        return self.random.sample(self.others, self.random.randint(0, len(self.others))) or None

    def nothing(self) -> None:
        """Return nothing: row ids are chosen once the rows are there."""

    def races(self) -> list[Race]:
        return self.random.sample(list(Race), self.random.choice([1, 1, 2]))

    def measure(self) -> int:
        return self.random.randint(0, 300)

    def partial_date(self) -> PartialDate:
        """Return a date between 1930 and early 2026 of any precision."""
        day = FIRST_DAY + timedelta(days=self.random.randint(0, 35_000))
        parts = self.random.choice([3, 3, 2, 1])
        month = day.month if parts > 1 else None
        return PartialDate(day.year, month, day.day if parts == 3 else None, self.chance(0.1))

    def line(self) -> str:
        """Return a name, number or place; some are long, some only digits."""
        if self.chance(0.15):
            return "".join(self.random.choices("0123456789", k=self.random.randint(1, 12)))
        return self.words(self.random.choice([1, 1, 2, 3, 12]))

    def words(self, count: int) -> str:
        """Return ``count`` words of one script."""
        alphabet = self.random.choice(self.scripts)
        return " ".join(self.word(alphabet) for _ in range(count))

    def word(self, alphabet: str) -> str:
        """Return up to eleven characters, the first of which shows."""
        first = self.random.choice(alphabet.replace("\u200c", ""))
        return first + "".join(
            self.random.choices(alphabet, k=self.random.choice([0, 1, 3, 6, 10]))
        )

    def story(self) -> str:
        """Return paragraphs of sentences, from one word to several pages."""
        count = self.random.choice([1, 1, 2, 4, 20])
        sentences = [self.words(self.random.choice([1, 8, 25])) for _ in range(count)]
        marks = self.random.choices([". ", ", ", "; ", ".\n", ".\n\n", " (1) "], k=count - 1)
        return "".join(f"{one}{mark}" for one, mark in zip(sentences, [*marks, "."], strict=True))

    def free_text(self) -> FreeText:
        """Return a story in English, or in another language with or without its English."""
        if self.chance(0.5):
            return FreeText(said=self.story(), language=self.random.choice(["en", "en-US"]))
        return FreeText(
            said=" ".join(self.word(OTHER_SCRIPTS) for _ in range(self.random.randint(1, 40))),
            language=self.random.choice(LANGUAGES),
            english=self.story() if self.chance(0.8) else None,
            translated_by=self.random.choice(["A. Translator", "A. Translator", None]),
        )

    def provenance(self) -> Provenance | None:
        """Return mostly nothing; else who, when, in which language, from which document."""
        if self.chance(0.9):
            return None
        return Provenance(
            entered_by=self.words(2), entered_on=date(2026, 2, 3), language="es", document=None
        )

    def chance(self, share: float) -> bool:
        return self.random.random() < share


def _inner(annotation: Any) -> Any:
    """Return what an Answer or a table holds, without the fine print of its type."""
    (held,) = annotation.__pydantic_generic_metadata__["args"]
    if get_origin(held) is list:
        return Race if get_args(held) == (Race,) else "people"
    if held == RowId:
        return "row"
    if get_origin(held) is Annotated:
        held = get_args(held)[0]
        if held is str:
            return "person"
    return "until" if get_origin(held) is typing.Union or get_args(held) else held
