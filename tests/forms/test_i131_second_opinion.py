"""The map of the I-131 against a second reading of the form (``shared/fields/i131.tsv``)."""

from __future__ import annotations

import re
from collections.abc import Callable

from app.filing.maps import FormMap, MapRow
from tests.forms.test_second_opinion import opinions

EDITIONS = ("i131/2025-01-20",)

Meaning = tuple[str, str, str]
"""The end of our path, our codec, and what it ticks for."""

LEFT = (
    r"2-D barcode.*",
    r".*(Date of )?Signature",
    r".*\((only if applying for someone else|reentry permit only|parole only)\)",
    r"Part 2 item 16 other person name.*",
    r"Part 1 item (1 Reentry|4 |5\.[C-M]|[6789][ .]|1[0-2][ .]).*",
    r"Part 9 .*",
)
ADDRESS: dict[str, Meaning] = {
    "In Care Of": ("in_care_of", "text", ""),
    "Street": ("street", "text", ""),
    "Apt.": ("unit_box", "choice", "apt"),
    "Ste.": ("unit_box", "choice", "ste"),
    "Flr.": ("unit_box", "choice", "flr"),
    "Number": ("unit", "text", ""),
    "City": ("city", "text", ""),
    "State": ("state", "option", ""),
    "ZIP": ("zip", "zip", ""),
    "Province": ("province", "text", ""),
    "Postal Code": ("postal_code", "text", ""),
    "Country": ("country", "text", ""),
}
NAMES: dict[str, Meaning] = {
    "Family Name": ("family", "text", ""),
    "Given Name": ("given", "text", ""),
    "Middle Name": ("middle", "text", ""),
}
SWORN = {
    "1.13": "refugee_status",
    "4.1": "in_proceedings",
    "4.2.a": "had_travel_document",
    "4.3.a": "had_advance_parole",
    "4.4": "replacement",
    "6.2": "plans_return",
    "6.3.a": "returned",
    "6.3.b": "home_passport",
    "6.3.c": "home_benefits",
    "6.4.a": "regained_nationality",
    "6.4.b": "new_nationality",
    "6.4.c": "status_elsewhere",
    "6.5": "before_departing",
    "6.6.a": "outside_us",
}
WRONG = {
    "Name": "name",
    "A-Number": "a_number",
    "Country of Birth/Citizenship": "country",
    "Terms": "terms",
    "DOB": "birth_date",
    "Sex": "sex",
    "Validity": "validity",
    "Photo": "photo",
}
RACES = {
    "American Indian or Alaska Native": "american_indian",
    "Asian": "asian",
    "Black or African American": "black",
    "Native Hawaiian or Other Pacific Islander": "pacific_islander",
    "White": "white",
}
SINGLE: dict[str, Meaning] = {
    "Attorney block: G-28 attached box": ("attorney.g28_attached", "checked", ""),
    "Part 1 item 2 Refugee Travel Document (I now hold refugee or asylee status)": (
        "application",
        "choice",
        "refugee travel document, asylee",
    ),
    "Part 1 item 3 Refugee Travel Document (LPR as a direct result)": (
        "application",
        "choice",
        "refugee travel document, permanent resident",
    ),
    "Part 1 item 5.A pending I-485": ("application", "choice", "advance parole, pending I-485"),
    "Part 1 item 5.B pending I-589": ("application", "choice", "advance parole, pending I-589"),
    "Part 1 item 5.A receipt number": ("pending_receipt", "text", ""),
    "Part 1 item 5.B receipt number": ("pending_receipt", "text", ""),
    "Part 2 item 5 A-Number": ("numbers.a_number", "digits", ""),
    "Part 2 item 6 Country of Birth": ("birth.country", "text", ""),
    "Part 2 item 7 Country of Citizenship": ("self.nationality", "text", ""),
    "Part 2 item 8 Sex: Male": ("sex", "choice", "male"),
    "Part 2 item 8 Sex: Female": ("sex", "choice", "female"),
    "Part 2 item 9 Date of Birth": ("birth.date", "us_date", ""),
    "Part 2 item 10 SSN": ("numbers.ssn", "digits", ""),
    "Part 2 item 11 USCIS Online Account Number": ("numbers.uscis_account", "digits", ""),
    "Part 2 item 12 Class of Admission": ("last_entry_status", "text", ""),
    "Part 2 item 13 I-94 Number": ("numbers.i94", "digits", ""),
    "Part 2 item 14 I-94 expiration date": ("authorized_stay_ends", "us_date", ""),
    "Part 2 item 15 USPID": ("parolee_id", "text", ""),
    "Part 3 item 1 Hispanic or Latino": ("ethnicity", "choice", "hispanic"),
    "Part 3 item 1 Not Hispanic or Latino": ("ethnicity", "choice", "not_hispanic"),
    "Part 3 item 3 Height feet": ("height_feet", "option", ""),
    "Part 3 item 3 Height inches": ("height_inches", "option", ""),
    "Part 3 item 4 Weight digit 1": ("weight_hundreds", "digits", ""),
    "Part 3 item 4 Weight digit 2": ("weight_tens", "digits", ""),
    "Part 3 item 4 Weight digit 3": ("weight_units", "digits", ""),
    "Part 4 item 2.b Date Issued": ("earlier_travel_document_issued", "us_date", ""),
    "Part 4 item 2.c Disposition": ("earlier_travel_document.disposition", "text", ""),
    "Part 4 item 3.b Date Issued": ("earlier_advance_parole_issued", "us_date", ""),
    "Part 4 item 3.c Disposition": ("earlier_advance_parole.disposition", "text", ""),
    "Part 4 item 5 did not receive": ("reason", "choice", "never received"),
    "Part 4 item 5 lost/stolen/damaged": ("reason", "choice", "lost, stolen or damaged"),
    "Part 4 item 5 incorrect, my error": (
        "reason",
        "choice",
        "wrong, my error or my information changed",
    ),
    "Part 4 item 5 incorrect, not my error": ("reason", "choice", "wrong, not my error"),
    "Part 4 item 6.a explanation": ("replacement.explanation", "story", ""),
    "Part 4 item 6.b receipt number": ("replaced_receipt", "text", ""),
    "Part 4 item 7.a send to U.S. address in Part 2 item 3": (
        "delivery",
        "choice",
        "mailing address",
    ),
    "Part 4 item 7.b send to embassy/consulate": ("delivery", "choice", "office abroad"),
    "Part 4 item 7.b City": ("office_city", "text", ""),
    "Part 4 item 7.b Country": ("office_country", "text", ""),
    "Part 4 item 8.a notify address in Part 2 item 3": ("notice_to", "choice", "mailing address"),
    "Part 4 item 8.b notify address below": ("notice_to", "choice", "other address"),
    "Part 4 item 9.b Daytime Phone Number": ("notice_phone", "digits", ""),
    "Part 4 item 9.c Email Address": ("pick_up.email", "text", ""),
    "Part 6 item 1 Country of refugee/asylee": ("refugee_from", "text", ""),
    "Part 6 item 6.b location": ("self.location", "text", ""),
    "Part 6 item 6.c other countries": ("countries_since_leaving", "text", ""),
    "Part 7 item 1 Date of Intended Departure": ("trip.departure", "us_date", ""),
    "Part 7 item 2 Purpose of trip": ("trip.purpose", "story", ""),
    "Part 7 item 3 Countries": ("trip_countries", "text", ""),
    "Part 7 item 4 One Trip": ("trip.trips", "choice", "one"),
    "Part 7 item 4 More than one trip": ("trip.trips", "choice", "more than one"),
    "Part 7 item 5 Expected Length of Trip (days)": ("trip.days", "count", ""),
    "Part 10 item 1 Daytime phone": ("self.contact.phone", "phone", ""),
    "Part 10 item 2 Mobile phone": ("self.contact.mobile", "phone", ""),
    "Part 10 item 3 Email": ("self.contact.email", "text", ""),
    "Part 11 item certification language": ("interpreter.language", "text", ""),
    "Part 13 item 2 A-Number": ("numbers.a_number", "digits", ""),
}
HELPERS: dict[str, Meaning] = {
    "Interpreter Family Name": ("interpreter.family", "text", ""),
    "Interpreter Given Name": ("interpreter.given", "text", ""),
    "Preparer Family Name": ("preparer.family", "text", ""),
    "Preparer Given Name": ("preparer.given", "text", ""),
    "Business": ("organization", "text", ""),
    "Daytime phone": ("phone", "phone", ""),
    "Mobile phone": ("mobile", "phone", ""),
    "Email": ("email", "text", ""),
}


