"""Two answers about time that people usually look at again."""

from __future__ import annotations

from dataclasses import dataclass

from app.rules.causes import Cause
from app.rules.dated_rows import Lane
from app.rules.sentences import Words


@dataclass(frozen=True)
class Misfit:
    """What was told of both, and where: ``paths`` are the two answers (one, for a day to come)."""

    lane: Lane
    message: Words
    paths: tuple[str, ...]

    @property
    def cause(self) -> Cause:
        """The same for a finding."""
        return Cause(self.message, self.paths)
