"""How somebody came into the United States: as told, or as the status they gave says it."""

from __future__ import annotations

from typing import Final

from app.answers.events import Entry, EntryManner

UNSEEN: Final = ("without inspection", "no inspection", "uninspected", "ewi")
PAROLED: Final = ("parole",)
"""Parts of the words for a status at entry that name how somebody came in."""


def manner(entry: Entry) -> EntryManner | None:
    """The manner told; else the one that the words of the status name without doubt.

    Only Form I-485 asks the manner; Forms I-589 and I-765 ask the status. Source: facts R-37.
    """
    if entry.manner.value is not None:
        return entry.manner.value
    status = (entry.status.value or "").casefold()
    if any(word in status for word in UNSEEN):
        return EntryManner.WITHOUT_INSPECTION
    return EntryManner.PAROLED if any(word in status for word in PAROLED) else None
