"""Layouts to translate common documents by hand. They hold nothing of a case."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import Final

from app.i18n import N_
from app.papers.paper import Outcome, Paper, PaperKind, drawn
from app.papers.templates.guide import guide
from app.papers.templates.layout import Kind
from app.papers.templates.template import layout, template
from app.rules.sentences import Words

_LAYOUT: Final = N_("Layout for a translation: {document}")
_GUIDE: Final = N_("How to write the translation: {document}")


def layouts() -> Iterator[Paper]:
    """For each kind of document the page that says how, and the layout."""
    for kind in Kind:
        document = Words(layout(kind).name)
        stem = f"translation-template-{kind.value}"
        title, how = Words(_LAYOUT, document=document), Words(_GUIDE, document=document)
        yield Paper(
            PaperKind.TEMPLATES, how, f"{stem}-guide", None, None, True, partial(_guide, kind)
        )
        yield Paper(PaperKind.TEMPLATES, title, stem, None, None, False, partial(_layout, kind))


def _guide(kind: Kind) -> Outcome:
    return drawn(guide(kind))


def _layout(kind: Kind) -> Outcome:
    return drawn(template(kind))
