"""What is said of a comment: what it is about, the answer as it is now, who said it and when."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import Final

from app.answers.case import Case
from app.answers.states import Answer
from app.answers.work import Comment
from app.i18n import N_, _, language, names
from app.interview import flow
from app.interview.pages import RowsPage
from app.interview.places import found as stands
from app.interview.sections import SECTIONS
from app.ui.answer_lines import standing
from app.ui.answer_words import in_words
from app.ui.both_languages import in_both
from app.ui.forgetting.where import OF_SOMEBODY, name_of
from app.ui.forgetting.where import OTHER as NO_QUESTION
from app.ui.household import isolated, person_name
from app.ui.item_words import item_words

WHOLE_CASE: Final = N_("The whole case")
NOW: Final = N_("The answer now: {answer}")
GONE: Final = N_("This is not in the case any more.")
SAID: Final = N_("{name}, {date}")
REPLY: Final = N_("Reply by {name}: {reply}")
ROW: Final = N_("{list}: a line was added or taken away")
ORDER: Final = N_("{list}: the order of the lines")
PERSON: Final = N_("A person was added or taken away")
FORM: Final = N_("A form was added or taken away")
_DEEP: Final = 2


def about(case: Case, comment: Comment) -> str:
    """The question that a comment is about, with whose it is."""
    return in_both(partial(place_words, case, comment.place))


def items(comment: Comment) -> str:
    """The printed items that the comment was made beside."""
    return " \u00b7 ".join(item_words(one) for one in comment.items)


def answer_now(case: Case, place: str, today: date) -> str:
    """The answer at ``place`` in the case as it is now; nothing for what is no answer."""
    asked = flow.find(case, place, today)
    if asked is not None and asked.path == place:
        return in_both(partial(_now, partial(standing, case, asked)))
    told = stands(case, place)
    if isinstance(told, Answer):
        return in_both(partial(_now, partial(in_words, told)))
    return in_both(partial(_, GONE)) if told is None else ""


def said_by(comment: Comment) -> str:
    """Who said it and when."""
    day = names.day(comment.on, language())
    return _(SAID).format(name=isolated(comment.by), date=day)


def reply_words(comment: Comment) -> str:
    """What was said to it, and by whom."""
    who = isolated(comment.replied_by)
    return _(REPLY).format(name=who, reply=isolated(comment.reply))


def place_words(case: Case, place: str) -> str:
    """What to call a place: its question, or the list, person or form that came or went."""
    if not place:
        return _(WHOLE_CASE)
    words = name_of(case, place)
    unnamed = _(NO_QUESTION)
    if unnamed not in words:
        return words
    parts = place.split(".")
    if len(parts) == _DEEP:
        message = PERSON if parts[0] == "people" else FORM
        return _(message)
    title = _table_title(case, place)
    if title:
        return _(ORDER).format(list=title)
    title = _table_title(case, place.rpartition(".")[0])
    return _(ROW).format(list=title) if title else words


def _now(words: partial[str]) -> str:
    return _(NOW).format(answer=words())


def _table_title(case: Case, table: str) -> str:
    """The title of the page with the list at ``table``, and whose list it is."""
    for section in SECTIONS:
        for page in section.pages:
            if isinstance(page, RowsPage) and _is(page.table, table):
                return _of_somebody(case, _(page.title), table)
    return ""


def _is(template: str, table: str) -> bool:
    pairs = zip(template.split("."), table.split("."), strict=False)
    same_length = template.count(".") == table.count(".")
    return same_length and all(one.startswith("{") or one == other for one, other in pairs)


def _of_somebody(case: Case, title: str, table: str) -> str:
    kind, who, *_rest = table.split(".")
    if kind != "people" or len(case.people) < _DEEP:
        return title
    return _(OF_SOMEBODY).format(question=title, name=person_name(case, who))
