"""Practice blanks: the same fields in the same places, our own words, not for filing.

Nothing of the official form's print is used, so a fresh machine without any official PDF can
still run the whole program. A practice blank never passes for the real form: it says so on every
page and carries a mark in the file (``practice_mark``).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from io import BytesIO

from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas

from app.filing import own_fields, pdf_objects, practice_mark
from app.filing.blanks import printed
from app.filing.catalogue import Catalogue, Field, Rect
from app.filing.maps import FormMap, MapRow
from app.filing.practice_labels import LEADING, Label, Sheet, Wish
from app.filing.practice_words import Heading, headings, wish

WARNING = "PRACTICE - NOT FOR FILING"
WARNING_SIZE = 13.0
HEADING_SIZE = 8.5
SMALL_SIZE = 7.0
EDGE = 36.0
TOP_BAND = 42.0
OUTLINE = 0.5
COMB_GREY = 0.8
HEADING_GREY = 0.88
LEFT_EMPTY_GREY = 0.93


def practice_blank(catalogue: Catalogue, form_map: FormMap) -> bytes:
    """A practice PDF of one edition: every official field, labelled from ``form_map``.

    The same arguments give the same bytes. The title is the only metadata.
    """
    rows = {row.field: row for row in form_map.rows}
    out = BytesIO()
    canvas = Canvas(out, pagesize=catalogue.page_sizes[0], invariant=1, pageCompression=1)
    for number, size in enumerate(catalogue.page_sizes, start=1):
        _Page(canvas, catalogue, rows, number).draw(size)
    canvas.save()
    writer = own_fields.with_fields(out.getvalue(), catalogue)
    practice_mark.put(writer)
    title = f"Practice copy of Form {printed(catalogue.form)}, not for filing"
    return pdf_objects.finished(writer, title)


class _Page:
    """One page of a practice blank while it is drawn."""

    def __init__(
        self, canvas: Canvas, catalogue: Catalogue, rows: Mapping[str, MapRow], number: int
    ) -> None:
        self._canvas = canvas
        self._catalogue = catalogue
        self._rows = rows
        self._number = number
        self._fields = [field for field in catalogue.fields if field.page == number]

    def draw(self, size: tuple[float, float]) -> None:
        """Draw everything and end the page; ``size`` is its width and height in points."""
        width, height = size
        self._canvas.setPageSize(size)
        self._draw_top(width, height)
        top = (0.0, height - TOP_BAND, width, height)
        taken = [top, *(field.rect for field in self._fields)]
        form = self._catalogue.form
        bands = headings(form, self._fields, self._rows, taken, width, height - TOP_BAND)
        for band in bands:
            self._draw_heading(band)
        sheet = Sheet(width, _measure, [*taken, *(band.rect for band in bands)])
        for field in self._fields:
            self._draw_box(field)
        labels, _bare = sheet.place(self._wishes())
        for label in labels:
            self._draw_label(label)
        self._canvas.showPage()

    def _wishes(self) -> list[Wish]:
        return [wish(field, self._rows.get(field.name)) for field in self._fields]

    def _draw_top(self, width: float, height: float) -> None:
        canvas, line = self._canvas, height - 30
        canvas.setFillGray(0)
        canvas.setFont(_face(bold=True), WARNING_SIZE)
        canvas.drawCentredString(width / 2, line, WARNING)
        canvas.setFont(_face(bold=False), SMALL_SIZE)
        canvas.drawString(EDGE, line, f"Practice copy, {printed(self._catalogue.form)}")
        where = f"Sheet {self._number} / {self._catalogue.pages}"
        canvas.drawRightString(width - EDGE, line, where)

    def _draw_heading(self, band: Heading) -> None:
        left, bottom, right, top = band.rect
        self._canvas.setFillGray(HEADING_GREY)
        self._canvas.rect(left, bottom, right - left, top - bottom, stroke=0, fill=1)
        self._canvas.setFillGray(0)
        self._canvas.setFont(_face(bold=True), HEADING_SIZE)
        self._canvas.drawString(left + 3, bottom + 3.2, band.text)

    def _draw_box(self, field: Field) -> None:
        if field.kind == "barcode":
            return
        left, bottom, _, _ = field.rect
        self._canvas.setLineWidth(OUTLINE)
        row = self._rows.get(field.name)
        self._canvas.setFillGray(LEFT_EMPTY_GREY if row is not None and row.leave else 1)
        self._canvas.setStrokeGray(COMB_GREY)
        self._canvas.rect(left, bottom, field.width, field.height, stroke=0, fill=1)
        for line in _comb_lines(field):
            self._canvas.line(*line)
        self._canvas.setStrokeGray(0)
        self._canvas.rect(left, bottom, field.width, field.height)

    def _draw_label(self, label: Label) -> None:
        left, _, _, top = label.rect
        self._canvas.setFillGray(0)
        for row, words in enumerate(label.lines):
            across = left
            baseline = top - (row * LEADING + 0.85) * label.size
            for word in words:
                self._canvas.setFont(_face(bold=word.bold), label.size)
                self._canvas.drawString(across, baseline, word.text)
                across += _measure(word.text, word.bold, label.size)
                across += _measure(" ", False, label.size)


def _comb_lines(field: Field) -> Sequence[Rect]:
    if not field.comb or field.max_len is None:
        return ()
    left, bottom, _, top = field.rect
    cell = field.width / field.max_len
    places = (left + cell * number for number in range(1, field.max_len))
    return [(place, bottom, place, top) for place in places]


def _measure(text: str, bold: bool, size: float) -> float:
    return float(stringWidth(text, _face(bold=bold), size))


def _face(*, bold: bool) -> str:
    return "Helvetica-Bold" if bold else "Helvetica"
