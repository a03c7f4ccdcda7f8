"""What a person swore: confirmed for a form that is not mailed, or printed on one that was."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache

from app.answers import proposals
from app.answers.concern import concerns
from app.answers.filed import Filed
from app.answers.filing import Filing
from app.answers.forms import Form
from app.filing import printed
from app.i18n import N_
from app.rules.finding import Read
from app.rules.look import Look
from app.rules.sentences import Words

_ANSWERS = {True: N_("Yes"), False: N_("No")}


@dataclass(frozen=True, eq=False)
class Said:
    """One yes or no under oath.

    ``filing`` is the form it stands on (of a form read from paper: what is known of it), ``day``
    when that was mailed, ``paper`` whether it was. ``key`` names the item as proposals do.
    """

    key: str
    yes: bool
    filing: Filing
    read: Read
    paper: bool = False
    day: date | None = None

    @property
    def items(self) -> tuple[str, ...]:
        """The printed item with its form."""
        return printed.items(self.filing.form.value, source(self.key))

    def words(self, message: str = N_("{item}: {answer}")) -> Words:
        """The item and its answer, such as *I-589 B.2: Yes*."""
        return Words(message, item=self.items[0], answer=Words(_ANSWERS[self.yes]))


def on_forms(said: Iterable[Said]) -> Words:
    """What forms say, answer by answer."""
    return Words(N_("Your forms say: {answers}."), answers=tuple(one.words() for one in said))


def source(key: str) -> str:
    """What maps call the sworn item ``key``."""
    return f"filing.{key}" if "." in key else f"claim.sworn.{key}"


def confirmed(look: Look, *keys: str) -> tuple[Said, ...]:
    """The person's confirmed answers to ``keys`` on forms that were not sent.

    Items that the form does not ask of this person are left out.
    """
    return tuple(_of_filings(look, look.filings(), keys, paper=False))


def mailed(look: Look, *keys: str) -> tuple[Said, ...]:
    """What forms say that were mailed, but for answers whose difference is explained already."""
    explained = _explained(look)
    every = _mailed(look, keys)
    return tuple(one for one in every if (one.read.path, source(one.key)) not in explained)


def yes(look: Look, *keys: str) -> tuple[Said, ...]:
    """Those of ``confirmed`` that are Yes."""
    return tuple(one for one in confirmed(look, *keys) if one.yes)


def no(look: Look, *keys: str) -> tuple[Said, ...]:
    """Those of ``confirmed`` that are No."""
    return tuple(one for one in confirmed(look, *keys) if not one.yes)


def _of_filings(
    look: Look, filings: dict[str, Filing], keys: tuple[str, ...], *, paper: bool
) -> Iterator[Said]:
    for filing_id, filing in filings.items():
        for key in keys:
            is_there = "." not in key or _form_of(key) is filing.form
            answer = look.confirmed(filing_id, key) if is_there else None
            if answer is not None and concerns(look.case, filing, key, None):
                path = f"{proposals.sworn_path(filing_id, key)}.answer"
                yield Said(key, answer, filing, _read(path, answer), paper, filing.mail_date)


def _mailed(look: Look, keys: tuple[str, ...]) -> Iterator[Said]:
    sent = look.sent()
    for filing_id, filing in sent.items():
        if filing.filed is not None:
            yield from _on_paper(f"filings.{filing_id}.filed", filing.filed, filing, keys)
    here = {key: filing for key, filing in sent.items() if filing.filed is None}
    yield from _of_filings(look, here, keys, paper=True)
    for filed_id, filed in look.person.filed.items():
        like = Filing(form=filed.form, person=str(look.person_id), mail_date=filed.on)
        yield from _on_paper(look.path(f"self.filed.{filed_id}"), filed, like, keys)


def _on_paper(path: str, filed: Filed, filing: Filing, keys: tuple[str, ...]) -> Iterator[Said]:
    for key in keys:
        answer = filed.answers.get(source(key)) if _form_of(key) is filed.form else None
        if isinstance(answer, bool):
            day = filed.on or filing.mail_date
            yield Said(key, answer, filing, _read(path, answer), paper=True, day=day)


def _explained(look: Look) -> set[tuple[str, str]]:
    """The answers on paper of which the person said why they differ from today's."""
    return {
        (_kept_at(look, row.filed.value), row.path.value)
        for row in look.person.differences.rows.values()
        if row.resolution.is_given and row.filed.value and row.path.value
    }


def _kept_at(look: Look, key: str) -> str:
    """Where the case keeps the filed form ``key``."""
    from_here = key in look.case.filings
    return f"filings.{key}.filed" if from_here else look.path(f"self.filed.{key}")


@cache
def _form_of(key: str) -> Form:
    return Form(key.partition(".")[0]) if "." in key else Form.I589


def _read(path: str, answer: bool) -> Read:
    return Read(path, "yes" if answer else "no")
