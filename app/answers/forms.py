"""The forms of the program, by their short names."""

from __future__ import annotations

from enum import StrEnum


class Form(StrEnum):
    """The forms of the program."""

    I589 = "i589"
    I765 = "i765"
    I131 = "i131"
    I485 = "i485"
