"""Children (R-45), parents, brothers and sisters (R-46), what relatives answer (R-79)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from app.answers.countries import is_united_states
from app.answers.evidence import EVIDENCE
from app.answers.family import spouse_id
from app.answers.forms import Form
from app.i18n import N_
from app.rules.causes import Cause, together
from app.rules.finding import Found, Kind
from app.rules.look import Look
from app.rules.marriage_of_two import marriage_of_two
from app.rules.next_steps import LAWYER, READ_AGAIN
from app.rules.order_family import name_of
from app.rules.registry import rule
from app.rules.sentences import Country, Words
from app.rules.sworn import no
from app.rules.topics.marriages import MARRIAGE

_CHILDREN: Final = (
    "self.has_children",
    "self.total_children",
    "self.living_children",
    "rows.children",
    "children[0].name",
)
_KIN: Final = ("mother.full_name", "father.full_name", "siblings[0].full_name", "mother.name")


@rule("R-45", topic="family", per="person", facts=("Q-140", "Q-143"))
def children(look: Look) -> Found | None:
    """A child is told in one place and not on the list of children. Source: facts R-45."""
    known = set(look.person.children.value or ())
    missing = {who: path for who, path in _named_as_child(look) if who not in known}
    causes = [
        Cause(
            Words(
                N_("You told us about {name}, who is not on your list of children."),
                name=name_of(look, who),
            ),
            (path, "self.children"),
        )
        for who, path in missing.items()
    ]
    return together(
        look,
        Kind.WARN,
        causes,
        Words(
            N_(
                "Form I-589 asks for all your children: of any age, married or not, wherever they "
                "live. Form I-485 counts all who live, also stepchildren and adopted children."
            )
        ),
        Words(
            N_(
                "A child who is not named can be hard to bring in later. Naming a child is one "
                "thing, including the child in the claim is another."
            )
        ),
        sources=_CHILDREN,
    )


@rule("R-46", topic="family", per="person", facts=())
def kin(look: Look) -> Found | None:
    """Somebody stands twice in the family, or is told to be in two places. Source: facts R-46."""
    return together(
        look,
        Kind.INFO,
        [*_twice(look), *_two_places(look)],
        Words(
            N_(
                "Form I-589 asks for parents, brothers and sisters and where they are, Form I-485 "
                "for parents with their names at birth."
            )
        ),
        Words(N_("People usually ask their relatives how names and dates stand on their papers.")),
        sources=_KIN,
    )


@rule("R-79", topic="family", per="person", facts=("Q-183",))
def relatives_answers(look: Look) -> Found | None:
    """Spouses tell their marriage in two ways; an item about the family says No beside a relative.

    Source: facts R-79; Form I-589 item B.3.A. Arrests, requests and other countries of relatives
    are with R-01, R-31 and R-32.
    """
    groups = tuple(_groups(look))
    return together(
        look,
        Kind.WARN,
        [*marriage_of_two(look), *groups],
        Words(
            N_(
                "Some items of Form I-589 ask about your family too. Officers read the forms of "
                "husband and wife side by side."
            )
        ),
        READ_AGAIN,
        *((LAWYER,) if groups else ()),
        sources=MARRIAGE if not groups else (),
    )


def _named_as_child(look: Look) -> Iterator[tuple[str, str]]:
    """Everybody who is called a child of the person elsewhere, with the path that says so."""
    for key, row in look.person.child_relations.rows.items():
        if row.child.value is not None:
            yield row.child.value, f"self.child_relations.{key}.child"
    for who, person in look.case.people.items():
        for parent in ("mother", "father"):
            if getattr(person, parent).value == look.person_id:
                yield who, f"people.{who}.{parent}"
    spouse = spouse_id(look.person)
    for key, filing in look.filings(Form.I589).items():
        yield from (
            (who, f"filings.{key}.include.{who}") for who in filing.include if who != spouse
        )
    for who in (look.case.people[spouse].children.value or ()) if spouse else ():
        if who != look.person_id:
            yield who, f"people.{spouse}.children"


def _twice(look: Look) -> Iterator[Cause]:
    person = look.person
    places = [
        ("self.mother", person.mother.value),
        ("self.father", person.father.value),
        *(("self.siblings", who) for who in person.siblings.value or ()),
        *(("self.children", who) for who in person.children.value or ()),
        *(
            (f"self.marriages.{key}.spouse", row.spouse.value)
            for key, row in person.marriages.rows.items()
        ),
    ]
    told: dict[str, list[str]] = {}
    for path, who in places:
        if who is not None:
            told.setdefault(who, []).append(path)
    for who, paths in told.items():
        if len({_role(path) for path in paths}) > 1:
            words = N_("You told us about {name} in two places of your family.")
            yield Cause(Words(words, name=name_of(look, who)), tuple(paths))


def _role(path: str) -> str:
    return ".".join(path.split(".")[:2])


def _two_places(look: Look) -> Iterator[Cause]:
    person = look.person
    kin = (person.mother.value, person.father.value, *(person.siblings.value or ()))
    for who in dict.fromkeys(one for one in kin if one is not None):
        here = f"people.{who}"
        place = look.told(f"{here}.location")
        abroad = look.told(f"{here}.in_us") is False
        if abroad and place and is_united_states(str(place)):
            words = N_("You told us that {name} is not in the United States, and is in {place}.")
            yield Cause(
                Words(words, name=name_of(look, who), place=Country(str(place))),
                (f"{here}.in_us", f"{here}.location"),
            )


def _groups(look: Look) -> Iterator[Cause]:
    """B.3.A asks about groups of the family too."""
    own = look.path("self.")
    for one in no(look, "organizations"):
        events = EVIDENCE[Form.I589]["organizations"](look.case, one.filing)
        others = tuple(event.path for event in events if not event.path.startswith(own))
        if others:
            words = N_("You told us about a group that somebody in your family belonged to.")
            yield Cause(Words(words), tuple(f"{path}.name" for path in others))
            yield Cause(one.words(), said=(one,))
