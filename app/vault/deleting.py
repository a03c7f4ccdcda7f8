"""Taking a case away from where it lies, with its earlier saves; and what could not be taken."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from app.host import leftovers
from app.i18n import _
from app.problems import Problem
from app.vault.dossier import SUFFIX
from app.vault.generations import Generations
from app.vault.place import KEPT, REVIEW

_PLAIN = ".json"


def delete(paths: Iterable[Path]) -> None:
    """Delete the cases in the files ``paths``, each with its earlier saves and what kills left.

    The case itself goes last, and earlier saves that could not be deleted are listed as a case, so
    that it can be tried again. Whoever calls this holds the locks, and nothing writes the files any
    more. Copies elsewhere, and old blocks of a disk, are beyond us.

    Raises Problem ``case-not-there`` when the folder cannot be looked into, and ``case-remains``
    with the names of the files that are still there.
    """
    remain = [_beside(path, file) for path in paths for file in _remaining(path)]
    if remain:
        raise _remains(dict.fromkeys(remain))


def of_same_code(path: Path) -> tuple[Path, ...]:
    """Other cases beside ``path`` under its code: kept apart, for a review, of a test build."""
    code = path.stem.partition(KEPT)[0]
    found = [
        other
        for other in path.parent.glob("*")
        if other.suffix in {SUFFIX, _PLAIN} and _is_of(other.stem, code) and other.name != path.name
    ]
    return tuple(sorted(found))


def _is_of(stem: str, code: str) -> bool:
    first, _kept, number = stem.partition(KEPT)
    return first in {code, f"{code}{REVIEW}"} and (not number or number.isdecimal())


def _remaining(path: Path) -> Iterator[Path]:
    if not path.parent.is_dir():
        raise not_there()
    for file in _files(path):
        if not _is_gone(file):
            yield file


def _files(path: Path) -> tuple[Path, ...]:
    """All that is of the case, the case itself last."""
    try:
        if path.suffix != SUFFIX:
            return (*leftovers(path), path)
        earlier = Generations(path).folder
        inside = tuple(earlier.glob("*"))
        return (*inside, *((earlier,) if earlier.is_dir() else ()), *leftovers(path), path)
    except OSError as error:
        raise not_there() from error


def _is_gone(file: Path) -> bool:
    try:
        if file.is_dir():
            file.rmdir()
        else:
            file.unlink(missing_ok=True)
    except OSError:
        return False
    return True


def not_there() -> Problem:
    """``case-not-there``: a stick may have been pulled out."""
    return Problem(
        "case-not-there",
        _("The folder of this case is not there now, so nothing was deleted."),
        _("If it is on a stick, put the stick back in. Then try again."),
    )


def _beside(path: Path, file: Path) -> str:
    """The name of ``file``, or of the folder beside ``path`` in which it lies."""
    return file.relative_to(path.parent).parts[0]


def _remains(names: Iterable[str]) -> Problem:
    shown = ", ".join(f"\u2066{name}\u2069" for name in names)
    return Problem(
        "case-remains",
        _("Not everything could be deleted. Still there: {files}").format(files=shown),
        _("Look whether the stick is locked, or another program uses the folder. Try again."),
    )
