"""The figures of a packet are those of the packet: what is wrong in it is counted."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from app.filing.editions import FORMS, editions
from app.papers.packet.parts import plan
from app.tools import bench_packet


@pytest.fixture
def small(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The packet of a few small exhibits, and of the one shortest form."""
    monkeypatch.setattr(bench_packet, "SCANS", (1, 2))
    monkeypatch.setattr(bench_packet, "PHOTOS", 1)
    monkeypatch.setattr(bench_packet, "SCREENS", 1)
    for name in ("_SCAN", "_PHOTO", "_SCREEN"):
        monkeypatch.setattr(bench_packet, name, (300, 400))
    known = [one for one in editions(FORMS) if one.form == "i765"]
    monkeypatch.setattr(bench_packet, "editions", lambda _root: tuple(known))
    bench_packet.draw(tmp_path, None)
    return tmp_path


def test_a_right_packet_has_no_faults_and_a_wrong_plan_has(small: Path) -> None:
    said = bench_packet.joined(small)
    assert (said["pages"], said["forms"], said["exhibits"]) == (11, 1, 3)
    data = (small / bench_packet.PACKET).read_bytes()
    entries = plan(bench_packet.parts(small))
    assert list(bench_packet.wrong(data, entries)) == []
    moved = [*entries[:-1], replace(entries[-1], page=entries[-1].page - 1)]
    assert list(bench_packet.wrong(data, moved))
    assert list(bench_packet.wrong(data, entries[:-1]))
    assert said["megabytes"] >= said["before"]
