"""Who helped with the form: family, the person who typed it, the interpreter, the lawyer."""

from __future__ import annotations

from app.i18n import N_
from app.interview.conditions import AllOf, AnyOf, Condition, Is
from app.interview.pages import Page, RowsPage, Section
from app.interview.questions import (
    ANY,
    NONE,
    Choice,
    Language,
    Phone,
    Question,
    Text,
    YesNo,
)
from app.interview.sections import whose
from app.interview.sections import wording as w
from app.interview.sections.address import address
from app.interview.sections.oath import sworn, topic

_A = "filings.{f}.assistance"
_PREPARED = Is(f"{_A}.prepared_by_other", value=True)
_BY_LAWYER = Is(f"{_A}.preparer.is_attorney", value=True)
_READ_TO = Is("filings.{f}.i765.understood", value="interpreter read it")
_INTERPRETED = AnyOf(Is(f"{_A}.interpreted", value=True), _READ_TO)
_WITH_PERMIT = AnyOf(whose.WORK, whose.TRAVEL_OR_GREEN_CARD)


def _someone(name: str, path: str) -> tuple[Question, ...]:
    """Name, organization and how to reach somebody from outside the family."""
    return (
        Text(id=f"{name}.family", path=f"{path}.family", label=w.FAMILY_NAME, shape="name"),
        Text(id=f"{name}.given", path=f"{path}.given", label=w.GIVEN_NAME, shape="name"),
        Text(
            id=f"{name}.organization",
            path=f"{path}.organization",
            label=N_("Business or organization"),
            states=NONE,
            asked_when=_WITH_PERMIT,
        ),
        Phone(id=f"{name}.phone", path=f"{path}.phone", label=w.PHONE, states=NONE),
        Phone(
            id=f"{name}.mobile",
            path=f"{path}.mobile",
            label=w.MOBILE,
            states=NONE,
            asked_when=_WITH_PERMIT,
        ),
        Text(
            id=f"{name}.email",
            path=f"{path}.email",
            label=w.EMAIL,
            shape="email",
            states=NONE,
            asked_when=_WITH_PERMIT,
        ),
    )


def _lawyer(
    name: str, path: str, asked_when: Condition, *, optional: bool = False
) -> tuple[Question, ...]:
    """Form G-28, bar number and account of a lawyer; a word about any of them names a lawyer."""
    return (
        YesNo(
            id=f"{name}.g28",
            path=f"{path}.g28_attached",
            label=N_("Is Form G-28 attached?"),
            hint=N_("Form G-28 tells the government who your lawyer is."),
            optional=optional,
            asked_when=asked_when,
        ),
        Text(
            id=f"{name}.bar",
            path=f"{path}.bar_number",
            label=N_("State bar number"),
            states=ANY,
            optional=optional,
            asked_when=asked_when,
        ),
        Text(
            id=f"{name}.account",
            path=f"{path}.uscis_account",
            label=N_("USCIS online account number of the lawyer"),
            shape="number",
            digits=12,
            states=ANY,
            optional=optional,
            asked_when=asked_when,
        ),
    )


_WHO = topic(
    "help.who",
    N_("Who helped with this form"),
    sworn(
        "assistance.helped_by_family",
        N_("Did your husband, wife, parent or child help you fill in the form?"),
        explain=False,
        asked_when=whose.ASYLUM,
    ),
    sworn(
        "assistance.prepared_by_other",
        N_("Did anybody else prepare this form for you?"),
        N_("A person who types the form for you prepares it."),
        explain=False,
    ),
    sworn(
        "assistance.given_counsel_list",
        N_("Did you get a list of people who may help you with your case at low or no cost?"),
        explain=False,
        asked_when=whose.ASYLUM,
    ),
    Text(
        id="help.who.typed_by",
        path=f"{_A}.typed_by",
        label=N_("Who typed the answers?"),
        why=N_("The forms ask who helped. Whoever typed for you may have to sign, too."),
        shape="name",
        optional=True,
    ),
    Text(
        id="help.who.present",
        path=f"{_A}.present_at_signing",
        label=N_("Who will be with you when you sign?"),
        shape="name",
        states=NONE,
        optional=True,
    ),
    asked_when=AnyOf(whose.ASYLUM, _WITH_PERMIT),
)

