"""Printing asks the service of this computer, whatever the settings of CUPS say."""

from __future__ import annotations

import os
import sys

import pytest

from app.host import print_on_this_computer


@pytest.mark.skipif(sys.platform != "linux", reason="only CUPS on Linux has this choice")
@pytest.mark.parametrize("named", ["", "print.example.org", "127.0.0.1:631"])
def test_no_other_computer_is_asked_to_print(named: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CUPS_SERVER", named)
    print_on_this_computer()
    assert os.environ["CUPS_SERVER"].endswith("run/cups/cups.sock")
    assert os.environ["CUPS_SERVER"].startswith("/")
