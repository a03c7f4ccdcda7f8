"""``portolan worksheet``: the questions of some forms on paper, to take home."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from app.answers.forms import Form
from app.cli import options
from app.cli.orders import day_of
from app.cli.papers import Language, report, speaking_in, tell
from app.cli.speak import say_json
from app.filing.making import Order
from app.papers.making import write
from app.papers.offer.worksheets import blank_worksheet

Wanted = Annotated[list[Form], typer.Option("--form", help="A form, such as i589; again for more.")]
Folder = Annotated[Path, typer.Option("--out", help="Folder for the worksheet.")]


def worksheet(
    form: Wanted,
    out: Folder,
    language: Language = None,
    replace: options.Replace = False,
    as_json: options.Json = False,
) -> None:
    """Print the questions of the forms you name, with room to write by hand. It needs no case.

    In the language you name, with the English beneath.
    """
    with speaking_in(language):
        written = write((blank_worksheet(form),), Order(out, day_of(None), replace=replace))
    if as_json:
        say_json(report(written))
    else:
        tell(written)
