"""The people who help at a clinic. They are kept outside of every case, and nobody else is."""

from __future__ import annotations

from enum import StrEnum

from pydantic import Field

from app.answers.assistance import Helper
from app.answers.model import Section, group, leaf
from app.answers.place import Address
from app.answers.states import Answer

_ADDRESS = tuple(Address.model_fields)


class Task(StrEnum):
    """What somebody does at the clinic; each is offered only where it is asked for."""

    PREPARES = "prepares"
    INTERPRETS = "interprets"
    REPRESENTS = "represents"
    TRANSLATES = "translates"


class Organization(Address):
    """The clinic itself."""

    organization: Answer[str] = leaf("Its name.")
    phone: Answer[str] = leaf("Its telephone number.")
    email: Answer[str] = leaf("Its email address.")


class Colleague(Helper):
    """Somebody who helps. What is not told here is the clinic's."""

    tasks: Answer[tuple[Task, ...]] = leaf("What this person does.")
    bar_number: Answer[str] = leaf("State bar number.")
    uscis_account: Answer[str] = leaf("USCIS online account number, twelve digits.")

    @property
    def full_name(self) -> str:
        """Given and family name as far as they are told."""
        parts = (self.given.value, self.family.value)
        return " ".join(part for part in parts if part)


class Clinic(Section):
    """The names to choose from. No applicant, no case, and no choice that was made."""

    organization: Organization = group(Organization, "The clinic itself.")
    people: dict[str, Colleague] = Field(default_factory=dict, description="Its people by id.")

    def complete(self, key: str) -> Colleague:
        """The colleague of that id, with the clinic's own data where they have none.

        An address is theirs or the clinic's as a whole, never a mixture.
        """
        person, ours = self.people[key], self.organization
        lacking = [name for name in _SHARED if not getattr(person, name).is_given]
        if not any(getattr(person, name).is_given for name in _ADDRESS):
            lacking += _ADDRESS
        return person.model_copy(update={name: getattr(ours, name) for name in lacking})

    def offered(self, task: Task | None) -> tuple[str, ...]:
        """The ids of those who do ``task``, or of all; without those who have no name."""
        return tuple(
            key
            for key, one in self.people.items()
            if one.full_name and (task is None or task in (one.tasks.value or ()))
        )

    def free_id(self) -> str:
        """An id that nobody has."""
        number = 1
        while f"n{number}" in self.people:
            number += 1
        return f"n{number}"


_SHARED = ("organization", "phone", "email")
