"""What numbers of US agencies look like. Only their shape is known, never whose they are."""

from __future__ import annotations

import re
from typing import Final

_SHAPES: Final = {
    "a_number": re.compile(r"A?[0-9]{7,9}"),
    "uscis_account": re.compile(r"[0-9]{12}"),
    "i94": re.compile(r"[0-9A-Z]{11}"),
    "sevis": re.compile(r"N?[0-9]{10}"),
    "receipt": re.compile(r"[A-Z]{3}[0-9]{10}"),
    "ssn": re.compile(r"[0-9]{9}"),
}
_TAX: Final = re.compile(r"9[0-9]{8}")


def bare(number: str) -> str:
    """The signs of a number without spaces and dashes, in capitals."""
    return "".join(sign for sign in number.upper() if sign.isalnum())


def has_shape(kind: str, number: str) -> bool:
    """Whether ``number`` looks like a number of that kind. Sources: facts R-41; I-765 item 5."""
    return _SHAPES[kind].fullmatch(bare(number)) is not None


def is_tax_number(number: str) -> bool:
    """Whether it looks like an ITIN, which begins with 9."""
    return _TAX.fullmatch(bare(number)) is not None


def same_number(one: str, other: str) -> bool:
    """Whether two are the same, sign by sign, apart from spaces, dashes and the letter A."""
    return bare(one).lstrip("A") == bare(other).lstrip("A")
