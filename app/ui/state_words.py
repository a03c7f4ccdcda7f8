"""What a person can say instead of an answer, in plain words."""

from __future__ import annotations

from typing import Final

from app.answers.states import State
from app.i18n import N_

STATE_WORDS: Final = {
    State.NONE: N_("None"),
    State.NOT_APPLICABLE: N_("Does not apply"),
    State.UNKNOWN: N_("I do not know"),
    State.DECLINED: N_("I would rather not say"),
    State.ASK_A_LAWYER: N_("Ask a lawyer"),
    State.SKIPPED: N_("Later"),
}
