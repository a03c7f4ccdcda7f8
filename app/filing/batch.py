"""Many cases in one go: which files are cases, what was made of each, and what is still whole.

Beside the forms of a case lies a record: checksums of the case's file and of what was written, and
counts. It goes when the folder goes, and tells less than the forms beside it. The report of the
whole run has no checksum and no value, so that it can be handed on.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from datetime import date
from pathlib import Path
from typing import Final, Literal

from pydantic import BaseModel, ConfigDict, ValidationError

from app.filing.report import FillState, FormReport
from app.host.alone import alone_in
from app.host.files import clear_leftovers, write_atomically
from app.i18n import _
from app.problems import Problem

RECORD: Final = ".portolan-batch.json"
RUNNING: Final = ".portolan-batch.lock"
REPORT: Final = "batch-report"
"""Name of the report without its ending."""
_ENDINGS: Final = (".dossier", ".json")
_VERSION: Final = 1

State = Literal["made", "unchanged", "failed"]


class _Model(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class FormTold(_Model):
    """One form in numbers; see :class:`app.filing.report.FormReport` for what they count.

    ``why`` says in sentences why it was not filled, such as an edition that is not taken.
    """

    filing: str
    person: str
    form: str
    state: FillState
    sent: bool
    edition: str | None
    official: bool
    files: int
    filled: int
    compared: int
    wrong: int
    overflow: int
    unanswered: int
    to_translate: int
    refused: int
    why: tuple[str, ...] = ()


class PapersTold(_Model):
    """How many papers were made, and how many lack something."""

    made: int
    lacking: int


class CaseTold(_Model):
    """What became of one case. ``problems`` are codes of ``Problem``; so are ``notes``.

    ``mistake`` says where the program itself failed: a kind and a line of it, never a message.
    """

    file: str
    code: str
    state: State
    forms: tuple[FormTold, ...] = ()
    papers: PapersTold | None = None
    problems: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    mistake: str = ""
    seconds: float = 0.0

    @property
    def whole(self) -> bool:
        """Whether nothing that was asked for is missing."""
        refused = any(one.state == "refused" and not one.sent for one in self.forms)
        return self.state != "failed" and not refused


class BatchReport(_Model):
    """The whole run. ``stopped``: the person broke it off; what is not named was not begun."""

    today: date
    cases: tuple[CaseTold, ...]
    seconds: float
    stopped: bool = False

    def count(self, state: State) -> int:
        """How many cases ended that way."""
        return sum(one.state == state for one in self.cases)

    @property
    def practice(self) -> int:
        """How many of the forms are practice copies."""
        made = (one for case in self.cases for one in case.forms if one.files)
        return sum(not one.official for one in made)


class Made(_Model):
    """What lies in a folder: of which work (``work_of``), checksums by file name, and the counts.

    ``beside`` are files the papers were made from too: path, size, and when it changed last.
    """

    version: int = _VERSION
    of: str = ""
    files: dict[str, str] = {}
    beside: tuple[tuple[str, int, int], ...] = ()
    told: CaseTold | None = None


def cases_in(folder: Path) -> tuple[Path, ...]:
    """The files of cases directly in ``folder``: by their endings, encrypted ones first.

    Raises Problem ``no-folder`` and ``no-cases`` (both usage).
    """
    try:
        found = sorted(one for one in folder.iterdir() if _may_be_case(one))
    except OSError:
        raise Problem(
            "no-folder",
            _("The folder of the cases is not there, or cannot be read."),
            _("Check its name."),
            exit_code=2,
        ) from None
    if not found:
        raise Problem(
            "no-cases",
            _("There is no case in this folder."),
            _("Name a folder with files that end in .dossier or .json."),
            exit_code=2,
        )
    return tuple(sorted(found, key=lambda one: _ENDINGS.index(one.suffix.casefold())))


def repeated(cases: Iterable[Path]) -> frozenset[Path]:
    """Those whose code an earlier one of ``cases`` has; both would lie in the same folder."""
    seen: set[str] = set()
    again = set()
    for case in cases:
        code = case.stem.casefold()
        if code in seen:
            again.add(case)
        seen.add(code)
    return frozenset(again)


def work_of(case: bytes, *order: str) -> str:
    """A checksum of a case's file and of all that is ordered: the same work, the same result."""
    parts = (case, *(one.encode() for one in order))
    return hashlib.sha256(b"".join(hashlib.sha256(part).digest() for part in parts)).hexdigest()


def stamps(paths: Iterable[Path]) -> tuple[tuple[str, int, int], ...]:
    """Each file with its size and when it changed last; -1 for what is not there."""
    return tuple(_stamp(path) for path in paths)


