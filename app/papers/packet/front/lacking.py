"""What this filing still lacks, as lists for the person: nothing of it goes into the packet.

It tells gaps only, never a finding: those stand in the window and on the list for a lawyer.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final

from app.answers.forms import Form
from app.answers.papers import ExhibitKind
from app.answers.permits import PaymentKind
from app.filing.notices import frivolous_warning, travel_warning
from app.filing.report import FormReport
from app.i18n import N_
from app.law.checklists import Need, of_filing
from app.papers.packet.front.asked import question_of, words_of
from app.papers.packet.front.places import finished, item_words
from app.papers.packet.front.sending import Sending
from app.papers.packet.front.signatures import names, was_interpreted, was_prepared
from app.papers.packet.listed import Listed
from app.papers.refusal import Refusal
from app.papers.said import Said, in_both
from app.papers.sheet import Block, Heading, Points, Text
from app.rules.sentences import Sentence, Words

PROVES: Final[dict[str, frozenset[ExhibitKind]]] = {
    "identity": frozenset({ExhibitKind.IDENTITY}),
    "photo-id": frozenset({ExhibitKind.IDENTITY}),
    "entry-papers": frozenset({ExhibitKind.ENTRY, ExhibitKind.STATUS}),
    "declaration": frozenset({ExhibitKind.DECLARATION}),
    "claim-evidence": frozenset(
        {ExhibitKind.HARM, ExhibitKind.POLICE, ExhibitKind.MEDICAL, ExhibitKind.WITNESS}
    ),
    "country-conditions": frozenset({ExhibitKind.COUNTRY}),
    "card-copy": frozenset({ExhibitKind.STATUS}),
    "pending-proof": frozenset({ExhibitKind.STATUS}),
    "grant-proof": frozenset({ExhibitKind.STATUS}),
    "birth-certificate": frozenset({ExhibitKind.IDENTITY, ExhibitKind.FAMILY}),
    "presence": frozenset({ExhibitKind.OTHER, ExhibitKind.STATUS}),
    "travel-reason": frozenset({ExhibitKind.DECLARATION, ExhibitKind.OTHER}),
    "reason-proof": frozenset({ExhibitKind.MEDICAL, ExhibitKind.OTHER}),
    "return-plan": frozenset({ExhibitKind.OTHER}),
}
"""Which kinds of exhibit can be the paper that a checklist asks for under that key."""

_UNNAMED: Final = Words(N_("an answer"))


def lacking(
    sending: Sending, listed: tuple[Listed, ...], refused: tuple[Refusal, ...]
) -> Iterator[Block]:
    """Every gap under its heading, or that none is known. ``refused`` are papers not made."""
    report = sending.made.report(Path())
    yield Heading(in_both(Words(N_("What is still missing"))))
    groups = (
        (N_("About this form"), _of_form(sending, report)),
        (N_("Cannot be printed"), _refused_values(report)),
        (N_("Not answered yet"), _unanswered(report)),
        (N_("Still to be put into English by a person"), _to_translate(report)),
        (N_("Papers of the list that no exhibit stands for"), _papers(sending, listed)),
        (N_("Papers that could not be made"), _not_made(refused)),
    )
    found = [(title, tuple(lines)) for title, lines in groups]
    for title, lines in found:
        if lines:
            yield Heading(in_both(Words(title)), 2)
            yield Points(lines, "box")
    if not any(lines for _title, lines in found):
        yield Text(in_both(Words(N_("We know of nothing. Read every page before you sign."))))


def warnings(sending: Sending) -> Iterator[Block]:
    """The warning that stands before this form is printed (never.md)."""
    if sending.form is Form.I589:
        yield Text(finished(frivolous_warning()), "strong")
    if sending.form is Form.I131:
        yield Text(finished(travel_warning()), "strong")


def _of_form(sending: Sending, report: FormReport) -> Iterator[Said]:
    """Its edition, pages nobody compared, fees and helpers that are not clear."""
    standing = {frivolous_warning(), travel_warning()}
    yield from (finished(one) for one in report.warnings if one not in standing)
    yield from map(in_both, _untold(sending))
    yield from map(in_both, (*_paying(sending), *_helpers(sending), *_medical(sending)))


def _untold(sending: Sending) -> Iterator[Sentence]:
    """What papers and amounts go by, and no box of the form asks."""
    if sending.filing.to is None:
        yield Words(N_("You have not told us where the form goes: to USCIS or to the court."))
    if sending.filing.mail_date is None:
        yield Words(N_("You have not told us on which day you mail the form."))


def _paying(sending: Sending) -> Iterator[Sentence]:
    owed = sending.owed
    if not owed.to_pay:
        return
    if owed.taken is None:
        yield Words(N_("You have not told us how the fee is paid."))
    elif owed.taken.taken is False:
        told = sending.look.told("filing.payment.kind")
        yield Words(N_("This way to pay is not taken on that day: {kind}."), kind=_KINDS[told])


def _helpers(sending: Sending) -> Iterator[Sentence]:
    if was_interpreted(sending) and _has_part(sending) and not names(sending, "interpreter"):
        yield Words(N_("You told us that somebody interpreted. Their name is not there yet."))
    if was_prepared(sending) and not names(sending, "preparer"):
        yield Words(
            N_("You told us that somebody prepared this form. Their name is not there yet.")
        )


def _has_part(sending: Sending) -> bool:
    """Form I-589 has no part for an interpreter (Q-52)."""
    return sending.form is not Form.I589


def _medical(sending: Sending) -> Iterator[Sentence]:
    sealed = sending.look.told("filing.i485.medical.sealed")
    if sending.form is Form.I485 and sealed is not True:
        yield Words(N_("You have not told us of a sealed envelope with Form I-693."))


def _unanswered(report: FormReport) -> Iterator[Said]:
    """One line for each question of each person, by the first of its items."""
    first: dict[str, str] = {}
    for one in report.unanswered:
        first.setdefault(question_of(one.path), one.item)
    lines = (_open(path, item) for path, item in first.items())
    yield from dict.fromkeys(map(in_both, lines))


def _open(path: str, item: str) -> Sentence:
    label = words_of(path)
    if not label:
        return Words(N_("Item {item}"), item=item_words(item))
    words = N_("{item}: {question}")
    return Words(words, item=item_words(item), question=Words(label))


def _to_translate(report: FormReport) -> Iterator[Said]:
    yield from (in_both(_named(path)) for path in dict.fromkeys(report.to_translate))


def _refused_values(report: FormReport) -> Iterator[Said]:
    for one in report.refused:
        name, reason = in_both(_named(one.path)), finished(one.reason)
        english = f"{name.english}: {reason.english}"
        native = f"{name.native or name.english}: {reason.native or reason.english}"
        yield Said(english, "" if native == english else native)


def _papers(sending: Sending, listed: tuple[Listed, ...]) -> Iterator[Said]:
    found = of_filing(sending.law.checklists, sending.filing)
    if found is None or found.is_stale(sending.today):
        return
    there = {one.kind for one in listed}
    for paper in found.papers:
        proves = PROVES.get(paper.key)
        if paper.need is Need.REQUIRED and proves and not proves & there:
            yield in_both(Words(paper.says))


def _not_made(refused: Iterable[Refusal]) -> Iterator[Said]:
    yield from (in_both(part) for one in refused for part in one.missing)


def _named(path: str) -> Sentence:
    label = words_of(path)
    return Words(label) if label else _UNNAMED


_KINDS: Final = {
    PaymentKind.CARD: Words(N_("card")),
    PaymentKind.BANK: Words(N_("bank account")),
    PaymentKind.ONLINE: Words(N_("online")),
    PaymentKind.CHECK: Words(N_("check")),
    PaymentKind.MONEY_ORDER: Words(N_("money order")),
}
