"""Boxes whose name, tooltip or on-state says something else than the page, one by one.

What stands here was read off the pages by somebody else than the maps were: a slip in a map has
to be made twice to pass. Each line is the end of a field's name, and what its box means: the end
of the path that fills it, with the tick it stands for, or why it is left.
"""

from __future__ import annotations

import pytest

from app.filing.maps import MapRow
from tests.forms.conftest import EVERY, the_map

I589 = """
ChildrenCheckbox[0] derived.self.has_children=yes
ChildrenCheckbox[1] derived.self.has_children=no
TotalChild[0] total_children
CheckBox12_Sex[0] children[0].sex=male
CheckBox12_Sex[1] children[0].sex=female
CheckBox12_Sex[2] children[4].sex=male
CheckBox12_Sex[3] children[4].sex=female
CheckBox3[0] proceedings.status=never
CheckBox3[1] proceedings.status=past
CheckBox3[2] proceedings.status=now
PtAIILine15_CheckBox15[0] spouse.in_us=no
PtAIILine15_CheckBox15[1] spouse.in_us=yes
PtD_ckboxynd1[0] helped_by_family=yes
PtD_ckboxynd1[1] helped_by_family=no
PtAIILine15_ExpirationDate[0] children[0].last_entry_date
DateTimeField2[1] entries[0].entry_until
DateTimeField2[2] last_document.expires
DateTimeField2[3] !official
DateTimeField2[6] !official
DateTimeField6[0] last_left
ChildExp5[0] children[4].last_entry_date
ChildExp6[0] children[5].last_entry_date
ChildExpAuth5[0] children[4].stay_until
ChildExpAuth6[0] children[5].stay_until
ChildEntry5[0] children[4].last_entry_place
ChildEntry6[0] children[5].last_entry_place
TextField1[0] self.numbers.ssn
TextField1[1] self.other_names
TextField1[2] home.city
TextField1[3] self.nationality
TextField1[4] self.birth_place
TextField1[5] self.nationality_at_birth
TextField1[6] self.race
TextField1[7] self.religion
TextField1[8] self.numbers.uscis_account
TextField5[0] last_document.country
TextField5[1] passport.number
TextField5[2] travel_document.number
TextField10[0] spouse.nationality
TextField10[1] spouse.identity_document
TextField10[2] spouse.numbers.ssn
TextField10[3] spouse.other_names
TextField10[4] marriage_place
TextField10[5] spouse.birth_place
TextField10[6] spouse.race
TextField7[0] native_language
TextField7[1] other_languages
TextField13[1] last_homes[1].street_line
TextField13[4] last_homes[0].province
TextField13[9] residences[1].street_line
TextField13[16] residences[2].street_line
TextField13[29] schools[1].name
TextField13[41] jobs[1].employer_line
DateTimeField21[0] last_homes[0].from
DateTimeField20[0] last_homes[0].to
DateTimeField41[0] schools[0].from
DateTimeField40[0] schools[0].to
DateTimeField37[0] schools[2].from
DateTimeField36[0] schools[2].to
TextField12[0] children[4].name.family
TextField12[1] children[4].birth_place
TextField12[6] children[4].numbers.a_number
TextField12[9] children[4].numbers.ssn
TextField12[16] children[5].numbers.a_number
ChildRace2[0] children[1].race
CheckBox27[0] children[1].in_us=yes
CheckBox37[0] children[2].in_us=yes
PCL2B_TextField[0] claim.other_countries
CheckBox31[0] claim.grounds.torture
CheckBoxtorture[0] claim.grounds.torture
DateTimeField48[0] !date-of-signature
"""
I765 = """
Pt5Line3b_Unit[1] interpreter.unit_box=apt
Pt5Line3b_Unit[2] interpreter.unit_box=ste
Pt5Line3b_Unit[0] interpreter.unit_box=flr
Pt6Line3b_Unit[1] preparer.unit_box=apt
Pt6Line3b_Unit[2] preparer.unit_box=ste
Pt6Line3b_Unit[0] preparer.unit_box=flr
Line9_Checkbox[1] self.sex=male
Line9_Checkbox[0] self.sex=female
Pt5Line1a_PreparerFamilyName[0] preparer.family
Pt5Line3a_StreetNumberName[0] interpreter.street
Pt6Line3a_StreetNumberName[0] preparer.street
Pt5Line5_PreparerFaxNumber[0] preparer.mobile
Line3a_FamilyName[1] other_names[1].family
Line3a_FamilyName[0] other_names[2].family
Line19_DOB[0] self.birth.date
Line17a_CountryOfBirth[0] self.nationality
Line17b_CountryOfBirth[0] self.other_nationality
Line18b_CityTownOfBirth[0] self.birth.province
Line19_Checkbox[1] filed_before=yes
PtLine29_YesNo[0] arrested=yes
PtLine29_YesNo[1] arrested=no
PtLine30b_YesNo[0] !other
PtLine30b_YesNo[1] !other
Line10_Checkbox[0] marital_status=widowed
Line10_Checkbox[1] marital_status=divorced
Line10_Checkbox[2] marital_status=single
Line10_Checkbox[3] marital_status=married
Part1_Checkbox[1] reason=replacement
Pt3Line1Checkbox[1] understood=read English
Pt3Line1Checkbox[0] understood=interpreter read it
Pt6Line4d_AdditionalInfo[1] slot[0].text
Pt6Line4d_AdditionalInfo[0] slot[1].text
Part2Line5_Checkbox[1] mailing_differs=no
"""
I131 = """
P2[0].CB_AppType[12] application=advance parole, pending I-589
Line4c_Yes[0] status_elsewhere=yes
Line4c_No[0] status_elsewhere=no
P4_Line7a[1] delivery=mailing address
P4_Line7a[0] delivery=office abroad
P4_Line9b_Email[0] derived.filing.notice_phone
P4_Line9c_Email[0] pick_up.email
P1_Line12_DateOfAdmission[0] !other
"""
I485 = """
Pt8Line23_YesNo[0] sworn.relief=no
Pt9Line23_YesNo[0] sworn.committed_crime=no
Pt5Line8_DateofBirth[0] father.birth.date
Pt5Line8_DateofBirth[1] spouse.birth.date
Pt5Line8_DateofBirth[2] marriage.date
Pt6Line16_DateofBirth[0] prior_marriages[0].date
Pt6Line16_DateofBirth[1] prior_marriages[0].ended
Pt1Line2_DOB[0] principal.birth.date
Pt5Line5_CityTownOfBirth[0] mother.birth.country
Pt5Line10_CityTownOfBirth[0] father.birth.country
Pt4Line2_CityTownOfBirth[0] immigrant_visa.country
Pt6Line18_CityTownOfBirth[0] prior_marriages[0].ended_city
Pt9Line3_CityTownOfBirth[0] organizations[0].city
Pt9Line4_FamilyName[0] organizations[0].purpose
Pt9Line8_FamilyName[0] organizations[1].purpose
P1Line13_GivenName[0] i94_given
Pt1Line10_Passport[0] arrival_document_country
Pt1Line10_PassportNum[0] arrival_document_number
Pt4Line7_EmployerName[1] occupation_title
Pt4Line7_EmployerName[2] occupation_place
Part4Line7_StreetName[0] occupations[0].street
Part4Line7_StreetName[1] occupations[0].occupation_support
Part4Line8_StreetName[0] occupation_abroad[0].occupation_support
P4Line8_StreetName[0] occupation_abroad[0].street
Pt9Line56_CB[3] =asylee
Pt9Line56_CB[1] !other
Pt9Line56_CB[23] !other
Pt3Line1_CB[4] support_exemption=not required
Pt2Line3d_AsyleeRefugeeCB[1] !other
P12_SignatureApplicant[0] !signature
P13_DateofSignature[0] !date-of-signature
P14_Line5_AdditionalInfo[0] slot[3].text
Pt1Line18PriorDateTo[0] prior_addresses[0].to
Pt1Line18_PriorDateFrom[0] prior_addresses[0].from
"""
TOLD = [
    (form, *line.split(" ", 1))
    for form, lines in {"i589": I589, "i765": I765, "i131": I131, "i485": I485}.items()
    for line in lines.strip().splitlines()
]


def meaning(row: MapRow) -> str:
    """``path=tick`` of a box that is filled, ``!kind`` of one that is left."""
    if row.leave_kind is not None:
        return f"!{row.leave_kind}"
    tick = row.codec if row.codec in {"yes", "no"} else "|".join(row.when)
    return f"{row.source}={tick}" if tick else str(row.source)


@pytest.mark.parametrize(("form", "name", "means"), TOLD)
def test_a_box_means_what_the_page_says(form: str, name: str, means: str) -> None:
    folder = next(one for one in EVERY if one.startswith(form))
    rows = [row for row in the_map(folder).rows if row.field.endswith(f".{name}")]
    assert [meaning(row) for row in rows if meaning(row).endswith(means)] == [
        meaning(row) for row in rows
    ], [meaning(row) for row in rows]
    assert rows
