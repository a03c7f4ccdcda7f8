"""The map of the I-765 against a second reading of the same form, box by box.

It lies outside this repository (``shared/fields/i765.tsv``); without it the tests are skipped.
Items, places and what is left are compared for every form in ``test_second_opinion.py``.
"""

from __future__ import annotations

import re

from app.filing.maps import FormMap, MapRow
from tests.forms.test_second_opinion import opinions

EDITIONS = ("i765/2025-08-21",)

# How the other reading ends -> (end of our path, codec, what a box is ticked for).
Meaning = tuple[str, str, str]
SELF: dict[str, Meaning] = {
    "Initial permission": ("i765.reason", "choice", "initial"),
    "Replacement": ("i765.reason", "choice", "replacement"),
    "Renewal": ("i765.reason", "choice", "renewal"),
    "In Care Of": ("mail_in_care_of", "text", ""),
    "Street (mailing)": ("mail_street", "text", ""),
    "Street (physical)": ("home.street", "text", ""),
    "mailing same as physical: Yes": ("mailing_differs", "no", ""),
    "mailing same as physical: No": ("mailing_differs", "yes", ""),
    "A-Number": ("numbers.a_number", "digits", ""),
    "USCIS Online Account Number": ("numbers.uscis_account", "digits", ""),
    "Sex: Male": ("self.sex", "choice", "male"),
    "Sex: Female": ("self.sex", "choice", "female"),
    "Single": ("marital_status", "choice", "single"),
    "Married": ("marital_status", "choice", "married"),
    "Divorced": ("marital_status", "choice", "divorced"),
    "Widowed": ("marital_status", "choice", "widowed"),
    "previously filed I-765: Yes": ("sworn.filed_before", "yes", ""),
    "previously filed I-765: No": ("sworn.filed_before", "no", ""),
    "SSN": ("numbers.ssn", "digits", ""),
    "Country of citizenship": ("self.nationality", "text", ""),
    "Country of citizenship (second)": ("self.other_nationality", "text", ""),
    "City/Town/Village of Birth": ("birth.city", "text", ""),
    "State/Province of Birth": ("birth.province", "text", ""),
    "Country of Birth": ("birth.country", "text", ""),
    "Date of Birth": ("birth.date", "us_date", ""),
    "I-94 Number": ("numbers.i94", "digits", ""),
    "Passport Number (most recent passport)": ("passport.number", "text", ""),
    "Travel Document Number": ("travel_document.number", "text", ""),
    "Country that issued passport/travel document": ("last_document.country", "text", ""),
    "Expiration Date": ("last_document.expires", "us_date", ""),
    "Date of last arrival": ("last_entry_date", "us_date", ""),
    "Place of last arrival": ("last_entry_place", "text", ""),
    "Status at last arrival": ("last_entry_status", "text", ""),
    "Current status or category": ("current_status", "text", ""),
    "SEVIS Number": ("numbers.sevis", "digits", ""),
    "Eligibility category box 1": ("category_letter", "text", ""),
    "Eligibility category box 2": ("category_number", "text", ""),
    "(c)(8) arrested/convicted: Yes": ("sworn.arrested", "yes", ""),
    "(c)(8) arrested/convicted: No": ("sworn.arrested", "no", ""),
    "I can read English": ("i765.understood", "choice", "read English"),
    "interpreter read to me": ("i765.understood", "choice", "interpreter read it"),
    "language": ("interpreter.language", "text", ""),
    "preparer box": ("prepared_by_other", "checked", ""),
    "preparer name": ("preparer_name", "text", ""),
    "Daytime phone": ("contact.phone", "phone", ""),
    "Mobile phone": ("contact.mobile", "phone", ""),
    "Email": ("contact.email", "text", ""),
}
NAMES: dict[str, Meaning] = {
    "Family Name": ("family", "text", ""),
    "Given Name": ("given", "text", ""),
    "Middle Name": ("middle", "text", ""),
}
ADDRESS: dict[str, Meaning] = {
    "Street": ("street", "text", ""),
    "Apt.": ("unit_box", "choice", "apt"),
    "Ste.": ("unit_box", "choice", "ste"),
    "Flr.": ("unit_box", "choice", "flr"),
    "Number": ("unit", "text", ""),
    "City": ("city", "text", ""),
}
MAIL: dict[str, Meaning] = {
    **{word: (f"mail_{end}", codec, when) for word, (end, codec, when) in ADDRESS.items()},
    "State": ("mail_state", "option", ""),
    "ZIP": ("mail_zip", "zip", ""),
}
HOME: dict[str, Meaning] = {
    **ADDRESS,
    "State": ("home.province", "option", ""),
    "ZIP": ("home.postal_code", "zip", ""),
}
HELPER: dict[str, Meaning] = {
    **NAMES,
    **ADDRESS,
    "State": ("us_state", "option", ""),
    "ZIP": ("us_zip", "zip", ""),
    "Province": ("province_abroad", "text", ""),
    "Postal Code": ("postal_code_abroad", "text", ""),
    "Country": ("country_or_usa", "text", ""),
    "Business/Organization": ("organization", "text", ""),
    "Daytime phone": ("phone", "phone", ""),
    "Mobile phone": ("mobile", "phone", ""),
    "Email": ("email", "text", ""),
    "certification language": ("language", "text", ""),
    "not an attorney/representative": ("is_attorney", "no", ""),
    "attorney/accredited representative": ("is_attorney", "yes", ""),
}
ATTORNEY: dict[str, Meaning] = {
    "G-28 attached box": ("attorney_g28", "checked", ""),
    "State Bar Number": ("attorney_bar_number", "text", ""),
    "USCIS Online Account Number": ("attorney_account", "digits", ""),
}
SLOT: dict[str, Meaning] = {
    word: (word.lower(), "text", "") for word in ("Page", "Part", "Item", "text")
}
EXTENDS: dict[str, Meaning] = {
    "extends": ("i765.representation_extends", "yes", ""),
    "does not extend": ("i765.representation_extends", "no", ""),
}
FOR_OTHERS = re.compile(r"E-Verify|Degree|\(c\)\(26\)|\(c\)\(35\)|category box 3|ABC settlement")


