"""Turns a filled form into its report: counts, proofs, and everything still open."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from app.answers.filing import Filing, Form
from app.filing.blanks import Blank, printed
from app.filing.editions import Acceptance
from app.filing.fill import Attachment, Filled
from app.filing.notices import frivolous_warning, travel_warning
from app.filing.proof import Proof
from app.filing.report import (
    AttachmentKind,
    AttachmentReport,
    CarriedReport,
    FieldCount,
    FillState,
    FormReport,
    OverflowReport,
    ProofCount,
    RefusedValue,
    Unanswered,
)
from app.i18n import _, ngettext
from app.problems import Problem

SUFFIX: Mapping[AttachmentKind, str] = {
    "supplement-a-copy": "supplement-a",
    "supplement-b-copy": "supplement-b",
    "additional-copy": "additional",
    "continuation-sheet": "continuation",
}
"""How the names of attachments end."""


@dataclass(frozen=True)
class Made:
    """A filled form with its names on disk. File names say nothing about the person.

    ``day_went_by`` says that its mailing day was before the day of filling.
    """

    filing_id: str
    filing: Filing
    blank: Blank
    filled: Filled
    acceptance: Acceptance | None
    day_went_by: bool = False

    @property
    def stem(self) -> str:
        """The file name of the form without its ending."""
        practice = "" if self.blank.official else "-practice"
        return f"{self.filing.form.value}-{self.filing_id}-{self.filing.person}{practice}"

    def files(self) -> dict[str, bytes]:
        """The form and its attachments by file name."""
        found = {f"{self.stem}.pdf": self.filled.data}
        return found | {self._name_of(one): one.data for one in self.filled.attachments}

    @property
    def proved(self) -> bool:
        """True when the form and every attachment hold what was meant, and nothing else."""
        return all(proof.holds for proof in self._proofs())

    def report(self, out: Path) -> FormReport:
        """The report of the form as it lies in the folder ``out``."""
        assembled = self.filled.assembled
        return FormReport(
            filing=self.filing_id,
            person=self.filing.person,
            form=self.filing.form.value,
            state=self._state(),
            edition=self.blank.edition.edition,
            official=self.blank.official,
            file=str(out / f"{self.stem}.pdf"),
            attachments=tuple(self._attached(out)),
            fields=self._counts(),
            proof=_counted(self.filled.proof),
            overflow=tuple(
                OverflowReport(item=_item(spill.part, spill.question), to=spill.to)
                for spill in assembled.plan.spills
            ),
            refused=tuple(dict.fromkeys(self._refused())),
            unanswered=tuple(dict.fromkeys(self._unanswered())),
            to_translate=_once(one.to_translate for one in assembled.decisions),
            not_used=assembled.decisions[0].unused,
            carried_over=self._carried(),
            warnings=tuple(self._warnings()),
        )

    def _carried(self) -> CarriedReport | None:
        over = self.blank.carried
        if over is None:
            return None
        return CarriedReport.model_validate(
            {
                "from": over.since,
                "carried": len(over.carried),
                "left": len(over.left),
                "required_left": over.required_left,
            }
        )

    def _name_of(self, attachment: Attachment) -> str:
        return f"{self.stem}-{SUFFIX[attachment.kind]}.pdf"

    def _proofs(self) -> Iterator[Proof]:
        yield self.filled.proof
        for attachment in self.filled.attachments:
            yield attachment.proof

    def _state(self) -> FillState:
        if not self.proved:
            return "refused"
        unsure = self.acceptance is not None and self.acceptance.verdict != "yes"
        translate = any(one.to_translate for one in self.filled.assembled.decisions)
        unfinished = any(self._refused()) or any(self._unanswered()) or translate
        carried = self.blank.carried is not None
        return "draft" if unfinished or unsure or carried else "ready"

    def _attached(self, out: Path) -> Iterator[AttachmentReport]:
        for one in self.filled.attachments:
            yield AttachmentReport(
                file=str(out / self._name_of(one)),
                kind=one.kind,
                pages=one.pages,
                proof=_counted(one.proof),
            )

    def _counts(self) -> FieldCount:
        decided = {row.field for row in self.blank.form_map.rows}
        return FieldCount(
            total=len(self.blank.catalogue.fields),
            filled=len(self.filled.assembled.marks),
            left=len(self.blank.locked),
            undecided=len(self.blank.catalogue.by_name().keys() - decided),
        )

    def _refused(self) -> Iterator[RefusedValue]:
        assembled = self.filled.assembled
        for decision in assembled.decisions:
            for one in decision.refused:
                yield RefusedValue(path=one.path, reason=one.reason)
        for one in assembled.plan.refused:
            yield RefusedValue(path=one.path, reason=one.reason)

    def _unanswered(self) -> Iterator[Unanswered]:
        for decision in self.filled.assembled.decisions:
            for one in decision.missing:
                yield Unanswered(item=one.item, path=one.path)

    def _warnings(self) -> Iterator[str]:
        if self.filing.form is Form.I589:
            yield frivolous_warning()
        if self.filing.form is Form.I131:
            yield travel_warning()
        if not self.blank.official:
            yield _("This is a practice copy. It cannot be filed.")
        if self.day_went_by and self.filing.mail_date is not None:
            yield _(
                "You planned to mail this on {day}. That day has gone by. Choose a new day and "
                "make the form again: some answers count from the day of mailing."
            ).format(day=self.filing.mail_date.isoformat())
        if self.acceptance is not None and self.acceptance.verdict != "yes":
            yield self.acceptance.reason
            yield from self._other_editions()
        yield from self._of_carrying()
        if not self.proved:
            yield _("The finished form did not match the answers, so it was not written.")
            yield _("This is our mistake. Please report it, without the answers.")

    def _other_editions(self) -> Iterator[str]:
        for other in self.blank.others:
            yield _(
                "Edition {other} is in the folder too. Enter the edition that the page of the "
                "agency names, and the right one is filled."
            ).format(other=other)

    def _of_carrying(self) -> Iterator[str]:
        over = self.blank.carried
        if over is None:
            return
        edition = self.blank.edition
        yield _(
            "This is a DRAFT. This program does not know edition {edition} of Form {form}. It "
            "filled the boxes that are the same as in edition {known}. Compare every page with "
            "your answers."
        ).format(edition=edition.edition, form=edition.name, known=over.since)
        if over.left:
            yield ngettext(
                "{count} box was left empty, because it may ask something else now.",
                "{count} boxes were left empty, because they may ask something else now.",
                len(over.left),
            ).format(count=len(over.left))
        if over.required_left:
            yield _("Fill these by hand (numbers of edition {known}): {items}.").format(
                known=over.since, items=", ".join(over.required_left)
            )


def refused(filing_id: str, filing: Filing, problem: Problem) -> FormReport:
    """The report of a form that was not filled at all."""
    return FormReport(
        filing=filing_id,
        person=filing.person,
        form=filing.form.value,
        state="refused",
        fields=FieldCount(total=0, filled=0, left=0, undecided=0),
        warnings=(problem.message, problem.do),
    )


def already_sent(filing_id: str, filing: Filing) -> FormReport:
    """The report of a form that was mailed before: it is not made again, and that is no failure."""
    sent_on = filing.filed.on if filing.filed is not None else filing.mail_date
    form = printed(filing.form.value)
    why = (
        _("Form {form} is marked as sent.").format(form=form)
        if sent_on is None
        else _("Form {form} was mailed on {day}.").format(form=form, day=sent_on.isoformat())
    )
    what = _("It is not made again. To file it anew, add a new filing to the case.")
    report = refused(filing_id, filing, Problem("already-filed", why, what))
    return report.model_copy(update={"sent": True})


def attachments_beside(form: Path) -> dict[AttachmentKind, Path]:
    """The attachments that a fill wrote beside the form, found by their names."""
    named = {kind: form.with_name(f"{form.stem}-{end}.pdf") for kind, end in SUFFIX.items()}
    return {kind: path for kind, path in named.items() if path.is_file()}


def _counted(proof: Proof) -> ProofCount:
    """Anything on paper that no mark asked for counts as a mismatch: both mean a wrong box."""
    return ProofCount(
        compared=proof.compared,
        mismatched=len(proof.mismatched) + len(proof.stray),
        outside_box=len(proof.outside_box),
    )


def _item(part: str, question: str) -> str:
    return f"{part}.{question}" if question else part


def _once(lists: Iterable[tuple[str, ...]]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name for names in lists for name in names))
