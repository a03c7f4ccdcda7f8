"""Certificates for the person's own words, which a human put into English.

Only what a filing prints counts: what stands on the form and its extra pages, as the decision that
fills the form has it, and what the person confirmed to be added there.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from app.answers import paths
from app.answers.case import Case
from app.answers.papers import StoryTranslator
from app.answers.states import Answer
from app.answers.text import FreeText
from app.filing.assemble import Assembled
from app.filing.blanks import printed
from app.filing.printed import named
from app.i18n import N_, names
from app.papers import contact, tongues
from app.papers.certificates.certificate import Certificate, certify
from app.papers.certificates.documents import CLOSE, of_the_household
from app.papers.certificates.work import Covered, Paper, Work
from app.papers.refusal import Refusal
from app.problems import Problem
from app.rules.sentences import Words

_NOBODY: Final = N_(
    "Who {name} is: this person put your own words into English. The page needs the name, the "
    "address, and how to reach {name}."
)


@dataclass(frozen=True)
class Story:
    """The person's own words in English on a paper that is filed.

    ``path`` is where the case holds them, ``place`` the item or paper that prints them, in English.
    """

    path: str
    place: str
    text: FreeText


def stories(
    case: Case, filing_id: str, assembled: Assembled, also: Iterable[Story] = ()
) -> tuple[Certificate | Refusal, ...]:
    """One certificate for each human who put words that this filing prints into English.

    ``assembled`` is the form as it is printed; ``also`` are words on further papers of ours that
    go with it. There is none when all of it was told in English. Refused when the person's list of
    these translators does not name who did it.
    """
    filing = case.filings[filing_id]
    form = printed(filing.form.value)
    found = [*of_the_form(case, filing_id, assembled), *also]
    results: list[Certificate | Refusal] = []
    for number, (hand, told) in enumerate(_by_hand(found).items(), start=1):
        row = _row(case, filing_id, *hand)
        if row is None:
            missing = Words(_NOBODY, name=hand[0])
            results.append(Refusal((missing,), (f"people.{filing.person}.story_translators",)))
        else:
            work = _work(case, filing_id, row, told)
            results.append(certify([work], form, f"own-words-certificate-{filing_id}-{number}"))
    return tuple(results)


def of_the_form(case: Case, filing_id: str, assembled: Assembled) -> tuple[Story, ...]:
    """What the form and its extra pages print of words told in another language, each once."""
    form = case.filings[filing_id].form.value
    marks = ((one.path, one.item) for made in assembled.decisions for one in made.marks)
    spills = ((one.path, f"{one.part}.{one.question}") for one in assembled.plan.spills)
    places: dict[str, str] = {}
    for path, item in (*marks, *spills):
        places.setdefault(path, item)
    for path, item in _joined(case, filing_id, places):
        places.setdefault(path, item)
    told = ((path, item, _told(case, path)) for path, item in places.items())
    return tuple(
        Story(path, named(form, item), text) for path, item, text in told if text is not None
    )


def _joined(case: Case, filing_id: str, places: dict[str, str]) -> tuple[tuple[str, str], ...]:
    """Words that print as one text with others on the same answer, which alone have their path."""
    table = f"filings.{filing_id}.explanations"
    rows = case.filings[filing_id].explanations.rows
    items = {
        one.form_path.value: places[f"{table}.{row}.words"]
        for row, one in rows.items()
        if f"{table}.{row}.words" in places
    }
    return tuple(
        (f"{table}.{row}.words", items[one.form_path.value])
        for row, one in rows.items()
        if one.confirmed is not None and one.form_path.value in items
    )


def _told(case: Case, path: str) -> FreeText | None:
    """The words at ``path``, when they were told in another language and their English prints."""
    try:
        answer = paths.get(case, path)
    except Problem:  # a mark may show what is worked out from several answers
        return None
    value = answer.value if isinstance(answer, Answer) else None
    if not isinstance(value, FreeText) or value.is_english or value.printable is None:
        return None
    return value


def _by_hand(found: Iterable[Story]) -> dict[tuple[str, str], list[Story]]:
    """The stories by translator and language; a name counts without capitals and accents."""
    hands: dict[tuple[str, str], tuple[tuple[str, str], list[Story]]] = {}
    for one in found:
        name, language = one.text.translated_by or "", tongues.in_english(one.text.language)
        key = names.plain(name), language
        hands.setdefault(key, ((name, language), []))[1].append(one)
    return dict(hands.values())


def _row(case: Case, filing_id: str, name: str, language: str) -> str | None:
    """The row of the translator; of several of one name the one for that language."""
    rows = case.people[case.filings[filing_id].person].story_translators.rows
    same = [key for key, one in rows.items() if _is_called(one, name)]
    fitting = [key for key in same if tongues.same(contact.written(rows[key].language), language)]
    return next(iter(fitting), None)


def _is_called(one: StoryTranslator, name: str) -> bool:
    return names.plain(contact.written(one.known_as)) == names.plain(name)


def _work(case: Case, filing_id: str, row: str, told: list[Story]) -> Work:
    filing = case.filings[filing_id]
    whose = f"people.{filing.person}"
    one = case.people[filing.person].story_translators.rows[row]
    root = f"{whose}.story_translators.{row}"
    return Work(
        paper=Paper.STORIES,
        to=filing.to,
        root=root,
        filing=f"filings.{filing_id}",
        signer=f"{root}.translator",
        who=one.translator,
        whose=whose,
        person=contact.person_name(case.people[filing.person].name),
        covers=tuple(Covered(story.place) for story in told),
        language=one.language,
        competent=one.competent.value is True,
        complete=one.complete.value is True,
        compared=one.compared.value is True,
        is_close=one.relation.value in CLOSE
        or of_the_household(case, contact.full_name(one.translator)),
        known_as=contact.written(one.known_as),
    )
