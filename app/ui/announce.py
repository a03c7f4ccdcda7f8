"""Saying something to whoever listens to the screen instead of seeing it."""

from __future__ import annotations

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget


def announce(widget: QWidget, text: str, *, now: bool = False) -> None:
    """Have screen readers say ``text``; ``now`` interrupts what they say at the moment."""
    if not text:
        return
    event = QAccessibleAnnouncementEvent(widget, text)
    if now:
        event.setPoliteness(QAccessible.AnnouncementPoliteness.Assertive)
    QAccessible.updateAccessibility(event)
