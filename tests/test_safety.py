"""The safety net itself: what conftest.py promises every test."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]


def test_connecting_is_refused() -> None:
    with pytest.raises(RuntimeError, match="never connects"):
        socket.create_connection(("127.0.0.1", 9), timeout=1)


def test_looking_up_a_name_is_refused() -> None:
    with pytest.raises(RuntimeError, match="never connects"):
        socket.getaddrinfo("portolan.invalid", 443)


def test_sending_a_datagram_is_refused() -> None:
    with (
        socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as sender,
        pytest.raises(RuntimeError, match="never connects"),
    ):
        sender.sendto(b"x", ("127.0.0.1", 9))


def test_home_is_empty_and_not_the_real_one() -> None:
    assert list(Path.home().iterdir()) == []
    assert "pytest" in str(Path.home())
    assert Path.home() == Path(os.environ["HOME"])


def test_the_core_starts_without_qt_and_without_a_pdf_library() -> None:
    """A case is opened, and a sentence said, before anything slow is loaded."""
    loads = "import sys, app.answers.case, app.i18n, app.host; print(*sys.modules)"
    started = subprocess.run(
        [sys.executable, "-c", loads], cwd=ROOT, capture_output=True, text=True, check=True
    )
    loaded = {module.split(".")[0] for module in started.stdout.split()}
    assert "pydantic" in loaded
    assert not loaded & {"PySide6", "pypdf", "pypdfium2", "reportlab", "PIL", "rich"}
