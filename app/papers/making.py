"""Makes the papers that somebody ordered and writes them, each whole or not at all."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from app.filing.making import Order, make_folder
from app.host.files import write_atomically
from app.i18n import _
from app.papers.desk import Desk
from app.papers.offer import offered
from app.papers.paper import Drawn, Outcome, Paper, PaperKind
from app.problems import Problem


@dataclass(frozen=True)
class Written:
    """What became of one paper: its ``file``, or None with all that it lacks in ``outcome``."""

    paper: Paper
    outcome: Outcome
    file: Path | None


def make(desk: Desk, only: Collection[PaperKind] = ()) -> tuple[Written, ...]:
    """Make the papers of ``desk`` of the kinds ``only`` into its folder.

    None named: all that hold something of the case, so no layouts and no worksheet. Raises what
    ``write`` raises.
    """
    kinds = only or set(PaperKind) - {PaperKind.TEMPLATES, PaperKind.WORKSHEET}
    return write([one for one in offered(desk) if one.kind in kinds], desk.order)


def write(papers: Sequence[Paper], order: Order) -> tuple[Written, ...]:
    """Make ``papers`` and write them into the folder of ``order``.

    A paper that lacks something stops no other. Raises ``Problem`` when a file cannot be written,
    or is there already and must not be replaced.
    """
    make_folder(order.out)
    if not order.replace:
        _refuse_to_mix(order.out, papers)
    written = []
    for done, paper in enumerate(papers):
        order.progress(paper.title.said(), done, len(papers))
        written.append(_one(paper, order))
    order.progress("", len(papers), len(papers))
    return tuple(written)


def _one(paper: Paper, order: Order) -> Written:
    path = order.out / f"{paper.stem}.pdf"
    outcome = paper.make()
    if isinstance(outcome, Drawn):
        _write(path, outcome.data, replace=order.replace)
        return Written(paper, outcome, path)
    if order.replace:  # what an earlier run made is not true any more
        path.unlink(missing_ok=True)
    return Written(paper, outcome, None)


def _refuse_to_mix(folder: Path, papers: Iterable[Paper]) -> None:
    """Papers of an earlier day must never lie among those of today."""
    for paper in papers:
        name = f"{paper.stem}.pdf"
        if (folder / name).exists():
            raise Problem(
                "output-exists",
                _("The file {name} is already in the folder.").format(name=name),
                _("Choose another folder with --out, or add --replace to write over it."),
            )


def _write(path: Path, data: bytes, *, replace: bool) -> None:
    try:
        write_atomically(path, data, replace=replace)
    except OSError as error:
        raise Problem(
            "cannot-write",
            _("The file {name} cannot be written: the folder is full or locked.").format(
                name=path.name
            ),
            _("Make room, or choose another folder with --out."),
        ) from error
