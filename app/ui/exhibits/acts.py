"""What a person does with papers, each one act that undo takes back by its name."""

from __future__ import annotations

from typing import Final

from app.answers.papers import AddedFile, Exhibit
from app.i18n import N_, _
from app.ui.exhibits import listing, words
from app.ui.store import CaseStore

ADD: Final = N_("Add papers")
MOVE: Final = N_("Move: {row}")
REMOVE: Final = N_("Remove: {row}")
FILE: Final = N_("Choose the file again: {row}")
ENGLISH: Final = N_("Add the English text of {row}")
AWAY: Final = N_("Take the English text out: {row}")
REUSE: Final = N_("Use the papers of another form")


class PaperActs:
    """Changes the papers of the filings in ``store``. Filings and rows are named by their ids."""

    def __init__(self, store: CaseStore) -> None:
        self._store = store

    def table(self, filing: str) -> listing.Exhibits:
        """The papers of a filing; none where there is no such filing."""
        here = self._store.case.filings.get(filing)
        return here.exhibits if here else listing.Exhibits()

    def exhibit(self, filing: str, row: str) -> Exhibit | None:
        """One paper, if it is there."""
        return self.table(filing).rows.get(row)

    def add(self, filing: str, files: tuple[AddedFile, ...]) -> tuple[str, ...]:
        """Add those of ``files`` that are not there yet. Returns the new rows."""
        table, new = listing.with_files(self.table(filing), files)
        if new and filing in self._store.case.filings:
            self._do(_path(filing), table, _(ADD))
        return new

    def reuse(self, filing: str, other: str) -> tuple[str, ...]:
        """Let the papers of the filing ``other`` go with this one, too. Returns the new rows."""
        offered = listing.others(self._store.case, filing).get(other, ())
        table, new = listing.with_exhibits(self.table(filing), offered)
        if new:
            self._do(_path(filing), table, _(REUSE))
        return new

    def move(self, filing: str, row: str, by: int) -> None:
        """Lay a paper one place earlier (-1) or later (1) among those that show the same."""
        moved = listing.moved(self.table(filing), row, by)
        self._do(_path(filing), moved, self._named(MOVE, filing, row))

    def remove(self, filing: str, row: str) -> None:
        """Take a paper out; its file stays where it is."""
        self._store.remove(_path(filing, row), self._named(REMOVE, filing, row))

    def set_original(self, filing: str, row: str, file: AddedFile) -> None:
        """Let ``file`` be the paper; nothing where the paper is gone meanwhile."""
        self._set(filing, row, "original", file, FILE)

    def set_english(self, filing: str, row: str, file: AddedFile | None) -> None:
        """Let ``file`` be the English text, or none; nothing where the paper is gone."""
        self._set(filing, row, "english", file, ENGLISH if file else AWAY)

    def _set(self, filing: str, row: str, part: str, file: AddedFile | None, act: str) -> None:
        if self.exhibit(filing, row) is not None:
            self._do(_path(filing, row, part), file, self._named(act, filing, row))

    def _named(self, act: str, filing: str, row: str) -> str:
        return _(act).format(row=words.name_of(self.table(filing).rows[row]))

    def _do(self, path: str, value: object, act: str) -> None:
        self._store.seal()
        self._store.set(path, value, act)
        self._store.seal()


def _path(filing: str, *below: str) -> str:
    return ".".join(("filings", filing, "exhibits", *below))
