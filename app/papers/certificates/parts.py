"""What each certificate needs, part by part, for each office: one list for all who ask.

A part is refused, drawn and named by it. Sources: 8 CFR 103.2(b)(3) and the instructions of Form
I-765 of 08/21/25 (facts Q-69) for USCIS; 8 CFR 1003.33 and the court's practice manual, chapter
3.3(a) (Q-70), for the immigration court; facts K-9 for both. USCIS wants to reach who signs, by
telephone or by email; the court wants the telephone.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final, Literal

from app.answers.filing import Destination
from app.i18n import N_
from app.papers.certificates import statements, told
from app.papers.certificates.work import Paper, Work
from app.rules.sentences import Sentence

USCIS: Final = frozenset({Destination.USCIS})
COURT: Final = frozenset({Destination.COURT})
ANYWHERE: Final = USCIS | COURT
DOCUMENT: Final = frozenset({Paper.DOCUMENT})
STORIES: Final = frozenset({Paper.STORIES})
READING: Final = frozenset({Paper.READING})
DECLARATION: Final = frozenset({Paper.DECLARATION})
TRANSLATION: Final = DOCUMENT | STORIES
INTERPRETATION: Final = READING | DECLARATION
EVERY: Final = TRANSLATION | INTERPRETATION


@dataclass(frozen=True, kw_only=True)
class Part:
    """One thing without which there is no certificate.

    ``lacks`` names it for the person, ``holds`` says whether the case has it. ``leaf`` is where it
    is told, below the work, the one who signs or who files; empty where no question asks for it.
    ``at_office`` stands for the question of who receives it all. On the paper it is a sentence
    that ``says`` it, or a row of ``label`` and what ``shows`` gives; a label alone is a line to
    fill in by hand, and a part without any is a condition only.
    """

    id: str
    lacks: str
    holds: Callable[[Work], bool]
    leaf: str = ""
    below: Literal["root", "signer", "whose"] = "root"
    papers: frozenset[Paper] = EVERY
    to: frozenset[Destination] = ANYWHERE
    at_office: bool = False
    says: Callable[[Work, str], Sentence] | None = None
    label: str = ""
    shows: Callable[[Work], str] | None = None

    def asked_by(self, to: Destination | None) -> bool:
        """Whether the office ``to`` asks for it; None stands for one not known yet."""
        return self.to == ANYWHERE if to is None else to in self.to

    def path(self, work: Work) -> str:
        """Where in the case it is told."""
        if self.at_office:
            return work.asked_at
        return f"{getattr(work, self.below)}.{self.leaf}" if self.leaf else ""


def required(paper: Paper, to: Destination | None) -> tuple[Part, ...]:
    """The parts of one certificate; those of every office when nobody said who receives it."""
    return tuple(part for part in PARTS if paper in part.papers and part.asked_by(to))


def missing(work: Work) -> tuple[Part, ...]:
    """The parts that the case does not have, in the order of the list."""
    return tuple(part for part in required(work.paper, work.to) if not part.holds(work))


_OF_ALL: Final = (
    Part(
        id="destination",
        lacks=N_("Whether the form goes to USCIS or to the immigration court."),
        holds=told.destination,
        at_office=True,
    ),
    Part(
        id="applicant",
        lacks=N_("The name of the person whose words they are, in Latin letters."),
        holds=told.applicant,
        leaf="name.family",
        below="whose",
        papers=STORIES | INTERPRETATION,
    ),
)
_OF_THE_WORK: Final = (
    Part(
        id="document",
        lacks=N_("What the paper is, in English."),
        holds=told.named,
        leaf="document",
        papers=DOCUMENT,
    ),
    Part(
        id="items",
        lacks=N_("What it speaks of, in English."),
        holds=told.named,
        papers=STORIES | INTERPRETATION,
    ),
    Part(
        id="language",
        lacks=N_("Which language it is, other than English."),
        holds=told.language,
        leaf="language",
        papers=TRANSLATION,
    ),
    Part(
        id="language",
        lacks=N_("The interpreter's language, other than English."),
        holds=told.language,
        leaf="language",
        below="signer",
        papers=INTERPRETATION,
    ),
    Part(
        id="pages",
        lacks=N_("How many pages the paper has."),
        holds=told.counted,
        leaf="pages",
        papers=DOCUMENT,
    ),
    Part(
        id="person",
        lacks=N_("A person who signs: a machine or a program cannot."),
        holds=told.person,
        leaf="family",
        below="signer",
    ),
    Part(
        id="competent",
        lacks=N_("The translator's word to know both languages well."),
        holds=told.competent,
        leaf="competent",
        papers=TRANSLATION,
        says=statements.competent,
    ),
    Part(
        id="complete",
        lacks=N_("The translator's word that the English is complete and right."),
        holds=told.complete,
        leaf="complete",
        papers=TRANSLATION,
        says=statements.complete,
    ),
    Part(
        id="true",
        lacks=N_("The translator's word that the English is true, for the court."),
        holds=told.complete,
        leaf="complete",
        papers=TRANSLATION,
        to=COURT,
        says=statements.true,
    ),
    Part(
        id="compared",
        lacks=N_("The translator's word that every line was compared."),
        holds=told.compared,
        leaf="compared",
        papers=TRANSLATION,
    ),
    Part(
        id="english",
        lacks=N_("The whole English text."),
        holds=told.attached,
        leaf="english_attached",
        papers=DOCUMENT,
    ),
)
_OF_THE_READING: Final = (
    Part(
        id="interprets",
        lacks=N_("The language it was read in, the same as the interpreter's."),
        holds=told.same_language,
        leaf="language",
        papers=READING,
        says=statements.competent,
    ),
    Part(
        id="read",
        lacks=N_("The day on which it was read to the end."),
        holds=told.was_read,
        leaf="on",
        papers=READING,
        says=statements.read,
    ),
    Part(
        id="reader",
        lacks=N_("Who read it: the same person as the interpreter of this form."),
        holds=told.read_by_signer,
        leaf="by",
        papers=READING,
        says=statements.read_true,
    ),
    Part(
        id="understood",
        lacks=N_("The word of who listened: all of it was understood."),
        holds=told.understood,
        leaf="understood",
        papers=READING,
        says=statements.understood,
    ),
)
_ALOUD: Final = N_(
    "The word of who listened: the interpreter read all of it aloud, and it was understood."
)
_OF_THE_DECLARATION: Final = tuple(
    Part(
        id=name,
        lacks=_ALOUD,
        holds=told.read_aloud,
        leaf="read_aloud",
        papers=DECLARATION,
        says=says,
    )
    for name, says in (
        ("interprets", statements.competent),
        ("read", statements.read),
        ("reader", statements.read_true),
        ("understood", statements.understood),
    )
)
_BY_HAND: Final = (
    Part(
        id="signature",
        lacks=N_("The line for the signature."),
        holds=told.by_hand,
        label=N_("Signature of the translator"),
        papers=TRANSLATION,
    ),
    Part(
        id="signature",
        lacks=N_("The line for the signature."),
        holds=told.by_hand,
        label=N_("Signature of the interpreter"),
        papers=INTERPRETATION,
    ),
    Part(
        id="date",
        lacks=N_("The line for the date."),
        holds=told.by_hand,
        label=N_("Date of signature (mm/dd/yyyy)"),
    ),
)
_REST_OF_THE_ADDRESS: Final = tuple(
    Part(id=name, lacks=lacks, holds=holds, leaf=leaf, below="signer")
    for name, leaf, holds, lacks in (
        ("city", "city", told.city, N_("The city of who signs.")),
        ("state", "province", told.state, N_("The state of who signs.")),
        ("postal_code", "postal_code", told.postal_code, N_("The ZIP code of who signs.")),
        ("country", "country", told.country, N_("The country of who signs.")),
    )
)
_OF_WHO_SIGNS: Final = (
    Part(
        id="given",
        lacks=N_("The given name of who signs, in Latin letters."),
        holds=told.given,
        leaf="given",
        below="signer",
    ),
    Part(
        id="family",
        lacks=N_("The family name of who signs, in Latin letters."),
        holds=told.family,
        leaf="family",
        below="signer",
        label=N_("Printed name"),
        shows=told.full_name,
    ),
    Part(
        id="street",
        lacks=N_("The street and number of who signs."),
        holds=told.street,
        leaf="street",
        below="signer",
        label=N_("Address"),
        shows=told.address,
    ),
    *_REST_OF_THE_ADDRESS,
    Part(
        id="reachable",
        lacks=N_("A telephone number or an email address of who signs."),
        holds=told.reachable,
        leaf="email",
        below="signer",
        papers=TRANSLATION,
        to=USCIS,
    ),
    Part(
        id="phone",
        lacks=N_("The telephone number of who signs, or that there is none."),
        holds=told.phone_told,
        leaf="phone",
        below="signer",
        papers=TRANSLATION,
        to=USCIS,
        label=N_("Telephone"),
        shows=told.phone_number,
    ),
    Part(
        id="phone",
        lacks=N_("The telephone number of who signs."),
        holds=told.phone,
        leaf="phone",
        below="signer",
        papers=TRANSLATION,
        to=COURT,
        label=N_("Telephone"),
        shows=told.phone_number,
    ),
    Part(
        id="phone",
        lacks=N_("The telephone number of who signs."),
        holds=told.phone,
        leaf="phone",
        below="signer",
        papers=INTERPRETATION,
        label=N_("Telephone"),
        shows=told.phone_number,
    ),
    Part(
        id="email",
        lacks=N_("The email address of who signs, or that there is none."),
        holds=told.email_told,
        leaf="email",
        below="signer",
        papers=TRANSLATION,
        label=N_("Email"),
        shows=told.email_address,
    ),
)
PARTS: Final = (
    *_OF_ALL,
    *_OF_THE_WORK,
    *_OF_THE_READING,
    *_OF_THE_DECLARATION,
    *_BY_HAND,
    *_OF_WHO_SIGNS,
)
