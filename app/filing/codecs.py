"""How one answer becomes the text or tick of one box, and back: a closed set of codecs.

A codec never cuts, guesses or rounds: what it cannot print exactly it refuses in plain words
(``Unprintable``). Box width is not its business; MaxLen is, for numbers, because there one more
character means another number.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Final

from app.answers.dates import PartialDate
from app.answers.text import FreeText
from app.filing.catalogue import Field
from app.i18n import _

Printed = str | bool | None
Read = str | bool | int | list[str] | None
When = tuple[str, ...]
Write = Callable[[object, Field, When], Printed]
Reader = Callable[[str | bool, When], Read]

PRESENT: Final = "Present"
ABOUT: Final = "about "
DURATION_OF_STATUS: Final = "D/S"
_NO_DAY: Final = {"present": PRESENT, DURATION_OF_STATUS: DURATION_OF_STATUS}
_I94 = re.compile(r"\d{9}[A-Z]\d")
_FULL = re.compile(r"(\d{2})/(\d{2})/(\d{4})")
_MONTH = re.compile(r"(\d{2})/(\d{4})")
_YEAR = re.compile(r"(\d{4})")


class Unprintable(Exception):
    """A value its box cannot show as it is; ``reason`` says why and what to write instead."""

    def __init__(self, reason: str) -> None:
        super().__init__("unprintable")
        self.reason = reason


@dataclass(frozen=True)
class Codec:
    """One way to print: ``write(value, field, when)`` and its inverse ``read(printed, when)``.

    ``ticks`` says that the box is a check box: ``write`` then returns True (tick) or False.
    ``write`` returns None where the value has nothing to print (a story without its English).
    ``read`` returns a JSON value, or None where the text is not of this codec's making.
    ``latin`` says that a person's own words go in, so they need the check of the form's font.
    """

    write: Write
    read: Reader
    ticks: bool = False
    latin: bool = False


def ascii_digits(text: str) -> str:
    """Return ``text`` with the decimal digits of any script as 0-9, all else untouched."""
    return "".join(str(unicodedata.decimal(char)) if char.isdecimal() else char for char in text)


def _wrong_type(codec: str, value: object) -> TypeError:
    return TypeError(f"the map gives codec {codec!r} a {type(value).__name__}")


def _string(codec: str, value: object) -> str:
    if isinstance(value, str):
        return str(value)
    raise _wrong_type(codec, value)


def _write_text(value: object, _field: Field, _when: When) -> Printed:
    text = _string("text", value)
    return text if text.strip() else None


def _read_text(printed: str | bool, _when: When) -> Read:
    return printed if isinstance(printed, str) and printed.strip() else None


def _write_story(value: object, _field: Field, _when: When) -> Printed:
    """Only English prints: ``printable`` is None until a human has put the story into English."""
    if not isinstance(value, FreeText):
        raise _wrong_type("story", value)
    return value.printable


def _bare_number(text: str) -> str:
    """Strip what people write around a number: spaces, dashes, dots, a leading A, N or #."""
    bare = re.sub(r"[\s\-\u2010-\u2015.]", "", ascii_digits(text)).upper()
    return re.sub(r"^[AN]?#?(?=\d)", "", bare)


def _write_digits(value: object, field: Field, _when: When) -> Printed:
    number = _bare_number(_string("digits", value))
    if not (number.isascii() and number.isdigit()) and not _I94.fullmatch(number):
        raise Unprintable(_("This box takes digits only. Please check the number."))
    _fits(number, field)
    return number


def _fits(number: str, field: Field) -> None:
    if field.max_len is not None and len(number) > field.max_len:
        raise Unprintable(
            _(
                "This number has {count} digits, but the box on the form holds {limit}. "
                "Please check the number."
            ).format(count=len(number), limit=field.max_len)
        )


def _read_digits(printed: str | bool, _when: When) -> Read:
    if isinstance(printed, str) and (printed.isdecimal() or _I94.fullmatch(printed)):
        return printed
    return None


def _us_phone(value: object) -> str:
    """Return the ten digits of a US phone number, or refuse."""
    text = ascii_digits(_string("phone", value)).strip()
    digits = re.sub(r"[\s().\-\u2010-\u2015]", "", text)
    digits = digits.removeprefix("+1") if digits.startswith("+1") else digits
    if len(digits) == 11 and digits.startswith("1"):
        digits = digits[1:]
    if not re.fullmatch(r"[2-9]\d{9}", digits):
        raise Unprintable(
            _(
                "This box holds a US phone number only: an area code and seven digits, "
                "like 202-555-0142."
            )
        )
    return digits


def _write_area(value: object, _field: Field, _when: When) -> Printed:
    return _us_phone(value)[:3]


def _read_area(printed: str | bool, _when: When) -> Read:
    return printed if isinstance(printed, str) and re.fullmatch(r"[2-9]\d\d", printed) else None


def _write_local(value: object, _field: Field, _when: When) -> Printed:
    digits = _us_phone(value)
    return f"{digits[3:6]}-{digits[6:]}"


def _read_local(printed: str | bool, _when: When) -> Read:
    known = isinstance(printed, str) and re.fullmatch(r"\d{3}-\d{4}", printed)
    return printed if known else None


def _write_phone(value: object, _field: Field, _when: When) -> Printed:
    """The ten digits alone, as the boxes of the I-765, I-131 and I-485 take them."""
    return _us_phone(value)


def _read_phone(printed: str | bool, _when: When) -> Read:
    digits = ascii_digits(printed) if isinstance(printed, str) else ""
    return f"{digits[:3]}-{digits[3:6]}-{digits[6:]}" if re.fullmatch(r"\d{10}", digits) else None


