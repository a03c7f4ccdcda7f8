"""Reads a filled official form back: the answers in its boxes and on its own attachments."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from pydantic import BaseModel, ConfigDict

from app.filing import continuation, leftover, opening, rejoin, reslot, sheets, slots, wording
from app.filing.blanks import printed
from app.filing.boxes import boxes
from app.filing.carry import carry
from app.filing.catalogue import Catalogue
from app.filing.editions import editions
from app.filing.extract import extract
from app.filing.foreign import as_printed
from app.filing.maps import FormMap
from app.filing.readback import Json, ReadBack, Value, read, sheet
from app.filing.recognise import Recognition, recognise
from app.filing.report import AttachmentKind
from app.filing.shifted import shifted
from app.filing.values import by_copy, values
from app.i18n import _
from app.problems import Problem


class _Model(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Elsewhere(_Model):
    """An item whose text goes on where it could not be read."""

    item: str
    on: str


class Unread(_Model):
    """A box whose value could not be read as an answer; with two values it stands here twice."""

    field: str
    value: Value


class ReadReport(_Model):
    """The JSON of ``portolan read --json``; the paths of answers are the map's own.

    ``notes`` are sentences for the person about the file as a whole.
    """

    form: str
    edition: str
    answers: dict[str, Json]
    elsewhere: tuple[Elsewhere, ...]
    unread: tuple[Unread, ...]
    notes: tuple[str, ...] = ()


def read_filled(data: bytes, attachments: Mapping[AttachmentKind, bytes], root: Path) -> ReadReport:
    """The answers in the filled form ``data`` and in the attachments that came with it.

    A newer edition that nobody knows yet is read as far as a known one proves its boxes; the
    rest is ``unread``. ``root`` is the folder ``forms/``. Raises ``Problem``: what
    ``opening.open_pdf`` raises, or ``not-readable-...`` with the reason when the PDF is not a form
    of a known edition with fields.
    """
    found = recognise(data, root)
    catalogue, form_map = _known(found, data, root)
    told = boxes(opening.open_pdf(data), catalogue)
    if not told.placed:
        raise _not_readable(found)
    printed_values = as_printed(told.values, form_map, catalogue)
    attached = {kind: by_copy(values(opening.open_pdf(pdf))) for kind, pdf in attachments.items()}
    report = Reading(catalogue, form_map, printed_values, attached).report()
    others = [*told.unread, *_without_row(told.values, form_map, catalogue)]
    unread = (*report.unread, *(Unread(field=name, value=value) for name, value in others))
    return report.model_copy(
        update={"unread": unread, "notes": (*found.reasons, *told.notes)},
    )


@dataclass(frozen=True)
class Reading:
    """The values of a form and of its attachments (page by page), put together again.

    ``boxes`` and ``attached`` hold what ``values.values`` found, under the official names.
    """

    catalogue: Catalogue
    form_map: FormMap
    boxes: Mapping[str, Value]
    attached: Mapping[AttachmentKind, Sequence[Mapping[str, Value]]]

    def report(self) -> ReadReport:
        """Every answer that could be read, and what could not."""
        pages = [read(self.boxes, self.form_map, self.catalogue), *self._children_beyond()]
        answers = {path: value for page in pages for path, value in page.answers.items()}
        gone_on = dict.fromkeys(one for page in pages for one in page.elsewhere)
        for path, value, item in self._rejoined(answers):
            answers[path] = value
            for place in ("supplement-b", "additional", "continuation"):
                gone_on.pop((item, place), None)
        for item, _place in gone_on:
            self._forget_half(answers, item)
        unread = [*(one for page in pages for one in page.unread), *self._left_over(answers)]
        return ReadReport(
            form=self.catalogue.form,
            edition=self.catalogue.edition,
            answers=answers,
            elsewhere=tuple(Elsewhere(item=item, on=place) for item, place in gone_on),
            unread=tuple(Unread(field=name, value=value) for name, value in unread),
        )

    def _forget_half(self, answers: dict[str, Json], item: str) -> None:
        """Half a story must never pass for the whole one."""
        for row in self.form_map.rows:
            if row.item == item and row.codec == "story" and row.source in answers:
                del answers[row.source]

    def _rejoined(self, answers: Mapping[str, Json]) -> list[tuple[str, Json, str]]:
        pieces = sheets.pieces(self._sheet_texts())
        further = {heading: place for heading in pieces if (place := wording.place_of(heading))}
        told = {heading: text for heading, text in pieces.items() if heading not in further}
        added = self._slot_texts()
        for heading, place in further.items():
            added[place] = added.get(place, "") + pieces[heading]
        return [
            *rejoin.rejoined(told, answers, self._maps, self.catalogue),
            *reslot.from_slots(added, answers, self.form_map, self.catalogue),
        ]

    @property
    def _maps(self) -> tuple[FormMap, ...]:
        copies = self.attached.get("supplement-a-copy", ())
        if not copies:
            return (self.form_map,)
        step = self.form_map.copies["supplement_a"].shift["children"]
        return tuple(shifted(self.form_map, number * step) for number in range(len(copies) + 1))

    def _children_beyond(self) -> list[ReadBack]:
        copies = self.attached.get("supplement-a-copy", ())
        return [
            read(page, form_map, self.catalogue)
            for page, form_map in zip(copies, self._maps[1:], strict=True)
        ]

    def _left_over(self, answers: Mapping[str, Json]) -> list[leftover.Box]:
        found = leftover.on_sheets(self._sheets(), answers, self._maps, self.catalogue)
        return [*found, *self._left_in_slots(answers)]

    def _left_in_slots(self, answers: Mapping[str, Json]) -> list[leftover.Box]:
        boxes = slots.slots_of(self.form_map, self.catalogue) if self.form_map.additional else ()
        pages = self._slot_pages()
        return list(leftover.on_slots(pages, boxes, answers, self.form_map, self.catalogue))

    def _slot_texts(self) -> dict[slots.Place, str]:
        if self.form_map.additional is None:
            return {}
        return slots.texts(self._slot_pages(), slots.slots_of(self.form_map, self.catalogue))

    def _slot_pages(self) -> list[Mapping[str, Value]]:
        return [self.boxes, *self.attached.get("additional-copy", ())]

    def _sheet_texts(self) -> list[str]:
        return [text for _name, text in self._sheets()]

    def _sheets(self) -> list[tuple[str, str]]:
        """The text boxes of supplement and continuation sheets, by name."""
        own = self.attached.get("continuation-sheet", ())
        further = [(continuation.TEXT, str(boxes.get(continuation.TEXT, ""))) for boxes in own]
        if "supplement_b" not in self.form_map.copies:
            return further
        page = self.form_map.copies["supplement_b"].page
        pages = [self.boxes, *self.attached.get("supplement-b-copy", ())]
        texts = (sheet(boxes, self.form_map, self.catalogue, page) for boxes in pages)
        name = next((row.field for row in self.form_map.rows if row.source == "sheet.text"), "")
        return [*((name, text.get("text", "")) for text in texts), *further]


def _known(found: Recognition, data: bytes, root: Path) -> tuple[Catalogue, FormMap]:
    """The boxes of the edition and their meaning; of a newer one, what could be carried over."""
    editions_of = [one for one in editions(root) if one.form == found.form and found.fields]
    for edition in editions_of:
        if found.state in {"verified", "altered"} and edition.edition == found.edition:
            return edition.catalogue(), edition.map()
    if found.state == "newer" and editions_of:
        carried = carry(editions_of[0].catalogue(), editions_of[0].map(), extract(data))
        if carried.carried:
            return carried.catalogue, carried.map
    raise _not_readable(found)


def _without_row(
    told: Mapping[str, Value], form_map: FormMap, catalogue: Catalogue
) -> list[tuple[str, Value]]:
    """Values in boxes that were not carried over from a known edition."""
    rows, fields = form_map.by_field(), catalogue.by_name()
    return [
        (name, value)
        for name, value in told.items()
        if name not in rows and name in fields and fields[name].kind != "barcode"
    ]


def _not_readable(found: Recognition) -> Problem:
    name = printed(found.form) if found.form else _("an unknown form")
    if found.state == "flattened":
        what = _("This is Form {form}, but its boxes are gone, so its answers cannot be read.")
        message = what.format(form=name)
    elif found.state == "scanned":
        message = _("These are pictures of paper pages, so the answers on them cannot be read.")
    else:
        what = _("The answers of this PDF ({name}) cannot be read. {reasons}")
        message = what.format(name=name, reasons=" ".join(found.reasons)).strip()
    return Problem(
        f"not-readable-{found.state}",
        message,
        _("Use the PDF file as it was filled on a computer, of an edition this program knows."),
    )
