"""What came of files that somebody wanted to add, in words."""

from __future__ import annotations

from collections.abc import Iterator

from app.i18n import N_, _, ngettext
from app.ui.exhibits import words
from app.ui.exhibits.shelf import Refused

AGAIN = N_("What was here already is not added again.")
_REFUSED = N_("{name} was not added. {why}")


def told(added: int, again: int, refused: tuple[Refused, ...]) -> str:
    """How many papers were added, how many were here, and why others were not taken."""
    return "\n".join(_lines(added, again, refused))


def _lines(added: int, again: int, refused: tuple[Refused, ...]) -> Iterator[str]:
    if added:
        said = ngettext("{count} paper was added.", "{count} papers were added.", added)
        yield said.format(count=added)
    if again:
        yield _(AGAIN)
    for one in refused:
        yield _(_REFUSED).format(name=f"\u2066{one.name}\u2069", why=words.whole(one.problem))
