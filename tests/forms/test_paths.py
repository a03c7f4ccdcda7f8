"""Every path of the map and of its gates leads to an answer that a case really has."""

from __future__ import annotations

import re
from typing import get_args

import pytest
from pydantic import BaseModel

from app.answers.assistance import AssistingRelative
from app.answers.claim import Claim, Sworn
from app.answers.events import Entry, Job, Membership, Residence, School, TravelDocument
from app.answers.filing import Filing
from app.answers.name import OtherName
from app.answers.person import Marriage, OtherANumber, OtherBirthDate, Person
from app.answers.states import Answer
from app.filing.maps import FormMap

PEOPLE = ("self", "spouse", "principal", "mother", "father", "siblings", "children")
DOCUMENTS = ("passport", "travel_document", "last_document")
ROOTS: dict[str, type[BaseModel]] = {
    **dict.fromkeys(PEOPLE, Person),
    **dict.fromkeys(DOCUMENTS, TravelDocument),
    "marriage": Marriage,
    "home": Residence,
    "spouse_home": Residence,
    "filing": Filing,
    "claim": Claim,
    "rows.last_homes": Residence,
    "rows.residences": Residence,
    "rows.schools": School,
    "rows.jobs": Job,
    "rows.entries": Entry,
    "rows.other_names": OtherName,
    "rows.prior_addresses": Residence,
    "rows.address_abroad": Residence,
    "rows.occupations": Job,
    "rows.occupation_abroad": Job,
    "rows.prior_marriages": Marriage,
    "rows.organizations": Membership,
    "rows.other_birth_dates": OtherBirthDate,
    "rows.other_a_numbers": OtherANumber,
    "rows.relatives_who_helped": AssistingRelative,
}


def steps(path: str) -> tuple[type[BaseModel], list[str]]:
    bare = re.sub(r"\[\d+\]", "", path).split(".")
    length = 2 if bare[0] == "rows" else 1
    return ROOTS[".".join(bare[:length])], bare[length:]


def below(model: type[BaseModel], word: str) -> type[BaseModel]:
    """The model at ``word``, also behind an alias or an optional."""
    for name, field in model.model_fields.items():
        if word in {name, field.alias, field.serialization_alias}:
            kinds = (field.annotation, *get_args(field.annotation))
            return next(kind for kind in kinds if isinstance(kind, type) and kind is not type(None))
    raise LookupError(f"{model.__name__} has no {word}")


def leads_to(path: str) -> type[BaseModel]:
    model, words = steps(path)
    for word in words:
        model = below(model, word)
    return model


def test_paths_end_at_an_answer(form_map: FormMap) -> None:
    sources = {row.source for row in form_map.rows if row.source is not None}
    gates = {gate.path for gate in form_map.gates.values() if gate.path is not None}
    elsewhere = ("derived.", "include.", "sheet.", "slot[")
    for path in sorted(sources | gates):
        if not path.startswith(elsewhere):
            assert issubclass(leads_to(path), Answer | Sworn), path


def test_a_misspelt_path_would_be_found() -> None:
    with pytest.raises(LookupError):
        leads_to("self.name.famliy")


def test_only_known_words_stand_for_what_is_not_in_a_case(form_map: FormMap) -> None:
    sources = {row.source or "" for row in form_map.rows}
    sheets = {f"sheet.{word}" for word in ("name", "a_number", "part", "question", "text")}
    included = {"include.spouse", *(f"include.children[{index}]" for index in range(6))}
    of_sheets = {path for path in sources if path.startswith("sheet.")}
    assert of_sheets == (sheets if "supplement_b" in form_map.copies else set())
    assert {path for path in sources if path.startswith("include.")} <= included


def test_every_slot_for_more_has_all_its_boxes(form_map: FormMap) -> None:
    """Page, part, item and text; numbered from 0 without a gap."""
    slots = [row.source or "" for row in form_map.rows if (row.source or "").startswith("slot")]
    assert bool(slots) == (form_map.additional is not None)
    words = ("page", "part", "item", "text")
    count = len(slots) // len(words)
    assert sorted(slots) == sorted(f"slot[{one}].{word}" for one in range(count) for word in words)
