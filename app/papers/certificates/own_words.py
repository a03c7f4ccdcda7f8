"""Who answers for the English of the person's own words, wherever they are printed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from app.answers.case import Case
from app.answers.filing import Destination
from app.answers.papers import StoryTranslator
from app.answers.text import FreeText
from app.i18n import N_, names
from app.papers import contact, tongues
from app.papers.certificates.certificate import Certificate, certify
from app.papers.certificates.documents import CLOSE, of_the_household
from app.papers.certificates.work import Covered, Paper, Work
from app.papers.refusal import Refusal
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


@dataclass(frozen=True)
class Sent:
    """Whose words they are, and where they go.

    ``person`` is their id, ``to`` the office, None when nobody said; ``asked_at`` is where in the
    case the question for it stands. ``form`` is the printed number of the form that the words
    belong to, ``stem`` the beginning of the certificates' file names.
    """

    person: str
    to: Destination | None
    asked_at: str
    form: str
    stem: str


def certified(case: Case, sent: Sent, found: Iterable[Story]) -> tuple[Certificate | Refusal, ...]:
    """One certificate for each human who put words of ``found`` into English.

    Refused when the person's list of these translators does not name who did it.
    """
    results: list[Certificate | Refusal] = []
    for number, (hand, told) in enumerate(_by_hand(found).items(), start=1):
        row = _row(case, sent.person, *hand)
        if row is None:
            missing = Words(_NOBODY, name=hand[0])
            results.append(Refusal((missing,), (f"people.{sent.person}.story_translators",)))
        else:
            work = _work(case, sent, row, told)
            results.append(certify([work], sent.form, f"{sent.stem}-{number}"))
    return tuple(results)


def _by_hand(found: Iterable[Story]) -> dict[tuple[str, str], list[Story]]:
    """The stories by translator and language; a name counts without capitals and accents."""
    hands: dict[tuple[str, str], tuple[tuple[str, str], list[Story]]] = {}
    for one in found:
        name, language = one.text.translated_by or "", tongues.in_english(one.text.language)
        key = names.plain(name), language
        hands.setdefault(key, ((name, language), []))[1].append(one)
    return dict(hands.values())


def _row(case: Case, person: str, name: str, language: str) -> str | None:
    """The row of the translator; of several of one name the one for that language."""
    rows = case.people[person].story_translators.rows
    same = [key for key, one in rows.items() if _is_called(one, name)]
    fitting = [key for key in same if tongues.same(contact.written(rows[key].language), language)]
    return next(iter(fitting), None)


def _is_called(one: StoryTranslator, name: str) -> bool:
    return names.plain(contact.written(one.known_as)) == names.plain(name)


def _work(case: Case, sent: Sent, row: str, told: list[Story]) -> Work:
    whose, person = f"people.{sent.person}", case.people[sent.person]
    one = person.story_translators.rows[row]
    root = f"{whose}.story_translators.{row}"
    return Work(
        paper=Paper.STORIES,
        to=sent.to,
        root=root,
        asked_at=sent.asked_at,
        signer=f"{root}.translator",
        who=one.translator,
        whose=whose,
        person=contact.person_name(person.name),
        covers=tuple(Covered(story.place) for story in told),
        language=one.language,
        competent=one.competent.value is True,
        complete=one.complete.value is True,
        compared=one.compared.value is True,
        is_close=one.relation.value in CLOSE
        or of_the_household(case, contact.full_name(one.translator)),
        known_as=contact.written(one.known_as),
    )
