"""The one exception for things a person can do something about."""

from __future__ import annotations


class Problem(Exception):
    """Something went wrong that the person at the keyboard can mend.

    ``code`` is stable and for programs; ``message`` says in one plain sentence what is wrong;
    ``do`` says in one plain sentence what to do next. Neither repeats an answer's value.
    ``exit_code`` is what a command ends with: 1 refused, 2 wrong usage.
    """

    def __init__(self, code: str, message: str, do: str, *, exit_code: int = 1) -> None:
        super().__init__(message)
        self.code = code
        self.message = message
        self.do = do
        self.exit_code = exit_code
