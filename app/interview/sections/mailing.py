"""What goes with the forms: what was put into English, the payment, and that it was read."""

from __future__ import annotations

from app.i18n import N_
from app.interview.pages import Page, RowsPage, Section
from app.interview.questions import NONE, Choice, Date, Language, Number, Phone, Text, YesNo
from app.interview.sections import whose
from app.interview.sections import wording as w
from app.interview.sections.address import address, nobody_waits
from app.interview.sections.after_filling import READ_BACK
from app.interview.sections.translators import RELATIONS, STORIES

_PAPER = "people.{p}.translations.{r}"
_WHO = f"{_PAPER}.translator"
_PAY = "filings.{f}.payment"

_TRANSLATIONS = RowsPage(
    id="mailing.translations",
    title=N_("Papers that were put into English"),
    intro=N_("Each paper in another language goes with its English, and with a signed page."),
    body=(
        N_("On that page the translator says who they are, and that the English is right."),
        w.SIGNED_PAGE,
    ),
    per="person",
    asked_when=whose.FILES,
    table="people.{p}.translations",
    card=("mailing.translations.document", "mailing.translations.language"),
    add=N_("Add a paper"),
    none=N_("There are no such papers"),
    optional=True,
    questions=nobody_waits(
        (
            Text(
                id="mailing.translations.document",
                path=f"{_PAPER}.document",
                label=N_("Which paper is it?"),
                hint=N_("Such as: birth certificate, letter from a court."),
            ),
            Language(
                id="mailing.translations.language",
                path=f"{_PAPER}.language",
                label=N_("In which language is it?"),
            ),
            Number(
                id="mailing.translations.pages",
                path=f"{_PAPER}.pages",
                label=N_("How many pages does it have?"),
                least=1,
            ),
            Text(
                id="mailing.translations.given",
                path=f"{_WHO}.given",
                label=N_("Given name of the translator"),
                shape="name",
            ),
            Text(
                id="mailing.translations.family",
                path=f"{_WHO}.family",
                label=N_("Family name of the translator"),
                shape="name",
            ),
            Choice(
                id="mailing.translations.relation",
                path=f"{_PAPER}.relation",
                label=N_("Who is the translator to you?"),
                options=RELATIONS,
            ),
            *address("mailing.translations", _WHO),
            Phone(
                id="mailing.translations.phone",
                path=f"{_WHO}.phone",
                label=w.PHONE,
                states=NONE,
            ),
            Text(
                id="mailing.translations.email",
                path=f"{_WHO}.email",
                label=w.EMAIL,
                shape="email",
                states=NONE,
            ),
            YesNo(
                id="mailing.translations.competent",
                path=f"{_PAPER}.competent",
                label=N_("Does the signed page say that the translator knows both languages well?"),
                hint=N_("The rule's own word is competent (8 CFR 103.2)."),
            ),
            YesNo(
                id="mailing.translations.complete",
                path=f"{_PAPER}.complete",
                label=N_("Does it say that the English is complete and right?"),
                hint=N_("The rule's own words are complete and accurate."),
            ),
            YesNo(
                id="mailing.translations.compared",
                path=f"{_PAPER}.compared",
                label=N_("Did the translator compare each line, also stamps and back pages?"),
            ),
            Date(
                id="mailing.translations.signed",
                path=f"{_PAPER}.signed",
                label=N_("Which day stands on the signed page?"),
                hint=N_("If there is none, choose None."),
                states=NONE,
            ),
            YesNo(
                id="mailing.translations.attached",
                path=f"{_PAPER}.english_attached",
                label=N_("Is the whole English text with it?"),
            ),
        )
    ),
)

_PAYMENT = Page(
    id="mailing.payment",
    title=N_("How the fees are paid"),
    intro=N_("Never write the number of a card or of a bank account here."),
    body=(w.NOWHERE,),
    per="filing",
    questions=nobody_waits(
        (
            Choice(
                id="mailing.payment.kind",
                path=f"{_PAY}.kind",
                label=N_("How do you want to pay?"),
                options=(
                    ("card", N_("With a card, on Form G-1450")),
                    ("bank", N_("From a bank account, on Form G-1650")),
                    ("online", N_("Online")),
                    ("check", N_("With a check")),
                    ("money_order", N_("With a money order")),
                ),
            ),
            YesNo(
                id="mailing.payment.apart",
                path=f"{_PAY}.each_apart",
                label=N_("Does each fee have a payment of its own?"),
            ),
            YesNo(
                id="mailing.payment.waiver",
                path=f"{_PAY}.waiver",
                label=N_("Do you ask not to pay, with Form I-912?"),
            ),
        )
    ),
)

SECTION = Section(
    id="mailing",
    title=N_("What goes with the forms"),
    pages=(_TRANSLATIONS, STORIES, _PAYMENT, READ_BACK),
)
