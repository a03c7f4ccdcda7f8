"""Cards of those who can open the case now, and the steps that change it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import Final

from app.i18n import N_
from app.ui.access.clinic_page import ClinicPage
from app.ui.access.part import Line, Part, Step
from app.ui.access.passphrase_page import PassphrasePage
from app.ui.access.remove_page import RemoveClinicPage, RemoveSheetPage
from app.ui.access.sheet_page import SheetPage
from app.ui.store import CaseStore
from app.vault.readers import MOST_CLINICS, Kind, Reader

PASSPHRASE: Final = N_("The passphrase")
WITH_PASSPHRASE: Final = N_("Whoever knows the passphrase can open this case.")
FORGOTTEN: Final = N_(
    "When it is forgotten, open the case with the recovery sheet, and make a new passphrase here."
)
CHANGE: Final = N_("Change the passphrase")

SHEET: Final = N_("The recovery sheet")
WITH_SHEET: Final = N_("There is a recovery sheet. Whoever has it can open this case with it.")
NO_SHEET: Final = N_(
    "There is no recovery sheet. If the passphrase is forgotten, nobody can open this case, not "
    "even the people who make Portolan."
)
NO_SHEET_BUT_CLINIC: Final = N_(
    "There is no recovery sheet. If the passphrase is forgotten, only a clinic on this page can "
    "still open this case."
)
MAKE_SHEET: Final = N_("Make a recovery sheet")
NEW_SHEET: Final = N_("Make a new sheet in place of it")
DROP_SHEET: Final = N_("Make the sheet worthless")

CLINICS: Final = N_("Clinics")
NO_CLINIC: Final = N_("No clinic can open this case.")
CLINICS_BELOW: Final = N_("A clinic on this page opens this case with a key of its own.")
LET_IN: Final = N_("Let a clinic in")
FULL: Final = N_("More clinics than these cannot be let in.")
NAME: Final = N_("{name}")
NO_NAME: Final = N_("A clinic without a name")
ITS_WORDS: Final = N_("The six words of its key:")
WORDS: Final = N_("{words}")
READS: Final = N_("It can read and change everything in this case.")
TAKE_AWAY: Final = N_("Take this clinic away")
TAKE_AWAY_NAMED: Final = N_("Take this clinic away: {name}")


def parts(store: CaseStore) -> Iterator[Part]:
    """The passphrase, the sheet, the clinics; steps only for the person whose case it is."""
    yield _only_with(store, _passphrase(store))
    yield _only_with(store, _sheet(store))
    yield _only_with(store, _clinics(store))
    for one in store.opened.readers.clinics:
        yield _only_with(store, _clinic(one))


def _only_with(store: CaseStore, part: Part) -> Part:
    """``part``, without its steps where a clinic opened the case."""
    return part if store.opened.of_owner else Part(part.id, part.title, part.lines)


def _passphrase(store: CaseStore) -> Part:
    lines = [Line(WITH_PASSPHRASE)]
    if store.opened.readers.one(Kind.RECOVERY) is not None:
        lines.append(Line(FORGOTTEN, role="hint"))
    step = Step("access.passphrase", CHANGE, PassphrasePage)
    return Part("passphrase", Line(PASSPHRASE), tuple(lines), (step,))


def _sheet(store: CaseStore) -> Part:
    readers = store.opened.readers
    sheet = readers.one(Kind.RECOVERY)
    if sheet is None:
        none = NO_SHEET_BUT_CLINIC if readers.clinics else NO_SHEET
        steps: tuple[Step, ...] = (Step("access.sheet", MAKE_SHEET, SheetPage),)
        return Part("sheet", Line(SHEET), (Line(none),), steps)
    steps = (
        Step("access.sheet", NEW_SHEET, SheetPage),
        Step("access.sheet.remove", DROP_SHEET, partial(RemoveSheetPage, sheet)),
    )
    return Part("sheet", Line(SHEET), (Line(WITH_SHEET),), steps)


def _clinics(store: CaseStore) -> Part:
    count = len(store.opened.readers.clinics)
    lines = [Line(CLINICS_BELOW if count else NO_CLINIC)]
    steps: tuple[Step, ...] = (Step("access.clinic", LET_IN, ClinicPage),)
    if count >= MOST_CLINICS:
        lines.append(Line(FULL))
        steps = ()
    return Part("clinics", Line(CLINICS), tuple(lines), steps)


def _clinic(one: Reader) -> Part:
    title = Line(NAME, {"name": one.name}) if one.name else Line(NO_NAME)
    words = Line(WORDS, {"words": one.fingerprint}, "question")
    named = Line(TAKE_AWAY_NAMED, {"name": one.name or one.fingerprint})
    remove = Step(
        f"access.remove.{one.recipient}", TAKE_AWAY, partial(RemoveClinicPage, one), named
    )
    return Part(one.recipient, title, (Line(ITS_WORDS, role="hint"), words, Line(READS)), (remove,))
