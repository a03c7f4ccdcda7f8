"""Reads editions made from one PDF: a page whose print was read before is not read again.

Reading what is printed takes most of the time, and most alterations leave most pages alone.
"""

from __future__ import annotations

from unittest.mock import patch

from pypdf import PageObject

from app.filing import extract as extracting
from app.filing.catalogue import Catalogue
from app.filing.words import Printed, printed

_READ: dict[tuple[str, bytes], Printed] = {}


def extract(data: bytes, base: str) -> Catalogue:
    """What ``app.filing.extract.extract`` finds in ``data``, which was made from ``base``.

    ``base`` is the digest of a PDF whose fonts and drawings ``data`` has: then the instructions
    of a page alone decide what is printed there.
    """

    def remembered(page: PageObject) -> Printed:
        contents = page.get_contents()
        key = base, contents.get_data() if contents is not None else b""
        if key not in _READ:
            _READ[key] = printed(page)
        return _READ[key]

    with patch.object(extracting, "printed", remembered):
        return extracting.extract(data)
