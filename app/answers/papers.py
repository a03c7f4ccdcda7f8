"""What our own papers need: exhibits, translators of stories, explanations, the interview."""

from __future__ import annotations

from enum import StrEnum

from pydantic import Field

from app.answers.dates import Day, PartialDate
from app.answers.filed import Digest
from app.answers.model import Section, group, leaf
from app.answers.states import Answer, YesNo
from app.answers.text import FreeText, Text
from app.answers.translations import Translator, TranslatorRelation


class ExhibitKind(StrEnum):
    """What a paper of the person proves; packets lay them in this order (K-10)."""

    IDENTITY = "identity"
    ENTRY = "entry"
    STATUS = "status"
    FAMILY = "family"
    DECLARATION = "declaration"
    HARM = "harm"
    POLICE = "police"
    MEDICAL = "medical"
    WITNESS = "witness"
    LATE_FILING = "late_filing"
    COUNTRY = "country"
    OTHER = "other"


class AddedFile(Section):
    """A file the person added. It stays where it is; its digest says whether it changed."""

    file: Text = Field(description="Where the file lies; beside the case when it has no folder.")
    sha256: Digest = Field(description="SHA-256 of the file when it was added.")
    pages: int = Field(ge=1, description="How many pages it has; a picture has one.")


class Exhibit(Section):
    """One paper that goes with a form."""

    title: Answer[str] = leaf("What it is, in English, as the list of exhibits names it.")
    kind: Answer[ExhibitKind] = leaf("What it proves.")
    original: AddedFile | None = Field(default=None, description="The paper itself.")
    in_english: Answer[YesNo] = leaf("True when the whole paper is in English.")
    english: AddedFile | None = Field(default=None, description="Its English text, if another.")
    translation: Answer[str] = leaf("Row id of its translation among the person's translations.")
    read_aloud: Answer[YesNo] = leaf(
        "True when the interpreter of the form read all of it to the person, who said, before "
        "signing it, to have understood all of it. Only for the person's declaration in English."
    )


class StoryTranslator(Section):
    """A human who put the person's own words into English, and what they say of it."""

    known_as: Answer[str] = leaf("The name as it stands beside the English of the stories.")
    language: Answer[str] = leaf("The language of the stories.")
    translator: Translator = group(Translator, "Who translated.")
    relation: Answer[TranslatorRelation] = leaf("Who that is to the person.")
    competent: Answer[YesNo] = leaf("True when they say they know both languages well.")
    complete: Answer[YesNo] = leaf("True when they say that the English is complete and right.")
    compared: Answer[YesNo] = leaf("True when they compared every line.")


class Explained(Section):
    """Why answers differ although both are right, for the form's additional page (R-01)."""

    form_path: Answer[str] = leaf("The answer on this form it speaks to: i765.sworn.arrested.")
    others: Answer[list[str]] = leaf("The printed items it refers to, such as I-589 B.2.")
    words: Answer[FreeText] = leaf("The reason in the person's own words.")
    confirmed: Day | None = Field(
        default=None, description="Day the person said that it goes on the form, YYYY-MM-DD."
    )


class ReadBack(Section):
    """The finished form was read to the person. The digests never go on paper."""

    on: Answer[PartialDate] = leaf("Day it was read.")
    by: Answer[str] = leaf("Who read it.")
    language: Answer[str] = leaf("In which language.")
    understood: Answer[YesNo] = leaf("True when the person said that they understood all of it.")
    files: tuple[Digest, ...] | None = Field(
        default=None, description="SHA-256 of the PDFs that the paper was made from."
    )


class Interview(Section):
    """The asylum interview, for the sheet to take along and the cover of new papers."""

    office: Answer[str] = leaf("Which asylum office.")
    date: Answer[PartialDate] = leaf("Day of the interview.")
    time: Answer[str] = leaf("Time on the notice.")
