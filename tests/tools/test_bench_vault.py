"""The bench of the encrypted case measures all that it says, and compares like with like."""

from __future__ import annotations

from pathlib import Path

from app.tools import bench_vault
from app.tools.bench_vault import Row
from app.tools.largest import largest_case


def test_everything_is_measured_in_both_ways(tmp_path: Path) -> None:
    rows = bench_vault.measured(largest_case(), tmp_path, rounds=1)
    done = [row.what.partition(",")[0].partition(":")[0] for row in rows]
    assert done == ["begin", "save", "save", "lock", "open", "open"]
    assert all(row.ours > 0 < row.plain for row in rows)
    assert {path.suffix for path in (tmp_path / "0").iterdir()} >= {".dossier", ".json"}


def test_the_table_tells_the_ratio() -> None:
    (_head, line) = bench_vault.table([Row("open", 20.0, 10.0)]).splitlines()
    assert line.split() == ["open", "20.0", "10.0", "2.0x"]
