"""How far each language is and who vouches for it, as translations/status.toml says."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from app.i18n.catalogues import SOURCE, TRANSLATIONS


@dataclass(frozen=True)
class Status:
    """One language: its code, its own name, the share translated (0 to 1), who read all of it."""

    code: str
    name: str
    translated: float
    reviewed_by: tuple[str, ...] = ()

    @property
    def signed(self) -> bool:
        """Whether a fluent person signed; a draft always shows the English beneath."""
        return bool(self.reviewed_by)


def of(language: str, folder: Path = TRANSLATIONS) -> Status:
    """The state of ``language`` (that of ``es`` for ``es_MX``); one not listed is an empty draft.

    Raises:
        tomllib.TOMLDecodeError: status.toml is damaged; it is part of the program.
    """
    code = _base(language)
    if code == SOURCE:
        return Status(SOURCE, "English", 1.0, ("the source",))
    entry = _table(folder / "status.toml").get(code, {})
    return Status(
        code,
        str(entry.get("name", code)),
        float(entry.get("translated", 0.0)),
        tuple(str(reader) for reader in entry.get("reviewed_by", ())),
    )


@cache
def is_right_to_left(language: str) -> bool:
    """Whether ``language`` (a code such as ``ar`` or ``fa-AF``) is written from right to left."""
    from babel import Locale, UnknownLocaleError

    try:
        return Locale.parse(_base(language)).text_direction == "rtl"
    except (UnknownLocaleError, ValueError):
        return False


def _base(language: str) -> str:
    return language.replace("-", "_").split("_", maxsplit=1)[0]


@cache
def _table(path: Path) -> dict[str, dict[str, Any]]:
    return tomllib.loads(path.read_text(encoding="utf-8")) if path.is_file() else {}
