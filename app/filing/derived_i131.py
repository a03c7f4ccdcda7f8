"""Values that only Form I-131 wants: receipt numbers, corrections, earlier documents, the trip."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING, Final

from app.answers.i131 import WrongDetail
from app.answers.states import State
from app.filing.codecs import ascii_digits
from app.filing.outcome import Outcome, Resolved

if TYPE_CHECKING:
    from app.filing.scope import Scope

_BETWEEN: Final = re.compile(r"[\s\-\u2010-\u2015.]")
_AROUND_PHONE: Final = re.compile(r"[\s().\-\u2010-\u2015]|^\+")


def pending_receipt(scope: Scope, who: str) -> Outcome:
    """Receipt number of the pending application the filing is based on (Part 1 item 5)."""
    return _bare(_of_row(scope, f"{who}.i131.based_on", "applications", "receipt"))


def replaced_receipt(scope: Scope, who: str) -> Outcome:
    """Receipt number of the I-131 whose document is replaced (Part 4 item 6.b)."""
    return _bare(scope.resolve(f"{who}.i131.replacement.receipt"))


def authorized_stay_ends(scope: Scope, who: str) -> Outcome:
    """Day the authorized stay ends (Part 2 item 14); D/S is no day and cannot be typed there."""
    open_ended = scope.resolve(f"{who}.duration_of_status")
    if isinstance(open_ended, Resolved) and open_ended.value is True:
        return Resolved(State.NOT_APPLICABLE, None, open_ended.sources)
    return scope.resolve(f"{who}.stay_expires")


def earlier_travel_document_issued(scope: Scope, who: str) -> Outcome:
    """Day of issue of the last travel document or reentry permit (Part 4 item 2.b)."""
    return _of_row(scope, f"{who}.i131.earlier_travel_document.document", "documents", "issued")


def earlier_advance_parole_issued(scope: Scope, who: str) -> Outcome:
    """Day of issue of the last advance parole document (Part 4 item 3.b)."""
    return _of_row(scope, f"{who}.i131.earlier_advance_parole.document", "documents", "issued")


def corrects_name(scope: Scope, who: str) -> Outcome:
    """True when the document to be replaced has a wrong name."""
    return _corrects(scope, who, WrongDetail.NAME)


def corrects_a_number(scope: Scope, who: str) -> Outcome:
    """True when it has a wrong A-Number."""
    return _corrects(scope, who, WrongDetail.A_NUMBER)


def corrects_country(scope: Scope, who: str) -> Outcome:
    """True when it has a wrong country of birth or citizenship."""
    return _corrects(scope, who, WrongDetail.COUNTRY)


def corrects_terms(scope: Scope, who: str) -> Outcome:
    """True when its terms and conditions are wrong."""
    return _corrects(scope, who, WrongDetail.TERMS)


def corrects_birth_date(scope: Scope, who: str) -> Outcome:
    """True when it has a wrong date of birth."""
    return _corrects(scope, who, WrongDetail.BIRTH_DATE)


def corrects_sex(scope: Scope, who: str) -> Outcome:
    """True when it has the wrong sex."""
    return _corrects(scope, who, WrongDetail.SEX)


def corrects_validity(scope: Scope, who: str) -> Outcome:
    """True when it has a wrong validity date."""
    return _corrects(scope, who, WrongDetail.VALIDITY)


def corrects_photo(scope: Scope, who: str) -> Outcome:
    """True when it has the wrong photo."""
    return _corrects(scope, who, WrongDetail.PHOTO)


def notice_phone(scope: Scope, who: str) -> Outcome:
    """Digits of the phone for the pick-up notice, which may be one abroad (item 9.b)."""
    answer = scope.resolve(f"{who}.i131.pick_up.phone")
    if not isinstance(answer, Resolved) or answer.state is not State.GIVEN:
        return answer
    text = _AROUND_PHONE.sub("", ascii_digits(str(answer.value)).strip())
    return Resolved(State.GIVEN, text, answer.sources)


def countries_since_leaving(scope: Scope, who: str) -> Outcome:
    """The countries visited since leaving the United States, in one line (Part 6 item 6.c)."""
    return _listed(scope.resolve(f"{who}.i131.countries_since_leaving"), ", ")


def trip_countries(scope: Scope, who: str) -> Outcome:
    """The countries the person wants to visit (Part 7 item 3)."""
    return _listed(scope.resolve(f"{who}.i131.trip.countries"), ", ")


def _of_row(scope: Scope, path: str, table: str, word: str) -> Outcome:
    """The ``word`` of the row of the person's ``table`` that the answer at ``path`` names."""
    named = scope.resolve(path)
    if not isinstance(named, Resolved) or named.state is not State.GIVEN:
        return named
    return scope.resolve(f"self.{table}.{named.value}.{word}")


def _bare(answer: Outcome) -> Outcome:
    """A receipt number as its boxes take it: capital letters and digits, nothing between."""
    if not isinstance(answer, Resolved) or answer.state is not State.GIVEN:
        return answer
    text = _BETWEEN.sub("", ascii_digits(str(answer.value))).upper()
    return Resolved(State.GIVEN, text, answer.sources)


def _corrects(scope: Scope, who: str, detail: WrongDetail) -> Outcome:
    answer = scope.resolve(f"{who}.i131.replacement.wrong")
    if not isinstance(answer, Resolved) or not isinstance(answer.value, list):
        return answer
    return Resolved(State.GIVEN, detail in answer.value, answer.sources)


def _listed(answer: Outcome, separator: str) -> Outcome:
    if not isinstance(answer, Resolved) or answer.state is not State.GIVEN:
        return answer
    words = answer.value if isinstance(answer.value, Iterable) else ()
    return Resolved(State.GIVEN, separator.join(map(str, words)), answer.sources)


FUNCTIONS: Final = (
    pending_receipt,
    replaced_receipt,
    authorized_stay_ends,
    earlier_travel_document_issued,
    earlier_advance_parole_issued,
    corrects_name,
    corrects_a_number,
    corrects_country,
    corrects_terms,
    corrects_birth_date,
    corrects_sex,
    corrects_validity,
    corrects_photo,
    notice_phone,
    countries_since_leaving,
    trip_countries,
)