# Where the box stands -> a piece of our path ({} is the number found, from 0) and its words.
BLOCKS: list[tuple[str, str, int, dict[str, Meaning]]] = [
    (r"Attorney block: (?P<word>.+)", "derived.filing", 0, ATTORNEY),
    (r"Part 5 \(Preparer\) item 7\.b (?P<word>extends|does not extend)", "filing", 0, EXTENDS),
    (r"Part 6 item (?P<number>[3-7])\.[a-d] (?P<word>.+)", "slot[{}]", 3, SLOT),
    (r"Part 2 item 5\.[c-f] (?P<word>.+)", "derived.self", 0, MAIL),
    (r"Part 2 item 7\.[b-e] (?P<word>.+)", "home", 0, HOME),
    (r"Part 2 item (?P<number>[2-4])\.[abc] Other (?P<word>.+)", "other_names[{}]", 2, NAMES),
    (r"Part 4 \(Interpreter\) item (\d\S* )?(Interpreter )?(?P<word>.+)", "interpreter", 0, HELPER),
    (r"Part 5 \(Preparer\) item (\d\S* )?(Preparer )?(?P<word>.+)", "preparer", 0, HELPER),
    (r"Part \d item (\d\S* )?(?P<word>.+)", "", 0, {**SELF, **NAMES}),
]


def meant(text: str) -> tuple[str, Meaning]:
    """Whose answer the box shows (a piece of our path), and what. KeyError when new to us."""
    found, whose, first, words = next(
        (found, whose, first, words)
        for pattern, whose, first, words in BLOCKS
        if (found := re.fullmatch(pattern, text))
    )
    number = int(found.groupdict().get("number") or first) - first
    return whose.format(number), words[found["word"]]


def agrees(row: MapRow, text: str) -> bool:
    whose, (ending, codec, when) = meant(text)
    source = row.source or ""
    return (
        whose in source
        and source.endswith(ending)
        and source[: -len(ending)][-1:] in {"", ".", "_"}
        and row.codec == codec
        and (row.when[0] if row.when else "") == when
    )


def test_two_readings_of_the_form_agree_on_every_field(form_map: FormMap) -> None:
    rows, differ = form_map.by_field(), []
    for line in opinions("i765"):
        row, text = rows[line["full_name"]], line["item_as_printed"]
        if FOR_OTHERS.search(text):
            same = row.leave_kind == "other"
        elif row.leave_kind is not None:
            same = bool(re.search(r"barcode|Signature$", text))
        else:
            same = agrees(row, text)
        if not same:
            differ.append(f"{row.field}: {text!r}, ours {row.source} {row.codec} {row.when}")
    assert not differ, "\n".join(differ)
