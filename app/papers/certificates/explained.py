"""What a certificate means, for the person and the one who signs it, in the person's language."""

from __future__ import annotations

from typing import Final

from app.i18n import N_
from app.papers.certificates.certificate import Certificate
from app.papers.certificates.work import Paper
from app.papers.said import as_written, in_both, reads_right_to_left
from app.papers.sheet import Block, Heading, Points, Sheet, Text, Title, Together
from app.rules.sentences import Words

_TITLES: Final = {
    Paper.DOCUMENT: N_("What the translator signs, and what it means"),
    Paper.STORIES: N_("What the translator signs, and what it means"),
    Paper.READING: N_("What the interpreter signs, and what it means"),
    Paper.DECLARATION: N_("What the interpreter signs, and what it means"),
}
_WHAT_IT_IS: Final = {
    Paper.DOCUMENT: N_(
        "A paper in another language goes with its English and with a signed page. On that page "
        "the translator answers for the English."
    ),
    Paper.STORIES: N_(
        "You told some things in your own language, and the form prints them in English. On this "
        "page the translator answers for that English."
    ),
    Paper.READING: N_(
        "The filled form was read to you in your language. On this page the interpreter says so."
    ),
    Paper.DECLARATION: N_(
        "Your declaration is in English and was read to you in your language. On this page the "
        "interpreter says so."
    ),
}
_WHO_SIGNS: Final = {
    Paper.DOCUMENT: N_("The translator signs it, and nobody else."),
    Paper.STORIES: N_("The translator signs it, and nobody else."),
    Paper.READING: N_("The interpreter signs it, and nobody else."),
    Paper.DECLARATION: N_("The interpreter signs it, and nobody else."),
}
_BEHIND: Final = {
    Paper.DOCUMENT: N_("The page goes behind the paper and its English."),
    Paper.STORIES: N_("The page goes behind the form."),
    Paper.READING: N_("The page goes behind the form."),
    Paper.DECLARATION: N_("The page goes behind the declaration."),
}
_BEFORE: Final = {
    Paper.DOCUMENT: (
        N_("Is all of it there in English: each line, each stamp, each note, the back page?"),
        N_("Are names, dates and numbers the same in both?"),
        N_("Did the translator compare each line, also when a machine wrote the English first?"),
    ),
    Paper.STORIES: (
        N_("Is all that you told there in English, with nothing added and nothing left out?"),
        N_("Are names, dates and numbers the same in both?"),
        N_("Did the translator compare each line, also when a machine wrote the English first?"),
    ),
    Paper.READING: (
        N_("Was all of the form read to you, with each Yes and each No?"),
        N_("Did you understand all of it, and is all of it right?"),
    ),
    Paper.DECLARATION: (
        N_("Was all of the declaration read to you before you signed it?"),
        N_("Did you understand all of it, and is all of it right?"),
    ),
}


def explanation(certificate: Certificate) -> Sheet:
    """The page that explains ``certificate``. It is private: nobody mails it."""
    paper = certificate.work.paper
    title = in_both(Words(_TITLES[paper]))
    return Sheet(
        stem=f"{certificate.sheet.stem}-explained",
        title=title,
        blocks=(
            Title(title),
            Text(as_written(certificate.sheet.title.english), "strong"),
            Text(in_both(Words(_WHAT_IT_IS[paper]))),
            *_several(certificate),
            *_warned(certificate),
            Heading(in_both(Words(N_("What stands on it")))),
            Points(certificate.statements),
            Together(
                (
                    Heading(in_both(Words(N_("Before it is signed")))),
                    Points(tuple(in_both(Words(one)) for one in _BEFORE[paper]), "box"),
                )
            ),
            Together((Heading(in_both(Words(N_("How it is signed")))), _how(paper))),
        ),
        private=True,
        right_to_left=reads_right_to_left(),
    )


def _several(certificate: Certificate) -> tuple[Block, ...]:
    covers = certificate.work.covers
    return (Points(tuple(as_written(one.name) for one in covers)),) if len(covers) > 1 else ()


def _warned(certificate: Certificate) -> tuple[Block, ...]:
    return tuple(Text(in_both(one), "strong") for one in certificate.warnings)


def _how(paper: Paper) -> Points:
    steps = (
        _WHO_SIGNS[paper],
        N_("It is signed with a pen on paper. The same person writes the date of that day."),
        N_("Nobody signs what is not true. If something is wrong, mend it first and print again."),
        _BEHIND[paper],
    )
    return Points(tuple(in_both(Words(one)) for one in steps), "number")
