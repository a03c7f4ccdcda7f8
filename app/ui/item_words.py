"""The items of a form as a person reads them in the window: left to right in every language."""

from __future__ import annotations

from app.filing.item_names import item_name
from app.i18n import _


def item_words(item: str) -> str:
    """``A.II.child1.4`` as A.II.4, child 1, in the language in use.

    The words of the question stand beside. A form in front (``I-589 A.I.4``) stays in front.
    """
    form, _space, inside = item.rpartition(" ")
    name = item_name(inside)
    shown = f"\u2066{' '.join(part for part in (form, name.printed) if part)}\u2069"
    for who in name.who:
        words = _(who.message).format(number=who.number)
        shown = _("{item}, {who}").format(item=shown, who=words)
    return shown
