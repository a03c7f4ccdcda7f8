"""The file of a clinic for tests: made, opened and read without asking anybody."""

from __future__ import annotations

import datetime as dt

from app.answers.clinic import Clinic
from app.host import clinic_file as kept_in
from app.ui.clinic import session
from app.ui.clinic.session import Entered, Session
from app.vault import clinic_file
from app.vault.clinic_file import OpenClinic
from tests.ui.cases import NOW, PHRASE, QUICK


def made(clinic: Clinic | None = None) -> OpenClinic:
    """The file of a clinic, with these names; :data:`PHRASE` opens it."""
    opened = clinic_file.create(kept_in(), PHRASE, NOW, cost=QUICK)
    held = opened.held.model_copy(update={"names": clinic or Clinic()})
    opened.save(held, NOW + dt.timedelta(minutes=1))
    return opened


def opened(clinic: Clinic | None = None) -> Session:
    """A clinic that is open, with these names."""
    return session.enter(Entered(made(clinic), None))


def read() -> Clinic:
    """The names in the file now, after all that is to be saved is saved."""
    here = session.open_clinic()
    if here is not None:
        here.finish()
    return clinic_file.unlock(kept_in(), PHRASE).names
