"""The packets of the invented people: complete, in order, numbered, marked, and nobody else's."""

from __future__ import annotations

import io
import re
import shutil
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pikepdf
import pytest

from app import i18n
from app.answers.case import Case, dump, load
from app.filing.carry import CarriedOver
from app.filing.making import Order, made
from app.filing.practice import WARNING
from app.filing.reporting import Made
from app.interview.in_use import in_use
from app.law.facts import load as law
from app.papers.packet.front.sending import Sending
from app.papers.packet.front.signatures import Where
from app.papers.packet.packet import Packed, packet, stem
from app.rules.check import check
from tests.papers.packet import read_packet

TODAY = date(2026, 3, 1)
SAMPLES = Path(__file__).resolve().parents[3] / "resources" / "samples"
PACKETS = (
    ("simple", "f1"),
    ("family-in-court", "f1"),
    ("late-and-detained", "f1"),
    ("asylee-family", "f2"),
)
STAMP = re.compile(r"Exhibit ([A-Z]+) - page (\d+) ")
_CERTIFIES = "certify that I am competent"


def sending(case: Case, filing_id: str) -> Sending:
    form = made(case, filing_id, Order(out=SAMPLES, today=TODAY))
    assert isinstance(form, Made)
    return Sending(in_use(case, TODAY), form, law(), TODAY)


def sample(name: str) -> Case:
    return load((SAMPLES / f"{name}.json").read_bytes())


@cache
def packed(name: str, filing_id: str) -> tuple[Sending, Packed]:
    told = sending(sample(name), filing_id)
    return told, packet(told, SAMPLES)


def data_of(found: Packed) -> bytes:
    assert found.data is not None
    return found.data


def changed(name: str, filing_id: str, change: dict[str, Any]) -> Sending:
    """The sample with the entries of its first exhibit changed."""
    case = sample(name)
    exhibits = case.filings[filing_id].exhibits
    key = next(iter(exhibits.rows))
    rows = dict(exhibits.rows)
    rows[key] = rows[key].model_copy(update=change)
    filing = case.filings[filing_id].model_copy(
        update={"exhibits": exhibits.model_copy(update={"rows": rows})}
    )
    told = case.model_copy(update={"filings": {**case.filings, filing_id: filing}})
    return sending(load(dump(told)), filing_id)


@pytest.mark.parametrize(("name", "filing_id"), PACKETS)
def test_numbers_labels_bookmarks_and_index_agree(name: str, filing_id: str) -> None:
    _told, found = packed(name, filing_id)
    data = data_of(found)
    labels, texts = read_packet.labels(data), read_packet.texts(data)
    assert len(labels) == found.pages
    told = [(entry.level, entry.title, entry.page) for entry in found.index]
    assert read_packet.bookmarks(data) == told
    assert [labels[entry.page - 1] for entry in found.index] == [
        entry.label for entry in found.index
    ]
    stamps = [found for found in map(STAMP.search, texts) if found is not None]
    assert [int(stamp[2]) for stamp in stamps] == list(range(1, len(stamps) + 1))
    for one in found.listed:
        own = [int(stamp[2]) for stamp in stamps if stamp[1] == one.letter]
        assert own == list(range(one.first_page, one.last_page + 1))


@pytest.mark.parametrize(("name", "filing_id"), PACKETS)
def test_the_printed_list_has_the_numbers_that_are_stamped(name: str, filing_id: str) -> None:
    _told, found = packed(name, filing_id)
    page = next(
        entry.page
        for entry in found.index
        if entry.title in {"List of exhibits", "Table of contents"}
    )
    printed = read_packet.texts(data_of(found))[page - 1]
    for one in found.listed:
        span = str(one.first_page)
        span += "" if one.pages == 1 else f"-{one.last_page}"
        assert re.search(rf"{one.letter} {re.escape(one.title)}.*? {span}\b", printed)


@pytest.mark.parametrize(("name", "filing_id"), PACKETS)
def test_every_page_of_a_practice_packet_says_that_it_is_one(name: str, filing_id: str) -> None:
    told, found = packed(name, filing_id)
    assert stem(told.made) == f"packet-{filing_id}-practice"
    data = data_of(found)
    assert [page for page, text in enumerate(read_packet.texts(data)) if WARNING not in text] == []


@pytest.mark.parametrize(("name", "filing_id"), PACKETS)
def test_a_packet_is_made_the_same_each_time_and_tells_nothing(name: str, filing_id: str) -> None:
    told, found = packed(name, filing_id)
    data = data_of(found)
    assert packet(told, SAMPLES).data == data
    with pikepdf.open(io.BytesIO(data)) as document:
        assert dict(document.docinfo.items()) == {"/Title": "Filing packet"}
    everything = read_packet.everything(data)
    for word in (b"ReportLab", b"pypdf", b"CreationDate", b"/Author", b"/Producer", b"Camera"):
        assert word not in everything


@pytest.mark.parametrize(("name", "filing_id"), PACKETS)
def test_papers_to_sign_begin_where_the_packet_says(name: str, filing_id: str) -> None:
    told, found = packed(name, filing_id)
    texts = read_packet.texts(data_of(found))
    assert found.placed is not None
    first, pages = found.placed["form"]
    assert pages == told.made.blank.edition.pages
    assert f"Sheet 1 / {pages}" in texts[first - 1] or "1 / " in texts[first - 1]
    titles: dict[Where, str] = {
        "cover-letter": "Cover letter",
        "proof-of-service": "Proof of service",
    }
    for where, title in titles.items():
        if where in found.placed:
            assert title in texts[found.placed[where][0] - 1]
    signed = {number for number, text in enumerate(texts, start=1) if _CERTIFIES in text}
    named = [at for key, at in found.placed.items() if key == "certificates" or key.isupper()]
    assert signed == {first + after for first, pages in named for after in range(pages)}


