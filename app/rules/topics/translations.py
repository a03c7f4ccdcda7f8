"""Translations of papers, and what the certificate of each says (R-66)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from app.answers.filing import Destination
from app.answers.states import Answer, State
from app.answers.translations import Translation, TranslatorRelation
from app.i18n import N_
from app.rules.causes import Cause, together
from app.rules.finding import Found, Kind
from app.rules.look import Look
from app.rules.registry import rule
from app.rules.sentences import Words

_CLOSE: Final = (TranslatorRelation.SELF, TranslatorRelation.RELATIVE)
_NONE: Final = (State.NONE, State.NOT_APPLICABLE)
_LACKS: Final = {
    "signed": N_("the date"),
    "translator.family": N_("the name of the translator"),
    "translator.street": N_("the address of the translator"),
    "translator.phone": N_("the telephone number of the translator"),
    "competent": N_("the word that the translator knows both languages"),
    "complete": N_("the word that the translation is complete and correct"),
    "compared": N_("the word that every line was compared"),
    "english_attached": N_("the English text"),
}
_WORDS: Final = ("competent", "complete", "compared", "english_attached")


@rule("R-66", topic="translations", per="person", facts=("Q-69", "Q-70", "Q-71"))
def certificates(look: Look) -> Found | None:
    """A certificate lacks a part, or the person or a relative translated.

    A part counts as missing when it was told so; when nobody was asked only in a list that was
    said to be whole. The court does not take a paper without a whole certificate: there it is a
    missing part. Source: facts R-66; 8 CFR 103.2(b)(3), 1003.33.
    """
    table = look.person.translations
    causes = [
        cause
        for key, row in table.rows.items()
        for cause in _of(f"self.translations.{key}", row, is_whole=table.complete)
    ]
    court = any(one.to is Destination.COURT for one in look.filings().values())
    lacking = any(_missing(row, table.complete) for row in table.rows.values())
    return together(
        look,
        Kind.CANNOT_FILE if court and lacking else Kind.WARN,
        causes,
        Words(
            N_(
                "A paper in another language goes with its full English text, stamps and back page "
                "too. A certificate goes with it: the translator knows both languages, and all is "
                "complete and correct. It has a name, a signature, a date, and how to reach the "
                "translator."
            )
        ),
        *(
            (Words(N_("The court also asks for the translator's address and telephone number.")),)
            if court
            else ()
        ),
        Words(
            N_(
                "People usually ask the translator to sign a new certificate. It is one page, and "
                "it stays with the paper."
            )
        ),
    )


def _of(here: str, row: Translation, *, is_whole: bool) -> Iterator[Cause]:
    missing = _missing(row, is_whole)
    document = row.document.value or "\u2013"
    if missing:
        parts = tuple(Words(_LACKS[leaf]) for leaf in missing)
        words = N_("You told us about the translation of {document}. Missing: {parts}.")
        yield Cause(
            Words(words, document=document, parts=parts),
            (f"{here}.document", *(f"{here}.{leaf}" for leaf in missing)),
        )
    if row.relation.value in _CLOSE:
        words = N_("You told us that you or somebody of your family translated {document}.")
        yield Cause(Words(words, document=document), (f"{here}.relation",))


def _missing(row: Translation, is_whole: bool) -> tuple[str, ...]:
    return tuple(leaf for leaf in _LACKS if _is_missing(_leaf(row, leaf), leaf, is_whole))


def _is_missing(answer: Answer[object], leaf: str, is_whole: bool) -> bool:
    if answer.is_given:
        return leaf in _WORDS and answer.value is False
    return answer.state in _NONE or (is_whole and answer.state in (State.UNASKED, State.SKIPPED))


def _leaf(row: Translation, path: str) -> Answer[object]:
    group, _dot, leaf = path.rpartition(".")
    found: Answer[object] = getattr(row.translator if group else row, leaf)
    return found
