"""What the window calls the people of a case: by what is known of them, or by their place."""

from __future__ import annotations

from typing import Final

from app.answers.case import Case
from app.i18n import _

ISOLATE: Final = "\u2068"
END: Final = "\u2069"
"""Around names inside sentences, so that neither direction of writing disturbs the other."""


def person_name(case: Case, who: str) -> str:
    """Return what to call a person: given and family name, or "Person 2"."""
    person = case.people.get(who)
    name = person.name if person else None
    known = [part.value for part in (name.given, name.family) if part.value] if name else []
    if known:
        return isolated(" ".join(known))
    place = list(case.people).index(who) + 1 if who in case.people else 0
    return _("Person {number}").format(number=place)


def isolated(name: str) -> str:
    """Return ``name`` so that it does not turn the sentence around it."""
    return f"{ISOLATE}{name}{END}"
