"""What stays in memory as long as a case is open is not searched for garbage again and again.

A large case with its pages and boxes is a hundred thousand objects: to look through them all
takes Python a twentieth of a second and more, and it would do so in the middle of a word. Pages
that go leave next to nothing behind that only such a search could find.
"""

from __future__ import annotations

import gc
from typing import Final

_RARELY: Final = (10_000, 20, 50)
_usual: Final = gc.get_threshold()


def set_aside() -> None:
    """Clear away what nobody needs, count what is left as here to stay, and search rarely."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(*_RARELY)


def look_again() -> None:
    """Clear away what went since, also of what was to stay: something was forgotten for good."""
    stays = gc.get_freeze_count() > 0
    gc.unfreeze()
    gc.collect()
    if stays:
        gc.freeze()


def let_go() -> None:
    """Count everything as what may go, and search as usual: the case is closed."""
    gc.set_threshold(*_usual)
    gc.unfreeze()
