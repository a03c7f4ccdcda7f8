"""Text as people write it, in any script; and stories, of which only the English may print."""

from __future__ import annotations

import unicodedata
from typing import Annotated

from pydantic import AfterValidator, Field, StringConstraints, model_validator
from pydantic_core import PydanticCustomError

from app.answers.model import Section

_ALLOWED_CONTROLS = "\n\t"
_FORBIDDEN = frozenset({"Cc", "Cs"})
_INVISIBLE = frozenset({"Cc", "Cf", "Zs", "Zl", "Zp"})
_MACHINES = ("google", "deepl", "chatgpt", "machine translat", "translate app", "translator app")


def clean_text(text: str) -> str:
    """Return ``text`` in Unicode form NFC with plain line ends.

    Raises PydanticCustomError (``control_character``, ``blank_text``) for control characters
    other than line end and tab, lone surrogates, and text that shows nothing.
    """
    clean = unicodedata.normalize("NFC", text.replace("\r\n", "\n"))
    if any(_is_forbidden(character) for character in clean):
        raise PydanticCustomError("control_character", "control character in text")
    if not any(_shows(character) for character in clean):
        raise PydanticCustomError("blank_text", "text without any sign")
    return clean


def _shows(character: str) -> bool:
    return unicodedata.category(character) not in _INVISIBLE


def _is_forbidden(character: str) -> bool:
    if character in _ALLOWED_CONTROLS:
        return False
    return unicodedata.category(character) in _FORBIDDEN


Text = Annotated[str, AfterValidator(clean_text)]
LanguageTag = Annotated[
    str, StringConstraints(pattern=r"^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$", max_length=35)
]


class FreeText(Section):
    """A story in the words it was told in, its English, and the human who translated it.

    Only English ever prints (never.md 3). ``language`` is a BCP-47 tag such as ``fa-AF``.
    """

    said: Text = Field(description="The words as they were told, in the language they were told.")
    language: LanguageTag = Field(description="Language of `said`, a BCP-47 tag: es, fa-AF, en.")
    english: Text | None = Field(default=None, description="The English translation.")
    translated_by: Text | None = Field(default=None, description="The human who translated it.")

    @model_validator(mode="before")
    @classmethod
    def _refuse_plain_text(cls, data: object) -> object:
        if isinstance(data, str):
            raise PydanticCustomError("story_as_plain_text", "a story needs its language")
        return data

    @property
    def is_english(self) -> bool:
        """True when the story was told in English."""
        return self.language.lower().split("-")[0] == "en"

    @property
    def printable(self) -> str | None:
        """The English words that may go on paper, or None when there are none yet.

        A translation without the name of a human, or by a machine, does not count.
        """
        if self.is_english:
            return self.said
        return self.english if self.translated_by and is_human(self.translated_by) else None


def is_human(name: str) -> bool:
    """Whether ``name`` is not that of a translating machine."""
    folded = name.casefold()
    return not any(machine in folded for machine in _MACHINES)
