"""Whether a case tells one part of a certificate so that it can stand on an English paper."""

from __future__ import annotations

from app.answers.states import Answer, State
from app.answers.text import is_human
from app.papers import contact, tongues
from app.papers.certificates.work import Work


def destination(work: Work) -> bool:
    """Somebody said who receives the filing."""
    return work.to is not None


def applicant(work: Work) -> bool:
    """The one who files has a name in Latin letters."""
    return contact.in_latin(work.person)


def named(work: Work) -> bool:
    """All that it covers has a name in Latin letters."""
    return bool(work.covers) and all(contact.in_latin(one.name) for one in work.covers)


def counted(work: Work) -> bool:
    """The pages of all that it covers are counted."""
    return all(one.pages is not None and one.pages > 0 for one in work.covers)


def language(work: Work) -> bool:
    """It is a language, and not English: nobody translates from English into English."""
    name = tongues.in_english(contact.written(work.language))
    return contact.in_latin(name) and not tongues.is_english(name)


def person(work: Work) -> bool:
    """Neither name is that of a machine."""
    return all(is_human(one) for one in (contact.full_name(work.who), work.known_as))


def family(work: Work) -> bool:
    """There is a family name, or it was told that there is none beside the given one."""
    return _name(work.who.family, work.who.given)


def given(work: Work) -> bool:
    """There is a given name, or it was told that there is none beside the family name."""
    return _name(work.who.given, work.who.family)


def full_name(work: Work) -> str:
    """The name of the one who signs."""
    return contact.full_name(work.who)


def street(work: Work) -> bool:
    """A street, and an apartment number if one was told, that can be read in English."""
    unit = contact.written(work.who.unit)
    return _readable(contact.written(work.who.street)) and (not unit or _readable(unit))


def city(work: Work) -> bool:
    """A city in Latin letters."""
    return contact.in_latin(contact.written(work.who.city))


def state(work: Work) -> bool:
    """A state in the US; elsewhere none is needed, but what was told must be readable."""
    return _needed_in_us(work, work.who.province)


def postal_code(work: Work) -> bool:
    """A ZIP code in the US; elsewhere none is needed, but what was told must be readable."""
    return _needed_in_us(work, work.who.postal_code)


def country(work: Work) -> bool:
    """A country in Latin letters."""
    return contact.in_latin(contact.written(work.who.country))


def address(work: Work) -> str:
    """The address of the one who signs, in one line."""
    return contact.address(work.who)


def phone(work: Work) -> bool:
    """A telephone number."""
    return work.who.phone.is_given


def phone_told(work: Work) -> bool:
    """A telephone number, or the word that there is none."""
    return work.who.phone.is_given or work.who.phone.state is State.NONE


def email_told(work: Work) -> bool:
    """An email address, or the word that there is none."""
    email = work.who.email
    return _readable(contact.written(email)) if email.is_given else email.state is State.NONE


def reachable(work: Work) -> bool:
    """One way besides the address to reach the one who signs."""
    return work.who.phone.is_given or work.who.email.is_given


def phone_number(work: Work) -> str:
    """The telephone number as it is printed."""
    return contact.phone(contact.written(work.who.phone)) or _NONE


def email_address(work: Work) -> str:
    """The email address as it is printed."""
    return contact.written(work.who.email) or _NONE


def competent(work: Work) -> bool:
    """The translator's word to be competent."""
    return work.competent


def complete(work: Work) -> bool:
    """The translator's word that the English is complete and accurate."""
    return work.complete


def compared(work: Work) -> bool:
    """The translator's word that every line was compared, whoever drafted it (never.md 15)."""
    return work.compared


def attached(work: Work) -> bool:
    """The whole English text goes with it."""
    return work.attached


def same_language(work: Work) -> bool:
    """It was read in the interpreter's language."""
    return work.same_language


def was_read(work: Work) -> bool:
    """It was read on a day that has come."""
    return work.read


def read_by_signer(work: Work) -> bool:
    """The one who read is the one who signs."""
    return work.read_by_signer


def understood(work: Work) -> bool:
    """The person said that all of it was understood."""
    return work.understood


def read_aloud(work: Work) -> bool:
    """The interpreter read all of a declaration, and the person said to understand it."""
    return work.read and work.read_by_signer and work.same_language and work.understood


def by_hand(_work: Work) -> bool:
    """A line to fill in by hand is always there."""
    return True


_NONE = "None"


def _name(name: Answer[str], other: Answer[str]) -> bool:
    if name.is_given:
        return contact.in_latin(contact.written(name))
    return name.state is State.NONE and other.is_given


def _needed_in_us(work: Work, answer: Answer[str]) -> bool:
    text = contact.written(answer)
    return _readable(text) if text else not contact.is_in_us(work.who)


def _readable(text: str) -> bool:
    """Whether it is there, and all its letters are Latin; digits alone will do."""
    return bool(text) and (contact.in_latin(text) or not any(one.isalpha() for one in text))
