"""Names: as the passport spells them, and as the person writes them."""

from __future__ import annotations

from app.answers.model import Section, leaf
from app.answers.states import Answer


class Name(Section):
    """A person's name; the Latin spelling is the passport's, never romanised for the person."""

    family: Answer[str] = leaf("Family name in Latin letters, as on the passport.")
    given: Answer[str] = leaf("Given name in Latin letters, as on the passport.")
    middle: Answer[str] = leaf("Middle name in Latin letters.")
    native: Answer[str] = leaf("The whole name in the person's own alphabet.")
    native_language: Answer[str] = leaf("Language of the native spelling, a BCP-47 tag.")


class OtherName(Section):
    """Another name the person has used: maiden name, alias, other spelling."""

    family: Answer[str] = leaf("Family name in Latin letters.")
    given: Answer[str] = leaf("Given name in Latin letters.")
    middle: Answer[str] = leaf("Middle name in Latin letters.")
    native: Answer[str] = leaf("This name in the person's own alphabet.")
