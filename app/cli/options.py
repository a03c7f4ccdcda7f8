"""Arguments and options that several commands take, each said once."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from app.cli.cases import Opener

CaseFile = Annotated[Path, typer.Argument(help="The case: CODE.dossier, or a JSON file.")]
With = Annotated[
    Opener,
    typer.Option(
        "--with",
        help="What you type to open it: its passphrase; a key, of recovery or of a clinic; "
        "or the passphrase of the clinic on this computer, whose key then opens it.",
    ),
]
Out = Annotated[Path, typer.Option("--out", help="Folder for what is made.")]
Blanks = Annotated[
    Path | None,
    typer.Option("--blanks", help="Folder with the official PDFs you downloaded."),
]
Replace = Annotated[bool, typer.Option("--replace", help="Write over earlier output.")]
Forms = Annotated[list[str] | None, typer.Option("--form", help="Only this form, such as i589.")]
People = Annotated[list[str] | None, typer.Option("--person", help="Only this person, such as p1.")]
Today = Annotated[str | None, typer.Option("--today", help="Count as this day (YYYY-MM-DD).")]
Practice = Annotated[
    bool, typer.Option("--practice", help="Make practice copies that cannot be filed.")
]
Json = Annotated[bool, typer.Option("--json", help="Answer in JSON, for programs.")]
