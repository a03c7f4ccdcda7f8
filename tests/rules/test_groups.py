"""R-23: groups, force and bans, names on lists; silence of a list never reads as safe."""

from __future__ import annotations

from typing import Any

import pytest

from app.i18n import use
from app.rules.finding import Finding, Kind
from tests.answers.households import HOME
from tests.rules.raised import LANGUAGES, case, i485, i589, raised, read_at, rows


def group(name: str | None, **more: Any) -> dict[str, Any]:
    return {"memberships": rows({"name": name, "country": HOME, **more})}


def english(found: Finding) -> str:
    return " ".join(sentence.english() for sentence in found.message)


def test_any_group_warns_and_says_what_a_list_cannot_say() -> None:
    found = raised(case(group("Teachers of Freedonia"), i589(), i485()), "R-23")
    assert found is not None
    assert found.kind is Kind.WARN
    assert {"I-589 B.3.A", "I-589 B.3.B", "I-485 9.1", "I-485 9.52"} <= set(found.items)
    assert "on no list" in english(found)
    assert read_at(found) == {"people.p1.memberships.r1.name"}


@pytest.mark.parametrize("name", ["Teachers of Freedonia", None])
def test_a_name_that_is_not_found_never_reads_as_safe(name: str | None) -> None:
    found = raised(case(group(name, city="Elmwood"), i589()), "R-23")
    assert found is not None
    for language in LANGUAGES:
        use(language)
        said = " ".join(sentence.said() for sentence in found.message).casefold()
        for word in ("safe", "harmless", "no problem", "seguro", "segura", "no figura"):
            assert word not in said
    use("en")


@pytest.mark.parametrize(
    ("told", "sensitive"),
    [
        (group("Club", violence=True), True),
        (group("Club", banned=True), False),
        (group("youth of the Muslim Brotherhood"), False),
    ],
)
def test_force_a_ban_or_a_list(told: dict[str, Any], sensitive: bool) -> None:
    found = raised(case(told, i589()), "R-23")
    assert found is not None
    assert found.kind is Kind.SEE_A_LAWYER
    assert found.sensitive is sensitive
    assert "on no list" in english(found)


@pytest.mark.parametrize("answer", [False, {"state": "unknown"}, {"state": "declined"}])
def test_no_or_unknown_force_is_no_reason_by_itself(answer: object) -> None:
    found = raised(case(group("Club", violence=answer, banned=answer), i589()), "R-23")
    assert found is not None
    assert found.kind is Kind.WARN


@pytest.mark.parametrize(
    ("told", "form", "path"),
    [
        (group("Club"), i485(organizations=False), "i485.sworn.organizations"),
        (group("Club"), i589(organizations=False), "claim.sworn.organizations"),
    ],
)
def test_a_no_beside_a_group(told: dict[str, Any], form: dict[str, Any], path: str) -> None:
    found = raised(case(told, form), "R-23")
    assert found is not None
    assert f"filings.f1.{path}.answer" in read_at(found)


def test_a_group_elsewhere_is_not_what_item_b3_asks() -> None:
    told = group("Club", country="Sylvania")
    found = raised(case(told, i589(organizations=False)), "R-23")
    assert found is not None
    assert not any(path.endswith(".answer") for path in read_at(found))


@pytest.mark.parametrize(
    ("sworn", "speaks"),
    [
        ({"violence_group": True}, True),
        ({"weapons_group": True}, True),
        ({"totalitarian_party": True}, True),
        ({"violence_family": True}, True),
        ({"organizations": True}, False),
        ({"violence_group": False, "weapons_group": False}, False),
    ],
)
def test_the_items_alone(sworn: dict[str, bool], speaks: bool) -> None:
    found = raised(case({}, i485(**sworn)), "R-23")
    assert (found is not None) is speaks
    assert found is None or (found.kind is Kind.SEE_A_LAWYER and found.sensitive)


def test_no_group_no_finding() -> None:
    for told in ({}, {"memberships": {"state": "none"}}, {"memberships": rows({})}):
        assert raised(case(told, i589(), i485(organizations=False)), "R-23") is None