def yes_or_no(part: str, item: str, answer: str) -> Meaning:
    return f"sworn.{SWORN[f'{part}.{item}']}", answer.lower(), ""


def own_name(word: str) -> Meaning:
    ending, codec, when = NAMES[word]
    return f"self.name.{ending}", codec, when


def other_name(row: str, word: str) -> Meaning:
    ending, codec, when = NAMES[word]
    return f"rows.other_names[{int(row) - 1}].{ending}", codec, when


def race(name: str) -> Meaning:
    return f"race_{RACES[name]}", "checked", ""


def color(kind: str, name: str) -> Meaning:
    return {"Eye": "eyes", "Hair": "hair"}[kind], "choice", name.lower().replace("/", "_")


def correction(name: str) -> Meaning:
    return f"corrects_{WRONG[name]}", "checked", ""


def slot(number: str, word: str) -> Meaning:
    return f"slot[{int(number) - 3}].{word.lower()}", "text", ""


PATTERNS: tuple[tuple[str, Callable[..., Meaning]], ...] = (
    (r"Part (\d) item (\S+) .+: (Yes|No)", yes_or_no),
    (r"Part (?:2|13) item 1 (.+)", own_name),
    (r"Part 2 item 2 row (\d) Other (.+)", other_name),
    (r"Part 2 item [34] ([^(]+?)(?: \(.+\))?", ADDRESS.__getitem__),
    (r"Part 3 item 2 (.+)", race),
    (r"Part 3 item [56] (Eye|Hair) (.+)", color),
    (r"Part 4 item 6\.a (.+)", correction),
    (r"Part 13 item (\d) (Page|Part|Item|text)", slot),
    (r"Part 1[12] item \d (.+)", HELPERS.__getitem__),
)


