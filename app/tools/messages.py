"""Collect every sentence shown to people into translations/, for every language.

Most stand in the sources; a map's reasons and the lists of what goes into an envelope are data.

``python -m app.tools.messages`` (or ``make messages``) writes messages.pot, brings each
<language>/LC_MESSAGES/messages.po up to it and says how far each is. The files hold no dates and
no line numbers, so that they change only when a sentence does; a test compares them with the
sources. ``--missing es`` lists what Spanish still lacks.
"""

from __future__ import annotations

import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_file

from app.filing import mapfile, wording
from app.rules.earlier.scopes import ROW
from app.tools import languages

ROOT = Path(__file__).resolve().parents[2]
TRANSLATIONS = ROOT / "translations"
POT = TRANSLATIONS / "messages.pot"
KEYWORDS = {"_": None, "N_": None, "ngettext": (1, 2), "Count": (1, 2)}
HEADER = """\
# Sentences of Portolan, to be translated.
# Each <language>/LC_MESSAGES/messages.po beside this file starts from it.
#"""


def collected(root: Path = ROOT) -> Catalog:
    """All sentences of the sources below ``root``/app, in the order of the files, then the data's.

    A map of a form says in its own words why a box is left empty, and what columns are called.
    """
    catalogue = Catalog(project="Portolan", header_comment=HEADER, charset="utf-8")
    for path in sorted((root / "app").rglob("*.py")):
        place = path.relative_to(root).as_posix()
        found = extract_from_file("python", path, KEYWORDS, comment_tags=["Translators:"])
        for _line, message, comments, _context in found:
            catalogue.add(message, locations=[(place, 0)], auto_comments=comments)
    for path in sorted((root / "forms").glob("*/*/map.toml")):
        for sentence in (*_reasons(path), *_columns(path)):
            catalogue.add(sentence, locations=[(path.relative_to(root).as_posix(), 0)])
    for path in sorted((root / "resources" / "law").glob("*.toml")):
        for sentence in _listed(path):
            catalogue.add(sentence, locations=[(path.relative_to(root).as_posix(), 0)])
    return catalogue


def _reasons(path: Path) -> Iterator[str]:
    """Why boxes of a form are left empty, as its map says it; bar codes are told to nobody."""
    left = tomllib.loads(path.read_text("utf-8")).get("leave", {})
    yield from (one["why"] for one in left.values() if one["kind"] != "barcode")


def _columns(path: Path) -> Iterator[str]:
    """What the boxes of lists are called, as papers about a whole row of one name them."""
    for row in mapfile.load(path).rows:
        if row.source is not None and ROW.search(row.source):
            yield wording.column(row.label)


def _listed(path: Path) -> Iterator[str]:
    """What the lists of papers are called, each paper of them, and when it belongs there."""
    for one in tomllib.loads(path.read_text("utf-8")).get("checklist", []):
        yield one["title"]
        for paper in one["papers"]:
            yield from (paper[key] for key in ("says", "when") if key in paper)


def template(root: Path = ROOT) -> bytes:
    """The .pot of all sources below ``root``, the same bytes for the same sentences."""
    return languages.written(collected(root))


def catalogues() -> dict[str, Path]:
    """The .po of each language there is, by code."""
    return {path.parents[1].name: path for path in sorted(TRANSLATIONS.glob("*/*/messages.po"))}


def main(arguments: list[str] | None = None) -> int:
    """Write the template and the catalogues; say how many sentences, and how many are done."""
    given = sys.argv[1:] if arguments is None else arguments
    if given[:1] == ["--missing"]:
        print(*languages.missing(languages.read(catalogues()[given[1]]), collected()), sep="\n")
        return 0
    data = template()
    POT.parent.mkdir(parents=True, exist_ok=True)
    POT.write_bytes(data)
    sources = languages.read(POT)
    print(f"Wrote {POT.relative_to(ROOT)}: {len(languages.sentences(sources))} sentences.")
    for path in catalogues().values():
        catalogue = languages.updated(languages.read(path), sources)
        path.write_bytes(languages.written(catalogue))
        print(f"Wrote {path.relative_to(ROOT)}: {languages.share(catalogue, sources):.0%} of them.")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
