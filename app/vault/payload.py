"""What ``case.age`` holds: who can open it, and the case, filled up so that its size tells little.

The JSON object ``{"format": 1, "recipients": [...], "case": {...}}``, with spaces at its end up
to a multiple of 64 KiB.
"""

from __future__ import annotations

import json
from typing import NamedTuple

from pydantic import ValidationError

from app.answers.case import Case, from_object
from app.answers.jsontext import MAX_BYTES, read_object
from app.i18n import _
from app.problems import Problem
from app.vault import migrations
from app.vault.faults import damaged
from app.vault.readers import Readers

STEP = 64 * 1024


class Payload(NamedTuple):
    """The list of keys and the case."""

    readers: Readers
    case: Case


def dump(readers: Readers, case_text: bytes) -> bytes:
    """The bytes to encrypt. ``case_text`` is the JSON of the case.

    Raises Problem ``case-too-large`` when they could not be read again.
    """
    listed = json.dumps([one.model_dump(mode="json") for one in readers.all])
    head = f'{{"format": {migrations.FORMAT},\n"recipients": {listed},\n"case": '
    whole = head.encode() + case_text.strip() + b"}\n"
    whole += b" " * (-len(whole) % STEP)
    if len(whole) > MAX_BYTES:
        raise Problem(
            "case-too-large",
            _("This case has grown too large to be saved."),
            _("Shorten the longest texts, or keep part of them in a paper of your own."),
        )
    return whole


def load(data: bytes) -> Payload:
    """What :func:`dump` wrote, now or in an earlier format.

    Raises Problem ``case-newer``, ``dossier-damaged``, or what reading a case raises.
    """
    found = migrations.of_today(read_object(data))
    case = found.get("case")
    if set(found) != {"format", "recipients", "case"} or not isinstance(case, dict):
        raise damaged()
    try:
        readers = Readers.model_validate({"all": found["recipients"]})
    except ValidationError:
        raise damaged() from None
    return Payload(readers, from_object(case))
