"""What is certified, sentence by sentence.

Each takes the work and the name of its language, so that the same words stand on the certificate
in English and in the explanation in the person's own language.
"""

from __future__ import annotations

from typing import Final

from app.i18n import N_
from app.papers import contact
from app.papers.certificates.work import Paper, Work
from app.rules.sentences import Count, Sentence, Words

# Translators: the person signs this sentence in English; this is only what it means.
_TRANSLATES = N_(
    "I, {name}, certify that I am competent in {language} and in English, and competent to "
    "translate from {language} into English."
)
# Translators: the person signs this sentence in English; this is only what it means.
_INTERPRETS = N_(
    "I, {name}, certify that I am competent in {language} and in English, and competent to "
    "interpret from English into {language}."
)
# Translators: the person signs this sentence in English; this is only what it means.
_STORIES_COMPLETE = N_(
    "I certify that the English translation of the words of {person}, which the items named above "
    "hold, is complete and accurate."
)
# Translators: the person signs this sentence in English; this is only what it means.
_READ = N_("I read all of what is named above to {person} in {language} before it was signed.")
# Translators: the person signs this sentence in English; this is only what it means.
_READ_TRUE = N_(
    "I certify that my interpretation was true and accurate to the best of my abilities."
)
# Translators: the person signs this sentence in English; this is only what it means.
_UNDERSTOOD = N_("{person} affirmed to me in {language} that all of it was understood.")

_TRANSLATED: Final = (Paper.DOCUMENT, Paper.STORIES)


def competent(work: Work, language: str) -> Sentence:
    """To know both languages, and who says so."""
    message = _TRANSLATES if work.paper in _TRANSLATED else _INTERPRETS
    return Words(message, name=contact.full_name(work.who), language=language)


def complete(work: Work, _language: str) -> Sentence:
    """The English is complete and accurate: the words of 8 CFR 103.2(b)(3)."""
    if work.paper is Paper.STORIES:
        return Words(_STORIES_COMPLETE, person=work.person)
    return Count(
        "I certify that the attached English translation of the document named above is complete "
        "and accurate.",
        "I certify that the attached English translations of the {count} documents named above "
        "are complete and accurate.",
        len(work.covers),
    )


def true(work: Work, _language: str) -> Sentence:
    """The words of 8 CFR 1003.33."""
    return Count(
        "I certify that the translation is true and accurate to the best of my abilities.",
        "I certify that the {count} translations are true and accurate to the best of my "
        "abilities.",
        1 if work.paper is Paper.STORIES else len(work.covers),
    )


def read(work: Work, language: str) -> Sentence:
    """All of it was read aloud before it was signed."""
    return Words(_READ, person=work.person, language=language)


def read_true(_work: Work, _language: str) -> Sentence:
    """The interpretation was right (practice manual of the court, chapter 3.3(a))."""
    return Words(_READ_TRUE)


def understood(work: Work, language: str) -> Sentence:
    """The person affirmed to understand."""
    return Words(_UNDERSTOOD, person=work.person, language=language)
