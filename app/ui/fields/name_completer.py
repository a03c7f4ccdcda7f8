"""Suggestions below a line: names found by the person's words or by English, without accents."""

from __future__ import annotations

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QCompleter, QLineEdit

from app.i18n import names

Index = QModelIndex | QPersistentModelIndex
_SOUGHT = Qt.ItemDataRole.UserRole


class NamesModel(QAbstractListModel):
    """Names as they are shown, and as they are looked for."""

    def __init__(self, parent: QLineEdit) -> None:
        super().__init__(parent)
        self._names: tuple[names.Named, ...] = ()

    def show(self, known: tuple[names.Named, ...]) -> None:
        """Show ``known`` in place of what was there."""
        self.beginResetModel()
        self._names = known
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own way
        """How many names there are below ``parent``."""
        return 0 if parent.isValid() else len(self._names)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> str | None:
        """The name that is shown, or the words by which it is looked for."""
        if not index.isValid():
            return None
        one = self._names[index.row()]
        if role == _SOUGHT:
            return "\n".join(one.sought)
        return one.name if role == Qt.ItemDataRole.DisplayRole else None


class NameCompleter(QCompleter):
    """Finds names anywhere in them, as soon as a part was typed."""

    def __init__(self, line: QLineEdit) -> None:
        super().__init__(line)
        self._line = line
        self._model = NamesModel(line)
        self.setModel(self._model)
        self.setCompletionRole(_SOUGHT)
        self.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.setFilterMode(Qt.MatchFlag.MatchContains)

    def offer(self, known: tuple[names.Named, ...]) -> None:
        """Suggest ``known`` from now on; a list in view stays in view."""
        # Asking for the list makes one: only the line in use can have it in view.
        shown = self.popup() if self._line.hasFocus() else None
        was_open = shown is not None and shown.isVisible()
        self._model.show(known)
        if was_open:
            self.setCompletionPrefix(self._line.text())
            self.complete()

    def splitPath(self, path: str) -> list[str]:
        """What was typed, as names are looked for."""
        return [names.plain(path)]

    def pathFromIndex(self, index: Index) -> str:
        """The name that goes into the line."""
        return str(index.data(Qt.ItemDataRole.DisplayRole) or "")
