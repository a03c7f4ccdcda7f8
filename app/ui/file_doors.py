"""The doors through which files go out and come in. Nothing of them stays in Qt's memory.

The dialogs are Qt's own: those of the system put the files into its lists of recent files. Qt's
writes the last folders into a file that every Qt program reads, so what it wrote is taken away
again (never.md 12).
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSettings
from PySide6.QtGui import QPageSize
from PySide6.QtWidgets import QFileDialog, QWidget

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

_GROUP = "FileDialog"
_OWN = QFileDialog.Option.DontUseNativeDialog


def choose_folder(parent: QWidget, title: str) -> Path | None:
    """The folder the person chose, or None. The dialog opens at their home."""
    options = QFileDialog.Option.ShowDirsOnly | _OWN
    named = QFileDialog.getExistingDirectory(parent, title, str(Path.home()), options)
    forget()
    return Path(named) if named else None


def choose_pdfs(parent: QWidget, title: str) -> tuple[Path, ...]:
    """The PDFs the person chose, or none. The dialog opens at their home."""
    return _chosen(parent, title, "PDF (*.pdf)")


def choose_papers(parent: QWidget, title: str) -> tuple[Path, ...]:
    """The PDFs and pictures the person chose, or none. The dialog opens at their home."""
    return _chosen(parent, title, "PDF, JPEG, PNG (*.pdf *.jpg *.jpeg *.png)")


def choose_card(parent: QWidget, title: str) -> Path | None:
    """The card of a clinic that the person chose, or None. The dialog opens at their home."""
    home = str(Path.home())
    named, _filter = QFileDialog.getOpenFileName(parent, title, home, "TXT (*.txt)", "", _OWN)
    forget()
    return Path(named) if named else None


def choose_dossier(parent: QWidget, title: str) -> Path | None:
    """The encrypted file that the person chose, or None. The dialog opens at their home."""
    home = str(Path.home())
    named, _filter = QFileDialog.getOpenFileName(
        parent, title, home, "Portolan (*.dossier)", "", _OWN
    )
    forget()
    return Path(named) if named else None


def choose_printer(parent: QWidget, title: str, pages: int) -> QPrinter | None:
    """The printer the person chose, with which of ``pages``, or None. It is told no name."""
    from PySide6.QtPrintSupport import QPrintDialog, QPrinter

    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName("Portolan")
    printer.setCreator("")
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.Letter))
    printer.setFullPage(True)
    dialog = QPrintDialog(printer, parent)
    dialog.setWindowTitle(title)
    dialog.setMinMax(1, pages)
    chosen = dialog.exec() == QPrintDialog.DialogCode.Accepted
    dialog.deleteLater()
    forget()
    return printer if chosen else None


def forget() -> None:
    """Take away what file dialogs remembered."""
    kept = QSettings(QSettings.Scope.UserScope, "QtProject")
    for key in kept.allKeys():
        if key.split("/")[0] == _GROUP or key == "Qt/filedialog":
            kept.remove(key)
    kept.sync()


def _chosen(parent: QWidget, title: str, kind: str) -> tuple[Path, ...]:
    home = str(Path.home())
    named, _filter = QFileDialog.getOpenFileNames(parent, title, home, kind, "", _OWN)
    forget()
    return tuple(map(Path, named))
