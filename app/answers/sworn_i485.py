"""The yes-or-no items of Form I-485: under oath, never answered for the person.

Names say what an item asks; its printed number changes with editions and stands in the map.
"""

from __future__ import annotations

from app.answers.claim import Sworn
from app.answers.model import Section, group


class SwornI485(Section):
    """What Form I-485 asks as Yes or No; Part 9 asks about anywhere in the world, ever."""

    first_arrival: Sworn = group(
        Sworn, "Part 1: the last arrival was the first time in the United States."
    )
    crewman_visa: Sworn = group(Sworn, "Part 1: ever issued an alien crewman visa.")
    arrived_as_crew: Sworn = group(
        Sworn, "Part 1: last arrived to join a vessel or serving aboard one."
    )
    ssn_consent: Sworn = group(Sworn, "Part 1: consent to give information to Social Security.")
    in_court: Sworn = group(Sworn, "Part 2: files with the immigration court while in proceedings.")
    child_status_protection: Sworn = group(
        Sworn, "Part 2: is 21 or older and applies as a child (CSPA)."
    )
    immigrant_visa: Sworn = group(Sworn, "Part 4: ever asked for an immigrant visa abroad.")
    residence_before: Sworn = group(
        Sworn, "Part 4: asked for permanent residence in the US before."
    )
    residence_rescinded: Sworn = group(Sworn, "Part 4: permanent residence was rescinded.")
    organizations: Sworn = group(
        Sworn, "Part 9: member of, involved in, associated with any group."
    )
    admission_denied: Sworn = group(Sworn, "Part 9: denied admission to the United States.")
    visa_refused: Sworn = group(Sworn, "Part 9: denied a visa to the United States.")
    unauthorized_work: Sworn = group(
        Sworn, "Part 9: worked in the United States without authorization."
    )
    status_violated: Sworn = group(Sworn, "Part 9: broke the terms of a nonimmigrant status.")
    proceedings: Sworn = group(Sworn, "Part 9: in removal or similar proceedings, now or ever.")
    final_order: Sworn = group(Sworn, "Part 9: issued a final order of removal.")
    order_reinstated: Sworn = group(Sworn, "Part 9: had a final order reinstated.")
    departure_failed: Sworn = group(
        Sworn, "Part 9: granted voluntary departure and did not leave in time."
    )
    relief: Sworn = group(Sworn, "Part 9: applied for relief or protection from removal.")
    exchange_visitor: Sworn = group(Sworn, "Part 9: J exchange visitor under the two-year rule.")
    exchange_complied: Sworn = group(Sworn, "Part 9: complied with the two-year rule.")
    exchange_waiver: Sworn = group(Sworn, "Part 9: granted a waiver of the two-year rule.")
    arrested: Sworn = group(Sworn, "Part 9: arrested, cited, charged, diverted or detained.")
    committed_crime: Sworn = group(Sworn, "Part 9: committed a crime of any kind.")
    convicted: Sworn = group(Sworn, "Part 9: pled guilty or was convicted.")
    punished: Sworn = group(Sworn, "Part 9: punished, or liberty restrained, by a judge.")
    drug_violation: Sworn = group(Sworn, "Part 9: violated a controlled-substance law.")
    drug_trafficking: Sworn = group(
        Sworn, "Part 9: trafficked in, or benefited from, controlled substances."
    )
    drug_family_benefit: Sworn = group(
        Sworn, "Part 9: spouse or child of a drug trafficker, with a benefit."
    )
    drug_benefit_known: Sworn = group(
        Sworn, "Part 9: knew, or should have known, where the benefit came from."
    )
    prostitution: Sworn = group(Sworn, "Part 9: engaged in prostitution, or comes for it.")
    prostitution_procured: Sworn = group(
        Sworn, "Part 9: procured or imported people for prostitution."
    )
    prostitution_proceeds: Sworn = group(Sworn, "Part 9: received money from prostitution.")
    commercialized_vice: Sworn = group(
        Sworn, "Part 9: intends illegal gambling or other commercialized vice."
    )
    immunity: Sworn = group(Sworn, "Part 9: used immunity to avoid prosecution in the US.")
    foreign_official: Sworn = group(Sworn, "Part 9: served as a foreign government official.")
    religious_freedom: Sworn = group(
        Sworn, "Part 9: responsible for violations of religious freedom."
    )
    sex_trafficking: Sworn = group(Sworn, "Part 9: sex trafficking.")
    labor_trafficking: Sworn = group(Sworn, "Part 9: trafficked a person into servitude.")
    trafficking_aided: Sworn = group(Sworn, "Part 9: aided others in trafficking.")
    trafficking_family_benefit: Sworn = group(
        Sworn, "Part 9: spouse or child of a trafficker, with a benefit."
    )
    trafficking_benefit_known: Sworn = group(
        Sworn, "Part 9: knew, or should have known, where that benefit came from."
    )
    money_laundering: Sworn = group(Sworn, "Part 9: money laundering, or seeks to enter for it.")
    intends_espionage: Sworn = group(Sworn, "Part 9: intends espionage or sabotage.")
    intends_export: Sworn = group(Sworn, "Part 9: intends to break export laws.")
    intends_overthrow: Sworn = group(Sworn, "Part 9: intends to oppose the US Government by force.")
    intends_unlawful: Sworn = group(Sworn, "Part 9: intends any other unlawful activity.")
    weapons_training: Sworn = group(Sworn, "Part 9: received weapons or military-type training.")
    violence_sabotage: Sworn = group(
        Sworn, "Part 9: kidnapping, assassination, hijacking, sabotage."
    )
    violence_weapon: Sworn = group(
        Sworn, "Part 9: used a weapon or explosive to endanger people or property."
    )
    violence_planned: Sworn = group(Sworn, "Part 9: threatened, attempted or planned any of these.")
    violence_incited: Sworn = group(Sworn, "Part 9: incited any of these.")
    violence_group: Sworn = group(Sworn, "Part 9: took part in a group that did any of these.")
    violence_recruited: Sworn = group(Sworn, "Part 9: recruited or raised money for such a group.")
    violence_supported: Sworn = group(
        Sworn, "Part 9: gave money, things, services or help for these activities."
    )
    violence_supported_group: Sworn = group(
        Sworn, "Part 9: gave money, things, services or help to people who did these."
    )
    intends_violence: Sworn = group(Sworn, "Part 9: intends any of these.")
    intends_danger: Sworn = group(Sworn, "Part 9: intends to endanger the United States.")
    violence_family: Sworn = group(
        Sworn, "Part 9: spouse or child of somebody who did any of these."
    )
    weapons_supplied: Sworn = group(Sworn, "Part 9: sold, provided or transported weapons.")
    detention_served: Sworn = group(Sworn, "Part 9: worked or served where people were detained.")
    weapons_group: Sworn = group(
        Sworn, "Part 9: in a group that used or threatened to use weapons."
    )
    military_police: Sworn = group(Sworn, "Part 9: served in or helped a military or police unit.")
    armed_group: Sworn = group(Sworn, "Part 9: served in or helped an armed group.")
    totalitarian_party: Sworn = group(Sworn, "Part 9: member of a Communist or totalitarian party.")
    torture: Sworn = group(Sworn, "Part 9: took part in torture.")
    genocide: Sworn = group(Sworn, "Part 9: took part in genocide.")
    killing: Sworn = group(Sworn, "Part 9: took part in killing, or trying to kill.")
    severe_injury: Sworn = group(Sworn, "Part 9: took part in severely injuring, or trying to.")
    child_soldiers_recruited: Sworn = group(
        Sworn, "Part 9: recruited people under 15 for hostilities."
    )
    child_soldiers_used: Sworn = group(Sworn, "Part 9: used people under 15 in hostilities.")
    hearing_missed: Sworn = group(Sworn, "Part 9: failed to attend a removal proceeding.")
    false_documents: Sworn = group(Sworn, "Part 9: submitted false documents for a benefit.")
    misrepresentation: Sworn = group(
        Sworn, "Part 9: lied or concealed information on an application."
    )
    citizenship_claimed: Sworn = group(Sworn, "Part 9: falsely claimed to be a US citizen.")
    stowaway: Sworn = group(Sworn, "Part 9: stowaway on a vessel or aircraft.")
    smuggling: Sworn = group(Sworn, "Part 9: helped somebody to enter illegally.")
    document_penalty: Sworn = group(
        Sworn, "Part 9: under a final civil penalty for document fraud."
    )
    removed: Sworn = group(Sworn, "Part 9: removed from the US, or left after an order.")
    entered_uninspected: Sworn = group(
        Sworn, "Part 9: entered without being inspected and admitted or paroled."
    )
    unlawful_presence: Sworn = group(
        Sworn, "Part 9: unlawfully present in the US since April 1, 1997."
    )
    presence_trafficking: Sworn = group(
        Sworn, "Part 9: trafficking was a central reason for that presence."
    )
    reentered_after_presence: Sworn = group(
        Sworn, "Part 9: reentered uninspected after a year of unlawful presence."
    )
    reentered_after_removal: Sworn = group(Sworn, "Part 9: reentered uninspected after removal.")
    polygamy: Sworn = group(Sworn, "Part 9: plans to practice polygamy in the US.")
    accompanying: Sworn = group(
        Sworn, "Part 9: accompanies an inadmissible person in need of protection."
    )
    custody_withheld: Sworn = group(
        Sworn, "Part 9: helped withhold custody of a US citizen child abroad."
    )
    unlawful_voting: Sworn = group(Sworn, "Part 9: voted in violation of US law.")
    citizenship_renounced: Sworn = group(Sworn, "Part 9: renounced US citizenship to avoid tax.")
    service_exemption: Sworn = group(
        Sworn, "Part 9: asked for exemption from US service as an alien."
    )
    service_discharged: Sworn = group(Sworn, "Part 9: discharged from US service as an alien.")
    deserted: Sworn = group(Sworn, "Part 9: convicted of desertion from the US armed forces.")
    service_evaded: Sworn = group(
        Sworn, "Part 9: left the US to avoid service in war or emergency."
    )
