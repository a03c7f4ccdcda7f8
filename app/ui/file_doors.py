"""The doors through which files go out and come in. No list of recent files learns of them.

The dialogs are Qt's own, those inside others too: those of the system put the files into its lists
of recent files. Qt's would write the last folders where every Qt program reads them.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QSettings, Qt
from PySide6.QtGui import QPageSize
from PySide6.QtWidgets import QFileDialog, QWidget

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

_GROUP: Final = "FileDialog"
_OWN: Final = QFileDialog.Option.DontUseNativeDialog


def choose_folder(parent: QWidget, title: str) -> Path | None:
    """The folder the person chose, or None. The dialog opens at their home."""
    options = QFileDialog.Option.ShowDirsOnly | _OWN
    with _unremembered():
        named = QFileDialog.getExistingDirectory(parent, title, str(Path.home()), options)
    return Path(named) if named else None


def choose_pdfs(parent: QWidget, title: str) -> tuple[Path, ...]:
    """The PDFs the person chose, or none. The dialog opens at their home."""
    return _several(parent, title, "PDF (*.pdf)")


def choose_papers(parent: QWidget, title: str) -> tuple[Path, ...]:
    """The PDFs and pictures the person chose, or none. The dialog opens at their home."""
    return _several(parent, title, "PDF, JPEG, PNG (*.pdf *.jpg *.jpeg *.png)")


def choose_card(parent: QWidget, title: str) -> Path | None:
    """The card of a clinic that the person chose, or None. The dialog opens at their home."""
    return _one(parent, title, "TXT (*.txt)")


def choose_dossier(parent: QWidget, title: str) -> Path | None:
    """The encrypted file that the person chose, or None. The dialog opens at their home."""
    return _one(parent, title, "Portolan (*.dossier)")


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
    with _unremembered():
        chosen = dialog.exec() == QPrintDialog.DialogCode.Accepted
    dialog.deleteLater()
    return printer if chosen else None


@contextmanager
def _unremembered() -> Iterator[None]:
    """Let a dialog be open inside; afterwards all that Qt keeps for every program is as it was.

    Where Qt keeps it in files, ours are given a place where nothing can be, for good: nothing is
    written even if the program is killed. Elsewhere (the registry) what was there is put back.
    """
    QCoreApplication.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs)
    if _is_kept_in_files():
        native, mine = QSettings.Format.NativeFormat, QSettings.Scope.UserScope
        QSettings.setPath(native, mine, os.devnull)
        yield
        return
    before = dict(_remembered())
    try:
        yield
    finally:
        kept = _qts_own()
        for key, _value in _remembered():
            kept.remove(key)
        for key, value in before.items():
            kept.setValue(key, value)
        kept.sync()


def _is_kept_in_files() -> bool:
    return sys.platform not in {"win32", "darwin"}


def _remembered() -> Iterator[tuple[str, object]]:
    """What Qt remembers of file dialogs for every program."""
    kept = _qts_own()
    for key in kept.allKeys():
        if key.split("/")[0] == _GROUP or key == "Qt/filedialog":
            yield key, kept.value(key)


def _qts_own() -> QSettings:
    return QSettings(QSettings.Scope.UserScope, "QtProject")


def _one(parent: QWidget, title: str, kind: str) -> Path | None:
    home = str(Path.home())
    with _unremembered():
        named, _filter = QFileDialog.getOpenFileName(parent, title, home, kind, "", _OWN)
    return Path(named) if named else None


def _several(parent: QWidget, title: str, kind: str) -> tuple[Path, ...]:
    home = str(Path.home())
    with _unremembered():
        named, _filter = QFileDialog.getOpenFileNames(parent, title, home, kind, "", _OWN)
    return tuple(map(Path, named))
