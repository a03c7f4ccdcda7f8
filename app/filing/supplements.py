"""Supplement pages and continuation sheets of one form: the printed ones and their copies."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from app.answers.states import State
from app.filing import continuation, counted, decide, fit, latin, page_copies
from app.filing.catalogue import Catalogue, Field
from app.filing.maps import FormMap
from app.filing.marks import Mark
from app.filing.outcome import Resolved, joined
from app.filing.scope import Scope
from app.filing.sheets import Frame, Sheet


@dataclass(frozen=True)
class Header:
    """What stands at the top of every extra page: whose form it is.

    ``names`` are the whole name and, for boxes that cannot hold it, shorter ones of its parts.
    """

    names: tuple[Resolved, ...]
    a_number: Resolved
    form: str

    def name_for(self, box: Field) -> Resolved:
        """The longest of the names that ``box`` holds; the whole one where it holds none."""
        return next((name for name in self.names if _holds(box, name)), self.names[0])


def header(scope: Scope, form: str) -> Header:
    """The header for the person who files; ``form`` is the printed name (``I-589``)."""
    given, family = (_answer(scope, f"self.name.{part}") for part in ("given", "family"))
    names = [_answer(scope, "derived.self.full_name"), joined((given, family), " "), family, given]
    told = tuple(name for name in names if isinstance(name, Resolved))
    return Header(told, _answer(scope, "self.numbers.a_number"), form)


def _holds(box: Field, name: Resolved) -> bool:
    return bool(_word(name)) and fit.layout(_word(name), box) is not None


def _answer(scope: Scope, path: str) -> Resolved:
    answer = scope.resolve(path)
    return answer if isinstance(answer, Resolved) else Resolved(State.UNASKED)


def frame(form_map: FormMap, catalogue: Catalogue) -> Frame:
    """The boxes of Supplement B that sheets are written into."""
    fields = catalogue.by_name()
    boxes = {row.source: fields[row.field] for row in form_map.rows if row.source}
    return Frame(boxes["sheet.text"], boxes["sheet.question"])


def marks_of(
    form_map: FormMap, catalogue: Catalogue, page: int, top: Header, sheet: Sheet | None = None
) -> tuple[Mark, ...]:
    """The header of a used supplement page and, for Supplement B, the sheet on it.

    A name or number with letters that the box cannot show stays off; the main form lists it as
    refused.
    """
    fields = catalogue.by_name()
    boxes = (row.field for row in form_map.rows if row.source == "sheet.name")
    box = next(fields[name] for name in boxes if fields[name].page == page)
    told = {"name": top.name_for(box), "a_number": top.a_number}
    if sheet is not None:
        words = {"part": sheet.part, "question": sheet.question, "text": sheet.text}
        told |= {key: Resolved(State.GIVEN, word) for key, word in words.items() if word}
    found = decide.headers(form_map, catalogue, page, told)
    return tuple(mark for mark in found if _showable(mark.text or "", fields[mark.field]))


def _showable(text: str, field: Field) -> bool:
    return not latin.unprintable(text) and fit.layout(text, field) is not None


def continuation_frame() -> Frame:
    """The text box of our own continuation sheet, which may hold several parts."""
    box = continuation.catalogue().by_name()[continuation.TEXT]
    return Frame(box, mixes_parts=True, counts_apart=True)


def continuation_marks(top: Header, sheets: Sequence[Sheet]) -> list[tuple[Mark, ...]]:
    """The marks of each continuation sheet, in order."""
    fields = continuation.catalogue().by_name()
    name = top.name_for(fields[continuation.NAME])
    pages = []
    for number, sheet in enumerate(sheets, start=1):
        told = {
            continuation.NAME: _word(name),
            continuation.A_NUMBER: _word(top.a_number),
            continuation.OF_FORM: top.form,
            continuation.NUMBER: counted.words(number, len(sheets)),
            continuation.TEXT: sheet.text,
        }
        pages.append(
            tuple(
                Mark(name, "sheet", name, text)
                for name, text in told.items()
                if text and _showable(text, fields[name])
            )
        )
    return pages


def _word(answer: Resolved) -> str:
    return str(answer.value) if answer.state is State.GIVEN else ""


def copies(catalogue: Catalogue, page: int, count: int) -> Catalogue:
    """The fields of a file that holds ``count`` copies of ``page``, one a page."""
    printed = [field for field in catalogue.fields if field.page == page]
    fields = tuple(
        replace(field, name=page_copies.copy_name(field.name, number), page=number)
        for number in range(1, count + 1)
        for field in printed
    )
    sizes = (catalogue.page_sizes[page - 1],) * count
    return replace(catalogue, pages=count, page_sizes=sizes, fields=fields)


def copied(marks: Sequence[Sequence[Mark]]) -> tuple[Mark, ...]:
    """The marks of several copies under the names that the copies bear."""
    return tuple(
        replace(mark, field=page_copies.copy_name(mark.field, number))
        for number, page in enumerate(marks, start=1)
        for mark in page
    )


def by_page(catalogue: Catalogue, page: int) -> Mapping[str, Field]:
    """The fields of one page by name."""
    return {field.name: field for field in catalogue.fields if field.page == page}
