"""What ``case.age`` holds: who can open it, and the case, filled up so that its size tells little.

The JSON object ``{"format": 1, "recipients": [...], "case": {...}}``, with spaces at its end up
to a multiple of 64 KiB. In the file of a clinic ``clinic`` stands in place of ``case``.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final, Generic, NamedTuple, TypeVar

from pydantic import ValidationError

from app.answers.case import Case, from_object
from app.answers.jsontext import MAX_BYTES, read_object
from app.i18n import _
from app.problems import Problem
from app.vault import migrations
from app.vault.faults import another_kind, damaged
from app.vault.readers import Readers

STEP = 64 * 1024


T = TypeVar("T")


@dataclass(frozen=True)
class Content(Generic[T]):
    """What a file can hold: its name in the JSON object, and how it is read from there."""

    name: str
    from_object: Callable[[dict[str, Any]], T]


CASE: Final = Content("case", from_object)
_KINDS: Final = {CASE.name, "clinic"}


class Payload(NamedTuple, Generic[T]):
    """The list of keys, and the case or whatever the file holds."""

    readers: Readers
    held: T


def dump(readers: Readers, text: bytes, name: str = CASE.name) -> bytes:
    """The bytes to encrypt. ``text`` is the JSON of the case, or of what is called ``name``.

    Raises Problem ``case-too-large`` when they could not be read again.
    """
    listed = json.dumps([one.model_dump(mode="json") for one in readers.all])
    head = f'{{"format": {migrations.FORMAT},\n"recipients": {listed},\n"{name}": '
    whole = head.encode() + text.strip() + b"}\n"
    whole += b" " * (-len(whole) % STEP)
    if len(whole) > MAX_BYTES:
        raise Problem(
            "case-too-large",
            _("This case has grown too large to be saved."),
            _("Shorten the longest texts, or keep part of them in a paper of your own."),
        )
    return whole


def load(data: bytes) -> Payload[Case]:
    """What :func:`dump` wrote of a case, now or in an earlier format.

    Raises Problem ``case-newer``, ``dossier-damaged``, or what reading a case raises.
    """
    return read(data, CASE)


def read(data: bytes, content: Content[T]) -> Payload[T]:
    """What :func:`dump` wrote, as :func:`load` does, for any content.

    Raises Problem ``case-newer``, ``another-kind``, ``dossier-damaged``, or what ``content``
    raises.
    """
    found = migrations.of_today(read_object(data))
    if not _KINDS.isdisjoint(found) and content.name not in found:
        raise another_kind()
    held = found.get(content.name)
    if set(found) != {"format", "recipients", content.name} or not isinstance(held, dict):
        raise damaged()
    try:
        readers = Readers.model_validate({"all": found["recipients"]})
    except ValidationError:
        raise damaged() from None
    return Payload(readers, content.from_object(held))