def _write_option(value: object, field: Field, _when: When) -> Printed:
    """One of the choices that a list on the form offers, never anything else."""
    text = str(value)
    if text not in field.options:
        raise Unprintable(_("The list on the form does not have this. Choose one from the list."))
    return text


def _write_zip(value: object, _field: Field, _when: When) -> Printed:
    code = ascii_digits(_string("zip", value)).strip()
    if not re.fullmatch(r"[0-9]{5}", code):
        raise Unprintable(
            _("This box holds a ZIP code of exactly five digits. Please write only those five.")
        )
    return code


def _read_zip(printed: str | bool, _when: When) -> Read:
    return printed if isinstance(printed, str) and re.fullmatch(r"\d{5}", printed) else None


def _dated(codec: str, value: object) -> PartialDate:
    if isinstance(value, PartialDate):
        return value
    raise _wrong_type(codec, value)


def _written_date(value: PartialDate, with_day: bool) -> str:
    parts = [f"{value.year:04d}"]
    if value.month is not None:
        parts = [f"{value.month:02d}", *parts]
        if with_day and value.day is not None:
            parts.insert(1, f"{value.day:02d}")
    return (ABOUT if value.about else "") + "/".join(parts)


def _write_us_date(value: object, _field: Field, _when: When) -> Printed:
    return _written_date(_dated("us_date", value), with_day=True)


def _write_us_until(value: object, field: Field, when: When) -> Printed:
    """A whole date; what lasts until today is ``Present``, a stay without a day ``D/S``."""
    if value in _NO_DAY:
        return _NO_DAY[str(value)]
    return _write_us_date(value, field, when)


def _write_month_year(value: object, _field: Field, _when: When) -> Printed:
    """mm/yyyy as the form asks: a known day is not asked here."""
    if value == "present":
        return PRESENT
    return _written_date(_dated("month_year", value), with_day=False)


def _iso(text: str) -> str | None:
    """Turn mm/dd/yyyy, mm/yyyy or yyyy into ISO order; None when it is no such date."""
    if found := _FULL.fullmatch(text):
        month, day, year = found.groups()
        parts = [year, month, day]
    elif found := _MONTH.fullmatch(text):
        parts = [found[2], found[1]]
    elif found := _YEAR.fullmatch(text):
        parts = [found[1]]
    else:
        return None
    return "-".join(parts) if _exists(parts) else None


def _exists(parts: list[str]) -> bool:
    numbers = [int(part) for part in parts] + [1] * (3 - len(parts))
    try:
        date(*numbers)
    except ValueError:
        return False
    return True


def _read_date(printed: str | bool, _when: When) -> Read:
    if not isinstance(printed, str):
        return None
    about = ABOUT if printed.startswith(ABOUT) else ""
    iso = _iso(printed.removeprefix(ABOUT))
    return None if iso is None else about + iso


def _read_month_year(printed: str | bool, when: When) -> Read:
    return "present" if printed == PRESENT else _read_date(printed, when)


def _read_us_until(printed: str | bool, when: When) -> Read:
    known = {word: value for value, word in _NO_DAY.items()}
    return known[printed] if printed in known else _read_date(printed, when)


def _write_count(value: object, field: Field, _when: When) -> Printed:
    if isinstance(value, bool) or not isinstance(value, int) or value < 0:
        raise _wrong_type("count", value)
    _fits(str(value), field)
    return str(value)


def _read_count(printed: str | bool, _when: When) -> Read:
    known = isinstance(printed, str) and re.fullmatch(r"0|[1-9]\d*", printed)
    return int(printed) if known else None


def _write_choice(value: object, _field: Field, when: When) -> Printed:
    if not when:
        raise ValueError("the map gives codec 'choice' no 'when'")
    return _string("choice", value) in when


def _read_choice(printed: str | bool, when: When) -> Read:
    """One value, or the list of values that this box stands for alike."""
    if printed is not True:
        return None
    return when[0] if len(when) == 1 else list(when)


def _write_flag(wanted: bool, codec: str) -> Write:
    def write(value: object, _field: Field, _when: When) -> Printed:
        if not isinstance(value, bool):
            raise _wrong_type(codec, value)
        return value is wanted

    return write


def _read_flag(wanted: bool) -> Reader:
    def read(printed: str | bool, _when: When) -> Read:
        return wanted if printed is True else None

    return read


CODECS: Final[dict[str, Codec]] = {
    "text": Codec(_write_text, _read_text, latin=True),
    "story": Codec(_write_story, _read_text, latin=True),
    "state_code": Codec(_write_text, _read_text, latin=True),
    "digits": Codec(_write_digits, _read_digits),
    "phone_area": Codec(_write_area, _read_area),
    "phone_number": Codec(_write_local, _read_local),
    "phone": Codec(_write_phone, _read_phone),
    "option": Codec(_write_option, _read_text),
    "zip": Codec(_write_zip, _read_zip),
    "us_date": Codec(_write_us_date, _read_date),
    "us_until": Codec(_write_us_until, _read_us_until),
    "month_year": Codec(_write_month_year, _read_month_year),
    "count": Codec(_write_count, _read_count),
    "choice": Codec(_write_choice, _read_choice, ticks=True),
    "checked": Codec(_write_flag(True, "checked"), _read_flag(True), ticks=True),
    "yes": Codec(_write_flag(True, "yes"), _read_flag(True), ticks=True),
    "no": Codec(_write_flag(False, "no"), _read_flag(False), ticks=True),
}
