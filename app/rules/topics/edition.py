"""The edition of a form on the day it is mailed (R-63)."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Final

from app.filing import blanks, editions
from app.filing.editions import Edition, Verdict
from app.i18n import N_
from app.rules.causes import Cause, together
from app.rules.finding import Found, Kind
from app.rules.look import Look
from app.rules.registry import rule
from app.rules.sentences import Words

_EDITION: Final = "filing.edition"


@rule("R-63", topic="edition", per="filing", facts=("E-1", "E-6", "E-7", "E-8", "E-9", "E-12"))
def edition(look: Look) -> Found | None:
    """The newest edition that this program knows is not taken on the mail day, or nobody knows.

    An edition that the person saw on the agency's page is believed for a mailing day that is
    near. Where it is not the one this program knows, only a warning is left: its items may have
    moved. Source: facts R-63; forms/<form>/<edition>/edition.toml.
    """
    known = _newest(look.form.value)
    seen = editions.printed_date(look.filing.edition or "")
    if seen is not None and seen != known.edition:
        return _another(look, known, seen)
    verdict = editions.accepted(known, look.filing.mail_date, look.today, seen).verdict
    if verdict == "yes":
        return None
    return together(
        look,
        _kind(known, verdict),
        (Cause(_says(look, known, verdict), (_EDITION, "filing.mail_date")),),
        *_newer(known),
        _ONE_EDITION,
        Words(N_("People look at {page} on the day they mail."), page=known.get),
    )


@cache
def _newest(form: str) -> Edition:
    """Read once: rules run while people type."""
    return blanks.newest(form, editions.FORMS)


def _kind(known: Edition, verdict: Verdict) -> Kind:
    if verdict == "no":
        return Kind.CANNOT_FILE
    return Kind.WARN if known.accepted.newer else Kind.INFO


def _says(look: Look, known: Edition, verdict: Verdict) -> Words:
    message = N_("It is not sure that edition {edition} of Form {form} is taken on {date}.")
    if verdict == "no":
        message = N_("Edition {edition} of Form {form} is not taken on {date}.")
    return Words(message, edition=known.edition, form=known.name, date=look.day)


def _newer(known: Edition) -> tuple[Words, ...]:
    newer = known.accepted.newer
    if newer is None:
        return ()
    message = N_("A newer edition is named: {edition}. Answers are carried over to it.")
    return (Words(message, edition=newer),)


def _another(look: Look, known: Edition, seen: str) -> Found | None:
    words = N_("You noted edition {seen} of Form {form}. This program knows edition {edition}.")
    told = Cause(Words(words, seen=seen, form=known.name, edition=known.edition), (_EDITION,))
    early = tuple(_early(look, known, seen))
    return together(
        look,
        Kind.CANNOT_FILE if early else Kind.WARN,
        (told, *early),
        Words(N_("In another edition, items can have other numbers, or be new.")),
        Words(N_("People read each page of the filled form before they sign it.")),
    )


def _early(look: Look, known: Edition, seen: str) -> Iterator[Cause]:
    """The next edition is noted, and on the mail day the one before it is still the only one."""
    until = known.accepted.until
    if seen == known.accepted.newer and until is not None and look.day <= until:
        words = N_("Edition {edition} of Form {form} is not taken on {date}.")
        told = Words(words, edition=seen, form=known.name, date=look.day)
        yield Cause(told, (_EDITION, "filing.mail_date"))


_ONE_EDITION: Final = Words(
    N_("All pages of a form come from the same edition. A form in another one can come back.")
)
