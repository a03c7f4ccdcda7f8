"""Several things that were told, and one finding with all of them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from app.rules.finding import Found, Kind, Read
from app.rules.look import Look
from app.rules.sentences import Sentence
from app.rules.sworn import Said, on_forms


@dataclass(frozen=True)
class Cause:
    """Something that was told: in words, where it stands, which answers of the maps it touches."""

    message: Sentence
    because: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    said: tuple[Said, ...] = ()


def answered(said: tuple[Said, ...]) -> tuple[Cause, ...]:
    """One cause that repeats those answers; none where there are none."""
    return (Cause(on_forms(said), said=said),) if said else ()


def together(
    look: Look,
    kind: Kind,
    causes: Iterable[Cause],
    *after: Sentence,
    sources: tuple[str, ...] = (),
    sensitive: bool = False,
) -> Found | None:
    """One finding that says each of ``causes`` and then ``after``; None when there is no cause.

    ``sources`` are touched whatever the cause.
    """
    every = tuple(causes)
    if not every:
        return None
    said = [one for cause in every for one in cause.said]
    touched = look.items(*(source for cause in every for source in cause.sources), *sources)
    return Found(
        kind,
        *dict.fromkeys(cause.message for cause in every),
        *after,
        because=_once(
            (*look.because(*(path for one in every for path in one.because)), *_reads(said))
        ),
        items=tuple(dict.fromkeys((*(item for one in said for item in one.items), *touched))),
        sensitive=sensitive,
    )


def _reads(said: Iterable[Said]) -> Iterable[Read]:
    return (one.read for one in said)


def _once(reads: tuple[Read, ...]) -> tuple[Read, ...]:
    return tuple(dict.fromkeys(reads))
