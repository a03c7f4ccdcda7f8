"""``portolan demo``: the invented people's forms and papers, on any machine."""

from __future__ import annotations

from dataclasses import replace as replaced
from pathlib import Path
from typing import Any, Final

from app.cli.files import blanks, read_case
from app.cli.filling import tell
from app.cli.options import Blanks, Json, Out, Replace
from app.cli.orders import day_of
from app.cli.papers import report as papers_report
from app.cli.papers import speaking
from app.cli.papers import tell as tell_papers
from app.cli.speak import progress, say, say_json
from app.filing.making import Order, make
from app.filing.report import FillReport, FormReport
from app.host import cache_folder
from app.i18n import _
from app.law.facts import load
from app.papers import making as papers
from app.papers.desk import Desk
from app.papers.making import Written
from app.papers.offer.layouts import layouts

SAMPLES = Path(__file__).resolve().parents[2] / "resources" / "samples"
SHOWN = (
    "simple",
    "family-in-court",
    "late-and-detained",
    "pending-renewal",
    "asylee-family",
)
_LAYOUTS: Final = "layouts"


def demo(
    out: Out, blanks_folder: Blanks = None, replace: Replace = False, as_json: Json = False
) -> None:
    """Fill the forms of five invented cases and make their papers. Nobody in them is real."""
    library = blanks(blanks_folder)
    reports, written = {}, {}
    with progress(_("Filling"), quiet=as_json) as step:
        for name in SHOWN:
            order = Order(
                out=out / name,
                today=day_of(None),
                library=library,
                replace=replace,
                cache=cache_folder() / "templates",
                progress=step,
            )
            reports[name] = make(read_case(SAMPLES / f"{name}.json"), order)
            written[name] = _papers(name, order)
        written[_LAYOUTS] = papers.write(tuple(layouts()), replaced(order, out=out / _LAYOUTS))
    if as_json:
        say_json({name: _as_json(reports.get(name, ()), made) for name, made in written.items()})
        return
    for name, made in written.items():
        say(_("Sample {name}").format(name=name))
        for report in reports.get(name, ()):
            tell(report)
        tell_papers(made)
        say()


def _papers(name: str, order: Order) -> tuple[Written, ...]:
    case = read_case(SAMPLES / f"{name}.json")
    with speaking(case, None):
        return papers.make(Desk(case, load(), order, SAMPLES))


def _as_json(reports: tuple[FormReport, ...], made: tuple[Written, ...]) -> dict[str, Any]:
    return FillReport(forms=reports).model_dump(mode="json") | papers_report(made)
