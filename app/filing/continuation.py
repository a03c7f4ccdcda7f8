"""Our own continuation sheet: for what belongs on no supplement of the form itself.

Each sheet says whose form it continues, and has lines to sign and date by hand (facts Q-47). It
is made with the same fields as a form, so it is filled, proved and read back the same way.
"""

from __future__ import annotations

from io import BytesIO
from typing import Final

from app.filing.catalogue import MULTILINE, Catalogue, Field, Rect

FORM: Final = "continuation"
NAME: Final = "continuation.name"
A_NUMBER: Final = "continuation.a_number"
OF_FORM: Final = "continuation.form"
NUMBER: Final = "continuation.number"
TEXT: Final = "continuation.text"

_LETTER: Final = (612.0, 792.0)
_LEFT: Final = 40.0
_RIGHT: Final = 572.0
_LABELS: Final = {
    NAME: "Applicant's name",
    A_NUMBER: "A-Number",
    OF_FORM: "Continues form",
    NUMBER: "Sheet",
}
_BOXES: Final[dict[str, Rect]] = {
    NAME: (_LEFT, 690.0, 330.0, 706.0),
    A_NUMBER: (338.0, 690.0, 430.0, 706.0),
    OF_FORM: (438.0, 690.0, 506.0, 706.0),
    NUMBER: (514.0, 690.0, _RIGHT, 706.0),
    TEXT: (_LEFT, 110.0, _RIGHT, 672.0),
}
_PURPOSE: Final = "Additional information. Attach this sheet to the form that it continues."
_SIGNING: Final = (
    (_LEFT, 360.0, "Signature of the applicant (by hand, in ink)"),
    (390.0, _RIGHT, "Date (mm/dd/yyyy)"),
)
_FONT: Final = "CourierNewPS-BoldMT"
_SIZE: Final = 9.0


def catalogue() -> Catalogue:
    """The fields of one continuation sheet."""
    fields = tuple(
        Field(
            name=name,
            page=1,
            rect=rect,
            kind="text",
            flags=MULTILINE if name == TEXT else 0,
            font=_FONT,
            font_size=_SIZE,
        )
        for name, rect in _BOXES.items()
    )
    return Catalogue(FORM, "", 1, (_LETTER,), fields)


def blank() -> bytes:
    """One empty continuation sheet as a PDF with fields; the same bytes each time."""
    # Few forms need one, and drawing takes a library of its own.
    from reportlab.pdfgen.canvas import Canvas

    from app.filing import own_fields, pdf_objects

    out = BytesIO()
    canvas = Canvas(out, pagesize=_LETTER, invariant=1, pageCompression=1)
    canvas.setFont("Helvetica-Bold", 14)
    canvas.drawString(_LEFT, 738, "Continuation Sheet")
    canvas.setFont("Helvetica", 8.5)
    canvas.drawString(_LEFT, 724, _PURPOSE)
    for name, (left, bottom, right, top) in _BOXES.items():
        canvas.setLineWidth(0.5)
        canvas.rect(left, bottom, right - left, top - bottom)
        canvas.setFont("Helvetica", 7)
        canvas.drawString(left, top + 3, _LABELS.get(name, "Part, question and answer"))
    for left, right, words in _SIGNING:
        canvas.line(left, 66, right, 66)
        canvas.setFont("Helvetica", 7.5)
        canvas.drawString(left, 56, words)
    canvas.showPage()
    canvas.save()
    writer = own_fields.with_fields(out.getvalue(), catalogue())
    return pdf_objects.finished(writer, "Continuation sheet")
