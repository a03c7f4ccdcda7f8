"""A paper that is not made, and all that it lacks."""

from __future__ import annotations

from dataclasses import dataclass

from app.rules.sentences import Sentence


@dataclass(frozen=True)
class Refusal:
    """Stands in the place of a paper. ``missing`` names each part that it lacks, one a sentence.

    Builders return it: ``-> Sheet | Refusal``. A refusal that names nothing raises ValueError, so
    that nobody is told "no" without what to mend.

    ``at`` says where in the case each part is told, in the order of ``missing``: the path of its
    question, or of its list. An empty path stands for what no question asks. No ``at`` at all
    means none of them has a place.
    """

    missing: tuple[Sentence, ...]
    at: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if not self.missing:
            raise ValueError("a refusal names what is missing")
        if self.at and len(self.at) != len(self.missing):
            raise ValueError("a place for each missing part")

    def places(self) -> tuple[tuple[Sentence, str], ...]:
        """Each missing part with the path of its question, or with an empty one."""
        return tuple(zip(self.missing, self.at or ("",) * len(self.missing), strict=True))
