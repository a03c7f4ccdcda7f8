"""What the frozen folder is made of: names, versions and licences, with their texts.

``python -m app.tools.bill dist/portolan build/build`` (part of ``make dist``) reads from
PyInstaller's own lists which file came from where, and writes ``licences/`` into the folder:
``bill.json``, and the texts of each licence below the name of the part. A file of unknown origin
stops it.
"""

from __future__ import annotations

import ast
import json
import re
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass, field
from importlib import metadata
from pathlib import Path, PurePath
from typing import Final

ROOT: Final = Path(__file__).resolve().parents[2]
_TEXTS: Final = ("licen", "copying", "notice", "authors", "copyright")
_DEBIAN: Final = Path("/usr/share/doc")
_COMMON: Final = Path("/usr/share/common-licenses")
"""Debian keeps here what its packages, and Qt's, only name."""
_QT: Final = ("LGPL-3", "GPL-3")  # the LGPL adds to the GPL, so that both are needed
LISTS: Final = ("COLLECT-00.toc", "PYZ-00.toc")


@dataclass(frozen=True)
class Part:
    """Something others made, or we, that is in the folder."""

    name: str
    version: str
    licence: str
    """As its makers state it; for a Debian package, the file that holds it."""
    texts: tuple[Path, ...] = field(default=(), compare=False)
    """Where the licence's own words lie on the computer that builds."""


class UnknownOriginError(Exception):
    """A file of the folder belongs to nothing we know: its licence is not known either."""


def sources(lists: Path) -> set[Path]:
    """Every file that PyInstaller put into the folder or into its archive of modules.

    Args:
        lists: PyInstaller's working folder, which holds ``LISTS``.
    """
    entries = (entry for name in LISTS for entry in _entries(ast.literal_eval(_read(lists / name))))
    return {Path(source) for source in entries if Path(source).is_absolute()}


def _read(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def _entries(listed: object) -> Iterator[str]:
    """The sources in a list of PyInstaller's: (place, source, kind), at any depth."""
    match listed:
        case (str(), str(source), str()):
            yield source
        case list() | tuple():
            for each in listed:
                yield from _entries(each)


def parts(files: Iterable[Path], made: Path) -> list[Part]:
    """What ``files`` belong to, by name.

    Args:
        files: as :func:`sources` says them.
        made: the working folder; what lies below it was made from the others.

    Raises:
        UnknownOriginError: a file belongs to nothing that is installed.
    """
    owners, found, system = _owners(), {_python()}, set[Path]()
    for file in files:
        owner = owners.get(file) or owners.get(file.resolve())
        if owner is not None and owner != "portolan":
            found.add(_installed(owner))
        elif not any(file.is_relative_to(one) for one in (made, ROOT)) and not _of_python(file):
            system.add(file)
    found |= {_ours()} | {_debian(name) for name in _packages(system)}
    return sorted(found, key=lambda part: part.name.lower())


def _owners() -> dict[Path, str]:
    """Which installed distribution each file belongs to."""
    return {
        Path(str(file.locate())).absolute(): each.name
        for each in metadata.distributions()
        for file in each.files or ()
    }


def _installed(name: str) -> Part:
    """A distribution, its licence as its own metadata states it."""
    about = metadata.distribution(name)
    told = about.metadata.get_all("License-Expression") or about.metadata.get_all("License") or [""]
    classified = (
        each.rpartition(" :: ")[2]
        for each in about.metadata.get_all("Classifier") or ()
        if each.startswith("License ::")
    )
    licence = told[0].strip().partition("\n")[0] or ", ".join(classified) or "see its texts"
    texts = tuple(
        Path(str(file.locate()))
        for file in about.files or ()
        if file.parts[0].endswith(".dist-info") and _is_text(file)
    )
    qt = _common(*_QT) if licence.startswith("LGPL-3.0") else ()
    return Part(name, about.version, licence, texts or qt)


def _ours() -> Part:
    """Portolan itself, as its pyproject.toml describes it."""
    about = tomllib.loads(_read(ROOT / "pyproject.toml"))["project"]
    return Part(about["name"], about["version"], about["license"], (ROOT / "LICENSE",))


def _is_text(file: PurePath) -> bool:
    """Whether a file of a distribution's metadata holds words of a licence."""
    return "licenses" in file.parts or any(word in file.name.lower() for word in _TEXTS)


def _common(*names: str) -> tuple[Path, ...]:
    return tuple(path for path in map(_COMMON.joinpath, names) if path.is_file())


def _python() -> Part:
    base = Path(sys.base_prefix)
    places = (base / "LICENSE.txt", *base.glob("lib/python3.*/LICENSE.txt"))
    version = sys.version.partition(" ")[0]
    return Part("Python", version, "PSF-2.0", tuple(one for one in places if one.is_file()))


def _of_python(file: Path) -> bool:
    """Whether the file came with the Python that builds."""
    base = Path(sys.base_prefix).resolve()
    if base == Path("/usr"):  # there the base holds the system's own libraries as well
        return file.resolve().is_relative_to(base / "lib" / f"python3.{sys.version_info.minor}")
    return file.resolve().is_relative_to(base)


def _packages(files: Iterable[Path]) -> set[str]:
    """The Debian packages that hold ``files``."""
    return {_package(file) for file in files}


def _package(file: Path) -> str:
    """The Debian package of one file; dpkg may know it without the /usr that links added."""
    resolved = str(file.resolve())
    for known in (resolved, resolved.removeprefix("/usr"), str(file)):
        asked = _asked("dpkg-query", "--search", known)
        if asked:
            return asked.partition(":")[0]
    raise UnknownOriginError(f"{file.name} belongs to no package that is installed.")


def _debian(name: str) -> Part:
    said = _asked("dpkg-query", "--show", "--showformat=${Version}\n", name).splitlines()
    text = _DEBIAN / name / "copyright"
    named = re.findall(rf"{_COMMON}/([\w.-]*\w)", text.read_text("utf-8", errors="replace"))
    texts = (text, *_common(*sorted(set(named))))
    return Part(name, said[0] if said else "", "see its copyright file", texts)


def _asked(*command: str) -> str:
    if shutil.which(command[0]) is None:
        return ""
    return subprocess.run(command, capture_output=True, text=True, check=False).stdout


def write(listed: Iterable[Part], folder: Path) -> None:
    """Write the bill and the texts of ``listed`` below ``folder``/licences."""
    home, bill = folder / "licences", list[dict[str, object]]()
    shutil.rmtree(home, ignore_errors=True)
    for part in listed:
        below = home / part.name
        below.mkdir(parents=True)
        for number, text in enumerate(part.texts):
            same = any(text.name == other.name for other in part.texts[:number])
            shutil.copyfile(text, below / (f"{number}-{text.name}" if same else text.name))
        about = asdict(part)
        bill.append({**about, "texts": sorted(path.name for path in below.iterdir())})
        if not bill[-1]["texts"]:
            below.rmdir()
    (home / "bill.json").write_text(json.dumps(bill, indent=1) + "\n", encoding="utf-8")


def main(arguments: list[str]) -> int:
    """Write the bill of the folder named first; returns the exit code."""
    folder, lists = (Path(each).absolute() for each in arguments)
    try:
        listed = parts(sources(lists), lists)
    except UnknownOriginError as stopped:
        print(f"Bill: {stopped}", file=sys.stderr)
        return 1
    write(listed, folder)
    bare = [part.name for part in listed if not part.texts]
    print(f"Bill: {len(listed)} parts; without a text of their own: {', '.join(bare) or 'none'}.")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
