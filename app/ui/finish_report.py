"""What is said after the forms were filled: plain data, made from the reports of the filling."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from pathlib import Path

from app.answers.case import Case
from app.filing.blanks import printed
from app.filing.notices import frivolous_warning, travel_warning
from app.filing.report import FormReport
from app.i18n import N_, _, ngettext
from app.interview import flow
from app.interview.asked import leaves
from app.ui.both_languages import beneath, finished, in_english
from app.ui.filing_boxes import newest, question
from app.ui.filing_names import filing_name
from app.ui.item_words import item_words

_PLACES = {
    "supplement-b": N_("Supplement B"),
    "additional": N_("the form's page for additional information"),
    "continuation": N_("the continuation sheet"),
}


@dataclass(frozen=True)
class Line:
    """One thing to know; ``path`` leads to its question, empty where there is none."""

    text: str
    path: str = ""


@dataclass(frozen=True)
class Group:
    """Lines of one kind under a heading; a single one stands in the heading, with its path."""

    title: str
    lines: tuple[Line, ...] = ()
    path: str = ""


@dataclass(frozen=True)
class Told:
    """All about one form. ``state`` is ``ready``, ``draft`` or ``refused``; ``said`` tells it."""

    said: str
    state: str
    groups: tuple[Group, ...]


def without_standing(report: FormReport) -> FormReport:
    """``report`` without the warnings that stand above the button anyway.

    To be called in the language in which the forms were filled.
    """
    above = {frivolous_warning(), travel_warning()}
    notes = tuple(one for one in report.warnings if one not in above)
    return report.model_copy(update={"warnings": notes})


def told(case: Case, reports: Sequence[FormReport], today: date) -> tuple[Told, ...]:
    """What is to be said about each form, in the language in use.

    The English stands beneath each line while no fluent person has signed the language.
    """
    native = _in_use(case, reports, today)
    english = in_english(partial(_in_use, case, reports, today))
    return native if english is None else tuple(map(_beneath, native, english))


def _in_use(case: Case, reports: Sequence[FormReport], today: date) -> tuple[Told, ...]:
    labels = _labels(case, today)
    return tuple(_told(case, report, labels) for report in reports)


def _beneath(native: Told, english: Told) -> Told:
    groups = (
        Group(
            beneath(one.title, other.title),
            tuple(
                Line(beneath(a.text, b.text), a.path)
                for a, b in zip(one.lines, other.lines, strict=True)
            ),
            one.path,
        )
        for one, other in zip(native.groups, english.groups, strict=True)
    )
    return replace(native, said=beneath(native.said, english.said), groups=tuple(groups))


def _told(case: Case, report: FormReport, labels: dict[str, str]) -> Told:
    known = report.filing in case.filings
    name = filing_name(case, report.filing) if known else printed(report.form)
    said = _("{form}: {state}").format(form=name, state=_said(report))
    groups = (_folded(group) for group in _groups(report, labels) if group.lines)
    return Told(said, report.state, (*map(Group, map(finished, report.warnings)), *groups))


def _folded(group: Group) -> Group:
    if len(group.lines) > 1:
        return group
    (line,) = group.lines
    return Group(_("{title}: {text}").format(title=group.title, text=line.text), path=line.path)


def _said(report: FormReport) -> str:
    if report.sent:
        return _("Sent already, so it is not made again.")
    if report.state == "refused":
        return _("Not filled.")
    if report.state == "draft":
        return _("DRAFT. Something is still open, see below.")
    return _("Complete. Read every page before you sign.")


def _groups(report: FormReport, labels: dict[str, str]) -> Iterator[Group]:
    if report.state == "refused":
        return
    yield Group(_("Files"), tuple(Line(_isolated(Path(name).name)) for name in _files(report)))
    yield Group(_("Checked again after writing"), (Line(proof(report)),))
    yield Group(_("Not answered yet"), tuple(_unanswered(report, labels)))
    yield Group(
        _("Still to be put into English by a person"),
        tuple(Line(_name(path, labels), path) for path in report.to_translate),
    )
    yield Group(_("Cannot be printed"), tuple(_refused(report, labels)))
    yield Group(_("Goes on elsewhere"), tuple(_overflow(report)))
    yield Group(_("Kept, but not used on this form"), tuple(_not_used(report, labels)))
    yield Group(_("Left empty, and why"), tuple(_left(report)))


def proof(report: FormReport) -> str:
    """What was found when the written files were opened again."""
    proofs = [report.proof, *(one.proof for one in report.attachments)]
    count = sum(one.compared for one in proofs)
    wrong = sum(one.mismatched + one.outside_box for one in proofs)
    checked = ngettext("{count} box compared,", "{count} boxes compared,", count)
    found = ngettext("{count} wrong.", "{count} wrong.", wrong)
    return f"{checked.format(count=count)} {found.format(count=wrong)}"


def _files(report: FormReport) -> list[str]:
    return [name for name in (report.file, *(one.file for one in report.attachments)) if name]


def _unanswered(report: FormReport, labels: dict[str, str]) -> Iterator[Line]:
    """One line for each question; its boxes together."""
    items: defaultdict[str, list[str]] = defaultdict(list)
    for one in report.unanswered:
        items[question(one.path)].append(item_words(one.item))
    for path, boxes in items.items():
        item = (
            boxes[0]
            if len(boxes) == 1
            else _("{first} to {last}").format(first=boxes[0], last=boxes[-1])
        )
        yield Line(_item_and_name(item, labels.get(path, "")), path)


def _refused(report: FormReport, labels: dict[str, str]) -> Iterator[Line]:
    for one in report.refused:
        path = question(one.path)
        name, reason = _name(path, labels), finished(one.reason)
        words = _("{question}: {reason}").format(question=name, reason=reason)
        yield Line(words, path)


def _overflow(report: FormReport) -> Iterator[Line]:
    for one in dict.fromkeys(report.overflow):
        item = item_words(one.item)
        yield Line(_("{item}: {place}").format(item=item, place=_(_PLACES[one.to])))


def _not_used(report: FormReport, labels: dict[str, str]) -> Iterator[Line]:
    for path in dict.fromkeys(map(question, report.not_used)):
        if path in labels:
            yield Line(labels[path], path)


def _left(report: FormReport) -> Iterator[Line]:
    """Why boxes stay empty, in the words of the form's map; bar codes are never ours."""
    reasons: defaultdict[str, list[str]] = defaultdict(list)
    for row in newest(report.form).form_map.rows:
        if row.leave is not None and row.leave_kind != "barcode":
            reasons[row.leave].append(row.item)
    for why, items in reasons.items():
        boxes = ngettext("{count} box", "{count} boxes", len(items)).format(count=len(items))
        yield Line(_("{why} ({boxes})").format(why=_(why), boxes=boxes))


def _item_and_name(item: str, name: str) -> str:
    return _("{item}: {question}").format(item=item, question=name) if name else item


def _name(path: str, labels: dict[str, str]) -> str:
    """What the person knows an answer by: the words of its question."""
    return labels.get(question(path)) or _("an answer")


def _labels(case: Case, today: date) -> dict[str, str]:
    return {
        question(path): _(one.question.label)
        for one in flow.asked(case, today)
        for path in (one.path, *leaves(one))
    }


def _isolated(text: str) -> str:
    """File names run from left to right in every language."""
    return f"\u2066{text}\u2069"
