"""What the commands (and later the window) do with cases: fill filings, write files, report."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from app.answers.case import Case
from app.answers.filing import Filing
from app.filing import editions
from app.filing.blanks import Blank, choose
from app.filing.fill import Attachment, Filled, fill
from app.filing.library import Library
from app.filing.marks import Decision
from app.filing.proof import Proof
from app.filing.report import (
    AttachmentKind,
    AttachmentReport,
    FieldCount,
    FillState,
    FormReport,
    OverflowReport,
    ProofCount,
    RefusedValue,
    Unanswered,
)
from app.host.files import write_atomically
from app.i18n import _
from app.problems import Problem

FORMS = Path(__file__).resolve().parents[2] / "forms"
"""The editions this program knows."""

_SUFFIX: Mapping[AttachmentKind, str] = {
    "supplement-a-copy": "supplement-a",
    "supplement-b-copy": "supplement-b",
    "continuation-sheet": "continuation",
}
Progress = Callable[[str, int, int], None]


def silent(_what: str, _done: int, _of: int) -> None:
    """Progress that nobody watches."""


@dataclass(frozen=True)
class Order:
    """What is asked for: where to write, on which day, into which blanks.

    ``forms`` and ``people`` narrow the filings of the case (empty: all of them). ``cache`` is
    the folder for cleaned blanks. ``replace`` lets earlier output be replaced.
    """

    out: Path
    today: date
    library: Library | None = None
    forms: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    practice: bool = False
    replace: bool = False
    cache: Path | None = None
    progress: Progress = field(default=silent)


def make(case: Case, order: Order) -> tuple[FormReport, ...]:
    """Fill the filings that ``order`` asks for and write them to its folder.

    A filing that cannot be filled is reported as refused and stops no other. Raises ``Problem``
    when nothing matches the order, or when a file cannot be written.
    """
    chosen = _chosen(case, order)
    _make_folder(order.out)
    reports = []
    for done, (filing_id, filing) in enumerate(chosen):
        order.progress(filing.form.value, done, len(chosen))
        reports.append(_one(case, filing_id, filing, order))
    order.progress("", len(chosen), len(chosen))
    return tuple(reports)


def _chosen(case: Case, order: Order) -> list[tuple[str, Filing]]:
    """The filings asked for. A form without a person means the principal of the case."""
    people = order.people or _principal(case, order)
    found = [
        (filing_id, filing)
        for filing_id, filing in case.filings.items()
        if (not order.forms or filing.form.value in order.forms)
        and (not people or filing.person in people)
    ]
    if not found:
        raise Problem(
            "no-filing",
            _("The case has no such filing."),
            _("Check --form and --person, or leave them out to fill every filing of the case."),
        )
    return found


def _principal(case: Case, order: Order) -> tuple[str, ...]:
    if not order.forms:
        return ()
    claims = [filing.person for filing in case.filings.values() if filing.form.value == "i589"]
    return tuple(claims[:1])


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise Problem(
            "no-target",
            _("The folder for the filled forms cannot be made."),
            _("Choose another folder, one that you may write to."),
        ) from error


def _one(case: Case, filing_id: str, filing: Filing, order: Order) -> FormReport:
    try:
        blank = choose(filing.form.value, order.library, FORMS, practice=order.practice)
        day = filing.mail_date or order.today
        acceptance = _acceptance(blank, day, order.today)
        filled = fill(case, filing_id, blank, order.today, order.cache)
    except Problem as problem:
        if problem.code not in {"form-not-known", "no-usable-blank", "edition-not-accepted"}:
            raise
        return _refused(filing_id, filing, problem)
    made = _Made(filing_id, filing, blank, filled)
    files = dict(made.files())
    _write(files, order)
    return made.report(order.out, acceptance)


def _acceptance(blank: Blank, day: date, today: date) -> editions.Acceptance | None:
    """Whether an official blank may be filled for that day; practice blanks always may."""
    if not blank.official:
        return None
    found = editions.accepted(blank.edition, day, today)
    if found.verdict == "no":
        raise Problem(
            "edition-not-accepted",
            found.reason,
            _("Get the new edition, or use --practice for a practice copy."),
        )
    return found


def _write(files: dict[str, bytes], order: Order) -> None:
    """Write all the files of a form, or none of them when one is in the way."""
    if not order.replace:
        for name in files:
            if (order.out / name).exists():
                raise _in_the_way(name)
    for name, data in files.items():
        try:
            write_atomically(order.out / name, data, replace=order.replace)
        except FileExistsError as error:
            raise _in_the_way(name) from error
        except OSError as error:
            _take_back(files, order)
            raise Problem(
                "cannot-write",
                _("The file {name} cannot be written: the folder is full or locked.").format(
                    name=name
                ),
                _("Make room, or choose another folder with --out."),
            ) from error


def _take_back(files: dict[str, bytes], order: Order) -> None:
    """Half a set of forms is worse than none; what was replaced cannot be brought back."""
    if order.replace:
        return
    for name in files:
        (order.out / name).unlink(missing_ok=True)


def _in_the_way(name: str) -> Problem:
    return Problem(
        "output-exists",
        _("The file {name} is already in the folder.").format(name=name),
        _("Choose another folder with --out, or add --replace to write over it."),
    )


def _refused(filing_id: str, filing: Filing, problem: Problem) -> FormReport:
    return FormReport(
        filing=filing_id,
        person=filing.person,
        form=filing.form.value,
        state="refused",
        fields=FieldCount(total=0, filled=0, left=0, undecided=0),
        warnings=(problem.message, problem.do),
    )


def attachments_beside(form: Path) -> dict[AttachmentKind, Path]:
    """The attachments that a fill wrote beside the form, found by their names."""
    named = {kind: form.with_name(f"{form.stem}-{end}.pdf") for kind, end in _SUFFIX.items()}
    return {kind: path for kind, path in named.items() if path.is_file()}


@dataclass(frozen=True)
class _Made:
    """A filled form with its names on disk. File names say nothing about the person."""

    filing_id: str
    filing: Filing
    blank: Blank
    filled: Filled

    @property
    def _stem(self) -> str:
        mark = "" if self.blank.official else "-practice"
        return f"{self.filing.form.value}-{self.filing_id}-{self.filing.person}{mark}"

    def _name_of(self, attachment: Attachment) -> str:
        return f"{self._stem}-{_SUFFIX[attachment.kind]}.pdf"

    def files(self) -> Iterator[tuple[str, bytes]]:
        yield f"{self._stem}.pdf", self.filled.data
        for attachment in self.filled.attachments:
            yield self._name_of(attachment), attachment.data

    def report(self, out: Path, acceptance: editions.Acceptance | None) -> FormReport:
        return FormReport(
            filing=self.filing_id,
            person=self.filing.person,
            form=self.filing.form.value,
            state=self._state(acceptance),
            edition=self.blank.edition.edition,
            official=self.blank.official,
            file=str(out / f"{self._stem}.pdf"),
            attachments=tuple(self._attached(out)),
            fields=_counts(self.blank, self.filled),
            proof=_proof(self.filled.proof),
            overflow=tuple(
                OverflowReport(item=_item(spill.part, spill.question), to=spill.to)
                for spill in self.filled.plan.spills
            ),
            refused=_refusals(self.filled),
            unanswered=_unanswered(self.filled.decisions),
            to_translate=_once(d.to_translate for d in self.filled.decisions),
            not_used=self.filled.decisions[0].unused,
            warnings=tuple(self._warnings(acceptance)),
        )

    def _state(self, acceptance: editions.Acceptance | None) -> FillState:
        open_questions = any(
            decision.missing or decision.refused or decision.to_translate
            for decision in self.filled.decisions
        )
        unsure = acceptance is not None and acceptance.verdict != "yes"
        return "draft" if open_questions or self.filled.plan.refused or unsure else "ready"

    def _attached(self, out: Path) -> Iterator[AttachmentReport]:
        for attachment in self.filled.attachments:
            yield AttachmentReport(
                file=str(out / self._name_of(attachment)),
                kind=attachment.kind,
                pages=attachment.pages,
                proof=_proof(attachment.proof),
            )

    def _warnings(self, acceptance: editions.Acceptance | None) -> Iterator[str]:
        if self.filing.form.value == "i589":
            yield frivolous_warning()
        if not self.blank.official:
            yield _("This is a practice copy. It cannot be filed.")
        if acceptance is not None and acceptance.verdict != "yes":
            yield acceptance.reason


def frivolous_warning() -> str:
    """What must be said before an I-589 is typed, and again when it is printed (never.md)."""
    return _(
        "Everything on this form must be true. A person who knowingly makes up a claim for asylum "
        "can lose every immigration benefit for life. If you are not sure about an answer, talk "
        "to a lawyer before you sign."
    )


def _counts(blank: Blank, filled: Filled) -> FieldCount:
    decided = {row.field for row in blank.form_map.rows}
    return FieldCount(
        total=len(blank.catalogue.fields),
        filled=len(filled.marks),
        left=len(blank.locked),
        undecided=len(blank.catalogue.by_name().keys() - decided),
    )


def _proof(proof: Proof) -> ProofCount:
    """Anything on paper that no mark asked for counts as a mismatch: both mean a wrong box."""
    return ProofCount(
        compared=proof.compared,
        mismatched=len(proof.mismatched) + len(proof.stray),
        outside_box=len(proof.outside_box),
    )


def _item(part: str, question: str) -> str:
    return f"{part}.{question}" if question else part


def _refusals(filled: Filled) -> tuple[RefusedValue, ...]:
    found = [
        *(refusal for decision in filled.decisions for refusal in decision.refused),
        *filled.plan.refused,
    ]
    return tuple(dict.fromkeys(RefusedValue(path=one.path, reason=one.reason) for one in found))


def _unanswered(decisions: Sequence[Decision]) -> tuple[Unanswered, ...]:
    found = (one for decision in decisions for one in decision.missing)
    return tuple(dict.fromkeys(Unanswered(item=one.item, path=one.path) for one in found))


def _once(lists: Iterator[tuple[str, ...]]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name for names in lists for name in names))
