"""Numbers that US agencies gave, how to reach the person, and immigration court."""

from __future__ import annotations

from typing import Final

from app.i18n import N_
from app.interview.conditions import AnyOf, Is
from app.interview.pages import Page, RowsPage
from app.interview.questions import NONE, NOT_APPLICABLE, Choice, Date, Phone, Text, YesNo
from app.interview.sections import whose
from app.interview.sections import wording as w
from app.interview.sections.address import unit
from app.interview.sections.states import STATES

_WITH_A_NUMBER = AnyOf(
    whose.FILES_OR_FAMILY, whose.GREEN_CARD_SPOUSE, whose.GREEN_CARD_CHILD, whose.PRINCIPAL
)

_NUMBERS = Page(
    id="names.numbers",
    title=N_("Numbers from the US government"),
    intro=N_("If you never got such a number, choose None."),
    per="person",
    asked_when=_WITH_A_NUMBER,
    questions=(
        Text(
            id="names.numbers.a_number",
            path="people.{p}.numbers.a_number",
            label=N_("A-Number"),
            hint=N_("Nine digits, after the letter A. If yours has eight, put a 0 in front."),
            where=N_("Look at letters from immigration or the court, or on a work permit."),
            shape="number",
            digits=9,
            states=NONE,
        ),
        Text(
            id="names.numbers.ssn",
            path="people.{p}.numbers.ssn",
            label=N_("US Social Security number"),
            hint=N_("Nine digits."),
            where=N_("Look at the Social Security card."),
            unknown=N_("Never make up or borrow a number. If you used one, ask a lawyer first."),
            shape="number",
            digits=9,
            states=NONE,
            asked_when=whose.FILES_OR_FAMILY,
        ),
        YesNo(
            id="names.numbers.ssn_card",
            path="people.{p}.numbers.ssn_card_issued",
            label=N_("Did Social Security ever give you a card?"),
            asked_when=whose.GREEN_CARD,
        ),
        Text(
            id="names.numbers.account",
            path="people.{p}.numbers.uscis_account",
            label=N_("USCIS online account number"),
            hint=N_("Twelve digits. It is not the A-Number."),
            where=N_("Look at the top of some letters from USCIS, or in your online account."),
            shape="number",
            digits=12,
            states=NONE,
            asked_when=whose.FILES,
        ),
        Text(
            id="names.numbers.i94",
            path="people.{p}.numbers.i94",
            label=N_("I-94 number"),
            hint=N_("It has 11 letters and digits. Some people never get one."),
            where=N_("Look at the I-94 card or paper from the border, or at i94.cbp.dhs.gov."),
            shape="number",
            digits=11,
            states=NONE,
            asked_when=whose.FILES_OR_FAMILY,
        ),
        Text(
            id="names.numbers.sevis",
            path="people.{p}.numbers.sevis",
            label=N_("SEVIS number"),
            hint=N_("Only for people who came as a student or on an exchange. It begins with N."),
            where=N_("Look at the top of Form I-20 or Form DS-2019."),
            shape="number",
            states=NONE,
            asked_when=whose.WORK,
        ),
    ),
)

_OTHER_A = RowsPage(
    id="names.other_a_numbers",
    title=N_("Other A-Numbers"),
    intro=N_("Did you ever get another A-Number?"),
    per="person",
    asked_when=whose.GREEN_CARD,
    table="people.{p}.other_a_numbers",
    card=("names.other_a_numbers.number",),
    add=N_("Add an A-Number"),
    none=N_("There is no other A-Number"),
    questions=(
        Text(
            id="names.other_a_numbers.number",
            path="people.{p}.other_a_numbers.{r}.a_number",
            label=N_("The other A-Number"),
            shape="number",
            digits=9,
        ),
    ),
)

_CONTACT = Page(
    id="names.contact",
    title=N_("How to reach you"),
    intro=N_("Use only a phone and an email that nobody else reads."),
    per="person",
    asked_when=whose.FILES,
    questions=(
        Phone(
            id="names.contact.phone",
            path="people.{p}.contact.phone",
            label=w.PHONE,
            states=NONE,
        ),
        Phone(
            id="names.contact.mobile",
            path="people.{p}.contact.mobile",
            label=w.MOBILE,
            states=NONE,
            asked_when=AnyOf(whose.WORK, whose.TRAVEL_OR_GREEN_CARD),
        ),
        Text(
            id="names.contact.email",
            path="people.{p}.contact.email",
            label=w.EMAIL,
            shape="email",
            states=NONE,
            asked_when=AnyOf(whose.WORK, whose.TRAVEL_OR_GREEN_CARD),
        ),
        YesNo(
            id="names.contact.differs",
            path="people.{p}.contact.mailing_differs",
            label=N_("Do you want letters sent to an address that is not your home?"),
            hint=N_("Choose an address that is safe, and where letters reach you."),
            why=N_("The government sends letters with dates you must not miss."),
        ),
    ),
)

