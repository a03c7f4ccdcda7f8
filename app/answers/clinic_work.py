"""Comments of a review and sign-offs: bound to what was told, taken from a copy, never to it."""

from __future__ import annotations

import datetime as dt
import hashlib
import hmac
import re
import secrets
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final
from weakref import ref

from pydantic import ValidationError
from pydantic_core import to_json

from app.answers.case import Case
from app.answers.faults import problem_with_answer
from app.answers.filed import Filed
from app.answers.filing import Filing
from app.answers.model import Frozen
from app.answers.rows import Rows
from app.answers.states import Answer, State
from app.answers.work import (
    MOST_COMMENTS,
    Comment,
    ReviewCopy,
    SignOff,
    SignOffKind,
    Station,
    Work,
)
from app.i18n import _
from app.problems import Problem

__all__ = [
    "Comment",
    "ReviewCopy",
    "SignOff",
    "SignOffKind",
    "Station",
    "Work",
    "at_station",
    "changed_since",
    "commented",
    "comments_from",
    "holds",
    "place_of",
    "replied",
    "review_copy",
    "settled",
    "short_hashes",
    "signed",
    "told",
    "version",
]

_DRAFT: Final = "drafts."
_NO_ANSWERS: Final = frozenset({"state", "filed"})  # of a filing: that it was printed or mailed
_ROW: Final = re.compile(r"(?P<table>.+)\.[a-z]{1,3}[0-9]{1,6}")
_NO_REPLY: Final = {"reply": "", "replied_by": ""}
_THERE: Final = ""
_SHORT: Final = 10  # hexadecimal digits: one change in 10 ** 12 would go unnamed, none unnoticed


def told(case: Case) -> dict[str, str]:
    """Return all that is told and how, by path and in the order of the case.

    Rows, people and filings have a path of their own, which says that they are there. What stands
    in a field and is no answer yet counts, by ``drafts.`` and the path of its answer. Neither
    do the language of the interview, findings that were read, that a form was printed or mailed,
    nor the work itself.
    """
    found = dict(_told(case.people, "people"))
    found.update(_told(case.filings, "filings"))
    found.update((f"{_DRAFT}{path}", _text(case.drafts[path])) for path in sorted(case.drafts))
    return found


def version(case: Case) -> str:
    """Return the SHA-256 of all that is told in ``case``: the same until any of it changes."""
    global _last  # noqa: PLW0603 - a page asks three times of one case, each a walk over all of it
    known = _last  # another thread may ask of another case meanwhile
    if known is None or known[0]() is not case:
        found = hashlib.sha256(to_json(list(told(case).items()))).hexdigest()
        known = _last = ref(case), found
    return known[1]


_last: tuple[ref[Case], str] | None = None


def signed(case: Case, kind: SignOffKind, by: str, on: dt.date, *, salt: str | None = None) -> Case:
    """Return ``case`` with a sign-off for it as it is now, in place of the one before.

    ``by`` is a name that somebody typed or chose; ``salt`` 32 hexadecimal digits, else chance.
    Raises Problem ``name-missing``, or ``answer-invalid`` for one that cannot be kept.
    """
    key = salt or secrets.token_hex(16)
    given = {"by": _name(by), "on": on, "version": version(case), "salt": key}
    one = _valid(SignOff, {**given, "answers": short_hashes(case, key)})
    return _with(case, signoffs={**case.work.signoffs, kind: one})


def short_hashes(case: Case, salt: str) -> dict[str, str]:
    """Return a hash of each thing that is told, keyed with ``salt``: see :class:`SignOff`."""
    return {path: _short(salt, path, text) for path, text in told(case).items()}


def holds(case: Case, kind: SignOffKind) -> bool:
    """Return True when there is a sign-off and nothing that is told has changed since."""
    one = case.work.signoffs.get(kind)
    return one is not None and one.version == version(case)


def changed_since(case: Case, kind: SignOffKind) -> tuple[str, ...]:
    """Return the paths of what changed, came or went since the sign-off, each once.

    A row, person or filing that came or went is named alone, a table whose rows have another
    order by itself, and a draft by the path of its answer. What was forgotten for good is not
    named any more. Nothing without a sign-off.
    """
    one = case.work.signoffs.get(kind)
    if one is None:
        return ()
    now = short_hashes(case, one.salt)
    every = [*now, *(path for path in one.answers if path not in now)]
    changed = [path for path in every if now.get(path) != one.answers.get(path)]
    places = [place_of(path) for path in (*changed, *_in_other_order(one.answers, now))]
    stood = {**one.answers, **now}
    whole = {path for path in changed if stood[path] == _short(one.salt, path, _THERE)}
    return tuple(dict.fromkeys(path for path in places if whole.isdisjoint(_above(path))))


