"""Answers of filed forms in words, for people to read side by side."""

from __future__ import annotations

from typing import Final

from app.answers.filed import Json
from app.filing.blanks import printed
from app.i18n import N_
from app.rules.earlier.alike import said_date
from app.rules.earlier.compare import Comparison, Why
from app.rules.earlier.kept import Earlier
from app.rules.sentences import Value, Words

NOTHING: Final = Words(N_("nothing"))
_YES: Final = {True: N_("Yes"), False: N_("No")}
_STATES: Final = {
    "none": N_("there is none"),
    "not applicable": N_("it does not apply"),
    "unknown": N_("not known"),
}
_CHOICES: Final = {
    "present": N_("until now"),
    "single": N_("single"),
    "married": N_("married"),
    "divorced": N_("divorced"),
    "widowed": N_("widowed"),
    "separated": N_("living apart"),
    "annulled": N_("annulled"),
    "male": N_("male"),
    "female": N_("female"),
    "never": N_("never"),
    "now": N_("now"),
    "past": N_("in the past"),
}
_PAIR: Final = N_("{item}: then {said}, now {now}")
_BOTH_FORMS: Final = N_("{item}: {said}, and {other}: {now}")
WHY: Final = {
    Why.EVENT: N_("Something that happened since explains it."),
    Why.MAILED: N_("That this form was mailed explains it."),
    Why.NUMBER: N_("The number may have come after the form was mailed."),
    Why.ELSEWHERE: N_("The answer goes on on a page that could not be read."),
    Why.UNREAD: N_("This box could not be read."),
    Why.NOT_TOLD: N_("You have not answered this for today."),
    Why.UNKNOWN: N_("One of the two answers is that it is not known."),
    Why.OF_THE_FORM: N_("This was about that one form only."),
    Why.OWN_WORDS: N_("This is a text in your own words. Read both."),
    Why.EMPTY: N_("The form was empty here."),
}
"""Why two answers were not compared, or what explains that they differ."""


def spoken(value: Json | None) -> Value:
    """An answer of a form as a person reads it; what is no word of a form stands as it is."""
    match value:
        case None:
            return NOTHING
        case bool():
            words: Value = Words(_YES[value])
        case int():
            words = str(value)
        case dict():
            words = Words(_STATES.get(value["state"], _STATES["unknown"]))
        case list():
            words = tuple(spoken(one) for one in value)
        case _:
            words = _text(value)
    return words


def _text(value: str) -> Value:
    day = said_date(value)
    if day is not None and "-" in value:
        return day
    return Words(_CHOICES[value]) if value in _CHOICES else " ".join(value.split())


def pair(one: Comparison) -> Words:
    """The item, what was said and what is told now."""
    return Words(_PAIR, item=one.item, said=spoken(one.said), now=spoken(one.now))


def on_two_forms(one: Comparison, other: Comparison) -> Words:
    """The same question on two forms that were both filed."""
    return Words(
        _BOTH_FORMS,
        item=one.item,
        said=spoken(one.said),
        other=other.item,
        now=spoken(other.said),
    )


def name(earlier: Earlier) -> Words:
    """The form, and the day it was mailed if known."""
    form = printed(earlier.filed.form.value)
    if earlier.day is None:
        return Words(N_("Form {form}, filed earlier"), form=form)
    return Words(N_("Form {form}, mailed on {day}"), form=form, day=earlier.day)