def unchanged(folder: Path, work: str) -> CaseTold | None:
    """What was told of the case when ``work`` was done; None unless all of it still lies there."""
    made = recorded(folder)
    if made is None or made.told is None or made.of != work:
        return None
    if stamps(Path(path) for path, _size, _when in made.beside) != made.beside:
        return None
    if any(_checksum(folder / name) != known for name, known in made.files.items()):
        return None
    return made.told.model_copy(update={"state": "unchanged", "seconds": 0.0})


def recorded(folder: Path) -> Made | None:
    """What an earlier run wrote into ``folder``; None if none did, or nobody can tell."""
    try:
        made = Made.model_validate_json((folder / RECORD).read_bytes())
    except (OSError, ValidationError):
        return None
    return made if made.version == _VERSION else None


@contextmanager
def only_run(out: Path) -> Iterator[None]:
    """Keep other runs out of ``out`` meanwhile: both would write and clear the same folders.

    Raises Problem ``batch-running`` when one is at work there.
    """
    with alone_in(out, RUNNING) as alone:
        if not alone:
            raise Problem(
                "batch-running",
                _("Another run is filling the forms of cases into this folder now."),
                _("Wait until it is done, or choose another folder with --out."),
            )
        yield


def begin(folder: Path) -> Made | None:
    """Mark ``folder`` as ours before anything is written, so that a run can be taken up again.

    Returns what an earlier run left. Raises Problem ``output-exists`` when files of somebody
    else lie there, and OSError.
    """
    before = recorded(folder)
    if before is None and not (folder / RECORD).exists() and any(folder.iterdir()):
        raise Problem(
            "output-exists",
            _("There are files already in the folder of this case."),
            _("Choose another folder with --out."),
        )
    record(folder, Made(files=before.files if before else {}))
    return before


def finish(folder: Path, made: Made, before: Made | None) -> None:
    """Record what was ``made``; take away what ``before`` wrote and nobody changed since.

    Also what killed runs left half written. Raises OSError.
    """
    for name, known in (before.files if before else {}).items():
        if name not in made.files and _checksum(folder / name) == known:
            (folder / name).unlink()
    for name in {*made.files, *(before.files if before else ()), RECORD}:
        clear_leftovers(folder / name)
    record(folder, made)


def record(folder: Path, made: Made) -> None:
    """Write the record into ``folder``. Raises OSError."""
    write_atomically(folder / RECORD, made.model_dump_json().encode(), replace=True)


def checksums(folder: Path, names: Iterable[str]) -> dict[str, str]:
    """The checksum of each file in ``folder``; files that are not there are left out."""
    found = {name: _checksum(folder / name) for name in names}
    return {name: one for name, one in found.items() if one is not None}


def forms_told(reports: Sequence[FormReport]) -> tuple[FormTold, ...]:
    """The numbers of each form; nothing of what stands on it."""
    return tuple(map(_form_told, reports))


def write_report(report: BatchReport, lines: Sequence[str], out: Path) -> tuple[Path, Path]:
    """Write the report into ``out``, for programs and as ``lines`` for people.

    Raises Problem ``cannot-write``.
    """
    paths = out / f"{REPORT}.json", out / f"{REPORT}.txt"
    texts = json.dumps(report.model_dump(mode="json"), indent=2), "\n".join(lines)
    for path, text in zip(paths, texts, strict=True):
        try:
            write_atomically(path, f"{text}\n".encode(), replace=True)
        except OSError as error:
            raise Problem(
                "cannot-write",
                _("The file {name} cannot be written: the folder is full or locked.").format(
                    name=path.name
                ),
                _("Make room, or choose another folder with --out."),
            ) from error
    return paths


def _form_told(report: FormReport) -> FormTold:
    proofs = (report.proof, *(one.proof for one in report.attachments))
    return FormTold(
        filing=report.filing,
        person=report.person,
        form=report.form,
        state=report.state,
        sent=report.sent,
        edition=report.edition,
        official=report.official,
        files=(1 + len(report.attachments)) if report.file else 0,
        filled=report.fields.filled,
        compared=sum(one.compared for one in proofs),
        wrong=sum(one.mismatched + one.outside_box for one in proofs),
        overflow=len(report.overflow),
        unanswered=len({one.path for one in report.unanswered}),
        to_translate=len(report.to_translate),
        refused=len(report.refused),
        why=report.warnings if report.state == "refused" and not report.sent else (),
    )


def _may_be_case(path: Path) -> bool:
    hidden = path.name.startswith(".")
    ours = path.name == f"{REPORT}.json"
    return not hidden and not ours and path.suffix.casefold() in _ENDINGS and path.is_file()


def _stamp(path: Path) -> tuple[str, int, int]:
    with suppress(OSError):
        seen = path.stat()
        return str(path), seen.st_size, seen.st_mtime_ns
    return str(path), -1, -1


def _checksum(path: Path) -> str | None:
    with suppress(OSError):
        return hashlib.sha256(path.read_bytes()).hexdigest()
    return None
