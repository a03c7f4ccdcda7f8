"""``portolan check``: what disagrees in a case, what is late, what a lawyer looks at first."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from itertools import groupby
from pathlib import Path
from typing import Annotated, Any, Final

import typer

from app.answers.case import Case
from app.cli.cases import Opener, given_case
from app.cli.earlier import Beside, Given, with_filed
from app.cli.options import CaseFile, Json, Today, With
from app.cli.orders import day_of
from app.cli.speak import say, say_json
from app.filing.blanks import printed
from app.i18n import N_, _
from app.interview.in_use import in_use
from app.law.dated import Fact
from app.law.facts import Law, load
from app.rules import check as rules
from app.rules.finding import Finding, Kind
from app.rules.sentences import Count, Words

_TITLES: Final = {
    Kind.CANNOT_FILE: N_("Cannot be filed like this"),
    Kind.SEE_A_LAWYER: N_("For a lawyer to look at before anything is mailed"),
    Kind.WARN: N_("Please look at these again"),
    Kind.INFO: N_("Good to know"),
}

_ITEMS: Final = N_("Items: {items}")
_SOURCE: Final = N_("Source: {title}, read on {date}.")


def check(  # noqa: PLR0913, PLR0917 - one argument for each option of the command
    case: CaseFile,
    filed: Annotated[
        list[Path] | None, typer.Option("--filed", help="A form that was filed earlier (PDF).")
    ] = None,
    filed_on: Annotated[
        list[str] | None,
        typer.Option("--filed-on", help="The day it was mailed (YYYY-MM-DD), in the same order."),
    ] = None,
    agreed: Annotated[
        bool, typer.Option("--agreed", help="A relative agreed that their form is read.")
    ] = False,
    today: Today = None,
    opener: With = Opener.PHRASE,
    as_json: Json = False,
) -> None:
    """Say what does not go together in a case, what is late, and what needs a lawyer first.

    With --filed, forms that were filed earlier are set beside it. Nothing of them is kept.
    Ends with 1 when there is a stop. You can print all the same.
    """
    day, law = day_of(today), load()
    of_case = given_case(case, opener=opener, quiet=as_json)
    whole, beside = with_filed(of_case.case, Given(filed or (), filed_on or (), agreed))
    told = in_use(whole, day)
    findings = found(told, law, day)
    if as_json:
        say_json(report(findings, law, day) | _filed(beside) | of_case.as_data())
    else:
        for one in beside:
            say(one.said())
        _tell(told, findings, law, day)
    if any(finding.kind.is_stop for finding in findings):
        raise typer.Exit(1)


def _filed(beside: Iterable[Beside]) -> dict[str, Any]:
    """Whose each filed form was taken to be; nothing where none was given."""
    told = [{"file": one.file, "form": one.form, "person": one.person} for one in beside]
    return {"filed": told} if told else {}


def found(case: Case, law: Law, today: date, further: Iterable[Finding] = ()) -> list[Finding]:
    """What the rules find in ``case`` (its answers in use), and ``further`` findings, in order."""
    return list(rules.in_order((*rules.check(case, law, today), *further)))


def report(findings: Iterable[Finding], law: Law, today: date) -> dict[str, Any]:
    """The findings as ``check --json`` prints them."""
    return {"today": today.isoformat(), "findings": [_as_json(one, law) for one in findings]}


def _as_json(finding: Finding, law: Law) -> dict[str, Any]:
    return {
        "rule": finding.rule,
        "topic": finding.topic,
        "kind": finding.kind.value,
        "filing": finding.filing,
        "items": list(finding.items),
        "because": {read.path: read.value for read in finding.because},
        "message": "\n".join(sentence.said() for sentence in finding.message),
        "sources": [_source(fact) for fact in _facts(finding, law)],
    }


def _source(fact: Fact) -> dict[str, Any]:
    source = fact.source
    return {"title": source.title, "url": source.url, "read_on": fact.read_on.isoformat()}


def _facts(finding: Finding, law: Law) -> list[Fact]:
    """The facts it rests on; of several on one page, read on one day, the first."""
    pages: dict[tuple[str, date], Fact] = {}
    for fact in map(law.fact, finding.facts):
        pages.setdefault((fact.source.title, fact.read_on), fact)
    return list(pages.values())


def _tell(case: Case, findings: list[Finding], law: Law, today: date) -> None:
    if not findings:
        nothing = N_("The rules of this program found nothing to say on {date}.")
        say(Words(nothing, date=today).said())
    for kind, group in groupby(findings, key=_kind):
        some = list(group)
        title = Words(N_("{title}: {count}"), title=Words(_TITLES[kind]), count=len(some))
        say(title.said())
        say()
        for finding in some:
            _tell_one(case, finding, law)
    _tell_end(findings)


def _kind(finding: Finding) -> Kind:
    return finding.kind


def _tell_one(case: Case, finding: Finding, law: Law) -> None:
    say(f"  {_about(case, finding)}  [{finding.rule}]")
    if finding.items:
        say(f"  {Words(_ITEMS, items=finding.items).said()}")
    for sentence in finding.message:
        say(f"    {sentence.said()}")
    for fact in _facts(finding, law):
        source = Words(_SOURCE, title=fact.source.title, date=fact.read_on)
        say(f"    {source.said()}")
    say()


def _about(case: Case, finding: Finding) -> str:
    """The filing or the person, by their ids."""
    if finding.filing is not None:
        filing = case.filings[finding.filing]
        form = printed(filing.form)
        return _("Form {form} for {person}").format(form=form, person=filing.person)
    return _("About {person}").format(person=finding.person or _("the whole household"))


def _tell_end(findings: list[Finding]) -> None:
    stops = sum(finding.kind.is_stop for finding in findings)
    if stops:
        words = Count(
            "There is {count} stop. You can print all the same.",
            "There are {count} stops. You can print all the same.",
            stops,
        )
        say(words.said())
    say(_("This program is not your lawyer. It can miss things."))
