"""A certificate drawn from its parts, whole or not at all."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from app.answers.filing import Destination
from app.i18n import N_
from app.papers import contact, tongues
from app.papers.certificates import parts
from app.papers.certificates.parts import Part
from app.papers.certificates.work import Covered, Paper, Work
from app.papers.refusal import Refusal
from app.papers.said import Said, as_written, office
from app.papers.sheet import Blanks, Block, Grid, Pairs, Sheet, Text, Title, Together
from app.rules.sentences import Count, Sentence, Words

_NAMED_IN_TITLE: Final = 3
_INTERPRETATION: Final = N_("Certificate of interpretation: {documents}")
_TITLES: Final = {
    Paper.DOCUMENT: N_("Certificate of translation: {documents}"),
    Paper.STORIES: N_("Certificate of translation: the applicant's own words in {documents}"),
    Paper.READING: _INTERPRETATION,
    Paper.DECLARATION: _INTERPRETATION,
}
_RULES: Final = {
    Destination.USCIS: N_("Certified under 8 CFR 103.2(b)(3)."),
    Destination.COURT: N_("Certified under 8 CFR 1003.33."),
}
_LACKS: Final = N_("{document}: {part}")
_CLOSE: Final = N_(
    "{name} is you or somebody of your family. The word of a person from outside the family often "
    "weighs more. People usually ask such a person to do the work and to sign."
)


@dataclass(frozen=True)
class Certificate:
    """A certificate that lacks nothing, still without a signature and a date.

    ``covers`` are the rows of the case it speaks of, in its order. ``warnings`` are for the person
    and stand on no paper that is filed.
    """

    sheet: Sheet
    work: Work
    covers: tuple[str, ...]
    warnings: tuple[Sentence, ...] = ()

    @property
    def statements(self) -> tuple[Said, ...]:
        """What is certified, in English and in the language of the window."""
        return statements(self.work)


def certify(works: Sequence[Work], form: str, stem: str) -> Certificate | Refusal:
    """One certificate for all ``works``, which one person did from one language.

    ``form`` is the printed number of the form it goes with (``I-589``). A part that a single one
    of them lacks refuses all of it: there is never half a certificate.
    """
    refusal = refused(works)
    if refusal is not None:
        return refusal
    whole = replace(works[0], covers=tuple(one for work in works for one in work.covers))
    return Certificate(
        _sheet(whole, form, stem),
        whole,
        tuple(work.root.rpartition(".")[2] for work in works),
        (Words(_CLOSE, name=contact.full_name(whole.who)),)
        if any(one.is_close for one in works)
        else (),
    )


def refused(works: Sequence[Work]) -> Refusal | None:
    """All that ``works`` lack, each with what it is about; None when nothing is missing."""
    found = dict.fromkeys(
        (Words(_LACKS, document=_about(work), part=Words(part.lacks)), part.path(work))
        for work in works
        for part in parts.missing(work)
    )
    if not found:
        return None
    return Refusal(tuple(words for words, _path in found), tuple(path for _words, path in found))


def statements(work: Work) -> tuple[Said, ...]:
    """What is certified; beside it in the language of the window, if that is not English."""
    told = contact.written(work.language)
    english, native = tongues.in_english(told), tongues.in_use(told)
    found = []
    for part in parts.required(work.paper, work.to):
        if part.says is not None:
            here = part.says(work, english).english()
            there = part.says(work, native).said()
            found.append(Said(here, "" if there == here else there))
    return tuple(found)


def _about(work: Work) -> Sentence | str:
    names = [one.name for one in work.covers if one.name]
    if work.paper is Paper.STORIES and work.known_as:
        return work.known_as
    if work.paper in (Paper.READING, Paper.DECLARATION) and names:
        return Words(_INTERPRETATION, documents=tuple(names))
    return names[0] if names else Words(N_("A paper without a name"))


def _sheet(work: Work, form: str, stem: str) -> Sheet:
    title = office(Words(_TITLES[work.paper], documents=_documents(work)))
    return Sheet(
        stem=stem,
        title=title,
        head=_head(work, form),
        blocks=(
            Title(title),
            *_covered(work),
            *(Text(as_written(one.english)) for one in statements(work)),
            Together((_by_hand(work), Pairs(tuple(_rows(work))))),
            *_rule(work),
        ),
    )


def _head(work: Work, form: str) -> Said:
    """Form and name, for a loose page; no A-Number: the translator need not know it."""
    if not work.person:
        return office(Words(N_("Form {form}"), form=form))
    return office(Words(N_("Form {form}, {name}"), form=form, name=work.person))


def _documents(work: Work) -> tuple[str, ...] | Sentence:
    names = tuple(one.name for one in work.covers)
    if len(names) <= _NAMED_IN_TITLE:
        return names
    if work.paper is Paper.DOCUMENT:
        return Count("{count} document", "{count} documents", len(names))
    return Count("{count} item", "{count} items", len(names))


def _covered(work: Work) -> Iterator[Block]:
    """What it speaks of: a table where there are several, each with its pages."""
    told = tongues.in_english(contact.written(work.language))
    language = (office(Words(N_("Language"))), as_written(told))
    if len(work.covers) == 1:
        yield Pairs((*_single(work), language))
        return
    yield Pairs((language,))
    lines = tuple(_line(number, one) for number, one in enumerate(work.covers, start=1))
    number, pages = office(Words(N_("No."))), office(Words(N_("Pages")))
    if work.paper is Paper.DOCUMENT:
        yield Grid((number, _kind(work), pages), lines, (0.1, 0.75, 0.15))
    else:
        yield Grid((number, _kind(work)), tuple(line[:-1] for line in lines), (0.1, 0.9))


def _kind(work: Work) -> Said:
    return office(Words(N_("Item") if work.paper is Paper.STORIES else N_("Document")))


def _single(work: Work) -> Iterator[tuple[Said, Said]]:
    one = work.covers[0]
    yield _kind(work), as_written(one.name)
    if one.pages is not None:
        yield office(Words(N_("Pages of the document"))), as_written(str(one.pages))


def _line(number: int, one: Covered) -> tuple[Said, ...]:
    return as_written(str(number)), as_written(one.name), as_written(str(one.pages))


def _by_hand(work: Work) -> Blanks:
    lines = (part for part in _drawn(work) if part.shows is None)
    return Blanks(tuple(office(Words(part.label)) for part in lines))


def _rows(work: Work) -> Iterator[tuple[Said, Said]]:
    for part in _drawn(work):
        if part.shows is not None:
            yield office(Words(part.label)), as_written(part.shows(work))


def _drawn(work: Work) -> Iterator[Part]:
    return (part for part in parts.required(work.paper, work.to) if part.label)


def _rule(work: Work) -> Iterator[Block]:
    if work.paper in (Paper.DOCUMENT, Paper.STORIES) and work.to is not None:
        yield Text(office(Words(_RULES[work.to])), "small")
