"""What the page says of a paper: its name, its pages, its English, what is wrong with the file."""

from __future__ import annotations

from pathlib import PurePath
from typing import Final

from app.answers.papers import AddedFile, Exhibit
from app.i18n import N_, _, ngettext
from app.papers.packet import unusable
from app.problems import Problem
from app.rules.sentences import Words as Sentence
from app.ui.household import isolated

UNNAMED: Final = N_("You have not said yet what this paper is.")
ENGLISH: Final = N_("It is in English.")
WITH_ENGLISH: Final = N_("Its English text goes with it.")
NO_ENGLISH: Final = N_("Its English text is not here yet.")
NO_KIND: Final = N_("You have not said yet what these papers show")


def name_of(exhibit: Exhibit) -> str:
    """What to call a paper on the screen: its title, or else the name of its file."""
    if exhibit.title.value:
        return isolated(exhibit.title.value)
    return file_name(exhibit.original)


def file_name(file: AddedFile | None) -> str:
    """The name of a file without its folder, left to right in any language."""
    name = PurePath(file.file).name if file else ""
    return f"\u2066{name}\u2069" if name else _("A paper without a file")


def pages(file: AddedFile | None) -> str:
    """How many pages a file has."""
    count = file.pages if file else 0
    return ngettext("{count} page", "{count} pages", count).format(count=count)


def about(exhibit: Exhibit) -> str:
    """What is known of a paper beside its name, a line each."""
    lines = [pages(exhibit.original)]
    if not exhibit.title.value:
        lines.append(_(UNNAMED))
    if exhibit.in_english.value is True:
        lines.append(_(ENGLISH))
    elif exhibit.in_english.value is False:
        lines.append(_(WITH_ENGLISH if exhibit.english else NO_ENGLISH))
    return "\n".join(lines)


def whole(problem: Problem) -> str:
    """What is wrong with a file and what to do, in the language in use now."""
    what, do = unusable.words(problem)
    return Sentence("{what} {do}", what=what, do=do).said()
