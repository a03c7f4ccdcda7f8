"""What an answer of a form is about: the rule that speaks of it, and how a difference weighs.

Source: the cross-form map of facts section 7, and the rules it names.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum
from typing import Final

from app.filing import beside

_INDEX: Final = re.compile(r"\[\d+\]")
OTHERS: Final = "R-77"


class Nature(Enum):
    """How long an answer is good for.

    ``LASTING``: the same on every form unless something happened. ``PRESENT``: about the day the
    form was filled. ``SWORN``: a yes or no under oath. ``STORY``: in the person's own words, which
    nobody compares. ``OF_THE_FORM``: about that one request.
    """

    LASTING = "lasting"
    PRESENT = "present"
    SWORN = "sworn"
    STORY = "story"
    OF_THE_FORM = "of the form"


@dataclass(frozen=True)
class Subject:
    """The rule that speaks of an answer, its nature, whether it touches on harm."""

    rule: str
    nature: Nature
    sensitive: bool = False


_OF_THE_FORM: Final = (
    "filing.assistance.",
    "filing.category_",
    "filing.attorney",
    "filing.preparer",
    "include.",
    "rows.relatives_who_helped",
    "principal.",
    "sheet.",
    "slot",
    "claim.grounds.torture",
    "claim.sworn.late_filing",
    "filing.i131.sworn.replacement",
    "filing.i131.sworn.plans_return",
    "filing.i131.sworn.before_departing",
    "filing.i131.sworn.outside_us",
    "filing.i485.sworn.ssn_consent",
    "filing.i485.sworn.child_status_protection",
)
_PRESENT: Final = (
    "self.contact.",
    "self.mail_",
    "self.mailing_",
    "self.current_status",
    "self.fluent_in_english",
    "self.other_languages",
    "self.proceedings.status",
    "self.biographic.height",
    "self.biographic.hair",
    "self.weight_",
    "self.authorized_stay_ends",
    "self.stay_until",
    "spouse_home",
    "claim.sworn.organizations_continuing",
    "filing.i131.sworn.in_proceedings",
    "filing.i485.sworn.in_court",
)
_PRESENT_OF_ANYBODY: Final = (
    ".location",
    ".in_us",
    ".deceased",
    ".current_status",
    ".stay_until",
    ".proceedings.status",
)
_HARM: Final = ("claim.sworn.harm_", "claim.sworn.torture_")
_RULES: Final[tuple[tuple[str, tuple[str, ...]], ...]] = (
    (
        "R-01",
        (
            "claim.sworn.arrested_abroad",
            "claim.sworn.crime_in_us",
            "filing.i765.sworn.arrested",
            "filing.i485.sworn.arrested",
            "filing.i485.sworn.committed_crime",
            "filing.i485.sworn.convicted",
            "filing.i485.sworn.punished",
        ),
    ),
    ("R-06", ("passport.", "travel_document.", "last_document.", "filing.i131.sworn.home_pass")),
    ("R-07", ("claim.sworn.returned", "filing.i131.sworn.returned")),
    ("R-12", ("filing.i485.sworn.citizenship_claimed",)),
    ("R-13", ("filing.i485.sworn.unlawful_voting",)),
    ("R-14", ("filing.i485.sworn.unauthorized_work",)),
    ("R-15", ("self.current_status", "filing.i485.sworn.status_violated")),
    (
        "R-22",
        (
            "filing.i485.sworn.weapons_",
            "filing.i485.sworn.military_police",
            "filing.i485.sworn.armed_group",
            "filing.i485.sworn.detention_served",
        ),
    ),
    (
        "R-23",
        (
            "claim.sworn.organizations",
            "filing.i485.sworn.organizations",
            "filing.i485.sworn.totalitarian_party",
            "rows.organizations",
        ),
    ),
    ("R-31", ("claim.sworn.applied_before", "filing.i485.sworn.relief")),
    (
        "R-32",
        (
            "claim.sworn.travelled_through",
            "claim.sworn.status_elsewhere",
            "filing.i131.sworn.status_elsewhere",
        ),
    ),
    ("R-33", ("self.nationality", "self.other_nationality", "self.birth_place")),
    (
        "R-35",
        (
            "self.proceedings",
            "filing.i131.sworn.in_proceedings",
            "filing.i485.sworn.in_court",
            "filing.i485.sworn.proceedings",
            "filing.i485.sworn.final_order",
            "filing.i485.sworn.order_reinstated",
            "filing.i485.sworn.hearing_missed",
            "filing.i485.sworn.removed",
        ),
    ),
    ("R-21", ("self.numbers.ssn",)),
    ("R-37", ("self.numbers.i94", "self.authorized_stay_ends")),
    ("R-41", ("self.numbers.", "rows.other_a_numbers")),
    ("R-38", ("rows.entries", "self.last_entry", "self.last_left", "self.last_arrival")),
    ("R-39", ("self.name", "self.other_names", "rows.other_names", "self.full_name")),
    ("R-40", ("self.birth.date", "rows.other_birth_dates")),
    ("R-33", ("self.birth.",)),
    (
        "R-44",
        (
            "self.marital_status",
            "self.times_married",
            "marriage.",
            "spouse.",
            "rows.prior_marriages",
        ),
    ),
    ("R-45", ("children", "self.has_children", "self.total_children", "self.living_children")),
    ("R-46", ("mother.", "father.", "siblings")),
    (
        "R-42",
        (
            "home.",
            "rows.residences",
            "rows.last_homes",
            "rows.prior_addresses",
            "rows.address_abroad",
        ),
    ),
    (
        "R-43",
        (
            "rows.jobs",
            "rows.schools",
            "rows.occupation",
            "self.latest_occupation",
        ),
    ),
    ("R-70", ("self.asylum_granted",)),
)


def subject(path: str) -> Subject:
    """What the answer at the form's ``path`` is about."""
    plain = _INDEX.sub("", path).removeprefix("derived.")
    rule = next((rule for rule, heads in _RULES if plain.startswith(heads)), OTHERS)
    return Subject(rule, _nature(plain), plain.startswith(_HARM))


def _nature(plain: str) -> Nature:
    if plain.endswith((".explanation", ".purpose")) or plain == "claim.other_countries":
        return Nature.STORY
    if plain.startswith(_OF_THE_FORM) or plain.endswith(beside.ENDING):
        return Nature.OF_THE_FORM
    if plain.startswith(_PRESENT) or plain.endswith(_PRESENT_OF_ANYBODY):
        return Nature.PRESENT
    if ".sworn." in plain:
        return Nature.SWORN
    if plain.startswith("filing."):
        return Nature.OF_THE_FORM
    return Nature.LASTING
