"""Numbers of US agencies: their shape (R-41), and Social Security numbers (R-21)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from app.answers.countries import is_united_states
from app.i18n import N_
from app.rules.causes import Cause, together
from app.rules.finding import Found, Kind
from app.rules.look import Look
from app.rules.next_steps import LAWYER
from app.rules.numbers_read import has_shape, is_tax_number, same_number
from app.rules.registry import rule
from app.rules.sentences import Words

_SSN: Final = "self.numbers.ssn"
_CARD: Final = "self.numbers.ssn_card_issued"
_SHAPES: Final = {
    "a_number": N_("An A-Number has 7 to 9 digits. The one you told us has another length."),
    "uscis_account": N_(
        "A USCIS online account number has 12 digits. The one you told us has another length."
    ),
    "i94": N_(
        "The number of an I-94 has 11 signs, digits and letters. The one you told us has another "
        "length."
    ),
    "sevis": N_(
        "A SEVIS number is the letter N and 10 digits. The one you told us looks different."
    ),
}
_RECEIPT: Final = N_(
    "A receipt number has 3 letters and 10 digits. One that you told us looks different."
)
_TWICE: Final = N_("You told us the same number in two places: {one}, and {other}.")
_CALLED: Final = {
    "a_number": N_("the A-Number"),
    "ssn": N_("the Social Security number"),
    "uscis_account": N_("the USCIS online account number"),
    "i94": N_("the I-94 number"),
    "sevis": N_("the SEVIS number"),
}
_SHARED: Final = N_("You told us the same number for two people: {one}.")


@rule("R-41", topic="numbers", per="person", facts=())
def numbers(look: Look) -> Found | None:
    """A number has another shape than its kind has, or stands in two places or for two people.

    Source: facts R-41; instructions to Form I-765, item 5.
    """
    causes = [*_shapes(look), *_receipts(look), *_twice(look), *_shared(look)]
    return together(
        look,
        Kind.WARN,
        causes,
        Words(
            N_(
                "These numbers look alike: A-Number, online account, I-94, receipt. A number in "
                "the wrong box can send letters to the wrong place."
            )
        ),
        Words(N_("People usually copy each number again from a letter or card that has it.")),
    )


@rule("R-21", topic="numbers", per="person", facts=())
def social_security(look: Look) -> Found | None:
    """The Social Security number looks like another kind, or no card was ever given.

    Source: facts R-21.
    """
    number = look.told(_SSN)
    if number is None:
        return None
    return together(
        look,
        Kind.WARN,
        _of_social_security(look, str(number)),
        Words(
            N_(
                "These items ask for the number that Social Security gave to you, and for no "
                "other. A tax number (ITIN) is another kind of number."
            )
        ),
        Words(
            N_("People who worked under another number often talk to a lawyer before they file.")
        ),
        LAWYER,
        sources=(_SSN, _CARD),
    )


def _of_social_security(look: Look, number: str) -> Iterator[Cause]:
    if not has_shape("ssn", number):
        words = N_("A Social Security number has 9 digits. The one you told us has another length.")
        yield Cause(Words(words), (_SSN,))
    elif is_tax_number(number):
        words = N_("The Social Security number you told us begins with 9, as tax numbers do.")
        yield Cause(Words(words), (_SSN,))
    if look.told(_CARD) is False:
        words = N_("You told us a number, and that Social Security never gave you a card.")
        yield Cause(Words(words), (_SSN, _CARD))


def _shapes(look: Look) -> Iterator[Cause]:
    for kind, message in _SHAPES.items():
        at = f"self.numbers.{kind}"
        number = look.told(at)
        if number is not None and not has_shape(kind, str(number)):
            yield Cause(Words(message), (at,), (at,))
    for key, row in look.person.other_a_numbers.rows.items():
        if row.a_number.value is not None and not has_shape("a_number", row.a_number.value):
            at = f"self.other_a_numbers.{key}.a_number"
            yield Cause(Words(_SHAPES["a_number"]), (at,), ("rows.other_a_numbers",))


def _receipts(look: Look) -> Iterator[Cause]:
    """Only of requests to the United States; a case in court has no receipt but an A-Number."""
    for key, row in look.person.applications.rows.items():
        number, government = row.receipt.value, row.government.value
        here = government is not None and is_united_states(government)
        if number and here and not (has_shape("receipt", number) or has_shape("a_number", number)):
            at = f"self.applications.{key}.receipt"
            yield Cause(Words(_RECEIPT), (at,), ("filing.pending_receipt",))
    for filing_id in look.filings():
        at = f"filings.{filing_id}.i485.petition_receipt"
        number = look.told(at)
        if number is not None and not has_shape("receipt", str(number)):
            yield Cause(Words(_RECEIPT), (at,), ("filing.i485.petition_receipt",))


def _twice(look: Look) -> Iterator[Cause]:
    told = [(kind, look.told(f"self.numbers.{kind}")) for kind in _CALLED]
    known = [(kind, str(number)) for kind, number in told if number is not None]
    for at, (one, number) in enumerate(known):
        for other, same in known[at + 1 :]:
            if same_number(number, same):
                paths = (f"self.numbers.{one}", f"self.numbers.{other}")
                names = {"one": Words(_CALLED[one]), "other": Words(_CALLED[other])}
                yield Cause(Words(_TWICE, **names), paths, paths)


def _shared(look: Look) -> Iterator[Cause]:
    for kind in ("a_number", "ssn"):
        at = f"self.numbers.{kind}"
        number = look.told(at)
        others = [who for who in look.case.people if who != look.person_id]
        for who in others if number is not None else ():
            other = f"people.{who}.numbers.{kind}"
            same = look.told(other)
            if same is not None and same_number(str(number), str(same)):
                yield Cause(Words(_SHARED, one=Words(_CALLED[kind])), (at, other), (at,))
