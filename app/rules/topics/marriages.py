"""Marriages and the marital status (R-44)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from app.answers.family import is_current
from app.answers.person import MaritalStatus, Marriage
from app.answers.states import State
from app.i18n import N_
from app.rules.causes import Cause, together
from app.rules.finding import Found, Kind
from app.rules.look import Look, certain_before
from app.rules.order_family import name_of
from app.rules.registry import rule
from app.rules.sentences import Words

_STATUS: Final = "self.marital_status"
_MARRIED: Final = (MaritalStatus.MARRIED, MaritalStatus.SEPARATED)
_ALONE: Final = (MaritalStatus.SINGLE, MaritalStatus.DIVORCED, MaritalStatus.WIDOWED)
_SAYS: Final = {
    MaritalStatus.SINGLE: N_("You told us that you are single."),
    MaritalStatus.MARRIED: N_("You told us that you are married."),
    MaritalStatus.DIVORCED: N_("You told us that you are divorced."),
    MaritalStatus.WIDOWED: N_("You told us that you are a widow or widower."),
    MaritalStatus.SEPARATED: N_("You told us that you live apart from your spouse."),
    MaritalStatus.ANNULLED: N_("You told us that your marriage was annulled."),
}
MARRIAGE: Final = (
    _STATUS,
    "marriage",
    "spouse.name",
    "self.times_married",
    "rows.prior_marriages",
)


@rule("R-44", topic="family", per="person", facts=())
def marriages(look: Look) -> Found | None:
    """The marital status and the marriages do not go together. Source: facts R-44.

    Words that only one form has, such as *annulled*, make no difference.
    """
    return together(
        look,
        Kind.WARN,
        [*_status(look), *_two_at_once(look), *_widowed(look)],
        Words(
            N_(
                "The forms ask how it is on the day you sign. Form I-485 asks for every marriage "
                "you ever had. Answers often differ where a marriage was by custom, or by a "
                "religious leader only."
            )
        ),
        Words(
            N_(
                "People usually look for the papers of each marriage. One is the paper that shows "
                "how it ended."
            )
        ),
        sources=MARRIAGE,
    )


def _status(look: Look) -> Iterator[Cause]:
    status = look.told(_STATUS)
    if status not in _SAYS:
        return
    table = look.person.marriages
    current = [key for key, row in table.rows.items() if is_current(row)]
    known = table.complete or table.state is State.NONE
    ended = all(row.ended.is_given for row in table.rows.values())
    said = Cause(Words(_SAYS[status]), (_STATUS,))
    if status in _ALONE and current:
        yield said
        yield Cause(Words(N_("You told us about a marriage that has not ended.")), _of(current))
    elif status in _MARRIED and known and ended:
        yield said
        yield Cause(
            Words(N_("You told us about no marriage that goes on.")), _of(tuple(table.rows))
        )
    elif status is MaritalStatus.SINGLE and table.rows and not _annulled(table.rows.values()):
        yield said
        yield Cause(Words(N_("You told us about a marriage.")), _of(tuple(table.rows)))
    elif status in (MaritalStatus.DIVORCED, MaritalStatus.WIDOWED) and known and not table.rows:
        yield said
        yield Cause(Words(N_("You told us that there was no marriage.")), ("self.marriages",))


def _annulled(rows: Iterable[Marriage]) -> bool:
    """Whether each marriage was annulled: then *single* is true too."""
    return all("annul" in (row.how_ended.value or "").casefold() for row in rows)


def _two_at_once(look: Look) -> Iterator[Cause]:
    rows = look.person.marriages.rows
    current = [key for key, row in rows.items() if is_current(row)]
    if len(current) > 1:
        words = N_("You told us about more than one marriage that has not ended.")
        yield Cause(Words(words), _of(current))
    for one, first in rows.items():
        for other, second in rows.items():
            began, ended = second.date.value, first.ended.value
            before = first.date.value and began and first.date.value < began
            if one != other and before and began and ended and certain_before(began, ended):
                words = N_(
                    "You told us about a marriage on {began}. The one before ended on {day}."
                )
                paths = (f"self.marriages.{other}.date", f"self.marriages.{one}.ended")
                yield Cause(Words(words, began=began, day=ended), paths)


def _widowed(look: Look) -> Iterator[Cause]:
    """The spouse of a marriage that goes on has died."""
    for key, row in look.person.marriages.rows.items():
        who = row.spouse.value
        if is_current(row) and who and look.told(f"people.{who}.deceased") is True:
            words = N_("You told us that {name} has died, and that the marriage has not ended.")
            paths = (f"people.{who}.deceased", f"self.marriages.{key}.spouse")
            yield Cause(Words(words, name=name_of(look, who)), paths)


def _of(keys: list[str] | tuple[str, ...]) -> tuple[str, ...]:
    return tuple(f"self.marriages.{key}.{leaf}" for key in keys for leaf in ("spouse", "date"))
