"""A keyboard plugged into an X display from outside: real key events, through XTEST.

It also gives new windows the keyboard, as the window manager of any desktop would: none runs here.
"""

from __future__ import annotations

import ctypes
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

import pytest

_SHIFT, _CONTROL, _ALT = "Shift_L", "Control_L", "Alt_L"
_VIEWABLE: Final = 2
_BLINK: Final = 0.003  # seconds
_LOOKS: Final = 4
_PATIENCE: Final = 60  # seconds
_TO_POINTER: Final = 1
_NAMES: Final = {"\n": "Return", "\t": "Tab"}
_ON_ERROR = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_void_p)


def _go_on(_display: int | None, _event: int | None) -> int:
    """A window may be gone before it is asked about: that is no reason to end the process."""
    return 0


_NO_REASON_TO_END: Final = _ON_ERROR(_go_on)


class _Attributes(ctypes.Structure):
    _fields_ = (
        ("x", ctypes.c_int),
        ("y", ctypes.c_int),
        ("width", ctypes.c_int),
        ("height", ctypes.c_int),
        ("border_width", ctypes.c_int),
        ("depth", ctypes.c_int),
        ("visual", ctypes.c_void_p),
        ("root", ctypes.c_ulong),
        ("class_", ctypes.c_int),
        ("bit_gravity", ctypes.c_int),
        ("win_gravity", ctypes.c_int),
        ("backing_store", ctypes.c_int),
        ("backing_planes", ctypes.c_ulong),
        ("backing_pixel", ctypes.c_ulong),
        ("save_under", ctypes.c_int),
        ("colormap", ctypes.c_ulong),
        ("map_installed", ctypes.c_int),
        ("map_state", ctypes.c_int),
        ("all_event_masks", ctypes.c_long),
        ("your_event_mask", ctypes.c_long),
        ("do_not_propagate_mask", ctypes.c_long),
        ("override_redirect", ctypes.c_int),
        ("screen", ctypes.c_void_p),
    )


def _libraries() -> tuple[ctypes.CDLL, ctypes.CDLL]:
    try:
        x, xtest = ctypes.CDLL("libX11.so.6"), ctypes.CDLL("libXtst.so.6")
    except OSError as missing:
        pytest.skip(f"{missing} (Debian: apt-get install libxtst6)")
    x.XOpenDisplay.restype = ctypes.c_void_p
    x.XDefaultRootWindow.restype = ctypes.c_ulong
    x.XStringToKeysym.restype = ctypes.c_ulong
    x.XKeysymToKeycode.restype = ctypes.c_ubyte
    x.XKeysymToKeycode.argtypes = (ctypes.c_void_p, ctypes.c_ulong)
    x.XkbKeycodeToKeysym.restype = ctypes.c_ulong
    for name in ("XDefaultRootWindow", "XFlush", "XCloseDisplay"):
        getattr(x, name).argtypes = (ctypes.c_void_p,)
    return x, xtest


