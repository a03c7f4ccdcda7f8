"""The advice guard: no sentence of ours may advise, promise or judge, in any language.

``python -m app.tools.advice`` reads every sentence of the catalogues and of resources/law, and
names each that holds words of translations/advice/<language>.toml, with why. Ends with 1 if there
is one.
``python -m app.tools.advice es FILE`` reads a file of sentences, one a line.

The guard is for us who write: it knows words, not meaning. What it passes is still read by people.
"""

from __future__ import annotations

import re
import sys
import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

from app.law.dated import Fact
from app.law.facts import load as facts_of_law
from app.tools import languages, messages

ADVICE: Final = messages.TRANSLATIONS / "advice"
"""The words of each language, and the sentences that may hold some."""

ALLOWED: Final = "allowed.toml"

# Marks on Arabic letters, and the letter that only stretches a word: writers put them or not.
_MARKS: Final = re.compile("[\u064b-\u065f\u0670\u0640]")
_ALIKE: Final = str.maketrans(
    {
        **dict.fromkeys("\u0623\u0625\u0622\u0671", "\u0627"),
        **dict.fromkeys("\u2018\u2019", "'"),
        **dict.fromkeys("\u201c\u201d\u00ab\u00bb", '"'),
    }
)
_SPACES: Final = re.compile(r"\s+")
_SENTENCES: Final = re.compile("(?<=[.!?\u061f])\\s+")
_QUESTIONS: Final = ("?", "\u061f")


@dataclass(frozen=True)
class Reason:
    """Why some words never stand: its ``name``, a sentence, and the words as expressions."""

    name: str
    why: str
    patterns: tuple[re.Pattern[str], ...]


@dataclass(frozen=True)
class Caught:
    """A sentence with words that never stand, and where it comes from."""

    place: str
    sentence: str
    reason: Reason
    words: str


@cache
def reasons(language: str, folder: Path = ADVICE) -> tuple[Reason, ...]:
    """All reasons of a language. Raises KeyError or re.error when its file is wrong."""
    table = tomllib.loads((folder / f"{language}.toml").read_text(encoding="utf-8"))
    return tuple(
        Reason(name, one["why"], tuple(map(_compiled, one["patterns"])))
        for name, one in table.items()
    )


@cache
def allowed(folder: Path = ADVICE) -> dict[str, str]:
    """Sentences of the source that may hold such words, each with the reason it may."""
    table = tomllib.loads((folder / ALLOWED).read_text(encoding="utf-8"))
    return {one["sentence"]: one["because"] for one in table.get("allowed", [])}


def caught(
    sentence: str, language: str, place: str = "", *, asked: bool = False
) -> tuple[Caught, ...]:
    """What must not stand in ``sentence``: one for each reason, with the words that gave it away.

    Questions are left out unless ``asked``: whoever asks decides nothing, and the items of the
    forms ask about lies and crimes in these very words.
    """
    parts = _SENTENCES.split(normal(sentence))
    told = [one for one in parts if asked or not one.endswith(_QUESTIONS)]
    found = []
    for reason in reasons(language):
        hits = (pattern.search(part) for part in told for pattern in reason.patterns)
        hit = next((one for one in hits if one), None)
        if hit:
            found.append(Caught(place, sentence, reason, hit.group().strip()))
    return tuple(found)


def normal(text: str) -> str:
    """``text`` with one kind of space and quote, and Arabic without its optional marks."""
    return _SPACES.sub(" ", _MARKS.sub("", text).translate(_ALIKE)).strip()


def sentences() -> Iterator[tuple[str, str, str]]:
    """Every sentence we write: its language, where it stands, itself.

    A translation of an allowed sentence is allowed too: it has to say the same.
    """
    source = languages.read(messages.POT)
    may = allowed()
    for message in languages.sentences(source):
        for text in languages.forms(message.id):
            if text not in may:
                yield "en", "messages.pot", text
    for code, path in messages.catalogues().items():
        for message in languages.sentences(languages.read(path)):
            if languages.forms(message.id)[0] not in may:
                yield from ((code, path.name, text) for text in languages.forms(message.string))
    yield from (("en", place, text) for place, text in _law() if text not in may)


def _law() -> Iterator[tuple[str, str]]:
    law = facts_of_law()
    for one in law.checked:
        if isinstance(one, Fact):
            yield one.id, one.says
    for checklist in law.checklists:
        yield checklist.id, checklist.title
        for paper in checklist.papers:
            yield from ((checklist.id, text) for text in (paper.says, paper.when) if text)


def main(arguments: Sequence[str] | None = None) -> int:
    """Name every sentence that is caught. Returns 1 when there is one, else 0."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    read = _of_file(given[0], Path(given[1])) if given else sentences()
    found = [hit for code, place, text in read for hit in caught(text, code, place)]
    for one in found:
        sys.stdout.write(f"{one.place}: {one.sentence}\n    {one.words!r}: {one.reason.why}\n")
    return int(bool(found))


def _of_file(language: str, path: Path) -> Iterator[tuple[str, str, str]]:
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.strip():
            yield language, path.name, line.strip()


def _compiled(pattern: str) -> re.Pattern[str]:
    """The expression, its Arabic letters brought to the form that :func:`normal` gives a text."""
    return re.compile(_MARKS.sub("", pattern).translate(_ALIKE), re.IGNORECASE)


if __name__ == "__main__":
    raise SystemExit(main())
