"""Signatures (R-64), people who helped (R-65), and an interpreter for the interview (R-68)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from app.answers.assistance import Assistance, Helper
from app.answers.filing import Destination
from app.answers.forms import Form
from app.answers.i765 import Understood
from app.filing.signing import Signer, signatures
from app.i18n import N_
from app.rules.causes import Cause, together
from app.rules.finding import Found, Kind
from app.rules.look import Look
from app.rules.names_alike import same, words
from app.rules.numbers_read import bare
from app.rules.registry import rule
from app.rules.sentences import Words
from app.rules.situation import granted, pending_request

_HELP: Final = "filing.assistance"
_PREPARED: Final = f"{_HELP}.prepared_by_other"
_FLUENT: Final = "self.fluent_in_english"
_READ: Final = "filing.i765.understood"
_INTERPRETER: Final = f"{_HELP}.interpreter"
_PREPARER: Final = f"{_HELP}.preparer"
_SIGNS: Final[dict[Signer, str]] = {
    "person": N_("You sign by hand at: {items}."),
    "interpreter": N_("The interpreter signs by hand at: {items}."),
    "preparer": N_("Whoever prepared the form signs by hand at: {items}."),
}
_ON_TIME: Final = Words(
    N_(
        "Everybody who helped with a form is named on it and signs it, also when the help was "
        "free. The program is not such a person, who types for you is."
    )
)


@rule("R-64", topic="signing", per="filing", facts=("Q-47", "Q-48", "Q-49", "Q-50"))
def what_is_signed(look: Look) -> Found | None:
    """Who signs where, by hand and in ink. Source: facts R-64, Q-48."""
    help_ = look.filing.assistance
    signers: list[Signer] = ["person"]
    if _was_interpreted(look, help_):
        signers.append("interpreter")
    if look.confirmed(str(look.filing_id), "prepared_by_other") is True:
        signers.append("preparer")
    found = {who: _items(look, who) for who in signers}
    items = tuple(dict.fromkeys(item for some in found.values() for item in some))
    return Found(
        Kind.INFO,
        *(Words(_SIGNS[who], items=some) for who, some in found.items() if some),
        Words(
            N_(
                "A signature is written by hand in ink, after everything was read. A typed name, a "
                "stamp or a picture of a signature does not count. The date is written by hand too."
            )
        ),
        Words(N_("Extra pages that have a line for it are signed and dated too.")),
        items=items,
    )


@rule("R-65", topic="signing", per="filing", facts=("Q-52", "Q-53"))
def who_helped(look: Look) -> Found | None:
    """What was told of the helpers does not go together, or the part for one is empty.

    Source: facts R-65; never.md 5. Parts that are missing are a stop; the rest warns.
    """
    empty = [*_empty(look), *_unread(look)]
    return together(
        look,
        Kind.CANNOT_FILE if empty else Kind.WARN,
        [*empty, *_beside_no(look), *_reading(look), *_same_person(look)],
        _ON_TIME,
        Words(
            N_(
                "People usually ask for this before they sign: a person who reads both languages "
                "reads the finished form to them."
            )
        ),
        sources=(_PREPARED, _READ, _INTERPRETER, _PREPARER),
    )


@rule("R-68", topic="signing", per="person", facts=("Q-103", "Q-104"))
def interview_interpreter(look: Look) -> Found | None:
    """Not fluent in English, and a request for asylum waits with USCIS. Source: facts R-68."""
    asked = pending_request(look)
    if look.told(_FLUENT) is not False or asked is None or granted(look) is not None:
        return None
    if _in_court(look, asked.path):
        return None
    return Found(
        Kind.INFO,
        Words(N_("You told us that you are not fluent in English, and that asylum is asked for.")),
        Words(
            N_(
                "To an interview with USCIS people bring an interpreter of 18 years or more. Some "
                "persons may not interpret: the lawyer, a witness, somebody who works for the "
                "government of the home country, somebody whose own asylum interview is to come."
            )
        ),
        Words(
            N_(
                "Who comes without an interpreter can be treated as not having come. People often "
                "look for somebody who speaks their dialect well before the day."
            )
        ),
        because=look.because(_FLUENT, f"{asked.path}.filed", f"{asked.path}.kind"),
        items=look.items("self.native_language", _FLUENT, "self.other_languages"),
    )


def _in_court(look: Look, path: str) -> bool:
    if look.told("self.proceedings.status") == "now":
        return True
    key = path.removeprefix("filings.")
    return key in look.case.filings and look.case.filings[key].to is Destination.COURT


def _items(look: Look, signer: Signer) -> tuple[str, ...]:
    return tuple(item for who, item in signatures(look.form.value) if who == signer)


def _was_interpreted(look: Look, help_: Assistance) -> bool:
    read_to = look.told(_READ) is Understood.INTERPRETED
    return read_to or help_.interpreted.value is True


def _empty(look: Look) -> Iterator[Cause]:
    """Somebody helped, and the part for that person says *none* or was left out."""
    help_ = look.filing.assistance
    if look.confirmed(str(look.filing_id), "prepared_by_other") is True and not _named(
        help_.preparer
    ):
        words = N_("You told us that somebody prepared this form. Their name is not there yet.")
        yield Cause(Words(words), (f"{_PREPARED}.answer",))
    if _was_interpreted(look, help_) and not _named(help_.interpreter) and _has_part(look):
        words = N_("You told us that somebody interpreted. Their name is not there yet.")
        yield Cause(Words(words), (f"{_HELP}.interpreted", _READ))
    if look.confirmed(str(look.filing_id), "helped_by_family") is True and not help_.relatives.rows:
        words = N_("You told us that family helped with this form. Nobody is named yet.")
        yield Cause(
            Words(words), (f"{_HELP}.helped_by_family.answer",), ("rows.relatives_who_helped",)
        )


def _has_part(look: Look) -> bool:
    """Form I-589 has no part for an interpreter (Q-52)."""
    return look.form is not Form.I589


def _beside_no(look: Look) -> Iterator[Cause]:
    help_, filing = look.filing.assistance, str(look.filing_id)
    if look.confirmed(filing, "prepared_by_other") is False:
        said = Cause(
            Words(N_("You told us that nobody else prepared this form.")), (f"{_PREPARED}.answer",)
        )
        if _named(help_.preparer):
            yield said
            yield Cause(
                Words(N_("You told us the name of somebody who prepared it.")),
                (f"{_PREPARER}.family",),
            )
        elif _typed_by_another(look):
            yield said
            yield Cause(
                Words(N_("You told us that somebody else typed the answers.")),
                (f"{_HELP}.typed_by",),
            )
    relatives = help_.relatives.rows
    if relatives and look.confirmed(filing, "helped_by_family") is False:
        yield Cause(
            Words(N_("You told us that no family helped, and named somebody who did.")),
            (f"{_HELP}.helped_by_family.answer", f"{_HELP}.relatives.{next(iter(relatives))}.name"),
        )


def _typed_by_another(look: Look) -> bool:
    """Whether a name is told that shares no word with the person's own."""
    typed, name = words(look.filing.assistance.typed_by), look.person.name
    own = words(name.family, name.given, name.middle)
    return bool(typed) and bool(own) and not typed & own and not typed & _SELF


