"""What every test stands on: no window, no network, no real home, and where the samples lie."""

from __future__ import annotations

import os
import socket
import sys
from pathlib import Path

# Before anything imports Qt: no screen is needed, and messages do not depend on the machine.
os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["LC_ALL"] = "C.UTF-8"

import pytest
from hypothesis import HealthCheck, settings

ROOT = Path(__file__).resolve().parents[1]

# `make test` runs a small, repeatable share; `make soak` ten times as much, at random.
# Slow properties write @settings(max_examples=settings().max_examples // 5).
_SLOW_MACHINES = [HealthCheck.too_slow, HealthCheck.function_scoped_fixture]
settings.register_profile(
    "test",
    max_examples=50,
    derandomize=True,
    deadline=None,
    database=None,
    suppress_health_check=_SLOW_MACHINES,
)
settings.register_profile(
    "soak",
    max_examples=500,
    deadline=None,
    database=None,
    print_blob=True,
    suppress_health_check=_SLOW_MACHINES,
)
settings.load_profile(os.environ.get("PORTOLAN_PROFILE", "test"))

_OF_THE_NETWORK = {"socket.getaddrinfo", "socket.gethostbyname", "socket.gethostbyaddr"}


def _refuse_the_network(event: str, arguments: tuple[object, ...]) -> None:
    """Stop any code under test that looks up a name or connects; local sockets stay."""
    if event in {"socket.connect", "socket.sendto"}:
        family = getattr(arguments[0], "family", None)
        local = family == getattr(socket, "AF_UNIX", object())
    else:
        local = event not in _OF_THE_NETWORK
    if not local:
        message = f"Portolan never connects, but something asked for {event}"
        raise RuntimeError(message)


sys.addaudithook(_refuse_the_network)


@pytest.fixture(scope="session", autouse=True)
def _one_application(qapp: object) -> None:
    """Start Qt with widgets before any test.

    It starts once in a process, and ``app.script``, which needs only its graphical part, would
    start it without widgets. Tests of that start a process of their own.
    """


@pytest.fixture(autouse=True)
def _a_home_of_its_own(
    tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Give each test an empty home, so that nothing is read from or left in the real one."""
    home = tmp_path_factory.mktemp("home")
    for variable in ("HOME", "USERPROFILE", "LOCALAPPDATA", "APPDATA"):
        monkeypatch.setenv(variable, str(home))
    for variable in ("XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"):
        monkeypatch.delenv(variable, raising=False)
    for variable in ("PORTOLAN_BLANKS", "LANGUAGE"):
        monkeypatch.delenv(variable, raising=False)


@pytest.fixture(scope="session")
def samples() -> Path:
    """The folder of invented cases."""
    return ROOT / "resources" / "samples"


@pytest.fixture(scope="session")
def official_forms() -> Path:
    """A folder of official PDFs: PORTOLAN_OFFICIAL, or ``shared/official-forms`` beside us.

    The official PDFs are not part of this repository; tests that need them are skipped without.
    """
    beside = ROOT.parent / "shared" / "official-forms"
    folder = Path(os.environ.get("PORTOLAN_OFFICIAL", beside))
    if not folder.is_dir():
        pytest.skip("no folder of official PDFs (set PORTOLAN_OFFICIAL)")
    return folder


@pytest.fixture(scope="session")
def official_i589(official_forms: Path) -> Path:
    """The official I-589, edition 01/20/25."""
    path = official_forms / "i-589-ed-01-20-25.pdf"
    if not path.is_file():
        pytest.skip(f"{path.name} is not in the folder of official PDFs")
    return path
