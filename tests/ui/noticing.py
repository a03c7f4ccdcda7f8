"""A case that is looked at, for tests of what the window says about it."""

from __future__ import annotations

import datetime as dt
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from app.answers.case import Case, load
from app.rules.finding import Finding, Kind, Read
from app.rules.sentences import Words
from app.ui.noticed.noticing import Noticed, Noticing
from app.ui.store import CaseStore

LONG = 60_000


def today() -> dt.date:
    return dt.date(2026, 3, 10)


def looked(qtbot: QtBot, case: Case) -> Noticing:
    """Somebody who has looked at ``case``."""
    store = CaseStore(case)
    noticing = Noticing(store, today)
    store.setParent(noticing)
    noticing.begin()
    wait(qtbot, noticing)
    return noticing


def wait(qtbot: QtBot, noticing: Noticing) -> None:
    qtbot.waitUntil(partial(_is_done, noticing), timeout=LONG)


def _is_done(noticing: Noticing) -> bool:
    return noticing.latest is not None and not noticing.due


def sample(name: str) -> Case:
    folder = Path(__file__).resolve().parents[2] / "resources" / "samples"
    return load((folder / f"{name}.json").read_bytes())


def finding(
    rule: str,
    kind: Kind = Kind.WARN,
    *paths: str,
    sensitive: bool = False,
    person: str | None = "p1",
) -> Finding:
    """An invented finding that read the answers at ``paths``."""
    return Finding(
        rule=rule,
        topic="invented",
        kind=kind,
        person=person,
        filing=None,
        items=("I-589 B.2",),
        because=tuple(Read(path, "...") for path in paths),
        message=(Words(f"First of {rule}."), Words(f"Second of {rule}.")),
        facts=("Q-183",),
        sensitive=sensitive,
    )


def showing(noticing: Noticing, *findings: Finding) -> Noticing:
    """``noticing`` as if it had found ``findings``."""
    noticing.latest = Noticed(noticing.store.case, findings)
    return noticing


def texts(widget: QWidget) -> str:
    """All that can be seen in ``widget``."""
    labels = widget.findChildren(QLabel)
    return "\n".join(one.text() for one in labels if one.isVisibleTo(widget))