def _reading(look: Look) -> Iterator[Cause]:
    if look.told(_READ) is Understood.READ_ENGLISH:
        said = Cause(
            Words(N_("You told us that you read the whole form in English yourself.")), (_READ,)
        )
        if look.told(_FLUENT) is False:
            yield said
            yield Cause(
                Words(N_("You told us that you are not fluent in English.")),
                (_FLUENT,),
                (_FLUENT,),
            )
        if look.told(f"{_HELP}.interpreted") is True:
            yield said
            yield Cause(
                Words(N_("You told us that somebody interpreted.")), (f"{_HELP}.interpreted",)
            )


def _unread(look: Look) -> Iterator[Cause]:
    """Nobody read the form to a person who does not read it (never.md 5)."""
    if look.told(_READ) is Understood.READ_ENGLISH:
        return
    if look.told(_FLUENT) is False and look.told(f"{_HELP}.interpreted") is False:
        words_ = N_("You told us that you are not fluent in English, and that nobody interpreted.")
        yield Cause(Words(words_), (_FLUENT, f"{_HELP}.interpreted"), (_FLUENT,))


def _same_person(look: Look) -> Iterator[Cause]:
    """A helper with the same name on another form, and another telephone or language there."""
    for part in ("preparer", "interpreter"):
        mine: Helper = getattr(look.filing.assistance, part)
        for key, other in look.filings().items():
            theirs: Helper = getattr(other.assistance, part)
            if key != look.filing_id and _is_same_with_other_phone(mine, theirs):
                words_ = N_("You told us two telephone numbers of the same helper, on two forms.")
                paths = (f"{_HELP}.{part}.phone", f"filings.{key}.assistance.{part}.phone")
                yield Cause(Words(words_), paths)
    yield from _other_language(look)


def _other_language(look: Look) -> Iterator[Cause]:
    mine = look.filing.assistance.interpreter
    for key, other in look.filings().items():
        theirs = other.assistance.interpreter
        one, two = words(mine.language), words(theirs.language)
        names = words(mine.family, mine.given), words(theirs.family, theirs.given)
        if one and two and all(names) and same(*names) and not same(one, two):
            told = N_("You told us two languages of the same interpreter, on two forms.")
            paths = (f"{_INTERPRETER}.language", f"filings.{key}.assistance.interpreter.language")
            yield Cause(Words(told), paths)


def _is_same_with_other_phone(one: Helper, other: Helper) -> bool:
    names = words(one.family, one.given), words(other.family, other.given)
    phones = one.phone.value, other.phone.value
    known = all(names) and all(phones)
    return known and same(*names) and bare(str(phones[0])) != bare(str(phones[1]))


def _named(helper: Helper) -> bool:
    return helper.family.is_given or helper.given.is_given


_SELF: Final = frozenset({"me", "myself", "self", "yo", "misma", "mismo", "i"})