def place_of(path: str) -> str:
    """Return where that stands which :func:`told` has at ``path``; a draft, at its answer."""
    return path.removeprefix(_DRAFT)


def review_copy(case: Case, made: dt.date, code: str) -> Case:
    """Return ``case`` as it goes to a reviewer: with its comments, without its sign-offs.

    What was read of findings stays behind too. ``code`` is that of the case.
    """
    copied = _valid(ReviewCopy, {"of": version(case), "made": made, "code": code})
    work = Work(station=Station.REVIEW, comments=case.work.comments, copied=copied)
    return case.model_copy(update={"work": work, "acknowledged": {}})


def comments_from(case: Case, copy: Case) -> Case:
    """Return ``case`` with the comments and replies that are new in ``copy``; nothing else of it.

    What ``case`` has stays as it is. A comment whose id is another one's here gets a free id; a
    reply where there is another one already becomes a comment on the same place, of the day
    on which the copy was made. Taking the same copy again changes nothing.

    Raises Problem ``not-a-review-copy``, ``too-many-comments``.
    """
    copied = copy.work.copied
    if copied is None:
        raise not_a_review_copy()
    mine, theirs = dict(case.work.comments), copy.work.comments
    known = _known(mine, theirs)
    for key, one in theirs.items():
        if key not in known:
            mine[key if key not in mine else _free({*mine, *theirs})] = one
            continue
        here = mine[known[key]]
        if one.reply and not here.reply:
            told_back = {"reply": one.reply, "replied_by": one.replied_by}
            mine[known[key]] = here.model_copy(update=told_back)
        elif one.reply and (one.reply, one.replied_by) != (here.reply, here.replied_by):
            by = one.replied_by or one.by
            changes = {"words": one.reply, "by": by, "on": copied.made, "done": False}
            apart = one.model_copy(update={**changes, "reply": "", "replied_by": ""})
            if _what(apart) not in map(_what, mine.values()):
                mine[_free({*mine, *theirs})] = apart
    return _with_comments(case, mine)


def commented(
    case: Case, place: str, words: str, by: str, on: dt.date, items: Iterable[str] = ()
) -> Case:
    """Return ``case`` with a new comment on the answer at ``place``, or on the whole case.

    Raises Problem ``name-missing``, ``too-many-comments``, or ``answer-invalid`` for words that
    cannot be kept.
    """
    found = {"place": place, "items": tuple(items), "words": words, "by": _name(by), "on": on}
    key = _free(case.work.comments)
    return _with_comments(case, {**case.work.comments, key: _valid(Comment, found)})


def replied(case: Case, key: str, reply: str, by: str, *, done: bool = True) -> Case:
    """Return ``case`` with ``reply`` to the comment ``key``, in place of the one before.

    Without words there is no reply, and nobody gave one.
    Raises Problem ``no-comment``, ``name-missing``, or ``answer-invalid``.
    """
    before = dict(_comment(case, key))
    said = {"reply": reply, "replied_by": _name(by)} if reply.strip() else _NO_REPLY
    after = {**before, **said, "done": done}
    return _with_comments(case, {**case.work.comments, key: _valid(Comment, after)})


def settled(case: Case, key: str, *, done: bool) -> Case:
    """Return ``case`` with nothing left to do about the comment ``key``, or something again.

    Raises Problem ``no-comment``.
    """
    one = _comment(case, key).model_copy(update={"done": done})
    return _with_comments(case, {**case.work.comments, key: one})


def at_station(case: Case, station: Station) -> Case:
    """Return ``case`` at ``station``."""
    return _with(case, station=station)


def not_a_review_copy() -> Problem:
    """``not-a-review-copy``: a case, but none that was made for a review."""
    return Problem(
        "not-a-review-copy",
        _("This file is not a review copy."),
        _("Choose the file that came back from the review. Its name ends in -review.dossier."),
    )


