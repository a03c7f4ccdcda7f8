"""The worksheet put together: how to write, the warnings, then the questions section by section."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from typing import Final

from app.answers.forms import Form
from app.filing.blanks import printed
from app.filing.notices import FRIVOLOUS
from app.i18n import N_
from app.interview.pages import Section
from app.interview.sections import SECTIONS
from app.interview.sections.wording import HARD, PAUSE
from app.papers.said import in_both, reads_right_to_left
from app.papers.sheet import Block, Heading, NewPage, Points, Sheet, Text, Title
from app.papers.worksheet.family import family
from app.papers.worksheet.parts import part, under_18
from app.papers.worksheet.whose import Whose
from app.rules.sentences import Sentence, Words

TITLE: Final = Words(N_("Questions to take home"))
FOR: Final = N_("For {forms}.")
FORM: Final = N_("Form {form}")
WHAT: Final = Words(
    N_(
        "These are the questions that Portolan asks for these forms. Write by hand, at home, what "
        "you want to bring along. It is for you alone: no office takes it."
    )
)
NOT_A_LAWYER: Final = Words(
    N_("This paper is not a lawyer. When you see a hard question, show it to a lawyer.")
)
HOW: Final = Words(N_("How to write"))
HOW_TO: Final = (
    N_(
        "Write in the language in which you tell it best. Names in Latin letters, as on a passport."
    ),
    N_("A day: first the day, then the month as a word, then the year. About is fine, too."),
    N_('"I do not know" is an answer, too. So is "none".'),
    N_("You may leave everything empty that you want to tell in person, or not at all."),
    N_("Not enough room? Write on more paper, and say to which question it belongs."),
    N_("Keep this paper where nobody else can read it. Show it only to those who help you."),
)
_ELSEWHERE: Final = frozenset({"welcome", "help", "mailing"})
"""What is read on the day itself, and what those who help fill in."""
_FAMILY: Final = "family"
_WHO: Final = "who"


def stem(forms: Collection[Form]) -> str:
    """The file name of the worksheet for ``forms``, without ending."""
    return "-".join(("worksheet", *(one.value for one in Form if one in forms)))


def named(forms: Collection[Form]) -> tuple[Sentence, ...]:
    """What the forms are called, in the order of the program."""
    return tuple(Words(FORM, form=printed(one.value)) for one in Form if one in forms)


def worksheet(forms: Collection[Form]) -> Sheet:
    """The questions for somebody who files ``forms``, in the language in use, English beneath.

    Nothing of a case stands on it. What only an answer decides is asked, and says so.
    """
    whose = Whose(frozenset(forms))
    return Sheet(
        stem(forms),
        in_both(TITLE),
        tuple(_blocks(whose)),
        private=True,
        right_to_left=reads_right_to_left(),
    )


def _blocks(whose: Whose) -> Iterator[Block]:
    yield Title(in_both(TITLE))
    yield Text(in_both(Words(FOR, forms=named(whose.forms))), "strong")
    yield Text(in_both(WHAT))
    yield Text(in_both(NOT_A_LAWYER), "strong")
    yield Heading(in_both(HOW), 2)
    yield Points(tuple(in_both(Words(one)) for one in HOW_TO))
    for section in SECTIONS:
        if section.id not in _ELSEWHERE:
            yield from _section(section, whose)


def _section(section: Section, whose: Whose) -> Iterator[Block]:
    found: Sequence[Block] = tuple(part(section, whose))
    if not found:
        return
    if section.sensitive:
        yield NewPage()  # so that these sheets can be kept apart, or left at the office
    if section.id != _WHO:
        yield Heading(in_both(Words(section.title)))
    if section.sensitive:
        yield Text(in_both(Words(HARD)))
        yield Text(in_both(Words(PAUSE)))
        yield under_18()
    yield from found
    if section.id == _WHO and Form.I589 in whose.forms:
        yield Text(in_both(Words(FRIVOLOUS)), "strong")
    if section.id == _FAMILY:
        yield from family(whose)
    if section.sensitive:
        yield NewPage()
