"""The map against a second reading of the same form, made by somebody else from the rectangles.

It lies outside this repository (``shared/fields/i589.tsv``); without it the test is skipped.
"""

from __future__ import annotations

import re

from app.filing.maps import FormMap, MapRow
from tests.forms.test_second_opinion import opinions

EDITIONS = ("i589/2025-01-20",)

# What the other reading calls a box -> (end of our path, what our codec is, what it ticks for).
Meaning = tuple[str, str, str]
PERSON: dict[str, Meaning] = {
    "A-Number": ("numbers.a_number", "digits", ""),
    "SSN": ("numbers.ssn", "digits", ""),
    "USCIS Online Account Number": ("numbers.uscis_account", "digits", ""),
    "I-94 Number": ("numbers.i94", "digits", ""),
    "Complete Last Name": ("name.family", "text", ""),
    "Last Name": ("name.family", "text", ""),
    "First Name": ("name.given", "text", ""),
    "Middle Name": ("name.middle", "text", ""),
    "Other names used": ("other_names", "text", ""),
    "Other names used (include maiden name and aliases)": ("other_names", "text", ""),
    "Date of Birth": ("birth.date", "us_date", ""),
    "City and Country of Birth": ("birth_place", "text", ""),
    "City/Town and Country of Birth": ("birth_place", "text", ""),
    "Present Nationality": ("nationality", "text", ""),
    "Nationality": ("nationality", "text", ""),
    "Nationality at Birth": ("nationality_at_birth", "text", ""),
    "Race, Ethnic, or Tribal Group": ("race", "text", ""),
    "Religion": ("religion", "text", ""),
    "Sex: Male": ("sex", "choice", "male"),
    "Sex: Female": ("sex", "choice", "female"),
    "Marital Status": ("marital_status", "text", ""),
    "Marital Status: Single": ("marital_status", "choice", "single"),
    "Marital Status: Married": ("marital_status", "choice", "married"),
    "Marital Status: Divorced": ("marital_status", "choice", "divorced"),
    "Marital Status: Widowed": ("marital_status", "choice", "widowed"),
    "never in Immigration Court": ("proceedings.status", "choice", "never"),
    "not now, but in the past": ("proceedings.status", "choice", "past"),
    "now in Immigration Court": ("proceedings.status", "choice", "now"),
    "In Immigration Court: Yes": ("proceedings.status", "choice", "now"),
    "In Immigration Court: No": ("proceedings.status", "choice", "never"),
    "Passport/ID Card Number": ("identity_document", "text", ""),
    "Date of Marriage": ("marriage.date", "us_date", ""),
    "Place of Marriage": ("marriage_place", "text", ""),
    "In the U.S.: Yes": ("in_us", "yes", ""),
    "In the U.S.: No": ("in_us", "no", ""),
    "location if No": ("location", "text", ""),
    "Place of last entry": ("last_entry_place", "text", ""),
    "Date of last entry": ("last_entry_date", "us_date", ""),
    "Status when last admitted": ("last_entry_status", "text", ""),
    "Current status": ("current_status", "text", ""),
    "Expiration of authorized stay": ("stay_until", "us_until", ""),
    "Date of previous arrival": ("previous_arrival", "us_date", ""),
    "Include spouse: Yes": ("include.spouse", "yes", ""),
    "Include spouse: No": ("include.spouse", "no", ""),
    "Include child: Yes": ("children", "yes", ""),
    "Include child: No": ("children", "no", ""),
    "Full Name": ("full_name", "text", ""),
    "Deceased box": ("deceased", "checked", ""),
    "Current Location": ("location", "text", ""),
}
PLACES: dict[str, Meaning] = {
    "Street Number and Name (residence)": ("home.street", "text", ""),
    "Street Number and Name (mailing)": ("contact.mailing.street", "text", ""),
    "Street Number and Name": ("preparer.street", "text", ""),
    "In Care Of (mailing)": ("contact.mailing.in_care_of", "text", ""),
    "Apt. Number": ("unit_line", "text", ""),
    "City": ("city", "text", ""),
    "State": ("province", "state_code", ""),
    "Zip Code": ("postal_code", "zip", ""),
    "Telephone area code": ("phone", "phone_area", ""),
    "Telephone number": ("phone", "phone_number", ""),
    "Number and Street": ("street_line", "text", ""),
    "City/Town": ("city", "text", ""),
    "Department/Province/State": ("province", "text", ""),
    "Country": ("country", "text", ""),
    "From": ("from", "month_year", ""),
    "To": ("to", "month_year", ""),
    "Name of School": ("name", "text", ""),
    "Type of School": ("kind", "text", ""),
    "Location": ("location", "text", ""),
    "Name and Address of Employer": ("employer_line", "text", ""),
    "Occupation": ("occupation", "text", ""),
    "Date": ("date", "us_date", ""),
    "Place": ("place", "text", ""),
    "Status": ("status", "text", ""),
    "Date Status Expires": ("entry_until", "us_until", ""),
}
SINGLE: dict[str, tuple[str, Meaning]] = {
    "Part A.I item 19.a Date last left your country": ("A.I.19.a", ("last_left", "us_date", "")),
    "Part A.I item 20 Country that issued last passport/travel document": (
        "A.I.20",
        ("last_document.country", "text", ""),
    ),
    "Part A.I item 21 Passport Number": ("A.I.21", ("passport.number", "text", "")),
    "Part A.I item 21 Travel Document Number": ("A.I.21", ("travel_document.number", "text", "")),
    "Part A.I item 22 Expiration Date": ("A.I.22", ("last_document.expires", "us_date", "")),
    "Part A.I item 23 Native language": ("A.I.23", ("native_language", "text", "")),
    "Part A.I item 24 Fluent in English: Yes": ("A.I.24", ("fluent_in_english", "yes", "")),
    "Part A.I item 24 Fluent in English: No": ("A.I.24", ("fluent_in_english", "no", "")),
    "Part A.I item 25 Other languages": ("A.I.25", ("other_languages", "text", "")),
    "NOTE box above Part A.I: also apply for withholding under the Convention Against Torture": (
        "A.note",
        ("grounds.torture", "checked", ""),
    ),
    'Part A.II "I am not married" box': ("A.II.spouse", ("marital_status", "choice", "single")),
    "Part A.II Children: I have children": ("A.II.children", ("has_children", "choice", "yes")),
    "Part A.II Children: I do not have any children": (
        "A.II.children",
        ("has_children", "choice", "no"),
    ),
    "Part A.II Children: Total number of children": (
        "A.II.children",
        ("total_children", "count", ""),
    ),
    "Part C items 2.A/2.B explanation (one shared box)": (
        "C.2",
        ("claim.other_countries", "story", ""),
    ),
    "Part D Print your complete name": ("D.name", ("self.full_name", "text", "")),
    "Part D Name in native alphabet": ("D.native_name", ("self.name.native", "text", "")),
    "Part E Preparer complete name": ("E.preparer.name", ("preparer_name", "text", "")),
    "Part E G-28 attached box": ("E.attorney.g28", ("g28_attached", "checked", "")),
    "Part E Attorney State Bar Number": ("E.attorney.bar_number", ("bar_number", "text", "")),
    "Part E Attorney/Representative USCIS Online Account Number": (
        "E.attorney.account",
        ("uscis_account", "digits", ""),
    ),
    "Supplement B Part": ("S-B.part", ("sheet.part", "text", "")),
    "Supplement B Question": ("S-B.question", ("sheet.question", "text", "")),
    "Supplement B text": ("S-B.text", ("sheet.text", "text", "")),
}
GROUNDS = {
    "Race": "race",
    "Religion": "religion",
    "Nationality": "nationality",
    "Political opinion": "politics",
    "Membership in a particular social group": "social_group",
    "Torture Convention": "torture",
}
SWORN = {
    "B.1.A": "harm_past",
    "B.1.B": "harm_feared",
    "B.2": "arrested_abroad",
    "B.3.A": "organizations",
    "B.3.B": "organizations_continuing",
    "B.4": "torture_feared",
    "C.1": "applied_before",
    "C.2.A": "travelled_through",
    "C.2.B": "status_elsewhere",
    "C.3": "persecuted_others",
    "C.4": "returned",
    "C.5": "late_filing",
    "C.6": "crime_in_us",
}
HELP = {
    "spouse/parent/child assisted": ("D.family_helped", "helped_by_family"),
    "other person prepared": ("D.other_prepared", "prepared_by_other"),
    "list of representatives provided": ("D.counsel_list", "given_counsel_list"),
}
# How the other reading says where a box stands -> how we number it, and which words follow.
BLOCKS: list[tuple[str, str, dict[str, Meaning]]] = [
    (r"Part A\.II (Spouse|Child \d) item (\d+) (.+)", "A.II.{}.{}", PERSON),
    (r"Supplement A child \d \(child (\d)\) item (\d+) (.+)", "S-A.child{}.{}", PERSON),
    (r"Part A\.III item 5 (Mother|Father|Sibling \d) (.+)", "A.III.5.{}.", PERSON),
    (r"Part A\.III item 1 last address before U\.S\. row (\d) (.+)", "A.III.1.row{}.", PLACES),
    (r"Part A\.III item ([234]) [a-z]+ row (\d) (.+)", "A.III.{}.row{}.", PLACES),
    (r"Part A\.I item 19\.c entry (\d) (.+)", "A.I.19.c.row{}.", PLACES),
    (r"Part A\.I item ([89]) (.+)", "A.I.{}", PLACES),
    (r"Part A\.I item (\S+) (.+)", "A.I.{}", PERSON),
    (r"Part E (.+)", "E.preparer.", PLACES),
]
LEFT = [
    ("2-D barcode", "barcode"),
    ("USCIS/EOIR use only", "official"),
    ("USCIS use only", "official"),
    (r"Part [FG] \(", "official|signature|attestation|date-of-signature"),
    (r".*[Ss]ignature Date$", "date-of-signature"),
    (r"Supplement [AB] header Date$", "date-of-signature"),
    (r".*Signature", "signature"),
]


