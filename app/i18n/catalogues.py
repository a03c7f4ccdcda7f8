"""The catalogues of translations/: which languages there are, and their words."""

from __future__ import annotations

import gettext
import io
import struct
from functools import lru_cache
from pathlib import Path

from app.problems import Problem

TRANSLATIONS = Path(__file__).resolve().parents[2] / "translations"
SOURCE = "en"


def languages(folder: Path = TRANSLATIONS) -> tuple[str, ...]:
    """The languages that can be shown, English (the source) first, then by code."""
    found = {path.parents[1].name for path in folder.glob("*/LC_MESSAGES/messages.[mp]o")}
    return (SOURCE, *sorted(found - {SOURCE}))


def load(language: str, folder: Path = TRANSLATIONS) -> gettext.NullTranslations:
    """The words of ``language``, never stale: a .mo only while it is newer than its .po.

    Args:
        language: a code such as ``es`` or ``pt_BR`` (``pt-BR`` is taken too; where there is no
            catalogue for the country, that of the language is used).
        folder: where the catalogues lie, as ``<language>/LC_MESSAGES/messages.po``.

    Raises:
        Problem: ``no-such-language`` when there is no catalogue; ``bad-catalogue`` when the
            one there is cannot be read.
    """
    code = language.replace("-", "_")
    for name in dict.fromkeys((code, code.split("_", maxsplit=1)[0])):
        if name == SOURCE:
            return gettext.NullTranslations()
        if name in languages(folder):
            return _read(folder / name / "LC_MESSAGES")
    raise Problem(
        "no-such-language",
        f"There is no translation for the language {language!r}.",
        f"Choose one of: {', '.join(languages(folder))}.",
        exit_code=2,
    )


def _read(folder: Path) -> gettext.NullTranslations:
    """The compiled catalogue when it is the newer, else the editable one compiled in memory."""
    po, mo = folder / "messages.po", folder / "messages.mo"
    try:
        newer = not po.exists() or (mo.exists() and mo.stat().st_mtime_ns > po.stat().st_mtime_ns)
        used = mo if newer else po
        state = used.stat()
        return _words(used, state.st_mtime_ns, state.st_size)
    except (OSError, ValueError, struct.error) as broken:
        raise Problem(
            "bad-catalogue",
            f"The translation in {folder.parent.name}/{folder.name} cannot be read.",
            "Install Portolan again, or choose English.",
        ) from broken


@lru_cache(maxsize=4)
def _words(file: Path, _changed: int, _size: int) -> gettext.GNUTranslations:
    """The words in ``file`` as it is now: a page in two languages must not read it each time."""
    data = file.read_bytes()
    return gettext.GNUTranslations(io.BytesIO(data) if file.suffix == ".mo" else _compile(data))


def _compile(po: bytes) -> io.BytesIO:
    """The .mo of a .po; unsure (fuzzy) messages stay out, so that English is shown instead."""
    # English, and every .mo, is shown without it.
    from babel.messages.mofile import write_mo
    from babel.messages.pofile import PoFileError, read_po

    compiled = io.BytesIO()
    try:
        write_mo(compiled, read_po(io.BytesIO(po), abort_invalid=True))
    except PoFileError as broken:
        raise ValueError("not a catalogue") from broken
    compiled.seek(0)
    return compiled