def _told(here: object, path: str) -> Iterator[tuple[str, str]]:
    if isinstance(here, Answer):
        if here.state is not State.UNASKED or here.provenance is not None:
            yield path, _text(here)
    elif isinstance(here, Rows):
        if here.complete or here.state not in {State.UNASKED, State.GIVEN}:
            yield path, _text([here.state, here.complete])
        for key, row in here.rows.items():
            yield from _there(row, f"{path}.{key}", of_table=True)
    elif isinstance(here, dict):
        for key, child in here.items():
            yield from _there(child, f"{path}.{key}")
    elif isinstance(here, Frozen) and not isinstance(here, Filed):
        yield from _in_group(here, path)
    else:
        yield path, _text(here)


def _there(here: object, path: str, *, of_table: bool = False) -> Iterator[tuple[str, str]]:
    """What may be there or not: that it is, and what is in it."""
    if isinstance(here, Answer):
        yield from [(path, _text(here))] if of_table else _told(here, path)
        return
    if isinstance(here, Frozen) and not isinstance(here, Filed):
        yield path, _THERE
    yield from _told(here, path)


def _in_group(here: Frozen, path: str) -> Iterator[tuple[str, str]]:
    for name, field in type(here).model_fields.items():
        child = getattr(here, name)
        if child is None or (isinstance(here, Filing) and name in _NO_ANSWERS):
            continue
        always = isinstance(child, Answer | Rows) or field.default_factory is not None
        below = f"{path}.{name.rstrip('_')}"
        if always or child != field.default:
            yield from (_told if always else _there)(child, below)


def _text(value: object) -> str:
    return to_json(value).decode()


def _short(salt: str, path: str, text: str) -> str:
    what = _text([path, text]).encode()
    return hmac.new(bytes.fromhex(salt), what, hashlib.sha256).hexdigest()[:_SHORT]


def _in_other_order(before: Mapping[str, str], now: Mapping[str, str]) -> Iterator[str]:
    """The tables whose rows, those that are in both, stand in another order."""
    rows_then, rows_now = _rows(before, now), _rows(now, before)
    for table, rows in rows_now.items():
        if rows != rows_then[table]:
            yield table


def _rows(paths: Iterable[str], others: Mapping[str, str]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for path in paths:
        row = _ROW.fullmatch(path)
        if row is not None and path in others:
            found.setdefault(row["table"], []).append(path)
    return found


def _above(path: str) -> Iterator[str]:
    while "." in path:
        path = path.rpartition(".")[0]
        yield path


def _known(mine: Mapping[str, Comment], theirs: Mapping[str, Comment]) -> dict[str, str]:
    """The ids of those comments of the copy that are here already, with their ids here."""
    same = {
        key: key for key, one in theirs.items() if key in mine and _what(mine[key]) == _what(one)
    }
    left = {key: _what(one) for key, one in mine.items() if key not in same}
    for key, one in theirs.items():
        here = next((at for at, what in left.items() if what == _what(one)), None)
        if key not in same and here is not None:
            same[key] = here
            del left[here]
    return same


def _what(one: Comment) -> tuple[Any, ...]:
    return one.place, one.items, one.words, one.by, one.on


def _free(keys: Iterable[str]) -> str:
    return f"k{max((int(key[1:]) for key in keys), default=0) + 1}"


def _comment(case: Case, key: str) -> Comment:
    found = case.work.comments.get(key)
    if found is None:
        raise Problem(
            "no-comment",
            _("This comment is not there any more."),
            _("Choose one of the comments of the case."),
        )
    return found


def _name(by: str) -> str:
    if not by.strip():
        raise Problem(
            "name-missing",
            _("There is no name yet."),
            _("Type the name of the person who does this, or choose it."),
        )
    return by.strip()


def _valid(kind: type[Any], found: Mapping[str, object]) -> Any:  # noqa: ANN401 - one of our models
    try:
        return kind.model_validate(found)
    except ValidationError as error:
        raise problem_with_answer(error) from None


def _with_comments(case: Case, comments: dict[str, Comment]) -> Case:
    if len(comments) > MOST_COMMENTS:
        raise Problem(
            "too-many-comments",
            _("A case can have {most} comments at most.").format(most=MOST_COMMENTS),
            _("Nothing was changed. Write what is left on paper."),
        )
    return _with(case, comments=comments)


def _with(case: Case, **changes: object) -> Case:
    return case.model_copy(update={"work": case.work.model_copy(update=changes)})
