"""``portolan read``: the answers found in a filled official PDF."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from app.cli.files import read_bytes
from app.cli.filling import Json
from app.cli.speak import say, say_json
from app.filing.blanks import printed
from app.filing.editions import FORMS
from app.filing.reading import read_filled
from app.filing.reporting import attachments_beside
from app.i18n import _


def read(
    filed: Annotated[Path, typer.Argument(help="A filled form (PDF).")], as_json: Json = False
) -> None:
    """Read the answers out of a filled form and the attachments beside it."""
    data = read_bytes(filed)
    attached = {kind: read_bytes(path) for kind, path in attachments_beside(filed).items()}
    report = read_filled(data, attached, FORMS)
    if as_json:
        say_json(report.model_dump(mode="json"))
        return
    say(
        _("Form {form}, edition {edition}").format(
            form=printed(report.form), edition=report.edition
        )
    )
    for path, value in report.answers.items():
        say(f"  {path}: {value}")
    for one in report.elsewhere:
        say(_("  {item} goes on elsewhere: {place}").format(item=one.item, place=one.on))
    for box in report.unread:
        say(_("  Not understood: {field}").format(field=box.field))
