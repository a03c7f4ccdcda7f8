"""The clinic's file while it is open: its names, and the key that opens cases.

One for the whole program: names are offered inside a case, and the key where a case is opened.
:func:`close` drops it from memory; locking, leaving and quitting call it.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from functools import cache, partial
from pathlib import Path
from typing import Any, Final, NamedTuple

from PySide6.QtCore import QCoreApplication, QObject, Signal

from app import host
from app.answers.clinic import Clinic
from app.problems import Problem
from app.ui.saving import Autosave
from app.vault import clinic_card, clinic_file, place
from app.vault.clinic_faults import told_of_a_clinic
from app.vault.clinic_file import Held, OpenClinic
from app.vault.generations import is_gone

COPY_NAME: Final = "portolan-clinic.dossier"
Told = Callable[[Any], None]


class Entered(NamedTuple):
    """What came of opening: the file, and what has to be said about it."""

    opened: OpenClinic
    notice: Problem | None


class Watch(QObject):
    """Knows the open clinic.

    Signals: ``changed`` when it was opened or closed, or has other names; ``closing`` before it
    is closed: tell now what was typed last.
    """

    changed = Signal()
    closing = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.session: Session | None = None


class Session(QObject):
    """An open clinic.

    Signals: ``saved``; ``failed`` with a Problem, after which saving is tried again by itself.
    """

    saved = Signal()
    failed = Signal(object)

    def __init__(self, entered: Entered, parent: QObject) -> None:
        super().__init__(parent)
        self._opened, self.notice = entered
        self._held = self._opened.held
        self._finished = False
        self._saver = Autosave(self._opened, self._current, self)
        self._saver.saved.connect(self._saved)
        self._saver.failed.connect(self.failed)

    @property
    def names(self) -> Clinic:
        """The names as they are now."""
        return self._held.names

    @property
    def key_text(self) -> str:
        """The clinic's secret key, as :func:`app.vault.vault.unlock_with_key` takes it."""
        return self._held.key

    @property
    def fingerprint(self) -> str:
        """Six words to compare the clinic's key by voice."""
        return self._opened.fingerprint

    def keep(self, names: Clinic) -> None:
        """Have ``names`` from now on; they are saved a moment later."""
        self._held = self._held.model_copy(update={"names": names})
        self._saver.touch()
        watch().changed.emit()

    def change_passphrase(self, phrase: str, told: Told) -> None:
        """Let only ``phrase`` open the file; ``told`` is handed nothing, or a Problem."""
        self._saver.ask(partial(_changed, phrase), told)

    def save_card(self, folder: Path, told: Told) -> None:
        """Write the clinic's card into ``folder``; ``told`` is handed the file, or a Problem."""
        self._saver.ask(partial(_card, folder), told)

    def save_copy(self, folder: Path, told: Told) -> None:
        """Write an encrypted copy into ``folder``; ``told`` is handed the file, or a Problem."""
        self._saver.ask(partial(_copy, folder), told)

    def finish(self) -> None:
        """Save what is not saved, and stop for good. Raises Problem when it cannot be saved."""
        if not self._finished:
            self._saver.finish()
            self._finished = True

    def drop(self) -> None:
        """Save what can be saved, and keep nothing of it."""
        try:
            self.finish()
        except Problem:
            self._saver.give_up()
        # A page that is on its way out may hold this a moment longer: it must hold nothing.
        self._held = Held.model_construct(names=Clinic(), key="")
        del self._opened, self._saver
        self.deleteLater()

    def _current(self) -> Held:
        return self._held

    def _saved(self, _time: object) -> None:
        self.saved.emit()


@cache
def watch() -> Watch:
    """The one that knows the open clinic."""
    application = QCoreApplication.instance()
    made = Watch(application)
    if application is not None:
        application.aboutToQuit.connect(close)
    return made


def open_clinic() -> Session | None:
    """The clinic that is open; None when none is."""
    return watch().session


def enter(entered: Entered) -> Session:
    """Let a clinic that was opened be the open one."""
    close()
    made = watch().session = Session(entered, watch())
    watch().changed.emit()
    return made


def close() -> None:
    """Save what is not saved, and keep nothing of the clinic in memory.

    What cannot be saved within some seconds is lost: whoever locks wants it gone.
    """
    here = watch()
    if here.session is not None:
        here.closing.emit()
        here.session.drop()
        here.session = None
        here.changed.emit()


def is_there() -> bool:
    """Whether this computer has the file of a clinic, or earlier saves of one that is gone."""
    path = host.clinic_file()
    return path.exists() or is_gone(path)


def begin(phrase: str) -> Entered:
    """Begin the file of a clinic. Slow, as all below; they raise what the vault raises."""
    return _whole(clinic_file.create(host.clinic_file(), phrase, _now()))


def unlock(phrase: str) -> Entered:
    """Open the file of the clinic."""
    return _whole(clinic_file.unlock(host.clinic_file(), phrase))


def bring(source: Path, phrase: str) -> Entered:
    """Open a copy from another computer, and keep it on this one."""
    return _whole(clinic_file.bring(source, host.clinic_file(), phrase))


def set_aside() -> None:
    """Give the file of a clinic another name, so that one can be begun anew."""
    clinic_file.set_aside(host.clinic_file())


def _whole(opened: OpenClinic) -> Entered:
    """Take over the plain file of an earlier version; what goes wrong there is only said."""
    opened.sweep()
    try:
        opened.take_over(host.plain_clinic_file(), _now())
    except Problem as problem:
        return Entered(opened, problem)
    return Entered(opened, opened.damaged)


def _changed(phrase: str, opened: OpenClinic, held: Held, now: dt.datetime) -> None:
    opened.change_passphrase(held, phrase, now)


def _copy(folder: Path, opened: OpenClinic, held: Held, _now: dt.datetime) -> Path:
    return opened.save_copy(held, folder / COPY_NAME)


def _card(folder: Path, opened: OpenClinic, held: Held, _now: dt.datetime) -> Path:
    name = held.names.organization.organization.value or ""
    with told_of_a_clinic():
        text = clinic_card.dump(name, opened.recipient)
        return place.written_new(folder / clinic_card.FILE_NAME, text.encode())


def _now() -> dt.datetime:
    return dt.datetime.now(dt.UTC)
