"""Certificates for the papers in other languages that go with a filing."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from app.answers.case import Case
from app.answers.translations import Translation, TranslatorRelation
from app.filing.blanks import printed
from app.i18n import names
from app.papers import contact, tongues
from app.papers.certificates.certificate import Certificate, certify
from app.papers.certificates.work import Covered, Paper, Work
from app.papers.refusal import Refusal

CLOSE: Final = (TranslatorRelation.SELF, TranslatorRelation.RELATIVE)


def documents(
    case: Case, filing_id: str, *, together: bool = False
) -> tuple[Certificate | Refusal, ...]:
    """The certificates of a filing, one for each translated paper, in the order of the case.

    With ``together`` one for all papers that the same person translated from the same language.
    Which papers go with the filing, :func:`belonging` says.
    """
    works = [document(case, filing_id, row) for row in belonging(case, filing_id)]
    groups = _grouped(works) if together else [[work] for work in works]
    form = printed(case.filings[filing_id].form.value)
    stem = f"translation-certificate{'s' if together else ''}-{filing_id}"
    return tuple(
        certify(group, form, f"{stem}-{number}") for number, group in enumerate(groups, start=1)
    )


def belonging(case: Case, filing_id: str) -> tuple[str, ...]:
    """The rows of the person's translations that go with the filing.

    All of them, but for those that only exhibits of the person's other filings name: a paper is
    rather there once too often than left out.
    """
    filing = case.filings[filing_id]
    here = set(_named_by_exhibits(case, filing_id))
    others = [
        key for key, one in case.filings.items() if key != filing_id and one.person == filing.person
    ]
    elsewhere = {row for key in others for row in _named_by_exhibits(case, key)}
    rows = case.people[filing.person].translations.rows
    return tuple(row for row in rows if row in here or row not in elsewhere)


def document(case: Case, filing_id: str, row: str) -> Work:
    """What the case tells of one translated paper.

    Its English text is there when somebody said so, or when an exhibit of this filing brings it.
    """
    filing = case.filings[filing_id]
    whose = f"people.{filing.person}"
    person = case.people[filing.person]
    told = person.translations.rows[row]
    root = f"{whose}.translations.{row}"
    return Work(
        paper=Paper.DOCUMENT,
        to=filing.to,
        root=root,
        asked_at=f"filings.{filing_id}.to",
        signer=f"{root}.translator",
        who=told.translator,
        whose=whose,
        person=contact.person_name(person.name),
        covers=(Covered(contact.written(told.document), told.pages.value),),
        language=told.language,
        competent=told.competent.value is True,
        complete=told.complete.value is True,
        compared=told.compared.value is True,
        attached=_is_attached(case, filing_id, row, told),
        is_close=told.relation.value in CLOSE
        or of_the_household(case, contact.full_name(told.translator)),
    )


def of_the_household(case: Case, name: str) -> bool:
    """Whether somebody in the case has this very name."""
    sought = names.plain(name)
    people = (one.name for one in case.people.values())
    return bool(sought) and any(
        sought in (names.plain(contact.person_name(one)), names.plain(contact.full_name(one)))
        for one in people
    )


def _is_attached(case: Case, filing_id: str, row: str, told: Translation) -> bool:
    """A No that was told counts more than a file."""
    if told.english_attached.is_given:
        return told.english_attached.value is True
    exhibits = case.filings[filing_id].exhibits.rows.values()
    return any(one.translation.value == row and one.english is not None for one in exhibits)


def _named_by_exhibits(case: Case, filing_id: str) -> Iterator[str]:
    for one in case.filings[filing_id].exhibits.rows.values():
        if one.translation.value is not None:
            yield one.translation.value


def _grouped(works: list[Work]) -> list[list[Work]]:
    """Works of the same person from the same language, each group where its first one stood."""
    groups: dict[tuple[str, ...], list[Work]] = {}
    for work in works:
        groups.setdefault(_same_hand(work), []).append(work)
    return list(groups.values())


def _same_hand(work: Work) -> tuple[str, ...]:
    who = work.who
    return (
        names.plain(contact.full_name(who)),
        names.plain(contact.address(who)),
        contact.phone(contact.written(who.phone)),
        contact.written(who.email).casefold(),
        names.plain(tongues.in_english(contact.written(work.language))),
    )
