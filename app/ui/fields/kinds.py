"""The field for a question."""

from __future__ import annotations

from collections.abc import Mapping

from app.interview import questions as asked
from app.interview.questions import Question
from app.ui.fields.dates import DateField, DayField, UntilField
from app.ui.fields.field import Field
from app.ui.fields.lines import NumberField, PhoneField, TextField
from app.ui.fields.named import CountriesField, NamedField
from app.ui.fields.options import (
    ChoiceField,
    ChoicesField,
    NamedManyField,
    NamedOneField,
    YesNoField,
)
from app.ui.fields.story import StoryField


def field_for(  # noqa: C901, PLR0911, PLR0912 - one line a kind
    question: Question, known: Mapping[object, str], language: str | None = None
) -> Field:
    """Return the field that takes the answer to ``question``.

    ``known`` are the people or rows it chooses from, by name; ``language`` is the one that
    stories are told in. Raises TypeError for a Sworn question: it is more than a field.
    """
    match question:
        case asked.Text():
            return TextField(question)
        case asked.Story():
            return StoryField(question, language)
        case asked.YesNo():
            return YesNoField(question)
        case asked.Choice():
            return ChoiceField(question)
        case asked.Choices():
            return ChoicesField(question)
        case asked.Until():
            return UntilField(question)
        case asked.Date():
            return DateField(question)
        case asked.Day():
            return DayField(question)
        case asked.Number():
            return NumberField(question)
        case asked.Phone():
            return PhoneField(question)
        case asked.Country() | asked.Language():
            return NamedField(question)
        case asked.Countries():
            return CountriesField(question)
        case asked.Person() | asked.FromTable():
            return NamedOneField(question, known)
        case asked.People():
            return NamedManyField(question, known)
    raise TypeError(type(question).__name__)
