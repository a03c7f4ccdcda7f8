"""What was typed but is no answer yet, kept while the case is open so that no page loses it."""

from __future__ import annotations

from PySide6.QtCore import QObject

from app.ui.store import CaseStore


class Drafts(QObject):
    """Raw contents of fields by case path: a half-typed date, words beside "I do not know"."""

    def __init__(self, store: CaseStore) -> None:
        super().__init__(store)
        self._kept: dict[str, object] = {}
        store.replaced.connect(self._kept.clear)

    def keep(self, path: str, raw: object) -> None:
        """Remember what stands in the field of ``path``; None forgets it."""
        if raw is None:
            self._kept.pop(path, None)
        else:
            self._kept[path] = raw

    def kept(self, path: str) -> object:
        """What stood in the field of ``path``; None when nothing is kept."""
        return self._kept.get(path)


def drafts_of(store: CaseStore) -> Drafts:
    """The drafts of the open case."""
    there = store.findChild(Drafts)
    return there if isinstance(there, Drafts) else Drafts(store)
