"""Where a form is signed by hand: the items, and whose signature each is."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Final, Literal

from app.filing import blanks
from app.filing.editions import FORMS
from app.filing.maps import MapRow
from app.filing.printed import named

Signer = Literal["person", "interpreter", "preparer"]

# Signed later, before an officer or a judge; and extra pages, which are not always there.
_LATER: Final = ("F", "G", "13")
_EXTRA: Final = ("S-A", "S-B")


@cache
def signatures(form: str) -> tuple[tuple[Signer, str], ...]:
    """Who signs ``form``, and at which printed item (``I-765 3.7.a``), in the order of the form.

    Parts that are signed at an interview or a hearing are left out, and so are extra pages.
    Numbers are those of the newest edition this program knows. Raises Problem ``form-not-known``.
    """
    return tuple(_signed(form))


def _signed(form: str) -> Iterator[tuple[Signer, str]]:
    for row in blanks.newest(form, FORMS).map().rows:
        part = row.item.partition(".")[0]
        if row.leave_kind == "signature" and part not in (*_LATER, *_EXTRA):
            yield _signer(row), named(form, row.item)


def _signer(row: MapRow) -> Signer:
    """The label of the box begins with the helper who signs it."""
    helper = row.label.partition(":")[0].casefold()
    if helper == "interpreter":
        return "interpreter"
    return "preparer" if helper == "preparer" else "person"
