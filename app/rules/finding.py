"""What a rule found: the items it touches, what it read, and calm words. Never an answer."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from app.rules.sentences import Sentence


class Kind(StrEnum):
    """How much a finding weighs, the heaviest first. The first two are stops.

    A stop is read and acknowledged before printing; it never takes away the right to print.
    """

    CANNOT_FILE = "cannot-file"
    SEE_A_LAWYER = "see-a-lawyer"
    WARN = "warn"
    INFO = "info"

    @property
    def is_stop(self) -> bool:
        """Whether it must be acknowledged before a form is printed."""
        return self in (Kind.CANNOT_FILE, Kind.SEE_A_LAWYER)


@dataclass(frozen=True)
class Read:
    """One answer that a rule read: its path in the case, and the value as it was told."""

    path: str
    value: str


@dataclass(frozen=True, init=False)
class Found:
    """What a rule returns: how much it weighs, what it says, what it read, which items it touches.

    ``message`` are paragraphs: what you told us, what the item covers, what people usually do
    next. ``sensitive`` findings touch on harm: they wait for the review and never stand beside a
    question (never.md 10).
    """

    kind: Kind
    message: tuple[Sentence, ...]
    because: tuple[Read, ...]
    items: tuple[str, ...]
    sensitive: bool

    def __init__(
        self,
        kind: Kind,
        *message: Sentence,
        because: tuple[Read, ...] = (),
        items: tuple[str, ...] = (),
        sensitive: bool = False,
    ) -> None:
        object.__setattr__(self, "kind", kind)
        object.__setattr__(self, "message", message)
        object.__setattr__(self, "because", because)
        object.__setattr__(self, "items", items)
        object.__setattr__(self, "sensitive", sensitive)


@dataclass(frozen=True)
class Finding:
    """What rule ``rule`` has to say about a person or a filing; None where it is about all.

    ``items`` are printed items with their form (``I-589 B.2``); ``facts`` the dated facts it
    rests on. The other parts are those of :class:`Found`.
    """

    rule: str
    topic: str
    kind: Kind
    person: str | None
    filing: str | None
    items: tuple[str, ...]
    because: tuple[Read, ...]
    message: tuple[Sentence, ...]
    facts: tuple[str, ...] = ()
    sensitive: bool = False

    @property
    def key(self) -> str:
        """What an acknowledgement remembers: the rule, and whose or which filing (never.md 8)."""
        about = self.filing or self.person
        return f"{self.rule} {about}" if about else self.rule
