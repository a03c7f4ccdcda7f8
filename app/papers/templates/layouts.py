"""The plain layouts of ten kinds of documents.

Documents of countries differ: every layout ends with room for what has no line of its own.
"""

from __future__ import annotations

from typing import Final

from app.i18n import N_
from app.papers.templates.layout import Group, Kind, Layout

_FULL_NAME: Final = N_("Full name")
_FAMILY: Final = N_("Family names")
_GIVEN: Final = N_("Given names")
_SEX: Final = N_("Sex")
_BORN: Final = N_("Date of birth")
_BORN_AT: Final = N_("Place of birth")
_NATION: Final = N_("Nationality")
_HOME: Final = N_("Address")
_STATUS: Final = N_("Marital status")
_WORK: Final = N_("Occupation")
_AGE: Final = N_("Age or date of birth")
_ID: Final = N_("Identity document and its number")
_FATHER: Final = N_("Name of the father")
_MOTHER: Final = N_("Name of the mother")
_DATE: Final = N_("Date")
_PLACE: Final = N_("Place")
_MARGIN: Final = N_("Notes in the margin")

_REGISTER: Final = Group(
    N_("The register"),
    (
        N_("Name of the registry office"),
        N_("Town, region and country"),
        N_("Book or volume"),
        N_("Page or folio"),
        N_("Number of the entry"),
        N_("Date of the entry"),
    ),
)
_ISSUED: Final = Group(
    N_("Issued"),
    (
        N_("Date of issue"),
        N_("Place of issue"),
        N_("Name of the official who signed"),
        N_("Office of the official who signed"),
    ),
)
_HEAD: Final = Group(
    N_("Head of the document"),
    (
        N_("Name of the office"),
        N_("Town, region and country"),
        N_("Number of the document"),
        N_("Date of the document"),
    ),
)
_WITNESSES: Final = Group(N_("Witnesses"), (N_("First witness"), N_("Second witness")))
_PARENT: Final = (_FULL_NAME, _AGE, _NATION, _BORN_AT, _WORK, _HOME)
_SPOUSE: Final = (_FULL_NAME, _BORN, _BORN_AT, _NATION, _STATUS, _WORK, _FATHER, _MOTHER)
_PERSON: Final = (_FAMILY, _GIVEN, _BORN, _BORN_AT, _NATION, _ID)

