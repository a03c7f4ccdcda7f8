"""What the font of the forms can show, and which Latin spelling to suggest for what it cannot.

The forms hold Western European letters (cp1252), in the official font and in ours alike.
Everything else is refused with words that help, never dropped and never replaced by a question
mark. A spelling is only ever suggested, and only for names and places: a story is not romanised.

Characters without ink (joiners, byte order marks, direction marks, soft hyphens) are refused
too. They change how a name is read in its own script, so a person decides about them.
"""

from __future__ import annotations

import unicodedata
from functools import cache
from typing import Final

from app.i18n import _
from app.script import mono

_LAYOUT: Final = frozenset("\n\r\t")

# Letters that are no base letter with an accent, so that Unicode cannot take them apart.
# After ICAO Doc 9303 part 3, section 6.A, where it names the letter.
_LETTERS: Final = {
    "\u0110": "D",  # d with stroke
    "\u0111": "d",
    "\u0126": "H",  # h with stroke
    "\u0127": "h",
    "\u0131": "i",  # dotless i
    "\u0138": "q",  # kra
    "\u0141": "L",  # l with stroke
    "\u0142": "l",
    "\u014a": "N",  # eng
    "\u014b": "n",
    "\u0166": "T",  # t with stroke
    "\u0167": "t",
    "\u0181": "B",  # hooked b, d, k, y: Hausa, Fulfulde
    "\u0253": "b",
    "\u018a": "D",
    "\u0257": "d",
    "\u0198": "K",
    "\u0199": "k",
    "\u01b3": "Y",
    "\u01b4": "y",
    "\u0186": "O",  # open o and e: Akan, Ewe, Lingala
    "\u0254": "o",
    "\u0190": "E",
    "\u025b": "e",
    "\u018f": "E",  # schwa: Azerbaijani
    "\u0259": "e",
    "\u1e9e": "SS",
}
_MARKS: Final = {
    "\u02bb": "'",  # Uzbek and Hawaiian turned comma
    "\u02bc": "'",
    "\u02be": "'",  # romanised hamza and ayn
    "\u02bf": "'",
    "\u2032": "'",
    "\u2010": "-",
    "\u2011": "-",
    "\u2012": "-",
    "\u2015": "-",
    "\u2212": "-",
    "\u2028": " ",
    "\u2029": " ",
}


def unprintable(text: str) -> str:
    """Return the characters of ``text`` the form font cannot show, each once, in order.

    Accents are composed first. Line ends and tabs are no characters here. Empty: all can print.
    """
    known = _showable()
    text = unicodedata.normalize("NFC", text)
    if known.issuperset(text):
        return ""
    return "".join(dict.fromkeys(c for c in text if c not in known))


def suggest(text: str) -> str | None:
    """Return a spelling of a name or place that the form can show, for the person to confirm.

    Accents the font lacks are left off, Latin letters outside it become their nearest ones, and
    characters without ink go. None for other scripts: the spelling in the passport counts, and
    no rule of ours knows it. Not for stories.
    """
    known = _showable()
    composed = unicodedata.normalize("NFC", text)
    spelled = "".join(c if c in known else _nearest(c) for c in composed)
    return None if unprintable(spelled) or not spelled.strip() else spelled


def refusal(text: str, *, name: bool) -> str | None:
    """Return why ``text`` cannot be printed and what helps, in plain words; None if it can.

    ``name`` is True for names and places, which get a suggestion; False for everything else.
    """
    bad = unprintable(text)
    if not bad:
        return None
    if all(_inkless(character) for character in bad):
        return _(
            "This text contains hidden characters ({codes}) that cannot be printed on the form. "
            "Please delete it and type it again."
        ).format(codes=_codes(bad))
    spelling = suggest(text) if name else None
    if spelling is not None:
        return _(
            "The form cannot show: {characters}. You could write \u201c{spelling}\u201d. Use the "
            "spelling in the passport if there is one."
        ).format(characters=shown(bad), spelling=spelling)
    if name:
        return _(
            "The form can only show Latin letters here, not: {characters}. Copy the Latin "
            "spelling from the passport or another document."
        ).format(characters=shown(bad))
    return _(
        "The form can only show Latin letters here, not: {characters}. Please write this in "
        "English, without these characters."
    ).format(characters=shown(bad))


def shown(characters: str) -> str:
    """Return ``characters`` for a sentence: apart, those without ink by their code."""
    return " ".join(_codes(c) if _inkless(c) else c for c in characters)


@cache
def _showable() -> frozenset[str]:
    return mono.printable() | _LAYOUT


def _nearest(character: str) -> str:
    """Latin letters for one character, nothing for one without ink, itself when unknown."""
    if _inkless(character):
        return ""
    known = _LETTERS.get(character) or _MARKS.get(character)
    if known is not None:
        return known
    taken_apart = unicodedata.normalize("NFKD", character)
    base = "".join(c for c in taken_apart if not unicodedata.combining(c))
    if base == character or not _is_latin(base):
        return character
    return "".join(_LETTERS.get(c, c) for c in base)


def _is_latin(base: str) -> bool:
    return bool(base) and all(c in mono.printable() or c in _LETTERS for c in base)


def _inkless(character: str) -> bool:
    return unicodedata.category(character) in {"Cf", "Cc"} or unicodedata.combining(character) > 0


def _codes(characters: str) -> str:
    return ", ".join(f"U+{ord(character):04X}" for character in characters)