def meant(text: str) -> Meaning:
    """What the other reading says of a box, in our terms; KeyError when it is new to us."""
    if text in SINGLE:
        return SINGLE[text]
    for pattern, meaning in PATTERNS:
        if found := re.fullmatch(pattern, text):
            return meaning(*found.groups())
    raise KeyError(text)


def agrees(row: MapRow, meaning: Meaning) -> bool:
    ending, codec, when = meaning
    source = row.source or ""
    tail = source.endswith((f".{ending}", f"_{ending}")) or source == ending
    tail = tail or source.endswith((f".us_{ending}", f".{ending}_abroad", f".{ending}_or_usa"))
    return tail and row.codec == codec and (row.when[0] if row.when else "") == when


def test_two_readings_of_the_form_agree_on_every_field(form_map: FormMap) -> None:
    ours = form_map.by_field()
    differ = []
    for line in opinions("i131"):
        row, text = ours[line["full_name"]], line["item_as_printed"]
        if any(re.fullmatch(pattern, text) for pattern in LEFT):
            same = row.leave is not None
        elif text == "Part 4 item 9.a address":  # the other reading tells no more of these twelve
            same = ".pick_up." in (row.source or "")
        else:
            same = agrees(row, meant(text))
        if not same:
            differ.append(f"{row.field}: {text!r}, ours {row.source} {row.codec} {row.when}")
    assert not differ, "\n".join(differ)


def test_addresses_belong_to_the_item_they_stand_at(form_map: FormMap) -> None:
    owners = {"2.3": "derived.self.mail_", "2.4": "home.", "4.9.a": "filing.i131.pick_up."}
    for item, owner in owners.items():
        sources = [row.source or "" for row in form_map.rows if row.item == item]
        assert len(sources) == 12
        assert all(
            source.removeprefix("derived.").startswith(owner.removeprefix("derived."))
            for source in sources
        )
