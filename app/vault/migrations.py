"""From the formats of before to the one of today, one step at a time.

``format`` stands in the encrypted part and counts the shape of that part: readers and case. A
step takes the object of one format and returns that of the next; none is ever taken away. A real
file of every format lies in ``tests/system/old_cases/``.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any, Final

from app.i18n import _
from app.problems import Problem
from app.vault.faults import damaged

FORMAT: Final = 1
Step = Callable[[dict[str, Any]], dict[str, Any]]
STEPS: Mapping[int, Step] = MappingProxyType({})
"""By the format that a step begins from. Format 1 is the first."""


def of_today(
    found: dict[str, Any], steps: Mapping[int, Step] = STEPS, today: int = FORMAT
) -> dict[str, Any]:
    """Return ``found`` in the format of ``today``.

    Raises Problem ``case-newer`` for a file of a newer program, ``dossier-damaged`` for no format.
    """
    version = found.get("format")
    if type(version) is not int or version < 1:
        raise damaged()
    if version > today:
        raise Problem(
            "case-newer",
            _("This case file was made by a newer Portolan (file format {version}).").format(
                version=version
            ),
            _("Open it with that version, or update this one."),
        )
    for step in range(version, today):
        found = {**steps[step](found), "format": step + 1}
    return found