def left(text: str) -> str | None:
    """The kinds of reason for which a box is left, as a pattern; None for one that is filled."""
    return next((kinds for pattern, kinds in LEFT if re.match(pattern, text)), None)


def meant(text: str) -> tuple[str, Meaning]:
    """Item and meaning of a box in our terms. KeyError when the other reading is new to us."""
    if text in SINGLE:
        return SINGLE[text]
    for pattern, item, words in BLOCKS:
        if found := re.fullmatch(pattern, text):
            *groups, word = found.groups()
            return item.format(*(group.lower().replace(" ", "") for group in groups)), words[word]
    return of_the_claim(text) or of_the_last_parts(text)


def of_the_claim(text: str) -> tuple[str, Meaning] | None:
    if found := re.fullmatch(r"Part B item 1 basis: (.+)", text):
        return "B.1", (f"grounds.{GROUNDS[found[1]]}", "checked", "")
    if found := re.fullmatch(r"Part ([BC]) item (\S+) (Yes|No|explanation)", text):
        item, told = f"{found[1]}.{found[2]}", found[3] == "explanation"
        path = f"claim.sworn.{SWORN[item]}"
        return item, (f"{path}.explanation", "story", "") if told else (path, found[3].lower(), "")
    return None


def of_the_last_parts(text: str) -> tuple[str, Meaning]:
    if found := re.fullmatch(r"Part D (.+): (Yes|No)", text):
        item, key = HELP[found[1]]
        return item, (f"filing.assistance.{key}", found[2].lower(), "")
    if found := re.fullmatch(r"Part D assisting relative (\d) (Name|Relationship)", text):
        row, word = int(found[1]), found[2].lower()
        return f"D.row{row}.{word}", (f"relatives_who_helped[{row - 1}].{word}", "text", "")
    found = re.fullmatch(r"Supplement ([AB]) header (A-Number|Applicant's Name)", text)
    assert found is not None, text
    word, codec = ("a_number", "digits") if found[2] == "A-Number" else ("name", "text")
    return f"S-{found[1]}.{word}", (f"sheet.{word}", codec, "")


