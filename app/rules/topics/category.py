"""The category and the reason of Form I-765 beside what was told of status and cards (R-56)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from app.answers.events import GrantKind
from app.answers.forms import Form
from app.answers.i765 import PermitCategory as Of
from app.answers.i765 import PermitReason
from app.answers.states import State
from app.i18n import N_
from app.rules.causes import Cause, together
from app.rules.estimates.asylum_clock import waiting
from app.rules.finding import Found, Kind
from app.rules.look import Look
from app.rules.next_steps import LAWYER
from app.rules.registry import rule
from app.rules.sentences import Words
from app.rules.situation import granted
from app.rules.sworn import no

_CATEGORY, _REASON = "filing.i765.category", "filing.i765.reason"
_NUMBERS: Final = {
    Of.ASYLUM_PENDING: "(c)(8)",
    Of.ASYLEE: "(a)(5)",
    Of.WITHHOLDING: "(a)(10)",
    Of.ADJUSTMENT_PENDING: "(c)(9)",
}
_NEVER: Final = (State.NONE, State.NOT_APPLICABLE)


@rule("R-56", topic="category", per="filing", forms=(Form.I765,), facts=("Q-31", "Q-33", "F-26"))
def category(look: Look) -> Found | None:
    """The category is one for people who stand elsewhere, or the reason for other cards.

    Also where the person has a (c)(8) card and item 12 says that no Form I-765 was filed before.
    Source: facts R-56; instructions to Form I-765.
    """
    chosen: Of | None = look.told(_CATEGORY)
    if chosen is None:
        return None
    status, cards = tuple(_status(look, chosen)), tuple(_cards(look, chosen))
    before = tuple(_before(look))
    found = (Cause(_chosen(chosen), (_CATEGORY,)), *status, *cards, *before)
    return together(
        look,
        Kind.WARN,
        found if status or cards or before else (),
        *((_CATEGORIES,) if status else ()),
        *((_REASONS,) if cards else ()),
        Words(N_("People usually compare both with their newest notice and with the last card.")),
        LAWYER,
        sources=(
            "filing.category_letter",
            "filing.category_number",
            *((_REASON,) if cards else ()),
        ),
    )


def _chosen(chosen: Of) -> Words:
    return Words(N_("This form asks for a card in category {category}."), category=_NUMBERS[chosen])


def _status(look: Look, chosen: Of) -> Iterator[Cause]:
    asylum, pending = granted(look), waiting(look)
    adjusting = look.filings(Form.I485)
    if asylum and chosen is not Of.ASYLEE:
        words = Words(N_("You told us that you have asylum."))
        yield Cause(words, (f"{asylum[0]}.kind", f"{asylum[0]}.on"))
    elif not asylum and pending and _needs_grant(look, chosen):
        words = Words(N_("You told us that your request for asylum is not decided."))
        yield Cause(words, (f"{pending.path}.kind", f"{pending.path}.outcome"))
    if chosen is Of.ADJUSTMENT_PENDING and adjusting:
        words = Words(N_("You prepare Form I-485 as a person with asylum."))
        yield Cause(words, tuple(f"filings.{one}.i485.category" for one in adjusting))


def _needs_grant(look: Look, chosen: Of) -> bool:
    """Whether the category is for people to whom something was granted that nobody told us of."""
    if chosen is Of.WITHHOLDING:
        return granted(look, GrantKind.OTHER) is None
    return chosen is Of.ASYLEE and granted(look, GrantKind.REFUGEE, GrantKind.RESIDENCE) is None


def _cards(look: Look, chosen: Of) -> Iterator[Cause]:
    reason: PermitReason | None = look.told(_REASON)
    cards = look.person.permits
    same = [key for key, row in cards.rows.items() if row.category.value is chosen]
    others = [key for key, row in cards.rows.items() if row.category.value not in (None, chosen)]
    unnamed = len(same) + len(others) < len(cards.rows)
    if reason is PermitReason.RENEWAL and not same and not unnamed:
        if others:
            yield Cause(_is_renewal(), (_REASON,))
            yield Cause(_OTHER_CARD, _paths(look, others))
        elif cards.state in _NEVER:
            yield Cause(_is_renewal(), (_REASON,))
            yield Cause(Words(N_("You told us that you have not had a work permit.")))
    if reason is PermitReason.INITIAL and same:
        yield Cause(Words(N_("It asks for a first card (item 1.a).")), (_REASON,))
        yield Cause(_SAME_CARD, _paths(look, same))


def _before(look: Look) -> Iterator[Cause]:
    """A (c)(8) card always comes from a Form I-765; an (a)(5) card may come by itself (Q-32)."""
    cards = [
        key
        for key, row in look.person.permits.rows.items()
        if row.category.value is Of.ASYLUM_PENDING
    ]
    for one in no(look, "i765.sworn.filed_before") if cards else ():
        if one.filing is look.filing:
            yield Cause(Words(N_("You told us about a (c)(8) card.")), _paths(look, cards))
            yield Cause(one.words(), said=(one,))


def _paths(look: Look, cards: list[str]) -> tuple[str, ...]:
    return tuple(look.path(f"self.permits.{key}.category") for key in cards)


def _is_renewal() -> Words:
    return Words(N_("It asks for a renewal (item 1.c)."))


_OTHER_CARD: Final = Words(N_("The cards that you told us about are of another category."))
_SAME_CARD: Final = Words(N_("You told us about a card of the same category."))
_CATEGORIES: Final = Words(
    N_(
        "The instructions name (c)(8) for people whose asylum case is pending. They name (a)(5) "
        "for people with asylum, also while their Form I-485 is pending. They name (a)(10) for "
        "people with withholding of removal. They say that people who adjust status as asylees do "
        "not use (c)(9). A form in another category can be denied, and its fee may be another."
    )
)
_REASONS: Final = Words(
    N_(
        "Item 1.a is about a first card in a category, item 1.c about a new card in the same "
        "category. The fee depends on it."
    )
)
