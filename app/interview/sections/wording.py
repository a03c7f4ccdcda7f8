"""Words that many questions share, so that each is translated once."""

from __future__ import annotations

from typing import Final

from app.i18n import N_

FAMILY_NAME: Final = N_("Family name (last name)")
GIVEN_NAME: Final = N_("Given name (first name)")
MIDDLE_NAME: Final = N_("Middle name")
AS_SPELLED: Final = N_("As it is spelled on the passport or ID, in Latin letters.")
SPELLED_IN: Final = N_("Look at the passport, an ID card, or a letter from the US government.")
ONE_NAME: Final = N_("If there is only one name, put it as family name. Choose None for the other.")
COUNTRY: Final = N_("Country")
CITY: Final = N_("City or town")
PROVINCE: Final = N_("State or province")
PROVINCE_HINT: Final = N_("In the United States its two letters, such as TX.")
STREET: Final = N_("Street number and name")
UNIT_KIND: Final = N_("Apartment, suite or floor")
UNIT: Final = N_("Number of the apartment, suite or floor")
NO_UNIT: Final = N_("Choose Does not apply for a house without apartments.")
POSTAL_CODE: Final = N_("ZIP or postal code")
FROM: Final = N_("From when?")
TO: Final = N_("Until when?")
ABOUT: Final = N_('A month, a year or "about" is fine.')
PHONE: Final = N_("Daytime phone number")
MOBILE: Final = N_("Mobile phone number")
EMAIL: Final = N_("Email address")
IN_CARE_OF: Final = N_("Name of the person who gets your mail there")
IN_CARE_OF_HINT: Final = N_("Only if your own name is not on the mailbox. If it is, choose None.")
UNIT_KINDS: Final = (("apt", N_("Apartment")), ("ste", N_("Suite")), ("flr", N_("Floor")))
POSTAL_CODE_HINT: Final = N_("In the United States five digits. Many countries have none.")
YEARS: Final = N_("The forms ask for the last five years. Some ask for one older entry, too.")
STATE: Final = N_("State")
ZIP: Final = N_("ZIP code")
HARD: Final = N_("The next questions are about hard things. Answer when nobody else can hear.")
PAUSE: Final = N_("You can stop for a while. You can skip every question and come back.")
LEAVE: Final = N_("To hide this window fast, press F12 or press Shift three times.")
KEEPS: Final = N_("What you typed stays on this computer.")
EXPLAIN: Final = N_("Explain in your own words")
NOWHERE: Final = N_(
    "This prints on no form. It helps Portolan to tell you when to talk to a lawyer."
)
NOT_PRINTED: Final = N_("This prints on no form.")
GOES_ON: Final = N_("If it still goes on, choose None.")
OWN_WORDS: Final = N_("Use your own words.")
SIGNED_PAGE: Final = N_("This prints on no form. It prints on a page that the translator signs.")
OUR_PAPERS: Final = N_("This prints on no form. It prints on papers that Portolan makes.")