def scope(item: str) -> str:
    """Whose answer a box shows: the part of our path that goes with the item."""
    if found := re.match(r"(?:A\.II|S-A)\.child(\d)", item):
        return f"children[{int(found[1]) - 1}]"
    if found := re.match(r"A\.III\.5\.sibling(\d)", item):
        return f"siblings[{int(found[1]) - 1}]"
    if found := re.match(r"(A\.III\.\d|A\.I\.19\.c)\.row(\d)", item):
        tables = {"1": "last_homes", "2": "residences", "3": "schools", "4": "jobs", "c": "entries"}
        return f"rows.{tables[found[1][-1]]}[{int(found[2]) - 1}]"
    named = {"A.II.spouse.": "spouse|marriage", "A.III.5.m": "mother", "A.III.5.f": "father"}
    named |= {"A.I.8": "home|self", "A.I.9": "mailing", "E.": "preparer"}
    return next((who for start, who in named.items() if item.startswith(start)), "")


def agrees(row: MapRow, item: str, meaning: Meaning) -> bool:
    ending, codec, when = meaning
    source = row.source or ""
    same_item = row.item.startswith(item) if item.endswith(".") else row.item == item
    tail = re.sub(r"\[\d\]$", "", source)
    whose = scope(row.item)
    return (
        same_item
        and (tail == ending or tail.endswith((f".{ending}", f"_{ending}")))
        and row.codec == codec
        and (row.when[0] if row.when else "") == when
        and any(name in source for name in whose.split("|"))
    )


def test_two_readings_of_the_form_agree_on_every_field(form_map: FormMap) -> None:
    ours = form_map.by_field()
    opinion = [(line["full_name"], line["item_as_printed"]) for line in opinions("i589")]
    assert {name for name, _ in opinion} == set(ours)
    differ = []
    for name, text in opinion:
        row, kinds = ours[name], left(text)
        if kinds is not None:
            same = bool(re.fullmatch(kinds, row.leave_kind or ""))
        else:
            same = agrees(row, *meant(text))
        if not same:
            differ.append(f"{name}: {text!r}, ours {row.item} {row.source} {row.codec} {row.when}")
    assert not differ, "\n".join(differ)
