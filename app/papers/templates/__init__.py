"""Layouts for translations by hand: one English paper for each common kind of document."""

from __future__ import annotations

from app.papers.templates.guide import guide
from app.papers.templates.layout import Kind
from app.papers.templates.template import template

__all__ = ["Kind", "guide", "template"]
