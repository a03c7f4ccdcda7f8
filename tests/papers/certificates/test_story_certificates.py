"""Who put the person's own words into English answers for what the form prints of them."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from app.answers.case import Case
from app.answers.differences import Resolution
from app.answers.filed import Filed, FiledSource
from app.answers.forms import Form
from app.answers.text import FreeText
from app.filing.assemble import assemble
from app.filing.blanks import newest
from app.filing.editions import FORMS
from app.papers.certificates.certificate import Certificate
from app.papers.certificates.stories import of_corrections, of_the_form, stories
from app.papers.corrections.found import Corrected, Correction
from app.papers.refusal import Refusal
from app.rules.earlier.kept import Earlier
from tests.answers.households import read
from tests.papers.certificates.certified import SAID, TRANSLATOR, applicant, lines_by_hand, words

TODAY = date(2026, 11, 22)
ENGLISH = "They came at night and broke the door."
ON_PAPER = (
    "Certificate of translation: the applicant's own words in I-589 B.1.A",
    "I, Nora Ejemplo, certify that I am competent in Spanish and in English",
    "competent to translate from Spanish into English",
    "the English translation of the words of Rosa Muestra",
    "is complete and accurate",
    "Signature of the translator",
    "Date of signature (mm/dd/yyyy)",
    "Printed name\nNora Ejemplo",
    "6 Sample Court, Apt. 4B, Anytown, OR 97000, United States",
    "Telephone\n503-555-0139",
    "Email\nnora@example.org",
    "Language\nSpanish",
)


def story(language: str = "es", by: str | None = "Nora", english: str = ENGLISH) -> dict[str, Any]:
    told = {"said": "Vinieron de noche.", "language": language, "english": english}
    return {**told, "translated_by": by}


def yes(words_told: dict[str, Any]) -> dict[str, Any]:
    return {"answer": True, "confirmed": "2026-11-01", "explanation": words_told}


def hand(**changes: Any) -> dict[str, Any]:
    row = {"known_as": "Nora", "language": "Spanish", "translator": TRANSLATOR}
    return {**row, "relation": "friend", **SAID, **changes}


def case(sworn: dict[str, Any], *hands: dict[str, Any], to: str | None = "uscis") -> Case:
    rows = {f"s{number}": one for number, one in enumerate(hands, start=1)}
    filing = {"form": "i589", "person": "p1", "to": to, "claim": {"sworn": sworn}}
    people = {"p1": applicant(story_translators=rows or None)}
    return read({"people": people, "filings": {"f1": filing}})


def certified(told: Case) -> tuple[Certificate | Refusal, ...]:
    edition = newest("i589", FORMS)
    form_map = edition.map()
    catalogue = form_map.ruled(edition.catalogue())
    return stories(told, "f1", assemble(told, "f1", catalogue, form_map, TODAY))


def only(told: Case) -> Certificate:
    (found,) = certified(told)
    assert isinstance(found, Certificate)
    return found


def lacks(told: Case) -> list[tuple[str, str]]:
    (found,) = certified(told)
    assert isinstance(found, Refusal)
    return [(text.english(), path) for text, path in found.places()]


@pytest.mark.parametrize(
    ("office", "rule"),
    [("uscis", "8 CFR 103.2(b)(3)"), ("court", "true and accurate to the best of my abilities")],
)
def test_it_says_what_the_rule_asks_for(office: str, rule: str) -> None:
    text = words(only(case({"harm_past": yes(story())}, hand(), to=office)).sheet)
    for part in (*ON_PAPER, rule):
        assert part in text


def test_the_words_themselves_stay_on_the_form() -> None:
    text = words(only(case({"harm_past": yes(story())}, hand())).sheet)
    assert ENGLISH not in text
    assert "Vinieron" not in text


def test_every_item_that_prints_such_words_is_named() -> None:
    sworn = {"harm_past": yes(story()), "harm_feared": yes(story(english="I fear them."))}
    text = words(only(case(sworn, hand())).sheet)
    assert "in I-589 B.1.A and I-589 B.1.B" in text
    assert "1\nI-589 B.1.A\n2\nI-589 B.1.B" in text


def test_what_does_not_print_is_not_certified() -> None:
    sworn = {
        "harm_past": yes(story()),
        "harm_feared": {**yes(story()), "confirmed": None},
        "organizations": {"answer": False, "confirmed": "2026-11-01", "explanation": story()},
        "torture_feared": yes(story(by="Google Translate")),
        "arrested_abroad": yes({"said": "I was held.", "language": "en"}),
    }
    text = words(only(case(sworn, hand())).sheet)
    assert "I-589 B.1.A" in text
    for item in ("B.1.B", "B.2", "B.3", "B.4"):
        assert item not in text


def test_words_told_in_english_want_no_certificate() -> None:
    sworn = {"harm_past": yes({"said": "They came.", "language": "en"})}
    assert certified(case(sworn, hand())) == ()


def test_long_words_that_go_on_a_sheet_are_certified_once() -> None:
    long = " ".join(["They came at night and broke the door."] * 200)
    text = words(only(case({"harm_past": yes(story(english=long))}, hand())).sheet)
    assert "Item\nI-589 B.1.A\nLanguage" in text


def test_each_hand_has_a_page_of_its_own() -> None:
    sworn = {
        "harm_past": yes(story()),
        "harm_feared": yes(story(language="fa-AF", by="Omid")),
        "arrested_abroad": yes(story(by="NORA")),
    }
    omid = hand(known_as="Omid", language="Dari", translator={**TRANSLATOR, "given": "Omid"})
    first, second = certified(case(sworn, hand(), omid))
    assert isinstance(first, Certificate)
    assert isinstance(second, Certificate)
    assert (first.covers, second.covers) == (("s1",), ("s2",))
    assert "I-589 B.1.A and I-589 B.2" in words(first.sheet)
    assert "from Dari into English" in words(second.sheet)


def test_the_same_name_for_another_language_does_not_count() -> None:
    told = case({"harm_past": yes(story(language="fa-AF"))}, hand())
    assert [path for _words, path in lacks(told)] == ["people.p1.story_translators"]


def test_a_translator_nobody_told_of_is_named() -> None:
    (missing,) = lacks(case({"harm_past": yes(story(by="Nora Ejemplo"))}, hand()))
    assert missing[0].startswith("Who Nora Ejemplo is:")
    assert missing[1] == "people.p1.story_translators"


PARTS = (
    ("competent", "Nora: The translator's word to know both languages well."),
    ("compared", "Nora: The translator's word that every line was compared."),
    ("complete", "Nora: The translator's word that the English is complete and right."),
)


@pytest.mark.parametrize("told", [None, False])
@pytest.mark.parametrize(("leaf", "named"), PARTS)
def test_a_word_that_was_not_given_refuses(leaf: str, named: str, told: bool | None) -> None:
    broken = case({"harm_past": yes(story())}, hand(**{leaf: told}))
    assert lacks(broken) == [(named, f"people.p1.story_translators.s1.{leaf}")]


WHO = ("given", "family", "street", "city", "province", "postal_code", "country", "phone", "email")


@pytest.mark.parametrize("office", ["uscis", "court"])
@pytest.mark.parametrize("leaf", WHO)
def test_a_missing_part_of_the_translator_refuses(leaf: str, office: str) -> None:
    broken = hand(translator={**TRANSLATOR, leaf: None})
    found = lacks(case({"harm_past": yes(story())}, broken, to=office))
    assert [path for _words, path in found] == [f"people.p1.story_translators.s1.translator.{leaf}"]


def test_a_machine_behind_a_human_name_is_refused() -> None:
    machine = hand(translator={**TRANSLATOR, "given": "Google", "family": "Translate"})
    (missing,) = lacks(case({"harm_past": yes(story())}, machine))
    assert missing[0] == "Nora: A person who signs: a machine or a program cannot."


def corrections(key: str, *told: dict[str, Any]) -> Corrected:
    """Reasons of the corrections to the filed form ``key``, as their sheet prints them."""
    filed = Filed(form=Form.I589, edition="01/20/25", source=FiledSource.READ_FROM_PDF)
    lines = tuple(
        Correction(
            path=f"people.p1.differences.d{number}",
            item=f"I-589 A.I.{number}",
            resolution=Resolution.MISTAKE,
            said=(),
            now=(),
            words=FreeText.model_validate(one),
        )
        for number, one in enumerate(told, start=1)
    )
    return Corrected(Earlier("p1", key, "", filed, None), lines)


def test_reasons_of_corrections_are_certified_for_the_office_of_the_form() -> None:
    reasons = (story(), {"said": "A slip.", "language": "en"}, story(by="Nora"))
    found = corrections("f1", *reasons)
    for office, rule in (("uscis", "103.2"), ("court", "1003.33")):
        (page,) = of_corrections(case({}, hand(), to=office), found)
        assert isinstance(page, Certificate)
        text = words(page.sheet)
        assert "1\nCorrections, number 1: I-589 A.I.1" in text
        assert "2\nCorrections, number 3: I-589 A.I.3" in text
        assert rule in text
        assert page.sheet.stem == "own-words-certificate-corrections-p1-f1-1"


@pytest.mark.parametrize(
    ("status", "rule"), [("now", "1003.33"), ("past", "103.2"), ("never", "103.2")]
)
def test_corrections_of_a_form_from_elsewhere_go_to_the_court_of_today(
    status: str, rule: str
) -> None:
    content = case({}, hand()).model_dump(mode="json")
    content["people"]["p1"]["proceedings"] = {"status": status}
    (page,) = of_corrections(read(content), corrections("e1", story()))
    assert isinstance(page, Certificate)
    assert rule in words(page.sheet)


def test_corrections_that_go_nowhere_yet_are_refused_at_the_question() -> None:
    (page,) = of_corrections(case({}, hand()), corrections("e1", story()))
    assert isinstance(page, Refusal)
    assert page.at == ("people.p1.proceedings.status",)


def test_words_on_why_answers_differ_are_certified_where_they_print() -> None:
    about = {"form_path": "claim.sworn.harm_past", "others": ["I-765 2.30"]}
    one = {**about, "words": story(english="It asks more."), "confirmed": "2026-11-02"}
    told = case({"harm_past": yes(story())}, hand()).model_dump(mode="json")
    told["filings"]["f1"]["explanations"] = {
        "x1": one,
        "x2": {**one, "words": story(english="It asks of custody.")},
        "x3": {**one, "confirmed": None},
    }
    both = read(told)
    edition = newest("i589", FORMS)
    form_map = edition.map()
    made = assemble(both, "f1", form_map.ruled(edition.catalogue()), form_map, TODAY)
    found = {one.path for one in of_the_form(both, "f1", made)}
    table = "filings.f1.explanations"
    assert {f"{table}.x1.words", f"{table}.x2.words"} <= found
    assert f"{table}.x3.words" not in found


def test_nothing_is_signed_or_dated() -> None:
    found = only(case({"harm_past": yes(story())}, hand(relation="relative")))
    assert lines_by_hand(found.sheet) == [
        "Signature of the translator",
        "Date of signature (mm/dd/yyyy)",
    ]
    assert "2026" not in words(found.sheet)
    assert len(found.warnings) == 1
    assert "family" not in words(found.sheet)
