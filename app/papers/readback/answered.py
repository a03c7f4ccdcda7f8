"""What a box says: exactly as it is printed, and beside it in the person's language."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from app import i18n
from app.filing import wording
from app.filing.codecs import CODECS, PRESENT
from app.i18n import N_, _, names
from app.i18n.catalogues import SOURCE
from app.interview import questions as asked
from app.papers.readback.asked import question_of
from app.papers.readback.printed import Box
from app.papers.said import Said
from app.rules.earlier.alike import said_date
from app.rules.sentences import Words

_DATES: Final = frozenset({"us_date", "us_until", "month_year"})
_WHOLE: Final = ".application"
"""A choice whose boxes stand under two headings: both words say which it is."""
_TICKED: Final = N_("ticked")
_STATES: Final = {
    wording.NONE: N_("None"),
    wording.NOT_APPLICABLE: N_("Does not apply"),
    wording.UNKNOWN: N_("I do not know"),
    PRESENT: N_("Still today"),
}


def answer(box: Box) -> Said:
    """What ``box`` says, in English as printed. ``native`` is never empty: it may be the same."""
    if box.row.ticks and not box.text:
        return _tick(box)
    return Said(box.text, _told(box))


def joined(boxes: Sequence[Box]) -> Said:
    """Boxes that show one answer together, such as area code and number."""
    told = [answer(box) for box in boxes]
    return Said(" ".join(one.english for one in told), " ".join(one.native for one in told))


def _tick(box: Box) -> Said:
    """The word beside the box that is ticked; for a box of its own, that it is ticked."""
    label = wording.column(box.row.label)
    if box.row.codec in {"yes", "no"} or label in {"Yes", "No"}:
        return both(Words(label))  # the word beside the box, or the statement that is ticked
    if box.row.codec == "choice":
        english = box.row.label if box.source.endswith(_WHOLE) else label
        return Said(english, _(_option(box) or english))
    if ": " in box.row.label and box.source.startswith("derived."):
        return both(Words(label))
    return both(Words(_TICKED))


def both(words: Words) -> Said:
    """``words`` in English and in the language in use, which may be English too."""
    return Said(words.english(), words.said())


def _option(box: Box) -> str:
    """The label of the one choice that the box stands for; nothing where no question offers it."""
    found = question_of(box)
    if len(box.row.when) != 1 or not isinstance(found, asked.Choice | asked.Choices):
        return ""
    return next((label for value, label in found.options if value in box.row.when), "")


def _told(box: Box) -> str:
    """The text of a box in the language in use: dates, countries, languages, words for nothing."""
    text = box.text
    if i18n.language() == SOURCE:
        return text
    if text in _STATES and box.row.codec != "story":
        return _(_STATES[text])
    if box.row.codec in _DATES:
        return _date(box) or text
    match question_of(box):
        case asked.Country():
            return names.named(names.countries(i18n.language()), text)
        case asked.Language():
            return names.named(names.spoken_languages(i18n.language()), text)
    return text


def _date(box: Box) -> str:
    """A date in words; nothing where the text is no date."""
    told = CODECS[str(box.row.codec)].read(box.text, ())
    when = said_date(told if isinstance(told, str) else None)
    return "" if when is None else Words("{when}", when=when).said()
