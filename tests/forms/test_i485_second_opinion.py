"""The map of the I-485 against a second reading of the form (``shared/fields/i485.tsv``)."""

from __future__ import annotations

import re

import pytest

from app.filing.maps import FormMap, MapRow
from tests.forms.adjusters import FOLDER
from tests.forms.test_second_opinion import opinions

EDITIONS = (FOLDER,)

LEFT = (
    r"2-D barcode.*",
    r".*(Date of )?Signature",
    r"Part 13 .*",
    r"Attorney block: Volag Number",
    r"Part 2 item 3\.[abcefg] .*",
    r"Part 2 item 3\.d (Refugee Status|date admitted as refugee)",
    r"Part 2 item 4 .*",
    r"Part 3 item 1\.[abcdf]",
    r"Part 9 item 56 exempt as: (?!Asylee$).*",
    r"Part 9 item (5[7-9]|6[0-6]) .*",
    r"Part 9 item 6[34]: (Yes|No)",
)
# What the other reading says at the end, and the end of our path (or our path and its tick).
ENDS: tuple[tuple[str, str], ...] = (
    (r"(Other|Principal|Spouse|I-94|birth|Parent \d|Child \d|item 1) Family Name", r"family"),
    (r"Prior Spouse Family Name", "prior_spouse_family"),
    (r"Given Name", "given"),
    (r"Middle Name", "middle"),
    (r"In Care Of", "in_care_of"),
    (r"Street", r"street"),
    (r"Apt\.", "unit_box=apt"),
    (r"Ste\.", "unit_box=ste"),
    (r"Flr\.", "unit_box=flr"),
    (r"(physical|mailing|prior|abroad|item [78]) Number", "unit"),
    (r"(physical|mailing) (State|ZIP)", "(province|postal_code)"),
    (r"(prior|abroad|item [78]) State", "us_state"),
    (r"(prior|abroad|item [78]) ZIP", "us_zip"),
    (r"Postal Code", "postal_code_abroad"),
    (r"(prior|abroad|item [78]) Province", "province_abroad"),
    (r"(prior|abroad|item [78]) Country", "country_or_usa"),
    (r"(prior|abroad|item [78]|Organization \d) From", r"from"),
    (r"(prior|abroad|item [78]|Organization \d) To", r"to"),
    (r"A-Number: (Yes|No)", r"(has_a_number|used_other_a_numbers)=(yes|no)"),
    (r"(Spouse|Principal|Child \d|item 4) A-Number", r"numbers\.a_number"),
    (r"A-Number \(page header\)|page \d+ A-Number.*", r"numbers\.a_number"),
    (r"(?<!other )Date of Birth", r"birth\.date"),
    (r"(Parent \d|Spouse|Child \d) Country of Birth", r"birth[._]country"),
    (r"Sex: Female", "sex=female"),
    (r"Sex: Male", "sex=male"),
    (r"item 9 Date of Marriage", r"marriage\.date"),
    (r"Date of Marriage to prior spouse", r"prior_marriages\[0\]\.date"),
    (r"date ended", r"prior_marriages\[0\]\.ended"),
    (r"place ended City", "ended_city"),
    (r"marriage City", r"(^marriage|prior_marriages\[0\])\.city"),
    (r"source of financial support", "occupation_support"),
    (r"(Your )?Occupation", "occupation_title"),
    (r"Name of Employer.*|Employer or School.*", "occupation_place"),
    (r"Single", "=single"),
    (r"Married", "=married"),
    (r"item 1 Divorced", "=divorced"),
    (r"item 1 Widowed", "=widowed"),
    (r"item 1 Annulled", "marital_status=annulled"),
    (r"Legally Separated", "=separated"),
    (r"item 18 Annulled", "marriage_end=annulled"),
    (r"item 18 Divorced", "marriage_end=divorced"),
    (r"Spouse Deceased", "marriage_end=died"),
    (r"item 18 Other", "marriage_end=other"),
    (r"armed forces: N/A", "=not married"),
    (r"times married", "times_married"),
    (r"(Not )?Hispanic or Latino", r"ethnicity=(not_)?hispanic"),
    (r"nature of organization", "purpose"),
    (r"nature of involvement", "involvement"),
    (r"exempt as: Asylee", "=asylee"),
    (r"Asylum Status", "=asylum"),
    (r"date granted asylum", "asylum_granted"),
    (r"Principal Applicant", "applying_as=principal"),
    (r"Derivative Applicant", "applying_as=derivative"),
    (r"State Bar Number", "bar_number"),
    (r"Social Security Number|SSN", r"numbers\.ssn"),
)


def meaning(row: MapRow) -> str:
    return f"{row.source}={'|'.join(row.when)}" if row.when else str(row.source)


def test_both_leave_the_same_boxes_empty(form_map: FormMap) -> None:
    rows = form_map.by_field()
    for line in opinions(form_map.form):
        told = line["item_as_printed"]
        left = any(re.fullmatch(pattern, told) for pattern in LEFT)
        assert left == (rows[line["full_name"]].leave is not None), told


def test_both_mean_the_same_by_each_box(form_map: FormMap) -> None:
    rows, compared, differ = form_map.by_field(), 0, []
    for line in opinions(form_map.form):
        row, told = rows[line["full_name"]], line["item_as_printed"]
        for says, ends in ENDS if row.source else ():
            if re.search(f"(?:{says})$", told):
                compared += 1
                if not re.search(f"(?:{ends})$", meaning(row)):
                    differ.append(f"{row.field}: {told}, ours {meaning(row)}")
                break
    assert not differ, "\n".join(differ)
    assert compared > 170


def test_both_tell_yes_from_no(form_map: FormMap) -> None:
    rows, compared = form_map.by_field(), 0
    swapped = "self.contact.mailing_differs"  # the form asks the other way round
    for line in opinions(form_map.form):
        row, word = rows[line["full_name"]], line["item_as_printed"].rpartition(": ")[2]
        if word in {"Yes", "No"} and row.source is not None:
            says = row.when[0] if row.codec == "choice" else str(row.codec)
            assert (says == word.lower()) is (row.source != swapped), row.field
            compared += 1
    assert compared == 2 * 104


@pytest.mark.parametrize("part", ["8.5", "8.6"])
def test_both_name_the_same_colors(form_map: FormMap, part: str) -> None:
    rows = form_map.by_field()
    told = {
        rows[line["full_name"]].when[0]: line["item_as_printed"].rpartition(" ")[2].lower()
        for line in opinions(form_map.form)
        if rows[line["full_name"]].item == part
    }
    assert len(told) == 9
    assert {ours: theirs for ours, theirs in told.items() if ours != theirs} == {
        "unknown_other": "unknown/other"
    }
