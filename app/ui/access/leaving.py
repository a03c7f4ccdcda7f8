"""Cards of what leaves the folder of the case, or ends it: copies, a plain file, deleting."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from app.i18n import N_
from app.ui.access import copy_page, delete_form, plain_page
from app.ui.access.copy_page import CopyPage
from app.ui.access.delete_page import DeletePage
from app.ui.access.part import Line, Part, Step
from app.ui.access.plain_page import PlainPage
from app.ui.store import CaseStore

COPY_WHAT: Final = N_("Encrypted, for the same passphrase. Best carried on a USB stick.")
COPY: Final = N_("Save a copy for another computer")
PLAIN_WHAT: Final = N_("Not encrypted. Only where another program has to read your answers.")
PLAIN: Final = N_("Save a file that everybody can read")
DELETE_WHAT: Final = N_("The case and its earlier saves are deleted from this place.")
DELETE: Final = N_("Delete this case")


def parts(_store: CaseStore) -> Iterator[Part]:
    """Three cards; who opened the case with a clinic's key has them too."""
    yield Part(
        "copy",
        Line(copy_page.TITLE),
        (Line(COPY_WHAT),),
        (Step("access.copy", COPY, CopyPage),),
    )
    yield Part(
        "plain",
        Line(plain_page.TITLE),
        (Line(PLAIN_WHAT),),
        (Step("access.plain", PLAIN, PlainPage),),
    )
    yield Part(
        "delete",
        Line(delete_form.TITLE),
        (Line(DELETE_WHAT),),
        (Step("access.delete", DELETE, DeletePage),),
    )
