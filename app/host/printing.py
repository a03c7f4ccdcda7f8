"""Printing goes to the printing service of this computer, and to none elsewhere."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Final

_SERVER: Final = "CUPS_SERVER"
_SOCKETS: Final = ("/run/cups/cups.sock", "/var/run/cups/cups.sock")


def print_on_this_computer() -> None:
    """Have pages handed over through a socket in the file system; call it before any printing.

    Linux: left alone, CUPS connects over TCP where that socket is not there, or to whatever
    computer its settings name. The service may well send a page on to a printer in the network;
    this program does not. Other systems have no such choice.
    """
    if sys.platform == "linux":
        there = (name for name in _SOCKETS if Path(name).exists())
        os.environ[_SERVER] = next(there, _SOCKETS[0])
