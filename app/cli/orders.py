"""What ``portolan fill`` and ``portolan papers`` are told in the same words."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path

from app.cli.files import blanks
from app.filing.making import Order
from app.host import cache_folder
from app.i18n import _
from app.problems import Problem


def ordered(  # noqa: PLR0913 - one argument for each option of the commands
    out: Path,
    forms: Sequence[str] | None,
    people: Sequence[str] | None,
    blanks_folder: Path | None,
    today: str | None,
    *,
    practice: bool,
    replace: bool,
) -> Order:
    """What is to be made, as the options say it.

    Raises ``Problem``: what :func:`day_of` and :func:`app.cli.files.blanks` raise.
    """
    return Order(
        out=out,
        today=day_of(today),
        library=None if practice else blanks(blanks_folder),
        forms=tuple(forms or ()),
        people=tuple(people or ()),
        practice=practice,
        replace=replace,
        cache=cache_folder() / "templates",
    )


def day_of(text: str | None) -> date:
    """The day to count as today. Raises ``Problem`` (usage) unless it reads YYYY-MM-DD."""
    if text is None:
        return datetime.now().astimezone().date()
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise Problem(
            "usage",
            _("The day given with --today is not a date."),
            _("Write it as year, month, day, like 2026-03-01."),
            exit_code=2,
        ) from None
