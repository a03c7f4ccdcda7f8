"""One exhibit of a packet, as its lists name it."""

from __future__ import annotations

from dataclasses import dataclass

from app.answers.papers import ExhibitKind


@dataclass(frozen=True)
class Listed:
    """An exhibit with its place in the packet.

    ``letter`` is its tab (A, B, ... AA), ``title`` its name in English, ``pages`` how many pages of
    the packet it takes, with its English text and certificate, and ``first_page`` the number
    stamped on the first of them. ``has_translation``: an English translation stands behind it.
    ``key`` is its row among the exhibits of the filing.
    """

    letter: str
    title: str
    kind: ExhibitKind
    pages: int
    first_page: int
    has_translation: bool
    key: str = ""

    @property
    def last_page(self) -> int:
        """The number stamped on its last page."""
        return self.first_page + self.pages - 1
