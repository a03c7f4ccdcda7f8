"""The official blanks in a folder, found by what they are, not by what they are called."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from app.filing.editions import FORMS
from app.filing.opening import MAX_BYTES
from app.filing.recognise import Recognition
from app.filing.verified import recognised
from app.i18n import _, ngettext
from app.problems import Problem

MOST_FILES = 200
_MOST_ENTRIES = 5_000


@dataclass(frozen=True)
class Found:
    """One PDF that names a form, and what it is."""

    path: Path
    recognition: Recognition


@dataclass(frozen=True)
class Library:
    """What a folder holds: form (``i589``) -> its PDFs, verified and newest edition first.

    ``notes`` are plain sentences about files that could not be used.
    """

    forms: dict[str, list[Found]]
    notes: tuple[str, ...] = ()

    def verified(self, form: str) -> list[Found]:
        """The official, unchanged blanks of ``form``, the newest edition first."""
        return [
            found for found in self.forms.get(form, []) if found.recognition.state == "verified"
        ]

    def newer(self, form: str) -> list[Found]:
        """The blanks of ``form`` of an edition newer than all known ones, the newest first."""
        return [found for found in self.forms.get(form, []) if found.recognition.state == "newer"]


def find(folder: Path, forms: Path = FORMS, cache: Path | None = None) -> Library:
    """Return the forms among the PDFs in ``folder`` and in the folders directly inside it.

    At most 200 PDFs of 40 MB are looked at; links to folders are not followed. ``forms`` is the
    folder of known editions, ``cache`` one that remembers which files were verified (None: none
    does). Raises Problem ``no-folder`` when there is no such folder; a file that cannot be read
    becomes a note.
    """
    if not folder.is_dir():
        raise Problem(
            "no-folder",
            _("The folder for the official PDFs is not there."),
            _("Check its name, or choose the folder in which you saved the forms."),
        )
    paths = sorted(islice(_pdfs(folder), MOST_FILES + 1))
    found: dict[str, list[Found]] = {}
    notes = _too_many(len(paths))
    for path in paths[:MOST_FILES]:
        result = _look(path, forms, cache)
        if isinstance(result, str):
            notes.append(result)
        else:
            found.setdefault(result.form or "", []).append(Found(path, result))
    for nameless in found.pop("", []):
        notes.append(_note(nameless.path, nameless.recognition.reasons[0]))
    return Library({form: sorted(found[form], key=_order) for form in sorted(found)}, tuple(notes))


def _pdfs(folder: Path) -> Iterator[Path]:
    """The PDFs of the folder, then those one level down; nothing that cannot be listed."""
    inner = []
    for entry in _entries(folder):
        if entry.is_dir(follow_symlinks=False):
            inner.append(entry.path)
        elif _is_pdf(entry):
            yield Path(entry.path)
    for path in sorted(inner):
        yield from (Path(entry.path) for entry in _entries(Path(path)) if _is_pdf(entry))


def _entries(folder: Path) -> list[os.DirEntry[str]]:
    try:
        with os.scandir(folder) as entries:
            return sorted(islice(entries, _MOST_ENTRIES), key=lambda entry: entry.name)
    except OSError:
        return []


def _is_pdf(entry: os.DirEntry[str]) -> bool:
    """A link in a circle, a pipe or a vanished file is no PDF."""
    try:
        return entry.name.lower().endswith(".pdf") and entry.is_file()
    except OSError:
        return False


def _look(path: Path, forms: Path, cache: Path | None) -> Recognition | str:
    """Return what the file is, or the note that says why nobody can tell."""
    try:
        if path.stat().st_size > MAX_BYTES:
            return _note(path, _("The file is too big to be one of the forms."))
        return recognised(path.read_bytes(), forms, cache)
    except OSError:
        return _note(path, _("The file cannot be opened."))


def _note(path: Path, reason: str) -> str:
    return _("{file}: {reason}").format(file=path.name, reason=reason)


def _too_many(count: int) -> list[str]:
    if count <= MOST_FILES:
        return []
    return [
        ngettext(
            "Only the first {count} PDF in the folder was looked at.",
            "Only the first {count} PDFs in the folder were looked at.",
            MOST_FILES,
        ).format(count=MOST_FILES)
    ]


def _order(found: Found) -> tuple[bool, int, str]:
    """Verified first, then the newest edition, then by name."""
    month, day, year = ((found.recognition.edition or "00/00/00") + "//").split("/")[:3]
    newest_first = -int(f"{year}{month}{day}")
    return found.recognition.state != "verified", newest_first, found.path.name
