"""What an interview costs a person: pages, keys and clicks, and an estimate of the minutes.

The estimate is for somebody who knows every answer. There are two paces:

``SLOW``, a person who reads slowly and types slowly:

* reading: 100 words a minute, half of what fluent adults read, since many read a second language
  or have read little; a page that comes again, for another person or row, is skimmed in a quarter
  of the time; the English beneath is not counted;
* a key: 0.4 seconds, 30 words a minute, what people type who were never taught;
* a click: 3 seconds to look, decide, aim and press (2.7 in the keystroke-level model of Card,
  Moran and Newell);
* a page or a sheet that comes up: 2.7 seconds to see what it is and where it begins (two of the
  mental acts of 1.35 seconds in that model).

``PRACTISED``, a volunteer who does this every Saturday: 200 words a minute, a key in 0.28 seconds
(the average typist of that model, 40 words a minute), a click in 2.7, a page in 1.35. That the
volunteer reads every word again on each new case, and skims in a quarter, is an assumption on the
safe side.

It leaves out what no program can shorten: remembering, looking for papers, finding words, rest.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from PySide6.QtWidgets import QWidget

from app.ui.bilingual import Words

SKIMMED = 0.25


@dataclass(frozen=True)
class Pace:
    """How fast somebody reads (words a minute) and works (seconds)."""

    words_a_minute: float
    a_key: float
    a_click: float
    a_page: float


SLOW = Pace(words_a_minute=100, a_key=0.4, a_click=3.0, a_page=2.7)
PRACTISED = Pace(words_a_minute=200, a_key=0.28, a_click=2.7, a_page=1.35)


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
        """The estimate described above, for a slow person."""
        return self.minutes_at(SLOW)

    def minutes_at(self, pace: Pace) -> float:
        """The estimate for somebody of that pace."""
        hands = self.keys * pace.a_key + self.clicks * pace.a_click + self.pages * pace.a_page
        return self.words / pace.words_a_minute + hands / 60


@dataclass
class Reader:
    """Reads what stands on the pages, and knows which it has read before."""

    words: float = 0
    _known: set[str] = field(default_factory=set)

    def read(self, name: str, page: QWidget) -> None:
        """Read the words that ``page`` shows; skim them where ``name`` was read before."""
        shown = (one.native.text() for one in page.findChildren(Words) if one.isVisibleTo(page))
        count = sum(len(text.split()) for text in shown)
        self.words += count * (SKIMMED if name in self._known else 1)
        self._known.add(name)