LAYOUTS: Final = (
    Layout(
        Kind.BIRTH,
        N_("Birth certificate"),
        (
            _REGISTER,
            Group(
                N_("The child"),
                (_FAMILY, _GIVEN, _SEX, _BORN, N_("Time of birth"), _BORN_AT),
            ),
            Group(N_("The mother"), _PARENT),
            Group(N_("The father"), _PARENT),
            Group(
                N_("Who reported the birth"),
                (_FULL_NAME, N_("Relationship to the child")),
            ),
            _WITNESSES,
            _ISSUED,
            Group(_MARGIN, rooms=((N_("Each note with its date"), 2),)),
        ),
    ),
    Layout(
        Kind.MARRIAGE,
        N_("Marriage certificate"),
        (
            _REGISTER,
            Group(N_("The marriage"), (_DATE, _PLACE, N_("Who performed it"))),
            Group(N_("The first spouse"), _SPOUSE),
            Group(N_("The second spouse"), _SPOUSE),
            _WITNESSES,
            _ISSUED,
            Group(_MARGIN, rooms=((N_("Each note with its date"), 2),)),
        ),
    ),
    Layout(
        Kind.DIVORCE,
        N_("Divorce certificate or judgment"),
        (
            _HEAD,
            Group(N_("The first spouse"), (_FULL_NAME, _BORN, _NATION, _HOME)),
            Group(N_("The second spouse"), (_FULL_NAME, _BORN, _NATION, _HOME)),
            Group(N_("The marriage"), (_DATE, _PLACE, N_("Number of the entry"))),
            Group(
                N_("The divorce"),
                (
                    N_("Name of the court or office"),
                    N_("Number of the case"),
                    N_("Name of the judge"),
                    N_("Date of the decision"),
                    N_("Date on which it became final"),
                ),
                (
                    (N_("What was decided"), 4),
                    (N_("Children, property and names"), 3),
                ),
            ),
            _ISSUED,
        ),
    ),
    Layout(
        Kind.DEATH,
        N_("Death certificate"),
        (
            _REGISTER,
            Group(
                N_("The person who died"),
                (_FAMILY, _GIVEN, _SEX, _BORN, _BORN_AT, _NATION, _STATUS, _WORK, _HOME),
            ),
            Group(
                N_("The death"),
                (_DATE, N_("Time"), _PLACE, N_("Who stated the death")),
                ((N_("Cause of death as it is written"), 2),),
            ),
            Group(
                N_("Family"),
                (_FATHER, _MOTHER, N_("Name of the spouse")),
            ),
            Group(
                N_("Who reported the death"),
                (_FULL_NAME, N_("Relationship to the person who died")),
            ),
            _ISSUED,
            Group(_MARGIN, rooms=((N_("Each note with its date"), 2),)),
        ),
    ),
    Layout(
        Kind.POLICE,
        N_("Police report or police certificate"),
        (
            _HEAD,
            Group(N_("The person it is about"), (*_PERSON, _HOME)),
            Group(
                N_("What is reported"),
                (N_("Date and time"), _PLACE, N_("Who reported it"), N_("Other people named")),
                ((N_("The report, line by line"), 10),),
            ),
            Group(
                N_("What the police did"),
                (N_("Law or article named"), N_("Number of the case")),
                ((N_("Steps and results"), 4),),
            ),
            _ISSUED,
        ),
    ),
    Layout(
        Kind.COURT,
        N_("Court paper"),
        (
            Group(
                N_("The court"),
                (
                    N_("Name of the court"),
                    N_("Town, region and country"),
                    N_("Number of the case"),
                    N_("Kind of paper"),
                    N_("Name of the judge"),
                    N_("Date of the document"),
                ),
            ),
            Group(
                N_("The people of the case"),
                (
                    N_("Who brought the case"),
                    N_("Against whom"),
                    N_("Lawyers"),
                    N_("Other people named"),
                ),
            ),
            Group(
                N_("What it says"),
                (N_("Law or article named"),),
                (
                    (N_("The text, line by line"), 12),
                    (N_("What was decided or ordered"), 5),
                    (N_("Days to appear, to pay or to appeal"), 2),
                ),
            ),
            _ISSUED,
        ),
    ),
    Layout(
        Kind.MEDICAL,
        N_("Medical report"),
        (
            Group(
                N_("The hospital or doctor"),
                (
                    N_("Name of the hospital or clinic"),
                    _HOME,
                    N_("Name of the doctor"),
                    N_("Field and license of the doctor"),
                ),
            ),
            Group(
                N_("The patient"),
                (_FULL_NAME, _AGE, _SEX, N_("Number of the file")),
            ),
            Group(
                N_("The visit"),
                (N_("Date of arrival"), N_("Date of leaving")),
                (
                    (N_("What the patient told"), 4),
                    (N_("What the doctor saw and measured"), 5),
                    (N_("Illness or injury as it is written"), 3),
                    (N_("Treatment and medicine"), 4),
                    (N_("Advice and next visits"), 2),
                ),
            ),
            _ISSUED,
        ),
    ),
    Layout(
        Kind.IDENTITY_CARD,
        N_("Identity card"),
        (
            Group(
                N_("The front"),
                (
                    N_("Title of the card"),
                    N_("Country and office"),
                    N_("Number of the card"),
                    _FAMILY,
                    _GIVEN,
                    _SEX,
                    _BORN,
                    _BORN_AT,
                    _NATION,
                    _FATHER,
                    _MOTHER,
                    N_("Photo: who or what it shows"),
                ),
            ),
            Group(
                N_("The back"),
                (
                    _HOME,
                    _STATUS,
                    _WORK,
                    N_("Religion or group, if the card names it"),
                    N_("Other numbers on the card"),
                    N_("Lines for a machine to read"),
                ),
            ),
            Group(
                N_("Issued"),
                (
                    N_("Date of issue"),
                    N_("Place of issue"),
                    N_("Valid until"),
                    N_("Name of the official who signed"),
                ),
            ),
        ),
    ),
    Layout(
        Kind.SCHOOL,
        N_("School record or diploma"),
        (
            Group(
                N_("The school"),
                (
                    N_("Name of the school"),
                    N_("Town, region and country"),
                    N_("Number of the document"),
                    N_("Kind of paper"),
                ),
            ),
            Group(N_("The student"), (_FAMILY, _GIVEN, _BORN, _BORN_AT, _FATHER, _MOTHER)),
            Group(
                N_("The studies"),
                (
                    N_("Class, course or field"),
                    N_("Years of study"),
                    N_("Degree or title"),
                    N_("Final mark"),
                ),
                ((N_("Subjects and marks, line by line"), 10), (N_("Remarks"), 2)),
            ),
            _ISSUED,
        ),
    ),
    Layout(
        Kind.MILITARY,
        N_("Military paper"),
        (
            _HEAD,
            Group(N_("The person it is about"), _PERSON),
            Group(
                N_("The service"),
                (
                    N_("Branch and unit"),
                    N_("Rank"),
                    N_("Number of service"),
                    N_("First day of service"),
                    N_("Last day of service"),
                    N_("Places of service"),
                ),
                (
                    (N_("What the paper says or orders, line by line"), 6),
                    (N_("Reason for leaving or for not serving"), 2),
                    (N_("Training, posts and awards"), 3),
                ),
            ),
            _ISSUED,
        ),
    ),
)
