"""``portolan papers``: certificates, read-back, corrections, packet, interview sheet."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Annotated, Any

import typer

from app import i18n
from app.answers.case import Case
from app.cli import options
from app.cli.cases import Opener, given_case
from app.cli.orders import ordered
from app.cli.speak import progress, say, say_json
from app.i18n import _, ngettext
from app.law.facts import load
from app.papers.desk import Desk
from app.papers.making import Written, make
from app.papers.paper import Drawn, PaperKind
from app.papers.refusal import Refusal
from app.rules.sentences import Sentence

Only = Annotated[list[PaperKind] | None, typer.Option("--only", help="Only papers of this kind.")]
Language = Annotated[
    str | None, typer.Option("--language", help="Language of what the person reads, such as es.")
]


def papers(  # noqa: PLR0913, PLR0917 - one argument for each option of the command
    case: options.CaseFile,
    out: options.Out,
    only: Only = None,
    form: options.Forms = None,
    person: options.People = None,
    blanks_folder: options.Blanks = None,
    today: options.Today = None,
    language: Language = None,
    practice: options.Practice = False,
    replace: options.Replace = False,
    opener: options.With = Opener.PHRASE,
    as_json: options.Json = False,
) -> None:
    """Make the papers that go with the forms of a case, and those that stay with the person.

    What an office reads is in English. What the person reads is in the language of the case, where
    Portolan has it, with the English beneath. A paper that lacks something is not made: the list
    says what it lacks.
    """
    order = ordered(out, form, person, blanks_folder, today, practice=practice, replace=replace)
    told = given_case(case, opener=opener, quiet=as_json)
    with progress(_("Making papers"), quiet=as_json) as step, speaking(told.case, language):
        desk = Desk(told.case, load(), dataclasses.replace(order, progress=step), case.parent)
        written = make(desk, only or ())
    if as_json:
        say_json(report(written) | told.as_data())
    else:
        tell(written)
    if any(one.file is None for one in written):
        raise typer.Exit(1)


@contextmanager
def speaking(case: Case, wanted: str | None) -> Iterator[None]:
    """Say everything meanwhile in the language ``wanted``, else in that of the case.

    English where Portolan does not have the language of the case. Raises ``Problem``
    ``no-such-language`` when ``wanted`` itself is not there.
    """
    known = (case.language or "").split("-", maxsplit=1)[0]
    with speaking_in(wanted or (known if known in i18n.languages() else None)):
        yield


@contextmanager
def speaking_in(language: str | None) -> Iterator[None]:
    """Say everything meanwhile in ``language``, if there is one.

    Raises ``Problem`` ``no-such-language`` when Portolan does not have it.
    """
    before = i18n.language()
    i18n.use(language or before)
    try:
        yield
    finally:
        i18n.use(before)


def report(written: tuple[Written, ...]) -> dict[str, Any]:
    """The papers as ``papers --json`` prints them."""
    return {"papers": [_as_json(one) for one in written]}


def _as_json(one: Written) -> dict[str, Any]:
    made = one.outcome
    return {
        "kind": one.paper.kind.value,
        "person": one.paper.person,
        "filing": one.paper.filing,
        "title": one.paper.title.english(),
        "private": one.paper.private,
        "file": str(one.file) if one.file else None,
        "pages": made.pages if isinstance(made, Drawn) else 0,
        "warnings": [said.english() for said in _warnings(one)],
        "made_from": list(made.digests) if isinstance(made, Drawn) else [],
        "missing": [{"what": said.english(), "path": path} for said, path in made.places()]
        if isinstance(made, Refusal)
        else [],
    }


def _warnings(one: Written) -> tuple[Sentence, ...]:
    """What the person reads first, and what was noticed while it was made."""
    if not isinstance(one.outcome, Drawn):
        return ()
    first = one.paper.read_first
    return (first, *one.outcome.warnings) if first else one.outcome.warnings


def tell(written: tuple[Written, ...]) -> None:
    """Tell a person what became of each paper."""
    for one in written:
        if isinstance(one.outcome, Drawn):
            pages = ngettext("{count} page", "{count} pages", one.outcome.pages)
            say(f"{one.paper.title.english()}: {pages.format(count=one.outcome.pages)}")
            say(f"  {one.file}")
            for warning in _warnings(one):
                say(f"    - {warning.english()}")
        else:
            say(_("{paper}: not made. It lacks:").format(paper=one.paper.title.english()))
            for lack in one.outcome.missing:
                say(f"    - {lack.english()}")
