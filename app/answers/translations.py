"""Translations of documents, and what the certificate of each says (8 CFR 103.2(b)(3))."""

from __future__ import annotations

from enum import StrEnum

from app.answers.dates import PartialDate
from app.answers.model import Section, group, leaf
from app.answers.place import Address
from app.answers.states import Answer, YesNo


class TranslatorRelation(StrEnum):
    """Who translated, seen from the person."""

    SELF = "self"
    RELATIVE = "relative"
    FRIEND = "friend"
    PROFESSIONAL = "professional"
    OTHER = "other"


class Translator(Address):
    """The human who translated."""

    family: Answer[str] = leaf("Family name.")
    given: Answer[str] = leaf("Given name.")
    phone: Answer[str] = leaf("Telephone number.")
    email: Answer[str] = leaf("Email address.")


class Translation(Section):
    """One document in another language and its English (R-66)."""

    document: Answer[str] = leaf("What the document is, such as birth certificate.")
    language: Answer[str] = leaf("Its language.")
    pages: Answer[int] = leaf("How many pages it has.")
    translator: Translator = group(Translator, "Who translated it.")
    relation: Answer[TranslatorRelation] = leaf("Who that is to the person.")
    competent: Answer[YesNo] = leaf("True when the certificate says: competent in both languages.")
    complete: Answer[YesNo] = leaf("True when the certificate says: complete and accurate.")
    compared: Answer[YesNo] = leaf("True when the translator compared every line.")
    signed: Answer[PartialDate] = leaf("Day on the certificate; none when it has none.")
    english_attached: Answer[YesNo] = leaf("True when the English text is attached.")
