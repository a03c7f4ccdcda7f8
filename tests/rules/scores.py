"""How good the rules are on the small invented cases: ``python -m tests.rules.scores``."""

from __future__ import annotations

import sys

from tests.rules.corpus import small_cases


def main() -> None:
    """Print what was missed, what came too much, and the two shares."""
    right = missed = extra = 0
    for small in small_cases():
        found, wanted = small.found(), small.wanted()
        right += len(found & wanted)
        for one in sorted(wanted - found):
            _say(f"{small.name}: missed {one}")
            missed += 1
        for one in sorted(found - wanted):
            _say(f"{small.name}: too much {one}")
            extra += 1
    _say(f"precision {right}/{right + extra}, recall {right}/{right + missed}")


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")


if __name__ == "__main__":
    main()
