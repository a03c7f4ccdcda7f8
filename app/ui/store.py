"""The open case: what is known, every change as a named act, saved a moment later."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from functools import partial
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import QLockFile, QObject, Signal

from app.answers import paths
from app.answers.case import Case
from app.answers.drafts import pruned, with_draft
from app.answers.forgetting import forgotten
from app.i18n import _
from app.problems import Problem
from app.ui import case_files
from app.ui.acts import Acts, Change
from app.ui.deleting import locked
from app.ui.saving import Autosave, why_not_saved
from app.vault.deleting import delete as delete_files
from app.vault.vault import Opened

WORK: Final = "work"
"""The path of what is no answer: stations, comments, sign-offs (``app.answers.work``)."""
_STEPS_KEPT = 100
VaultAct = Callable[[Opened, Case, dt.datetime], Any]


class CaseStore(QObject):
    """Holds one case and the only way to change it.

    Signals: ``changed`` with the path that changed (also by undo), but ``worked`` in its place
    when it was :data:`WORK`, which no page of answers looks at; ``replaced`` when anything may
    have changed; ``saved`` with the time of day (``datetime.time``); ``save_failed`` with a
    Problem; ``kept_apart`` with a Problem when another program changed the file, and the case
    goes on in a new one; ``forgot`` with a path when what stood there is gone for good.
    ``undo_stack`` names what can be undone and done again.
    """

    changed = Signal(str)
    worked = Signal()
    replaced = Signal()
    saved = Signal(object)
    save_failed = Signal(object)
    kept_apart = Signal(object)
    forgot = Signal(str)

    def __init__(self, case: Case | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._case = case or Case()
        self._file: Path | None = None
        self._saving: Autosave | None = None
        self._opened: Opened | None = None
        self._lock: QLockFile | None = None
        self._sitting = 1
        self.undo_stack = Acts(_STEPS_KEPT, self)

    @classmethod
    def open(cls, opened: Opened, lock: QLockFile, parent: QObject | None = None) -> CaseStore:
        """The case that was opened, locked for this window and saved there from now on."""
        store = cls(opened.case, parent)
        store._lock = lock
        store._keep(opened)
        return store

    @property
    def case(self) -> Case:
        """The case as it is now; it never changes in your hands."""
        return self._case

    @property
    def code(self) -> str:
        """The code of the case; nothing while it has no file."""
        return self._file.stem if self._file else ""

    @property
    def folder(self) -> Path | None:
        """Where the case lies; None while it has no file."""
        return self._file.parent if self._file else None

    @property
    def pending(self) -> bool:
        """Whether something is not on the disk yet."""
        return self._saving is not None and self._saving.pending

    @property
    def opened(self) -> Opened:
        """The file of the case, to be looked at: who can open it, and where it lies.

        What writes goes through :meth:`ask_vault`. Raises ValueError while there is no file.
        """
        if self._opened is None:
            raise ValueError("no file")
        return self._opened

    @property
    def damaged(self) -> Problem | None:
        """What to say when the file was broken and this is an earlier save."""
        return self._opened.damaged if self._opened else None

    def get(self, path: str) -> Any:  # noqa: ANN401 - a place may hold anything
        """What stands at ``path``. Raises Problem ``unknown-path``."""
        return paths.get(self._case, path)

    def draft(self, path: str) -> tuple[str, ...]:
        """What was typed for ``path`` and is no answer yet, part by part."""
        return self._case.drafts.get(path, ())

    def set(self, path: str, answer: object, act: str, draft: Sequence[str] = ()) -> None:
        """Put ``answer`` at ``path``. ``act`` says in the person's words what they did.

        ``draft`` is what stands in the field beside the answer and is none yet. Typing on at one
        path is one act (see :meth:`seal`). Nothing happens when all is there already. Raises
        Problem ``unknown-path`` or ``answer-invalid``; nothing changes then.
        """
        case = pruned(paths.replace(self._case, path, answer))
        self._do(act, path, with_draft(case, path, draft))

    def remove(self, path: str, act: str) -> None:
        """Take away the row, person or filing at ``path``; undo brings it back with its answers.

        Raises Problem ``unknown-path``, or ``answer-invalid`` while something still names it.
        """
        self.seal()
        self._do(act, path, pruned(paths.without(self._case, path)))
        self.seal()

    @contextmanager
    def together(self, act: str) -> Iterator[None]:
        """Make all changes inside one act."""
        self.seal()
        try:
            with self.undo_stack.together(act, self._sitting):
                yield
        finally:
            self.seal()

    def seal(self) -> None:
        """Say that the act is over: what comes next is undone on its own."""
        self._sitting += 1

    def undo(self) -> None:
        """Take back the last act."""
        self.seal()
        for case, path in self.undo_stack.undo():
            self._show(case, path)

    def redo(self) -> None:
        """Do again what was taken back last."""
        self.seal()
        for case, path in self.undo_stack.redo():
            self._show(case, path)

    def replace(self, case: Case) -> None:
        """Show another case in place of this one; what could be undone is forgotten."""
        self.undo_stack.clear()
        self._case = case
        self._touch()
        self.replaced.emit()

    def forget_read(self, keys: Iterable[str]) -> None:
        """Forget that findings were read which are not found any more: no act of the person."""
        gone = set(keys)
        if gone:
            kept = {key: day for key, day in self._case.acknowledged.items() if key not in gone}
            self._case = self._case.model_copy(update={"acknowledged": kept})
            self._touch()

    def hurry(self) -> None:
        """Begin now to save what is not saved."""
        if self._saving is not None:
            self._saving.hurry()

    def close(self) -> None:
        """Save what is not saved and give the case free. Raises Problem ``cannot-save``."""
        if self._saving is not None:
            self._saving.finish()
        self._let_go()

    def give_up(self) -> None:
        """Give the case free without what is not saved yet."""
        if self._saving is not None:
            self._saving.give_up()
        self._let_go()

    def save_copy(self, folder: Path) -> Path:
        """Write the case as it is now to ``folder`` under its own code, or one beside it.

        It opens to the same readers. Returns the file. Raises Problem ``cannot-save``.
        """
        try:
            return self.opened.save_copy(self._case, folder / case_files.file_name(self.code))
        except OSError as error:
            raise why_not_saved(error) from error

    def ask_vault(self, act: VaultAct, told: Callable[[Any], None]) -> None:
        """Let ``act`` do something with the file, in the thread that saves, after what it does now.

        ``act`` gets the open file, the case as it is then, and the moment. What it returns, or the
        Problem that it raises, is handed to ``told`` in the window's thread; ``cannot-save`` when
        the disk refuses. Raises ValueError while there is no file.
        """
        if self._saving is None:
            raise ValueError("no file")
        self._saving.ask(act, told)

    def forget(self, places: Sequence[str], told: Callable[[Any], None]) -> None:
        """Forget for good what stands at ``places``, here and in every earlier save (never.md 9).

        Nothing that was done before can be undone then. ``told`` hears in the window's thread
        that it is done (None), or the Problem why the file still keeps it; ask again then. After
        it is done ``forgot`` tells the first place. Raises Problem ``answer-invalid`` while
        something still names a row; nothing changes then.
        """
        self._case = forgotten(self._case, places)
        self.undo_stack.clear()
        self.seal()
        self.replaced.emit()
        done = partial(self._forgotten, places[0], told)
        if self._saving is None:
            done(None)
        else:
            self.ask_vault(_forget, done)

    def delete(self, others: Iterable[Path] = ()) -> None:
        """Delete the file with its earlier saves, and those of ``others``; the case is closed.

        Raises Problem as :func:`app.ui.deleting.delete` does; the case is open and saved then.
        """
        pending = self.pending
        with locked(others):
            if self._saving is not None:
                self._saving.stop()
            try:
                delete_files([self.opened.path, *others])
            except Problem:
                self._keep(self.opened)
                if pending:
                    self._touch()
                raise
        self._let_go()

    def _forgotten(self, place: str, told: Callable[[Any], None], outcome: object) -> None:
        if isinstance(outcome, Problem):
            self._touch()
        else:
            self.forgot.emit(place)
        told(outcome)

    def _let_go(self) -> None:
        self.undo_stack.clear()
        self._saving = None
        if self._lock is not None:
            self._lock.unlock()
            self._lock = None

    def _keep(self, opened: Opened) -> None:
        self._opened, self._file = opened, opened.path
        self._saving = Autosave(opened, self._now, self)
        self._saving.saved.connect(self.saved)
        self._saving.failed.connect(self.save_failed)
        self._saving.kept_apart.connect(self._go_apart)

    def _go_apart(self, path: Path) -> None:
        """Go on in a file of our own; the one before belongs to whoever changed it."""
        before, self._file = self.code, path
        with suppress(Problem):  # there may be no room for a lock: the case goes on all the same
            lock = case_files.lock(path)
            if self._lock is not None:
                self._lock.unlock()
            self._lock = lock
        self.kept_apart.emit(_kept_both(before, self.code))

    def _now(self) -> Case:
        return self._case

    def _do(self, act: str, path: str, case: Case) -> None:
        change = Change(path, before=self._case, after=case)
        if not change.is_none:
            self.undo_stack.do(act, change, self._sitting)
            self._show(case, path)

    def _show(self, case: Case, path: str) -> None:
        self._case = case
        self._touch()
        if path == WORK:
            self.worked.emit()
        else:
            self.changed.emit(path)

    def _touch(self) -> None:
        if self._saving is not None:
            self._saving.touch()


def _kept_both(theirs: str, ours: str) -> Problem:
    return Problem(
        "case-changed-outside",
        _("Another program changed this case while it was open here. Both are kept."),
        _(
            "The changed one is {theirs}. What you see here goes on as {ours}. "
            "Look at both, and go on with the one that has all your answers."
        ).format(theirs=theirs, ours=ours),
    )


def _forget(opened: Opened, case: Case, now: dt.datetime) -> None:
    opened.forget(case, now)