def test_for_uscis_the_letter_lies_on_top_and_exhibits_come_last() -> None:
    _told, found = packed("simple", "f1")
    tops = [entry.title for entry in found.index if entry.level == 1]
    assert tops == [
        *("Cover letter", "List of exhibits", "Form I-589", "Certificates to Form I-589"),
        *("Exhibit A: Passport, all pages", "Exhibit B: Birth certificate"),
        *("Exhibit C: Declaration", "Exhibit D: Message with a threat"),
    ]
    below = [entry.title for entry in found.index if entry.level == 2]
    assert below == ["English translation", "Certificate of translation"]


def test_for_the_court_each_exhibit_has_a_tab_and_the_proof_of_service_is_last() -> None:
    _told, found = packed("family-in-court", "f1")
    tops = [entry.title.partition(":")[0] for entry in found.index if entry.level == 1]
    assert tops == [
        *("Court cover page", "Table of contents", "Form I-589", "Certificates to Form I-589"),
        *("Tab A", "Exhibit A", "Tab B", "Exhibit B", "Tab C", "Exhibit C", "Proof of service"),
    ]


@pytest.mark.parametrize(("name", "filing_id"), PACKETS)
def test_no_finding_note_or_acknowledgement_is_in_a_packet(name: str, filing_id: str) -> None:
    told, found = packed(name, filing_id)
    text = " ".join(read_packet.texts(data_of(found)))
    findings = check(told.case, told.law, TODAY)
    assert findings
    for finding in findings:
        assert not re.search(rf"\b{re.escape(finding.rule)}\b", text)
        said = [" ".join(words.english().split()) for words in finding.message]
        assert [words for words in said if words in text] == []


@pytest.mark.parametrize("language", ["es", "ar"])
def test_a_packet_is_in_english_whatever_the_window_speaks(language: str) -> None:
    told, found = packed("simple", "f1")
    i18n.use(language)
    try:
        assert packet(told, SAMPLES).data == found.data
    finally:
        i18n.use("en")


def test_other_people_of_the_household_stay_out_of_what_we_write() -> None:
    told, found = packed("asylee-family", "f2")
    texts = read_packet.texts(data_of(found))
    first, pages = found.placed["form"] if found.placed else (0, 0)
    ours = " ".join((*texts[: first - 1], *texts[first - 1 + pages :]))
    for key, person in told.case.people.items():
        if key != told.filing.person and person.name.given.value is not None:
            assert person.name.given.value not in ours


def test_a_form_that_was_only_carried_over_never_goes_into_a_packet() -> None:
    told, _found = packed("simple", "f1")
    known = told.made.blank
    over = CarriedOver("01/20/25", known.form_map, known.catalogue, (), ())
    blank = replace(known, carried=over)
    found = packet(replace(told, made=replace(told.made, blank=blank)), SAMPLES)
    assert found.data is None
    assert "carried over" in found.refused[0].missing[0].english()


def test_a_missing_file_is_told_by_its_letter_and_nothing_is_made(tmp_path: Path) -> None:
    told, _found = packed("simple", "f1")
    found = packet(told, tmp_path)
    said = [one.missing[0].english() for one in found.refused]
    assert found.data is None
    assert said[0] == "Exhibit A: The file is not where it was when it was added."
    assert [one[:9] for one in said] == [f"Exhibit {one}" for one in "ABBCD"]


def test_a_changed_file_is_told_by_its_letter(tmp_path: Path) -> None:
    shutil.copytree(SAMPLES / "exhibits", tmp_path / "exhibits")
    with (tmp_path / "exhibits" / "message.png").open("ab") as file:
        file.write(b"!")
    told, _found = packed("simple", "f1")
    found = packet(told, tmp_path)
    assert found.data is None
    assert [str(one.missing[0].english()) for one in found.refused] == [
        "Exhibit D: The file has changed since it was added."
    ]
    assert found.refused[0].at[0] == "filings.f1.exhibits.r4.original"


def test_a_file_with_other_pages_than_the_case_says_is_told_by_its_letter() -> None:
    original = sample("simple").filings["f1"].exhibits.rows["r1"].original
    assert original is not None
    told = changed("simple", "f1", {"original": original.model_copy(update={"pages": 2})})
    found = packet(told, SAMPLES)
    assert found.data is None
    assert found.refused[0].missing[0].english().startswith("Exhibit A: ")


def test_an_exhibit_without_a_file_is_told_and_left_out() -> None:
    found = packet(changed("simple", "f1", {"original": None}), SAMPLES)
    assert found.data is not None
    assert "No file was added for Passport, all pages." in _said(found)
    assert [one.letter for one in found.listed] == ["A", "B", "C"]


def test_what_an_exhibit_lacks_is_told_by_its_letter() -> None:
    unsaid = sample("unfinished").filings["f1"].exhibits
    assert not unsaid.rows
    case = sample("simple")
    blank = type(case.filings["f1"].exhibits.rows["r1"])()
    gone = {"title": blank.title, "kind": blank.kind, "in_english": blank.in_english}
    found = packet(changed("simple", "f1", gone), SAMPLES)
    assert found.data is not None
    last = found.listed[-1]
    assert (last.letter, last.title) == ("D", "Document")
    said = _said(found)
    assert "Exhibit D: What it is has no name in English yet." in said
    assert "Exhibit D: Nobody said yet what it shows." in said
    assert "Exhibit D: Nobody said yet whether the whole paper is in English." in said


def _said(found: Packed) -> list[str]:
    return [words.english() for one in found.refused for words in one.missing]
