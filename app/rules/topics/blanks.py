"""What is still blank (R-47), only *see attached* (R-47b), and No to fear and harm (R-48)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, NamedTuple

from app.answers import proposals
from app.answers.claim import Claim, Sworn, SwornI589
from app.answers.evidence import EVIDENCE
from app.answers.forms import Form
from app.answers.states import Answer, State
from app.answers.text import FreeText
from app.i18n import N_
from app.rules.finding import Found, Kind, Read
from app.rules.look import Look
from app.rules.next_steps import LAWYER
from app.rules.present_home import present_home
from app.rules.registry import rule
from app.rules.sentences import Words

_BLANK: Final = (State.UNASKED, State.SKIPPED, State.DECLINED, State.ASK_A_LAWYER)
_TOLD: Final = {
    "self.name.family": "self.name.family",
    "self.birth.date": "self.birth.date",
    "self.birth.city": "self.birth_place",
    "self.birth.country": "self.birth_place",
}
_ADDRESS: Final = ("street", "city", "province", "postal_code")
_SHARED: Final = ("travelled_through", "status_elsewhere")
_GROUNDS: Final = "claim.grounds"
_ATTACHED: Final = (
    "see attached",
    "see attachment",
    "see my declaration",
    "see declaration",
    "see statement",
    "see my statement",
    "please see attached",
    "see letter",
)
_SHORT: Final = 60
_PART: Final = {Form.I765: "i765", Form.I131: "i131", Form.I485: "i485"}
_ESSENTIAL: Final = {
    Form.I765: ("filing.i765.reason", "filing.i765.category"),
    Form.I131: ("filing.i131.application",),
    Form.I485: ("filing.i485.applying_as", "filing.i485.category"),
}


class _Blank(NamedTuple):
    """A place without an answer, and what the map calls it."""

    path: str
    source: str


@rule("R-47", topic="blanks", per="filing", forms=(Form.I589,), facts=("Q-41", "Q-44", "Q-45"))
def blanks(look: Look) -> Found | None:
    """Form I-589 is blank where USCIS lists that a blank may send it back. Source: facts Q-41."""
    found = (*_of_person(look), *_of_claim(look))
    return _found(
        look,
        Kind.CANNOT_FILE,
        found,
        Words(
            N_(
                "USCIS names items of Form I-589 without which it may be sent back: family name, "
                "address, birth, everything in Parts B and C, and what explains each Yes."
            )
        ),
        Words(
            N_(
                "There are answers for what you do not know or do not have: those are not blank. "
                "Many people fill in a form over several days."
            )
        ),
    )


@rule("R-47a", topic="blanks", per="filing", forms=tuple(_PART), facts=("Q-42", "Q-43"))
def essentials(look: Look) -> Found | None:
    """A form has no name, birth date, address, or nothing about what it asks for.

    Source: facts Q-42, Q-43.
    """
    chosen = (
        _Blank(path, path) for path in _ESSENTIAL[look.form] if look.answer(path).state in _BLANK
    )
    return _found(
        look,
        Kind.WARN,
        (*_of_person(look), *chosen),
        Words(
            N_("Without these items nobody knows whose form it is, or what it asks for."),
        ),
    )


@rule("R-47b", topic="blanks", per="filing", forms=(Form.I589,), facts=("Q-45",))
def see_attached(look: Look) -> Found | None:
    """An explanation says no more than that another paper has it. Source: facts R-47, Q-45."""
    places = [
        (path, source) for path, source, text in _explanations(look) if _only_points(text.value)
    ]
    if not places:
        return None
    items = look.items(*(source for _path, source in places))
    return Found(
        Kind.WARN,
        Words(N_("You told us only that another paper explains it, at: {items}."), items=items),
        Words(
            N_(
                "The answers are read on the form itself. A court may treat a form that only names "
                "another paper as not finished."
            )
        ),
        Words(N_("People usually write a few sentences here. Then they name the other paper.")),
        because=look.because(*(path for path, _source in places)),
        items=items,
    )


@rule("R-48", topic="blanks", per="filing", forms=(Form.I589,), facts=("Q-182",))
def no_fear(look: Look) -> Found | None:
    """The confirmed answers about fear and harm say No where others of the claim say otherwise.

    Waits for the review (never.md 10). Source: facts R-48.
    """
    said = [_Said(key, message) for key, message in _NO.items() if _says_no(look, key)]
    if not said:
        return None
    sources = tuple(f"claim.sworn.{one.key}" for one in said)
    return Found(
        Kind.SEE_A_LAWYER,
        *(Words(one.message, item=look.items(f"claim.sworn.{one.key}")) for one in said),
        Words(
            N_(
                "These items ask what happened and what somebody is afraid of. Some people answer "
                "quickly because it is hard to read them. There is time to read them again."
            )
        ),
        LAWYER,
        because=look.because(*(f"{source}.answer" for source in sources), *_beside(look)),
        items=look.items(*sources, _GROUNDS),
        sensitive=True,
    )


class _Said(NamedTuple):
    key: str
    message: str


_NO: Final = {
    "harm_feared": N_("At {item}, about harm you are afraid of, you told us that there is none."),
    "torture_feared": N_(
        "At {item} you told us that you do not fear torture. Elsewhere the form names torture as a "
        "reason."
    ),
    "harm_past": N_("At {item} you told us of no harm. On the pages before, you told us of some."),
}


def _says_no(look: Look, key: str) -> bool:
    if look.confirmed(str(look.filing_id), key) is not False:
        return False
    if key == "torture_feared":
        return look.told(f"{_GROUNDS}.torture") is True
    if key == "harm_past":
        return bool(EVIDENCE[Form.I589][key](look.case, look.filing))
    return True


def _beside(look: Look) -> tuple[str, ...]:
    harms = EVIDENCE[Form.I589]["harm_past"](look.case, look.filing)
    told = tuple(f"{event.path}.date" for event in harms) if _says_no(look, "harm_past") else ()
    return (f"{_GROUNDS}.torture", *told)


def _of_person(look: Look) -> Iterator[_Blank]:
    for path, source in _TOLD.items():
        if look.answer(path).state in _BLANK:
            yield _Blank(path, source)
    home = present_home(look)
    if home is None:
        yield _Blank("self.residences", "home.street")
    else:
        for leaf in _ADDRESS:
            if look.answer(f"{home[0]}.{leaf}").state in _BLANK:
                yield _Blank(f"{home[0]}.{leaf}", f"home.{leaf}")


def _of_claim(look: Look) -> Iterator[_Blank]:
    grounds = (look.filing.claim or Claim()).grounds
    if not any(getattr(grounds, name).value is True for name in type(grounds).model_fields):
        yield _Blank(_GROUNDS, f"{_GROUNDS}.race")
    for key in SwornI589.model_fields:
        if look.confirmed(str(look.filing_id), key) is None:
            yield _Blank(f"claim.sworn.{key}.answer", f"claim.sworn.{key}")
    for path, source, text in _explanations(look):
        if text.value is None or text.value.printable is None:
            yield _Blank(path, source)


def _explanations(look: Look) -> Iterator[tuple[str, str, Answer[FreeText]]]:
    """What explains each Yes that was confirmed; two items share one explanation."""
    shared = False
    for key in SwornI589.model_fields:
        if look.confirmed(str(look.filing_id), key) is not True:
            continue
        if key in _SHARED:
            shared = True
            continue
        sworn = proposals.sworn_item(look.filing, key)
        path = f"claim.sworn.{key}.explanation"
        yield path, path, (sworn or Sworn()).explanation
    if shared and look.filing.claim is not None:
        yield "claim.other_countries", "claim.other_countries", look.filing.claim.other_countries


def _only_points(text: FreeText | None) -> bool:
    written = (text.printable or "").strip().casefold() if text else ""
    return len(written) < _SHORT and written.startswith(_ATTACHED)


def _found(look: Look, kind: Kind, blank: tuple[_Blank, ...], *after: Words) -> Found | None:
    if not blank:
        return None
    items = look.items(*(one.source for one in blank))
    return Found(
        kind,
        Words(N_("These items have no answer yet: {items}."), items=items),
        *after,
        because=tuple(Read(look.path(one.path), "") for one in blank),
        items=items,
    )
