"""What encryption costs: the largest case saved, opened, locked, beside a plain file. make bench.

Milliseconds on the clock, the disk included, since a save is pushed to it; the median of several
rounds, in which both ways take turns. Compare the ratios. Opening is slow on purpose: it is what
every guess of a passphrase costs, too.
"""

from __future__ import annotations

import datetime as dt
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from typing import Final

from app.answers import paths
from app.answers.case import Case, Dumper, dump, load
from app.answers.states import given
from app.host import write_atomically
from app.tools.largest import largest_case
from app.vault import vault
from app.vault.keys import typed_key
from app.vault.phrases import six_words

ROUNDS: Final = 7
_NOW: Final = dt.datetime(2026, 5, 1, 12, tzinfo=dt.UTC)
_LETTER: Final = "people.p1.residences.r2.street"


@dataclass(frozen=True)
class Row:
    """One thing that is done: milliseconds with the encrypted file, and with a plain one."""

    what: str
    ours: float
    plain: float


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure and print. Returns the exit code."""
    rounds = int((arguments or sys.argv[1:] or [str(ROUNDS)])[0])
    with tempfile.TemporaryDirectory() as folder:
        print(table(measured(largest_case(), Path(folder), rounds)))
    return 0


def measured(case: Case, folder: Path, rounds: int = ROUNDS) -> tuple[Row, ...]:
    """The times of ``case`` in files in ``folder``, which is empty."""
    turns = [_Turn(case, folder / f"{number}") for number in range(rounds)]
    times = [dict(turn.times()) for turn in turns]
    return tuple(
        Row(what, *(statistics.median(one[what][side] for one in times) for side in (0, 1)))
        for what in times[0]
    )


def table(rows: Sequence[Row]) -> str:
    """The times as lines."""
    return "\n".join(
        (
            f"{'the largest case':<38}{'ms':>8}{'plain':>8}{'ratio':>8}",
            *(
                f"{row.what:<38}{row.ours:>8.1f}{row.plain:>8.1f}{row.ours / row.plain:>7.1f}x"
                for row in rows
            ),
        )
    )


class _Turn:
    """One round: a case is begun, saved, changed by a letter, locked and opened, in both ways."""

    def __init__(self, case: Case, folder: Path) -> None:
        folder.mkdir()
        self._case, self._numbers = case, count(1)
        self._file, self._plain = folder / "A7-Q2.dossier", folder / "A7-Q2.json"
        self._phrase, self._dumper = six_words(), Dumper()

    def times(self) -> Iterator[tuple[str, tuple[float, float]]]:
        """What was done, with the milliseconds of the encrypted and of the plain file."""
        plain = _spent(lambda: write_atomically(self._plain, dump(self._case), replace=False))
        yield "begin, with a passphrase", (_spent(self._begin), plain)
        self._opened = vault.unlock(self._file, self._phrase)
        yield "save, the first after opening", self._saved()
        yield "save, after one letter", self._saved()
        key = self._opened.new_recovery_key(self._case, _NOW)
        yield (
            "lock: save, and let go",
            (_spent(self._lock), _spent(lambda: self._write(self._case))),
        )
        read = _spent(self._read)
        yield "open, with the passphrase", (_spent(self._open), read)
        typed_key(key)  # loads what it needs
        yield "open, with a key", (_spent(lambda: vault.unlock_with_key(self._file, key)), read)

    def _begin(self) -> None:
        vault.create(self._file, self._case, self._phrase, _NOW)

    def _typed(self) -> Case:
        return paths.replace(self._case, _LETTER, given(f"{next(self._numbers)} Invented Road"))

    def _saved(self) -> tuple[float, float]:
        typed = self._typed()
        return _spent(lambda: self._save(typed)), _spent(lambda: self._write(typed))

    def _save(self, case: Case) -> None:
        self._opened.save(case, _NOW + dt.timedelta(seconds=next(self._numbers)))

    def _write(self, case: Case) -> None:
        write_atomically(self._plain, self._dumper.dump(case), replace=True)

    def _lock(self) -> None:
        self._save(self._case)
        del self._opened

    def _open(self) -> None:
        vault.unlock(self._file, self._phrase)

    def _read(self) -> None:
        load(self._plain.read_bytes())


def _spent(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return (time.perf_counter() - start) * 1000


if __name__ == "__main__":
    sys.exit(main())
