"""The lists of what follows, in English, with page numbers: exhibits, and a court's contents."""

from __future__ import annotations

from collections.abc import Iterator

from app.papers.packet.front.enclosed import document
from app.papers.packet.front.letter import head
from app.papers.packet.front.sending import TITLES, Sending
from app.papers.packet.listed import Listed
from app.papers.said import Said, as_written
from app.papers.sheet import Grid, Sheet, Title

_WIDTHS = (0.14, 0.68, 0.18)


def exhibits_list(sending: Sending, listed: tuple[Listed, ...]) -> Sheet:
    """The exhibits with the numbers stamped on their pages."""
    title = as_written("List of exhibits")
    return Sheet(
        f"exhibits-{sending.filing_id}",
        title,
        (Title(title), _table("Exhibit", tuple(_rows(listed)))),
        head=head(sending),
    )


def contents(
    sending: Sending, listed: tuple[Listed, ...], form: str, certificates: str = ""
) -> Sheet:
    """A court's table of contents: the form with its supplements, then the exhibits.

    ``form`` and ``certificates`` say where the form stands and the certificates behind it, as the
    packet labels its pages; no certificates, no line.
    """
    title = as_written("Table of contents")
    name = f"Form {sending.form_name}, {TITLES[sending.form]}, with supplements"
    behind = f"Certificates to Form {sending.form_name}"
    lines = ((name, form), (behind, certificates))
    first = tuple(
        (as_written(""), as_written(what), as_written(where)) for what, where in lines if where
    )
    return Sheet(
        f"contents-{sending.filing_id}",
        title,
        (Title(title), _table("Tab", (*first, *_rows(listed)))),
        head=head(sending),
    )


def _table(tab: str, rows: tuple[tuple[Said, ...], ...]) -> Grid:
    heads = (as_written(tab), as_written("Document"), as_written("Pages"))
    return Grid(heads, rows, _WIDTHS)


def _rows(listed: tuple[Listed, ...]) -> Iterator[tuple[Said, ...]]:
    for one in listed:
        pages = _pages(one.first_page, one.last_page)
        yield as_written(one.letter), as_written(document(one)), as_written(pages)


def _pages(first: int, last: int) -> str:
    return str(first) if first == last else f"{first}-{last}"
