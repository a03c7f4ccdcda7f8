"""Keeps, while a form is decided, what is missing, refused, to be translated, and not used."""

from __future__ import annotations

import re

from app.filing import wording
from app.filing.marks import Missing, Refusal
from app.filing.outcome import Resolved

_INDEX = re.compile(r"\[\d+\]")


class Ledger:
    """The lists of one decision; each question and each refusal is noted once."""

    def __init__(self) -> None:
        self._missing: dict[tuple[str, str], Missing] = {}
        self._whole: dict[tuple[str, str], Missing] = {}
        self._refused: dict[str, Refusal] = {}
        self._to_translate: dict[str, None] = {}
        self._unused: dict[str, None] = {}
        self._printed: set[str] = set()

    def is_missing(self, item: str, path: str) -> None:
        """Note that ``item`` stays empty until the question at absolute ``path`` is answered."""
        self._missing.setdefault((wording.without_letter(item), path), Missing(item, path))

    def is_open(self, item: str, source: str, answer: Resolved) -> None:
        """Note the open questions of ``answer``, asked for by map path ``source`` of ``item``.

        A table or relative that nobody has told of is one question, not one for each of its
        boxes. Answers that contradict each other are refused in words.
        """
        for path in answer.sources:
            if answer.unclear is not None:
                self.refuse(path, answer.unclear)
            elif answer.whole:
                self._whole.setdefault((_root(source), path), Missing(item, path))
            else:
                self.is_missing(item, path)

    def refuse(self, path: str, reason: str) -> None:
        """Note that the value at absolute ``path`` cannot print, and why."""
        self._refused.setdefault(path, Refusal(path, reason))

    def needs_english(self, path: str) -> None:
        """Note a story that has no English by a human yet."""
        self._to_translate.setdefault(path)

    def hides(self, *paths: str) -> None:
        """Note answers that a closed gate, or the form's own time limit, keeps off the paper."""
        self._unused.update(dict.fromkeys(paths))

    def prints(self, *paths: str) -> None:
        """Note answers that are on the paper."""
        self._printed.update(paths)

    @property
    def missing(self) -> tuple[Missing, ...]:
        """Open questions in the order of the form; wholes only where no box asks the same."""
        asked = {missing.path for missing in self._missing.values()}
        wholes = (missing for missing in self._whole.values() if missing.path not in asked)
        return tuple(dict.fromkeys((*self._missing.values(), *wholes)))

    @property
    def refused(self) -> tuple[Refusal, ...]:
        """What cannot print as it is."""
        return tuple(self._refused.values())

    @property
    def to_translate(self) -> tuple[str, ...]:
        """Paths of stories without their English."""
        return tuple(self._to_translate)

    @property
    def unused(self) -> tuple[str, ...]:
        """Paths of answers that print nowhere on this form."""
        return tuple(path for path in self._unused if not self._is_printed(path))

    def _is_printed(self, path: str) -> bool:
        return any(one == path or one.startswith(f"{path}.") for one in self._printed)


def _root(source: str) -> str:
    """What a path is about: ``children``, ``rows.residences``, ``spouse``; indexes aside."""
    words = _INDEX.sub("", source).removeprefix("derived.").removeprefix("include.").split(".")
    return ".".join(words[:2] if words[0] == "rows" else words[:1])
