"""How to fill in a layout by hand, in the language of the person who reads it."""

from __future__ import annotations

from typing import Final

from app.i18n import N_
from app.papers.said import Said, as_written, in_both, reads_right_to_left
from app.papers.sheet import Block, Grid, Heading, Points, Sheet, Text, Title
from app.papers.templates.layout import Kind
from app.papers.templates.template import groups, layout
from app.rules.sentences import Words

_TITLE: Final = N_("How to write the translation: {document}")
_STEPS: Final = (
    N_("Somebody translates who knows both languages well. Often that is not you or your family."),
    N_("Every word counts: each line, each stamp, each seal, each note, both sides. No summary."),
    N_("Write in English, in block letters or by machine. No line of the document is left out."),
    N_("Names and numbers stay as they are. If the document has a mistake, copy the mistake."),
    N_("Write dates with the name of the month: {date}. Say so if it is another calendar."),
    N_("A line of this layout that the document does not have stays empty."),
    N_(
        "If there is too little room, go on with a sheet of paper. Write the document's name on it."
    ),
    N_("At the end the translator fills in the certificate, signs with a pen and writes the date."),
    N_("This English goes behind a copy of the document."),
)
_DATE: Final = "4 May 2019"
_MARKS: Final = (
    ("[seal: ...]", N_("A seal, with the words on it")),
    ("[stamp: ...]", N_("A stamp, with the words on it")),
    ("[signature: ...]", N_("A signature, with the name if it can be read")),
    ("[handwritten: ...]", N_("Words written by hand")),
    ("[photo: ...]", N_("A photo or a picture, and what it shows")),
    ("[not legible]", N_("Words that nobody can read any more")),
    ("[blank]", N_("A place or a page where nothing stands")),
)


def guide(kind: Kind) -> Sheet:
    """The page to read before a document of ``kind`` is translated. It is not mailed."""
    title = in_both(Words(_TITLE, document=Words(layout(kind).name)))
    marks = tuple((as_written(mark), _both(what)) for mark, what in _MARKS)
    return Sheet(
        stem=f"translation-template-{kind.value}-guide",
        title=title,
        blocks=(
            Title(title),
            Points(tuple(in_both(Words(one, date=_DATE)) for one in _STEPS), "number"),
            Heading(_both(N_("What is not plain text"))),
            Grid((_both(N_("Write")), _both(N_("What it is"))), marks, (0.35, 0.65)),
            *_words(kind),
        ),
        private=True,
        right_to_left=reads_right_to_left(),
    )


def _words(kind: Kind) -> tuple[Block, ...]:
    """The words of the layout beside the person's own; none where both are English."""
    labels = dict.fromkeys(label for group in groups(kind) for label in group.labels)
    said = [_both(label) for label in labels]
    if not any(one.native for one in said):
        return ()
    rows = tuple((Said(one.english), Said(one.native or one.english)) for one in said)
    heads = (_both(N_("In English")), _both(N_("In your language")))
    return (
        Heading(_both(N_("The words on the paper"))),
        Text(_both(N_("The paper itself is all in English. This is what its words mean."))),
        Grid(heads, rows, (0.5, 0.5)),
    )


def _both(message: str) -> Said:
    return in_both(Words(message))
