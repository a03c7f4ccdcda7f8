"""What an interview costs a person: pages, keys and clicks, and an estimate of the minutes.

The estimate is for somebody who reads slowly and types slowly, and knows every answer:

* reading: 100 words a minute, half of what fluent adults read, since many read a second language
  or have read little; a page that comes again, for another person or row, is skimmed in a quarter
  of the time; the English beneath is not counted;
* a key: 0.4 seconds, 30 words a minute, what people type who were never taught;
* a click: 3 seconds to look, decide, aim and press (2.7 in the keystroke-level model of Card,
  Moran and Newell).

It leaves out what no program can shorten: remembering, looking for papers, finding words, rest.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from PySide6.QtWidgets import QWidget

from app.ui.bilingual import Words

WORDS_A_MINUTE = 100
SKIMMED = 0.25
SECONDS_A_KEY = 0.4
SECONDS_A_CLICK = 3.0


@dataclass(frozen=True)
class Effort:
    """What one sitting cost. ``words`` are those read; skimmed ones count as a quarter."""

    pages: int
    keys: int
    clicks: int
    words: float

    @property
    def strokes(self) -> int:
        """Keys and clicks."""
        return self.keys + self.clicks

    @property
    def minutes(self) -> float:
        """The estimate described above."""
        hands = self.keys * SECONDS_A_KEY + self.clicks * SECONDS_A_CLICK
        return self.words / WORDS_A_MINUTE + hands / 60


@dataclass
class Reader:
    """Reads what stands on the pages, and knows which it has read before."""

    words: float = 0
    _known: set[str] = field(default_factory=set)

    def read(self, name: str, page: QWidget) -> None:
        """Read the words that ``page`` shows; skim them where ``name`` was read before."""
        shown = (one.native.text() for one in page.findChildren(Words) if one.isVisible())
        count = sum(len(text.split()) for text in shown)
        self.words += count * (SKIMMED if name in self._known else 1)
        self._known.add(name)
