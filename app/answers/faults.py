"""What is wrong with a case, one plain sentence each, never repeating an answer."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import islice

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from app.answers.model import Frozen
from app.i18n import N_, _, ngettext
from app.problems import Problem

SHOWN = 5
_ID = re.compile(r"[a-z]{1,3}[0-9]{1,6}", re.ASCII)
_TYPO = re.compile(r"[a-z][a-z0-9_]{0,39}", re.ASCII)
_HIDDEN = "?"
_INNER = frozenset({"value", "rows", "[key]", "function-after", "function-before"})

_SENTENCES = {
    "string_type": N_("{path}: write text in quotation marks."),
    "blank_text": N_('{path}: the text is empty; leave it out, or write {"state": "none"}.'),
    "control_character": N_("{path}: the text holds a sign that cannot be printed; type it again."),
    "bool_type": N_("{path}: write true or false, without quotation marks."),
    "partial_date": N_(
        "{path}: write a date of our calendar such as 2020-05-14, 2020-05 or 2020, "
        'with "about " in front if it is not exact.'
    ),
    "iso_day": N_("{path}: write a day such as 2026-03-10."),
    "extra_forbidden": N_("{path}: there is no answer of this name; check the spelling."),
    "missing": N_("{path}: this is missing and the file cannot be read without it."),
    "enum": N_("{path}: this is none of the words allowed here: {allowed}."),
    "literal_error": N_("{path}: this is none of the words allowed here: {allowed}."),
    "string_pattern_mismatch": N_(
        "{path}: ids look like p1 for people, f1 for filings and r1 for rows, languages like fa-AF."
    ),
    "measure": N_("{path}: write a whole number such as 5 or 140, without quotation marks."),
    "string_too_long": N_("{path}: this is too long for its place."),
    "story_as_plain_text": N_(
        "{path}: a story is written as said (the words as told), language (such as es), "
        "english, and translated_by (the human who translated it)."
    ),
    "rows_as_list": N_('{path}: give each row an id, as in {"r1": {...}, "r2": {...}}.'),
    "given_without_rows": N_('{path}: there are no rows; write {"state": "none"} if that is so.'),
    "rows_not_given": N_("{path}: rows stand beside a state that says there are none."),
    "given_without_value": N_(
        '{path}: a value is missing; write {"state": "none"} if there is none.'
    ),
    "value_not_given": N_("{path}: a value stands beside a state that says there is none."),
    "no_such_person": N_("{path}: the person named here is not in the file."),
    "no_such_row": N_("{path}: the document named here is not among this person's documents."),
    "no_such_application": N_(
        "{path}: the application named here is not among this person's applications."
    ),
    "own_relative": N_("{path}: a person cannot be their own relative."),
    "answers_misplaced": N_("{path}: these answers belong to a filing of another form."),
    "filed_not_sent": N_("{path}: only a filing in the state sent has what was filed."),
    "claim_misplaced": N_("{path}: only a filing of form i589 has a claim."),
    "list_type": N_('{path}: write a list of person ids, as in ["p2", "p3"].'),
    "format": N_("{path}: write 1; this program reads no other version of the file format."),
    "object": N_("{path}: write a group of answers in curly brackets."),
}
_SAME_AS = {
    "model_type": "object",
    "dict_type": "object",
    "model_attributes_type": "object",
    "int_type": "format",
    "greater_than_equal": "format",
    "less_than_equal": "format",
}
_OTHER = N_("{path}: this is not what the program expects here.")


def problem_with_file(error: ValidationError) -> Problem:
    """Return what is wrong with a case file, the first few mistakes, one sentence each."""
    errors = error.errors(include_url=False, include_input=False)
    count = sum(len(found["ctx"]["faults"]) if _is_links(found) else 1 for found in errors)
    heading = ngettext(
        "The case file has {count} mistake, so nothing of it was read.",
        "The case file has {count} mistakes, so nothing of it was read.",
        count,
    ).format(count=count)
    return Problem(
        "case-invalid",
        "\n".join([heading, *islice(_sentences(errors), SHOWN)]),
        _("Correct the places named here and try again."),
    )


def problem_with_answer(error: ValidationError) -> Problem:
    """Return why an answer cannot stand where somebody wants to put it."""
    errors = error.errors(include_url=False, include_input=False)
    return Problem(
        "answer-invalid",
        "\n".join(islice(_sentences(errors), SHOWN)),
        _("Correct it, or leave the answer as it was."),
    )


def _sentences(errors: Iterable[ErrorDetails]) -> Iterator[str]:
    for error in errors:
        if _is_links(error):
            for code, path in error["ctx"]["faults"]:
                yield _sentence(code, path, "")
        else:
            yield _sentence(error["type"], _path(error), _allowed(error))


def _is_links(error: ErrorDetails) -> bool:
    return error["type"] == "links"


def _sentence(kind: str, path: str, allowed: str) -> str:
    template = _(_SENTENCES.get(_SAME_AS.get(kind, kind), _OTHER))
    return template.replace("{path}", path).replace("{allowed}", allowed)


def _allowed(error: ErrorDetails) -> str:
    expected: str = error.get("ctx", {}).get("expected", "")
    return expected.replace("'", "").replace(" or ", ", ")


def _path(error: ErrorDetails) -> str:
    """Return the dotted path of an error, without the file format's inner steps."""
    *before, last = error["loc"] or ("",)
    steps = [_step(step) for step in before if step not in _INNER]
    if error["type"] == "extra_forbidden":
        steps.append(str(last) if _TYPO.fullmatch(str(last)) else _HIDDEN)
    elif last not in _INNER:
        steps.append(_step(last))
    return ".".join(steps) or _("the file")


def _step(step: str | int) -> str:
    """Return a step of ours as it is; anything else may be an answer and is hidden."""
    text = str(step)
    known = isinstance(step, int) or _ID.fullmatch(text) or text in _names_of(Frozen)
    return text if known else _HIDDEN


def _names_of(kind: type[Frozen]) -> set[str]:
    """Return the names of all fields of ``kind`` and the kinds made from it, as files have them."""
    names = {name.rstrip("_") for name in kind.model_fields}
    return names.union(*map(_names_of, kind.__subclasses__()))
