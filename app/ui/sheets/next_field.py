"""Where Enter leads on a sheet: to the next place for an answer."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QRadioButton, QWidget

from app.ui.sheets.dense import is_aside


def next_field(stops: Sequence[QWidget], here: QWidget | None) -> QWidget | None:
    """Return the place for an answer after ``here``; None after the last.

    Circles of one question count as one place: the one that is chosen, else the first.

    Args:
        stops: what Tab stops at, in order.
        here: what has the focus; the first place follows on anything that is no stop.
    """
    last = max((number for number, one in enumerate(stops) if one is here), default=-1)
    for one in stops[last + 1 :]:
        if _group(one) is not None and _group(one) is _group(here):
            continue
        if one.isVisible() and one.isEnabled() and not is_aside(one):
            return _chosen(one)
    return None


def _group(widget: QWidget | None) -> object:
    return widget.group() if isinstance(widget, QRadioButton) else None


def _chosen(widget: QWidget) -> QWidget:
    group = widget.group() if isinstance(widget, QRadioButton) else None
    return (group.checkedButton() if group else None) or widget
