"""A case from a stick joins the cases on this computer, as the encrypted file that it is."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final

from app.host import cases_folder
from app.i18n import _
from app.problems import Problem
from app.ui import case_files

_OF_OURS: Final = re.compile(r"[A-Z][0-9]-[A-Z][0-9](-review)?(-kept[0-9]*)?")


def bring_in(path: Path) -> Path:
    """Copy the case in ``path`` into the folder of cases; nothing is opened. Returns the copy.

    It keeps its code; what bears another name gets a new one, since names say too much. A case
    that is there already, bit for bit, is not copied again. The file in ``path`` stays.

    Raises Problem ``cannot-read``, ``not-a-dossier``, ``dossier-damaged``, ``dossier-too-large``,
    and ``cannot-begin`` when the folder of cases cannot be written.
    """
    # The first page of the window needs none of these.
    from app.vault import dossier, place
    from app.vault.generations import Generations

    data = place.read(path)
    dossier.read(data)
    code = path.stem if _OF_OURS.fullmatch(path.stem) else case_files.new_code()
    wanted = cases_folder() / case_files.file_name(code)
    for known in place.names(wanted):
        if known.exists():
            if place.read(known) == data:
                return known
        elif not Generations(known).folder.exists():
            break
    try:
        wanted.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        return place.written_new(wanted, data)
    except OSError as error:
        raise Problem(
            "cannot-begin",
            _("The case could not be copied to this computer."),
            _("Make room on the disk, and check that you may write in your own folder."),
        ) from error
