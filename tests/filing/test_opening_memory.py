"""Bombs do not fill the memory: measured in a process of its own."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.filing import broken

ROOT = Path(__file__).resolve().parents[2]
MOST_MEGABYTES = 500
PROGRAM = """
import sys
from pathlib import Path
from app.filing.recognise import recognise
for path in sys.argv[1:]:
    print(recognise(Path(path).read_bytes()).state)
# getrusage would count the memory of the process that started this one, too.
peak = [line for line in Path("/proc/self/status").read_text().splitlines() if "VmHWM" in line]
print(peak[0].split()[1])
"""


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells the peak this way")
@pytest.mark.timeout(150)
def test_all_bombs_together_stay_small(tmp_path: Path) -> None:
    makers = broken.LOOPS + broken.BOMBS
    paths = [tmp_path / f"{make.__name__}.pdf" for make in makers]
    for make, path in zip(makers, paths, strict=True):
        path.write_bytes(make())
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, *map(str, paths)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
        timeout=140,
    )
    *states, peak = done.stdout.split()
    assert len(states) == len(makers)
    assert not {"verified", "altered"} & set(states)
    assert int(peak) / 1_000 < MOST_MEGABYTES
    assert done.stderr == ""
