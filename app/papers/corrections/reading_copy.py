"""The corrections for the person to read, in their language beside English. It is never mailed."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from app.answers.case import Case
from app.answers.text import FreeText
from app.i18n import N_
from app.papers.corrections.found import Correction, Lines, corrected
from app.papers.corrections.wording import NOW, REASONS, WHY, WRITTEN, place
from app.papers.said import Said, in_both, reads_right_to_left
from app.papers.sheet import Block, Heading, Pairs, Sheet, Text, Title, Together
from app.rules.earlier import shown
from app.rules.earlier.compare import Why
from app.rules.sentences import Words

_NOT_TOLD = Words(shown.WHY[Why.NOT_TOLD])
_OWN_WORDS = Words(N_("In your words"))
_TO_TRANSLATE = Words(
    N_("This has no English yet. It cannot be printed before somebody translates it.")
)


def reading_copy(case: Case, person: str, today: date) -> Sheet | None:
    """All corrections of ``person``, form by form; None where there are none.

    What still has no English or is not answered stands here, too: this is for reading.
    """
    found = corrected(case, person, today)
    if not found:
        return None
    title = in_both(Words(N_("Your corrections, to read")))
    about = Words(
        N_(
            "This is what the list of corrections says. Read it before you sign the list: is each "
            "line true, and is each word yours?"
        )
    )
    blocks: list[Block] = [Title(title), Text(in_both(about))]
    for form in found:
        blocks.append(Heading(in_both(shown.name(form.earlier))))
        for number, one in enumerate(form.corrections, start=1):
            blocks.append(Together(tuple(_correction(number, one))))
    return Sheet(
        f"corrections-to-read-{person}",
        title,
        tuple(blocks),
        private=True,
        right_to_left=reads_right_to_left(),
    )


def _correction(number: int, one: Correction) -> Iterator[Block]:
    yield Heading(in_both(Words("{number}. {item}", number=number, item=place(one))), level=2)
    yield Pairs(
        (
            (in_both(WRITTEN), _lines(one.said)),
            (in_both(NOW), _lines(one.now or (_NOT_TOLD,))),
            (in_both(WHY), in_both(REASONS[one.resolution])),
            *(((in_both(_OWN_WORDS), _own(one.words)),) if one.words else ()),
        )
    )
    if one.words is not None and one.words.printable is None:
        yield Text(in_both(_TO_TRANSLATE), "strong")


def _lines(told: Lines) -> Said:
    english = "\n".join(line.english() for line in told)
    native = "\n".join(line.said() for line in told)
    return Said(english, "" if native == english else native)


def _own(told: FreeText) -> Said:
    """The person's words and their English; words of either direction keep their order."""
    if told.is_english:
        return Said(told.said)
    lines = (Words("{line}", line=line).said() for line in told.said.split("\n"))
    return Said(told.printable or "", "\n".join(lines))
