"""Hands that type what a command asks for, without a terminal."""

from __future__ import annotations

import pytest

from app.cli import cases, export, protecting


class Hands:
    """Types the texts that are waiting, one after the other; remembers what asked for them."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.waiting: list[str] = []
        self.asked: list[str] = []
        self.shown = ""
        for module, name in ((cases, "hidden"), (protecting, "hidden"), (export, "line")):
            monkeypatch.setattr(module, name, self._type)
        monkeypatch.setattr(protecting, "show", self._show)

    def will_type(self, *texts: str) -> None:
        """Type these next."""
        self.waiting.extend(texts)

    def _type(self, prompt: str) -> str:
        self.asked.append(prompt)
        return self.waiting.pop(0)

    def _show(self, text: str) -> None:
        self.shown += text
