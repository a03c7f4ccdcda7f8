"""What rules say of a filed form that says something else than the person tells today."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import Final

from app.answers.case import Case
from app.i18n import N_
from app.rules.earlier import across, shown
from app.rules.earlier.compare import Comparison, Verdict, Why, compare
from app.rules.earlier.kept import Earlier, earlier_forms
from app.rules.earlier.resolved import is_resolved
from app.rules.earlier.subjects import Nature
from app.rules.finding import Found, Kind, Read
from app.rules.next_steps import LAWYER, READ_AGAIN
from app.rules.sentences import Sentence, Words

CHANGED: Final = "R-77"
_MOVED: Final = ("R-42",)  # R-67 speaks of a move
_ON_FORM: Final = N_("{form}: {pairs}.")
_ON_BOTH: Final = N_("Two forms that were filed: {pairs}.")
_FILED: Final = Words(
    N_("What stands on a form that was mailed stays in the government's file. Both can be read.")
)
_EXPLAIN: Final = Words(
    N_(
        "For each difference people usually write down why. It was a mistake then, or things "
        "changed, or both are right."
    )
)
_NEWS: Final = Words(
    N_(
        "Something happened after the form was mailed. People usually tell the office or the court "
        "in writing what changed and since when, and use the new fact on later forms."
    )
)


@dataclass(frozen=True)
class Together:
    """What one rule says of a person's filed forms."""

    rule: str
    found: Found


def differences(case: Case, person: str, today: date) -> Iterator[Together]:
    """What each rule says of the differences that the person did not explain yet."""
    told = tuple(compare(case, one, today) for one in earlier_forms(case, person))
    open_ones = [one for one in _different(told) if not is_resolved(case, one)]
    pairs = [one for one in across.across(told) if not _is_explained(case, one)]
    by_rule: defaultdict[str, list[Comparison]] = defaultdict(list)
    both: defaultdict[str, list[across.Pair]] = defaultdict(list)
    for one in open_ones:
        by_rule[one.subject.rule].append(one)
    for first, second in pairs:
        both[first.subject.rule].append((first, second))
    for rule in dict.fromkeys((*by_rule, *both)):
        if rule != CHANGED:
            yield Together(rule, _differ(by_rule[rule], both[rule]))
    rest = _about_the_rest(told, by_rule[CHANGED], both[CHANGED], case)
    if rest is not None:
        yield Together(CHANGED, rest)


def _different(told: Sequence[Sequence[Comparison]]) -> Iterator[Comparison]:
    for form in told:
        yield from (one for one in form if one.verdict is Verdict.DIFFERENT)


def _is_explained(case: Case, pair: across.Pair) -> bool:
    return any(is_resolved(case, one) for one in pair)


def _about_the_rest(
    told: Sequence[Sequence[Comparison]],
    differ: list[Comparison],
    both: list[across.Pair],
    case: Case,
) -> Found | None:
    """R-77: newer events, and differences that no rule of their own speaks of."""
    news = [
        one
        for form in told
        for one in form
        if one.verdict is Verdict.NEWER_EVENT
        and one.why is not Why.MAILED
        and one.subject.rule not in _MOVED
        and not is_resolved(case, one)
    ]
    if not news:
        return _differ(differ, both) if differ or both else None
    message = (*_by_form(news), _NEWS)
    if not differ and not both:
        return _found(Kind.INFO, news, message)
    other = _differ(differ, both)
    every = [*differ, *news]
    return _found(other.kind, every, (*other.message, *message), more=other)


def _differ(differ: list[Comparison], both: list[across.Pair]) -> Found:
    every = [*differ, *(one for pair in both for one in pair)]
    kind = min((_weight(one) for one in every), key=list(Kind).index)
    message: list[Sentence] = [*_by_form(differ)]
    if both:
        pairs = tuple(shown.on_two_forms(*pair) for pair in both)
        message.append(Words(_ON_BOTH, pairs=pairs))
    message += [_FILED, _EXPLAIN]
    if kind is Kind.SEE_A_LAWYER:
        message += [READ_AGAIN, LAWYER]
    return _found(kind, every, tuple(message))


def _weight(one: Comparison) -> Kind:
    """Sworn answers weigh most; what is about today only may well be new."""
    if one.subject.nature is Nature.SWORN:
        return Kind.SEE_A_LAWYER
    return Kind.INFO if one.subject.nature is Nature.PRESENT else Kind.WARN


def _by_form(some: Iterable[Comparison]) -> Iterator[Words]:
    for earlier, group in groupby(some, key=_form):
        pairs = tuple(dict.fromkeys(shown.pair(one) for one in group))
        yield Words(_ON_FORM, form=shown.name(earlier), pairs=pairs)


def _form(one: Comparison) -> Earlier:
    return one.earlier


def _found(
    kind: Kind,
    every: Sequence[Comparison],
    message: tuple[Sentence, ...],
    more: Found | None = None,
) -> Found:
    items = [*(more.items if more else ()), *(one.item for one in every if one.item)]
    reads = [read for one in every for read in _reads(one)]
    return Found(
        kind,
        *message,
        because=tuple(dict.fromkeys(reads)),
        items=tuple(dict.fromkeys(items)),
        sensitive=any(one.subject.sensitive for one in every),
    )


def _reads(one: Comparison) -> Iterator[Read]:
    yield Read(one.earlier.path, plain(one.said))
    for path in one.reads:
        yield Read(path, plain(one.now))


def plain(value: object) -> str:
    """A value of a form as the case file writes it."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, dict):
        return str(value["state"])
    if isinstance(value, list):
        return ", ".join(map(str, value))
    return "" if value is None else str(value)
