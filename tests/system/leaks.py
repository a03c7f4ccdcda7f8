"""Leaks that are planted, so that the tests that look for traces can be seen to find them."""

from __future__ import annotations

import base64
import socket
import sys
import tempfile
import zlib
from collections.abc import Callable, Mapping
from contextlib import suppress
from functools import wraps
from pathlib import Path
from types import MappingProxyType
from typing import Any, Final

from PySide6.QtCore import QSettings

from app.host import cache_folder
from app.ui.store import CaseStore


def into_the_cache(told: str) -> None:
    cache_folder().mkdir(parents=True, exist_ok=True)
    (cache_folder() / "recent.bin").write_bytes(zlib.compress(told.encode()))


def into_a_log(told: str) -> None:
    sys.stderr.write(f"debug: set {told}\n")


def into_a_temporary_file(told: str) -> None:
    with tempfile.NamedTemporaryFile(delete=False) as file:
        file.write(base64.b64encode(b"#" + told.encode("utf-16-le")))


def into_the_name_of_a_file(told: str) -> None:
    (Path.cwd() / told.encode().hex()).touch()


def into_the_settings(told: str) -> None:
    QSettings("QtProject", "recent").setValue("last", told)


def into_the_network(_told: str) -> None:
    with suppress(RuntimeError):  # it is refused
        socket.socket(socket.AF_INET, socket.SOCK_DGRAM).close()


LEAKS: Final[Mapping[str, Callable[[str], None]]] = MappingProxyType(
    {
        one.__name__: one
        for one in (
            into_the_cache,
            into_a_log,
            into_a_temporary_file,
            into_the_name_of_a_file,
            into_the_settings,
            into_the_network,
        )
    }
)


def plant(leaks: str) -> None:
    """Let every answer that is set go out by the ``leaks`` that are named, commas between."""
    ways, before = [LEAKS[name] for name in leaks.split(",") if name], CaseStore.set

    @wraps(before)
    def leaking(self: CaseStore, path: str, answer: Any, *more: Any, **others: Any) -> None:
        before(self, path, answer, *more, **others)
        for way in ways:
            way(str(getattr(answer, "value", answer)))

    if ways:
        CaseStore.set = leaking  # type: ignore[method-assign]
