"""What goes along holds nothing but the form and the exhibits: no findings, no other people."""

from __future__ import annotations

from datetime import date
from enum import Enum
from functools import cache

import pytest

from app.answers import paths
from app.answers.states import given
from app.answers.text import FreeText
from app.papers.packet.front.before import before_you_mail
from app.papers.packet.front.court import court_cover, proof_of_service
from app.papers.packet.front.letter import cover_letter
from app.papers.packet.front.lists import contents, exhibits_list
from app.papers.packet.front.sending import Sending
from app.problems import Problem
from app.rules.check import check
from tests.papers.front.fronts import LISTED, english, native, of_sample, sample, sending

_CASES = (
    ("family-in-court", "f1"),
    ("late-and-detained", "f1"),
    ("pending-renewal", "f2"),
    ("asylee-family", "f5"),
)


@pytest.mark.parametrize(("name", "filing"), _CASES)
def test_no_answer_reaches_an_office_paper_but_those_it_is_made_of(name: str, filing: str) -> None:
    """Every text of the case is replaced by a word of its own; few of them may come out."""
    one, words = _planted(name, filing)
    said = _office_words(one)
    found = {path for path, word in words.items() if word in said}
    who = one.filing.person
    assert found, "nothing of the case stands on the papers, so this test sees nothing"
    assert not {path for path in found if not _may_stand_there(path, who, one)}


@pytest.mark.parametrize(("name", "filing"), _CASES)
def test_the_paper_that_stays_holds_nothing_of_other_people(name: str, filing: str) -> None:
    one, words = _planted(name, filing)
    said = native(before_you_mail(one, LISTED))
    own = (f"people.{one.filing.person}.", f"filings.{filing}.")
    assert not [path for path, word in words.items() if word in said and not path.startswith(own)]


def test_what_was_read_and_put_aside_stands_on_no_paper() -> None:
    """An acknowledgement is a rule and a day; neither is printed (never.md 8)."""
    case = sample("late-and-detained").model_copy(update={"acknowledged": {"R-35": _READ}})
    one = sending(case, "f1")
    everything = _office_words(one) + english(before_you_mail(one, LISTED))
    assert "R-35" not in everything
    assert _READ.strftime("%Y") not in everything


def test_no_sentence_of_a_finding_stands_on_any_paper() -> None:
    one = of_sample("late-and-detained", "f1")
    found = check(one.case, one.law, one.today)
    sentences = {words.english() for finding in found for words in finding.message}
    assert len(sentences) > 10, "the sample has findings"
    everything = _office_words(one) + english(before_you_mail(one, LISTED))
    assert {line for line in sentences if line in everything} <= _OF_SIGNING


def _office_words(one: Sending) -> str:
    """Everything on the papers that go along, whichever office they are for."""
    sheets = (
        cover_letter(one, LISTED),
        exhibits_list(one, LISTED),
        contents(one, LISTED, "1-12"),
        court_cover(one),
        proof_of_service(one),
    )
    return "\n".join(english(sheet) for sheet in sheets)


@cache
def _planted(name: str, filing: str) -> tuple[Sending, dict[str, str]]:
    """A sample with a word of its own in every text, filled, and which word stands where."""
    case, words = sample(name), {}
    for number, (path, answer) in enumerate(list(paths.walk(case))):
        word = f"CANARY{number}X"
        new = _replaced(answer.value, word) if answer.is_given else None
        if new is None:
            continue
        try:
            case = paths.replace(case, path, given(new))
        except Problem:  # an id, or a word of a closed list
            continue
        words[path] = word
    return sending(case, filing), words


def _replaced(value: object, word: str) -> object:
    if isinstance(value, FreeText):
        english_ = word if value.english else None
        return value.model_copy(update={"said": word, "english": english_})
    return word if isinstance(value, str) and not isinstance(value, Enum) else None


def _may_stand_there(path: str, who: str, one: Sending) -> bool:
    about = f"people.{who}"
    own = ("name.", "numbers.a_number", "numbers.uscis_account", "contact.", "proceedings.court")
    if path.startswith(tuple(f"{about}.{part}" for part in own)):
        return not path.startswith(f"{about}.name.native")
    if path.startswith(f"{about}.residences."):
        return one.look.told("self.contact.mailing_differs") is False
    family = (key for key, wanted in one.filing.include.items() if wanted.value is True)
    return path.startswith(tuple(f"people.{key}.name." for key in family))


_READ = date(2031, 7, 19)
_OF_SIGNING = {
    (
        "A signature is written by hand in ink, after everything was read. A typed name, a stamp "
        "or a picture of a signature does not count. The date is written by hand too."
    ),
    (
        "Everybody who helped with a form is named on it and signs it, also when the help was "
        "free. The program is not such a person, who types for you is."
    ),
}  # general words of, which the map of signatures says, too
