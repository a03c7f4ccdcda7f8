"""``portolan fill``: fill the forms of a case."""

from __future__ import annotations

import dataclasses
from collections import defaultdict
from collections.abc import Iterator

import typer

from app.cli import options
from app.cli.cases import Opener, given_case
from app.cli.orders import ordered
from app.cli.speak import progress, say, say_json
from app.filing.blanks import printed
from app.filing.making import make
from app.filing.report import FillReport, FormReport, OverflowReport
from app.i18n import N_, _, ngettext


def fill(  # noqa: PLR0913, PLR0917 - one argument for each option of the command
    case: options.CaseFile,
    out: options.Out,
    form: options.Forms = None,
    person: options.People = None,
    blanks_folder: options.Blanks = None,
    today: options.Today = None,
    practice: options.Practice = False,
    replace: options.Replace = False,
    opener: options.With = Opener.PHRASE,
    as_json: options.Json = False,
) -> None:
    """Fill the forms of a case, and prove that every answer is in its box."""
    order = ordered(out, form, person, blanks_folder, today, practice=practice, replace=replace)
    told = given_case(case, opener=opener, quiet=as_json)
    with progress(_("Filling"), quiet=as_json) as step:
        reports = make(told.case, dataclasses.replace(order, progress=step))
    if as_json:
        say_json(FillReport(forms=reports).model_dump(mode="json") | told.as_data())
    else:
        for report in reports:
            tell(report)
    if any(report.state == "refused" and not report.sent for report in reports):
        raise typer.Exit(1)


def tell(report: FormReport) -> None:
    """Tell a person what became of one form."""
    name = _("Form {form} for {person}").format(form=printed(report.form), person=report.person)
    if report.state == "refused":
        say(_("{name}: not filled.").format(name=name))
        _list("", report.warnings)
        return
    say(f"{name}: {_STATES[report.state]()}")
    say(f"  {report.file}")
    for attachment in report.attachments:
        say(f"  {attachment.file}")
    _tell_proof(report)
    _tell_lists(report)


def _ready() -> str:
    return _("complete. Read every page before you sign.")


def _draft() -> str:
    return _("DRAFT. Something is still open, see below.")


_STATES = {"ready": _ready, "draft": _draft}


def _tell_proof(report: FormReport) -> None:
    proofs = [report.proof, *(attachment.proof for attachment in report.attachments)]
    count = sum(proof.compared for proof in proofs)
    wrong = sum(proof.mismatched + proof.outside_box for proof in proofs)
    checked = ngettext(
        "Checked again after writing: {count} box,",
        "Checked again after writing: {count} boxes,",
        count,
    ).format(count=count)
    found = ngettext("{count} wrong.", "{count} wrong.", wrong).format(count=wrong)
    say(f"  {checked} {found}")


def _tell_lists(report: FormReport) -> None:
    _list(_("Goes on elsewhere:"), list(dict.fromkeys(map(_gone_on, report.overflow))))
    _list(_("Not answered yet:"), list(_open(report)))
    _list(_("Still to be put into English by a person:"), report.to_translate)
    _list(_("Cannot be printed:"), [f"{one.path}: {one.reason}" for one in report.refused])
    _list(_("Please note:"), report.warnings)


def _open(report: FormReport) -> Iterator[str]:
    """One line for each question, with all the items that ask it."""
    items: defaultdict[str, list[str]] = defaultdict(list)
    for one in report.unanswered:
        items[one.path].append(one.item)
    for path, asked_by in items.items():
        yield f"{', '.join(dict.fromkeys(asked_by))}  {path}"


_PLACES = {
    "supplement-b": N_("Supplement B"),
    "additional": N_("the form's page for additional information"),
    "continuation": N_("the continuation sheet"),
}


def _gone_on(one: OverflowReport) -> str:
    """One line: the item, and where its text goes on."""
    return _("{item}: {place}").format(item=one.item, place=_(_PLACES[one.to]))


def _list(title: str, lines: list[str] | tuple[str, ...]) -> None:
    if not lines:
        return
    if title:
        say(f"  {title}")
    for line in lines:
        say(f"    - {line}")
