"""What is confirmed counts on one form only, and a change takes it back on every form it fed."""

from __future__ import annotations

from datetime import date

from app.answers import paths
from app.answers.case import Case
from app.answers.proposals import confirm, confirmed, digest, keys, sworn_item, sworn_path
from tests.answers.every_form import US, arrest, everything
from tests.answers.households import HOME


def confirmed_everywhere(case: Case, answer: bool = False) -> Case:
    """The case with every sworn item of every filing answered and confirmed."""
    for filing_id, filing in case.filings.items():
        for key in keys(filing):
            path = f"{sworn_path(filing_id, key)}.answer"
            case = paths.replace(case, path, paths.get(case, path).model_validate(answer))
            case = confirm(case, filing_id, key, date(2026, 3, 1))
    return case


def taken_back(before: Case, after: Case) -> set[str]:
    """The items that were confirmed and no longer are, as ``filing key``."""
    return {
        f"{filing_id} {key.rpartition('.')[2]}"
        for filing_id, filing in before.filings.items()
        for key in keys(filing)
        if confirmed(before, filing_id, key) and not confirmed(after, filing_id, key)
    }


def test_every_sworn_item_of_every_form_can_be_confirmed() -> None:
    case = confirmed_everywhere(everything(arrest("detained", HOME)))
    for filing_id, filing in case.filings.items():
        for key in keys(filing):
            assert confirmed(case, filing_id, key), key
            item = sworn_item(filing, key)
            assert item is not None
            assert item.saw == digest(case, filing_id, key)


def test_a_new_event_takes_back_what_it_feeds_on_every_form_and_nothing_else() -> None:
    case = confirmed_everywhere(everything({}))
    told = paths.replace(
        case, "people.p1.arrests.a1", {"kind": "arrested", "country": HOME, "date": "2020"}
    )
    assert taken_back(case, told) == {
        "f1 arrested_abroad",
        "f2 arrested",
        "f3 arrested",
        "f6 arrested",
    }
    court = paths.replace(case, "people.p1.proceedings", {"status": "past"})
    assert taken_back(case, court) == {"f4 in_proceedings", "f5 in_proceedings", "f6 proceedings"}


def test_what_a_child_was_through_takes_part_9_back_all_the_same() -> None:
    case = confirmed_everywhere(everything({"birth": {"date": "2014-03-01"}}))
    told = paths.replace(case, "people.p1.arrests.a1", {"kind": "detained", "country": US})
    assert taken_back(case, told) == {"f1 crime_in_us", "f6 arrested"}


def test_a_confirmation_on_one_form_says_nothing_for_another() -> None:
    case = everything({})
    path = "filings.f6.i485.sworn.arrested.answer"
    case = paths.replace(case, path, paths.get(case, path).model_validate(False))
    case = confirm(case, "f6", "i485.sworn.arrested", date(2026, 3, 1))
    assert confirmed(case, "f6", "i485.sworn.arrested")
    assert not confirmed(case, "f2", "i765.sworn.arrested")
    assert not confirmed(case, "f1", "arrested_abroad")