class Keyboard:
    """Presses keys on ``display``. Letters are those of a US keyboard: ASCII.

    ``readers`` are the processes that have to do with them: the program, and the screen. Nobody
    types on before a window has answered: :meth:`wait_until_done` waits for that.
    """

    def __init__(self, display: str, *readers: int) -> None:
        self._x, self._xtest = _libraries()
        self._readers = readers
        self._x.XSetErrorHandler(_NO_REASON_TO_END)
        opened = self._x.XOpenDisplay(display.encode())
        assert opened, f"no display {display}"
        self._display = ctypes.c_void_p(opened)
        self._root = self._x.XDefaultRootWindow(self._display)

    def close(self) -> None:
        """Unplug."""
        self._x.XCloseDisplay(self._display)

    def type(self, text: str) -> None:
        """Type ``text``, letter by letter."""
        for letter in text:
            self.press(letter)

    def press(
        self, key: str, *, shift: bool = False, control: bool = False, alt: bool = False
    ) -> None:
        """Press one key: a letter, or a name of X (``Tab``, ``F12``, ``Left``)."""
        code, shifted = self._code(_NAMES.get(key, key))
        held = [
            self._code(name)[0]
            for name, wanted in ((_SHIFT, shift or shifted), (_CONTROL, control), (_ALT, alt))
            if wanted
        ]
        for one in held:
            self._send(one, down=True)
        self._send(code, down=True)
        self._send(code, down=False)
        for one in reversed(held):
            self._send(one, down=False)
        self._x.XFlush(self._display)

    def titles(self) -> list[str]:
        """The titles of the windows that can be seen, those on top last."""
        return [self._title(one) for one in self._windows()]

    def attend(self) -> str:
        """Give the keyboard to the topmost window, as a window manager does; return its title."""
        *_below, top = (0, *self._windows())
        if not top:
            return ""
        self._x.XSetInputFocus(self._display, ctypes.c_ulong(top), _TO_POINTER, ctypes.c_ulong(0))
        self._x.XSync(self._display, 0)
        return self._title(top)

    def wait_until_done(self) -> None:
        """Wait until the keys are with the program, and nobody has anything left to do."""
        self._x.XSync(self._display, 0)
        until, looks = time.monotonic() + _PATIENCE, 0
        while looks < _LOOKS:
            time.sleep(_BLINK)
            looks = looks + 1 if all(map(_sleeps, self._readers)) else 0
            assert time.monotonic() < until, "the program does not come to rest"

    def _code(self, key: str) -> tuple[int, bool]:
        """The key that makes ``key``, and whether Shift belongs to it."""
        sign = ord(key) if len(key) == 1 else self._x.XStringToKeysym(key.encode())
        code = self._x.XKeysymToKeycode(self._display, sign)
        assert code, f"no key makes {key!r}"
        plain = self._x.XkbKeycodeToKeysym(self._display, ctypes.c_ubyte(code), 0, 0)
        return code, plain != sign

    def _send(self, code: int, *, down: bool) -> None:
        self._xtest.XTestFakeKeyEvent(
            self._display, ctypes.c_uint(code), int(down), ctypes.c_ulong(0)
        )

    def _windows(self) -> Iterator[int]:
        """Windows of programs that are on the screen; menus and hints are none."""
        ours, count = ctypes.POINTER(ctypes.c_ulong)(), ctypes.c_uint()
        root, parent = ctypes.c_ulong(), ctypes.c_ulong()
        self._x.XQueryTree(
            self._display,
            ctypes.c_ulong(self._root),
            ctypes.byref(root),
            ctypes.byref(parent),
            ctypes.byref(ours),
            ctypes.byref(count),
        )
        found = ours[: count.value]
        if count.value:
            self._x.XFree(ours)
        for one in found:
            seen = _Attributes()
            if not self._x.XGetWindowAttributes(
                self._display, ctypes.c_ulong(one), ctypes.byref(seen)
            ):
                continue
            if seen.map_state == _VIEWABLE and not seen.override_redirect and seen.width > 1:
                yield one

    def _title(self, window: int) -> str:
        name = ctypes.c_char_p()
        if not self._x.XFetchName(self._display, ctypes.c_ulong(window), ctypes.byref(name)):
            return ""
        title = (name.value or b"").decode("utf-8", "replace")
        self._x.XFree(name)
        return title


def _sleeps(process: int) -> bool:
    """Whether every thread of a process waits for something.

    The thread of the window alone does not tell: it sleeps, too, while another holds the
    interpreter, with keys of ours still to be read.
    """
    return all(map(_waits, Path(f"/proc/{process}/task").iterdir()))


def _waits(thread: Path) -> bool:
    """Whether a thread waits, or has ended while we looked."""
    try:
        told = (thread / "stat").read_text(encoding="ascii")
    except (FileNotFoundError, ProcessLookupError):
        return True
    return told.rpartition(")")[2].split()[0] == "S"


@contextmanager
def keyboard(display: str, *readers: int) -> Iterator[Keyboard]:
    """A keyboard at ``display``, for the processes ``readers``."""
    plugged = Keyboard(display, *readers)
    try:
        yield plugged
    finally:
        plugged.close()
