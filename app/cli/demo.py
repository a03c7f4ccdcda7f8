"""``portolan demo``: the invented people's forms, on any machine."""

from __future__ import annotations

from pathlib import Path

from app.cli.files import blanks, read_case
from app.cli.filling import Blanks, Json, Out, Replace, day_of, tell
from app.cli.speak import progress, say, say_json
from app.filing.making import Order, make
from app.filing.report import FillReport
from app.host import cache_folder
from app.i18n import _

SAMPLES = Path(__file__).resolve().parents[2] / "resources" / "samples"
SHOWN = (
    "simple",
    "family-in-court",
    "late-and-detained",
    "pending-renewal",
    "asylee-family",
)


def demo(
    out: Out, blanks_folder: Blanks = None, replace: Replace = False, as_json: Json = False
) -> None:
    """Fill the forms of three invented cases. Nobody in them is real."""
    library = blanks(blanks_folder)
    reports = {}
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
    if as_json:
        told = {
            name: FillReport(forms=made).model_dump(mode="json") for name, made in reports.items()
        }
        say_json(told)
        return
    for name, made in reports.items():
        say(_("Sample {name}").format(name=name))
        for report in made:
            tell(report)
        say()
