"""What stays in memory as long as the case is open is not searched for garbage again and again.

A large case and its pages are hundreds of thousands of objects: to look through them all takes
Python a fifth of a second, and it would do so in the middle of a word.
"""

from __future__ import annotations

import gc


def set_aside() -> None:
    """Clear away what nobody needs, and count what is left as here to stay."""
    gc.collect()
    gc.freeze()


def let_go() -> None:
    """Count everything as what may go: the case is closed."""
    gc.unfreeze()
