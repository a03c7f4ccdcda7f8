"""Why an answer differs from those on other forms, in the person's words, for the extra page.

Questions differ in their words, so answers may differ and both be right (facts R-01). What the
person says of it prints only once they confirmed that it goes on this form.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from app.answers.claim import Sworn
from app.answers.papers import Explained
from app.answers.states import State
from app.filing import latin, wording
from app.filing.catalogue import Field
from app.filing.follow import follow
from app.filing.gates import Standing, passage
from app.filing.ledger import Ledger
from app.filing.maps import FormMap, MapRow, Overflow
from app.filing.marks import Spill
from app.filing.outcome import Resolved
from app.filing.scope import Scope
from app.filing.slots import Place
from app.i18n import _

ENDING = ".differs"
"""What the path of such words ends with when a filed form is read: it follows the answer's."""


def spills(
    scope: Scope, form_map: FormMap, ledger: Ledger, fields: Mapping[str, Field]
) -> Iterator[Spill]:
    """The confirmed explanations of a filing, in its order; words on the same matter as one.

    One that is not confirmed or lacks a part is noted as missing, one without English as to be
    translated, one about an answer that does not print as not used. Who confirms the answer
    itself on a later day confirms the words again.
    """
    found: dict[tuple[str, str], Spill] = {}
    for key, row in scope.filing.explanations.rows.items():
        one = _Row(f"filings.{scope.filing_id}.explanations.{key}", row, scope, form_map)
        spill = one.spill(ledger, fields)
        if spill is not None:
            place = spill.heading, spill.label
            before = found.get(place)
            found[place] = spill if before is None else _both(before, spill)
    yield from found.values()


def box_of(form_map: FormMap, form_path: str) -> MapRow | None:
    """The first box of the answer at ``form_path``; None where the edition has none of it.

    The path is the map's own, with or without the ``filing.`` that some begin with.
    """
    wanted = (form_path, f"filing.{form_path}")
    rows = (row for row in form_map.rows if row.source in wanted and not row.of_sheet)
    return next((row for row in rows if row.item), None)


def at(form_map: FormMap, place: Place, fields: Mapping[str, Field]) -> MapRow | None:
    """The first box at ``place`` that is not for a story."""
    for row in form_map.rows:
        named = row.source is not None and row.item and not row.of_sheet and row.codec != "story"
        if named and _place(row, fields) == place:
            return row
    return None


def _place(box: MapRow, fields: Mapping[str, Field]) -> Place:
    return (str(fields[box.field].page), *wording.part_and_question(box.item))


@dataclass(frozen=True)
class _Row:
    """One explanation of the filing, and where the case keeps it."""

    path: str
    told: Explained
    scope: Scope
    form_map: FormMap

    def spill(self, ledger: Ledger, fields: Mapping[str, Field]) -> Spill | None:
        box = box_of(self.form_map, self.told.form_path.value or "")
        if box is None:
            ledger.refuse(
                f"{self.path}.form_path",
                _("These words belong to no item of this form. Choose the answer they are about."),
            )
            return None
        answer = self._answer(box)
        if answer is None:
            ledger.hides(f"{self.path}.words")
            return None
        text = self._text(box, answer, ledger)
        return None if text is None else self._spill(box, _place(box, fields), text)

    def _answer(self, box: MapRow) -> Resolved | None:
        """The answer itself where it is on the form: confirmed, and its gates open."""
        answer = self.scope.resolve(str(box.source))
        if not isinstance(answer, Resolved) or answer.is_open:
            return None
        way = passage(box.gates, self.form_map.gates, self.scope.resolve)
        return answer if way.standing is Standing.OPEN else None

    def _text(self, box: MapRow, answer: Resolved, ledger: Ledger) -> str | None:
        """The words that may print; what keeps them off the paper is noted."""
        words, others = self.told.words, self.told.others.value or []
        told = {"others": bool(others), "words": words.state is State.GIVEN}
        for leaf in (leaf for leaf, there in told.items() if not there):
            ledger.is_missing(box.item, f"{self.path}.{leaf}")
        if not all(told.values()) or words.value is None:
            return None
        if not all(map(wording.is_reference, others)):
            ledger.refuse(
                f"{self.path}.others", _("Write each item with its form, such as I-589 B.2.")
            )
            return None
        return self._confirmed(box, answer, words.value.printable, ledger)

    def _confirmed(
        self, box: MapRow, answer: Resolved, text: str | None, ledger: Ledger
    ) -> str | None:
        path = f"{self.path}.words"
        if text is None:
            ledger.needs_english(path)
        elif latin.unprintable(text):
            ledger.refuse(path, latin.refusal(text, name=False) or "")
        elif not self._stands(answer):
            ledger.is_missing(box.item, f"{self.path}.confirmed")
        else:
            ledger.prints(path)
            return text
        return None

    def _stands(self, answer: Resolved) -> bool:
        """Whether the words were confirmed, and for the answer as it is: it may be told anew."""
        sworn = follow(self.scope.case, answer.sources[0].removesuffix(".answer"))
        day = sworn.confirmed if isinstance(sworn, Sworn) else None
        return self.told.confirmed is not None and (day is None or day <= self.told.confirmed)

    def _spill(self, box: MapRow, place: Place, text: str) -> Spill:
        label = wording.refers_to(self.told.others.value or [])
        page, part, question = place
        to = _page_for(self.form_map)
        alone = wording.box_heading(box.item, label, int(page))
        return Spill(
            part=part,
            question=question,
            heading=wording.place_heading(*place) if to == "additional" else alone,
            text=text,
            to=to,
            page=int(page),
            path=f"{self.path}.words",
            label=label,
        )


def _page_for(form_map: FormMap) -> Overflow:
    """The form's own page for additional information; our sheet where the edition has none."""
    if form_map.additional is not None:
        return "additional"
    return "supplement-b" if "supplement_b" in form_map.copies else "continuation"


def _both(one: Spill, other: Spill) -> Spill:
    """Two texts under one heading: read back they could not be told apart."""
    return replace(one, text=f"{one.text}\n{other.text}")
