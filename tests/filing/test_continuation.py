"""Our own continuation sheet: a page with fields, which is no practice copy of anything."""

from __future__ import annotations

from app.filing import continuation, extract, opening, practice_mark
from app.filing.blanks import choose
from app.filing.editions import FORMS


def test_the_same_bytes_every_time() -> None:
    assert continuation.blank() == continuation.blank()


def test_it_has_the_fields_of_its_catalogue() -> None:
    seen = extract.extract(continuation.blank()).by_name()
    wanted = continuation.catalogue().by_name()
    assert {name: (one.page, one.rect, one.kind, one.flags) for name, one in seen.items()} == {
        name: (one.page, one.rect, one.kind, one.flags) for name, one in wanted.items()
    }


def test_only_practice_copies_are_marked_as_practice() -> None:
    practice = choose("i589", None, FORMS, practice=True)
    assert practice_mark.stands_in(opening.open_pdf(practice.data))
    assert not practice_mark.stands_in(opening.open_pdf(continuation.blank()))
