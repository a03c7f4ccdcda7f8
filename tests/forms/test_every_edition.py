"""What is known about each edition hangs together with its files."""

from __future__ import annotations

from app.filing.catalogue import Catalogue
from app.filing.editions import Edition
from app.filing.maps import FormMap


def test_the_three_files_speak_of_one_edition(
    edition: Edition, catalogue: Catalogue, form_map: FormMap
) -> None:
    assert (edition.form, edition.edition) == (catalogue.form, catalogue.edition)
    assert (edition.form, edition.edition) == (form_map.form, form_map.edition)
    assert edition.pages == catalogue.pages == len(catalogue.page_sizes)


def test_form_and_page_are_named_as_the_agency_names_them(edition: Edition) -> None:
    assert edition.name == f"I-{edition.form[1:]}"
    assert edition.get == f"https://www.uscis.gov/{edition.name.lower()}"
    assert edition.folder.name == edition.day.isoformat()


def test_bar_codes_say_the_edition(edition: Edition, catalogue: Catalogue) -> None:
    presets = [field.preset for field in catalogue.fields if field.kind == "barcode"]
    assert presets == [edition.barcode.format(page=page) for page in range(1, edition.pages + 1)]


def test_research_says_where_it_is_from_and_contradicts_itself_nowhere(edition: Edition) -> None:
    known = edition.accepted
    assert known.source.strip()
    assert edition.day <= known.since <= known.checked_on
    assert known.newest_evidence <= known.checked_on.isoformat()[:7]
    assert known.until is None or known.since <= known.until
    assert known.newer is None or known.newer != edition.edition
