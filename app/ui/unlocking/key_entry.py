"""A field for a recovery key or a clinic's key, typed from a sheet."""

from __future__ import annotations

from typing import Final

from PySide6.QtWidgets import QWidget

from app.i18n import N_, _
from app.problems import Problem
from app.ui.unlocking.secret_entry import SecretEntry
from app.ui.unlocking.secret_text import SecretText
from app.ui.unlocking.wording import telling
from app.vault.keys import typed_key

NOTHING: Final = N_("Type the key first.")


class KeyEntry(SecretEntry):
    """All can be seen: a mistake is found by comparing, four signs at a time."""

    edit: SecretText

    def __init__(
        self, name: str, label: str, parent: QWidget | None = None, *, hint: str = ""
    ) -> None:
        super().__init__(label, SecretText(), parent, hint=hint)
        self.edit.setObjectName(name)

    def ready(self) -> bool:
        """Whether it is a key without a mistake in typing; if not, say so."""
        if not self.typed().strip():
            self.ask_again(_nothing)
            return False
        try:
            typed_key(self.typed())
        except Problem as problem:
            self.ask_again(telling(problem))
            return False
        return True


def _nothing() -> str:
    return _(NOTHING)
