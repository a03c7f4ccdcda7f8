"""Who helped with the form: relatives, preparer, interpreter, attorney."""

from __future__ import annotations

from app.answers.claim import Sworn
from app.answers.model import Section, group, leaf
from app.answers.place import Address
from app.answers.rows import Rows
from app.answers.states import Answer, YesNo


class AssistingRelative(Section):
    """A spouse, parent or child who helped (Form I-589 Part D)."""

    name: Answer[str] = leaf("Full name.")
    relationship: Answer[str] = leaf("Spouse, parent, son or daughter.")


class Helper(Address):
    """What every helper from outside the family has in common."""

    family: Answer[str] = leaf("Family name.")
    given: Answer[str] = leaf("Given name.")
    organization: Answer[str] = leaf("Business or organization.")
    phone: Answer[str] = leaf("Daytime telephone number, ten digits.")
    mobile: Answer[str] = leaf("Mobile telephone number.")
    email: Answer[str] = leaf("Email address.")


class Preparer(Helper):
    """The person who prepared the form (Part E), or the attorney."""

    is_attorney: Answer[YesNo] = leaf("True for an attorney or accredited representative.")
    bar_number: Answer[str] = leaf("State bar number.")
    uscis_account: Answer[str] = leaf("USCIS online account number, twelve digits.")
    g28_attached: Answer[YesNo] = leaf("True when Form G-28 is attached.")


class Interpreter(Helper):
    """The person who interpreted."""

    language: Answer[str] = leaf("The language interpreted from and into English.")


class Assistance(Section):
    """Help with one filing; asked anew for each."""

    helped_by_family: Sworn = group(Sworn, "Part D: a spouse, parent or child helped.")
    prepared_by_other: Sworn = group(Sworn, "Part D: somebody else prepared the form.")
    given_counsel_list: Sworn = group(Sworn, "Part D: a list of low-cost counsel was given.")
    relatives: Rows[AssistingRelative] = leaf("The relatives who helped.")
    typed_by: Answer[str] = leaf("Who typed the answers.")
    present_at_signing: Answer[str] = leaf("Who will be present when it is signed.")
    interpreted: Answer[YesNo] = leaf("True when somebody interpreted for the person.")
    preparer: Preparer = group(Preparer, "Who prepared the form.")
    interpreter: Interpreter = group(Interpreter, "Who interpreted.")
    attorney: Preparer = group(Preparer, "Attorney or accredited representative.")
