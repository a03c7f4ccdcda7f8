"""One filing on its way: what its filled form prints, and what the law says on the mail day.

Papers that go along are written from the marks on the form, so that they never say more than it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Final

from app.answers.case import Case
from app.answers.filing import Destination, Filing
from app.answers.forms import Form
from app.answers.i131 import TravelApplication
from app.answers.i765 import PermitCategory, PermitReason
from app.answers.states import State
from app.filing import blanks
from app.filing.derived import unit_line
from app.filing.maps import MapRow
from app.filing.marks import Mark
from app.filing.outcome import Outcome, Resolved
from app.filing.reporting import Made
from app.filing.scope import Scope
from app.law.facts import Law
from app.papers import contact
from app.rules.estimates import fees, photos
from app.rules.look import Household, Look

TITLES: Final = {
    Form.I589: "Application for Asylum and for Withholding of Removal",
    Form.I765: "Application for Employment Authorization",
    Form.I131: (
        "Application for Travel Documents, Parole Documents, and Arrival/Departure Records"
    ),
    Form.I485: "Application to Register Permanent Residence or Adjust Status",
}
"""What each form is called on its first page."""

_CATEGORIES: Final = {
    PermitCategory.ASYLUM_PENDING: "(c)(8)",
    PermitCategory.ASYLEE: "(a)(5)",
    PermitCategory.WITHHOLDING: "(a)(10)",
    PermitCategory.ADJUSTMENT_PENDING: "(c)(9)",
}
_REASONS: Final = {
    PermitReason.INITIAL: "initial permission to accept employment",
    PermitReason.REPLACEMENT: "replacement",
    PermitReason.RENEWAL: "renewal",
}
_TRAVEL: Final = {
    TravelApplication.REFUGEE_TRAVEL_ASYLEE: "refugee travel document (asylee)",
    TravelApplication.REFUGEE_TRAVEL_RESIDENT: "refugee travel document (permanent resident)",
    TravelApplication.ADVANCE_PAROLE_I589: "advance parole document (pending Form I-589)",
    TravelApplication.ADVANCE_PAROLE_I485: "advance parole document (pending Form I-485)",
}
_REWRITTEN: Final = frozenset({"digits", "zip", "option"})
_SOURCES: Final[dict[str, tuple[str, ...]]] = {
    "in_care_of": ("derived.self.mail_in_care_of",),
    "street": ("derived.self.mail_street",),
    "unit": (
        "derived.{base}.unit_line",
        "derived.self.mailing_unit_line",
        "derived.self.mail_unit",
    ),
    "city": ("derived.self.mail_city",),
    "province": ("derived.self.mail_state", "derived.self.mail_province"),
    "postal_code": ("derived.self.mail_zip", "derived.self.mail_postal_code"),
    "country": ("derived.self.mail_country",),
}
_PHONES: Final = ("self.contact.mailing.phone", "self.contact.phone", "self.contact.mobile")


@dataclass(frozen=True)
class Sending:
    """A filled filing with its case and the law, as they stand ``today``.

    ``case`` is what is in use (``app.interview.in_use``); ``made`` was filled from it.
    """

    case: Case
    made: Made
    law: Law
    today: date

    @property
    def filing_id(self) -> str:
        """The id of the filing."""
        return self.made.filing_id

    @property
    def filing(self) -> Filing:
        """The filing as the case has it."""
        return self.case.filings[self.filing_id]

    @property
    def form(self) -> Form:
        """Which form it is."""
        return self.filing.form

    @property
    def form_name(self) -> str:
        """The form as it is printed: ``I-765``."""
        return blanks.printed(self.form.value)

    @property
    def edition(self) -> str:
        """The edition that was filled, mm/dd/yy."""
        return self.made.blank.edition.edition

    @property
    def is_for_court(self) -> bool:
        """Whether the form goes to the immigration court."""
        return self.filing.to is Destination.COURT

    @cached_property
    def look(self) -> Look:
        """What rules and estimates see of the filing."""
        return Household(self.case, self.law, self.today).look(self.filing.person, self.filing_id)

    @property
    def day(self) -> date:
        """The planned mailing day, never before today."""
        return self.look.day

    @cached_property
    def owed(self) -> fees.Owed:
        """The fees on the mail day."""
        return fees.owed(self.look)

    @cached_property
    def photos(self) -> tuple[photos.Needed, ...]:
        """The photos that go with this form."""
        return tuple(one for one in photos.needed(self.look) if one.filing == self.filing_id)

    @cached_property
    def scope(self) -> Scope:
        """Where the form's answers come from."""
        return Scope(self.case, self.filing_id, self.today)

    @cached_property
    def rows(self) -> dict[str, MapRow]:
        """The rows of the map by field."""
        return self.made.blank.form_map.by_field()

    @cached_property
    def printed(self) -> dict[str, Mark]:
        """The marks on the form by the source of their answer; the first where there are two."""
        found: dict[str, Mark] = {}
        for mark in self.made.filled.assembled.marks:
            row = self.rows.get(mark.field)
            if row is not None and row.source is not None:
                found.setdefault(row.source, mark)
        return found

    def shown(self, *sources: str) -> str:
        """What the form prints of the first of ``sources`` that it prints; empty for none.

        A word for an answer without a value (``N/A``) counts as nothing, and what goes on an
        extra page stands here as a whole.
        """
        for source in sources:
            mark = self.printed.get(source)
            value = _value(self.scope.resolve(source)) if mark else ""
            if mark and value:
                rewritten = self.rows[mark.field].codec in _REWRITTEN
                return " ".join(str(mark.text if rewritten else value).split())
        return ""

    def prints_item(self, item: str) -> bool:
        """Whether the form has a mark at ``item`` of its map."""
        marks = self.made.filled.assembled.marks
        return any(self.rows[mark.field].item == item for mark in marks if mark.field in self.rows)

    @cached_property
    def name(self) -> str:
        """The applicant's name as the form prints it, given name first."""
        words = (self.shown(f"self.name.{one}") for one in ("given", "middle", "family"))
        return " ".join(one for one in words if one)

    @cached_property
    def a_number(self) -> str:
        """``A`` and the digits on the form; empty where it has none."""
        digits = self.shown("self.numbers.a_number")
        return f"A{digits}" if digits else ""

    @property
    def account(self) -> str:
        """The USCIS online account number on the form."""
        return self.shown("self.numbers.uscis_account")

    @cached_property
    def mailing(self) -> tuple[str, ...]:
        """The lines of the address for mail; none until it is told where mail goes.

        Where mail goes elsewhere than home, the home stands nowhere but on the form (never.md 7).
        """
        differs = self.scope.resolve("self.contact.mailing_differs")
        if not isinstance(differs, Resolved) or differs.state is not State.GIVEN:
            return ()
        return tuple(self._address("self.contact.mailing" if differs.value else "home"))

    def _address(self, base: str) -> Iterator[str]:
        keeper = self._part(base, "in_care_of")
        street, city = self._part(base, "street"), self._part(base, "city")
        unit = _value(unit_line(self.scope, base)) if self._part(base, "unit") else ""
        state, code = self._part(base, "province"), self._part(base, "postal_code")
        lines = (
            f"c/o {keeper}" if keeper else "",
            ", ".join(one for one in (street, unit) if one),
            ", ".join(one for one in (city, f"{state} {code}".strip()) if one),
            self._part(base, "country"),
        )
        yield from (one for one in lines if one and one != "USA")

    def _part(self, base: str, word: str) -> str:
        """A part of the address, by whichever source the form prints it."""
        return self.shown(f"{base}.{word}", *(one.format(base=base) for one in _SOURCES[word]))

    @property
    def phone(self) -> str:
        """The telephone number on the form; that of the mailing address goes first."""
        printed = (one for one in _PHONES if one in self.printed)
        found = (_value(self.scope.resolve(one)) for one in printed)
        return next((contact.phone(one) for one in found if one), "")

    @property
    def email(self) -> str:
        """The email address, where the form asks for one."""
        return self.shown("self.contact.email")

    @property
    def category(self) -> str:
        """What is applied for, in English, as the form has it; empty where it asks no such thing.

        Of the I-485 it is the box for asylees, which this program fills.
        """
        match self.form:
            case Form.I765:
                permit = self.filing.i765
                kind = permit.category.value if permit else None
                reason = permit.reason.value if permit else None
                words = (_CATEGORIES[kind] if kind else "", _REASONS[reason] if reason else "")
                return ", ".join(one for one in words if one)
            case Form.I131:
                wanted = self.filing.i131.application.value if self.filing.i131 else None
                return _TRAVEL[wanted] if wanted else ""
            case Form.I485:
                return "asylee, INA section 209(b)"
            case Form.I589:
                return ""


def _value(answer: Outcome) -> str:
    given = isinstance(answer, Resolved) and answer.state is State.GIVEN
    return str(answer.value) if given and isinstance(answer, Resolved) else ""
