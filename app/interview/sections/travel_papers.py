"""Travel papers the US gave before, a paper to replace, and where the new one goes."""

from __future__ import annotations

from typing import Final

from app.i18n import N_
from app.interview.conditions import AllOf, AnyOf, Is
from app.interview.pages import Page
from app.interview.questions import (
    NONE,
    NOT_APPLICABLE,
    Choice,
    Choices,
    Country,
    FromTable,
    Phone,
    Story,
    Text,
)
from app.interview.sections import whose
from app.interview.sections import wording as w
from app.interview.sections.address import address
from app.interview.sections.oath import sworn, topic
from app.interview.sections.travel_kind import REFUGEE, ROOT

_CARD = ("journeys.papers.kind", "journeys.papers.number", "journeys.papers.issued")


def _had(key: str) -> Is:
    return Is(f"{ROOT}.sworn.{key}", value=True)


def _last(name: str, had: Is) -> tuple[FromTable, Text]:
    return (
        FromTable(
            id=f"travel.before.{name}",
            path=f"{ROOT}.{name}.document",
            label=N_("Which was the last one?"),
            hint=N_("Add it under Passports and travel papers."),
            table="people.{p}.documents",
            card=_CARD,
            asked_when=had,
        ),
        Text(
            id=f"travel.before.{name}_now",
            path=f"{ROOT}.{name}.disposition",
            label=N_("Where is it now?"),
            hint=N_("Such as: attached, lost, stolen, damaged, still with me."),
            asked_when=had,
        ),
    )


_BEFORE = topic(
    "travel.before",
    N_("Travel papers from the United States"),
    sworn(
        "i131.sworn.had_travel_document",
        N_("Did the United States ever give you a refugee travel document or reentry permit?"),
        explain=False,
    ),
    *_last("earlier_travel_document", _had("had_travel_document")),
    sworn(
        "i131.sworn.had_advance_parole",
        N_("Did the United States ever give you an advance parole document?"),
        explain=False,
    ),
    *_last("earlier_advance_parole", _had("had_advance_parole")),
    sworn(
        "i131.sworn.replacement",
        N_("Do you ask for a new copy of a paper that was lost, wrong or never came?"),
        explain=False,
    ),
    asked_when=whose.TRAVEL,
)

_REASON = f"{ROOT}.replacement.reason"
_WRONG = AnyOf(
    Is(_REASON, value="wrong, my error or my information changed"),
    Is(_REASON, value="wrong, not my error"),
)

_REPLACE = Page(
    id="travel.replace",
    title=N_("The paper to replace"),
    per="filing",
    asked_when=AllOf(whose.TRAVEL, _had("replacement")),
    questions=(
        Choice(
            id="travel.replace.reason",
            path=_REASON,
            label=N_("What happened to it?"),
            options=(
                ("never received", N_("It never came")),
                ("lost, stolen or damaged", N_("It was lost, stolen or damaged")),
                (
                    "wrong, my error or my information changed",
                    N_("It is wrong: I made a mistake, or something changed"),
                ),
                ("wrong, not my error", N_("It is wrong: somebody else made a mistake")),
            ),
        ),
        Choices(
            id="travel.replace.wrong",
            path=f"{ROOT}.replacement.wrong",
            label=N_("What is wrong on it?"),
            options=(
                ("name", N_("Name")),
                ("a_number", N_("A-Number")),
                ("country", N_("Country of birth or citizenship")),
                ("terms", N_("Terms and conditions")),
                ("birth_date", N_("Date of birth")),
                ("sex", N_("Sex")),
                ("validity", N_("How long it is good")),
                ("photo", N_("Photo")),
            ),
            asked_when=_WRONG,
        ),
        Story(
            id="travel.replace.explanation",
            path=f"{ROOT}.replacement.explanation",
            label=N_("Say what is wrong and what is right"),
            asked_when=_WRONG,
        ),
        Text(
            id="travel.replace.receipt",
            path=f"{ROOT}.replacement.receipt",
            label=N_("Receipt number of the Form I-131 it came from"),
            shape="number",
            states=NONE,
        ),
    ),
)

_ABROAD = AllOf(REFUGEE, Is(f"{ROOT}.delivery", value="office abroad"))

_DELIVERY = Page(
    id="travel.delivery",
    title=N_("Where the paper goes"),
    per="filing",
    asked_when=REFUGEE,
    questions=(
        Choice(
            id="travel.delivery.to",
            path=f"{ROOT}.delivery",
            label=N_("Where do you want to get it?"),
            options=(
                ("mailing address", N_("By mail in the United States")),
                ("office abroad", N_("At a US office in another country")),
            ),
        ),
        Text(
            id="travel.delivery.city",
            path=f"{ROOT}.pick_up.office_city",
            label=N_("City of that office"),
            asked_when=_ABROAD,
        ),
        Country(
            id="travel.delivery.country",
            path=f"{ROOT}.pick_up.office_country",
            label=N_("Country of that office"),
            asked_when=_ABROAD,
        ),
        Choice(
            id="travel.delivery.notice",
            path=f"{ROOT}.pick_up.notice_to",
            label=N_("Where should the letter go that says it is ready?"),
            options=(
                ("mailing address", N_("To your mailing address")),
                ("other address", N_("To another address")),
            ),
            asked_when=_ABROAD,
        ),
        Phone(
            id="travel.delivery.phone",
            path=f"{ROOT}.pick_up.phone",
            label=w.PHONE,
            states=NONE,
            asked_when=_ABROAD,
        ),
        Text(
            id="travel.delivery.email",
            path=f"{ROOT}.pick_up.email",
            label=w.EMAIL,
            shape="email",
            states=NONE,
            asked_when=_ABROAD,
        ),
    ),
)

_NOTICE = Page(
    id="travel.notice",
    title=N_("Address for that letter"),
    per="filing",
    asked_when=AllOf(_ABROAD, Is(f"{ROOT}.pick_up.notice_to", value="other address")),
    questions=(
        Text(
            id="travel.notice.in_care_of",
            path=f"{ROOT}.pick_up.in_care_of",
            label=w.IN_CARE_OF,
            shape="name",
            states=NOT_APPLICABLE,
        ),
        *address("travel.notice", f"{ROOT}.pick_up"),
    ),
)

PAGES: Final = (_BEFORE, _REPLACE, _DELIVERY, _NOTICE)
