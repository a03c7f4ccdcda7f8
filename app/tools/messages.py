"""Collect every sentence shown to people into translations/messages.pot.

``python -m app.tools.messages`` (or ``make messages``). The file holds no dates and no line
numbers, so that it changes only when a sentence does; a test compares it with the sources.
"""

from __future__ import annotations

import io
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_file
from babel.messages.pofile import write_po

ROOT = Path(__file__).resolve().parents[2]
POT = ROOT / "translations" / "messages.pot"
KEYWORDS = {"_": None, "N_": None, "ngettext": (1, 2)}
HEADER = """\
# Sentences of Portolan, to be translated.
# Each <language>/LC_MESSAGES/messages.po beside this file starts from it.
#"""

# Header lines that change with the day or the tool, or that wait for a translator's name.
UNSAID = (
    b'"POT-Creation-Date',
    b'"PO-Revision-Date',
    b'"Generated-By',
    b'"Report-Msgid-Bugs-To',
    b'"Last-Translator',
    b'"Language-Team',
    b'"Project-Id-Version',
)


def template(root: Path = ROOT) -> bytes:
    """The .pot of all sources below ``root``/app, the same bytes for the same sentences."""
    catalogue = Catalog(project="Portolan", header_comment=HEADER, charset="utf-8")
    for path in sorted((root / "app").rglob("*.py")):
        place = path.relative_to(root).as_posix()
        found = extract_from_file("python", path, KEYWORDS, comment_tags=["Translators:"])
        for _line, message, comments, _context in found:
            catalogue.add(message, locations=[(place, 0)], auto_comments=comments)
    written = io.BytesIO()
    write_po(written, catalogue, width=100, omit_header=False, include_lineno=False)
    return b"".join(
        line for line in written.getvalue().splitlines(keepends=True) if not line.startswith(UNSAID)
    )


def main() -> int:
    """Write the template and say how many sentences it holds."""
    POT.parent.mkdir(parents=True, exist_ok=True)
    data = template()
    POT.write_bytes(data)
    sentences = data.count(b"\nmsgid ") - 1
    print(f"Wrote {POT.relative_to(ROOT)}: {sentences} sentences.")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
