"""Refuses every way of Python to a network, and tells that somebody asked."""

from __future__ import annotations

import socket
import sys
from collections.abc import Callable

_LOCAL = getattr(socket, "AF_UNIX", object())
_ASKING = (
    "socket.",
    "urllib.",
    "http.",
    "ftplib.",
    "smtplib.",
    "telnetlib.",
    "nntplib.",
    "poplib.",
)


def refuse(told: Callable[[str], None]) -> None:
    """From now on stop whatever makes or uses a socket that leads out of this computer.

    What other languages do is not seen here: an empty network namespace and strace see that.
    """

    def hook(event: str, arguments: tuple[object, ...]) -> None:
        if not event.startswith(_ASKING):
            return
        if event == "socket.__new__" and arguments[1] == _LOCAL:
            return
        told(event)
        message = f"Portolan never connects, but something asked for {event}"
        raise RuntimeError(message)

    sys.addaudithook(hook)
