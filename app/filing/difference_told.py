"""What differs between two PDFs, told to people as lines and to programs as JSON."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from typing import Any

from app.filing.blanks import printed
from app.filing.catalogue import Catalogue
from app.filing.difference import Change, Difference
from app.i18n import _, ngettext


def as_data(found: Difference) -> dict[str, Any]:
    """The JSON of ``portolan forms diff --json``."""
    lists = ("moved", "reworded", "renumbered", "limits", "ticked", "nature")
    return {
        "old": _form(found.old),
        "new": _form(found.new),
        "gone": list(found.gone),
        "added": list(found.added),
        "renamed": [{"from": old, "to": new} for old, new in found.renamed],
        **{name: [asdict(one) for one in getattr(found, name)] for name in lists},
    }


def _form(catalogue: Catalogue) -> dict[str, Any]:
    return {
        "form": catalogue.form or None,
        "edition": catalogue.edition or None,
        "pages": catalogue.pages,
        "fields": len(catalogue.fields),
    }


def as_text(found: Difference) -> Iterator[str]:
    """The same in lines for a person."""
    for catalogue in (found.old, found.new):
        yield _("{form}, edition {edition}: {pages} pages, {fields} fields").format(
            form=printed(catalogue.form) if catalogue.form else _("a form"),
            edition=catalogue.edition or "-",
            pages=catalogue.pages,
            fields=len(catalogue.fields),
        )
    yield from _names(_("Gone:"), found.gone)
    yield from _names(_("New:"), found.added)
    yield from _names(
        _("Perhaps only renamed:"), [f"{_leaf(old)} -> {_leaf(new)}" for old, new in found.renamed]
    )
    yield from _told(_("Printed in other words:"), found.reworded)
    yield from _told(_("Another item number:"), found.renumbered)
    yield from _told(_("Another number of characters:"), found.limits)
    yield from _told(_("Ticked by another name:"), found.ticked)
    yield from _told(_("Works differently:"), found.nature)
    yield from _names(_("Moved:"), list(_shifts(found)), len(found.moved))


def _shifts(found: Difference) -> Iterator[str]:
    """Boxes that moved together in one line: how far, in points, and how many."""
    old, new = found.old.by_name(), found.new.by_name()
    groups: defaultdict[str, list[str]] = defaultdict(list)
    for one in found.moved:
        before, after = old[one.field], new[one.field]
        across, up = (after.rect[side] - before.rect[side] for side in (0, 1))
        pages = str(before.page) if before.page == after.page else f"{before.page} -> {after.page}"
        groups[f"page {pages}: {across:+.0f} {up:+.0f}"].append(_leaf(one.field))
    for shift, names in groups.items():
        yield f"{shift}: {', '.join(names)}"


def _names(title: str, names: Sequence[str], boxes: int | None = None) -> Iterator[str]:
    if names:
        number = len(names) if boxes is None else boxes
        count = ngettext("{count} box", "{count} boxes", number).format(count=number)
        yield f"{title} {count}"
        yield from (f"  {_leaf(name)}" for name in names)


def _told(title: str, changes: Sequence[Change]) -> Iterator[str]:
    yield from _names(title, [_line(one) for one in changes])


def _line(one: Change) -> str:
    if not one.before:
        return f"{_leaf(one.field)}: {one.after}"
    return f"{_leaf(one.field)}: {one.before} -> {one.after or '-'}"


def _leaf(name: str) -> str:
    """The end of a name, where the page it hangs under says nothing."""
    return name.removeprefix("form1[0].")