_MAIL = "people.{p}.contact.mailing"

_MAILING = Page(
    id="names.mailing",
    title=N_("Where your letters go"),
    per="person",
    asked_when=Is("people.{p}.contact.mailing_differs", value=True),
    questions=(
        Text(
            id="names.mailing.in_care_of",
            path=f"{_MAIL}.in_care_of",
            label=w.IN_CARE_OF,
            hint=w.IN_CARE_OF_HINT,
            shape="name",
            states=NONE,
        ),
        Text(id="names.mailing.street", path=f"{_MAIL}.street", label=w.STREET),
        *unit("names.mailing", _MAIL),
        Text(id="names.mailing.city", path=f"{_MAIL}.city", label=w.CITY),
        Choice(id="names.mailing.state", path=f"{_MAIL}.province", label=w.STATE, options=STATES),
        Text(
            id="names.mailing.zip",
            path=f"{_MAIL}.postal_code",
            label=w.ZIP,
            shape="number",
            digits=5,
        ),
        Phone(
            id="names.mailing.phone",
            path=f"{_MAIL}.phone",
            label=N_("Phone number at this address"),
            states=NONE,
            asked_when=whose.ASYLUM,
        ),
    ),
)

_NOW = Is("people.{p}.proceedings.status", value="now")

_COURT = Page(
    id="names.court",
    title=N_("Immigration court"),
    per="person",
    asked_when=whose.FILES_OR_FAMILY,
    questions=(
        Choice(
            id="names.court.status",
            path="people.{p}.proceedings.status",
            label=N_("Is there, or was there ever, a case in immigration court?"),
            where=N_("Look for a paper called Notice to Appear, or a letter with a hearing date."),
            unknown=N_("Call the court's phone line with the A-Number. It tells if there is one."),
            options=(
                ("never", N_("No, never")),
                ("now", N_("Yes, now")),
                ("past", N_("Not now, but in the past")),
            ),
        ),
        Text(
            id="names.court.name",
            path="people.{p}.proceedings.court",
            label=N_("Which court?"),
            where=N_("Look at the top of the hearing notice."),
            states=NOT_APPLICABLE,
            optional=True,
            asked_when=_NOW,
        ),
        Date(
            id="names.court.hearing",
            path="people.{p}.proceedings.next_hearing",
            label=N_("When is the next hearing?"),
            hint=N_("Missing a hearing can end a case. Keep the paper where you see it."),
            where=N_("Look at the newest hearing notice from the court."),
            unknown=N_("Call the court's phone line with the A-Number. It tells the day."),
            states=NOT_APPLICABLE,
            optional=True,
            asked_when=_NOW,
        ),
        YesNo(
            id="names.court.papers",
            path="people.{p}.proceedings.papers",
            label=N_("Did this person ever get a paper called Notice to Appear?"),
            hint=w.NOT_PRINTED,
            where=N_("Its number is I-862. It stands at the bottom of the page."),
            optional=True,
        ),
        YesNo(
            id="names.court.listed",
            path="people.{p}.proceedings.listed",
            label=N_("Does the court's case list on the web find the A-Number?"),
            hint=w.NOT_PRINTED,
            where=N_("Look at acis.eoir.justice.gov, or call the court's phone line."),
            states=NOT_APPLICABLE,
            optional=True,
            asked_when=whose.FILES,
        ),
        Choice(
            id="names.court.order",
            path="people.{p}.proceedings.order",
            label=N_("Did a judge or an officer ever decide about this person's stay?"),
            hint=w.NOT_PRINTED,
            unknown=N_("A lawyer can ask the court what was decided."),
            options=(
                ("none", N_("No, nothing")),
                ("removal", N_("An order to leave or to be removed")),
                ("absent", N_("An order made while the person was not there")),
                ("reinstated", N_("An old order was put in force again")),
                ("voluntary", N_("Leave to go on one's own by a set day")),
                ("terminated", N_("The judge ended the case")),
                ("dismissed", N_("The case was dismissed")),
            ),
            optional=True,
            asked_when=whose.FILES,
        ),
    ),
)

PAGES: Final = (_NUMBERS, _OTHER_A, _CONTACT, _MAILING, _COURT)
