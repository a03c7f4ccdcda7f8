"""Reads a filled official form back: the answers in its boxes and on its own attachments."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from pydantic import BaseModel, ConfigDict

from app.filing import fit, opening
from app.filing.blanks import printed
from app.filing.boxes import boxes
from app.filing.carry import carry
from app.filing.catalogue import Catalogue
from app.filing.editions import editions
from app.filing.extra_pages import PAGES_MISSING, ExtraPages
from app.filing.extract import extract
from app.filing.foreign import as_printed
from app.filing.maps import FormMap
from app.filing.readback import Json, ReadBack, Value, read, sheet
from app.filing.recognise import Recognition, recognise
from app.filing.rejoin import Titles
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
        update={"unread": unread, "notes": (*found.reasons, *told.notes, *report.notes)},
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
        gone_on = {one.path: one for page in pages for one in page.elsewhere}
        extra = self._extra({path: str(answers.get(path, "")) for path in gone_on})
        for path, value, _item in extra.answers():
            if value is not None:
                answers[path] = value
                gone_on.pop(path, None)
        elsewhere = dict.fromkeys((one.item, one.place) for one in gone_on.values())
        elsewhere |= dict.fromkeys(extra.unsure(answers))
        for item, _place in elsewhere:
            self._forget_half(answers, item)
        unread = [*(one for page in pages for one in page.unread), *extra.left_over()]
        return ReadReport(
            form=self.catalogue.form,
            edition=self.catalogue.edition,
            answers=answers,
            elsewhere=tuple(Elsewhere(item=item, on=place) for item, place in elsewhere),
            unread=tuple(Unread(field=name, value=value) for name, value in unread),
            notes=(_(PAGES_MISSING),) if extra.missing else (),
        )

    def _forget_half(self, answers: dict[str, Json], item: str) -> None:
        """Half a story must never pass for the whole one."""
        fields = self.catalogue.by_name()
        for row in self.form_map.rows:
            if row.item == item and row.source in answers and fit.narrative(fields[row.field]):
                del answers[row.source]

    def _extra(self, heads: Mapping[str, str]) -> ExtraPages:
        """What stands beyond the boxes of the form; ``heads`` are the stories that go on there."""
        own = self.attached.get("continuation-sheet", ())
        return ExtraPages(
            Titles(self._maps, self.catalogue),
            heads,
            supplements=self._supplement_pages(),
            slots=[self.boxes, *self.attached.get("additional-copy", ())],
            continuation=[sheet for sheet in own if sheet],
        )

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

    def _supplement_pages(self) -> list[dict[str, str]]:
        """The ``sheet.*`` boxes of Supplement B and of its copies."""
        if "supplement_b" not in self.form_map.copies:
            return []
        page = self.form_map.copies["supplement_b"].page
        pages = [self.boxes, *self.attached.get("supplement-b-copy", ())]
        return [sheet(boxes, self.form_map, self.catalogue, page) for boxes in pages]


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
