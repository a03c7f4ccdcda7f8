"""Several processes that share out many cases; one that breaks down takes only its case along.

What opens the cases goes to them through a pipe, from memory to memory, like the cases' numbers
back; no socket is made. Ctrl+C lets them finish what they work on, so that files are whole and
told of; pressed again, it ends them at once.
"""

from __future__ import annotations

import os
import signal
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from multiprocessing import connection, get_context
from multiprocessing.connection import Connection
from multiprocessing.context import SpawnProcess
from types import FrameType, TracebackType
from typing import Final, Self

from app.cli.one_case import Task, Work, done, failed
from app.filing.batch import CaseTold
from app.host import no_crash_dumps, no_looking_in

BROKE_OFF: Final = "broke-off"
"""The code of a case whose process ended before it was done."""
_MOST: Final = 16
_PATIENCE: Final = 10.0
_TURN: Final = 0.2
"""Seconds until the first process looks whether somebody pressed Ctrl+C."""


def usual() -> int:
    """How many processes are used where nobody says."""
    return min(2, os.cpu_count() or 1)


@dataclass
class _Hand:
    """A process, the pipes to it and from it, and what it works on."""

    process: SpawnProcess
    wire: Connection
    heard: Connection
    task: Task | None = None

    def take(self, task: Task) -> None:
        """Have it do ``task``."""
        self.task = task
        with suppress(ConnectionError):  # it ended: then its wire says so when it is heard
            self.wire.send(task)

    def close(self) -> None:
        """Hand it nothing more: one that waits for a task ends by itself."""
        self.wire.close()
        self.heard.close()


class Crew:
    """Processes that do ``work``. Use it with ``with``: they end with it, however it ends."""

    def __init__(self, work: Work, processes: int) -> None:
        self._work = work
        self._count = max(1, min(processes, _MOST))
        self._hands: list[_Hand] = []
        self.stopped = False

    def __enter__(self) -> Self:
        self._before = signal.getsignal(signal.SIGINT)
        if self._before is not signal.SIG_IGN:  # as behind `nohup`
            signal.signal(signal.SIGINT, self._stop)
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        _error: BaseException | None,
        _trace: TracebackType | None,
    ) -> None:
        for hand in self._hands:
            if kind is not None:
                hand.process.kill()
            hand.close()
        for hand in self._hands:
            hand.process.join(_PATIENCE)
            hand.process.kill()
            hand.process.join()
        signal.signal(signal.SIGINT, self._before)

    def results(self, tasks: Iterable[Task]) -> Iterator[CaseTold]:
        """What became of each task, in the order in which they are done.

        Once ``stopped`` (Ctrl+C) no other is begun.
        """
        waiting = list(tasks)[::-1]
        while waiting or self._hands:
            if self.stopped:
                waiting.clear()
            while waiting and len(self._hands) < self._count:
                self._begin(waiting.pop())
            for hand in self._ready():
                yield self._heard(hand)
                self._go_on(hand, waiting)

    def _begin(self, task: Task) -> None:
        context = get_context("spawn")  # a fork would copy locks and open files
        # Pipes one way each: one for both ways would be a socket.
        tasks, wire = context.Pipe(duplex=False)
        heard, told = context.Pipe(duplex=False)
        process = context.Process(target=_labour, args=(tasks, told, self._work), daemon=True)
        with _undisturbed():
            process.start()
        tasks.close()
        told.close()
        hand = _Hand(process, wire, heard)
        self._hands.append(hand)
        hand.take(task)

    def _ready(self) -> list[_Hand]:
        spoken = connection.wait([hand.heard for hand in self._hands], _TURN)
        return [hand for hand in self._hands if hand.heard in spoken]

    def _heard(self, hand: _Hand) -> CaseTold:
        task, hand.task = hand.task, None
        if task is None:
            raise RuntimeError("a process spoke without a task")
        try:
            told: CaseTold = hand.heard.recv()
        except (EOFError, ConnectionError):
            self._let_go(hand)
            return failed(task.file, BROKE_OFF)
        return told

    def _go_on(self, hand: _Hand, waiting: list[Task]) -> None:
        if hand not in self._hands:
            return
        if waiting:
            hand.take(waiting.pop())
        else:
            self._let_go(hand)

    def _stop(self, _number: int, _frame: FrameType | None) -> None:
        """Begin nothing more; whoever presses once more does not want to wait."""
        self.stopped = True
        signal.signal(signal.SIGINT, self._before)

    def _let_go(self, hand: _Hand) -> None:
        self._hands.remove(hand)
        hand.close()
        hand.process.join(_PATIENCE)
        hand.process.kill()


def _labour(tasks: Connection, told: Connection, work: Work) -> None:
    """What a process does: one task after the other, until nobody hands it another."""
    no_crash_dumps()
    no_looking_in()
    while True:
        try:
            task: Task = tasks.recv()
        except (EOFError, ConnectionError):
            return
        told.send(done(task, work))


@contextmanager
def _undisturbed() -> Iterator[None]:
    """What is started within inherits that Ctrl+C does nothing: the first process decides."""
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)
