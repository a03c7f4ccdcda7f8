"""The doors through which files go out and come in. Nothing of them stays in Qt's memory.

A file dialog of Qt writes the last folders into a file that every Qt program reads, so what it
wrote is taken away again (never.md 12).
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QFileDialog, QWidget

_GROUP = "FileDialog"


def choose_folder(parent: QWidget, title: str) -> Path | None:
    """The folder the person chose, or None. The dialog opens at their home."""
    named = QFileDialog.getExistingDirectory(parent, title, str(Path.home()))
    forget()
    return Path(named) if named else None


def choose_pdfs(parent: QWidget, title: str) -> tuple[Path, ...]:
    """The PDFs the person chose, or none. The dialog opens at their home."""
    named, _filter = QFileDialog.getOpenFileNames(parent, title, str(Path.home()), "PDF (*.pdf)")
    forget()
    return tuple(map(Path, named))


def forget() -> None:
    """Take away what file dialogs remembered."""
    kept = QSettings(QSettings.Scope.UserScope, "QtProject")
    for key in kept.allKeys():
        if key.split("/")[0] == _GROUP or key == "Qt/filedialog":
            kept.remove(key)
    kept.sync()
