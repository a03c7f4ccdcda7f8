"""How a person looks, and how they describe themselves, in the words the forms offer."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

from pydantic import BeforeValidator
from pydantic_core import PydanticCustomError

from app.answers.model import Section, leaf
from app.answers.states import Answer

MOST = 999


def _measure(value: object) -> object:
    whole = isinstance(value, int) and not isinstance(value, bool)
    if not whole or not 0 <= int(str(value)) <= MOST:
        raise PydanticCustomError("measure", "not a whole number of up to three digits")
    return value


Measure = Annotated[int, BeforeValidator(_measure)]
"""A whole number from 0 to 999."""


class Ethnicity(StrEnum):
    """As the forms ask it."""

    HISPANIC = "hispanic"
    NOT_HISPANIC = "not_hispanic"


class Race(StrEnum):
    """As the forms ask it; a person may choose several."""

    WHITE = "white"
    ASIAN = "asian"
    BLACK = "black"
    AMERICAN_INDIAN = "american_indian"
    PACIFIC_ISLANDER = "pacific_islander"


class EyeColor(StrEnum):
    """The colors the forms offer."""

    BLACK = "black"
    BLUE = "blue"
    BROWN = "brown"
    GRAY = "gray"
    GREEN = "green"
    HAZEL = "hazel"
    MAROON = "maroon"
    PINK = "pink"
    UNKNOWN_OTHER = "unknown_other"


class HairColor(StrEnum):
    """The colors the forms offer; bald is no hair."""

    BALD = "bald"
    BLACK = "black"
    BLOND = "blond"
    BROWN = "brown"
    GRAY = "gray"
    RED = "red"
    SANDY = "sandy"
    WHITE = "white"
    UNKNOWN_OTHER = "unknown_other"


class Biographic(Section):
    """What the government's forms ask about the body; never guessed, not even from a photo."""

    ethnicity: Answer[Ethnicity] = leaf("Hispanic or Latino, or not.")
    races: Answer[list[Race]] = leaf("All races the person chose.")
    height_feet: Answer[Measure] = leaf("Height: whole feet.")
    height_inches: Answer[Measure] = leaf("Height: inches beyond the feet, 0 to 11.")
    weight_pounds: Answer[Measure] = leaf("Weight in pounds.")
    eyes: Answer[EyeColor] = leaf("Eye color.")
    hair: Answer[HairColor] = leaf("Hair color.")