_FAMILY = RowsPage(
    id="help.family",
    title=N_("Family who helped"),
    per="filing",
    asked_when=AllOf(whose.ASYLUM, Is(f"{_A}.helped_by_family", value=True)),
    table=f"{_A}.relatives",
    card=("help.family.name", "help.family.relationship"),
    add=N_("Add a family member"),
    questions=(
        Text(
            id="help.family.name",
            path=f"{_A}.relatives.{{r}}.name",
            label=N_("Full name"),
            shape="name",
        ),
        Choice(
            id="help.family.relationship",
            path=f"{_A}.relatives.{{r}}.relationship",
            label=N_("This person is your"),
            options=(
                ("Husband", N_("Husband")),
                ("Wife", N_("Wife")),
                ("Mother", N_("Mother")),
                ("Father", N_("Father")),
                ("Son", N_("Son")),
                ("Daughter", N_("Daughter")),
            ),
        ),
    ),
)

_READ = Page(
    id="help.read",
    title=N_("How you know what the form says"),
    intro=N_("Before you sign, you must know all that the form asks and all that it says."),
    per="filing",
    asked_when=AnyOf(whose.ASYLUM, _WITH_PERMIT),
    questions=(
        Choice(
            id="help.read.understood",
            path="filings.{f}.i765.understood",
            label=N_("Which is true?"),
            options=(
                ("read English", N_("I read English and read the whole form myself")),
                ("interpreter read it", N_("An interpreter read the whole form to me")),
            ),
            unknown=N_("If neither is true yet, leave it open. Find an interpreter first."),
            asked_when=whose.WORK,
        ),
        YesNo(
            id="help.read.interpreted",
            path=f"{_A}.interpreted",
            label=N_("Did an interpreter read the form to you?"),
            unknown=N_("If nobody has read it to you yet, leave this open."),
            asked_when=AnyOf(whose.ASYLUM, whose.TRAVEL_OR_GREEN_CARD),
        ),
    ),
)

_INTERPRETER = Page(
    id="help.interpreter",
    title=N_("The interpreter"),
    per="filing",
    asked_when=_INTERPRETED,
    questions=(
        *_someone("help.interpreter", f"{_A}.interpreter"),
        Language(
            id="help.interpreter.language",
            path=f"{_A}.interpreter.language",
            label=N_("Which language was used?"),
        ),
    ),
)

_INTERPRETER_ADDRESS = Page(
    id="help.interpreter_address",
    title=N_("Address of the interpreter"),
    intro=N_("The interpreter signs a page that says so. It needs the address."),
    per="filing",
    asked_when=_INTERPRETED,
    questions=address("help.interpreter_address", f"{_A}.interpreter"),
)

_PREPARER = Page(
    id="help.preparer",
    title=N_("Who prepared the form"),
    intro=N_("The person who prepared the form signs it, too."),
    per="filing",
    asked_when=_PREPARED,
    questions=_someone("help.preparer", f"{_A}.preparer"),
)

_PREPARER_ADDRESS = Page(
    id="help.preparer_address",
    title=N_("Address of the person who prepared the form"),
    per="filing",
    asked_when=AllOf(_PREPARED, AnyOf(whose.ASYLUM, whose.WORK)),
    questions=address("help.preparer_address", f"{_A}.preparer"),
)

_PREPARER_LAWYER = Page(
    id="help.preparer_lawyer",
    title=N_("Is the person who prepared it a lawyer?"),
    per="filing",
    asked_when=AllOf(_PREPARED, AnyOf(whose.ASYLUM, whose.WORK)),
    questions=(
        YesNo(
            id="help.preparer_lawyer.is",
            path=f"{_A}.preparer.is_attorney",
            label=N_("Is this person a lawyer or an accredited representative?"),
        ),
        YesNo(
            id="help.preparer_lawyer.extends",
            path="filings.{f}.i765.representation_extends",
            label=N_("Does this lawyer stand for you beyond this form?"),
            asked_when=AllOf(whose.WORK, _BY_LAWYER),
        ),
        *_lawyer("help.preparer_lawyer", f"{_A}.preparer", AnyOf(whose.ASYLUM, _BY_LAWYER)),
    ),
)

_LAWYER = Page(
    id="help.lawyer",
    title=N_("Your lawyer"),
    intro=N_("Fill this in only if a lawyer or accredited representative is on your case."),
    per="filing",
    asked_when=_WITH_PERMIT,
    questions=_lawyer("help.lawyer", f"{_A}.attorney", _WITH_PERMIT, optional=True),
)

SECTION = Section(
    id="help",
    title=N_("Who helped"),
    pages=(
        _WHO,
        _FAMILY,
        _READ,
        _INTERPRETER,
        _INTERPRETER_ADDRESS,
        _PREPARER,
        _PREPARER_ADDRESS,
        _PREPARER_LAWYER,
        _LAWYER,
    ),
)
