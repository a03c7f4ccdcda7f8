"""What must be explained about a confirmed answer goes on the additional-information page."""

from __future__ import annotations

from collections.abc import Iterator

from app.answers.states import State
from app.answers.text import FreeText
from app.filing import latin
from app.filing.gates import Standing, passage
from app.filing.ledger import Ledger
from app.filing.maps import Explanation, FormMap, Overflow
from app.filing.marks import Spill
from app.filing.outcome import Resolved
from app.filing.scope import Scope
from app.filing.wording import place_heading


def spills(scope: Scope, form_map: FormMap, ledger: Ledger) -> Iterator[Spill]:
    """The explanations of all confirmed answers, in the order of the map.

    One that a Yes needs and that is not told yet is noted as missing, one without English as to
    be translated. The few words of somebody who answered No and is not sure are printed, too. An
    edition whose page for them is not known has them on our continuation sheet.
    """
    for one in form_map.explanations:
        answer = scope.resolve(one.source)
        if isinstance(answer, Resolved) and _asked(one, answer, scope, form_map):
            needed = answer.value is True and not one.optional
            to: Overflow = "continuation" if form_map.additional is None else "additional"
            yield from _told(one, needed, to, scope, ledger)


def _asked(one: Explanation, answer: Resolved, scope: Scope, form_map: FormMap) -> bool:
    if answer.state is not State.GIVEN:
        return False
    return passage(one.gates, form_map.gates, scope.resolve).standing is Standing.OPEN


def _told(
    one: Explanation, needed: bool, to: Overflow, scope: Scope, ledger: Ledger
) -> Iterator[Spill]:
    answer = scope.resolve(f"{one.source}.explanation")
    item = f"{one.part}.{one.item}"
    if not isinstance(answer, Resolved):
        return
    path = answer.sources[0]
    if answer.state is not State.GIVEN or not isinstance(answer.value, FreeText):
        if needed:
            ledger.is_missing(item, path)
    elif answer.value.printable is None:
        ledger.needs_english(path)
    elif latin.unprintable(answer.value.printable):
        ledger.refuse(path, latin.refusal(answer.value.printable, name=False) or "")
    else:
        ledger.prints(path)
        yield _spill(one, path, answer.value.printable, to)


def _spill(one: Explanation, path: str, text: str, to: Overflow) -> Spill:
    return Spill(
        part=one.part,
        question=one.item,
        heading=place_heading(str(one.page), one.part, one.item),
        text=text,
        to=to,
        page=one.page,
        path=path,
    )
