"""The slow work of the page, as plain data: files are read, and later seen again."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from app.answers.papers import AddedFile
from app.filing.render import Picture
from app.papers.packet import exhibits, unusable
from app.problems import Problem

WIDTH: Final = 240  # pixels: sharp also on screens that draw two for one


@dataclass(frozen=True)
class Refused:
    """A file that cannot be added, by its name, with why."""

    name: str
    problem: Problem


@dataclass(frozen=True)
class Taken:
    """What came of files that somebody wants to add."""

    files: tuple[AddedFile, ...]
    refused: tuple[Refused, ...]


@dataclass(frozen=True)
class Seen:
    """A file as it lies there now; ``wrong`` says why it cannot go along as it is."""

    file: AddedFile
    picture: Picture | None = None
    wrong: Problem | None = None


def take(files: tuple[Path, ...], folder: Path | None, tell: Callable[[object], None]) -> Taken:
    """Read each of ``files``. What lies in ``folder``, beside the case, is kept by its name.

    ``tell`` hears the number of the file that is read, from 1.
    """
    taken, refused = list[AddedFile](), list[Refused]()
    for number, file in enumerate(files, start=1):
        tell(number)
        name = file.name if file.parent == folder else str(file)
        try:
            taken.append(exhibits.added(name, _read(file)))
        except Problem as problem:
            refused.append(Refused(file.name, problem))
    return Taken(tuple(taken), tuple(refused))


def see(file: AddedFile, folder: Path | None, *, known: bool) -> Seen:
    """``file`` as it lies there now; where its picture is ``known`` already, none is drawn."""
    try:
        data = exhibits.read(file, folder or Path())
        return Seen(file, None if known else exhibits.thumbnail(data, WIDTH))
    except Problem as problem:
        return Seen(file, wrong=problem)


def _read(file: Path) -> bytes:
    try:
        if not file.is_file():
            raise unusable.problem("missing")
        if file.stat().st_size > exhibits.MAX_BYTES:
            raise unusable.problem("too-big")
        return file.read_bytes()
    except OSError:
        raise unusable.problem("unreadable") from None
