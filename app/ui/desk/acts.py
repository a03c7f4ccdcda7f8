"""What can be done at the desk, each as one act that can be undone. No answer ever changes."""

from __future__ import annotations

from datetime import date
from typing import Final

from app.answers.case import Case
from app.answers.clinic_work import commented, comments_from, replied, settled, signed
from app.answers.work import Comment, SignOffKind
from app.i18n import N_, _
from app.ui.store import WORK, CaseStore

COMMENT: Final = N_("Comment")
REPLY: Final = N_("Reply to a comment")
DONE: Final = N_("Comment is done")
NOT_DONE: Final = N_("Comment is not done yet")
SIGN_OFF: Final = N_("Sign-off")
CAME_BACK: Final = N_("Bring in comments")


def comment(
    store: CaseStore, place: str, items: tuple[str, ...], words: str, by: str, on: date
) -> str:
    """Write a new comment; return its id. Raises Problem for words that cannot be kept."""
    before = store.case.work.comments
    after = commented(store.case, place, words, by, on, items)
    _keep(store, after, COMMENT)
    return next(key for key in after.work.comments if key not in before)


def reword(store: CaseStore, key: str, words: str) -> None:
    """Change the words of the comment ``key``; without words it goes.

    Raises Problem for words that cannot be kept.
    """
    case, one = store.case, store.case.work.comments[key]
    others = {name: other for name, other in case.work.comments.items() if name != key}
    if not words.strip():
        _keep(store, _with_comments(case, others), COMMENT)
        return
    # Checked as a new one would be, then put where the old one stood.
    checked = commented(_with_comments(case, others), one.place, words, one.by, one.on, one.items)
    made = next(one for name, one in checked.work.comments.items() if name not in others)
    _keep(store, _with_comments(case, {**case.work.comments, key: made}), COMMENT)


def reply(store: CaseStore, key: str, words: str, by: str) -> None:
    """Reply to the comment ``key``; it stays as done or open as it is.

    Raises Problem for words that cannot be kept.
    """
    done = store.case.work.comments[key].done
    _keep(store, replied(store.case, key, words, by, done=done), REPLY)


def settle(store: CaseStore, key: str, *, done: bool) -> None:
    """Say that nothing is left to do about the comment ``key``, or that something is."""
    store.seal()
    _keep(store, settled(store.case, key, done=done), DONE if done else NOT_DONE)
    store.seal()


def sign_off(store: CaseStore, kind: SignOffKind, by: str, on: date) -> None:
    """Note who did it with the case as it is now. Raises Problem ``name-missing``."""
    store.seal()
    _keep(store, signed(store.case, kind, by, on), SIGN_OFF)
    store.seal()


def bring_in(store: CaseStore, copy: Case) -> int:
    """Take the comments of a review copy; return how many are new.

    Raises Problem ``not-a-review-copy``, ``too-many-comments``.
    """
    before = store.case.work.comments
    after = comments_from(store.case, copy)
    store.seal()
    _keep(store, after, CAME_BACK)
    store.seal()
    return sum(before.get(key) != one for key, one in after.work.comments.items())


def ordered(comments: dict[str, Comment]) -> tuple[tuple[str, Comment], ...]:
    """Those that are open first, each group in the order in which they came."""
    return tuple(sorted(comments.items(), key=_is_done))


def _is_done(one: tuple[str, Comment]) -> bool:
    return one[1].done


def _with_comments(case: Case, comments: dict[str, Comment]) -> Case:
    return case.model_copy(update={"work": case.work.model_copy(update={"comments": comments})})


def _keep(store: CaseStore, case: Case, act: str) -> None:
    store.set(WORK, case.work, _(act))
