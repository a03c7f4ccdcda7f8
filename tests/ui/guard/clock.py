"""Two clocks that a test sets."""

from __future__ import annotations

from app.ui.guard.stillness import Moment


class Clock:
    """Begins in the middle of some day. ``pass_by`` is waking time; ``sleep`` and ``set`` tell."""

    def __init__(self) -> None:
        self.steady, self.wall = 5_000.0, 1_800_000_000.0

    def __call__(self) -> Moment:
        return Moment(self.steady, self.wall)

    def pass_by(self, seconds: float) -> None:
        self.steady += seconds
        self.wall += seconds

    def sleep(self, seconds: float) -> None:
        """The computer sleeps: only the clock on the wall goes on."""
        self.wall += seconds
