"""A paper that is not made, and all that it lacks."""

from __future__ import annotations

from dataclasses import dataclass

from app.rules.sentences import Sentence


@dataclass(frozen=True)
class Refusal:
    """Stands in the place of a paper. ``missing`` names each part that it lacks, one a sentence.

    Builders return it: ``-> Sheet | Refusal``. A refusal that names nothing raises ValueError, so
    that nobody is told "no" without what to mend.
    """

    missing: tuple[Sentence, ...]

    def __post_init__(self) -> None:
        if not self.missing:
            raise ValueError("a refusal names what is missing")
