"""What was seen of the files on this computer since the page was opened: pictures, and faults."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from app.answers.papers import AddedFile
from app.filing.render import Picture
from app.problems import Problem
from app.ui.errands import Errands
from app.ui.exhibits import shelf
from app.ui.exhibits.shelf import Seen


class SeenFiles(QObject):
    """Looks at each file once, off the window's thread, until :meth:`again` is called.

    ``saw`` tells that something was seen. ``folder`` is where the case lies.
    """

    saw = Signal()

    def __init__(
        self, errands: Errands, folder: Callable[[], Path | None], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._errands, self._folder = errands, folder
        self._pictures: dict[str, Picture] = {}
        self._known: dict[AddedFile, Seen | None] = {}

    def again(self) -> None:
        """Files may have changed: look at each anew. Pictures of the same content stay."""
        self._known.clear()

    def look(self, files: Iterable[AddedFile]) -> None:
        """Look at those of ``files`` that nobody looked at yet."""
        for file in files:
            if file not in self._known:
                self._known[file] = None
                known = file.sha256 in self._pictures
                work = partial(shelf.see, file, self._folder(), known=known)
                self._errands.run(work, self._note)

    def picture(self, file: AddedFile | None) -> Picture | None:
        """How the file looks, if that was seen and it is still the same."""
        if file is None or self.wrong(file) is not None:
            return None
        return self._pictures.get(file.sha256)

    def wrong(self, file: AddedFile | None) -> Problem | None:
        """What is wrong with the file, as far as it was seen."""
        seen = self._known.get(file) if file is not None else None
        return seen.wrong if seen else None

    def _note(self, outcome: object) -> None:
        if isinstance(outcome, Seen):
            self._known[outcome.file] = outcome
            if outcome.picture is not None:
                self._pictures[outcome.file.sha256] = outcome.picture
            self.saw.emit()
