"""An answer as the person reads it again: in their language, with nothing left out."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any, Final

from app import i18n
from app.answers.dates import PartialDate
from app.answers.states import Answer, State
from app.answers.text import FreeText
from app.i18n import N_, _, names
from app.ui.state_words import STATE_WORDS

NOT_PROVIDED = N_("Not provided")

_FIXED: Final = {True: N_("Yes"), False: N_("No"), "present": N_("Still today")}


def in_words(answer: Answer[Any], options: Mapping[object, str] | None = None) -> str:
    """Return ``answer`` in words; ``options`` are the words of values, already translated."""
    if answer.state is State.UNASKED:
        return _(NOT_PROVIDED)
    if not answer.is_given:
        return _(STATE_WORDS[answer.state])
    return value_in_words(answer.value, options or {})


def value_in_words(value: object, options: Mapping[object, str]) -> str:
    """Return a value in words."""
    if isinstance(value, list | tuple):
        return ", ".join(value_in_words(one, options) for one in value)
    if isinstance(value, bool) or value == "present":
        return _(_FIXED[value])
    if isinstance(value, PartialDate):
        return date_in_words(value)
    if isinstance(value, date):
        return names.day(value, i18n.language())
    if isinstance(value, FreeText):
        return _story(value)
    return options.get(value, str(value))


def _story(told: FreeText) -> str:
    """Return what was said, its English, and who translated it."""
    lines = [told.said]
    if told.english:
        lines.append(_("In English: {english}").format(english=told.english))
    if told.translated_by:
        lines.append(_("Translated by {name}").format(name=told.translated_by))
    return "\n".join(lines)


def date_in_words(when: PartialDate) -> str:
    """Return a date as exactly as it is known."""
    language = i18n.language()
    if when.day is not None:
        words = names.day(when.earliest, language)
    elif when.month is not None:
        words = names.month(when.year, when.month, language)
    else:
        words = str(when.year)
    return _("about {date}").format(date=words) if when.about else words
