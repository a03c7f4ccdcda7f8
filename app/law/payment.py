"""Which kinds of payment are taken on a day, and by which form. Sources: P-1 to P-8."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Final

from app.answers.filing import Destination
from app.law.facts import Figure, Law

KINDS: Final = ("card", "bank", "online", "check", "money_order", "cash")
"""How people pay; ``online`` is the account at USCIS or the payment portal of the court."""

_FORMS: Final = {"card": "P-2.card_form", "bank": "P-2.bank_form"}


@dataclass(frozen=True)
class Taken:
    """Whether a kind of payment is ``taken``; None when nobody knows, or the ``figure`` is stale.

    ``figure`` is the fact that decides, ``form`` the official form the payment goes on.
    """

    taken: bool | None
    figure: Figure
    form: str | None = None


def taken(law: Law, kind: str, to: Destination, on: date, today: date) -> Taken:
    """Whether a payment of that ``kind`` (one of KINDS) is taken ``on`` the day it is mailed."""
    if to is Destination.COURT and kind != "online":
        portal_only = law.figure("P-7", on, today)
        return Taken(False if portal_only.flag else None, portal_only)
    figure = law.figure(f"P-2.{kind}", on, today)
    return Taken(figure.flag, figure, _form(law, kind, on, today) if figure.flag else None)


def _form(law: Law, kind: str, on: date, today: date) -> str | None:
    named = law.figure(_FORMS[kind], on, today).value if kind in _FORMS else None
    return named if isinstance(named, str) else None


def is_one_each(law: Law, on: date, today: date) -> bool | None:
    """Whether each form, person and H.R.1 fee has its own payment (P-3); None: nobody knows."""
    flags = {law.figure(one, on, today).flag for one in ("P-3", "P-3.hr1")}
    return flags.pop() if len(flags) == 1 else None
