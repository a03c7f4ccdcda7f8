"""Where everything goes: what its box holds, what moves to a supplement, and what cannot."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from app.filing import fit, latin, wording
from app.filing.catalogue import Catalogue, Field
from app.filing.maps import FormMap, MapRow, Overflow
from app.filing.marks import Decision, Mark, Refusal, Spill
from app.i18n import _


@dataclass(frozen=True)
class Plan:
    """Marks that all fit their boxes, and the text that goes on sheets instead."""

    marks: tuple[Mark, ...]
    spills: tuple[Spill, ...]
    refused: tuple[Refusal, ...]

    def going_to(self, place: str) -> tuple[Spill, ...]:
        """Spills bound for ``place`` (``Spill.to``), in the order of the form."""
        return tuple(spill for spill in self.spills if spill.to == place)


def plan(decision: Decision, catalogue: Catalogue, form_map: FormMap) -> Plan:
    """Fit every mark into its box or move its text, whole or in part, to a sheet.

    A value whose box may not overflow (a number, a date) and is too long is refused, never
    shortened. ``form_map`` is the one that the decision was made by.
    """
    fields, rows = catalogue.by_name(), form_map.by_field()
    kept: list[Mark] = []
    spills: list[Spill] = []
    refused: list[Refusal] = []
    for mark in decision.marks:
        placed = _place(mark, fields[mark.field], rows[mark.field], form_map)
        if isinstance(placed, Refusal):
            refused.append(placed)
        else:
            kept.append(placed[0])
            spills.extend(placed[1:])
    return Plan(tuple(kept), _in_order([*spills, *decision.rows_beyond], form_map), tuple(refused))


def joined(plans: Sequence[Plan], form_map: FormMap) -> Plan:
    """The plans of a form and its copies as one; the marks are those of the first."""
    spills = [spill for one in plans for spill in one.spills]
    refused = tuple(refusal for one in plans for refusal in one.refused)
    return Plan(plans[0].marks, _in_order(spills, form_map), refused)


def _place(
    mark: Mark, field: Field, row: MapRow, form_map: FormMap
) -> tuple[Mark] | tuple[Mark, Spill] | Refusal:
    if mark.text is None:
        return (mark,)
    if mark.native and latin.unprintable(mark.text):
        # Qt is only loaded for a name that needs it.
        from app.filing import native

        reason = native.refusal(mark.text, field)
        return (mark,) if reason is None else Refusal(mark.path, reason)
    if fit.layout(mark.text, field) is not None:
        return (mark,)
    if row.overflow == "none":
        return Refusal(mark.path, _("This is longer than its box on the form. Write it shorter."))
    if fit.narrative(field):
        marker = _story_marker(row.overflow, form_map)
        head, tail = fit.split(mark.text, field, marker)
        return replace(mark, text=f"{head}\n{marker}"), _spill(mark, field, row, tail)
    text = _cell_marker(field, _cell_markers(row.overflow, form_map))
    return replace(mark, text=text), _spill(mark, field, row, mark.text)


def _story_marker(overflow: Overflow, form_map: FormMap) -> str:
    if overflow == "supplement-b":
        return wording.CONTINUED_ON_SUPPLEMENT_B
    if overflow == "additional" and form_map.additional is not None:
        return wording.continued_in(form_map.additional.name)
    return wording.CONTINUED_ON_SHEET


def _cell_markers(overflow: Overflow, form_map: FormMap) -> tuple[str, ...]:
    if overflow == "supplement-b":
        return wording.CELL_TO_SUPPLEMENT_B
    if overflow == "additional" and form_map.additional is not None:
        return wording.to_additional(form_map.additional.name)
    return wording.CELL_TO_CONTINUATION


def _cell_marker(field: Field, markers: tuple[str, ...]) -> str:
    for marker in markers:
        if fit.layout(marker, field) is not None:
            return marker
    raise ValueError(f"no marker fits the box {field.name}")


def _spill(mark: Mark, field: Field, row: MapRow, text: str) -> Spill:
    part, question = wording.part_and_question(row.item)
    return Spill(
        part=part,
        question=question,
        heading=heading(row, field),
        text=text,
        to=row.overflow,
        page=field.page,
        path=mark.path,
        label="" if fit.narrative(field) else row.label,
    )


def heading(row: MapRow, field: Field) -> str:
    """The heading under which the text of a box continues on a sheet."""
    return wording.box_heading(row.item, row.label, field.page)


def _in_order(spills: list[Spill], form_map: FormMap) -> tuple[Spill, ...]:
    """Spills question by question as the form asks; rows beyond a table after its cells."""
    asked = tuple(dict.fromkeys(wording.part_and_question(row.item) for row in form_map.rows))

    def order(spill: Spill) -> int:
        within = f"{spill.question}."
        found = (
            number
            for number, (part, question) in enumerate(asked)
            if part == spill.part and f"{question}.".startswith(within)
        )
        return next(found, len(asked))

    return tuple(sorted(spills, key=order))
