"""Reads files that nobody should trust, one a line on standard input, and tells what came of each.

``python -m tests.fuzz.reader KIND MEGABYTES``: memory is bounded, and each answer is one line of
JSON: door -> [what came of it, its words, seconds of work]; and the most memory so far.
"""

from __future__ import annotations

import json
import os
import resource
import sys
import time
from collections.abc import Callable, Mapping
from io import BytesIO
from pathlib import Path
from tempfile import mkdtemp
from types import MappingProxyType

from app.answers.case import dump, load
from app.cli.earlier import Given, with_filed
from app.filing import adding, fast, library, opening, render, templates
from app.filing.blanks import choose
from app.filing.editions import FORMS
from app.filing.values import by_copy, values
from app.papers.packet.joining import Spoiled, join
from app.papers.packet.parts import Part, Piece
from app.problems import Problem
from app.ui.bringing_in import bring_in
from app.ui.exhibits import shelf
from app.vault import clinic_card, vault
from tests.fuzz.bent_dossiers import READER
from tests.vault.cheap import PHRASE

SAMPLES = Path(__file__).resolve().parents[2] / "resources" / "samples"
Door = Callable[[Path], str]


def dossier(path: Path) -> str:
    vault.unlock(path, PHRASE)
    return "opened"


def by_key(path: Path) -> str:
    """As a clinic opens it: what is wrong with the door of the passphrase is nothing to them."""
    vault.unlock_with_key(path, READER.text)
    return "opened"


def from_a_stick(path: Path) -> str:
    bring_in(path).unlink()
    return "brought"


def card(path: Path) -> str:
    """A bent card may tell another name, but never another key."""
    assert clinic_card.read_file(path).recipient == READER.recipient
    return "read"


def case(path: Path) -> str:
    found = load(path.read_bytes())
    assert load(dump(found)) == found
    return "opened"


def blank(path: Path) -> str:
    """As a blank dropped on the page of forms."""
    return adding.add(path.read_bytes(), path.name, Path(mkdtemp(dir=path.parent))).state


def earlier(path: Path) -> str:
    """As a form that was filed earlier, or as its further pages."""
    with_filed(load((SAMPLES / "simple.json").read_bytes()), Given([path], [], agreed=True))
    return "read"


def further_pages(path: Path) -> str:
    by_copy(values(opening.open_pdf(path.read_bytes())))
    return "read"


def exhibit(path: Path) -> str:
    """As an exhibit: taken, seen in small, and put into a packet."""
    taken = shelf.take((path,), path.parent, _nobody)
    for refused in taken.refused:
        raise refused.problem
    (file,) = taken.files
    seen = shelf.see(file, path.parent, known=False)
    try:
        packet = BytesIO()
        join([_part(path, file.pages)], packet, practice=False)
    except Spoiled as found:
        raise found.problem from None
    with render.opened(packet.getvalue()) as sheets:  # as the page of papers shows it
        sheets.image(1, 0.5)
    return "joined" if seen.wrong is None else "joined, without a picture"


def _part(path: Path, pages: int) -> Part:
    piece = Piece("Exhibit A", pages, path.read_bytes)
    return Part("exhibit", "Exhibit A", "A-", 1, (piece,), "Exhibit A")


def preview(path: Path) -> str:
    """As the blank of the preview, where it passes for one; and drawn as pages in any case."""
    folder = Path(mkdtemp(dir=path.parent))
    os.link(path, folder / "blank.pdf")
    found = library.find(folder)
    for form in found.forms:
        chosen = choose(form, found, FORMS, practice=False)
        baked = templates.template(chosen.data, chosen.locked, None)
        render.image(fast.write(baked, chosen.catalogue.by_name(), [], title=""), 1, 1.0)
        return "drawn as a blank"
    with render.opened(path.read_bytes(), fields=False) as sheets:
        for page in range(1, min(sheets.pages, 3) + 1):
            sheets.image(page, 0.5)
    return "drawn"


def crash(_path: Path) -> str:
    os.abort()


def hang(_path: Path) -> str:
    while True:
        time.sleep(1)


def stumble(path: Path) -> str:
    raise ZeroDivisionError(path.read_text())


def swell(_path: Path) -> str:
    return f"{len(bytearray(3_000_000_000))}"


KINDS: Mapping[str, tuple[Door, ...]] = MappingProxyType(
    {
        "dossier": (dossier, by_key, from_a_stick),
        "card": (card,),
        "case": (case,),
        "picture": (exhibit,),
        "pdf": (blank, earlier, further_pages, exhibit, preview),
        **{one.__name__: (one,) for one in (crash, hang, stumble, swell)},
    }
)


def told(door: Door, path: Path) -> tuple[str, str, float]:
    """What came of one file at one door."""
    before = time.process_time()
    try:
        said, words = door(path), ""
    except Problem as problem:
        said, words = problem.code, f"{problem.message}\n{problem.do}"
    except Exception as error:  # noqa: BLE001 - whatever it is: that is what is asked
        said, words = f"fault: {type(error).__name__}", _where(error)
    return said, words, time.process_time() - before


def _where(error: BaseException) -> str:
    trace, found = error.__traceback__, []
    while trace is not None:
        found.append(f"{Path(trace.tb_frame.f_code.co_filename).name}:{trace.tb_lineno}")
        trace = trace.tb_next
    return " ".join(found)


def _nobody(_said: object) -> None:
    """Nobody waits for it."""


def _peak() -> int:
    """Megabytes at most so far; getrusage would count those of whoever started us."""
    if sys.platform != "linux":
        return 0
    lines = Path("/proc/self/status").read_text().splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("VmHWM")) // 1_000


def main(kind: str, megabytes: int) -> None:
    resource.setrlimit(resource.RLIMIT_AS, (megabytes * 1_000_000,) * 2)
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    sys.stdout.write("ready\n")
    sys.stdout.flush()
    for line in sys.stdin:
        path = Path(line.rstrip("\n"))
        found = {door.__name__: told(door, path) for door in KINDS[kind]}
        sys.stdout.write(f"{json.dumps({'doors': found, 'peak': _peak()})}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]))
