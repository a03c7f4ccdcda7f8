"""The facts that we ship: whole, in order, each with a page and a day of review."""

from __future__ import annotations

import re
import tomllib
from datetime import date, timedelta
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from app.law.clock import Count, Photos, count
from app.law.dated import Checked, Confidence, Doubt, Fact
from app.law.facts import LAW as FOLDER
from app.law.facts import load

LAW = load()
READ = date(2026, 10, 8)  # the newest page that anybody saw
TODAY = date(2026, 11, 21)
HOSTS = {
    *("www.uscis.gov", "www.ecfr.gov", "www.federalregister.gov", "uscode.house.gov"),
    *("www.justice.gov", "epay.eoir.justice.gov", "acis.eoir.justice.gov", "www.reginfo.gov"),
    *("asaptogether.org", "www.state.gov", "sanctionssearch.ofac.treas.gov"),
}
FACTS = pytest.mark.parametrize("fact", LAW.checked, ids=[one.id for one in LAW.checked])


def noted() -> tuple[set[str], set[str]]:
    """Every id of the research notes, and those left out on purpose."""
    table = tomllib.loads(Path(__file__).with_name("ids.toml").read_text("ascii"))
    left_out = set(table.pop("left_out"))
    return {
        f"{letter}-{number}" for letter, spans in table.items() for number in numbers(spans)
    }, left_out


def numbers(spans: str) -> list[str]:
    found: list[str] = []
    for span in spans.split():
        first, _dash, last = span.partition("-")
        found += map(str, range(int(first), int(last) + 1)) if last else [first]
    return found


def test_every_fact_of_the_notes_is_here_or_left_out_on_purpose() -> None:
    ids, left_out = noted()
    noted_ones = (one for one in LAW.checked if one.topic != "groups")
    here = {re.sub(r"\..*", "", one.id) for one in noted_ones}
    assert here | left_out == ids
    assert not here & left_out
    assert len(ids) == 14 + 45 + 8 + 107 + 13 + 13


@FACTS
def test_nothing_was_read_later_than_the_newest_page(fact: Checked) -> None:
    assert fact.read_on <= READ


@FACTS
def test_what_changes_soon_is_read_again_soon(fact: Checked) -> None:
    days = fact.review_by - fact.read_on
    assert timedelta(days=60) <= days <= timedelta(days=2 * 366)
    if {Doubt.COURT, Doubt.VOLATILE, Doubt.PROPOSED} & set(fact.doubts) and fact.id != "Q-130":
        ended = isinstance(fact, Fact) and fact.until
        assert ended or days <= timedelta(days=101)


@pytest.mark.parametrize("fact", [one for one in LAW.of("fees") if one.values], ids=lambda f: f.id)
def test_a_fee_that_is_owed_today_is_read_again_within_three_months(fact: Fact) -> None:
    if fact.value(TODAY):
        assert fact.review_by - fact.read_on <= timedelta(days=92)


@FACTS
def test_each_source_is_a_public_page(fact: Checked) -> None:
    if fact.source.url:
        assert urlsplit(fact.source.url).hostname in HOSTS
    elif fact.confidence is Confidence.TWO_SOURCES:
        assert fact.cite or fact.source.title.startswith(("Public registers", "Reports"))


def test_every_page_is_used() -> None:
    table = tomllib.loads((FOLDER / "sources.toml").read_text("utf-8"))
    assert {one["title"] for one in table.values()} == {one.source.title for one in LAW.checked}
    urls = [one["url"] for one in table.values() if "url" in one]
    assert len(urls) == len(set(urls))


@FACTS
def test_our_words_are_short_and_plain(fact: Checked) -> None:
    if isinstance(fact, Fact):
        assert fact.says.isascii()
        assert fact.says.endswith((".", "?"))
        assert len(fact.says) <= 260


def test_what_points_to_a_fact_finds_it() -> None:
    ids = {one.id for one in LAW.checked}
    for checklist in LAW.checklists:
        for paper in checklist.papers:
            assert set(paper.facts) <= ids, (checklist.id, paper.key)
    for one in LAW.checked:
        named = re.findall(r"\b[EFPQU]-[0-9]+(?:\.[a-z0-9_]+)?\b", one.note or "")
        assert {name.rstrip(".") for name in named} <= ids, one.id


@pytest.mark.parametrize("what", [*Count, *Photos])
def test_each_count_of_the_law_has_its_number(what: Count | Photos) -> None:
    figure = count(LAW, what, TODAY, TODAY)
    assert (
        figure.number
        == {
            Count.ONE_YEAR_DEADLINE_YEARS: 1,
            Count.PERMIT_FILE_CLOCK_DAY: 150,
            Count.PERMIT_GRANT_CLOCK_DAY: 180,
            Count.PERMIT_DECISION_DAYS: 30,
            Count.ANNUAL_FEE_DAYS: 30,
            Count.MOVE_USCIS_DAYS: 10,
            Count.MOVE_COURT_WORKING_DAYS: 5,
            Count.PRESENCE_DAYS: 365,
            Count.GREEN_CARD_DATED_BACK_YEARS: 1,
            Count.CITIZENSHIP_YEARS: 5,
            Count.CITIZENSHIP_EARLY_DAYS: 90,
            Count.FOLLOW_TO_JOIN_YEARS: 2,
            Count.UNLAWFUL_PRESENCE_DAYS: 180,
            Count.TRAVEL_DOCUMENT_YEARS: 1,
            Count.PARENT_SIGNS_UNDER_AGE: 14,
            Count.INTERPRETER_AGE: 18,
            Count.REGISTRATION_AGE: 14,
            Count.CHILD_UNDER_AGE: 21,
            Photos.I589: 0,
            Photos.I765: 2,
            Photos.I485: 2,
            Photos.ADVANCE_PAROLE: 2,
            Photos.TRAVEL_DOCUMENT_IN_US: 0,
            Photos.TRAVEL_DOCUMENT_ABROAD: 2,
        }[what]
    )
    late = figure.fact.review_by + timedelta(days=1)
    assert count(LAW, what, TODAY, late).number is None
    assert count(LAW, what, TODAY, late).stale


@pytest.mark.parametrize(
    "fact", ["E-9", "Q-164", "F-12", "Q-21", "Q-64", "F-54", "F-32.hr1", "Q-27", "F-46", "E-14"]
)
def test_what_is_contradicted_or_not_verified_is_marked(fact: str) -> None:
    assert LAW.fact(fact).doubts
